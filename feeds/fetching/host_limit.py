"""Politeness to hosts: limits how many fetches of one host run at once."""

from __future__ import annotations

import asyncio
import re
from collections import deque
from urllib.parse import urlsplit

_PLAIN = re.compile(r"https?://([a-z0-9.-]+)(?::[0-9]+)?(?:[/?#]|\Z)")  # a fifth of what `urlsplit` takes


def host_of(address: str) -> str:
    """The host by which turns and places are counted; an address that cannot be read counts as a host of its own."""
    plain = _PLAIN.match(address)
    if plain:
        return plain[1]
    try:
        return urlsplit(address).hostname or address
    except ValueError:
        return address


class HostLimit:
    """Lets at most `limit` fetches of one host run at once; the others wait in line, outside of their deadline."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._under_way: dict[str, int] = {}
        self._in_line: dict[str, deque[asyncio.Future[None]]] = {}

    def take_now(self, host: str) -> bool:
        """Take a turn of the host if one is free. Each turn taken must be given back."""
        under_way = self._under_way.get(host, 0)
        if under_way >= self._limit:
            return False
        self._under_way[host] = under_way + 1
        return True

    async def take(self, host: str) -> None:
        """Wait for a turn of the host."""
        if self.take_now(host):
            return
        turn = asyncio.get_running_loop().create_future()
        self._in_line.setdefault(host, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_back(host)  # it was ours already
            raise

    def give_back(self, host: str) -> None:
        """Hand the turn to the first in line; it stays under way, with another holder."""
        line = self._in_line.get(host)
        while line:
            turn = line.popleft()
            if not turn.done():
                turn.set_result(None)
                return
        self._in_line.pop(host, None)
        self._under_way[host] -= 1
        if not self._under_way[host]:
            del self._under_way[host]

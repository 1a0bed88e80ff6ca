"""Politeness to hosts: only so many fetches of one host at once."""

from __future__ import annotations

import asyncio
from collections import deque


class HostTurns:
    """Lets at most `limit` fetches of one host run at once; the others wait in line, outside of their deadline."""

    def __init__(self, limit: int) -> None:
        self._limit = limit
        self._under_way: dict[str | None, int] = {}
        self._in_line: dict[str | None, deque[asyncio.Future[None]]] = {}

    async def take(self, host: str | None) -> None:
        """Wait for a turn of the host. Each turn taken must be given back."""
        if self._under_way.get(host, 0) < self._limit:
            self._under_way[host] = self._under_way.get(host, 0) + 1
            return
        turn = asyncio.get_running_loop().create_future()
        self._in_line.setdefault(host, deque()).append(turn)
        try:
            await turn
        except asyncio.CancelledError:
            if turn.done() and not turn.cancelled():
                self.give_back(host)  # it was ours already
            raise

    def give_back(self, host: str | None) -> None:
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

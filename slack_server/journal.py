"""What happened, in order: each Web API call, each delivery to the bot, and each rule that the bot broke."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from slack_server.patience import patience

LOOK_AGAIN_S = 0.05  # for what changes without a call, such as a row of the store


@dataclass(slots=True, kw_only=True)
class Call:
    """One request of the bot. `error` is Slack's word for a refusal; `fault` names the fault that hid the answer."""

    method: str
    args: dict[str, Any]
    at: datetime
    error: str | None = None
    fault: str | None = None
    effect: bool = False  # the call was carried out (perhaps later), whatever the bot was told
    done_at: datetime | None = None  # when that was

    @property
    def channel(self) -> str | None:
        return self.args.get("channel")


@dataclass(frozen=True, slots=True, kw_only=True)
class Violation:
    """The bot did what Slack forbids, such as calling again before Retry-After was over."""

    rule: str
    method: str
    detail: str
    at: datetime


@dataclass(slots=True)
class Journal:
    """Every call that the bot made, and every rule that it broke."""

    calls: list[Call] = field(default_factory=list)
    violations: list[Violation] = field(default_factory=list)
    changed: asyncio.Condition = field(default_factory=asyncio.Condition)

    def of(self, method: str) -> list[Call]:
        return [call for call in self.calls if call.method == method]

    async def notify(self) -> None:
        async with self.changed:
            self.changed.notify_all()

    async def until(self, predicate: Callable[[], object], *, timeout_s: float = 30.0) -> object:
        """Wait for something that the bot does by itself; returns what `predicate` returned."""
        async with asyncio.timeout(patience(timeout_s)):
            while not (found := predicate()):
                await self._changes(LOOK_AGAIN_S)
        return found

    async def _changes(self, within_s: float) -> None:
        """Wait for the next call or delivery, or for so long if there is none."""
        with suppress(TimeoutError):
            async with asyncio.timeout(within_s), self.changed:
                await self.changed.wait()

"""What happened, in order: each Web API call, each delivery to the bot, and each rule that the bot broke."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from slack_server.patience import patience


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

    async def until(self, predicate: Callable[[], object], *, timeout_s: float = 5.0) -> object:
        """Wait for something that the bot does by itself; returns what `predicate` returned."""
        async with self.changed:
            await asyncio.wait_for(self.changed.wait_for(predicate), patience(timeout_s))
        return predicate()

"""What the subscription commands work on: ports, and the subscriptions of the configuration."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from newsdesk.alerts import Subscription
from newsdesk.ports import Archive, Outbox, Subscriptions, reads


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    """`timezone` is for people whose profile names none."""

    configured: Callable[[], Sequence[Subscription]]
    store: Subscriptions
    archive: Archive
    outbox: Outbox
    timezone: str = "UTC"

    @reads
    def all(self) -> tuple[Subscription, ...]:
        return (*self.configured(), *self.store.subscriptions())

    @reads
    def of(self, channel: str) -> tuple[Subscription, ...]:
        return tuple(one for one in self.all() if one.channel == channel)

    @reads
    def made_for(self, channel: str) -> Subscription | None:
        """The one that people made for it, not that of the configuration."""
        return next((one for one in self.store.subscriptions() if one.channel == channel), None)

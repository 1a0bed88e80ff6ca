"""What the subscription commands work on: ports, and the subscriptions of the configuration."""

from __future__ import annotations

from collections.abc import Callable, Collection, Mapping, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

from newsdesk.alerts import Subscription
from newsdesk.ports import Archive, Outbox, Subscriptions, reads
from newsdesk.prose.mistakes import Mistake


@dataclass(frozen=True, slots=True, kw_only=True)
class Book:
    configured: Callable[[], Sequence[Subscription]]
    store: Subscriptions
    archive: Archive
    outbox: Outbox
    outlets: Callable[[], Collection[str]] = frozenset  # those that are read; none: not known
    ids: Callable[[], Mapping[str, str]] = dict  # of channels that got another id, each with the one of today

    @reads
    def outlet_problem(self, names: Sequence[str]) -> Mistake | None:
        """What is wrong with names of outlets that somebody typed; None when all are read."""
        known = {name.casefold(): name for name in self.outlets()}
        unknown = [name for name in names if known and name.casefold() not in known]
        if not unknown:
            return None
        near = get_close_matches(unknown[0].casefold(), known, n=1)
        if near:
            return Mistake("fs_no_outlet_near", name=unknown[0], near=known[near[0]])
        return Mistake("fs_no_outlet", name=unknown[0])

    @reads
    def current_id(self, channel: str) -> str:
        """The id that a channel has now: what is pressed or sent may have been shown before it got that."""
        return self.ids().get(channel, channel)

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

    @reads
    def is_configured(self, channel: str) -> bool:
        """Whether the configuration has one for it, so that it hears from us whatever people do to theirs."""
        return any(one.channel == channel for one in self.configured())

"""What one subscription would have posted of the past, alert by alert, by the rules that route today's."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime

from newsdesk.alerts import Mode, Subscription
from newsdesk.people.subscribing import kept_out_by
from newsdesk.ports import PastAlert
from newsdesk.prose.headline import headline


@dataclass(frozen=True, slots=True, kw_only=True)
class Routed:
    """One past alert. `decision` is alert, digest or silent; `reason` says which filter kept a silent one out."""

    at: datetime
    key: str
    category: str
    severity: str
    decision: str
    reason: str
    headline: str


def routed(subscription: Subscription, past: Iterable[PastAlert]) -> Iterator[Routed]:
    """What the subscription would have got of past alerts, and what kept the others out, in the order of `past`."""
    for one in past:
        out = kept_out_by(subscription, one)
        yield Routed(
            at=one.created_at,
            key=one.key,
            category=one.card.category.value,
            severity=one.severity.value,
            decision="silent" if out else _posted(subscription),
            reason=f"kept out by {out}" if out else f"{one.severity.value} {one.card.category.value}",
            headline=headline(one.card, "en"),
        )


def _posted(subscription: Subscription) -> str:
    return "alert" if subscription.mode is Mode.INSTANT else "digest"

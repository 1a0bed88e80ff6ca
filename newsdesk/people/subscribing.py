"""Counts what a subscription would have posted, by the function that routes. Pure."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta, tzinfo

from newsdesk.alerting.routing import Alert, wants
from newsdesk.alerts import Subscription
from newsdesk.messages import LineCard
from newsdesk.ports import PastAlert, PastNews
from newsdesk.timezones import zone_of
from newsdesk.understanding import Severity

PREVIEW_SPAN = timedelta(days=30)


@dataclass(frozen=True, slots=True, kw_only=True)
class Preview:
    """What a subscription would have posted in (since, until]. `watched_since` tells how far the desk can look back;
    `widest` names the one filter without which most would have come, when nothing did."""

    since: datetime
    until: datetime
    wanted: tuple[PastAlert, ...]  # newest first
    most_a_day: int
    updates: int
    below: int  # wanted but for their severity
    lower: Severity | None  # the next level down, and how many it would have posted
    lower_count: int
    watched_since: datetime | None
    widest: str | None = None


# Each filter by its name, and the subscription without it.
_WITHOUT: Mapping[str, Callable[[Subscription], Subscription]] = {
    "words": lambda one: replace(one, keywords=()),
    "how grave at least": lambda one: replace(one, min_severity=Severity.LOW),
    "what": lambda one: replace(one, categories=()),
    "where": lambda one: replace(one, regions=()),
    "outlets": lambda one: replace(one, outlets=()),
    "source languages": lambda one: replace(one, languages=()),
}
# What is of low severity is kept and told nobody, so that normal is the lowest level.
_LOWER = {Severity.URGENT: Severity.HIGH, Severity.HIGH: Severity.NORMAL}


def preview(subscription: Subscription, past: PastNews, *, now: datetime) -> Preview:
    """What it would have posted in the last 30 days, by the rules that route today's alerts."""
    wanted = wanted_of(subscription, past.alerts)
    lower = _LOWER.get(subscription.min_severity)
    loosened = {name: len(wanted_of(loosen(subscription), past.alerts)) for name, loosen in _WITHOUT.items()}
    most = max(loosened, key=lambda name: loosened[name])
    return Preview(
        since=now - PREVIEW_SPAN,
        until=now,
        wanted=wanted,
        most_a_day=_most_a_day(wanted, zone_of(subscription.timezone)),
        updates=sum(0 if isinstance(one.card, LineCard) else one.card.update_no for one in wanted),
        below=loosened["how grave at least"] - len(wanted),
        lower=lower,
        lower_count=len(wanted_of(replace(subscription, min_severity=lower), past.alerts)) if lower else len(wanted),
        watched_since=past.watched_since,
        widest=most if not wanted and loosened[most] else None,
    )


def kept_out_by(subscription: Subscription, past: PastAlert) -> str | None:
    """The filter that kept it out; None when nothing did and it would have been posted."""
    if wanted_of(subscription, (past,)):
        return None
    loosened = ((name, wanted_of(loosen(subscription), (past,))) for name, loosen in _WITHOUT.items())
    return next((name for name, wanted in loosened if wanted), "several filters")


def wanted_of(subscription: Subscription, alerts: tuple[PastAlert, ...]) -> tuple[PastAlert, ...]:
    return tuple(one for one in alerts if wants(subscription, _as_alert(one)))


def _as_alert(past: PastAlert) -> Alert:
    return Alert(card=past.card, severity=past.severity, languages=past.languages, text=past.text)


def _most_a_day(alerts: tuple[PastAlert, ...], zone: tzinfo) -> int:
    return max(Counter(one.created_at.astimezone(zone).date() for one in alerts).values(), default=0)

"""Daily and weekly digests: which are due, and what is in them. Pure.

A digest has a slot: its local time on a local day (Mondays for weekly ones). It tells what came since the digest
before it, and its key holds the channel and the day, so that no clock change and no second process posts it twice.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta

from newsdesk.alerting.card_marks import marks_of
from newsdesk.alerting.digest_figures import Figures, months_of
from newsdesk.alerting.routing import held_until
from newsdesk.alerts import Mode, NewDelivery, Subscription, digest_delivery
from newsdesk.messages import CardState, DigestItem, DigestMessage, StrikeCard
from newsdesk.people.subscribing import wanted_of
from newsdesk.ports import PastAlert, StatusReport
from newsdesk.prose.rules import DIGEST_AT
from newsdesk.record.totals import totals_line
from newsdesk.timezones import zone_of

NO_FIGURES = Figures()
PERIODS = {Mode.DIGEST: timedelta(days=1), Mode.WEEKLY: timedelta(days=7)}


@dataclass(frozen=True, slots=True, kw_only=True)
class Slot:
    """One digest of one channel. `day` is the local day that it belongs to, `at` the moment when it falls due."""

    subscription: Subscription
    day: date
    at: datetime

    @property
    def period(self) -> timedelta:
        return PERIODS[self.subscription.mode]

    @property
    def key(self) -> str:
        return f"digest/{self.subscription.channel}/{self.day}"


@dataclass(frozen=True, slots=True, kw_only=True)
class Due:
    """A digest to be posted now: of what came in (since, until]."""

    slot: Slot
    since: datetime
    until: datetime


def latest_slot(subscription: Subscription, now: datetime) -> Slot:
    """The last one that is not in the future. A time that a clock change skips counts as the moment after it; one
    that comes twice counts once."""
    today = now.astimezone(zone_of(subscription.timezone)).date()
    days = [today - timedelta(days=back) for back in range(9)]
    if subscription.mode is Mode.WEEKLY:
        days = [day for day in days if day.weekday() == 0]
    slots = (Slot(subscription=subscription, day=day, at=_moment(subscription, day)) for day in days)
    return next(slot for slot in slots if slot.at <= now)


def digests_of(subscriptions: Iterable[Subscription]) -> tuple[Subscription, ...]:
    """The first digest subscription of each channel: a channel gets one digest."""
    found: dict[tuple[str, str], Subscription] = {}
    for one in subscriptions:
        if one.mode in PERIODS:
            found.setdefault(one.destination, one)
    return tuple(found.values())


def due(slot: Slot, *, last_until: datetime | None, begun: datetime, now: datetime) -> Due | None:
    """Is this slot's digest to be posted, and of which span? `last_until` is the end of the channel's last digest,
    `begun` the time before which nothing is told to a channel that had none yet."""
    latest = now + slot.period  # what is later was written by a clock that was far ahead, and is right again
    had_one = last_until is not None and last_until <= latest
    begins = (last_until,) if had_one else (slot.at - slot.period, begun)
    since = max(at for at in (*begins, slot.subscription.made_at) if at is not None and at <= latest)
    return Due(slot=slot, since=since, until=slot.at) if since < slot.at else None


def digest_row(
    one: Due, past: Sequence[PastAlert], status: StatusReport, *, now: datetime, figures: Figures = NO_FIGURES
) -> NewDelivery | None:
    """The digest for the outbox; None when there is nothing to tell and the channel wants no word of that."""
    subscription = one.slot.subscription
    wanted = wanted_of(subscription, tuple(alert for alert in past if _stands(alert)))
    weekly = subscription.mode is Mode.WEEKLY
    if not wanted and not subscription.says_quiet:
        return None
    message = DigestMessage(
        key=one.slot.key,
        why="daily",
        since=one.since,
        until=one.until,
        items=tuple(_item(alert) for alert in reversed(wanted)),
        timezone=subscription.timezone,
        weekly=weekly,
        last_strike_on=status.record_until,
        last_strike_bounded=status.last_strike_bounded,
        feeds=status.polled,
        feeds_read=status.feeds_read_last_hour,
        totals=totals_line(figures.ledger) if figures.ledger else None,
        decided=tuple(figures.decided.items()),
        months=months_of(figures.ledger, one.slot.day) if weekly and figures.ledger else (),
    )
    not_before = held_until(subscription, now, urgent=False)
    return digest_delivery(message, subscription, key=f"{one.slot.key}:digest", not_before=not_before)


def _stands(alert: PastAlert) -> bool:
    """Whether the alert still counts: no editor set it aside, and its record was not merged into another."""
    withdrawn = isinstance(alert.card, StrikeCard) and alert.card.state is CardState.WITHDRAWN
    return not withdrawn and marks_of(alert.card).set_aside is None


def _item(alert: PastAlert) -> DigestItem:
    return DigestItem(
        record=alert.card.record,
        headline_of=alert.card,
        first_seen_at=alert.created_at,
        card_url=alert.card_url,
    )


def _moment(subscription: Subscription, day: date) -> datetime:
    at = subscription.digest_at or DIGEST_AT
    return datetime.combine(day, at, tzinfo=zone_of(subscription.timezone)).astimezone(UTC)

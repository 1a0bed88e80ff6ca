"""From an alert and the subscriptions to rows for the outbox: who gets the card, who gets the lines, and when."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from newsdesk.alerting.card_marks import as_seen_in, edition
from newsdesk.alerting.thread_lines import LinePlan
from newsdesk.alerts import Kind, Lane, Mode, NewDelivery, Subscription, alert_key, digest_delivery
from newsdesk.errors import UserError
from newsdesk.messages import Card, DigestItem, DigestMessage, LineCard, StrikeCard, ThreadLine
from newsdesk.people.keywords import haystack, read_keywords
from newsdesk.ports import AlertView, ToldChannel
from newsdesk.timezones import zone_of
from newsdesk.understanding import Category, Severity


@dataclass(frozen=True, slots=True, kw_only=True)
class Alert:
    """What a subscription is matched against. `text` is everything that keywords may be found in."""

    card: Card
    severity: Severity
    languages: frozenset[str] = frozenset()
    text: str = ""

    @property
    def key(self) -> str:
        return alert_key(self.card.record)

    @property
    def category(self) -> Category:
        return self.card.category

    @property
    def locations(self) -> tuple[str, ...]:
        return self.card.locations if isinstance(self.card, StrikeCard) else ()

    @property
    def outlets(self) -> frozenset[str]:
        """Who reported it so far."""
        return outlets_of(self.card)

    @property
    def lane(self) -> Lane:
        """Urgent news and strikes overtake what waits."""
        grave = self.severity is Severity.URGENT
        strike = self.category is Category.STRIKE and self.severity is Severity.HIGH
        return Lane.BREAKING if grave or strike else Lane.NORMAL


def outlets_of(card: Card) -> frozenset[str]:
    sources = (card.source,) if isinstance(card, LineCard) else card.sources
    return frozenset(source.outlet.casefold() for source in sources)


def wants(subscription: Subscription, alert: Alert) -> bool:
    """Does the subscription ask for this at all? A place or language nobody stated shuts nobody out."""
    if subscription.categories and alert.category not in subscription.categories:
        return False
    if alert.severity.rank < subscription.min_severity.rank:
        return False
    if subscription.regions and alert.locations and not set(subscription.regions) & set(alert.locations):
        return False
    if subscription.languages and alert.languages and not set(subscription.languages) & alert.languages:
        return False
    if subscription.outlets and not {name.casefold() for name in subscription.outlets} & alert.outlets:
        return False
    return not subscription.keywords or _mentions(alert.text, subscription.keywords)


def route_cards(
    alert: Alert, subscriptions: Iterable[Subscription], *, now: datetime, have: Sequence[ToldChannel] | None = None
) -> tuple[NewDelivery, ...]:
    """One card for each channel that wants it and does not `have` it; a mention only for urgent news, only here.
    None has it yet: the alert is new."""
    posted = {channel.destination for channel in have or ()}
    name = "root" if have is None else f"root:r{alert.card.revision}"  # the first card may have gone into a digest
    rows: dict[tuple[str, str], NewDelivery] = {}
    for one in subscriptions:
        lacks_it = one.destination not in posted and one.destination not in rows
        if one.mode is Mode.INSTANT and lacks_it and wants(one, alert):
            rows[one.destination] = _card_row(alert, one, name, now)
    return tuple(rows.values())


def route_update(alert: Alert, channels: Iterable[ToldChannel]) -> tuple[NewDelivery, ...]:
    """The edited card for each channel that has it. An edit rings nobody, so quiet hours do not hold it."""
    return tuple(_row(alert, channel, Kind.UPDATE, f"update:{edition(alert.card)}") for channel in channels)


def route_quietly(
    alert: Alert, channels: Iterable[ToldChannel], subscriptions: Sequence[Subscription], *, now: datetime
) -> tuple[NewDelivery, ...]:
    """A card for each of these channels, whatever it asks for. No mention: who is called by one was called before."""
    held = ((channel, _quiet_of(channel, subscriptions, now, urgent=False)) for channel in channels)
    return tuple(_held(_row(alert, channel, Kind.ROOT, "root"), until) for channel, until in held)


def route_after_digest(
    alert: Alert, plan: LinePlan, before: AlertView, subscriptions: Sequence[Subscription], *, now: datetime
) -> tuple[NewDelivery, ...]:
    """What rings about an alert that a channel was told of in a digest brings the channel its card: there is none
    under which a line could stand."""
    if not any(found.line.broadcast for found in plan.lines):
        return ()
    posted = {channel.destination for channel in before.channels}
    lacking = [one for one in before.in_digest if one.destination not in posted]
    asking = [one for one in lacking if _asks_for_posts(one, subscriptions)]
    rows = route_quietly(alert, asking, subscriptions, now=now)
    return tuple(replace(row, key=f"{row.key}:r{alert.card.revision}") for row in rows)


def route_lines(
    alert: Alert,
    plan: LinePlan,
    channels: Iterable[ToldChannel],
    subscriptions: Sequence[Subscription],
    *,
    now: datetime,
) -> tuple[NewDelivery, ...]:
    """The thread lines under the card. One that rings waits for the end of the channel's quiet hours, also of those
    that have begun when its cool-down is over; it rings nobody where no subscription asks for posts any more."""
    rows = []
    for channel in channels:
        for found in plan.lines:
            line = found.line if _asks_for_posts(channel, subscriptions) else replace(found.line, broadcast=False)
            due = found.not_before or now
            urgent = alert.severity is Severity.URGENT
            quiet = _quiet_of(channel, subscriptions, due, urgent=urgent) if line.broadcast else None
            row = _row(alert, channel, Kind.THREAD, f"thread:{found.tag}:r{alert.card.revision}", line)
            rows.append(_held(row, quiet or found.not_before))
    return tuple(rows)


def replaced_lines(alert: Alert, plan: LinePlan, channels: Iterable[ToldChannel]) -> tuple[str, ...]:
    """Key prefixes of waiting lines that are overtaken."""
    return tuple(f"{alert.key}:{channel.channel}:thread:{tag}:" for channel in channels for tag in plan.replaced)


def route_burst(
    alerts: Sequence[Alert], subscriptions: Iterable[Subscription], *, feed: str, now: datetime
) -> tuple[NewDelivery, ...]:
    """One digest a channel in place of a flood of cards, without a ring; the cards that it stands for are on record
    as told in it."""
    channels: dict[tuple[str, str], list[Subscription]] = {}
    for one in subscriptions:
        if one.mode is Mode.INSTANT and any(wants(one, alert) for alert in alerts):
            channels.setdefault(one.destination, []).append(one)
    rows = []
    for first, *others in channels.values():
        wanted = [alert for alert in alerts if any(wants(one, alert) for one in (first, *others))]
        digest = _burst(wanted, first, feed, now)
        rows += [digest, *(_told_in(digest, alert, first, now) for alert in wanted)]
    return tuple(rows)


def quiet_until(subscription: Subscription, now: datetime) -> datetime | None:
    """The end of the quiet hours that `now` is in, in the subscription's own zone; None outside of them."""
    hours = subscription.quiet_hours
    if hours is None or hours.start == hours.end:
        return None
    zone = zone_of(subscription.timezone)
    local = now.astimezone(zone)
    if not _within(local.time(), hours.start, hours.end):
        return None
    day = local.date() if local.time() < hours.end else local.date() + timedelta(days=1)
    end = datetime.combine(day, hours.end.replace(fold=local.fold), tzinfo=zone)  # an hour that comes twice has two
    return end.astimezone(now.tzinfo)


def held_until(subscription: Subscription, now: datetime, *, urgent: bool) -> datetime | None:
    """The time until which the channel takes no message; None if it takes one now. A pause holds everything, quiet
    hours all but urgent news."""
    paused = subscription.paused_until
    if paused is None or paused <= now:
        return None if urgent else quiet_until(subscription, now)
    return paused if urgent else quiet_until(subscription, paused) or paused


def _within(moment: time, start: time, end: time) -> bool:
    return start <= moment < end if start < end else moment >= start or moment < end


def _mentions(text: str, keywords: Iterable[str]) -> bool:
    """Is one of the word rules met?"""
    hay = haystack(text)
    return any(_found(keyword, hay) for keyword in keywords)


def _found(keyword: str, hay: str) -> bool:
    """Words are checked where they are typed; what cannot be read all the same finds nothing."""
    with suppress(UserError):
        return read_keywords(keyword).found_in(hay)
    return False


def _card_row(alert: Alert, subscription: Subscription, name: str, now: datetime) -> NewDelivery:
    urgent = alert.severity is Severity.URGENT
    return NewDelivery(
        key=f"{alert.key}:{subscription.channel}:{name}",
        channel=subscription.channel,
        transport=subscription.transport,
        kind=Kind.ROOT,
        lane=alert.lane,
        alert_key=alert.key,
        revision=alert.card.revision,
        message=as_seen_in(alert.card, subscription.channel),
        card_lang=subscription.card_lang,
        mention=subscription.mention if urgent else None,
        not_before=held_until(subscription, now, urgent=urgent),
    )


def _row(
    alert: Alert, channel: ToldChannel, kind: Kind, suffix: str, message: ThreadLine | None = None
) -> NewDelivery:
    return NewDelivery(
        key=f"{alert.key}:{channel.channel}:{suffix}",
        channel=channel.channel,
        transport=channel.transport,
        kind=kind,
        lane=alert.lane,
        alert_key=alert.key,
        revision=alert.card.revision,
        message=message or as_seen_in(alert.card, channel.channel),
        card_lang=channel.card_lang,
    )


def _held(row: NewDelivery, until: datetime | None) -> NewDelivery:
    return replace(row, not_before=until) if until else row


def _asks_for_posts(channel: ToldChannel, subscriptions: Sequence[Subscription]) -> bool:
    return any(one.channel == channel.channel and one.mode is Mode.INSTANT for one in subscriptions)


def _quiet_of(
    channel: ToldChannel, subscriptions: Sequence[Subscription], now: datetime, *, urgent: bool
) -> datetime | None:
    """The time until which the channel must not be rung: the end of quiet hours of the last of its subscriptions."""
    ends = [held_until(one, now, urgent=urgent) for one in subscriptions if one.channel == channel.channel]
    return max((end for end in ends if end), default=None)


def _burst(alerts: Sequence[Alert], subscription: Subscription, feed: str, now: datetime) -> NewDelivery:
    key = f"burst/{feed}/{int(now.timestamp())}/{alerts[0].key}"
    items = [
        DigestItem(record=alert.card.record, headline_of=alert.card, first_seen_at=alert.card.seen_at)
        for alert in sorted(alerts, key=lambda alert: -alert.severity.rank)
    ]
    message = DigestMessage(key=key, why="burst", since=now, until=now, items=tuple(items), feed=feed)
    not_before = held_until(subscription, now, urgent=False)
    return digest_delivery(message, subscription, key=f"{key}:{subscription.channel}:digest", not_before=not_before)


def _told_in(digest: NewDelivery, alert: Alert, subscription: Subscription, now: datetime) -> NewDelivery:
    return replace(_card_row(alert, subscription, "root", now), told_in=digest.key)

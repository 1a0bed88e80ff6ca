"""Decisions, alerts and deliveries: from "someone must know" to rows in the outbox."""

from __future__ import annotations

import math
from dataclasses import dataclass
from datetime import datetime, time, timedelta
from enum import StrEnum

from newsdesk.messages import DigestMessage, Message
from newsdesk.understanding import Category, Location, Severity


class Action(StrEnum):
    ALERT = "alert"  # tell the channels now
    UPDATE = "update"  # edit the message they have; a thread line if something material changed
    DIGEST = "digest"  # worth a line in a summary, rings nobody
    SILENT = "silent"


class Reason(StrEnum):
    """Why. One of these stands behind every entry, also behind the silent ones."""

    NEW_STRIKE = "new_strike"
    UNTOLD_STRIKE = "untold_strike"  # known to the record, fresh, but no channel was told yet
    NEW_STORY = "new_story"  # a high-severity story that nobody was told of
    NOW_OFFICIAL = "now_official"
    SECOND_ORIGIN = "second_origin"
    FIGURE_CHANGED = "figure_changed"
    CORRECTED = "corrected"
    DISPUTED = "disputed"
    DEVELOPMENT = "development"  # a told story went on: a vote was taken, a court ruled, a listing is in force
    MORE_SOURCES = "more_sources"  # another outlet, nothing new
    BELOW_LEVEL = "below_level"  # relevant, but below what rings
    LOOK_BACK = "look_back"  # relevant, but no new dated fact
    TOTAL_ONLY = "total_only"
    IRRELEVANT = "irrelevant"
    NO_NEW_FACT = "no_new_fact"  # told already, says nothing new
    FIRST_POLL = "first_poll"  # backlog of a new feed
    TOO_OLD = "too_old"
    BURST = "burst"
    LOW_TIER = "low_tier"  # an aggregator alone does not ring
    IMPLAUSIBLE = "implausible"  # figures that need a person's look
    POSTED = "posted"  # an editor posted it against the desk's decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    action: Action
    reason: Reason
    detail: str = ""  # words for `why`: "S-70, told 12 min ago by Reuters"


STRIKE_KEY, STORY_KEY = "strike/S-", "news/N-"  # how the keys of alerts begin


def alert_key(record: str) -> str:
    """The key of the alert whose card is of that record: "strike/S-71", "news/N-412"."""
    return f"news/{record}" if record.startswith("N-") else f"strike/{record}"


def strike_in_key(key: str) -> int | None:
    """The number of the strike whose alert has this key; None where it is of something else."""
    return _number_after(STRIKE_KEY, key)


def story_in_key(key: str) -> int | None:
    """The id of the story whose alert has this key; None where it is of something else."""
    return _number_after(STORY_KEY, key)


def _number_after(prefix: str, key: str) -> int | None:
    number = key.removeprefix(prefix)
    return int(number) if number != key and number.isdecimal() else None


class Mode(StrEnum):
    INSTANT = "instant"
    DIGEST = "digest"  # once a day
    WEEKLY = "weekly"  # a digest every Monday


@dataclass(frozen=True, slots=True, kw_only=True)
class QuietHours:
    start: time
    end: time


# What a channel hears of unless it asks for something else.
CATEGORIES = (Category.STRIKE, Category.POLICY, Category.OVERSIGHT, Category.LEGAL)


@dataclass(frozen=True, slots=True, kw_only=True)
class Subscription:
    """Who wants what. An empty tuple or None means "all"."""

    channel: str  # a Slack channel id, or "console"
    transport: str = "slack"
    categories: tuple[Category, ...] = CATEGORIES
    min_severity: Severity = Severity.HIGH
    regions: tuple[Location, ...] = ()
    languages: tuple[str, ...] = ()
    keywords: tuple[str, ...] = ()
    outlets: tuple[str, ...] = ()  # one of them must have reported it
    mode: Mode = Mode.INSTANT
    digest_at: time | None = None
    timezone: str = "UTC"
    quiet_hours: QuietHours | None = None
    mention: str | None = None  # a Slack user-group id, for urgent alerts only
    card_lang: str = "en"
    managed: bool = True  # by configuration
    paused_until: datetime | None = None  # holds everything until then, urgent news too
    made_at: datetime | None = None  # its digests tell nothing from before this
    says_quiet: bool = True  # a digest of an empty day is one line; else there is none

    @property
    def destination(self) -> tuple[str, str]:
        """The transport, and the channel there."""
        return self.transport, self.channel


class Kind(StrEnum):
    """What a delivery does. ROOT, THREAD, DIGEST and OPERATOR make a message; UPDATE edits one."""

    ROOT = "root"
    UPDATE = "update"
    THREAD = "thread"
    DIGEST = "digest"
    OPERATOR = "operator"


class Lane(StrEnum):
    BREAKING = "breaking"
    NORMAL = "normal"


class DeliveryState(StrEnum):
    READY = "ready"
    SENDING = "sending"
    UNKNOWN = "unknown"  # it may be in the channel: settle by its history, never by sending again
    SENT = "sent"
    PARKED = "parked"  # the channel or workspace refuses; kept, replayed when mended
    COLLAPSED = "collapsed"  # told in a digest (`collapsed_into`)
    SUPERSEDED = "superseded"  # an update overtaken by a later one, or a post that its channel wants no more


@dataclass(frozen=True, slots=True, kw_only=True)
class NewDelivery:
    """An outbox row to be. `key` is unique for ever: a second one with the same key is ignored."""

    key: str  # "strike/S-71:C0123WIRE:root", "strike/S-71:C0123WIRE:thread:r3"
    channel: str
    transport: str
    kind: Kind
    lane: Lane
    alert_key: str  # "strike/S-71"; rows of one alert and channel are sent in order
    revision: int
    message: Message
    card_lang: str = "en"
    mention: str | None = None
    not_before: datetime | None = None
    told_in: str | None = None  # the key of the digest, before it in the same write, that tells it: it is not sent


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """An outbox row claimed for sending, or read for settling."""

    id: int
    key: str
    channel: str
    transport: str
    kind: Kind
    lane: Lane
    alert_key: str
    revision: int
    message: Message
    state: DeliveryState
    attempt: int
    created_at: datetime
    started_at: datetime | None = None
    leave_by: float = math.inf  # nothing leaves later, on the monotonic clock of who claimed it: its lease ends
    root_ts: str | None = None  # of the card, for UPDATE and THREAD; for ROOT, of an earlier card that is gone
    rung: int = 0  # how far the form was degraded: 0 full, 1 no native blocks, 2 plain section, 3 text alone
    card_lang: str = "en"
    mention: str | None = None
    held_until: datetime | None = None  # it waited on purpose, in quiet hours or a pause, and was not tried before


@dataclass(frozen=True, slots=True, kw_only=True)
class Receipt:
    """The place of a message: the channel as the transport resolved it, and its timestamp id."""

    channel: str
    ts: str
    permalink: str | None = None
    replies: int = 0  # as the history shows it
    links: tuple[str, ...] = ()  # what the message links to, as the history shows it


@dataclass(frozen=True, slots=True, kw_only=True)
class DispatchPolicy:
    """How the outbox is worked off."""

    send_timeout: timedelta = timedelta(seconds=10)
    settle: timedelta = timedelta(seconds=45)  # S: how late a message may show in the history after we gave up on it
    spacing: timedelta = timedelta(seconds=1.02)  # between two posts in one channel
    # At most burst + per_minute in any minute. Slack allows several hundred posts a minute and 50 edits (tier 3).
    posts_per_minute: int = 240
    posts_burst: int = 60
    edits_per_minute: int = 40
    edits_burst: int = 10
    collapse_age: timedelta = timedelta(minutes=15)
    collapse_rows: int = 20
    breaking_alone: timedelta = timedelta(minutes=30)
    audit_after: timedelta = timedelta(hours=1)
    on_unknown: str = "repeat"  # without history: "repeat" or "hold"
    probe: timedelta = timedelta(minutes=1)

    @property
    def lease(self) -> timedelta:
        """The time from claim to outcome. A send ends with it; one that begins in its first half has the whole
        timeout."""
        return 2 * self.send_timeout


def digest_delivery(
    message: DigestMessage, receiver: Subscription | Delivery, *, key: str, not_before: datetime | None
) -> NewDelivery:
    """A digest for the outbox. It goes on record under the key of its message."""
    return NewDelivery(
        key=key,
        channel=receiver.channel,
        transport=receiver.transport,
        kind=Kind.DIGEST,
        lane=Lane.NORMAL,
        alert_key=message.key,
        revision=1,
        message=message,
        card_lang=receiver.card_lang,
        not_before=not_before,
    )

"""The read side: what people ask."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from newsdesk.alerts import Decision
from newsdesk.entries import Entry, FeedState
from newsdesk.grounds import UNPLACED, Grounds
from newsdesk.monitoring.balance import Balance
from newsdesk.monitoring.episodes import Episode
from newsdesk.ports.desk import ShownRow
from newsdesk.ports.outbox import OutboxStats
from newsdesk.strikes import Field, PolicyEvent, StrikeRecord
from newsdesk.understanding import Category, Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
    """One entry that a search found."""

    entry_id: int
    title: str
    link: str | None
    outlet: str
    lang: str
    published_at: datetime | None
    category: Category | None
    strike_number: int | None
    snippet: str
    matched: tuple[str, ...]  # words of the title or snippet that matched, as printed


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchFilters:
    """What narrows a search; None lets all through. An entry is of the time when it was published."""

    category: Category | None = None
    outlet: str | None = None
    lang: str | None = None
    since: datetime | None = None
    until: datetime | None = None  # exclusive


ANY_ENTRY = SearchFilters()


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchPage:
    hits: tuple[SearchHit, ...]
    more: bool  # there are older ones
    oldest: datetime | None = None  # of a search in vain: when the oldest entry kept was read; None: none is


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    """Where an alert stands in one channel."""

    channel: str
    state: str
    at: datetime | None
    permalink: str | None


@dataclass(frozen=True, slots=True, kw_only=True)
class EarlierText:
    """What an entry said until its outlet changed it."""

    title: str
    until: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class Explanation:
    """Everything known about one address or entry, for `why`."""

    entry_id: int
    entry: Entry
    feed_name: str
    revision: int
    understanding: Understanding | None
    decision: Decision
    decided_at: datetime
    strike_name: str | None
    story_id: int | None
    story_outlets: tuple[str, ...]
    posted: tuple[Posted, ...]
    grounds: Grounds = UNPLACED  # of entries that an older release placed nothing is known
    rival_title: str | None = None  # of the story that `grounds` call its rival
    earlier: tuple[EarlierText, ...] = ()  # the newest first


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHealth:
    """How one feed fares, for people who look after feeds."""

    id: int
    name: str
    state: FeedState
    failures: int
    last_failure: str | None
    last_success_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport:
    """All that `status` says: is it quiet, or do we not see?"""

    now: datetime
    feeds_by_state: Mapping[str, int]
    feeds_read_last_hour: int
    never_read: int
    failing: tuple[FeedHealth, ...]
    last_success_at: datetime | None
    outbox: OutboxStats
    last_alert_at: datetime | None
    balance: Balance  # of today, since 00:00 UTC
    record_until: date | None  # last day of the strike record
    last_strike_bounded: bool = False  # that day is only the last that the strike can have been
    schema_version: str
    noted: Mapping[str, str] = field(default_factory=dict)  # feeds that are read -> what is wrong with the last body
    blind: tuple[Episode, ...] = ()  # what the monitor knows to be wrong with our sight, the worst first
    store_fault: str | None = None  # what keeps the store from being written, in words
    store_s: float = 0.0  # how long a small write took when the monitor last made one
    outdated: Mapping[str, str] = field(default_factory=dict)  # channels of the configuration -> their ids today
    unreadable_subscriptions: tuple[str, ...] = ()  # channels, see `Subscriptions.unreadable_subscriptions`

    @property
    def polled(self) -> int:
        """How many feeds are polled."""
        return sum(count for state, count in self.feeds_by_state.items() if FeedState(state).is_polled)


@dataclass(frozen=True, slots=True, kw_only=True)
class Stated:
    """All that was said on one field of one record, in short: enough to tell which claims are worth reading."""

    number: int  # of the record
    field: Field
    agreed: bool  # nobody ever said anything but `value`
    value: int | str
    first_known_at: datetime
    last_known_at: datetime


class Answers(Protocol):
    """The read side: what the slash command asks."""

    def ledger(self) -> tuple[ShownRow, ...]:
        """Every strike record, by number."""

    def strike(self, number: int) -> StrikeRecord | None:
        """The record that carries this number, also when it is inside a group; of one that was merged, the one that
        it is part of."""

    def latest_strikes(self, limit: int) -> tuple[StrikeRecord, ...]:
        """Newest first by strike date, then number."""

    def strikes(self, numbers: Collection[int]) -> tuple[StrikeRecord, ...]:
        """The records whose first number is among `numbers`, by number."""

    def said(self, *, known_by: datetime | None = None) -> tuple[Stated, ...]:
        """What was said on each field, by record, in the claims known at `known_by` (now if None)."""

    def contested(self, *, known_by: datetime | None = None) -> tuple[StrikeRecord, ...]:
        """The records of which different things were said, by number. Each holds only the claims on the fields
        concerned: enough for the rules about such a field, not for a card."""

    def strike_notes(self) -> Mapping[int, str]:
        """What the shipped record notes on strikes, by the number of the record; no empty ones."""

    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]: ...

    def search(
        self, words: str, filters: SearchFilters = ANY_ENTRY, *, limit: int = 5, before_id: int | None = None
    ) -> SearchPage:
        """Newest first. Accents and plurals do not matter; "quoted words" stand together; OR works; hostile input
        finds nothing rather than failing. Without words: what the filters leave of what is about the subject."""

    def explain(self, address: str) -> Explanation | None:
        """Explain the entry with this link (any form that canonicalises to it), "E-123", or entry key."""

    def status(self, now: datetime) -> StatusReport: ...


class ReplayGuard(Protocol):
    """Remembers requests and events for ten minutes, shared by all processes on one database."""

    def first_time(self, key: str, *, now: datetime, keep: timedelta = timedelta(minutes=10)) -> bool:
        """True exactly once for each key, until `keep` is over or the clock was set back by more than `keep`."""

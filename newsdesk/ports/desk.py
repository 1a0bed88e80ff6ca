"""What ingest reads of the desk and writes back."""

from __future__ import annotations

from collections import Counter
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol

from newsdesk.alerts import Decision, NewDelivery
from newsdesk.entries import Entry, Feed, Freshness, KnownEntry, ParsedBody, PollOutcome
from newsdesk.grounds import UNPLACED, Grounds
from newsdesk.messages import Card
from newsdesk.stories import StoryView
from newsdesk.strikes import Claim, RecordState, StrikeRecord
from newsdesk.understanding import Category, Comparator, Severity, Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """The shown values of one strike record: enough for lists and totals. None = not known."""

    number: int
    last_number: int
    happened_on: date | None  # as somebody states it
    happened_by: date | None = None  # where nobody states it, the last day that it can have been
    announced_on: date | None
    location: str | None  # Location value, "undisclosed", or None
    place: str | None
    strikes: int
    vessels: int | None
    vessel_kind: str | None
    killed: int | None
    killed_comparator: Comparator
    survivors: int | None
    presumed_dead: int
    confirmed: bool  # a primary source or two independent origins: only these are in the totals
    disputed: bool
    state: RecordState
    baseline: bool
    confidence: str | None
    opened_at: datetime
    source: str | None  # who says so
    survivors_fate: str | None = None  # words, see Field.SURVIVORS_FATE


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldChannel:
    channel: str
    transport: str
    card_lang: str = "en"

    @property
    def destination(self) -> tuple[str, str]:
        """The transport, and the channel there."""
        return self.transport, self.channel


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertView:
    """A card as it stands: what the channels were told last, and which of them have it."""

    key: str  # "strike/S-71", "news/N-412"
    revision: int
    card: Card
    severity: Severity
    created_at: datetime
    channels: tuple[ToldChannel, ...]
    last_rang: Mapping[str, datetime] = field(default_factory=dict)  # Field -> when a thread line about it rang
    in_digest: tuple[ToldChannel, ...] = ()  # whose card went into a digest

    def rewritten(self, card: Card, *, at: datetime) -> AlertWrite:
        """The alert with another card; the record or story that it belongs to stays."""
        return AlertWrite(
            key=self.key, revision=card.revision, card=card, severity=self.severity, at=at, last_rang=self.last_rang
        )


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskQuery:
    """What ingest must see before it places entries."""

    now: datetime
    strike_days: tuple[date, date] | None = None  # full claims of records dated (or opened) in this span
    story_terms: frozenset[str] = frozenset()
    story_window: timedelta = timedelta(hours=72)
    with_ledger: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskView:
    """What an entry is judged against, as of one version of the desk; nothing in it changes."""

    version: int
    next_strike_number: int
    next_story_id: int
    records: tuple[StrikeRecord, ...] = ()
    stories: tuple[StoryView, ...] = ()
    alerts: Mapping[str, AlertView] = field(default_factory=dict)  # of those records and stories
    ledger: tuple[ShownRow, ...] = ()
    # After a restore: numbers that channels know and the store does not, each with the pages that its card links to.
    told_strikes: Mapping[int, frozenset[str]] = field(default_factory=dict)
    told_stories: Mapping[int, frozenset[str]] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class EntryRecord:
    """One entry with all that was thought about it. `understanding` is None when it was too old to be read."""

    entry: Entry
    freshness: Freshness
    understanding: Understanding | None
    decision: Decision
    story_id: int | None = None
    strike_number: int | None = None
    alert_key: str | None = None
    grounds: Grounds = UNPLACED


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryWrite:
    """Create or extend a story. `terms` and `outlets` are added to what is there."""

    id: int
    category: Category
    topic: str | None
    title: str
    first_seen_at: datetime
    last_seen_at: datetime
    terms: frozenset[str]
    outlets: frozenset[str]
    strike_number: int | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeWrite:
    """Create or extend a strike record. `claims` are the new ones only; `shown` is the record after them."""

    number: int
    last_number: int
    opened_at: datetime
    state: RecordState
    story_id: int | None
    claims: tuple[Claim, ...]
    shown: ShownRow
    note: str = ""  # as `opened_at`, never changed by a later write


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertWrite:
    """An alert as it is to be stored: its card now, and when each channel was last rung for it."""

    key: str
    revision: int
    card: Card
    severity: Severity
    at: datetime
    strike_number: int | None = None
    story_id: int | None = None
    last_rang: Mapping[str, datetime] = field(default_factory=dict)


@dataclass(frozen=True, slots=True, kw_only=True)
class DeskBatch:
    """Everything that one poll of one feed changes; written as one transaction or not at all."""

    outcome: PollOutcome
    expected_version: int | None  # of the DeskView; None when nothing was placed
    entries: tuple[EntryRecord, ...]
    stories: tuple[StoryWrite, ...] = ()
    strikes: tuple[StrikeWrite, ...] = ()
    alerts: tuple[AlertWrite, ...] = ()
    deliveries: tuple[NewDelivery, ...] = ()
    withdrawn_lines: tuple[str, ...] = ()  # key prefixes: READY deliveries with such keys become SUPERSEDED, first
    hastened: tuple[NewDelivery, ...] = ()  # cards as they are to be sent now in channels where they wait untried


class DeskStore(Protocol):
    """What ingest reads and writes."""

    def known_entries(self, feed_id: int, keys: Collection[str]) -> Mapping[str, KnownEntry]:
        """The known ones among `keys`."""

    def first_told(self, outlet: str, hashes: Collection[str]) -> Mapping[str, datetime]:
        """The earliest `told_at` of each content hash that this outlet has published before, on whatever page. Texts
        that were found to be off the subject are left out."""

    def desk_view(self, query: DeskQuery) -> DeskView: ...

    def record(self, batch: DeskBatch) -> None:
        """Write the batch. Raises `DeskMoved` if the desk is not at `expected_version` any more, `LeaseLost` if the
        poll's lease is; then nothing was written. Deliveries whose key exists are left as they are; a READY or
        PARKED update of the same card and channel is superseded by a later one."""


class Ingest(Protocol):
    """The use case behind a fetched body; synchronous, run on the store's executor."""

    def __call__(self, feed: Feed, body: ParsedBody, outcome: PollOutcome) -> IngestReport: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestReport:
    """What one body of a feed came to."""

    new: int = 0
    revised: int = 0
    relevant: int = 0
    decisions: Mapping[str, int] = field(default_factory=dict)  # Action value -> count
    deliveries: int = 0  # outbox rows written: the sender is woken at once when > 0
    gap: bool = False

    def __add__(self, other: IngestReport) -> IngestReport:
        """What two parts of one body came to."""
        return IngestReport(
            new=self.new + other.new,
            revised=self.revised + other.revised,
            relevant=self.relevant + other.relevant,
            decisions=Counter(self.decisions) + Counter(other.decisions),
            deliveries=self.deliveries + other.deliveries,
            gap=self.gap or other.gap,
        )

"""What the desk needs of the world. Small protocols; the edges implement them, `bot.py` connects them.

Every datetime is aware and UTC. Store methods are synchronous, each is one transaction, none holds it open over
a network call, and all are safe to call from any thread. They raise `StoreUnavailable` when the database cannot
be reached, is locked for too long, full or read-only: then nothing was written.
"""

from __future__ import annotations

from collections.abc import Awaitable, Callable, Collection, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import Protocol, TypeVar

from newsdesk.alerts import Decision, Delivery, Kind, NewDelivery, Receipt, Subscription
from newsdesk.balance import Balance
from newsdesk.entries import Entry, Feed, FeedState, Freshness, KnownEntry, NewFeed, ParsedBody, PollOutcome
from newsdesk.episodes import Episode
from newsdesk.messages import CorrectionNote, LineCard, NewsCard, StrikeCard
from newsdesk.roles import Role, RoleList
from newsdesk.stories import StoryView
from newsdesk.strikes import Claim, PolicyEvent, RecordState, StrikeRecord
from newsdesk.understanding import Category, Severity, Understanding

T = TypeVar("T")


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""
        ...

    def monotonic(self) -> float:
        """Seconds; for spans inside one process."""
        ...


class CallStore(Protocol):
    """Runs a synchronous store call off the event loop, on the bounded executor: `await call(store.known, ...)`.

    A call marked with `reads` or `prompt` does not wait behind those that write."""

    def __call__(self, fn: Callable[..., T], /, *args: object, **kwargs: object) -> Awaitable[T]: ...


F = TypeVar("F", bound=Callable[..., object])


def reads(call: F) -> F:
    """Mark a call that only reads the store: it never waits behind those that write."""
    call.__dict__["reads"] = True
    return call


def prompt(call: F) -> F:
    """Mark a call that writes a row or two and that somebody waits for: it does not queue behind whole feeds."""
    call.__dict__["prompt"] = True
    return call


# --- feeds -----------------------------------------------------------------------------------------------------


class FeedStore(Protocol):
    """Which feeds there are and when each is due."""

    def claim_due_feeds(self, now: datetime, *, limit: int, lease: timedelta, ignore_due: bool = False) -> list[Feed]:
        """Lease up to `limit` due feeds (ACTIVE or QUARANTINED), oldest due first; nobody else gets them meanwhile.

        With `ignore_due` every pollable feed that is not leased counts as due.
        """
        ...

    def finish_polls(self, outcomes: Sequence[PollOutcome]) -> int:
        """Write polls that brought no entries, all in one transaction. Outcomes whose lease is lost are skipped;
        returns how many were written."""
        ...

    def feeds(self, *, states: Collection[FeedState] | None = None) -> list[Feed]: ...

    def feed_by_url(self, url: str) -> Feed | None: ...

    def add_feeds(self, feeds: Sequence[NewFeed], *, now: datetime) -> int:
        """Add those whose url is not known yet; returns how many were new."""
        ...

    def set_feed_state(self, feed_id: int, state: FeedState, *, note: str = "", now: datetime) -> None: ...

    def remove_feed(self, feed_id: int, *, now: datetime) -> None:
        """Forget the feed; its entries stay."""
        ...

    def sync_catalogue(self, feeds: Sequence[NewFeed], *, now: datetime) -> tuple[int, int]:
        """Make the configured feeds equal to `feeds`: add missing ones, update names, tiers, intervals; feeds that
        people added by command stay, those that people removed stay away. Returns (added, updated)."""
        ...


# --- the desk --------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class ShownRow:
    """The shown values of one strike record: enough for lists and totals. None = not known."""

    number: int
    last_number: int
    happened_on: date | None
    announced_on: date | None
    location: str | None  # Location value, "undisclosed", or None
    place: str | None
    strikes: int
    vessels: int | None
    vessel_kind: str | None
    killed: int | None
    killed_comparator: str
    survivors: int | None
    presumed_dead: int
    presumed_dead_known_at: datetime | None
    confirmed: bool  # a primary source or two independent origins: only these are in the totals
    disputed: bool
    state: RecordState
    baseline: bool
    confidence: str | None
    opened_at: datetime
    source: str | None  # who says so
    survivors_fate: str | None = None  # words: "sent home", "in custody", "search on"


@dataclass(frozen=True, slots=True, kw_only=True)
class ToldChannel:
    channel: str
    transport: str
    card_lang: str = "en"


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertView:
    """A card as it stands: what the channels were told last, and which of them have it."""

    key: str  # "strike/S-71", "news/N-412"
    revision: int
    card: StrikeCard | NewsCard | LineCard
    severity: Severity
    created_at: datetime
    updated_at: datetime
    channels: tuple[ToldChannel, ...]
    rung: Mapping[str, datetime] = field(default_factory=dict)  # Field -> when its last thread line rang


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
    version: int
    next_strike_number: int
    next_story_id: int
    next_news_number: int
    records: tuple[StrikeRecord, ...] = ()
    stories: tuple[StoryView, ...] = ()
    alerts: Mapping[str, AlertView] = field(default_factory=dict)  # of those records and stories
    ledger: tuple[ShownRow, ...] = ()


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


@dataclass(frozen=True, slots=True, kw_only=True)
class AlertWrite:
    key: str
    revision: int
    card: StrikeCard | NewsCard | LineCard
    severity: Severity
    at: datetime
    strike_number: int | None = None
    story_id: int | None = None
    rung: Mapping[str, datetime] = field(default_factory=dict)


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


class DeskStore(Protocol):
    """What ingest reads and writes."""

    def known_entries(self, feed_id: int, keys: Collection[str]) -> Mapping[str, KnownEntry]:
        """The known ones among `keys`."""
        ...

    def desk_view(self, query: DeskQuery) -> DeskView: ...

    def record(self, batch: DeskBatch) -> None:
        """Write the batch. Raises `DeskMoved` if the desk is not at `expected_version` any more, `LeaseLost` if the
        poll's lease is; then nothing was written. Deliveries whose key exists are left as they are; a READY update
        of the same card and channel is superseded by a later one."""
        ...


class Ingest(Protocol):
    """The use case behind a fetched body; synchronous, run on the store's executor."""

    def __call__(self, feed: Feed, body: ParsedBody, outcome: PollOutcome) -> IngestReport: ...


@dataclass(frozen=True, slots=True, kw_only=True)
class IngestReport:
    new: int = 0
    revised: int = 0
    relevant: int = 0
    decisions: Mapping[str, int] = field(default_factory=dict)  # Action value -> count
    deliveries: int = 0  # outbox rows written: the sender is woken at once when > 0
    gap: bool = False


# --- the outbox ------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class OutboxStats:
    by_state: Mapping[str, int]
    oldest_ready_at: datetime | None
    unknown: int
    last_sent_at: datetime | None


class Outbox(Protocol):
    """The delivery protocol's memory. Every write is guarded by (id, state, attempt): a stale worker changes nothing
    and gets False. States: ready -> sending -> sent | unknown | ready | parked; unknown -> sent | ready | parked;
    ready -> parked | collapsed | superseded; parked -> ready."""

    def enqueue(self, deliveries: Sequence[NewDelivery], *, now: datetime) -> int:
        """For messages that come from no entry (operators, digests). Known keys are ignored; returns how many
        are new."""
        ...

    def claim(
        self,
        now: datetime,
        *,
        lease: timedelta,
        busy_channels: Collection[str],
        transports: Collection[str],
        kinds: Collection[Kind] = tuple(Kind),
    ) -> Delivery | None:
        """Take the best due row: breaking lane first, then oldest; within one alert and channel strictly in order
        (an update or thread line never before its card). At most one caller gets it; committed before it returns.
        Rows of a parked channel are parked on the way."""
        ...

    def next_due(self, now: datetime, *, transports: Collection[str]) -> datetime | None:
        """When the next row that could be claimed falls due: `now` or a later time; None if there is none."""
        ...

    def holds(self, delivery: Delivery, *, now: datetime) -> bool:
        """Is the lease still ours? Looked at right before the send."""
        ...

    def sent(self, delivery: Delivery, receipt: Receipt, *, now: datetime) -> bool:
        """It is in the channel. Allowed from SENDING and from UNKNOWN, so that a late answer still counts."""
        ...

    def retry(
        self,
        delivery: Delivery,
        *,
        not_before: datetime,
        code: str,
        rung: int | None = None,
        kind: Kind | None = None,
    ) -> bool:
        """It was definitely not posted. `kind=ROOT` turns an edit of a message that is gone into a new card."""
        ...

    def park(self, delivery: Delivery, *, code: str, now: datetime) -> bool:
        """Keep this one row until a person mends what is wrong with it."""
        ...

    def park_channel(self, delivery: Delivery, *, code: str, now: datetime) -> int:
        """The channel refuses: park the claimed row and every READY row of its channel; later ones are parked as
        their turn comes. Returns how many; 0 when the claimed row was not ours any more."""
        ...

    def unpark(self, *, now: datetime, transport: str | None = None, channel: str | None = None) -> int:
        """PARKED rows become READY again, all or those of one transport or channel; returns how many."""
        ...

    def supersede(self, delivery: Delivery, *, code: str) -> bool:
        """A claimed update that nobody needs any more."""
        ...

    def unknown(self, delivery: Delivery, *, code: str, now: datetime) -> bool: ...

    def expire_leases(self, now: datetime) -> int:
        """SENDING rows whose lease is over become UNKNOWN; returns how many."""
        ...

    def unsettled(self, now: datetime, *, settle: timedelta, limit: int) -> list[Delivery]:
        """UNKNOWN rows whose send started more than `settle` (send timeout + S) ago, by channel, oldest first."""
        ...

    def settle(self, delivery: Delivery, found: Receipt | None, *, now: datetime) -> bool:
        """Found in the history: SENT with that receipt. Not found: READY again."""
        ...

    def overdue(
        self, now: datetime, *, transports: Collection[str], age: timedelta, rows: int, young: timedelta
    ) -> list[list[Delivery]]:
        """What may be collapsed, channel by channel, oldest first: READY cards with their READY updates and thread
        lines, and READY collapsed digests, of channels whose oldest such row is older than `age` or that hold more
        than `rows` of them, or two that quiet hours or a pause held for more than `age`. Breaking cards younger than
        `young` are left out, and so is what is not due yet."""
        ...

    def collapse(self, members: Sequence[Delivery], digest: NewDelivery, *, now: datetime) -> bool:
        """One transaction: all members become COLLAPSED into the digest's new row. False, and nothing is written,
        when one of them is not READY any more."""
        ...

    def audit_due(self, now: datetime, *, after: timedelta, limit: int) -> list[Delivery]:
        """Messages that took more than one attempt and were sent more than `after` ago, not audited yet."""
        ...

    def audited(self, delivery: Delivery, keep: Receipt | None, *, now: datetime) -> bool:
        """The audit is done; `keep` is the copy that stays, None if there is none in the history."""
        ...

    def learn(self, transport: str, channel: str, found: Mapping[str, Receipt], *, now: datetime) -> int:
        """After a restore: these keys are in the channel. Rows that have one are SENT; a key without a row gets one,
        so that it is never sent again. Returns how many were news."""
        ...

    def channels(self, transport: str) -> list[str]:
        """Every channel that has rows."""
        ...

    def stats(self, now: datetime) -> OutboxStats: ...


class Transport(Protocol):
    """One kind of channel. Every method raises `DeliveryError`; anything else that escapes counts as UNKNOWN."""

    name: str
    keeps_history: bool  # can `find` settle an unknown send?

    async def post(self, delivery: Delivery) -> Receipt: ...

    async def update(self, delivery: Delivery, receipt: Receipt) -> Receipt: ...

    async def find(
        self, channel: str, keys: Collection[str] | None, *, since: datetime, threads: Collection[str] = ()
    ) -> Mapping[str, list[Receipt]]:
        """Our own messages in the channel's history by delivery key, oldest first; all pages or an error.
        `keys=None` means every key. Replies are looked for under the cards in `threads` (their ts) only."""
        ...

    async def delete(self, receipt: Receipt) -> None: ...

    async def probe(self) -> None:
        """Ask the other side, without any effect, whether it would take messages; raises `DeliveryError` if not."""
        ...


# --- questions -------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class SearchHit:
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
class SearchPage:
    hits: tuple[SearchHit, ...]
    more: bool  # there are older ones


@dataclass(frozen=True, slots=True, kw_only=True)
class Posted:
    channel: str
    state: str
    at: datetime | None
    permalink: str | None


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


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedHealth:
    name: str
    state: FeedState
    failures: int
    last_failure: str | None
    last_success_at: datetime | None
    next_poll_at: datetime | None


@dataclass(frozen=True, slots=True, kw_only=True)
class StatusReport:
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
    schema_version: str
    blind: tuple[Episode, ...] = ()  # what the watch knows to be wrong with our sight, the worst first
    store_s: float = 0.0  # how long a small write took when the watch last made one


class Answers(Protocol):
    """The read side: what the slash command asks."""

    def ledger(self) -> tuple[ShownRow, ...]:
        """Every strike record, by number."""
        ...

    def strike(self, number: int) -> StrikeRecord | None:
        """The record that carries this number, also when it is inside a group."""
        ...

    def strikes_on(self, day: date) -> tuple[StrikeRecord, ...]: ...

    def latest_strikes(self, limit: int) -> tuple[StrikeRecord, ...]:
        """Newest first by strike date, then number."""
        ...

    def policy_events(self, *, since: date | None = None, limit: int = 100) -> tuple[PolicyEvent, ...]: ...

    def search(
        self,
        words: str,
        *,
        limit: int = 5,
        before_id: int | None = None,
        category: Category | None = None,
        outlet: str | None = None,
        lang: str | None = None,
        since: datetime | None = None,
        until: datetime | None = None,
    ) -> SearchPage:
        """Newest first. Accents and plurals do not matter; "quoted words" stand together; OR works; hostile input
        finds nothing rather than failing."""
        ...

    def explain(self, address: str) -> Explanation | None:
        """By link (any form that canonicalises to it), "E-123", or entry key."""
        ...

    def status(self, now: datetime) -> StatusReport: ...


class ReplayGuard(Protocol):
    """Remembers requests and events for ten minutes, shared by all processes on one database."""

    def first_time(self, key: str, *, now: datetime, keep: timedelta = timedelta(minutes=10)) -> bool:
        """True exactly once for each key."""
        ...


# --- people ----------------------------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class AuditNote:
    """Who did what, or was refused it. `actor` is team/user, as in "T0123/U0456"; `detail` says what was before
    and what is after."""

    at: datetime
    actor: str
    action: str
    subject: str = ""
    detail: str = ""
    allowed: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class PastAlert:
    """A card as it stands, with what subscriptions are matched against: the words and languages of what first
    called for it."""

    key: str
    card: StrikeCard | NewsCard | LineCard
    severity: Severity
    created_at: datetime
    text: str
    languages: frozenset[str]


@dataclass(frozen=True, slots=True, kw_only=True)
class PastNews:
    alerts: tuple[PastAlert, ...]  # newest first
    watched_since: datetime | None  # the first poll of any feed


class Archive(Protocol):
    def past_alerts(self, since: datetime, until: datetime, *, limit: int = 500) -> PastNews:
        """What was asked for in (since, until]; the newest `limit` of it."""
        ...

    def last_digest(self, transport: str, channel: str) -> datetime | None:
        """The end of the span that the channel's last daily or weekly digest told, posted or waiting."""
        ...


class Subscriptions(Protocol):
    """The subscriptions that people made by command: at most one for each channel. Each change is written together
    with its note for the audit log."""

    def subscriptions(self) -> tuple[Subscription, ...]:
        """Oldest first."""
        ...

    def save_subscription(self, subscription: Subscription, note: AuditNote) -> None:
        """It takes the place of the one that the channel had."""
        ...

    def remove_subscription(self, transport: str, channel: str, note: AuditNote) -> bool:
        """False, and nothing is written, when the channel has none."""
        ...

    def pause_subscription(self, transport: str, channel: str, until: datetime | None, note: AuditNote) -> bool:
        """Hold everything until then; None ends the pause. False, and nothing is written, when there is none."""
        ...


class RoleStore(Protocol):
    """Roles that admins gave from Slack, by user id."""

    def granted(self) -> RoleList: ...

    def grant(self, user: str, role: Role, note: AuditNote) -> None:
        """In place of the role that the person had; a viewer has none."""
        ...


class AuditLog(Protocol):
    def note(self, note: AuditNote) -> None: ...

    def audited(self, *, limit: int = 100) -> tuple[AuditNote, ...]:
        """Newest first."""
        ...


# --- what people do with cards ---------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A proposal to correct a figure and what became of it. `note` is what the editors see of it."""

    note: CorrectionNote
    alert_key: str
    value: int | str
    transport: str
    channel: str  # where the editors are asked
    names: tuple[str, ...]  # of the proposer, then of who confirmed
    agreed_on: str | None  # the shown value that a confirmation replaces

    @property
    def key(self) -> str:
        return f"correction/{self.note.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A card and what stands behind it. `record` is None for a story that is no strike; `ledger` comes with it."""

    version: int  # of the desk
    alert: AlertView
    record: StrikeRecord | None = None
    ledger: tuple[ShownRow, ...] = ()
    next_correction: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What one action of a person changes; written as one transaction or not at all."""

    expected_version: int  # of the CardView
    at: datetime
    note: AuditNote
    alert: AlertWrite | None = None
    strike: StrikeWrite | None = None
    correction: Correction | None = None  # new, or as it stands now
    deliveries: tuple[NewDelivery, ...] = ()
    withdrawn_lines: tuple[str, ...] = ()  # as in DeskBatch


class DeskActions(Protocol):
    """What the buttons on cards read and write."""

    def card_view(self, key: str) -> CardView | None:
        """By the alert's key; None if there is no such card."""
        ...

    def strike_alerts(self, *, since: datetime, until: datetime) -> tuple[AlertView, ...]:
        """The cards of strikes that were first told after `since` and up to `until`, oldest first."""
        ...

    def correction(self, number: int) -> Correction | None: ...

    def amend(self, amendment: Amendment) -> None:
        """Write it. Raises `DeskMoved` if the desk is not at `expected_version` any more; then nothing was
        written. A known delivery key is left as it is."""
        ...

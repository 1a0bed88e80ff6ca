"""Feeds and entries: what arrives, what it is identified by, and what counts as a change."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from enum import StrEnum
from typing import NamedTuple

# No feed is older, and the zeros of all calendars lie before it: 0001, 1899, 1904, 1970, 1980 and 2001.
EARLIEST = datetime(2001, 1, 2, tzinfo=UTC)
IMPOSSIBLE = datetime(1970, 1, 1, tzinfo=UTC)  # stands for every printed date that cannot be


class Tier(StrEnum):
    """How much weight a source's figures carry. The order of the members is the order of weight."""

    DESK = "desk"  # a correction made here by two editors
    PRIMARY = "primary"  # the authority that acted: SOUTHCOM, Pentagon, Coast Guard, a court, Congress
    RECORD = "record"  # the record shipped with the product: tallies checked against each other
    WIRE = "wire"
    MAJOR = "major"
    LOCAL = "local"
    SPECIALIST = "specialist"
    AGGREGATOR = "aggregator"  # may add a link, never moves a figure

    @property
    def rank(self) -> int:
        """0 is the best."""
        return _TIER_ORDER[self]


_TIER_ORDER = {tier: n for n, tier in enumerate(Tier)}
FEED_TIERS = tuple(tier for tier in Tier if tier not in {Tier.DESK, Tier.RECORD})  # those two are no feeds


class FeedState(StrEnum):
    ACTIVE = "active"
    QUARANTINED = "quarantined"  # failing for long: still polled, rarely
    PAUSED = "paused"  # by a person
    OFF = "off"  # in the catalogue but not polled (a page, a disputed address): `note` says why
    GONE = "gone"  # answered 410: never asked again

    @property
    def is_polled(self) -> bool:
        return self in (FeedState.ACTIVE, FeedState.QUARANTINED)


class Feed(NamedTuple):
    """One subscribed address, as the store knows it. Times are aware UTC.

    A tuple, because every claim makes hundreds: a row of the store becomes one in a tenth of the time.
    """

    id: int
    url: str
    name: str
    outlet: str
    tier: Tier
    lang: str | None = None  # the language the feed is expected to be in; a prior, not a fact
    country: str | None = None
    interval: timedelta = timedelta(minutes=15)
    state: FeedState = FeedState.ACTIVE
    note: str = ""
    etag: str | None = None
    last_modified: str | None = None
    first_polled_at: datetime | None = None
    last_success_at: datetime | None = None
    last_new_at: datetime | None = None
    next_poll_at: datetime | None = None
    failures: int = 0  # in a row
    last_failure: str | None = None  # a FetchReason, with detail; or what is wrong with a body that could be read
    suggested_url: str | None = None  # target of a permanent redirect: for a person to accept
    lease_token: str | None = None  # set on a claimed feed only; guards every write of that poll


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """What the last body of a feed held. Apart from the feed: only a poll that brings a body has to know it."""

    piece_digests: bytes = b""  # 8-byte digests of its raw items; they only skip work
    keys: tuple[str, ...] = ()  # of its entries, newest first: tells a gap


NO_WINDOW = Window()  # of a feed that was never read


@dataclass(frozen=True, slots=True, kw_only=True)
class NewFeed:
    """A feed as a person, the catalogue or an OPML file names it."""

    url: str
    name: str
    outlet: str
    tier: Tier = Tier.LOCAL
    lang: str | None = None
    country: str | None = None
    interval: timedelta = timedelta(minutes=15)
    state: FeedState = FeedState.ACTIVE
    note: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class RawEntry:
    """One published item, cleaned by `feeds/`: plain text, http(s) link or None, aware UTC or None. A date that was
    printed and cannot be, such as year 1, is IMPOSSIBLE: unlike none at all, it says that the feed dates its entries.

    `whole` is False for the last item of a body that was cut off: it is held back until seen whole or twice.
    """

    guid: str | None
    link: str | None
    title: str
    summary: str
    published_at: datetime | None
    published_raw: str | None = None
    credit: str = ""  # author or agency line, as printed
    tags: tuple[str, ...] = ()
    whole: bool = True


@dataclass(frozen=True, slots=True, kw_only=True)
class Entry:
    """One published item with our identity on it."""

    key: str  # identity: see `newsdesk.ingest.identity.entry_keys`
    feed_id: int
    outlet: str
    tier: Tier
    lang_hint: str | None
    link: str | None
    guid: str | None
    title: str
    summary: str
    published_at: datetime | None  # as far as it can be believed, or IMPOSSIBLE; never decides identity
    published_raw: str | None
    first_seen_at: datetime
    content_hash: str  # of title and summary; a changed hash is a revision, a changed date is nothing
    credit: str = ""
    tags: tuple[str, ...] = ()

    @property
    def dated_at(self) -> datetime:
        """The time of publication as far as we can tell, else that at which we first saw the entry."""
        return self.published_at or self.first_seen_at

    @property
    def told_at(self) -> datetime:
        """The latest time at which its text can have been told first."""
        return self.first_seen_at if self.misdated else self.dated_at

    @property
    def misdated(self) -> bool:
        """Was a date printed that cannot be? Then nobody knows how old the entry is, and its "Monday" is no day."""
        return self.published_at == IMPOSSIBLE


class Freshness(StrEnum):
    NEW = "new"
    REVISED = "revised"  # known key, other content


@dataclass(frozen=True, slots=True, kw_only=True)
class KnownEntry:
    """What the store remembers of an entry, enough to tell new from revised from known."""

    id: int
    key: str
    content_hash: str
    revision: int
    strike_number: int | None = None
    story_id: int | None = None
    guid: str | None = None
    title: str = ""
    summary: str = ""
    dated_at: datetime | None = None  # as `Entry.dated_at`

    @property
    def misdated(self) -> bool:
        return self.dated_at == IMPOSSIBLE


class PollStatus(StrEnum):
    OK = "ok"  # a body with entries (or an empty feed)
    NOT_MODIFIED = "not_modified"  # 304
    UNCHANGED = "unchanged"  # 200, but every piece of the body was known
    FAILED = "failed"


class PollOutcome(NamedTuple):
    """All that one poll of one feed changes about the feed itself. Written with the entries, or in a batch.

    A tuple, as `Feed` is: it is made at every poll.
    """

    feed_id: int
    lease_token: str
    at: datetime
    status: PollStatus
    next_poll_at: datetime
    state: FeedState
    failures: int
    failure: str | None = None  # FetchReason value, for FAILED
    detail: str = ""  # one line for people; no secrets, no bodies
    etag: str | None = None
    last_modified: str | None = None
    window: Window | None = None  # None = leave as it is
    suggested_url: str | None = None
    gap: bool = False  # the window rolled past the last entry we know
    brought: int = 0  # new and revised texts handed over to be judged; of a FAILED poll: lost by our own fault
    unfinished: bool = False  # more of the same body follows: the feed stays leased, and as it was


@dataclass(frozen=True, slots=True, kw_only=True)
class ParsedBody:
    """What one fetched body said: its new or changed entries, and the marks needed next time."""

    entries: tuple[RawEntry, ...]
    entries_seen: int  # in the whole body, known ones included
    unread: int = 0  # of them left for the next time: there were too many new ones
    piece_digests: bytes = b""
    title: str = ""
    ttl: timedelta | None = None
    lang: str | None = None
    notes: tuple[str, ...] = field(default=())  # e.g. "not well-formed: 40 entries read"
    keys: tuple[
        str, ...
    ] = ()  # of `entries`, in their order, each once; () = not identified yet (see newsdesk.ingest.window)

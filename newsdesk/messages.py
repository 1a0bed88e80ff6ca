"""What a channel is shown, as plain data. `handlers/` turns these into Block Kit or console lines; nothing here
knows of either. Every message is complete by itself, so that it can be rendered later, elsewhere, or again.

Messages are stored as JSON: only scalars, tuples, dates and further dataclasses; `type` tells them apart.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import Literal

from newsdesk.entries import Tier
from newsdesk.strikes import Field
from newsdesk.understanding import Act, Category, Comparator, Severity


class CardState(StrEnum):
    """In the order of which one wins when several hold."""

    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    CORRECTED = "corrected"
    UNCONFIRMED = "unconfirmed"  # one origin and no official
    UPDATED = "updated"
    OFFICIAL = "official"
    REPORTED = "reported"  # two or more independent origins, no official


@dataclass(frozen=True, slots=True, kw_only=True)
class Figure:
    value: int
    comparator: Comparator = Comparator.EXACTLY


@dataclass(frozen=True, slots=True, kw_only=True)
class SourceLink:
    outlet: str
    url: str | None
    tier: Tier
    lang: str | None = None
    official: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Change:
    """One material change of one field. `old` and `new` are as shown ("not stated" is None)."""

    field: Field
    old: str | None
    new: str | None
    who: str  # "SOUTHCOM to The Intercept"
    on: date
    url: str | None = None
    aside: str = ""  # what did not change or what it adds up to: "Killed stays 3; both together 3 → 11."
    correction: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeLine:
    value: str
    who: str
    tier: Tier
    is_shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    text: str  # exact characters of the source, at most 200
    who: str
    lang: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class TotalsLine:
    """The running total by rule, as of the card. Presumed dead is always its own number."""

    since: date
    strikes: int
    vessels: int
    killed: int
    presumed_dead: int
    includes_this: bool  # False while the record is unconfirmed
    printed: tuple[str, ...] = ()  # totals as others print them: "CBS: 235 killed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Mute:
    """One channel wants no updates until a new fact."""

    channel: str
    by: str  # a user id


@dataclass(frozen=True, slots=True, kw_only=True)
class SetAside:
    """An editor's word that the card should not have been posted."""

    by: str
    at: datetime
    reason: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Marks:
    """What people at the desk have done with a card. Marks make no revision and ring nobody.

    `turn` counts them: it makes the ids of an edited message new although the revision is the same.
    """

    turn: int = 0
    claimed_by: str | None = None
    claimed_at: datetime | None = None
    mutes: tuple[Mute, ...] = ()
    set_aside: SetAside | None = None
    posted_by: str | None = None  # an editor, against the desk's decision


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeCard:
    """One announcement of one or several strikes."""

    type: Literal["strike"] = "strike"
    record: str  # "S-31": the key
    record_name: str  # "S-31 to S-33"
    revision: int
    state: CardState
    correction_prefix: bool = False  # "Correction: " stands in front of the headline for 24 h
    urgent_reason: str | None = None  # "survivors", "first of a kind", ...
    killed: Figure | None = None
    killed_disputed: bool = False
    presumed_dead: Figure | None = None
    survivors: Figure | None = None
    survivors_reported: bool = False
    survivors_fate: str | None = None
    locations: tuple[str, ...] = ()  # Location values; () = not mentioned
    place_withheld: bool = False
    place: str | None = None
    strikes: int | None = 1  # None = several, number unknown
    vessels: int | None = None
    vessel_kind: str = "boat"  # boat | vessel
    vessel_words: str | None = None  # "go-fast boat"
    happened_on: date | None = None
    announced_on: date | None = None
    source: str  # who says so: "SOUTHCOM", "Reuters, citing a US official"
    source_es: str | None = None
    officials: int = 0
    outlets: int = 0
    origins: int = 0
    change: Change | None = None
    dispute: tuple[DisputeLine, ...] = ()
    quote: Quote | None = None
    sources: tuple[SourceLink, ...] = ()  # official first
    totals: TotalsLine | None = None
    seen_at: datetime
    updated_at: datetime | None = None
    update_no: int = 0
    withdrawn_reason: str = ""
    is_now: str = ""  # "S-58": the record that this one turned out to be
    withdrawn_by: str = ""  # the editor who found that
    delayed_since: datetime | None = None
    posted_again: bool = False  # the earlier card cannot be edited any more
    stayed_alone: bool = False  # unconfirmed, and it was said that no second origin followed in time
    marks: Marks = Marks()


@dataclass(frozen=True, slots=True, kw_only=True)
class NewsCard:
    """A decision, vote, ruling, protest or deployment: anything that rings and is not a strike.

    The headline is the first outlet's, attributed: facts of these kinds are not extracted yet.
    """

    type: Literal["news"] = "news"
    record: str  # "N-412"
    revision: int
    category: Category
    topic: str | None
    severity: Severity
    headline: str
    headline_lang: str | None
    source: str
    quote: Quote | None
    sources: tuple[SourceLink, ...]
    origins: int
    acts: tuple[Act, ...] = ()  # votes, rulings, listings told so far, the newest last
    seen_at: datetime
    updated_at: datetime | None = None
    update_no: int = 0
    delayed_since: datetime | None = None
    posted_again: bool = False  # the earlier card cannot be edited any more
    marks: Marks = Marks()


@dataclass(frozen=True, slots=True, kw_only=True)
class LineCard:
    """A low-severity line (build-up, interdiction): one sentence that cannot be taken for a strike."""

    type: Literal["line"] = "line"
    record: str
    revision: int
    category: Category
    headline: str
    headline_lang: str | None
    source: SourceLink
    happened_on: date | None
    seen_at: datetime


@dataclass(frozen=True, slots=True, kw_only=True)
class ThreadLine:
    """What one update changed, as a reply under the card. `kind` is the gravest of it and begins the line."""

    type: Literal["thread"] = "thread"
    record: str
    record_name: str
    kind: Literal[
        "change",
        "now_official",
        "second_origin",
        "correction",
        "disputed",
        "withdrawn",
        "desk_correction",
        "undone",
        "development",
        "merged",
        "parted",
        "split",
    ]
    change: Change | None
    who: str
    on: date
    url: str | None
    broadcast: bool  # rings the channel
    more: tuple[Change, ...] = ()  # what else changed, gravest first
    dispute: Change | None = None  # the figures that contradict each other since this update
    other: str = ""  # the record that this one was merged with, parted from or split into
    act: Act | None = None  # what a development consists of
    headline: str = ""  # of the outlet that tells of it


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestItem:
    record: str
    headline_of: StrikeCard | NewsCard | LineCard
    first_seen_at: datetime
    card_url: str | None = None  # where a channel has its card


@dataclass(frozen=True, slots=True, kw_only=True)
class Month:
    """Strikes of one month by the waters that are named."""

    first: date
    caribbean: int
    eastern_pacific: int
    elsewhere: int  # withheld, both or other

    @property
    def strikes(self) -> int:
        return self.caribbean + self.eastern_pacific + self.elsewhere


@dataclass(frozen=True, slots=True, kw_only=True)
class DigestMessage:
    """Many alerts as one message: after an outage, or when a feed floods."""

    type: Literal["digest"] = "digest"
    key: str
    why: Literal["outage", "burst", "quiet", "daily"]  # quiet: held in quiet hours or during a pause
    since: datetime
    until: datetime
    items: tuple[DigestItem, ...]
    feed: str | None = None  # the feed that flooded
    timezone: str = ""  # of daily ones: the channel's own
    weekly: bool = False
    last_strike_on: date | None = None  # the last day on record, told when there is nothing else
    feeds: int = 0  # that are read at all, and how many of them were in the hour before
    feeds_read: int = 0
    totals: TotalsLine | None = None
    decided: tuple[tuple[str, int], ...] = ()  # entries of the span by action
    months: tuple[Month, ...] = ()  # of weekly ones: what the chart shows


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorNote:
    """To the people who run the service: what stopped, since when, what is lost, what to do.

    For `audience` "channel" (blind and seeing only) it is one line in a channel of alerts.
    """

    type: Literal["operator"] = "operator"
    key: str
    kind: Literal[
        "quarantined",
        "back",
        "gone",
        "gap",
        "moved",
        "blind",
        "seeing",
        "parked",
        "form_refused",
        "balance",
        "weekly",
    ]
    subject: str
    since: datetime
    last_error: str = ""
    doing: str = ""
    lost: str = ""
    mended: bool = False
    until: datetime | None = None  # of what is over
    lines: tuple[str, ...] = ()  # more in the same message, a line each
    foot: str = ""  # small print
    ask: str = ""  # a question behind a button: "why E-90117"
    audience: Literal["operators", "channel"] = "operators"


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that a channel is told about the desk itself. `rule` is its subscription in words."""

    type: Literal["notice"] = "notice"
    key: str
    kind: Literal["test", "greeting", "configured"]
    rule: str = ""
    by: str | None = None  # who asked for it


CorrectionState = Literal["waiting", "confirmed", "rejected", "lapsed", "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionNote:
    """A correction that one editor proposes and another decides about, as the editors see it."""

    type: Literal["correction"] = "correction"
    number: int
    record: str
    record_name: str
    field: Field
    old: str | None  # as shown when it was proposed
    new: str | None  # None: nobody knows
    source_url: str
    note: str
    state: CorrectionState
    proposed_by: str  # user ids
    proposed_at: datetime
    lapses_at: datetime
    decided_by: str | None = None
    decided_at: datetime | None = None
    cards: int = 0  # edited by it


Message = StrikeCard | NewsCard | LineCard | ThreadLine | DigestMessage | OperatorNote | Notice | CorrectionNote

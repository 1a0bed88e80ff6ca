"""Cards that stay up to date, and the lines below them."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from typing import Literal

from newsdesk.messages.parts import (
    UNMARKED,
    CardFigure,
    CardState,
    Change,
    Denial,
    DisputeLine,
    Marks,
    OtherStrike,
    Quote,
    SourceLink,
    TotalsLine,
)
from newsdesk.understanding import Act, Category, Severity


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
    killed: CardFigure | None = None
    killed_disputed: bool = False
    killed_in_each: tuple[tuple[str, int], ...] = ()  # the sea and the dead of each strike, if they make the toll
    presumed_dead: CardFigure | None = None
    presumed_by: str | None = None  # who counts them so: "US Coast Guard"
    survivors: CardFigure | None = None
    survivors_reported: bool = False
    survivors_fate: str | None = None
    locations: tuple[str, ...] = ()  # Location values; () = not mentioned
    place_withheld: bool = False
    place: str | None = None
    strikes: int | None = 1  # None = several, number unknown
    vessels: int | None = None
    vessel_kind: str = "boat"  # boat | vessel
    vessel_words: str | None = None  # "go-fast boat"
    happened_on: date | None = None  # as somebody states it
    happened_by: date | None = None  # the last day that it can have been, where nobody states the day
    announced_on: date | None = None
    same_day: tuple[OtherStrike, ...] = ()  # where the day is stated
    source: str  # who says so: "SOUTHCOM", "Reuters, citing a US official"
    quoted: str | None = None  # the authority that the only origin cites, whose own statement nobody has seen
    officials: int = 0
    outlets: int = 0
    origins: int = 0
    change: Change | None = None
    dispute: tuple[DisputeLine, ...] = ()
    denial: Denial | None = None
    quote: Quote | None = None
    sources: tuple[SourceLink, ...] = ()  # official first
    totals: TotalsLine | None = None
    seen_at: datetime
    updated_at: datetime | None = None
    update_no: int = 0
    is_now: str = ""  # "S-58": the record that this one turned out to be
    merged_by: str = ""  # the editor who found that
    taken_back_by: tuple[str, ...] = ()  # all its sources, once none stands by its report any more
    delayed_since: datetime | None = None
    posted_again: bool = False  # the earlier card cannot be edited any more
    stayed_alone: bool = False  # unconfirmed, and it was said that no second origin followed in time
    marks: Marks = UNMARKED

    @property
    def category(self) -> Category:
        return Category.STRIKE


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
    denied: bool = False  # those who would have struck say that they did not
    denies: str = ""  # the record of the strike that they deny: "S-71"
    acts: tuple[Act, ...] = ()  # votes, rulings, listings told so far, the newest last
    seen_at: datetime
    updated_at: datetime | None = None
    update_no: int = 0
    delayed_since: datetime | None = None
    posted_again: bool = False  # the earlier card cannot be edited any more
    marks: Marks = UNMARKED


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


Card = StrikeCard | NewsCard | LineCard


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
        "reported_again",
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
    outlet: str = ""  # of the page; empty where only its address is known
    other: str = ""  # the record that this one was merged with, parted from or split into
    act: Act | None = None  # what a development consists of
    headline: str = ""  # of the outlet that tells of it
    alone: bool = False  # of a withdrawal: nobody else reports the strike

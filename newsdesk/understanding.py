"""What the desk understood of one entry: its class, its facts, and what pushed each decision.

Only values live here; `newsdesk.classify` makes a `Classification`, `newsdesk.facts` makes `Facts`.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Category(StrEnum):
    """Level 1. The newest dated fact of an entry decides, not the longest passage."""

    STRIKE = "strike"
    INTERDICTION = "interdiction"
    BUILDUP = "buildup"
    POLICY = "policy"
    DIPLOMACY = "diplomacy"
    OVERSIGHT = "oversight"
    LEGAL = "legal"
    CRIME = "crime"
    ANALYSIS = "analysis"
    NONE = "none"


class Severity(StrEnum):
    """How urgent an entry is, in rising order: low < normal < high < urgent."""

    LOW = "low"
    NORMAL = "normal"
    HIGH = "high"
    URGENT = "urgent"

    @property
    def rank(self) -> int:
        return list(Severity).index(self)


class Location(StrEnum):
    CARIBBEAN = "caribbean"
    EASTERN_PACIFIC = "eastern_pacific"
    OTHER = "other"


class Comparator(StrEnum):
    EXACTLY = "="
    AT_LEAST = ">="
    MORE_THAN = ">"
    NEARLY = "<"  # almost, nearly, casi, près de
    ABOUT = "~"
    AT_MOST = "<="  # of days alone: told on that day, it happened then or before


@dataclass(frozen=True, slots=True, kw_only=True)
class Push:
    """One thing that pushed a decision: a term, a rule or the model, with its weight (+ towards, - away)."""

    what: str  # "term: boat strike", "rule: labour strike", "model: ..."
    weight: float
    for_: str  # the decision it pushed: "relevant", "new_event", "category=legal"


@dataclass(frozen=True, slots=True, kw_only=True)
class Classification:
    """What kind of news an entry is, how urgent, how sure, and on what grounds."""

    lang: str  # en | es | pt | fr, or another ISO code when it is none of these
    relevant: bool  # False exactly when category is NONE
    relevance: float  # 0..1
    category: Category
    topic: str | None  # level 2 code, e.g. "strike.reported"; None when the text does not make it plain
    severity: Severity
    new_event: bool  # this entry itself reports a new vessel strike
    newness: float  # 0..1
    correction: bool = False  # the text says that it corrects something
    reasons: tuple[Push, ...] = ()  # the strongest first


@dataclass(frozen=True, slots=True, kw_only=True)
class Quoted:
    """A number as printed: value, comparator, and the exact characters it came from.

    `text` is a slice of `title + "\\n" + summary`, starting at `start`.
    """

    value: int
    text: str
    start: int
    comparator: Comparator = Comparator.EXACTLY


ASHORE = ("relatives", "fishermen", "a mayor", "villagers")  # speakers who were not where the strike was
ANNOUNCED = "announced"  # the day on which a strike was told, the only one in the text: it was that day or before


@dataclass(frozen=True, slots=True, kw_only=True)
class QuotedDate:
    value: date
    text: str
    start: int
    basis: (
        str  # "stated" (a calendar date) | "weekday" | "relative" (yesterday) | "announced" | "published" (assumed)
    )


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeFacts:
    """One strike (or one announcement of several) in focus of an entry. None = not stated."""

    date: QuotedDate | None = None
    location: Location | None = None
    location_text: str | None = None  # the words that gave it
    place: str | None = None  # detail beyond the basin, as printed: "off La Guajira"
    strikes: Quoted | None = None
    vessels: Quoted | None = None
    killed: Quoted | None = None
    survivors: Quoted | None = None  # value 0 only if the text says that all died
    survivors_reported: bool = False  # the text speaks of survivors, perhaps without a number
    search: str | None = None  # for people in the water: "search on", "search suspended"
    presumed_dead: Quoted | None = None
    vessel_kind: str = "boat"  # boat | vessel (semi-submersible, ship, unknown craft)


@dataclass(frozen=True, slots=True, kw_only=True)
class Cumulative:
    """Campaign totals as printed. `strikes` counts attacks, never vessels."""

    strikes: Quoted | None = None
    killed: Quoted | None = None
    vessels: Quoted | None = None

    @property
    def qualifier(self) -> str | None:
        """`exactly`, `at least`, `more than`, `nearly`, or None for "about". Belongs to killed, else to strikes."""
        figure = self.killed or self.strikes
        return _QUALIFIERS.get(figure.comparator) if figure else None


_QUALIFIERS = {
    Comparator.EXACTLY: "exactly",
    Comparator.AT_LEAST: "at least",
    Comparator.MORE_THAN: "more than",
    Comparator.NEARLY: "nearly",
}


class ActKind(StrEnum):
    VOTE = "vote"  # of one chamber of Congress
    RULING = "ruling"
    LISTING = "listing"  # a designation or a sanction


class Stage(StrEnum):
    """How far an act came. Ranks compare within one kind only."""

    SCHEDULED = "scheduled"
    FAILED = "failed"
    PASSED = "passed"
    FILED = "filed"
    ORDERED = "ordered"  # a court tells somebody to do or leave something: no judgment on the matter
    RULED = "ruled"
    REVIEWED = "reviewed"  # by a higher court, or an order lifted, paused, upheld
    INTENDED = "intended"
    ANNOUNCED = "announced"
    IN_FORCE = "in_force"

    @property
    def rank(self) -> int:
        """1 = announced to come, from 2 on it is done."""
        return _RANKS[self]


_RANKS = {
    Stage.SCHEDULED: 1,
    Stage.FAILED: 2,
    Stage.PASSED: 2,
    Stage.FILED: 1,
    Stage.ORDERED: 2,
    Stage.RULED: 3,
    Stage.REVIEWED: 4,
    Stage.INTENDED: 1,
    Stage.ANNOUNCED: 2,
    Stage.IN_FORCE: 3,
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Tally:
    """The count of a vote, yes first; `text` as printed, an exact slice of the input at `start`."""

    yes: int
    no: int
    text: str
    start: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Act:
    """What a chamber, a court or an authority did; `text` are the words of the headline that say so, at `start`."""

    kind: ActKind
    stage: Stage
    text: str
    start: int
    by: str | None = None  # "senate" or "house" of votes
    tally: Tally | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Withdrawal:
    """A report that is taken back as a whole: who does so, in the words of the text (None: whoever prints it), and
    the strikes that the report had told of, as far as the text says."""

    by: str | None = None
    events: tuple[StrikeFacts, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Facts:
    """What an entry states. `speaker` is who says so in the entry ("SOUTHCOM", "a US official"), None if unnamed.

    `official` is True when that speaker is the authority that acted, quoted on the record. One with a `withdrawal`
    states nothing else.
    """

    events: tuple[StrikeFacts, ...] = ()
    cumulative: Cumulative | None = None
    act: Act | None = None
    speaker: str | None = None
    official: bool = False
    key_sentence: str | None = None  # the sentence with the key figure, exact characters of the input
    withdrawal: Withdrawal | None = None
    denied: bool = False  # by those who would have struck: the events are those of whoever told of them
    wrong_sea: Location | None = None  # in which it was not, says a correction
    wrong_toll: int | None = None  # how many it did not kill


@dataclass(frozen=True, slots=True, kw_only=True)
class Understanding:
    classification: Classification
    facts: Facts


NOTHING = Facts()

"""What cards are made of: figures, sources, changes, disputes, quotes, totals, and the marks that people leave."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum

from newsdesk.entries import Tier
from newsdesk.strikes import Field
from newsdesk.understanding import Comparator


class CardState(StrEnum):
    """The state that a card shows. When several hold, the first of these wins."""

    WITHDRAWN = "withdrawn"
    DISPUTED = "disputed"
    CORRECTED = "corrected"
    UNCONFIRMED = "unconfirmed"  # one origin and no official
    UPDATED = "updated"  # of cards of earlier releases, which did not say how well the strike stands
    OFFICIAL = "official"
    REPORTED = "reported"  # two or more independent origins, no official


@dataclass(frozen=True, slots=True, kw_only=True)
class CardFigure:
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
    taken_back: bool = False  # nobody says so any more: `who` withdrew the report
    outlet: str = ""  # of the page; empty where only its address is known


@dataclass(frozen=True, slots=True, kw_only=True)
class DisputeLine:
    value: str
    who: str
    tier: Tier
    is_shown: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Denial:
    """Who denied the strike, and who of those who would have struck owned to it since."""

    who: str
    on: date
    url: str | None
    owned_by: str | None = None
    owned_on: date | None = None
    owned_url: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class OtherStrike:
    """Another strike of the same day on record, by which a reader sees that this one is not that one."""

    record_name: str
    killed: int | None
    location: str | None
    confirmed: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Quote:
    text: str  # exact characters of the source, at most 200
    who: str
    outlet: str | None = None  # where it was printed; cards of earlier releases have it in `who` alone
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


UNMARKED = Marks()

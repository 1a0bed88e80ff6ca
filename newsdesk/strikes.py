"""The strike record: one row per announced strike (or group announced as one), every value a list of claims.

The shown value is chosen by one stated rule (`shown`): best tier first, then agreement among independent
origins, then the newest; what became of survivors only moves on. Disagreement is kept and shown, never averaged.
Killed and presumed dead are never added.
"""

from __future__ import annotations

from collections.abc import Hashable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import Any

from newsdesk.entries import Tier
from newsdesk.understanding import Comparator


class Field(StrEnum):
    DATE = "date"  # ISO date of the attack, US calendar
    LOCATION = "location"  # a Location value, two joined by "+", or "undisclosed" when the official withheld it
    PLACE = "place"  # words
    STRIKES = "strikes"
    VESSELS = "vessels"
    VESSEL_KIND = "vessel_kind"  # boat | vessel | words of the record such as "go-fast boat"
    KILLED = "killed"
    SURVIVORS = "survivors"  # 0 only if stated
    SURVIVORS_FATE = "survivors_fate"  # one of FATES, or a person's own words
    PRESUMED_DEAD = "presumed_dead"
    PARTS = "parts"  # sea and killed of each strike of one announcement, see `newsdesk.record.parts`
    DENIED = "denied"  # no fact of the strike: those who would have struck say that they did not


COUNTS = frozenset({Field.STRIKES, Field.VESSELS, Field.KILLED, Field.SURVIVORS, Field.PRESUMED_DEAD})
FATES = ("search on", "search suspended", "in custody", "sent home")  # each takes the place of those before it

# Two values that only the desk's own claims have.
UNKNOWN = "unknown"  # what was shown has no basis: nobody knows
RETRACTED = "retracted"  # the desk takes back what it said of the field


@dataclass(frozen=True, slots=True, kw_only=True)
class Claim:
    """One value, who says so, where it was printed, and when it was said and learned."""

    field: Field
    value: int | str
    comparator: Comparator = Comparator.EXACTLY
    speaker: str | None = None  # "SOUTHCOM", "Hegseth", "a US official to Reuters"
    outlet: str
    origin: str  # independent origin: the wire for wire copy, the authority for its own statement, else the outlet
    tier: Tier
    quote: str | None = None
    url: str | None = None
    lang: str | None = None
    claimed_at: datetime  # when it was published
    known_at: datetime  # when this desk learned it
    entry_key: str | None = None
    also_at: tuple[str, ...] = ()  # further pages that print the same, best first


class RecordState(StrEnum):
    OPEN = "open"
    WITHDRAWN = "withdrawn"  # was not a new strike


@dataclass(frozen=True, slots=True, kw_only=True)
class StrikeRecord:
    """`number` names the record for ever (S-31). A group announced as one has numbers up to `last_number`."""

    number: int
    last_number: int
    claims: tuple[Claim, ...]
    opened_at: datetime
    state: RecordState = RecordState.OPEN
    baseline: bool = False  # came with the product
    confidence: str | None = None  # high | medium | low, of the shipped record
    note: str = ""  # of the shipped record
    story_id: int | None = None
    merged_into: int | None = None  # the number of the record that it turned out to be; then it has no claims
    # What the rules have worked out of this record: it never changes, and a changed one is another object.
    worked_out: dict[Hashable, Any] = field(default_factory=dict, init=False, repr=False, compare=False)

    @property
    def key(self) -> str:
        return f"S-{self.number}"

    @property
    def name(self) -> str:
        return record_name(self.number, self.last_number)


def record_name(number: int, last_number: int) -> str:
    """`S-71`; of several strikes in one announcement `S-71 to S-73`."""
    return f"S-{number}" if number == last_number else f"S-{number} to S-{last_number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class PolicyEvent:
    """One dated event of the shipped policy timeline (P-1...), or one that the desk recorded later."""

    number: int
    date: date
    topic: str
    actor: str
    country: str
    headline: str  # ours
    urls: tuple[str, ...]

    @property
    def key(self) -> str:
        return f"P-{self.number}"

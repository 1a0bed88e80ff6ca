"""How the facts of an announcement stand to those of a strike record: fact by fact, nothing decided."""

from __future__ import annotations

import re
from collections.abc import Iterable
from enum import IntEnum

from newsdesk.grounds import Ground
from newsdesk.record.comparing import compatible
from newsdesk.record.parts import parts_in
from newsdesk.record.sightings import Sighting, Told, plausible
from newsdesk.record.strike_rules import current_claims, shown
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.text.folding import fold

RARE_TOLL = 6  # most strikes killed fewer: from here on the same toll is a fact that identifies
COMMON_VESSELS = 1
SUBMERSIBLE = "vessel"  # what a reading calls craft of low profile; it calls all others boats
_OPEN_BOAT = re.compile(r"boat|go-fast|panga|skiff|lancha|\bbote|barco|bateau|vedette|canot")


class Fit(IntEnum):
    """How one fact of a sighting stands to a record."""

    CONFLICT = -1
    OPEN = 0  # one of them does not say
    AGREES = 1


def agreeing(sighting: Sighting, record: StrikeRecord) -> tuple[Ground, ...]:
    """The facts beside the day that both have, as grounds."""
    facts = (
        (Ground.SAME_WATERS, place_fit(sighting, record) is Fit.AGREES),
        (Ground.SAME_TOLL, killed_fit(sighting, record) is Fit.AGREES),
        (Ground.SAME_VESSELS, _shares(sighting.vessels, record, Field.VESSELS, above=COMMON_VESSELS)),
        (Ground.SAME_SURVIVORS, _shares(sighting.survivors, record, Field.SURVIVORS, above=0)),
    )
    return tuple(ground for ground, agrees in facts if agrees)


def place_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    known = shown(record, Field.LOCATION)
    if sighting.location is None or known is None or "undisclosed" in (sighting.location, known.value):
        return Fit.OPEN
    said = {basin for claim in _ever_said(record, Field.LOCATION) for basin in str(claim.value).split("+")}
    told = {*sighting.location.split("+"), sighting.wrong_sea}  # a correction is about the place that it takes back
    return Fit.AGREES if said & told else Fit.CONFLICT


def killed_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    fit = _figure_fit(sighting.killed if plausible(sighting) else None, record, Field.KILLED)
    if fit is Fit.CONFLICT and is_part(sighting, record):
        return Fit.AGREES
    return Fit.OPEN if fit is Fit.CONFLICT and _same_aboard(sighting, record) else fit


def counted_alike(sighting: Sighting, record: StrikeRecord) -> bool:
    """Is it the same toll, number by number? "At least two" contradicts six, and any other strike, in nothing."""
    known, told = shown(record, Field.KILLED), sighting.killed
    alike = known is not None and told is not None and known.value == told.value
    return killed_fit(sighting, record) is Fit.AGREES and (alike or is_part(sighting, record))


def doubtful_toll_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    """The fit of a toll that one strike hardly has: it tells something only where the text itself speaks of two."""
    return Fit.OPEN if plausible(sighting) else _figure_fit(sighting.killed, record, Field.KILLED)


def is_part(sighting: Sighting, record: StrikeRecord) -> bool:
    """Is it one of the strikes that were announced together, by its sea and its toll?"""
    if sighting.width != 1 or sighting.killed is None:
        return False
    told = (sighting.location, sighting.killed.value)
    return any(told in parts_in(str(claim.value)) for claim in _ever_said(record, Field.PARTS))


def _same_aboard(sighting: Sighting, record: StrikeRecord) -> bool:
    """Three dead and one in the water here, four dead there: whom one has given up another still looks for."""
    killed, alive = shown(record, Field.KILLED), shown(record, Field.SURVIVORS)
    aboard = {int(killed.value) + int(alive.value)} if killed and alive else set()
    told, lived = sighting.killed, sighting.survivors
    if killed and told and lived and told.value + lived.value == killed.value:
        return True
    return told is not None and told.value in aboard


def vessels_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    return _figure_fit(sighting.vessels, record, Field.VESSELS)


def kind_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    """A semi-submersible is no speedboat. "Vessel" may be said of both, and so says nothing."""
    quotes = [claim.quote for claim in current_claims(record, Field.VESSELS)]
    submersible = any(claim.value == SUBMERSIBLE for claim in current_claims(record, Field.VESSEL_KIND))
    known = _kind_of(submersible, *quotes)
    told = _kind_of(sighting.vessel_kind == SUBMERSIBLE, sighting.vessels.quote if sighting.vessels else None)
    if known is None or told is None:
        return Fit.OPEN
    return Fit.AGREES if known == told else Fit.CONFLICT


def of_rare_kind(sighting: Sighting) -> bool:
    """Is it a craft of low profile, of which few were struck?"""
    return sighting.vessel_kind == SUBMERSIBLE


def _kind_of(submersible: bool, *quotes: str | None) -> str | None:
    if submersible:
        return SUBMERSIBLE
    return "boat" if any(quote and _OPEN_BOAT.search(fold(quote)) for quote in quotes) else None


def _figure_fit(told: Told | None, record: StrikeRecord, field: Field) -> Fit:
    claims = current_claims(record, field)
    if told is None or not claims:
        return Fit.OPEN
    if any(compatible(told, claim) for claim in claims):
        return Fit.AGREES
    again = any(claim.value == told.value for claim in _ever_said(record, field))
    return Fit.AGREES if again else Fit.CONFLICT


def _ever_said(record: StrikeRecord, field: Field) -> Iterable[Claim]:
    """What was corrected keeps its old copies: whatever anybody said of the strike may be said again."""
    return (claim for claim in record.claims if claim.field is field)


def rare_facts(sighting: Sighting, record: StrikeRecord) -> int:
    """How many figures that few strikes have do they share? Ordinary tolls and single boats say nothing."""
    return rare_company(sighting, record) + _shares(sighting.killed, record, Field.KILLED, above=RARE_TOLL - 1)


def rare_company(sighting: Sighting, record: StrikeRecord) -> int:
    """How many rarer figures agree, survivors and vessels, beside the toll: two announcements of six dead each, a day
    apart, are two strikes."""
    return sum(
        (
            _shares(sighting.survivors, record, Field.SURVIVORS, above=0),
            _shares(sighting.vessels, record, Field.VESSELS, above=COMMON_VESSELS),
        )
    )


def _shares(told: Told | None, record: StrikeRecord, field: Field, *, above: int) -> bool:
    if told is None or told.value <= above:
        return False
    return any(claim.value == told.value for claim in current_claims(record, field))

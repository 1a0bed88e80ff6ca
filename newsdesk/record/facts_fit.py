"""How an announcement stands to a strike record in all that it tells beside the day."""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.record.day_fit import SAME_NIGHT, SAME_POST_WITHIN, age_of, is_after
from newsdesk.record.fits import Fit, is_part, killed_fit, place_fit, rare_facts
from newsdesk.record.follow_up import asks_for_survivors
from newsdesk.record.sightings import Candidate, Sighting
from newsdesk.strikes import StrikeRecord


@dataclass(frozen=True, slots=True)
class FactsFit:
    """Place and toll, how many `rare` facts agree, and what the sighting asks of the record's people."""

    place: Fit
    toll: Fit
    rare: int
    looked_for: bool  # it asks what became of people who lived, and such there were


def facts_fit(candidate: Candidate, record: StrikeRecord) -> FactsFit:
    sighting = candidate.sighting
    return FactsFit(
        place=place_fit(sighting, record),
        toll=Fit.CONFLICT if _is_part_of_another_day(candidate, record) else _toll_fit(sighting, record),
        rare=rare_facts(sighting, record),
        looked_for=not candidate.new_event and asks_for_survivors(sighting, record),
    )


def _toll_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    """More boats than at first have more dead: the old toll speaks against nothing."""
    fit = killed_fit(sighting, record)
    return Fit.OPEN if sighting.recounted and fit is Fit.CONFLICT else fit


def _is_part_of_another_day(candidate: Candidate, record: StrikeRecord) -> bool:
    """Has it the toll of one strike of several, but days after and without a day, or as news of the day after? Two
    dead are common."""
    sighting, age = candidate.sighting, age_of(record, candidate.published_at)
    if sighting.dated:
        later = candidate.new_event and age > SAME_NIGHT and is_after(sighting, record)
    else:
        later = age > SAME_POST_WITHIN
    return later and is_part(sighting, record)

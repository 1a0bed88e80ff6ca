"""Recognises a summary that puts two strikes into one: the day of one with the toll of the other."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.record.day_fit import ANNOUNCED_WITHIN, day_of_record
from newsdesk.record.fits import Fit, killed_fit, place_fit
from newsdesk.record.sightings import Candidate
from newsdesk.strikes import StrikeRecord


def mixed_up(candidate: Candidate, records: Sequence[StrikeRecord]) -> StrikeRecord | None:
    """The newest strike with this toll, if the day is that of an older one in waters that fit: a summary of both
    tells of no third."""
    sighting = candidate.sighting
    if not sighting.firm or sighting.day is None or sighting.killed is None:
        return None
    days = {record.number: day_of_record(record).day for record in records}
    of_that_day = [record for record in records if days[record.number] == sighting.day]
    if all(place_fit(sighting, record) is Fit.CONFLICT for record in of_that_day):
        return None
    until = min(candidate.published_at.date(), sighting.day + ANNOUNCED_WITHIN)
    fits = [
        record
        for record in records
        if sighting.day < days[record.number] <= until
        and killed_fit(sighting, record) is Fit.AGREES
        and place_fit(sighting, record) is not Fit.CONFLICT
    ]
    return max(fits, key=lambda record: (days[record.number], record.number), default=None)

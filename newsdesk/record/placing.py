"""Which strike record an announcement belongs to: by date and place with tolerance, never by toll alone.

Days are firm (stated, or a weekday) or loose (assumed from the day of publication). Two firm days that differ are two
strikes, unless a rare fact, such as six survivors or three boats, says that one copy has the day wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta

from newsdesk.grounds import Ground
from newsdesk.record.corrected_copies import corrected_before
from newsdesk.record.day_fit import (
    ANNOUNCED_WITHIN,
    FOLLOWED_UP_WITHIN,
    SAME_NIGHT,
    age_of,
    day_of_record,
    was_claimed,
)
from newsdesk.record.fits import Fit, agreeing, killed_fit, place_fit, rare_facts
from newsdesk.record.follow_up import asks_for_survivors
from newsdesk.record.mixed_up import mixed_up
from newsdesk.record.scoring import score_of
from newsdesk.record.sightings import Announcer, Candidate, Sighting
from newsdesk.record.withdrawals import as_reported
from newsdesk.strikes import RecordState, StrikeRecord

_NEWS_FOR = timedelta(days=7)  # a strike of an older day is history, whatever the words say


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The record an announcement belongs to, or None; `opens` when it is a new strike. `grounds` say why. Of the
    `first_of` several records that it sums up it is a report, and its figures are those of none."""

    record: StrikeRecord | None
    opens: bool
    grounds: tuple[Ground, ...] = ()
    first_of: bool = False


def place(
    sighting: Sighting,
    records: Iterable[StrikeRecord],
    *,
    published_at: datetime,
    new_event: bool,
    announcer: Announcer | None = None,
    careful: bool = False,
) -> Placement:
    """Find the record of a sighting; only a new event opens one when nothing fits. A record that was withdrawn is
    found as it was: who reports its strike again means no other one."""
    candidate = Candidate(
        sighting=sighting, published_at=published_at, new_event=new_event, announcer=announcer, careful=careful
    )
    records_of = {record.number: record for record in records if record.state is RecordState.OPEN}
    live = [as_reported(record) for record in records_of.values()]
    corrected = corrected_before(candidate, live)
    if corrected is not None:
        grounds = (Ground.NEWEST, *agreeing(sighting, corrected))
        return Placement(record=records_of[corrected.number], opens=False, grounds=grounds)
    likely = [record for record in live if not _was_before(candidate, record, live)]
    scored = [(score, record) for record in likely if (score := score_of(candidate, record)) > 0]
    if scored:
        scored.sort(key=lambda pair: (-pair[0], pair[1].number))
        best = _in_the_waters_told(sighting, [record for _, record in scored])
        return Placement(record=records_of[best.number], opens=False, grounds=_grounds(sighting, best))
    mixed = mixed_up(candidate, live) if new_event else None
    if mixed is not None:
        grounds = (Ground.SUMMARY, *agreeing(sighting, mixed))
        return Placement(record=records_of[mixed.number], opens=False, grounds=grounds)
    too_old = sighting.day is not None and published_at.date() - sighting.day > _NEWS_FOR
    return Placement(record=None, opens=new_event and not too_old)


def _was_before(candidate: Candidate, record: StrikeRecord, records: Sequence[StrikeRecord]) -> bool:
    """Is the record of the strike after which this one counts itself, "the second in two days"? Without a day it is
    of the newest, if that follows another itself."""
    told = candidate.sighting
    late = age_of(record, candidate.published_at) > SAME_NIGHT
    if not (told.one_more and candidate.new_event and late) or told.dated or rare_facts(told, record):
        return False
    day = day_of_record(record).day
    before = (day - day_of_record(one).day for one in records if one.number < record.number)
    return not any(timedelta(0) <= gap <= ANNOUNCED_WITHIN for gap in before)


def _in_the_waters_told(sighting: Sighting, fitting: Sequence[StrikeRecord]) -> StrikeRecord:
    """The best of those that fit; of two strikes of one day, the one in the waters that are told, even if its day is
    less sure."""
    best = fitting[0]
    if place_fit(sighting, best) is not Fit.CONFLICT:
        return best
    of_that_day = (other for other in fitting if day_of_record(other).day == day_of_record(best).day)
    return next((other for other in of_that_day if _fits_there(sighting, other)), best)


def _fits_there(sighting: Sighting, record: StrikeRecord) -> bool:
    return place_fit(sighting, record) is Fit.AGREES and killed_fit(sighting, record) is not Fit.CONFLICT


def span_of(sightings: Sequence[Sighting], published_at: datetime) -> tuple[date, date]:
    """The days whose records must be seen to place these sightings."""
    days = [sighting.day for sighting in sightings if sighting.day] + [published_at.date()]
    return min(days) - FOLLOWED_UP_WITHIN, max(days) + timedelta(days=2)


def _grounds(sighting: Sighting, record: StrikeRecord) -> tuple[Ground, ...]:
    """What speaks for the record that was found."""
    survivors = (Ground.ITS_SURVIVORS,) if asks_for_survivors(sighting, record) else ()
    return (_day_ground(sighting, record), *agreeing(sighting, record), *survivors)


def _day_ground(sighting: Sighting, record: StrikeRecord) -> Ground:
    if sighting.day is None or not sighting.dated:
        return Ground.NEWEST
    if sighting.day == day_of_record(record).day:
        return Ground.SAME_DAY
    return Ground.PRINTED_DAY if was_claimed(sighting.day, record) else Ground.NEAR_DAY

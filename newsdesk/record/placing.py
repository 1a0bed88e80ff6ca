"""Which strike record an announcement belongs to: by date and place with tolerance, never by toll alone.

Days are firm (stated, or a weekday) or loose (assumed from the day of publication). Two firm days that differ are two
strikes, unless a rare fact, such as six survivors or three boats, says that one copy has the day wrong.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta

from newsdesk.grounds import Ground
from newsdesk.record.corrected_copies import corrected_before
from newsdesk.record.day_fit import (
    ANNOUNCED_WITHIN,
    FOLLOWED_UP_WITHIN,
    NEWS_OF_A_DAY,
    SAME_POST_WITHIN,
    age_of,
    day_of_record,
    firm_score,
    is_owned_to,
    soft_score,
    was_claimed,
    was_told_before,
)
from newsdesk.record.fits import (
    COMMON_VESSELS,
    Fit,
    agreeing,
    counted_alike,
    doubtful_toll_fit,
    is_part,
    killed_fit,
    kind_fit,
    place_fit,
    rare_company,
    rare_facts,
    vessels_fit,
)
from newsdesk.record.follow_up import asks_for_survivors, beside, tells_of_survivors
from newsdesk.record.mixed_up import mixed_up
from newsdesk.record.second_of_a_day import is_of_another_day, is_second_post
from newsdesk.record.sightings import Announcer, Candidate, Sighting
from newsdesk.record.strike_rules import current_claims, shown
from newsdesk.record.withdrawals import as_reported
from newsdesk.strikes import Field, RecordState, StrikeRecord
from newsdesk.understanding import ASHORE

SAME_NIGHT = timedelta(hours=18)
UNMISTAKABLE = 2  # so many rare facts in common weigh more than a day in print
CORRECTED_TOLL = -0.25  # of another toll on the very day (2): it outweighs the same one of a strike a day aside
NEWS_FOR = timedelta(days=7)  # a strike of an older day is history, whatever the words say


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
) -> Placement:
    """Find the record of a sighting; only a new event opens one when nothing fits. A record that was withdrawn is
    found as it was: who reports its strike again means no other one."""
    candidate = Candidate(sighting=sighting, published_at=published_at, new_event=new_event, announcer=announcer)
    records_of = {record.number: record for record in records if record.state is RecordState.OPEN}
    live = [as_reported(record) for record in records_of.values()]
    corrected = corrected_before(candidate, live)
    if corrected is not None:
        grounds = (Ground.NEWEST, *agreeing(sighting, corrected))
        return Placement(record=records_of[corrected.number], opens=False, grounds=grounds)
    scored = [(score, record) for record in live if (score := _score(candidate, record)) > 0]
    if scored:
        _, best = max(scored, key=lambda pair: (pair[0], -pair[1].number))
        return Placement(record=records_of[best.number], opens=False, grounds=_grounds(sighting, best))
    mixed = mixed_up(candidate, live) if new_event else None
    if mixed is not None:
        grounds = (Ground.SUMMARY, *agreeing(sighting, mixed))
        return Placement(record=records_of[mixed.number], opens=False, grounds=grounds)
    too_old = sighting.day is not None and published_at.date() - sighting.day > NEWS_FOR
    return Placement(record=None, opens=new_event and not too_old)


def span_of(sightings: Sequence[Sighting], published_at: datetime) -> tuple[date, date]:
    """The days whose records must be seen to place these sightings."""
    days = [sighting.day for sighting in sightings if sighting.day] + [published_at.date()]
    return min(days) - FOLLOWED_UP_WITHIN, max(days) + timedelta(days=2)


def _grounds(sighting: Sighting, record: StrikeRecord) -> tuple[Ground, ...]:
    """What speaks for the record that was found."""
    survivors = (Ground.ITS_SURVIVORS,) if asks_for_survivors(sighting, record) else ()
    return (_day_ground(sighting, record), *agreeing(sighting, record), *survivors)


def _day_ground(sighting: Sighting, record: StrikeRecord) -> Ground:
    day, _ = day_of_record(record)
    if sighting.day is None or not sighting.dated:
        return Ground.NEWEST
    if sighting.day == day:
        return Ground.SAME_DAY
    return Ground.PRINTED_DAY if was_claimed(sighting.day, record) else Ground.NEAR_DAY


@dataclass(frozen=True, slots=True)
class _Facts:
    """How a sighting stands to a record beside the day."""

    place: Fit
    toll: Fit
    rare: int
    looked_for: bool  # it asks what became of people who lived, and such there were


def _score(candidate: Candidate, record: StrikeRecord) -> float:
    """Above 0: it fits, the higher the better."""
    if _on_another_day(candidate, record):
        return 0
    if not candidate.new_event:
        candidate = replace(candidate, sighting=beside(candidate.sighting, record))
    if _of_others(candidate, record):
        return 0
    facts = _facts(candidate, record)
    if _another_announcement(candidate, record, facts):
        return 0
    day = _day_score(candidate, record, facts)
    if day <= 0 or (day < 1 and not _backs_a_guess(facts, candidate, record)):
        return 0
    toll = CORRECTED_TOLL if day == 2 and facts.toll is Fit.CONFLICT else 0.5 * facts.toll
    return day + 0.4 * facts.place + toll + 0.5 * (facts.rare > 0) + facts.looked_for


def _facts(candidate: Candidate, record: StrikeRecord) -> _Facts:
    sighting = candidate.sighting
    return _Facts(
        place=place_fit(sighting, record),
        toll=Fit.CONFLICT if _is_late_part(candidate, record) else killed_fit(sighting, record),
        rare=rare_facts(sighting, record),
        looked_for=not candidate.new_event and asks_for_survivors(sighting, record),
    )


def _is_late_part(candidate: Candidate, record: StrikeRecord) -> bool:
    """Has it the toll of one strike of several, days after, and names no day? Two dead are common."""
    late = age_of(record, candidate.published_at) > SAME_POST_WITHIN
    return late and not candidate.sighting.dated and is_part(candidate.sighting, record)


def _another_announcement(candidate: Candidate, record: StrikeRecord, facts: _Facts) -> bool:
    """More boats than anybody spoke of until now, or survivors of a boat on which all died; or another toll and other
    waters or boats, also on one day."""
    sighting = candidate.sighting
    late = age_of(record, candidate.published_at) > SAME_NIGHT
    undated_news = candidate.new_event and not sighting.dated and late
    if undated_news and facts.toll is not Fit.AGREES and _tells_more(sighting, record):
        return True
    if sighting.within_hours and candidate.new_event and not facts.rare:
        return Fit.CONFLICT in (facts.toll, facts.place, doubtful_toll_fit(sighting, record))
    if is_of_another_day(candidate, record):
        return True
    if not facts.rare and facts.toll is not Fit.AGREES and is_second_post(candidate, record):
        return True
    if facts.toll is not Fit.CONFLICT or facts.rare:
        return False
    if facts.looked_for:  # they may count more dead than the first report did, but not on a day that was another one
        return _names_another_day(sighting, record)
    if _is_told_ashore(sighting, record, facts):
        return False
    return Fit.CONFLICT in (facts.place, vessels_fit(sighting, record), kind_fit(sighting, record))


def _is_told_ashore(sighting: Sighting, record: StrikeRecord, facts: _Facts) -> bool:
    """Four fishermen on a skiff, say their families; the command then owns to three on a craft of low profile. Who
    was not there counts otherwise: on one day in one sea it is one strike until whoever struck has spoken of two."""
    same = sighting.firm and day_of_record(record) == (sighting.day, True) and facts.place is Fit.AGREES
    return same and not is_owned_to(record) and any(claim.speaker in ASHORE for claim in record.claims)


def _names_another_day(sighting: Sighting, record: StrikeRecord) -> bool:
    day, stated = day_of_record(record)
    return sighting.firm and stated and sighting.day != day and not was_claimed(sighting.day, record)


def _day_score(candidate: Candidate, record: StrikeRecord, facts: _Facts) -> float:
    """2 for the day itself; less the more of it is a guess."""
    sighting, new_event = candidate.sighting, candidate.new_event
    shown_day, stated = day_of_record(record)
    if not (sighting.day and sighting.firm and stated):
        return soft_score(candidate, record)
    marked = rare_company(sighting, record) and facts.toll is not Fit.CONFLICT
    good = marked if new_event else not (_names_more_boats(sighting, record) or _of_today(candidate, record, facts))
    same = counted_alike(sighting, record) and facts.place is not Fit.CONFLICT
    lenient = good or (same and _announced_then(candidate, record))
    # Of a search the day may be that on which it ended.
    of_search = facts.looked_for and sighting.killed is None and facts.place is not Fit.CONFLICT
    if not facts.rare and _of_a_doubtful_day(sighting.day, record, shown_day, facts, new_event=new_event):
        return 0
    unmistakable = facts.rare >= UNMISTAKABLE and not new_event
    reach = ANNOUNCED_WITHIN if unmistakable or of_search else timedelta(days=1)
    return firm_score(sighting.day, record, shown_day, reach=reach if lenient else timedelta(0))


def _of_today(candidate: Candidate, record: StrikeRecord, facts: _Facts) -> bool:
    """Does it date a strike to the day on which it is printed, and this one was known before? Of a search the day may
    be that on which it ended."""
    day = candidate.sighting.day
    today = day is not None and day == candidate.published_at.date() and was_told_before(day, record)
    return today and not (facts.looked_for or facts.rare)


def _of_a_doubtful_day(day: date, record: StrikeRecord, shown_day: date, facts: _Facts, *, new_event: bool) -> bool:
    """Whether it may be the day that somebody mistook for this strike's: elsewhere, though it is not the day shown,
    or with another toll, where two stand by different days."""
    if facts.place is Fit.CONFLICT and day != shown_day:
        return True
    days = {claim.value for claim in current_claims(record, Field.DATE)}
    return new_event and facts.toll is Fit.CONFLICT and days > {day.isoformat()}


def _backs_a_guess(facts: _Facts, candidate: Candidate, record: StrikeRecord) -> bool:
    """The boats may be those of the strike before, recalled: with another toll they tell nothing of a day."""
    new_event, age = candidate.new_event, age_of(record, candidate.published_at)
    recalled = new_event and facts.toll is Fit.CONFLICT
    telling = facts.rare >= (UNMISTAKABLE if recalled else 1)
    theirs = facts.looked_for and Fit.CONFLICT not in (facts.place, facts.toll) and age <= ANNOUNCED_WITHIN
    return telling or theirs or _fits_loosely(facts.place, facts.toll, new_event, age)


def _on_another_day(candidate: Candidate, record: StrikeRecord) -> bool:
    """Whether the days are so far apart that no other fact can bring them together: true of most records, and the
    cheapest question."""
    sighting = candidate.sighting
    shown_day, stated = day_of_record(record)
    if sighting.day and sighting.firm and stated:
        return firm_score(sighting.day, record, shown_day, reach=ANNOUNCED_WITHIN) <= 0
    return soft_score(candidate, record) <= 0


def _of_others(candidate: Candidate, record: StrikeRecord) -> bool:
    """Days after a strike a text that names no day is about it only if its survivors or a rare fact say so; people
    who lived are not those of a strike that nobody is known to have survived."""
    sighting = candidate.sighting
    at_once = candidate.new_event or sighting.dated
    at_once = at_once or age_of(record, candidate.published_at) <= ANNOUNCED_WITHIN
    if at_once or asks_for_survivors(sighting, record):
        return False
    return tells_of_survivors(sighting) or not rare_facts(sighting, record)


def _names_more_boats(sighting: Sighting, record: StrikeRecord) -> bool:
    """A convoy is not the single boat of the day before. One boat proves nothing: texts say "the boat" of several."""
    told = sighting.vessels
    several = told is not None and told.value > COMMON_VESSELS
    return several and vessels_fit(sighting, record) is Fit.CONFLICT


def _tells_more(sighting: Sighting, record: StrikeRecord) -> bool:
    alive = shown(record, Field.SURVIVORS)
    all_died = alive is not None and alive.value == 0
    return _names_more_boats(sighting, record) or (all_died and tells_of_survivors(sighting))


def _announced_then(candidate: Candidate, record: StrikeRecord) -> bool:
    """May the day be that of the announcement? "Confirmed this Friday", printed on Friday, of Thursday's strike: as
    long as the strike is the news of the day."""
    sighting, published_at = candidate.sighting, candidate.published_at
    printed_then = sighting.weekday and sighting.day == published_at.date() and not sighting.one_more
    return printed_then and age_of(record, published_at) <= NEWS_OF_A_DAY


def _fits_loosely(place: Fit, toll: Fit, new_event: bool, age: timedelta) -> bool:
    """A loose day needs everything else to fit; an undated look-back names the waters it means, or it means none.

    The same toll within hours is the same strike even in other waters: outlets had the basin wrong on four strikes of
    the first seventy, and never were there two with one toll in two basins on one night.
    """
    if toll is Fit.CONFLICT:
        return False
    if place is Fit.CONFLICT:
        return new_event and toll is Fit.AGREES and age <= SAME_NIGHT
    return new_event or place is Fit.AGREES

"""How well an announcement fits a strike record: the day decides, and what else it tells speaks for or against."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

from newsdesk.record.another_strike import is_another_announcement, is_of_others, is_on_another_day, names_more_boats
from newsdesk.record.day_fit import (
    ANNOUNCED_WITHIN,
    SAME_NIGHT,
    age_of,
    day_of_record,
    firm_score,
    has_a_day_of_its_own,
    is_news_of_the_day,
    soft_score,
    was_printed_then,
    was_told_before,
)
from newsdesk.record.facts_fit import FactsFit, facts_fit
from newsdesk.record.fits import Fit, counted_alike, rare_company
from newsdesk.record.follow_up import beside
from newsdesk.record.sightings import Candidate
from newsdesk.record.strike_rules import current_claims
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Comparator

_UNMISTAKABLE = 2  # so many rare facts in common weigh more than a day in print
_CORRECTED_TOLL = -0.25  # of another toll on the very day (2): it outweighs the same one of a strike a day aside


def score_of(candidate: Candidate, record: StrikeRecord) -> float:
    """Above 0: it fits, the higher the better."""
    if is_on_another_day(candidate, record):
        return 0
    if not candidate.new_event:
        candidate = replace(candidate, sighting=beside(candidate.sighting, record))
    if is_of_others(candidate, record):
        return 0
    facts = facts_fit(candidate, record)
    if is_another_announcement(candidate, record, facts):
        return 0
    day = _day_score(candidate, record, facts)
    if day <= 0 or (day < 1 and not _backs_a_guess(facts, candidate, record)):
        return 0
    toll = _CORRECTED_TOLL if day == 2 and facts.toll is Fit.CONFLICT else 0.5 * facts.toll
    return day + 0.4 * facts.place + toll + 0.5 * (facts.rare > 0) + facts.looked_for


def _day_score(candidate: Candidate, record: StrikeRecord, facts: FactsFit) -> float:
    """2 for the day itself; less the more of it is a guess."""
    sighting, new_event = candidate.sighting, candidate.new_event
    shown_day, stated = day_of_record(record)
    if not (sighting.day and sighting.firm and stated):
        return soft_score(candidate, record)
    marked = rare_company(sighting, record) and facts.toll is not Fit.CONFLICT
    mistaken = marked and not has_a_day_of_its_own(candidate, record)
    good = mistaken if new_event else not (names_more_boats(sighting, record) or _of_today(candidate, record, facts))
    same = facts.toll is Fit.AGREES and counted_alike(sighting, record) and facts.place is not Fit.CONFLICT
    lenient = good or (same and _announced_then(candidate, record))
    # Of a search the day may be that on which it ended.
    of_search = facts.looked_for and sighting.killed is None and facts.place is not Fit.CONFLICT
    if not facts.rare and _of_a_doubtful_day(sighting.day, record, shown_day, facts, new_event=new_event):
        return 0
    unmistakable = facts.rare >= _UNMISTAKABLE and not new_event
    reach = ANNOUNCED_WITHIN if unmistakable or of_search else timedelta(days=1)
    return firm_score(sighting.day, record, shown_day, reach=reach if lenient else timedelta(0))


def _of_today(candidate: Candidate, record: StrikeRecord, facts: FactsFit) -> bool:
    """Does it date a strike to the day on which it is printed, and this one was known before? Of a search the day may
    be that on which it ended."""
    day = candidate.sighting.day
    today = day is not None and day == candidate.published_at.date() and was_told_before(day, record)
    return today and not (facts.looked_for or facts.rare)


def _of_a_doubtful_day(day: date, record: StrikeRecord, shown_day: date, facts: FactsFit, *, new_event: bool) -> bool:
    """Whether it may be the day that somebody mistook for this strike's: elsewhere, though it is not the day shown,
    or with another toll, where two stand by different days."""
    if facts.place is Fit.CONFLICT and day != shown_day:
        return True
    stated = (claim for claim in current_claims(record, Field.DATE) if claim.comparator is not Comparator.AT_MOST)
    days = {claim.value for claim in stated}
    return new_event and facts.toll is Fit.CONFLICT and days > {day.isoformat()}


def _backs_a_guess(facts: FactsFit, candidate: Candidate, record: StrikeRecord) -> bool:
    """The boats may be those of the strike before, recalled: with another toll they tell nothing of a day."""
    new_event, age = candidate.new_event, age_of(record, candidate.published_at)
    recalled = new_event and facts.toll is Fit.CONFLICT
    telling = facts.rare >= (_UNMISTAKABLE if recalled else 1)
    theirs = facts.looked_for and Fit.CONFLICT not in (facts.place, facts.toll) and age <= ANNOUNCED_WITHIN
    return telling or theirs or _fits_loosely(facts.place, facts.toll, new_event, age)


def _announced_then(candidate: Candidate, record: StrikeRecord) -> bool:
    """May the day be that of the announcement? "Confirmed this Friday", printed on Friday, of Thursday's strike: as
    long as the strike is the news of the day."""
    return was_printed_then(candidate) and is_news_of_the_day(candidate, record)


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

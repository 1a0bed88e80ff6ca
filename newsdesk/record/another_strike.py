"""What shows that an announcement is of another strike than that of a record, whatever they have in common."""

from __future__ import annotations

from newsdesk.record.day_fit import (
    ANNOUNCED_WITHIN,
    NEWS_OF_A_DAY,
    SAME_NIGHT,
    SAME_POST_WITHIN,
    age_of,
    day_of_record,
    firm_score,
    is_after,
    is_owned_to,
    soft_score,
    states_its_day,
    was_claimed,
)
from newsdesk.record.facts_fit import FactsFit
from newsdesk.record.fits import COMMON_VESSELS, Fit, doubtful_toll_fit, kind_fit, rare_facts, vessels_fit
from newsdesk.record.follow_up import asks_for_survivors, tells_of_survivors
from newsdesk.record.second_of_a_day import is_in_another_sea, is_of_another_day, is_second_post
from newsdesk.record.sightings import Candidate, Sighting
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import ASHORE


def is_another_announcement(candidate: Candidate, record: StrikeRecord, facts: FactsFit) -> bool:
    """More boats than anybody spoke of until now, or survivors of a boat on which all died; or another toll and other
    waters or boats, also on one day."""
    sighting = candidate.sighting
    late = age_of(record, candidate.published_at) > SAME_NIGHT
    undated_news = candidate.new_event and not sighting.dated and late
    if undated_news and facts.toll is not Fit.AGREES and names_more_boats(sighting, record):
        return True
    if candidate.new_event and late and _tells_of_others_who_lived(sighting, record):
        return True
    if _shares_nothing_days_after(candidate, record, facts):
        return True
    if sighting.within_hours and not facts.rare:
        return Fit.CONFLICT in (facts.toll, facts.place, doubtful_toll_fit(sighting, record))
    if is_of_another_day(candidate, record) or is_in_another_sea(candidate, record):
        return True
    if not facts.rare and facts.toll is not Fit.AGREES and is_second_post(candidate, record):
        return True
    if facts.rare or (facts.toll is not Fit.CONFLICT and not _is_news_elsewhere(candidate, record, facts)):
        return False
    if facts.looked_for:  # they may count more dead than the first report did, but not on a day that was another one
        return _names_another_day(sighting, record)
    if _is_told_ashore(sighting, record, facts):
        return False
    return Fit.CONFLICT in (facts.place, vessels_fit(sighting, record), kind_fit(sighting, record))


def _shares_nothing_days_after(candidate: Candidate, record: StrikeRecord, facts: FactsFit) -> bool:
    """News of a strike without a day, when the record's is no longer the news of the day, and neither sea nor toll in
    common: strikes follow each other every few days, and copies come within one. Of 2,530 labelled strikes five more
    are told so, and one is told twice."""
    late = age_of(record, candidate.published_at) > NEWS_OF_A_DAY
    news = candidate.new_event and late and not candidate.sighting.dated
    return news and not facts.rare and Fit.AGREES not in (facts.toll, facts.place)


def _is_news_elsewhere(candidate: Candidate, record: StrikeRecord, facts: FactsFit) -> bool:
    """A new strike in other waters, days after this one was told: that as many died says nothing then."""
    late = age_of(record, candidate.published_at) > SAME_POST_WITHIN
    return candidate.new_event and late and facts.place is Fit.CONFLICT


def _is_told_ashore(sighting: Sighting, record: StrikeRecord, facts: FactsFit) -> bool:
    """Four fishermen on a skiff, say their families; the command then owns to three on a craft of low profile. Who
    was not there counts otherwise: on one day in one sea it is one strike until whoever struck has spoken of two."""
    same = states_its_day(sighting, record) and facts.place is Fit.AGREES
    return same and not is_owned_to(record) and any(claim.speaker in ASHORE for claim in record.claims)


def _names_another_day(sighting: Sighting, record: StrikeRecord) -> bool:
    day, stated = day_of_record(record)
    return sighting.firm and stated and sighting.day != day and not was_claimed(sighting.day, record)


def is_on_another_day(candidate: Candidate, record: StrikeRecord) -> bool:
    """Whether the days are so far apart that no other fact can bring them together: true of most records, and the
    cheapest question."""
    sighting = candidate.sighting
    shown_day, stated = day_of_record(record)
    if sighting.day and sighting.firm and stated:
        return firm_score(sighting.day, record, shown_day, reach=ANNOUNCED_WITHIN) <= 0
    return soft_score(candidate, record) <= 0


def is_of_others(candidate: Candidate, record: StrikeRecord) -> bool:
    """Days after a strike a text that names no day is about it only if its survivors or a rare fact say so; people
    who lived are not those of a strike that nobody is known to have survived."""
    sighting = candidate.sighting
    at_once = candidate.new_event or sighting.dated
    at_once = at_once or age_of(record, candidate.published_at) <= ANNOUNCED_WITHIN
    if at_once or asks_for_survivors(sighting, record):
        return False
    return tells_of_survivors(sighting) or not rare_facts(sighting, record)


def names_more_boats(sighting: Sighting, record: StrikeRecord) -> bool:
    """A convoy is not the single boat of the day before. One boat proves nothing: texts say "the boat" of several."""
    told = sighting.vessels
    several = told is not None and told.value > COMMON_VESSELS
    return several and vessels_fit(sighting, record) is Fit.CONFLICT


def _tells_of_others_who_lived(sighting: Sighting, record: StrikeRecord) -> bool:
    """Survivors of a boat on which all died, or none of one that some outlived, unless it is of the very day."""
    alive = shown(record, Field.SURVIVORS)
    if alive is None or (sighting.dated and not is_after(sighting, record)):
        return False
    if alive.value == 0:
        return tells_of_survivors(sighting)
    return sighting.dated and sighting.survivors is not None and sighting.survivors.value == 0

"""How the day that an announcement gives stands to the days of a strike record."""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import NamedTuple

from newsdesk.entries import Tier
from newsdesk.once import once
from newsdesk.record.fits import Fit, killed_fit, kind_fit, of_rare_kind
from newsdesk.record.sightings import Candidate, Sighting
from newsdesk.record.speakers import is_authority
from newsdesk.record.strike_rules import shown
from newsdesk.record.withdrawals import as_told
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Comparator

ANNOUNCED_WITHIN = timedelta(days=4)  # the slowest announcements so far came two to three days after the strike
FOLLOWED_UP_WITHIN = timedelta(days=21)  # an undated follow-up about survivors, the dead or a correction
SAME_NIGHT = timedelta(hours=18)
NEWS_OF_A_DAY = timedelta(hours=24)
SAME_POST_WITHIN = timedelta(hours=48)  # undated copies of one announcement


class RecordDay(NamedTuple):
    """The day of a strike, and whether anybody states it."""

    day: date
    stated: bool


@once
def day_of_record(record: StrikeRecord) -> RecordDay:
    """The day that somebody states, or did before withdrawing it; else the one on which it was told, or that of the
    first report."""
    said = shown(record, Field.DATE) or shown(as_told(record), Field.DATE)
    if said:
        return RecordDay(date.fromisoformat(str(said.value)), said.comparator is not Comparator.AT_MOST)
    return RecordDay(_first_reported(record).date(), False)


def states_its_day(sighting: Sighting, record: StrikeRecord) -> bool:
    """Do both state the same day?"""
    return sighting.firm and day_of_record(record) == (sighting.day, True)


@once
def _first_reported(record: StrikeRecord) -> datetime:
    return min((claim.claimed_at for claim in record.claims), default=record.opened_at)


def was_told_before(day: date, record: StrikeRecord) -> bool:
    """Was the strike reported before that day? What happened on it is another one."""
    return _first_reported(record).date() < day


def age_of(record: StrikeRecord, at: datetime) -> timedelta:
    """Since the first report, whichever of the two came first."""
    return abs(at - _first_reported(record))


def is_after(sighting: Sighting, record: StrikeRecord) -> bool:
    """Does it name a day after that of the record?"""
    return sighting.day is not None and sighting.dated and sighting.day > day_of_record(record).day


def soft_score(candidate: Candidate, record: StrikeRecord) -> float:
    """Around 1 with some grounds for the day, below that a loose guess, 0 another day."""
    sighting = candidate.sighting
    day, stated = day_of_record(record)
    if sighting.day and sighting.announced:
        return _announced_score(candidate, sighting.day, record)
    if sighting.day and sighting.firm:
        if sighting.day == day and shown(record, Field.DATE):
            return 1.1  # the day on which it was told was the day
        if sighting.day - day == timedelta(days=1):
            return 0.8 if _is_of_the_same_post(candidate, record) else 0
        return 0.9 if timedelta(0) <= day - sighting.day <= ANNOUNCED_WITHIN else 0
    if sighting.day and sighting.dated and stated and abs(sighting.day - day) <= timedelta(days=1):
        return 1.1 if sighting.day == day else 0.8
    return _loose_score(candidate, record, day)


def _announced_score(candidate: Candidate, told_on: date, record: StrikeRecord) -> float:
    """The score of a day on which somebody spoke: the strike was on it, or on one of the days before and was told on
    it. What is told later is another one, unless the strike is still the news of the day."""
    day, stated = day_of_record(record)
    if told_on == day:
        return 1.1
    # Two days on which it was told contradict each other no more than one and that of the first report.
    reach = ANNOUNCED_WITHIN if shown(record, Field.DATE) is None else timedelta(days=1)
    if not stated and timedelta(0) < day - told_on <= reach:
        return 0.9
    if candidate.sighting.one_more or not timedelta(0) < told_on - day <= ANNOUNCED_WITHIN:
        return 0
    if stated and told_on <= _first_reported(record).date():
        return 0.9
    if told_on - day == timedelta(days=1) and is_news_of_the_day(candidate, record):
        return 0.8
    return 0.7 if _leaked(candidate, record) else 0


def _is_of_the_same_post(candidate: Candidate, record: StrikeRecord) -> bool:
    """ "Carried out this Tuesday", printed on Tuesday, of what was told late on Monday."""
    soon = age_of(record, candidate.published_at) <= SAME_NIGHT
    return soon and was_printed_then(candidate) and killed_fit(candidate.sighting, record) is Fit.AGREES


def is_news_of_the_day(candidate: Candidate, record: StrikeRecord) -> bool:
    """Is it so soon after the first report that a day which differs may be that of the telling?"""
    return age_of(record, candidate.published_at) <= NEWS_OF_A_DAY and not has_a_day_of_its_own(candidate, record)


def has_a_day_of_its_own(candidate: Candidate, record: StrikeRecord) -> bool:
    """Whoever is careful with days, and names a later one once the night is over, tells of another strike."""
    late = age_of(record, candidate.published_at) > SAME_NIGHT
    return candidate.careful and late and is_after(candidate.sighting, record)


def was_printed_then(candidate: Candidate) -> bool:
    """Does it name the weekday on which it is printed, and no strike before its own?"""
    sighting = candidate.sighting
    return sighting.weekday and sighting.day == candidate.published_at.date() and not sighting.one_more


def _leaked(candidate: Candidate, record: StrikeRecord) -> bool:
    """Is it what nobody had owned to until now? Few craft are of low profile, and fewer are hit within two days."""
    same_kind = of_rare_kind(candidate.sighting) and kind_fit(candidate.sighting, record) is Fit.AGREES
    recent = age_of(record, candidate.published_at) <= SAME_POST_WITHIN
    return same_kind and recent and not is_owned_to(record)


@once
def is_owned_to(record: StrikeRecord) -> bool:
    """Has whoever struck spoken of it?"""
    spoken = (claim for claim in record.claims if claim.field is not Field.DENIED)
    return any(claim.tier is Tier.PRIMARY or is_authority(claim.speaker) for claim in spoken)


def firm_score(day: date, record: StrikeRecord, shown_day: date, *, reach: timedelta) -> float:
    """2 the same day, 1.5 one that was printed before, 1.2 another one within reach."""
    if day == shown_day:
        return 2
    if was_claimed(day, record):
        return 1.5
    return 1.2 if abs(day - shown_day) <= reach else 0


def was_claimed(day: date | None, record: StrikeRecord) -> bool:
    return day is not None and day.isoformat() in _days_claimed(record)


@once
def _days_claimed(record: StrikeRecord) -> frozenset[int | str]:
    return frozenset(claim.value for claim in record.claims if claim.field is Field.DATE)


def _loose_score(candidate: Candidate, record: StrikeRecord, day: date) -> float:
    """An undated text is about the newest strike that it can be about."""
    age = candidate.published_at.date() - day
    if age < timedelta(days=-1):
        return 0
    if not candidate.new_event:
        return 0.9 - age / FOLLOWED_UP_WITHIN * 0.5 if age <= FOLLOWED_UP_WITHIN else 0
    told_on = _first_reported(record).date()
    if told_on - day > ANNOUNCED_WITHIN:  # it came out late: its copies follow the day on which it did
        day = told_on
    sighting, age = candidate.sighting, candidate.published_at.date() - day
    if sighting.day and sighting.dated and sighting.day - day > timedelta(days=1):
        return 0  # "last night" shifts by a day at most
    recent = age_of(record, candidate.published_at) <= SAME_POST_WITHIN
    return 0.9 - 0.05 * max(age.days, 0) if recent else 0

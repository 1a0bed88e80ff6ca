"""Which strike record an announcement belongs to: by date and place with tolerance, never by toll alone.

Days are firm (stated, or a weekday) or loose (assumed from the day of publication). Two firm days that differ are two
strikes, unless a rare fact, such as six survivors or three boats, says that one copy has the day wrong.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime, timedelta
from enum import IntEnum

from newsdesk.record.follow_up import beside
from newsdesk.record.sightings import Sighting, Told, plausible
from newsdesk.record.strike_rules import compatible, current_claims, shown
from newsdesk.strikes import Field, RecordState, StrikeRecord
from newsdesk.text.folding import fold

ANNOUNCED_WITHIN = timedelta(days=4)  # the slowest announcements so far came two to three days after the strike
FOLLOWED_UP_WITHIN = timedelta(days=21)  # an undated follow-up about survivors, the dead or a correction
SAME_POST_WITHIN = timedelta(hours=48)  # undated copies of one announcement
SAME_NIGHT = timedelta(hours=18)
NEWS_OF_A_DAY = timedelta(hours=24)
RARE_TOLL = 6  # most strikes killed fewer: from here on the same toll is a fact that identifies
COMMON_VESSELS = 1
SUBMERSIBLE = "vessel"  # what a reading calls craft of low profile; it calls all others boats
_OPEN_BOAT = re.compile(r"boat|go-fast|panga|skiff|lancha|\bbote|barco|bateau|vedette|canot")
UNMISTAKABLE = 2  # so many rare facts in common weigh more than a day in print
NEWS_FOR = timedelta(days=7)  # a strike of an older day is history, whatever the words say


class Fit(IntEnum):
    """How one fact of a sighting stands to a record."""

    CONFLICT = -1
    OPEN = 0  # one of them does not say
    AGREES = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Placement:
    """The record an announcement belongs to, or None; `opens` when it is a new strike."""

    record: StrikeRecord | None
    opens: bool


def place(
    sighting: Sighting, records: Iterable[StrikeRecord], *, published_at: datetime, new_event: bool
) -> Placement:
    """Find the record of a sighting; only a new event opens one when nothing fits."""
    live = [record for record in records if record.state is RecordState.OPEN]
    scored = [(score, record) for record in live if (score := _score(sighting, record, published_at, new_event)) > 0]
    if scored:
        _, best = max(scored, key=lambda pair: (pair[0], -pair[1].number))
        return Placement(record=best, opens=False)
    mixed = _mixed_up(sighting, live, published_at) if new_event else None
    too_old = sighting.day is not None and published_at.date() - sighting.day > NEWS_FOR
    return Placement(record=mixed, opens=new_event and mixed is None and not too_old)


def span_of(sightings: Sequence[Sighting], published_at: datetime) -> tuple[date, date]:
    """The days whose records must be seen to place these sightings."""
    days = [sighting.day for sighting in sightings if sighting.day] + [published_at.date()]
    return min(days) - FOLLOWED_UP_WITHIN, max(days) + timedelta(days=2)


def day_of_record(record: StrikeRecord) -> tuple[date, bool]:
    """The day of the strike and whether anybody states it; else the day of the first report."""
    stated = shown(record, Field.DATE)
    if stated:
        return date.fromisoformat(str(stated.value)), True
    first = min((claim.claimed_at for claim in record.claims), default=record.opened_at)
    return first.date(), False


def _score(sighting: Sighting, record: StrikeRecord, published_at: datetime, new_event: bool) -> float:
    """Above 0: it fits, the higher the better."""
    if not new_event:
        sighting = beside(sighting, record)
    if _on_another_day(sighting, record, published_at, new_event):
        return 0
    place, toll, rare = _place_fit(sighting, record), _killed_fit(sighting, record), _rare_facts(sighting, record)
    looked_for = not new_event and _asks_for_survivors(sighting, record)
    if _of_others(sighting, record, published_at, new_event):
        return 0
    other = toll is Fit.CONFLICT and Fit.CONFLICT in (
        place,
        _vessels_fit(sighting, record),
        _kind_fit(sighting, record),
    )
    if other and not rare and not looked_for:
        return 0  # another toll and other waters or boats: another announcement, also on one day
    shown_day, stated = day_of_record(record)
    if sighting.day and sighting.firm and stated:
        marked = _rare_company(sighting, record) and toll is not Fit.CONFLICT
        good = marked if new_event else not _names_more_boats(sighting, record)
        same = toll is Fit.AGREES and place is not Fit.CONFLICT
        lenient = good or (same and _announced_then(sighting, record, published_at))
        reach = ANNOUNCED_WITHIN if rare >= UNMISTAKABLE and not new_event else timedelta(days=1)
        day = _firm_score(sighting.day, record, shown_day, reach=reach if lenient else timedelta(0))
    else:
        day = _soft_score(sighting, record, published_at, new_event)
    if day <= 0 or (day < 1 and not (rare or _fits_loosely(place, toll, new_event, _age(record, published_at)))):
        return 0
    return day + 0.4 * place + 0.5 * toll + 0.5 * (rare > 0) + looked_for


def _on_another_day(sighting: Sighting, record: StrikeRecord, published_at: datetime, new_event: bool) -> bool:
    """So far apart that no other fact can bring them together: most records, and the cheapest question."""
    shown_day, stated = day_of_record(record)
    if sighting.day and sighting.firm and stated:
        return _firm_score(sighting.day, record, shown_day, reach=ANNOUNCED_WITHIN) <= 0
    return _soft_score(sighting, record, published_at, new_event) <= 0


def _of_others(sighting: Sighting, record: StrikeRecord, published_at: datetime, new_event: bool) -> bool:
    """Days after a strike a text that names no day is about it only if its survivors or a rare fact say so; people
    who lived are not those of a strike that nobody is known to have survived."""
    at_once = new_event or sighting.dated or _age(record, published_at) <= ANNOUNCED_WITHIN
    if at_once or _asks_for_survivors(sighting, record):
        return False
    return _tells_of_survivors(sighting) or not _rare_facts(sighting, record)


def _names_more_boats(sighting: Sighting, record: StrikeRecord) -> bool:
    """A convoy is not the single boat of the day before. One boat proves nothing: texts say "the boat" of several."""
    told = sighting.vessels
    several = told is not None and told.value > COMMON_VESSELS
    return several and _vessels_fit(sighting, record) is Fit.CONFLICT


def _announced_then(sighting: Sighting, record: StrikeRecord, published_at: datetime) -> bool:
    """May the day be that of the announcement? "Confirmed this Friday", printed on Friday, of Thursday's strike: as
    long as the strike is the news of the day."""
    printed_then = sighting.weekday and sighting.day == published_at.date()
    return printed_then and _age(record, published_at) <= NEWS_OF_A_DAY


def _mixed_up(sighting: Sighting, records: Sequence[StrikeRecord], published_at: datetime) -> StrikeRecord | None:
    """The newest strike with this toll, if the day is that of an older one in waters that fit: a summary of both
    tells of no third."""
    if not sighting.firm or sighting.day is None or sighting.killed is None:
        return None
    days = {record.number: day_of_record(record)[0] for record in records}
    of_that_day = [record for record in records if days[record.number] == sighting.day]
    if all(_place_fit(sighting, record) is Fit.CONFLICT for record in of_that_day):
        return None
    until = min(published_at.date(), sighting.day + ANNOUNCED_WITHIN)
    fits = [
        record
        for record in records
        if sighting.day < days[record.number] <= until
        and _killed_fit(sighting, record) is Fit.AGREES
        and _place_fit(sighting, record) is not Fit.CONFLICT
    ]
    return max(fits, key=lambda record: (days[record.number], record.number), default=None)


def _asks_for_survivors(sighting: Sighting, record: StrikeRecord) -> bool:
    """Is it about people who lived, and was anybody reported alive? A search is for those of such a strike."""
    alive = shown(record, Field.SURVIVORS)
    known = shown(record, Field.SURVIVORS_FATE) is not None or (alive is not None and alive.value != 0)
    return known and _tells_of_survivors(sighting)


def _tells_of_survivors(sighting: Sighting) -> bool:
    told = sighting.survivors
    return sighting.survivors_reported or (told is not None and told.value > 0)


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


def _age(record: StrikeRecord, at: datetime) -> timedelta:
    """Since the first report, whichever of the two came first."""
    return abs(at - min((claim.claimed_at for claim in record.claims), default=record.opened_at))


def _soft_score(sighting: Sighting, record: StrikeRecord, published_at: datetime, new_event: bool) -> float:
    """Around 1 with some grounds for the day, below that a loose guess, 0 another day."""
    day, stated = day_of_record(record)
    if sighting.day and sighting.firm:
        return 0.9 if timedelta(0) <= day - sighting.day <= ANNOUNCED_WITHIN else 0
    if sighting.day and sighting.dated and stated and abs(sighting.day - day) <= timedelta(days=1):
        return 1.1 if sighting.day == day else 0.8
    return _loose_score(record, day, published_at, new_event)


def _firm_score(day: date, record: StrikeRecord, shown_day: date, *, reach: timedelta) -> float:
    """2 the same day, 1.5 one that was printed before, 1.2 another one within reach."""
    if day == shown_day:
        return 2
    if _was_claimed(day, record):
        return 1.5
    return 1.2 if abs(day - shown_day) <= reach else 0


def _was_claimed(day: date, record: StrikeRecord) -> bool:
    return any(claim.value == day.isoformat() for claim in current_claims(record, Field.DATE))


def _loose_score(record: StrikeRecord, day: date, published_at: datetime, new_event: bool) -> float:
    """An undated text is about the newest strike that it can be about."""
    age = published_at.date() - day
    if age < timedelta(days=-1):
        return 0
    if not new_event:
        return 0.9 - age / FOLLOWED_UP_WITHIN * 0.5 if age <= FOLLOWED_UP_WITHIN else 0
    recent = _age(record, published_at) <= SAME_POST_WITHIN and age <= ANNOUNCED_WITHIN
    return 0.9 - 0.05 * max(age.days, 0) if recent else 0


def _place_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    known = shown(record, Field.LOCATION)
    if sighting.location is None or known is None or "undisclosed" in (sighting.location, known.value):
        return Fit.OPEN
    # A corrected place keeps its old copies: what anybody said about it may be said again.
    said = {basin for claim in current_claims(record, Field.LOCATION) for basin in str(claim.value).split("+")}
    return Fit.AGREES if said & set(sighting.location.split("+")) else Fit.CONFLICT


def _killed_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    return _figure_fit(sighting.killed if plausible(sighting) else None, record, Field.KILLED)


def _vessels_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    return _figure_fit(sighting.vessels, record, Field.VESSELS)


def _kind_fit(sighting: Sighting, record: StrikeRecord) -> Fit:
    """A semi-submersible is no speedboat. "Vessel" may be said of both, and so says nothing."""
    quotes = [claim.quote for claim in current_claims(record, Field.VESSELS)]
    submersible = any(claim.value == SUBMERSIBLE for claim in current_claims(record, Field.VESSEL_KIND))
    known = _kind_of(submersible, *quotes)
    told = _kind_of(sighting.vessel_kind == SUBMERSIBLE, sighting.vessels.quote if sighting.vessels else None)
    if known is None or told is None:
        return Fit.OPEN
    return Fit.AGREES if known == told else Fit.CONFLICT


def _kind_of(submersible: bool, *quotes: str | None) -> str | None:
    if submersible:
        return SUBMERSIBLE
    return "boat" if any(quote and _OPEN_BOAT.search(fold(quote)) for quote in quotes) else None


def _figure_fit(told: Told | None, record: StrikeRecord, field: Field) -> Fit:
    claims = current_claims(record, field)
    if told is None or not claims:
        return Fit.OPEN
    mine = replace(claims[0], value=told.value, comparator=told.comparator)
    return Fit.AGREES if any(compatible(mine, claim) for claim in claims) else Fit.CONFLICT


def _rare_facts(sighting: Sighting, record: StrikeRecord) -> int:
    """How many figures that few strikes have do they share? Ordinary tolls and single boats say nothing."""
    return _rare_company(sighting, record) + _shares(sighting.killed, record, Field.KILLED, above=RARE_TOLL - 1)


def _rare_company(sighting: Sighting, record: StrikeRecord) -> int:
    """The same beside the toll: two announcements of six dead each, a day apart, are two strikes."""
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

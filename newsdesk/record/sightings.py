"""What one entry says about one announcement: its strikes grouped, its figures added up, its claims.

A post that names three boats is one announcement and one record, so its strikes are put together here. Strikes of
different days are different announcements, also inside one article.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime

from newsdesk.entries import Entry, Tier
from newsdesk.record.origins import origin_of
from newsdesk.record.parts import Part, as_value, parts_told
from newsdesk.strikes import Claim, Field
from newsdesk.understanding import ANNOUNCED, Comparator, Facts, Location, Quoted, StrikeFacts

MAX_PLAUSIBLE_KILLED = 14  # in one announcement, the largest so far (27 Oct 2025); above it is nearly always a total
FIRM_BASES = ("stated", "weekday")  # a relative day ("yesterday") shifts with time zones, a published day is assumed

OF_SURVIVORS = frozenset(  # topics: what becomes of people who lived
    {"survivors.search", "survivors.custody", "survivors.repatriation", "survivors.presumed_dead"}
)
_FATES = {  # by topic
    "survivors.custody": "in custody",
    "survivors.repatriation": "sent home",
}


@dataclass(frozen=True, slots=True, kw_only=True)
class Told:
    """A number as this entry gives it."""

    value: int
    comparator: Comparator = Comparator.EXACTLY
    quote: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Sighting:
    """One announcement as one entry tells it. None = not stated."""

    day: date | None = None
    firm: bool = False  # the text itself gives the day
    weekday: bool = False  # only by its name
    announced: bool = False  # it is the day on which the strike was told, no later than that
    day_quote: str | None = None
    locations: tuple[Location, ...] = ()
    wrong_sea: Location | None = None  # where it was not, says a correction
    wrong_toll: int | None = None  # how many it did not kill
    withheld: bool = False  # the text says that no place was given
    place: str | None = None
    strikes: Told | None = None
    vessels: Told | None = None
    killed: Told | None = None
    parts: tuple[Part, ...] = ()  # its strikes, if it tells each by its sea and its toll
    survivors: Told | None = None
    survivors_reported: bool = False
    search: str | None = None  # "search on", "search suspended"
    presumed_dead: Told | None = None
    vessel_kind: str = "boat"
    one_more: bool = False  # by its own words it follows another strike of these days
    within_hours: bool = False  # or stands beside one of the same day
    recounted: bool = False  # it had fewer boats when it was first told

    @property
    def dated(self) -> bool:
        """Does the text name the day, in whatever words?"""
        return self.day is not None and (self.firm or self.day_quote is not None)

    @property
    def location(self) -> str | None:
        """The place as a record stores it, None if not stated."""
        if self.locations:
            return "+".join(sorted(self.locations))
        return "undisclosed" if self.withheld else None

    @property
    def width(self) -> int:
        """How many strikes to give numbers to. Announcements of n boats were n strikes in all cases but one."""
        if self.strikes:
            return max(1, self.strikes.value)
        return max(1, self.vessels.value) if self.vessels else 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Announcer:
    """The authority whose own word it is, and whether it calls this a further strike."""

    name: str
    further: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """A sighting that looks for its record: when it was published, whether as the news of a new strike, and by which
    authority itself."""

    sighting: Sighting
    published_at: datetime
    new_event: bool
    announcer: Announcer | None = None  # see `newsdesk.record.second_of_a_day`
    careful: bool = False  # its outlet has the days right


def sightings_of(facts: Facts) -> tuple[Sighting, ...]:
    """The announcements in focus of an entry, in the order of the text. Whoever denies that they struck announces
    nothing, and their word confirms no record: it is news of its own."""
    if facts.denied:
        return ()
    told = map(_together, _by_day(facts.events))
    return tuple(replace(one, wrong_sea=facts.wrong_sea, wrong_toll=facts.wrong_toll) for one in told)


def claims_of(
    entry: Entry, sighting: Sighting, facts: Facts, *, topic: str | None = None, now: datetime
) -> tuple[Claim, ...]:
    """What the entry claims about the announcement; `topic` tells what became of survivors.

    A day that was only assumed is no claim, and one on which somebody spoke bounds that of the strike. An implausible
    toll is none either: nearly always it is a running total, and it may not be shown as what one strike did.
    """
    claim = _claimer(entry, facts, now)
    killed = sighting.killed if plausible(sighting) else None
    found = [*_numbers(claim, sighting, killed), *_words(claim, sighting)]
    fate = _FATES.get(topic or "", sighting.search)
    if fate:
        found.append(claim(Field.SURVIVORS_FATE, fate))
    if sighting.day and sighting.dated:
        how = Comparator.AT_MOST if sighting.announced else Comparator.EXACTLY
        found.append(claim(Field.DATE, sighting.day.isoformat(), comparator=how, quote=sighting.day_quote))
    return tuple(found)


def denied_of(facts: Facts) -> Sighting | None:
    """The one strike that the entry denies, if it denies one and names its day."""
    denied = sightings_of(replace(facts, denied=False)) if facts.denied else ()
    return denied[0] if len(denied) == 1 and denied[0].dated else None


def denial_of(entry: Entry, facts: Facts, *, now: datetime) -> Claim:
    return _claimer(entry, facts, now)(Field.DENIED, "denied")


def plausible(sighting: Sighting) -> bool:
    return sighting.killed is None or sighting.killed.value <= MAX_PLAUSIBLE_KILLED


def _claimer(entry: Entry, facts: Facts, now: datetime) -> Callable[..., Claim]:
    origin = origin_of(entry)
    speaker = facts.speaker or (entry.outlet if entry.tier is Tier.PRIMARY else None)

    def claim(
        field: Field, value: int | str, *, comparator: Comparator = Comparator.EXACTLY, quote: str | None = None
    ) -> Claim:
        return Claim(
            field=field,
            value=value,
            comparator=comparator,
            speaker=speaker,
            outlet=entry.outlet,
            origin=origin,
            tier=entry.tier,
            quote=quote,
            url=entry.link,
            lang=entry.lang_hint,
            claimed_at=entry.dated_at,
            known_at=now,
            entry_key=entry.key,
        )

    return claim


def _numbers(claim: Callable[..., Claim], sighting: Sighting, killed: Told | None) -> Iterable[Claim]:
    told = {
        Field.KILLED: killed,
        Field.SURVIVORS: sighting.survivors,
        Field.PRESUMED_DEAD: sighting.presumed_dead,
        Field.STRIKES: sighting.strikes,
        Field.VESSELS: sighting.vessels,
    }
    for field, figure in told.items():
        if figure:
            yield claim(field, figure.value, comparator=figure.comparator, quote=figure.quote)


def _words(claim: Callable[..., Claim], sighting: Sighting) -> Iterable[Claim]:
    yield claim(Field.VESSEL_KIND, sighting.vessel_kind)
    if sighting.location:
        yield claim(Field.LOCATION, sighting.location)
    if sighting.place:
        yield claim(Field.PLACE, sighting.place)
    if sighting.parts:
        yield claim(Field.PARTS, as_value(sighting.parts))


def _by_day(events: Sequence[StrikeFacts]) -> list[list[StrikeFacts]]:
    """Strikes of one day stand together; one without a day joins the strike before it, as the sentence does, or the
    first with a day."""
    groups: dict[date | None, list[StrikeFacts]] = {}
    day = next((event.date.value for event in events if event.date), None)
    for event in events:
        day = event.date.value if event.date else day
        groups.setdefault(day, []).append(event)
    return list(groups.values())


def _together(events: Sequence[StrikeFacts]) -> Sighting:
    dated = next((event.date for event in events if event.date), None)
    stated = dated is not None and dated.basis != "published"
    return Sighting(
        day=dated.value if dated else None,
        firm=dated is not None and dated.basis in FIRM_BASES,
        weekday=dated is not None and dated.basis == "weekday",
        announced=dated is not None and dated.basis == ANNOUNCED,
        day_quote=dated.text if dated and stated else None,
        locations=tuple(dict.fromkeys(event.location for event in events if event.location)),
        withheld=any(event.location is None and event.location_text for event in events),
        place=next((event.place for event in events if event.place), None),
        strikes=_strikes(events),
        vessels=_sum([event.vessels for event in events]),
        killed=_sum([event.killed for event in events]),
        parts=parts_told(events),
        survivors=_survivors(events),
        survivors_reported=any(event.survivors_reported for event in events),
        search=next((event.search for event in events if event.search), None),
        presumed_dead=_sum([event.presumed_dead for event in events]),
        vessel_kind="vessel" if any(event.vessel_kind != "boat" for event in events) else "boat",
    )


def _sum(figures: Sequence[Quoted | None]) -> Told | None:
    """The figures added up; if some are missing or inexact, what is known is the least that can be said."""
    known = [figure for figure in figures if figure is not None]
    if not known:
        return None
    if len(figures) == 1:
        return Told(value=known[0].value, comparator=known[0].comparator, quote=known[0].text)
    exact = len(known) == len(figures) and all(figure.comparator is Comparator.EXACTLY for figure in known)
    return Told(
        value=sum(figure.value for figure in known),
        comparator=Comparator.EXACTLY if exact else Comparator.AT_LEAST,
        quote=known[0].text if len(known) == 1 else None,
    )


def _survivors(events: Sequence[StrikeFacts]) -> Told | None:
    """0 only where every strike of the announcement left nobody alive."""
    total = _sum([event.survivors for event in events])
    if total and total.value == 0 and any(event.survivors is None for event in events):
        return None
    return total


def _strikes(events: Sequence[StrikeFacts]) -> Told | None:
    if len(events) == 1:
        return _sum([events[0].strikes])
    counts = [
        event.strikes.value if event.strikes else (event.vessels.value if event.vessels else 1) for event in events
    ]
    return Told(value=sum(counts))

"""What one entry does to the strike records: it opens one, adds to one, or takes back what was told of one."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from newsdesk.alerting.decide import StrikeCase
from newsdesk.alerts import alert_key
from newsdesk.entries import Entry, KnownEntry
from newsdesk.ingest.unit_of_work import UnitOfWork
from newsdesk.record.changes import changes
from newsdesk.record.follow_up import beside
from newsdesk.record.grounds import Ground
from newsdesk.record.one_more import says_one_more
from newsdesk.record.placing import Placement, day_of_record, place
from newsdesk.record.sightings import OF_SURVIVORS, Sighting, claims_of, plausible, sightings_of
from newsdesk.record.summed_up import first_summed_up
from newsdesk.record.taking_back import late_copies, never_heard, taken_back
from newsdesk.record.withdrawals import who_took_back
from newsdesk.strikes import Claim, StrikeRecord
from newsdesk.understanding import Category, Facts, Understanding, Withdrawal

NEWS_OF_DAYS = timedelta(days=2)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A new or revised entry: `known` is what the store remembers of the revised one. `understanding` is None when
    it is too old to be read."""

    entry: Entry
    known: KnownEntry | None
    understanding: Understanding | None
    first_poll: bool = False


def reads_strikes(understanding: Understanding) -> bool:
    """May the entry's figures go into a record? Only what reports on a strike; talk about one cites others."""
    classification = understanding.classification
    return classification.relevant and (classification.new_event or classification.category is Category.STRIKE)


def sightings_in(understanding: Understanding) -> tuple[Sighting, ...]:
    """The announcements of an entry; a new strike without any stated fact is one all the same, and so is one whose
    survivors alone are spoken of."""
    facts, classification = understanding.facts, understanding.classification
    found = sightings_of(facts)
    if found or classification.new_event:
        return found or (Sighting(),)
    asks_for_survivors = classification.topic in OF_SURVIVORS and facts.cumulative is None
    return (Sighting(survivors_reported=True),) if asks_for_survivors else ()


def sightings_meant(understanding: Understanding) -> tuple[Sighting, ...]:
    """The announcements of an entry, or of the report that it takes back."""
    withdrawal = understanding.facts.withdrawal
    return sightings_of(Facts(events=withdrawal.events)) if withdrawal else sightings_in(understanding)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What the entry did to one record."""

    number: int
    grounds: tuple[Ground, ...]
    case: StrikeCase | None  # None: a link only, no claims


def put_on_record(work: UnitOfWork, arrival: Arrival, understanding: Understanding, now: datetime) -> list[Placed]:
    """One for each announcement that belongs to a strike record; `work` is moved on."""
    if understanding.facts.withdrawal:
        relevant = understanding.classification.relevant
        withdrawn = _take_back(work, arrival, understanding.facts.withdrawal, now)
        return withdrawn or (_open_withdrawn(work, arrival, understanding.facts.withdrawal, now) if relevant else [])
    return _place_strikes(work, arrival, understanding, now) if understanding.classification.relevant else []


def _take_back(work: UnitOfWork, arrival: Arrival, withdrawal: Withdrawal, now: datetime) -> list[Placed]:
    """The records that the withdrawn report had told of; if nothing of it stands any more, the entry stays linked."""
    edited = arrival.known is not None
    withdrawing = taken_back(arrival.entry, withdrawal, work.records.values(), edited=edited, now=now)
    placed = [_withdraw(work, work.records[number], claims, now) for number, claims in withdrawing.items()]
    earlier = arrival.known.strike_number if arrival.known else None
    if placed or earlier not in work.records:
        return placed
    return [Placed(number=work.records[earlier].number, grounds=(Ground.MENDS,), case=None)]


def _open_withdrawn(work: UnitOfWork, arrival: Arrival, withdrawal: Withdrawal, now: datetime) -> list[Placed]:
    """Records, as withdrawn, of strikes that nobody knows: a withdrawal may come before its report, and copies of the
    report that come later are known by them."""
    entry, placed = arrival.entry, []
    for sighting in sightings_of(Facts(events=withdrawal.events)) if arrival.known is None else ():
        found = place(sighting, work.records.values(), published_at=entry.dated_at, new_event=True)
        opens = found.opens and sighting.killed and not _is_before_the_record(work, sighting, entry)
        claims = never_heard(entry, withdrawal, sighting, now=now) if opens else ()
        if claims:
            opened = work.open_record(sighting, claims, now)
            placed.append(Placed(number=opened.number, grounds=(Ground.OPENED,), case=None))
    return placed


def _withdraw(work: UnitOfWork, before: StrikeRecord, claims: Sequence[Claim], now: datetime) -> Placed:
    after = work.add_claims(before, claims)
    case = StrikeCase(
        before=before,
        after=after,
        has_card=work.has_card(alert_key(after.key)),
        changes=changes(before, after, correction=True),
        age=_age(after, now),
        withdrawn_by=who_took_back(claims[0]),
    )
    return Placed(number=after.number, grounds=(Ground.MENDS,), case=case)


def _place_strikes(work: UnitOfWork, arrival: Arrival, understanding: Understanding, now: datetime) -> list[Placed]:
    sightings = sightings_in(understanding)
    earlier = arrival.known.strike_number if arrival.known and len(sightings) == 1 else None
    placed: dict[Sighting, Placed] = {}
    for sighting in sorted(sightings, key=lambda one: not _is_of_a_day_on_record(work, one)):
        others = {one.number for one in placed.values()}
        placement = _placement_of(work, sighting, arrival.entry, understanding, earlier, others)
        if placement.record is not None or placement.opens:
            placed[sighting] = _add_to_record(work, arrival, understanding, sighting, placement, now)
    return [placed[sighting] for sighting in sightings if sighting in placed]


def _is_of_a_day_on_record(work: UnitOfWork, sighting: Sighting) -> bool:
    return sighting.firm and any(day_of_record(record) == (sighting.day, True) for record in work.records.values())


def _placement_of(
    work: UnitOfWork,
    sighting: Sighting,
    entry: Entry,
    understanding: Understanding,
    earlier: int | None,
    others: Set[int],
) -> Placement:
    """The record of a sighting. A revised entry stays with `earlier`, its own: it mends what it said before. The
    records of its `others`, strikes of other days, are none of this one: "a day after" tells of two."""
    if earlier in work.records:
        return Placement(record=work.records[earlier], opens=False, grounds=(Ground.MENDS,))
    new_event = understanding.classification.new_event
    if new_event and says_one_more(entry.title, entry.summary):
        sighting = replace(sighting, one_more=True)
    records = [record for record in work.records.values() if record.number not in others]
    placement = place(sighting, records, published_at=entry.dated_at, new_event=new_event)
    if placement.record is None and _is_unknown_strike(sighting, entry, understanding):
        placement = replace(placement, opens=True)
    if placement.opens and _is_before_the_record(work, sighting, entry):
        return replace(placement, opens=False)
    first = (
        first_summed_up(sighting, work.records.values(), told_on=entry.dated_at.date()) if placement.opens else None
    )
    return Placement(record=first, opens=False, grounds=(Ground.SUMS_UP,), first_of=True) if first else placement


def _is_before_the_record(work: UnitOfWork, sighting: Sighting, entry: Entry) -> bool:
    """Is it older than the first strike of the campaign? An old article of another one may tell of a boat, too."""
    return (sighting.day or entry.dated_at.date()) < work.begins_on


def _is_unknown_strike(sighting: Sighting, entry: Entry, understanding: Understanding) -> bool:
    """A deadly strike of these days that no record knows is news, also where the words sound like a follow-up."""
    if not reads_strikes(understanding) or not sighting.firm or sighting.day is None or sighting.killed is None:
        return False
    return timedelta(0) <= entry.dated_at.date() - sighting.day <= NEWS_OF_DAYS and plausible(sighting)


def _add_to_record(
    work: UnitOfWork,
    arrival: Arrival,
    understanding: Understanding,
    sighting: Sighting,
    placement: Placement,
    now: datetime,
) -> Placed:
    entry, before = arrival.entry, placement.record
    several = placement.first_of or (before is not None and _one_of_several(work, before))
    if before is not None and (several or not reads_strikes(understanding)):
        return Placed(number=before.number, grounds=placement.grounds, case=None)
    classification = understanding.classification
    if before is not None and not classification.new_event and not classification.correction:
        sighting = beside(sighting, before)
    claims = claims_of(entry, sighting, understanding.facts, topic=classification.topic, now=now)
    if before is not None:
        claims += late_copies(before, claims, edited=arrival.known is not None)
    after = work.add_claims(before, claims) if before else work.open_record(sighting, claims, now)
    case = StrikeCase(
        before=before,
        after=after,
        has_card=work.has_card(alert_key(after.key)),
        changes=changes(before, after, correction=classification.correction) if before else (),
        plausible=plausible(sighting),
        age=_age(after, now),
    )
    return Placed(number=after.number, grounds=placement.grounds or (Ground.OPENED,), case=case)


def _age(record: StrikeRecord, now: datetime) -> timedelta:
    day, _ = day_of_record(record)
    return now - datetime(day.year, day.month, day.day, tzinfo=now.tzinfo)


def _one_of_several(work: UnitOfWork, record: StrikeRecord) -> bool:
    """Does the shipped record split the announcement into several records? Figures of the whole fit none of them."""
    day, _ = day_of_record(record)
    others = (one for one in work.records.values() if one.baseline and one.number != record.number)
    return record.baseline and any(day_of_record(one)[0] == day for one in others)

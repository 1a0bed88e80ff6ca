"""What one entry does to the strike records: it opens one, adds to one, or takes back what was told of one."""

from __future__ import annotations

from collections.abc import Sequence, Set
from dataclasses import dataclass, replace
from datetime import datetime, time, timedelta

from newsdesk.alerting.decide import StrikeCase
from newsdesk.alerts import Action, Decision, Reason, alert_key
from newsdesk.entries import Entry, Tier
from newsdesk.facts.when.late_disclosure import comes_out_late
from newsdesk.grounds import Ground
from newsdesk.ingest.arrivals import Arrival, reads_strikes, sightings_in
from newsdesk.ingest.unit_of_work import CardRequest, UnitOfWork
from newsdesk.record.changes import changes
from newsdesk.record.day_fit import day_of_record, is_owned_to, states_its_day
from newsdesk.record.denials import tells_of_denial
from newsdesk.record.fits import is_part
from newsdesk.record.follow_up import beside, of_a_part
from newsdesk.record.one_more import says_one_more, says_within_hours
from newsdesk.record.placing import Placement, place
from newsdesk.record.recounted import recounts_boats
from newsdesk.record.repeats import without_repeats
from newsdesk.record.same_page import record_of_page
from newsdesk.record.second_of_a_day import announcer_of
from newsdesk.record.sightings import Sighting, claims_of, denial_of, denied_of, plausible, sightings_of
from newsdesk.record.summed_up import first_summed_up
from newsdesk.record.taking_back import late_copies, never_heard, taken_back
from newsdesk.record.withdrawals import who_took_back
from newsdesk.strikes import Claim, StrikeRecord
from newsdesk.text.folding import entry_text, fold
from newsdesk.understanding import Category, Facts, Withdrawal

NEWS_OF_DAYS = timedelta(days=2)
_ANSWERS = (Category.DIPLOMACY, Category.OVERSIGHT)


@dataclass(frozen=True, slots=True, kw_only=True)
class Placed:
    """What the entry did to one record."""

    number: int
    grounds: tuple[Ground, ...]
    case: StrikeCase | None  # None: a link only, no claims


def put_on_record(work: UnitOfWork, arrival: Arrival) -> list[Placed]:
    """One for each announcement that belongs to a strike record; `work` is moved on."""
    withdrawal, relevant = arrival.understanding.facts.withdrawal, arrival.understanding.classification.relevant
    if withdrawal:
        placed = _take_back(work, arrival, withdrawal)
        return placed or (_open_withdrawn(work, arrival, withdrawal) if relevant else [])
    if relevant and arrival.understanding.facts.denied:
        _note_denial(work, arrival)
    return _place_strikes(work, arrival) if relevant else []


def _note_denial(work: UnitOfWork, arrival: Arrival) -> None:
    """Keep a denial with the record of the strike that it is about. Its card says so and rings nobody: the denial is
    news of its own. What an authority denies after it owned to the strike is something else."""
    entry, facts = arrival.entry, arrival.understanding.facts
    denied = denied_of(facts)
    found = place(denied, work.records.values(), published_at=entry.dated_at, new_event=False) if denied else None
    record = found.record if found else None
    if record is None or record.baseline or is_owned_to(record) or tells_of_denial(record, entry.outlet):
        return
    after = work.add_claims(record, [denial_of(entry, facts, now=work.now)])
    key = alert_key(after.key)
    if work.has_card(key):
        decision = Decision(action=Action.UPDATE, reason=Reason.MORE_SOURCES)
        work.requests.append(
            CardRequest(key=key, entry=entry, understanding=arrival.understanding, decision=decision)
        )


def _take_back(work: UnitOfWork, arrival: Arrival, withdrawal: Withdrawal) -> list[Placed]:
    """The records that the withdrawn report had told of; if nothing of it stands any more, the entry stays linked."""
    edited = arrival.known is not None
    withdrawing = taken_back(arrival.entry, withdrawal, work.records.values(), edited=edited, now=work.now)
    placed = [_withdraw(work, work.records[number], claims) for number, claims in withdrawing.items()]
    earlier = arrival.known.strike_number if arrival.known else None
    if placed or earlier not in work.records:
        return placed
    return [Placed(number=work.records[earlier].number, grounds=(Ground.MENDS,), case=None)]


def _open_withdrawn(work: UnitOfWork, arrival: Arrival, withdrawal: Withdrawal) -> list[Placed]:
    """Records, as withdrawn, of strikes that nobody knows: a withdrawal may come before its report, and copies of the
    report that come later are known by them."""
    entry, placed = arrival.entry, []
    for sighting in sightings_of(Facts(events=withdrawal.events)) if arrival.known is None else ():
        found = place(sighting, work.records.values(), published_at=entry.dated_at, new_event=True)
        opens = found.opens and sighting.killed and not _is_before_the_record(work, sighting, entry)
        claims = never_heard(entry, withdrawal, sighting, now=work.now) if opens else ()
        if claims:
            opened = work.open_record(sighting, claims)
            placed.append(Placed(number=opened.number, grounds=(Ground.OPENED,), case=None))
    return placed


def _withdraw(work: UnitOfWork, before: StrikeRecord, claims: Sequence[Claim]) -> Placed:
    after = work.add_claims(before, claims)
    case = StrikeCase(
        before=before,
        after=after,
        has_card=work.has_card(alert_key(after.key)),
        changes=changes(before, after, correction=True),
        age=_age(after, work.now),
        withdrawn_by=who_took_back(claims[0]),
    )
    return Placed(number=after.number, grounds=(Ground.MENDS,), case=case)


def _place_strikes(work: UnitOfWork, arrival: Arrival) -> list[Placed]:
    sightings = sightings_in(arrival.understanding)
    earlier = _of_earlier_text(work, arrival, *sightings) if len(sightings) == 1 else None
    placed: dict[Sighting, Placed] = {}
    for sighting in sorted(sightings, key=lambda one: not _is_of_a_day_on_record(work, one)):
        placement = earlier or _placement_of(work, arrival, sighting, {one.number for one in placed.values()})
        if placement.record is not None or placement.opens:
            placed[sighting] = _add_to_record(work, arrival, sighting, placement)
    return [placed[sighting] for sighting in sightings if sighting in placed]


def _is_of_a_day_on_record(work: UnitOfWork, sighting: Sighting) -> bool:
    return any(states_its_day(sighting, record) for record in work.records.values())


def _of_earlier_text(work: UnitOfWork, arrival: Arrival, sighting: Sighting) -> Placement | None:
    """A revised entry stays with its own record: it mends what it said before. So does a report that another feed
    carried at its address."""
    number = arrival.known.strike_number if arrival.known else None
    if number is not None and number in work.records:
        return Placement(record=work.records[number], opens=False, grounds=(Ground.MENDS,))
    new_event = arrival.understanding.classification.new_event
    record = record_of_page(arrival.entry, sighting, work.records.values(), new_event=new_event)
    return Placement(record=record, opens=False, grounds=(Ground.SAME_PAGE,)) if record else None


def _placement_of(work: UnitOfWork, arrival: Arrival, sighting: Sighting, others: Set[int]) -> Placement:
    """The record of a sighting. The records of its `others`, strikes of other days, are none of this one: "a day
    after" tells of two."""
    entry, new_event = arrival.entry, arrival.understanding.classification.new_event
    if new_event and says_one_more(entry.title, entry.summary):
        within_hours = says_within_hours(entry.title, entry.summary)
        sighting = replace(sighting, one_more=True, within_hours=within_hours)
    if sighting.width > 1 and recounts_boats(entry.title, entry.summary):
        sighting = replace(sighting, recounted=True)
    records = [record for record in work.records.values() if record.number not in others]
    placement = place(
        sighting,
        records,
        published_at=entry.dated_at,
        new_event=new_event,
        announcer=announcer_of(entry),
        careful=entry.tier.rank <= Tier.MAJOR.rank,
    )
    if placement.record is None and arrival.understanding.classification.correction:
        placement = _of_its_day(sighting, records) or placement
    if placement.record is None and (_is_unknown_strike(arrival, sighting) or _comes_out_late(arrival, sighting)):
        placement = replace(placement, opens=True)
    if not placement.opens:
        return placement
    if _is_before_the_record(work, sighting, entry):
        return replace(placement, opens=False)
    first = first_summed_up(sighting, work.records.values(), told_at=entry.dated_at)
    return Placement(record=first, opens=False, grounds=(Ground.SUMS_UP,), first_of=True) if first else placement


def _of_its_day(sighting: Sighting, records: Sequence[StrikeRecord]) -> Placement | None:
    """ "Wednesday's strike was in the Caribbean and killed 3, not 4": of the one record of that day."""
    told = [record for record in records if states_its_day(sighting, record)]
    return Placement(record=told[0], opens=False, grounds=(Ground.SAME_DAY,)) if len(told) == 1 else None


def _is_before_the_record(work: UnitOfWork, sighting: Sighting, entry: Entry) -> bool:
    """Is it older than the first strike of the campaign? An old article of another one may tell of a boat, too."""
    return (sighting.day or entry.dated_at.date()) < work.begins_on


def _is_unknown_strike(arrival: Arrival, sighting: Sighting) -> bool:
    """A deadly strike of these days that no record knows is news, also where the words sound like a follow-up, or
    tell what a government or a lawmaker says to it."""
    answer = arrival.understanding.classification.category in _ANSWERS and sighting.location is not None
    if not (reads_strikes(arrival.understanding) or answer) or not sighting.dated or sighting.announced:
        return False
    if sighting.day is None or sighting.killed is None:
        return False
    return timedelta(0) <= arrival.entry.dated_at.date() - sighting.day <= NEWS_OF_DAYS and plausible(sighting)


def _comes_out_late(arrival: Arrival, sighting: Sighting) -> bool:
    """A strike that was kept secret is news whatever its day, if that day is known."""
    new_event, entry = arrival.understanding.classification.new_event, arrival.entry
    return new_event and sighting.firm and comes_out_late(fold(entry_text(entry.title, entry.summary)))


def _as_it_stands(work: UnitOfWork, record: StrikeRecord) -> StrikeCase:
    has_card = work.has_card(alert_key(record.key))
    return StrikeCase(before=record, after=record, has_card=has_card, age=_age(record, work.now))


def _add_to_record(work: UnitOfWork, arrival: Arrival, sighting: Sighting, placement: Placement) -> Placed:
    understanding, before = arrival.understanding, placement.record
    several = placement.first_of or (before is not None and _one_of_several(work, before))
    if before is not None and (several or not reads_strikes(understanding)):
        told = placement.first_of and not before.baseline  # its strikes have cards: it adds nothing to them
        case = _as_it_stands(work, before) if told else None
        return Placed(number=before.number, grounds=placement.grounds, case=case)
    classification = understanding.classification
    if before is not None and not classification.new_event and not classification.correction:
        sighting = beside(sighting, before)
    if before is not None and is_part(sighting, before):
        sighting = of_a_part(sighting)
    claims = claims_of(arrival.entry, sighting, understanding.facts, topic=classification.topic, now=work.now)
    if before is not None:
        claims = without_repeats(before, claims)
        claims += late_copies(before, claims, edited=arrival.known is not None)
    after = work.add_claims(before, claims) if before else work.open_record(sighting, claims)
    case = StrikeCase(
        before=before,
        after=after,
        has_card=work.has_card(alert_key(after.key)),
        changes=changes(before, after, correction=classification.correction) if before else (),
        plausible=plausible(sighting),
        age=_age(after, work.now),
    )
    return Placed(number=after.number, grounds=placement.grounds or (Ground.OPENED,), case=case)


def _age(record: StrikeRecord, now: datetime) -> timedelta:
    return now - datetime.combine(day_of_record(record).day, time(), tzinfo=now.tzinfo)


def _one_of_several(work: UnitOfWork, record: StrikeRecord) -> bool:
    """Does the shipped record split the announcement into several records? Figures of the whole fit none of them."""
    day = day_of_record(record).day
    others = (one for one in work.records.values() if one.baseline and one.number != record.number)
    return record.baseline and any(day_of_record(one).day == day for one in others)

"""One entry at the desk: place it, add what it claims, decide. Steps 7 and 8 of the path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from newsdesk.alerting.decide import Case, StrikeCase, backlog, decide, decide_strike
from newsdesk.alerts import Action, Decision, Reason
from newsdesk.desk import Ask, Desk
from newsdesk.entries import Entry, Freshness, KnownEntry
from newsdesk.grouping import join_story
from newsdesk.messages import LineCard, NewsCard, StrikeCard
from newsdesk.ports import EntryRecord
from newsdesk.prose.story_cards import add_source, carry_on, line_card, news_card
from newsdesk.record.changes import changes
from newsdesk.record.follow_up import beside
from newsdesk.record.grounds import Ground, Grounds
from newsdesk.record.likeness import Match
from newsdesk.record.one_more import tells_of_one_more
from newsdesk.record.placing import Placement, day_of_record, place
from newsdesk.record.sightings import Sighting, claims_of, plausible, sightings_of
from newsdesk.stories import StoryView
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Category, Understanding

Card = StrikeCard | NewsCard | LineCard

NEWS_OF_DAYS = timedelta(days=2)
_NOT_WEIGHED = (Reason.IRRELEVANT, Reason.FIRST_POLL, Reason.TOO_OLD)


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A new or revised entry: `known` is what the store remembers of the revised one. `understanding` is None when
    it is too old to be read."""

    entry: Entry
    known: KnownEntry | None
    understanding: Understanding | None
    first_poll: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """`backfill`: how far back a feed's first poll may ring. `group_all` gives irrelevant entries stories too."""

    backfill: timedelta = timedelta(0)
    group_all: bool = False


def assess(desk: Desk, arrival: Arrival, *, rules: Rules, now: datetime) -> EntryRecord:
    """Place one entry on the desk and decide about it; the desk is moved on."""
    understanding = arrival.understanding
    if understanding is None:
        reason = Reason.FIRST_POLL if arrival.first_poll else Reason.TOO_OLD
        return _record(arrival, Decision(action=Action.SILENT, reason=reason))
    relevant = understanding.classification.relevant
    strikes = _place_strikes(desk, arrival, understanding, now) if relevant else []
    number = strikes[0].number if strikes else None
    grouped = relevant or rules.group_all
    story, match = _join_story(desk, arrival, understanding, number) if grouped else (None, None)
    case = _case(desk, arrival, understanding, strikes, story, rules, now)
    decision = decide(case)
    alert_key = _ask(desk, arrival.entry, understanding, case, decision, story)
    return replace(
        _record(arrival, decision),
        story_id=story.id if story else None,
        strike_number=number,
        alert_key=alert_key,
        grounds=_grounds(strikes, match),
    )


def reads_strikes(understanding: Understanding) -> bool:
    """May the entry's figures go into a record? Only what reports on a strike; talk about one cites others."""
    thought = understanding.classification
    return thought.relevant and (thought.new_event or thought.category is Category.STRIKE)


def sightings_in(understanding: Understanding) -> tuple[Sighting, ...]:
    """The announcements of an entry; a new strike without any stated fact is one all the same."""
    found = sightings_of(understanding.facts)
    return found or ((Sighting(),) if understanding.classification.new_event else ())


@dataclass(frozen=True, slots=True, kw_only=True)
class _Placed:
    number: int
    grounds: tuple[Ground, ...]
    case: StrikeCase | None  # None: a link only, no claims


def _place_strikes(desk: Desk, arrival: Arrival, understanding: Understanding, now: datetime) -> list[_Placed]:
    sightings = sightings_in(understanding)
    earlier = arrival.known.strike_number if arrival.known and len(sightings) == 1 else None
    placed = []
    for sighting in sightings:
        placement = _find(desk, sighting, arrival.entry, understanding, earlier)
        if placement.record is not None or placement.opens:
            placed.append(_apply(desk, arrival.entry, understanding, sighting, placement, now))
    return placed


def _find(
    desk: Desk, sighting: Sighting, entry: Entry, understanding: Understanding, earlier: int | None
) -> Placement:
    """The record of a sighting. A revised entry stays with `earlier`, its own: it mends what it said before."""
    if earlier in desk.records:
        return Placement(record=desk.records[earlier], opens=False, grounds=(Ground.MENDS,))
    new_event = understanding.classification.new_event
    if new_event and tells_of_one_more(entry.title, entry.summary):
        sighting = replace(sighting, one_more=True)
    placement = place(sighting, desk.records.values(), published_at=entry.day_hint, new_event=new_event)
    if placement.record is None and _is_unknown_strike(sighting, entry, understanding):
        return replace(placement, opens=True)
    return placement


def _is_unknown_strike(sighting: Sighting, entry: Entry, understanding: Understanding) -> bool:
    """A deadly strike of these days that no record knows is news, also where the words sound like a follow-up."""
    if not reads_strikes(understanding) or not sighting.firm or sighting.day is None or sighting.killed is None:
        return False
    return timedelta(0) <= entry.day_hint.date() - sighting.day <= NEWS_OF_DAYS and plausible(sighting)


def _apply(
    desk: Desk, entry: Entry, understanding: Understanding, sighting: Sighting, placement: Placement, now: datetime
) -> _Placed:
    before = placement.record
    if before is not None and (not reads_strikes(understanding) or _one_of_several(desk, before)):
        return _Placed(number=before.number, grounds=placement.grounds, case=None)
    thought = understanding.classification
    if before is not None and not thought.new_event and not thought.correction:
        sighting = beside(sighting, before)
    claims = claims_of(entry, sighting, understanding.facts, topic=thought.topic, now=now)
    after = desk.add_claims(before, claims) if before else desk.open_record(sighting, claims, now)
    day, _ = day_of_record(after)
    case = StrikeCase(
        before=before,
        after=after,
        told=desk.told(f"strike/{after.key}"),
        changes=changes(before, after, correction=thought.correction) if before else (),
        plausible=plausible(sighting),
        age=now - datetime(day.year, day.month, day.day, tzinfo=now.tzinfo),
    )
    return _Placed(number=after.number, grounds=placement.grounds or (Ground.OPENED,), case=case)


def _one_of_several(desk: Desk, record: StrikeRecord) -> bool:
    """Does the shipped record split the announcement into several records? Figures of the whole fit none of them."""
    day, _ = day_of_record(record)
    others = (one for one in desk.records.values() if one.baseline and one.number != record.number)
    return record.baseline and any(day_of_record(one)[0] == day for one in others)


def _join_story(
    desk: Desk, arrival: Arrival, understanding: Understanding, number: int | None
) -> tuple[StoryView, Match]:
    earlier = arrival.known.story_id if arrival.known else None
    reports = reads_strikes(understanding)
    return join_story(desk, arrival.entry, understanding, earlier=earlier, number=number, reports=reports)


def _grounds(strikes: Sequence[_Placed], match: Match | None) -> Grounds:
    return Grounds(
        strike=strikes[0].grounds if strikes else (),
        record=strikes[0].number if strikes else None,
        story=match.grounds if match else (),
        shared=match.shared if match else (),
        rival=match.rival.id if match and match.rival else None,
    )


def _case(
    desk: Desk,
    arrival: Arrival,
    understanding: Understanding,
    strikes: Sequence[_Placed],
    story: StoryView | None,
    rules: Rules,
    now: datetime,
) -> Case:
    entry = arrival.entry
    published_at = entry.day_hint
    card = desk.card(_news_key(story)) if story else None
    return Case(
        understanding=understanding,
        outlet=entry.outlet,
        tier=entry.tier,
        age=now - published_at,
        edited=arrival.known is not None,
        backlog=backlog(first_poll=arrival.first_poll, published_at=published_at, now=now, backfill=rules.backfill),
        strikes=tuple(placed.case for placed in strikes if placed.case),
        story_card=card if isinstance(card, NewsCard | LineCard) else None,
    )


def _ask(
    desk: Desk,
    entry: Entry,
    understanding: Understanding,
    case: Case,
    decision: Decision,
    story: StoryView | None,
) -> str | None:
    """Note on the desk what is to be told; returns the key of the first card concerned."""
    if decision.reason in _NOT_WEIGHED:
        return None
    weighed = [(strike, one) for strike in case.strikes if (one := decide_strike(case, strike))]
    for strike, one in weighed:
        if one.action in (Action.ALERT, Action.UPDATE):
            key = f"strike/{strike.after.key}"
            desk.asks.append(Ask(key=key, entry=entry, understanding=understanding, decision=one))
    if weighed:
        return f"strike/{weighed[0][0].after.key}"
    return _ask_news(desk, entry, understanding, decision, story) if story else None


def _ask_news(
    desk: Desk, entry: Entry, understanding: Understanding, decision: Decision, story: StoryView
) -> str | None:
    key = _news_key(story)
    if decision.action is Action.SILENT or not _gets_card(understanding, decision):
        return key if desk.card(key) else None
    desk.cards[key] = _news_card(desk.card(key), entry, understanding, decision, story)
    desk.asks.append(Ask(key=key, entry=entry, understanding=understanding, decision=decision))
    return key


def _gets_card(understanding: Understanding, decision: Decision) -> bool:
    """A line about strikes that rings nobody could be taken for a new strike: it waits for the digest."""
    return decision.action is not Action.DIGEST or understanding.classification.category is not Category.STRIKE


def _news_card(
    before: Card | None, entry: Entry, understanding: Understanding, decision: Decision, story: StoryView
) -> Card:
    record, now = f"N-{story.id}", entry.first_seen_at
    if decision.action is Action.DIGEST:
        return line_card(entry, understanding, record=record, now=now)
    if isinstance(before, NewsCard) and decision.reason is Reason.DEVELOPMENT:
        return carry_on(before, entry, understanding, now=now)
    if isinstance(before, NewsCard):
        return add_source(before, entry, now=now)
    card = news_card(entry, understanding, record=record, now=now)
    return replace(card, revision=before.revision + 1) if before else card


def _news_key(story: StoryView) -> str:
    return f"news/N-{story.id}"


def _record(arrival: Arrival, decision: Decision) -> EntryRecord:
    return EntryRecord(
        entry=arrival.entry,
        freshness=Freshness.REVISED if arrival.known else Freshness.NEW,
        understanding=arrival.understanding,
        decision=decision,
    )

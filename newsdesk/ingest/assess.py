"""One entry at the desk: place it, add what it claims, decide. Steps 7 and 8 of the path."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import timedelta

from newsdesk.alerting.decide import Case, Verdict, backlog, decide
from newsdesk.alerts import Action, Decision, Reason, alert_key
from newsdesk.entries import Freshness
from newsdesk.grounds import Grounds
from newsdesk.ingest.arrivals import Arrival, Unread
from newsdesk.ingest.grouping import join_story
from newsdesk.ingest.on_record import Placed, put_on_record
from newsdesk.ingest.unit_of_work import CardRequest, UnitOfWork
from newsdesk.messages import Card, LineCard, NewsCard
from newsdesk.ports import EntryRecord
from newsdesk.prose.story_cards import add_source, carry_on, line_card, news_card
from newsdesk.record.denials import denied_by
from newsdesk.stories import StoryView
from newsdesk.stories.matching import Match
from newsdesk.understanding import Category


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """`backfill`: how far back a feed's first poll may ring. `group_all` gives irrelevant entries stories too."""

    backfill: timedelta = timedelta(0)
    group_all: bool = False


def assess(work: UnitOfWork, arrival: Arrival | Unread, *, rules: Rules) -> EntryRecord:
    """Place one entry and decide about it; `work` is moved on."""
    if isinstance(arrival, Unread):
        decision = Decision(action=Action.SILENT, reason=arrival.reason)
        return EntryRecord(entry=arrival.entry, freshness=_freshness(arrival), understanding=None, decision=decision)
    strikes = put_on_record(work, arrival)
    number = strikes[0].number if strikes else None
    grouped = arrival.understanding.classification.relevant or rules.group_all
    story, match = join_story(work, arrival, number) if grouped else (None, None)
    verdict = decide(_case(work, arrival, strikes, story, backfill=rules.backfill))
    return EntryRecord(
        entry=arrival.entry,
        freshness=_freshness(arrival),
        understanding=arrival.understanding,
        decision=verdict.decision,
        story_id=story.id if story else None,
        strike_number=number,
        alert_key=_request_cards(work, arrival, verdict, story),
        grounds=_grounds(strikes, match),
    )


def _grounds(strikes: Sequence[Placed], match: Match | None) -> Grounds:
    return Grounds(
        strike=strikes[0].grounds if strikes else (),
        record=strikes[0].number if strikes else None,
        story=match.grounds if match else (),
        shared=match.shared if match else (),
        rival=match.rival.id if match and match.rival else None,
    )


def _case(
    work: UnitOfWork, arrival: Arrival, strikes: Sequence[Placed], story: StoryView | None, *, backfill: timedelta
) -> Case:
    entry, now = arrival.entry, work.now
    published_at = entry.dated_at
    card = work.card(alert_key(story.key)) if story else None
    return Case(
        understanding=arrival.understanding,
        outlet=entry.outlet,
        tier=entry.tier,
        age=now - published_at,
        edited=arrival.known is not None,
        backlog=backlog(first_poll=arrival.first_poll, published_at=published_at, now=now, backfill=backfill),
        strikes=tuple(placed.case for placed in strikes if placed.case),
        story_card=card if isinstance(card, NewsCard | LineCard) else None,
    )


def _request_cards(work: UnitOfWork, arrival: Arrival, verdict: Verdict, story: StoryView | None) -> str | None:
    """Note which cards are to be made or edited; returns the key of the first card concerned."""
    if not verdict.weighed:
        return None
    for strike, decision in verdict.strikes:
        if decision.action in (Action.ALERT, Action.UPDATE):
            _request_card(work, alert_key(strike.after.key), arrival, decision)
    if verdict.strikes:
        return alert_key(verdict.strikes[0][0].after.key)
    return _request_news_card(work, arrival, verdict.decision, story) if story else None


def _request_news_card(work: UnitOfWork, arrival: Arrival, decision: Decision, story: StoryView) -> str | None:
    key = alert_key(story.key)
    if decision.action is Action.SILENT or not _gets_card(arrival, decision):
        return key if work.card(key) else None
    card = _news_card(work.card(key), arrival, decision, record=story.key)
    work.cards[key] = _with_what_it_denies(work, card, arrival)
    _request_card(work, key, arrival, decision)
    return key


def _with_what_it_denies(work: UnitOfWork, card: Card, arrival: Arrival) -> Card:
    denies = arrival.understanding.facts.denied
    record = denied_by(arrival.entry.key, work.records.values()) if denies else None
    return replace(card, denies=record.name) if record and isinstance(card, NewsCard) else card


def _request_card(work: UnitOfWork, key: str, arrival: Arrival, decision: Decision) -> None:
    entry, understanding = arrival.entry, arrival.understanding
    work.requests.append(CardRequest(key=key, entry=entry, understanding=understanding, decision=decision))


def _gets_card(arrival: Arrival, decision: Decision) -> bool:
    """A line about strikes that rings nobody could be taken for a new strike: it waits for the digest."""
    category = arrival.understanding.classification.category
    return decision.action is not Action.DIGEST or category is not Category.STRIKE


def _news_card(before: Card | None, arrival: Arrival, decision: Decision, *, record: str) -> Card:
    entry, understanding, now = arrival.entry, arrival.understanding, arrival.entry.first_seen_at
    if decision.action is Action.DIGEST:
        return line_card(entry, understanding, record=record, now=now)
    if isinstance(before, NewsCard) and decision.reason is Reason.DEVELOPMENT:
        return carry_on(before, entry, understanding, now=now)
    if isinstance(before, NewsCard):
        return add_source(before, entry, now=now)
    card = news_card(entry, understanding, record=record, now=now)
    return replace(card, revision=before.revision + 1) if before else card


def _freshness(arrival: Arrival | Unread) -> Freshness:
    return Freshness.REVISED if arrival.known else Freshness.NEW

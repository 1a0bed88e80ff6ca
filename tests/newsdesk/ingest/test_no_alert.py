"""What rings nobody: backlogs, look-backs, thin sources, floods."""

from __future__ import annotations

from datetime import timedelta
from string import ascii_lowercase

from newsdesk.alerts import Action, Kind, Reason
from newsdesk.entries import Tier
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from newsdesk.understanding import Category, Facts, Severity
from tests.newsdesk.understandings import (
    Newsroom,
    a_strike,
    news,
    strike_facts,
    today,
)


def test_first_poll_of_a_feed_is_quiet() -> None:
    room = Newsroom()
    earlier = room.clock.at - timedelta(hours=5)
    decision = room.publish("BBC", a_strike(today()), first_poll=True, published=earlier)
    assert (decision.action, decision.reason) == (Action.SILENT, Reason.FIRST_POLL)
    assert not room.desk.deliveries
    assert len(room.records) == 1


def test_what_a_first_poll_dates_to_its_own_moment_is_quiet_too() -> None:
    room = Newsroom()
    decision = room.publish("BBC", a_strike(today()), first_poll=True, published=room.clock.at)
    assert (decision.action, decision.reason) == (Action.SILENT, Reason.FIRST_POLL)


def test_first_poll_rings_within_the_backfill_that_was_asked_for() -> None:
    room = Newsroom(backfill=timedelta(hours=6))
    earlier = room.clock.at - timedelta(hours=5)
    decision = room.publish("BBC", a_strike(today()), first_poll=True, published=earlier)
    assert decision.action is Action.ALERT


def test_strike_first_seen_in_a_silent_poll_still_rings_while_fresh_and_untold() -> None:
    room = Newsroom()
    room.publish("BBC", a_strike(today()), first_poll=True, published=room.clock.at - timedelta(hours=5))
    decision = room.later(minutes=15).publish("AFP", a_strike(today()), tier=Tier.WIRE)
    assert (decision.action, decision.reason) == (Action.ALERT, Reason.UNTOLD_STRIKE)
    assert room.cards[0].message.change is None


def test_aggregator_alone_does_not_ring_but_adds_a_link_later() -> None:
    room = Newsroom()
    alone = room.publish("Rewrites", a_strike(today(killed=9)), tier=Tier.AGGREGATOR)
    assert (alone.action, alone.reason) == (Action.SILENT, Reason.LOW_TIER)
    room.later(minutes=10).publish("BBC", a_strike(today()))
    assert len(room.cards) == 1
    card = room.cards[0].message
    assert card.killed.value == 3
    assert card.origins == 1
    assert [link.outlet for link in card.sources] == ["BBC", "Rewrites"]
    later = room.later(minutes=10).publish("More rewrites", a_strike(today(killed=8)), tier=Tier.AGGREGATOR)
    assert (later.action, later.reason) == (Action.UPDATE, Reason.MORE_SOURCES)
    assert room.sent(Kind.UPDATE)[-1].message.killed.value == 3


def test_look_back_at_an_old_strike_is_silent_and_moves_no_figure() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    back = Facts(events=(today(killed=7),))
    decision = room.later(days=1).publish("Magazine", news(Category.ANALYSIS, facts=back, severity=Severity.LOW))
    assert (decision.action, decision.reason) == (Action.SILENT, Reason.LOOK_BACK)
    assert shown(room.records[0], Field.KILLED).value == 3


def test_old_strike_reported_as_new_opens_no_record() -> None:
    room = Newsroom()
    room.publish("Repost", a_strike(strike_facts("2026-06-18", killed=3, location="eastern_pacific")))
    assert not room.records


def test_entry_published_long_ago_is_kept_and_rings_nobody() -> None:
    room = Newsroom()
    decision = room.publish("BBC", a_strike(today()), published=room.clock.at - timedelta(days=4))
    assert (decision.action, decision.reason) == (Action.SILENT, Reason.TOO_OLD)


def test_more_alerts_than_a_feed_has_news_for_become_one_digest() -> None:
    room = Newsroom()
    votes = [room.raw(news(Category.OVERSIGHT), f"{letter * 8} {letter * 4}") for letter in ascii_lowercase[:25]]
    report = room.poll("Backlog", *votes)
    assert report.decisions == {"digest": 25}
    (digest,) = room.messages
    assert digest.kind is Kind.DIGEST
    assert len(digest.message.items) == 25
    assert {record.decision.reason for record in room.desk.entries.values()} == {Reason.BURST}


def test_low_severity_news_is_silent_and_normal_news_waits_for_the_digest() -> None:
    room = Newsroom()
    low = room.publish("BBC", news(Category.CRIME, severity=Severity.LOW), title="Cartel chief held in Manta")
    normal = room.publish("AP", news(Category.LEGAL, severity=Severity.NORMAL), title="Hearing on video release")
    assert (low.action, low.reason) == (Action.SILENT, Reason.BELOW_LEVEL)
    assert (normal.action, normal.reason) == (Action.DIGEST, Reason.BELOW_LEVEL)
    assert not room.desk.deliveries

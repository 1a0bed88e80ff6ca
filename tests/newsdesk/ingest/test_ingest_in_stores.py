"""Ingest against every store: SQLite and PostgreSQL give the same desk."""

from __future__ import annotations

from dataclasses import replace
from datetime import time, timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Kind, QuietHours
from newsdesk.delivery.collapse import digest_of
from newsdesk.people.actor import Actor
from newsdesk.people.posting import PostingAnyway, PostOutcome
from newsdesk.record.shown_row import shown_row
from newsdesk.understanding import Category, Severity
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed
from tests.delivery_builders import a_row
from tests.fakes import FakeClock
from tests.inspected import InspectedStore
from tests.newsdesk.ingest.desk_in_stores import Desk, sent_from
from tests.newsdesk.understandings import WIRE_ROOM, a_follow_up, a_strike, news, strike_facts


@pytest.fixture
def desk(store: InspectedStore, clock: FakeClock) -> Desk:
    return Desk(store, clock)


def test_second_outlet_finds_the_record_and_the_channels_that_were_told(desk: Desk) -> None:
    facts = strike_facts("2026-11-24", location="caribbean", killed=3)
    first = desk.publish("AP", "first", a_strike(facts, speaker="SOUTHCOM"))
    desk.clock.advance(minutes=20)
    second = desk.publish("AFP", "second", a_strike(facts, speaker="SOUTHCOM", lang="fr"))
    assert (first.decisions, first.deliveries) == ({"alert": 1}, 1)
    assert (second.decisions, second.deliveries) == ({"update": 1}, 2)  # the edited card and "Now official"
    (record,) = desk.view().records
    assert shown_row(record).confirmed
    alert = desk.view().alerts[f"strike/{record.key}"]
    assert (alert.revision, [told.channel for told in alert.channels]) == (2, [WIRE_ROOM.channel])


def test_line_that_waits_for_its_cool_down_is_replaced_and_never_sent_twice(
    engine: sa.Engine, clock: FakeClock
) -> None:
    desk = Desk(SqlStore(engine), clock)
    for minutes, killed in ((0, 2), (40, 3), (5, 4), (5, 5)):
        clock.advance(minutes=minutes)
        facts = strike_facts("2026-11-24", location="caribbean", killed=killed)
        desk.publish("AP", f"toll {killed}", (a_follow_up if minutes else a_strike)(facts))
    clock.advance(minutes=60)
    lines = [row.message.change for row in sent_from(SqlOutbox(engine), clock) if row.kind is Kind.THREAD]
    assert [(change.old, change.new) for change in lines] == [("2", "3"), ("3", "5")]


def test_a_line_that_waits_holds_up_neither_the_card_nor_what_else_changes(
    engine: sa.Engine, clock: FakeClock
) -> None:
    desk = Desk(SqlStore(engine), clock)
    for minutes, killed in ((0, 2), (40, 3), (5, 4)):
        clock.advance(minutes=minutes)
        facts = strike_facts("2026-11-24", location="caribbean", killed=killed)
        desk.publish("AP", f"toll {killed}", (a_follow_up if minutes else a_strike)(facts))
        sent_from(SqlOutbox(engine), clock)
    clock.advance(minutes=5)
    facts = strike_facts("2026-11-24", location="caribbean", killed=4, survivors=1)
    desk.publish("AP", "one lived", a_follow_up(facts))
    sent = sent_from(SqlOutbox(engine), clock)
    assert [row.kind for row in sent] == [Kind.UPDATE, Kind.THREAD]
    assert (sent[0].message.survivors.value, sent[1].message.change.new) == (1, "1")
    clock.advance(minutes=30)
    (line,) = sent_from(SqlOutbox(engine), clock)
    assert (line.message.change.old, line.message.change.new) == ("3", "4")


LUNCH = QuietHours(start=time(11), end=time(14))


@pytest.mark.parametrize(
    ("held", "sent"),
    [({"quiet_hours": LUNCH}, [("S0DESK", 11)]), ({"paused_until": NOON + timedelta(hours=2)}, [])],
    ids=["in quiet hours", "in a pause"],
)
def test_strike_that_becomes_urgent_comes_in_quiet_hours_that_hold_its_card(
    engine: sa.Engine, clock: FakeClock, held: dict, sent: list
) -> None:
    desk = Desk(SqlStore(engine), clock, replace(WIRE_ROOM, mention="S0DESK", **held))
    facts = strike_facts("2026-11-24", location="caribbean", killed=2)
    desk.publish("AP", "two dead", a_strike(facts, severity=Severity.HIGH))
    assert sent_from(SqlOutbox(engine), clock) == []
    clock.advance(minutes=20)
    desk.publish("AFP", "eleven dead", a_strike(strike_facts("2026-11-24", location="caribbean", killed=11)))
    cards = [row for row in sent_from(SqlOutbox(engine), clock) if row.kind is Kind.ROOT]
    assert [(row.mention, row.message.killed.value) for row in cards] == sent
    clock.advance(hours=3)
    later = [row for row in sent_from(SqlOutbox(engine), clock) if row.kind is Kind.ROOT]
    assert len(cards) + len(later) == 1


def told_in_a_digest(engine: sa.Engine, desk: Desk) -> None:
    """A strike that came while the channel could not be reached."""
    outbox, late = SqlOutbox(engine), timedelta(minutes=30)
    facts = strike_facts("2026-11-24", location="caribbean", killed=2)
    desk.publish("AP", "two dead", a_strike(facts, severity=Severity.HIGH))
    outbox.enqueue([a_row(9, channel=WIRE_ROOM.channel)], now=desk.clock.now())
    desk.clock.advance(minutes=40)
    now = desk.clock.now()
    (members,) = outbox.overdue(now, transports=["slack"], age=late, rows=20, young=late)
    digest = digest_of(members, now=now, late=late)
    assert digest is not None and outbox.collapse(members, digest, now=now)
    assert [row.kind for row in sent_from(outbox, desk.clock)] == [Kind.DIGEST]


def test_a_strike_of_a_digest_that_becomes_graver_gets_its_card(engine: sa.Engine, clock: FakeClock) -> None:
    told_in_a_digest(engine, desk := Desk(SqlStore(engine), clock))
    facts = strike_facts("2026-11-24", location="caribbean", killed=11)
    desk.publish("AFP", "eleven dead", a_strike(facts))
    (card,) = sent_from(SqlOutbox(engine), clock)
    assert (card.kind, card.message.record, card.channel) == (Kind.ROOT, "S-1", WIRE_ROOM.channel)
    clock.advance(minutes=40)
    desk.publish("AFP", "twelve dead", a_follow_up(strike_facts("2026-11-24", location="caribbean", killed=12)))
    edit, line = sent_from(SqlOutbox(engine), clock)
    assert (edit.kind, edit.root_ts, line.kind, line.root_ts) == (Kind.UPDATE, "1.0", Kind.THREAD, "1.0")


def test_what_rings_about_a_strike_of_a_digest_brings_its_card(engine: sa.Engine, clock: FakeClock) -> None:
    told_in_a_digest(engine, desk := Desk(SqlStore(engine), clock))
    for killed, sent in ((2, []), (4, [Kind.ROOT]), (5, [Kind.UPDATE, Kind.THREAD])):
        clock.advance(minutes=40)
        facts = strike_facts("2026-11-24", location="caribbean", killed=killed)
        desk.publish("AP", f"{killed} dead, says AP", a_follow_up(facts))
        rows = sent_from(SqlOutbox(engine), clock)
        assert [row.kind for row in rows] == sent
    assert rows[0].message.killed.value == 5


def test_a_strike_of_a_digest_can_be_posted_anyway(engine: sa.Engine, clock: FakeClock) -> None:
    told_in_a_digest(engine, desk := Desk(store := SqlStore(engine), clock))
    facts = strike_facts("2026-11-24", location="caribbean", killed=2)
    assert desk.publish("AP", "two dead, again", a_follow_up(facts)).decisions == {"silent": 1}
    ana = Actor(team="T0", user="U0ANA", name="ana")
    posted = PostingAnyway(store, clock, subscriptions=lambda: (WIRE_ROOM,)).post(2, ana, WIRE_ROOM.channel)
    assert (posted.outcome, posted.channels) == (PostOutcome.DONE, (WIRE_ROOM.channel,))
    assert [row.kind for row in sent_from(SqlOutbox(engine), clock)] == [Kind.ROOT]


class LookedAt(SqlStore):
    """A store that notes which of its questions ingest asked."""

    def __init__(self, engine: sa.Engine) -> None:
        super().__init__(engine)
        self.asked: list[str] = []

    def known_entries(self, feed_id, keys):
        self.asked.append("known entries")
        return super().known_entries(feed_id, keys)

    def desk_view(self, query):
        self.asked.append("desk")
        return super().desk_view(query)


def test_entry_that_concerns_nobody_is_recorded_without_a_look_at_the_desk(
    engine: sa.Engine, clock: FakeClock
) -> None:
    desk = Desk(store := LookedAt(engine), clock)
    report = desk.publish("AP", "Port fees rise", news(Category.NONE, relevant=False))
    assert (report.new, report.decisions, store.asked) == (1, {"silent": 1}, ["known entries"])
    desk.publish("AP", "Boat hit", a_strike(strike_facts("2026-11-24", killed=3)))
    assert store.asked == ["known entries", "known entries", "desk"]


def test_first_poll_of_a_feed_asks_for_no_known_entries(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Desk(store := LookedAt(engine), clock)
    store.add_feeds([a_new_feed("https://efe.example/feed", outlet="EFE")], now=clock.now())
    desk.publish("EFE", "Port fees rise", news(Category.NONE, relevant=False))
    assert store.asked == []
    desk.publish("EFE", "Port fees fall", news(Category.NONE, relevant=False))
    assert store.asked == ["known entries"]

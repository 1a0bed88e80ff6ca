"""A withdrawn report on every store: marked, told once, kept for ever, and another one at each moment of the past."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Kind
from newsdesk.entries import ParsedBody, RawEntry
from newsdesk.record.past import PastAnswers
from newsdesk.record.totals import totals
from newsdesk.strikes import Field, RecordState
from newsdesk.understanding import Facts, Understanding, Withdrawal
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.builders import an_outcome
from tests.fakes import FakeClock
from tests.inspected import InspectedStore
from tests.newsdesk.ingest.desk_in_stores import Desk, sent_from
from tests.newsdesk.understandings import a_follow_up, a_strike, strike_facts

STRIKE = strike_facts("2026-11-24", location="caribbean", killed=3)
TAKEN_BACK = a_follow_up(correction=True)
PAGE = "https://ap.example/strike"


@pytest.fixture
def desk(store: InspectedStore, clock: FakeClock) -> Desk:
    return Desk(store, clock)


def printed(desk: Desk, outlet: str, title: str, understanding: Understanding) -> None:
    """A text on the page of the outlet an hour later, in place of what stood there."""
    desk.clock.advance(hours=1)
    desk.understandings[title] = understanding
    now = desk.clock.now()
    for feed in desk.store.claim_due_feeds(now, limit=9, lease=timedelta(minutes=2), ignore_due=True):
        raw = RawEntry(guid="1", link=PAGE, title=title, summary="", published_at=now)
        if feed.outlet == outlet:
            desk.ingest(feed, ParsedBody(entries=(raw,), entries_seen=1), an_outcome(feed, at=now))
        else:
            desk.store.finish_polls([an_outcome(feed, at=now)])


def withdrawal() -> Understanding:
    return Understanding(
        classification=TAKEN_BACK.classification, facts=Facts(withdrawal=Withdrawal(events=(STRIKE,)))
    )


def test_withdrawn_strike_is_kept_as_such_and_is_as_it_was_before(desk: Desk) -> None:
    printed(desk, "AP", "US strike kills three", a_strike(STRIKE, speaker="SOUTHCOM"))
    told_at = desk.clock.now()
    printed(desk, "AP", "RETRACTED: US strike kills three", withdrawal())
    (row,) = desk.store.ledger()
    assert (row.state, row.killed) == (RecordState.WITHDRAWN, 3)
    (before,) = PastAnswers(desk.store, told_at).ledger()
    assert (before.state, before.killed) == (RecordState.OPEN, 3)
    (record,) = desk.view().records
    assert [claim.value for claim in record.claims if claim.field is Field.KILLED] == [3, "retracted"]


def test_totals_of_each_moment_are_those_of_then(desk: Desk) -> None:
    printed(desk, "AP", "US strike kills three", a_strike(STRIKE))
    desk.publish("AFP", "Trois morts", a_strike(STRIKE, lang="fr"))
    both = desk.clock.now()
    printed(desk, "AP", "RETRACTED: US strike kills three", withdrawal())
    one = desk.clock.now()
    desk.clock.advance(hours=1)
    desk.publish("AFP", "Dépêche annulée", withdrawal())
    sums = [totals(PastAnswers(desk.store, at).ledger()) for at in (both, one)] + [totals(desk.store.ledger())]
    assert [(each.strikes, each.killed, each.unconfirmed) for each in sums] == [(1, 3, ()), (0, 0, (1,)), (0, 0, ())]


def test_channel_gets_one_line_and_the_edited_card(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Desk(SqlStore(engine), clock)
    printed(desk, "AP", "US strike kills three", a_strike(STRIKE))
    outbox = SqlOutbox(engine)
    sent_from(outbox, clock)
    for title in ("RETRACTED: US strike kills three", "RETRACTED: US strike kills three people"):
        printed(desk, "AP", title, withdrawal())
    told = [(row.kind, getattr(row.message, "kind", None)) for row in sent_from(outbox, clock)]
    assert told == [(Kind.UPDATE, None), (Kind.THREAD, "withdrawn")]


def test_desk_that_was_started_again_finds_the_withdrawn_strike(engine: sa.Engine, clock: FakeClock) -> None:
    first = Desk(SqlStore(engine), clock)
    printed(first, "AP", "US strike kills three", a_strike(STRIKE))
    printed(first, "AP", "RETRACTED: US strike kills three", withdrawal())
    again = SqlStore(engine)
    (row,) = again.ledger()
    record = again.strike(row.number)
    assert row.state is RecordState.WITHDRAWN
    assert record is not None
    assert len(record.claims) == 2 * len([claim for claim in record.claims if claim.value != "retracted"])

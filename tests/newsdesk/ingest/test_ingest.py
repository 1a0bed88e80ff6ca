"""What one body comes to: the order in which it is read, what is asked of the desk for it, and the report."""

from __future__ import annotations

from datetime import date, timedelta

from newsdesk.alerts import Action, Reason
from newsdesk.entries import ParsedBody
from newsdesk.evaluation.memory_desk import MemoryDesk
from newsdesk.ports import DeskBatch, DeskQuery, DeskView
from newsdesk.understanding import Category, Severity
from tests.builders import an_outcome
from tests.newsdesk.understandings import Newsroom, a_strike, news, strike_facts, today


class Watched(MemoryDesk):
    """Keeps what it was asked and given."""

    def __init__(self) -> None:
        super().__init__()
        self.queries: list[DeskQuery] = []
        self.batches: list[DeskBatch] = []

    def desk_view(self, query: DeskQuery) -> DeskView:
        self.queries.append(query)
        return super().desk_view(query)

    def record(self, batch: DeskBatch) -> None:
        self.batches.append(batch)
        super().record(batch)


def test_what_was_published_first_opens_the_record_wherever_it_stands_in_the_body() -> None:
    room = Newsroom()
    earlier = room.clock.at - timedelta(hours=1)
    room.poll("AP", room.raw(a_strike(today()), "B"), room.raw(a_strike(today()), "A", published_at=earlier))
    reasons = {one.entry.title: one.decision.reason for one in room.desk.entries.values()}
    assert reasons == {"A": Reason.NEW_STRIKE, "B": Reason.NO_NEW_FACT}


def test_an_entry_that_stands_as_it_was_is_not_read_again() -> None:
    room = Newsroom()
    body = room.raw(a_strike(today()), "Three dead")
    room.poll("AP", body)
    again = room.later(hours=1).poll("AP", body)
    assert (again.new, again.revised, again.decisions) == (0, 0, {})


def test_a_report_counts_what_came_what_was_about_it_and_what_was_decided() -> None:
    desk = Watched()
    room = Newsroom(desk=desk)
    other = news(Category.NONE, relevant=False, severity=Severity.LOW)
    report = room.poll("AP", room.raw(a_strike(today()), "Three dead"), room.raw(other, "A football match"))
    assert (report.new, report.revised, report.relevant, report.deliveries) == (2, 0, 1, 1)
    assert report.decisions == {Action.ALERT: 1, Action.SILENT: 1}
    assert desk.batches[0].outcome.brought == 2


def test_a_report_says_that_entries_may_have_been_missed() -> None:
    room = Newsroom()
    room.poll("AP", room.raw(a_strike(today()), "Three dead"))
    feed = room.feeds["AP"]
    for gap in (True, False):
        assert room.ingest(feed, ParsedBody(entries=(), entries_seen=0), an_outcome(feed, gap=gap)).gap is gap


def test_the_desk_is_asked_for_the_days_of_all_strikes_of_a_body_and_for_the_ledger() -> None:
    desk = Watched()
    room = Newsroom(desk=desk)
    days = ("2026-11-18", "2026-11-24", "2026-11-21")
    strikes = (a_strike(strike_facts(day, location="caribbean", killed=n + 2)) for n, day in enumerate(days))
    room.poll("AP", *(room.raw(one, f"Strike {n}") for n, one in enumerate(strikes)))
    (query,) = desk.queries
    first, last = query.strike_days
    assert first <= date(2026, 11, 18) and date(2026, 11, 24) <= last
    assert query.with_ledger


def test_the_desk_is_asked_for_no_days_and_no_ledger_when_no_strike_is_meant() -> None:
    desk = Watched()
    Newsroom(desk=desk).publish("AP", news(Category.OVERSIGHT), title="Senate to vote on war powers")
    (query,) = desk.queries
    assert (query.strike_days, query.with_ledger) == (None, False)

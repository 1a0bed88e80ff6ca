"""After a restore, what a channel was told in a thread since the backup is not said there again."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import timedelta

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind, Receipt
from newsdesk.entries import ParsedBody, RawEntry, Tier
from newsdesk.ingest.desk_ingest import DeskIngest
from newsdesk.understanding import Understanding
from storage.keeping.restore_state import leave_learned_numbers, reconciled
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import deliveries
from storage.transactions import reading
from tests.builders import a_new_feed, an_outcome
from tests.fakes import FakeClock
from tests.newsdesk.understandings import WIRE_ROOM, Newsroom, a_follow_up, a_strike, strike_facts

Told = tuple[str, Understanding]


def toll(killed: int, speaker: str | None = None) -> Told:
    facts = strike_facts("2026-11-24", location="caribbean", killed=killed)
    return f"{killed} killed, {speaker}", (a_strike if killed == 2 else a_follow_up)(facts, speaker=speaker)


class Restored:
    """A desk put back to after the first report, whose channel was told of the others by the one that is gone."""

    def __init__(self, engine: sa.Engine, clock: FakeClock, *told: Told) -> None:
        self.engine, self.clock, self.store = engine, clock, SqlStore(engine)
        self.store.add_feeds([a_new_feed(tier=Tier.WIRE, outlet="AP")], now=clock.now())
        first, *others = told
        self.comes([first])
        (channel,) = {row.channel for row in self.rows()}
        gone = self._said_by_the_lost_desk(first, others)
        found = {key: Receipt(channel=channel, ts=f"1.{n}", links=("https://a.b/c",)) for n, key in enumerate(gone)}
        clock.advance(minutes=5)
        SqlOutbox(engine).learn("slack", channel, found, now=clock.now())
        reconciled(engine, now=clock.now())

    def comes(self, told: Sequence[Told]) -> None:
        read = dict(told)
        ingest = DeskIngest(
            store=self.store,
            understand=lambda entry: read[entry.title],
            subscriptions=lambda: (WIRE_ROOM,),
            clock=self.clock,
        )
        self.clock.advance(minutes=1)
        (feed,) = self.store.claim_due_feeds(self.clock.now(), limit=1, lease=timedelta(days=1), ignore_due=True)
        feed = feed._replace(first_polled_at=self.clock.now() - timedelta(days=9))
        raws = tuple(
            RawEntry(
                guid=title,
                link=f"https://ap.example/{title.replace(' ', '-')}",
                title=title,
                summary="",
                published_at=at,
            )
            for n, (title, _) in enumerate(told)
            if (at := self.clock.now() - timedelta(seconds=30 - n))
        )
        ingest(feed, ParsedBody(entries=raws, entries_seen=len(raws)), an_outcome(feed, at=self.clock.now()))

    def rows(self) -> Sequence[sa.Row]:
        with reading(self.engine) as connection:
            return connection.execute(sa.select(deliveries)).all()

    def lines(self) -> list[str]:
        """The keys of lines that are to be said."""
        return [row.key for row in self.rows() if row.kind is Kind.THREAD and row.state is DeliveryState.READY]

    def _said_by_the_lost_desk(self, first: Told, others: Sequence[Told]) -> list[str]:
        room = Newsroom(start="2026-11-25T12:00")
        room.publish("AP", first[1], title=first[0], tier=Tier.WIRE)
        for title, understanding in others:
            room.later(minutes=40).publish("AP", understanding, title=title, tier=Tier.WIRE)
        assert len(room.lines) == len(others)
        return [row.key for row in room.lines]


TWO, THREE, FOUR = toll(2), toll(3), toll(4)
OFFICIAL = toll(4, "SOUTHCOM")


def test_line_that_the_channel_has_is_not_said_again(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, TWO, THREE)
    desk.comes([THREE])
    assert desk.lines() == []


def test_lines_that_come_as_one_are_not_said_again(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, TWO, THREE, FOUR)
    desk.comes([THREE, FOUR])
    assert desk.lines() == []


def test_line_that_says_more_than_the_channel_knows_is_said(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, TWO, THREE)
    desk.comes([THREE, FOUR])
    assert len(desk.lines()) == 1


def test_return_to_a_figure_that_was_told_is_said_once_another_was_told_since(
    engine: sa.Engine, clock: FakeClock
) -> None:
    desk = Restored(engine, clock, TWO, THREE)
    desk.comes([THREE])
    clock.advance(minutes=31)
    desk.comes([FOUR])
    clock.advance(minutes=20)
    desk.comes([("3 after all", THREE[1])])
    assert len(desk.lines()) == 2


def test_line_of_an_hour_later_is_said_whatever_was_told_before(engine: sa.Engine, clock: FakeClock) -> None:
    desk = Restored(engine, clock, TWO, THREE)
    clock.advance(minutes=61)
    leave_learned_numbers(engine, now=clock.now())
    desk.comes([THREE])
    assert len(desk.lines()) == 1

"""Entries that were edited after they were told, and desks that moved meanwhile."""

from __future__ import annotations

import pytest

from newsdesk.alerts import Action
from newsdesk.entries import Tier
from newsdesk.errors import DeskMoved
from newsdesk.evaluation.memory_desk import MemoryDesk
from newsdesk.ports import DeskBatch
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from newsdesk.understanding import Category
from tests.newsdesk.understandings import (
    Newsroom,
    a_strike,
    news,
    strike_facts,
    today,
)


def test_revised_entry_moves_its_own_claim() -> None:
    room = Newsroom()
    published = room.clock.at
    room.poll("AP", room.raw(a_strike(today(killed=3)), "Three dead", link="https://ap.example/1"), tier=Tier.WIRE)
    room.later(hours=1)
    mended = room.raw(
        a_strike(today(killed=4)), "Four dead", link="https://ap.example/1", guid="Three dead", published_at=published
    )
    report = room.poll("AP", mended, tier=Tier.WIRE)
    assert report.revised == 1
    assert shown(room.records[0], Field.KILLED).value == 4
    assert len(room.cards) == 1
    assert room.rings[0].message.change.new == "4"


def test_revised_entry_stays_with_its_record_when_its_day_is_mended() -> None:
    room = Newsroom()
    page = {"link": "https://ap.example/1", "guid": "1", "published_at": room.clock.at}
    room.poll("AP", room.raw(a_strike(today()), "Three dead on Tuesday", **page), tier=Tier.WIRE)
    room.later(hours=1)
    mended = a_strike(strike_facts("2026-11-23", location="caribbean", killed=3), correction=True)
    room.poll("AP", room.raw(mended, "Three dead on Monday", **page), tier=Tier.WIRE)
    assert len(room.records) == len(room.cards) == 1
    assert shown(room.records[0], Field.DATE).value == "2026-11-23"
    assert room.lines[0].message.kind == "correction"


def test_revised_headline_of_a_told_story_makes_no_second_card() -> None:
    room = Newsroom()
    summary = "Kaine and Schiff had forced the roll call on the Caribbean campaign."
    page = {"link": "https://ap.example/2", "guid": "2", "published_at": room.clock.at, "summary": summary}
    vote = news(Category.OVERSIGHT)
    room.poll("AP", room.raw(vote, "Senate to vote on war powers", **page), tier=Tier.WIRE)
    report = room.later(hours=1).poll("AP", room.raw(vote, "Lawmakers reject curbs", **page), tier=Tier.WIRE)
    assert report.decisions == {"silent": 1}
    assert len(room.cards) == 1


class OvertakenDesk(MemoryDesk):
    """Loses the race for the desk a number of times before it may write."""

    def __init__(self, losses: int) -> None:
        super().__init__()
        self.losses = losses

    def record(self, batch: DeskBatch) -> None:
        if self.losses:
            self.losses -= 1
            raise DeskMoved("another worker was first")
        super().record(batch)


def test_ingest_looks_again_when_another_worker_was_first() -> None:
    room = Newsroom(desk=OvertakenDesk(losses=2))
    assert room.publish("AP", a_strike(today()), tier=Tier.WIRE).action is Action.ALERT
    assert len(room.records) == 1


def test_ingest_gives_up_after_losing_five_times() -> None:
    room = Newsroom(desk=OvertakenDesk(losses=9))
    with pytest.raises(DeskMoved, match="overtaken 5 times"):
        room.publish("AP", a_strike(today()), tier=Tier.WIRE)

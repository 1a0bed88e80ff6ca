"""Withdrawals and what is printed elsewhere: copies of a wire, reports that come later, what was known before."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from newsdesk.alerts import Action
from newsdesk.entries import Tier
from newsdesk.messages import CardState
from newsdesk.record.past import as_known
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import shown
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.strikes import Field, RecordState
from newsdesk.understanding import Understanding
from tests.builders import a_claim, a_record
from tests.newsdesk.ingest.retracting import card, edited, off_the_subject, row, told_by, withdrawn
from tests.newsdesk.understandings import Newsroom, a_strike, strike_facts, today

# --- wires and their copies ------------------------------------------------------------------------------------


def test_copies_credited_to_a_wire_go_with_its_report() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    room.later(minutes=20).publish("KTVX", a_strike(today()), credit="Associated Press")
    room.later(hours=1).publish("AP", withdrawn(today()), tier=Tier.WIRE)
    assert row(room).state is RecordState.WITHDRAWN
    assert card(room).taken_back_by == ("AP",)


def test_copies_go_when_the_wire_edits_its_page() -> None:
    room = Newsroom()
    published = room.clock.at
    told_by(room, "AP", title="US strike kills three", published_at=published)
    room.later(minutes=20).publish("KTVX", a_strike(today()), credit="Associated Press")
    later = room.later(hours=1)
    edited(later, "AP", withdrawn(today()), "RETRACTED: US strike kills three", published_at=published)
    assert row(room).state is RecordState.WITHDRAWN


def test_rewrites_without_the_credit_stand() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    room.later(minutes=20).publish("The Hill", a_strike(today(), speaker="AP"))
    room.later(hours=1).publish("AP", withdrawn(today()), tier=Tier.WIRE)
    assert row(room).state is RecordState.OPEN
    assert [source.outlet for source in card(room).sources] == ["The Hill"]


def test_printed_notice_of_the_wire_is_the_word_of_the_wire() -> None:
    room = Newsroom()
    room.publish("KTVX", a_strike(today()), credit="Associated Press")
    room.later(hours=1).publish("KSTP", withdrawn(today(), by="ap"), credit="Associated Press")
    assert row(room).state is RecordState.WITHDRAWN


def test_outlet_that_withdraws_its_copy_leaves_the_wire_alone() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    room.later(minutes=20).publish("KTVX", a_strike(today()), credit="Associated Press")
    room.later(hours=1).publish("KTVX", withdrawn(today()), credit="Associated Press")
    assert row(room).state is RecordState.OPEN
    assert [source.outlet for source in card(room).sources] == ["AP"]


def test_copy_that_comes_in_late_says_nothing_more() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    printed = room.later(minutes=20).clock.at
    room.later(hours=1).publish("AP", withdrawn(today()), tier=Tier.WIRE)
    decision = room.later(minutes=5).publish("KTVX", a_strike(today()), credit="Associated Press", published=printed)
    assert decision.action is Action.SILENT
    assert row(room).state is RecordState.WITHDRAWN
    assert len(room.cards) == 1


@pytest.mark.parametrize("toll", [{"killed": None}, {"killed": 9}])
def test_copy_that_comes_in_late_leaves_alone_what_the_withdrawn_strike_had_shown(toll: dict[str, Any]) -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    printed = room.later(minutes=20).clock.at
    room.later(hours=1).publish("AP", withdrawn(today()), tier=Tier.WIRE)
    copy = a_strike(today(**toll))
    room.later(minutes=5).publish("KTVX", copy, credit="Associated Press", published=printed)
    assert (row(room).state, row(room).killed) == (RecordState.WITHDRAWN, 3)


# --- before its report -----------------------------------------------------------------------------------------


def test_copy_of_a_report_whose_withdrawal_was_read_first_rings_nobody() -> None:
    room = Newsroom()
    printed = room.clock.at
    room.later(hours=1).publish("AP", withdrawn(today()), tier=Tier.WIRE)
    decision = room.later(minutes=5).publish("KTVX", a_strike(today()), credit="Associated Press", published=printed)
    assert decision.action is Action.SILENT
    assert [(one.state, one.killed) for one in room.desk.ledger()] == [(RecordState.WITHDRAWN, 3)]
    assert not room.cards


def test_strike_that_others_report_rings_although_the_withdrawal_was_read_first() -> None:
    room = Newsroom()
    room.publish("AP", withdrawn(today()), tier=Tier.WIRE)
    decision = room.later(hours=1).publish("Reuters", a_strike(today(killed=4)), tier=Tier.WIRE)
    assert (decision.action, row(room).state, row(room).killed) == (Action.ALERT, RecordState.OPEN, 4)
    assert len(room.records) == len(room.cards) == 1


@pytest.mark.parametrize(
    "notice",
    [
        withdrawn(strike_facts("2026-11-24", location="caribbean")),
        withdrawn(strike_facts("2026-10-02", killed=3)),
        withdrawn(today(), by="guardian"),
        replace(off_the_subject(), facts=withdrawn(today()).facts),
    ],
    ids=["no toll", "an old strike", "of somebody else", "off the subject"],
)
def test_withdrawal_that_no_report_could_be_known_by_opens_nothing(notice: Understanding) -> None:
    room = Newsroom()
    room.publish("BBC", notice)
    assert room.desk.ledger() == ()


# --- reported again --------------------------------------------------------------------------------------------


def test_strike_that_others_report_later_is_the_same_one_and_rings_under_its_card() -> None:
    room = Newsroom()
    told_by(room, "Reuters")
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    room.later(hours=2).publish("AP", a_strike(today(killed=4)), tier=Tier.WIRE)
    assert len(room.records) == len(room.cards) == 1
    assert (row(room).state, row(room).killed) == (RecordState.OPEN, 4)
    line = room.rings[-1].message
    assert (line.kind, line.who, line.change.old, line.change.new) == ("reported_again", "AP", "3", "4")
    assert card(room).state is not CardState.WITHDRAWN


def test_outlet_that_prints_its_report_again_stands_by_it() -> None:
    room = Newsroom()
    told_by(room, "Reuters")
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    told_by(room.later(hours=1), "Reuters", killed=3, title="US strike killed three after all")
    assert (row(room).state, row(room).killed) == (RecordState.OPEN, 3)
    assert room.rings[-1].message.kind == "reported_again"


def test_next_strike_is_not_taken_for_one_that_was_withdrawn() -> None:
    room = Newsroom()
    told_by(room, "Reuters")
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    next_day = strike_facts("2026-11-25", location="caribbean", killed=3)
    room.later(hours=12).publish("AP", a_strike(next_day), tier=Tier.WIRE)
    assert len(room.records) == len(room.cards) == 2


# --- at any moment ---------------------------------------------------------------------------------------------


def test_record_before_the_withdrawal_is_as_it_was() -> None:
    room = Newsroom()
    told_by(room, "Reuters", killed=4)
    then = shown_row(room.records[0])
    moment = room.clock.at + timedelta(minutes=1)
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    (record,) = room.records
    assert shown(as_known(record, moment), Field.KILLED).value == 4
    assert then.state is RecordState.OPEN


def test_claims_that_were_taken_back_as_they_came_show_the_same_in_any_order() -> None:
    claim = a_claim(Field.KILLED, 3, entry_key="1-a")
    taken_back = withdrawal_of(claim, url=None, quote="", by="AP", at=claim.known_at, known_at=claim.known_at)
    one, other = a_record(71, claim, taken_back), a_record(71, taken_back, claim)
    assert shown_row(one) == shown_row(other)
    assert (shown_row(one).state, shown_row(one).killed) == (RecordState.WITHDRAWN, 3)


def test_day_that_a_withdrawn_report_gave_still_tells_which_strike_it_is() -> None:
    room = Newsroom()
    told_by(room, "SOUTHCOM")
    edited(room.later(hours=1), "SOUTHCOM", withdrawn(today()), "RETRACTED: three killed")
    undated = strike_facts("2026-11-25", basis="published", location="caribbean", killed=3)
    room.later(minutes=10).publish("AP", a_strike(undated), tier=Tier.WIRE)
    room.later(minutes=10).publish("Reuters", a_strike(today(killed=2)), tier=Tier.WIRE)
    assert len(room.records) == len(room.cards) == 1


def test_edition_of_a_wire_withdraws_for_the_wire() -> None:
    room = Newsroom()
    room.publish("AP", a_strike(today()), tier=Tier.WIRE)
    room.later(hours=1).publish("AP Mundo", withdrawn(today()), tier=Tier.WIRE)
    assert card(room).taken_back_by

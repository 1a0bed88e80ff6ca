"""Outlets that withdraw a report: what it said counts no more, is told once, and is never forgotten."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from newsdesk.alerts import Action, Reason
from newsdesk.entries import Tier
from newsdesk.messages import CardState
from newsdesk.record.changes import changes
from newsdesk.record.past import as_known
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import shown
from newsdesk.record.totals import totals
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.strikes import UNKNOWN, Field, RecordState
from newsdesk.understanding import Category, Facts, StrikeFacts, Understanding, Withdrawal
from tests.builders import a_claim, a_classification, a_record
from tests.newsdesk.understandings import Newsroom, a_follow_up, a_strike, strike_facts, today

PAGE = "https://one.example/strike"


def withdrawn(*events: StrikeFacts, by: str | None = None) -> Understanding:
    facts = Facts(withdrawal=Withdrawal(by=by, events=events))
    return Understanding(
        classification=a_classification(Category.STRIKE, new_event=False, correction=True), facts=facts
    )


def off_the_subject() -> Understanding:
    """ "This story has been withdrawn.", and not a word of what it was about."""
    return Understanding(classification=a_classification(Category.NONE), facts=Facts(withdrawal=Withdrawal()))


def edited(room: Newsroom, outlet: str, understanding: Understanding, title: str, **raw: Any) -> None:
    """Another text at the address of the report."""
    published = raw.pop("published_at", room.clock.at)
    room.poll(outlet, room.raw(understanding, title, link=PAGE, guid="1", published_at=published, **raw))


def told_by(room: Newsroom, outlet: str, *, killed: int = 3, title: str = "US strike kills some", **raw: Any) -> None:
    edited(room, outlet, a_strike(today(killed=killed)), title, **raw)


def card(room: Newsroom, number: int = 1) -> Any:
    return room.desk.alerts[f"strike/S-{number}"].card


def row(room: Newsroom, number: int = 1) -> Any:
    return next(one for one in room.desk.ledger() if one.number == number)


# --- the only source -------------------------------------------------------------------------------------------


def test_strike_of_one_source_is_withdrawn_with_its_report() -> None:
    room = Newsroom()
    told_by(room, "Reuters", title="US strike kills three")
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills three")
    (record,) = room.records
    assert row(room).state is RecordState.WITHDRAWN
    assert shown(record, Field.KILLED) is None
    assert [claim.value for claim in record.claims if claim.field is Field.KILLED] == [3, "retracted"]


def test_withdrawn_strike_leaves_the_totals() -> None:
    room = Newsroom()
    told_by(room, "SOUTHCOM", title="Three killed", credit="")
    room.later(hours=1).publish("AP", a_strike(today()), tier=Tier.WIRE)
    before = totals(room.desk.ledger())
    edited(room, "SOUTHCOM", withdrawn(today()), "RETRACTED: three killed")
    room.later(hours=1).publish("AP", withdrawn(today()), tier=Tier.WIRE)
    after = totals(room.desk.ledger())
    assert (before.strikes, before.killed) == (1, 3)
    assert (after.strikes, after.killed, after.unconfirmed) == (0, 0, ())


def test_channels_are_told_once_that_a_strike_was_withdrawn() -> None:
    room = Newsroom()
    told_by(room, "Reuters")
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some people")
    assert [line.message.kind for line in room.lines] == ["withdrawn"]
    (line,) = room.rings
    assert (line.message.alone, line.message.who, line.message.url) == (True, "Reuters", PAGE)
    assert len(room.cards) == 1


def test_card_of_a_withdrawn_strike_says_who_withdrew_and_what_it_had_shown() -> None:
    room = Newsroom()
    told_by(room, "Reuters", killed=4)
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    assert (card(room).state, card(room).taken_back_by) == (CardState.WITHDRAWN, ("Reuters",))
    assert (card(room).killed.value, card(room).totals.includes_this) == (4, False)


def test_withdrawal_is_a_correction_of_the_record() -> None:
    room = Newsroom()
    told_by(room, "Reuters")
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    decision = room.desk.latest(1).decision
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.CORRECTED)
    assert decision.detail == "S-1, Reuters withdrew its report"


def test_notice_without_a_word_of_the_subject_takes_back_what_its_page_said() -> None:
    room = Newsroom()
    told_by(room, "Reuters")
    edited(room.later(hours=1), "Reuters", off_the_subject(), "This story has been withdrawn")
    assert row(room).state is RecordState.WITHDRAWN
    assert room.desk.latest(1).strike_number == 1
    assert len(room.rings) == 1


def test_withdrawal_weeks_later_mends_the_card_all_the_same() -> None:
    room = Newsroom()
    published = room.clock.at
    told_by(room, "Reuters", published_at=published)
    late = room.later(days=10)
    edited(late, "Reuters", withdrawn(today()), "RETRACTED: US strike kills some", published_at=published)
    assert card(room).state is CardState.WITHDRAWN


def test_withdrawn_strike_that_nobody_was_told_of_rings_nobody() -> None:
    room = Newsroom()
    room.publish("Rewriter", a_strike(today()), tier=Tier.AGGREGATOR)
    room.later(hours=1).publish("Rewriter", withdrawn(today()), tier=Tier.AGGREGATOR)
    assert row(room).state is RecordState.WITHDRAWN
    assert not room.cards


def test_what_waited_for_the_end_of_a_cool_down_is_not_told_after_a_withdrawal() -> None:
    room = Newsroom()
    for minutes, killed in ((0, 3), (40, 4), (5, 5)):
        told_by(room.later(minutes=minutes), "Reuters", killed=killed, title=f"US strike kills {killed}")
    assert [line.not_before is not None for line in room.lines] == [False, True]
    edited(room.later(minutes=5), "Reuters", withdrawn(today()), "RETRACTED: US strike")
    assert [line.message.kind for line in room.lines] == ["change", "withdrawn"]


# --- one of several --------------------------------------------------------------------------------------------


def test_figure_is_decided_again_without_the_withdrawn_report() -> None:
    room = Newsroom()
    told_by(room, "Reuters", killed=4)
    room.later(hours=1).publish("AP", a_strike(today(killed=3)))
    room.publish("EFE", a_strike(today(killed=4)))
    assert shown(room.records[0], Field.KILLED).value == 4
    edited(room.later(hours=1), "Reuters", withdrawn(today(killed=4)), "RETRACTED: four killed")
    edited_efe = room.later(hours=1).publish("EFE", withdrawn(today(killed=4)))
    assert edited_efe.action is Action.UPDATE
    assert shown(room.records[0], Field.KILLED).value == 3
    assert (row(room).state, row(room).confirmed) == (RecordState.OPEN, False)
    assert [(line.message.kind, line.message.alone) for line in room.lines[-2:]] == [("withdrawn", False)] * 2
    (change,) = [room.lines[-1].message.change]
    assert (change.old, change.new, change.who) == ("4", "3", "AP")


def test_withdrawal_that_changes_no_figure_is_told_without_a_ring() -> None:
    room = Newsroom()
    told_by(room, "Reuters")
    room.later(hours=1).publish("AP", a_strike(today()))
    rings = len(room.rings)
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    assert room.lines[-1].message.kind == "withdrawn"
    assert len(room.rings) == rings
    assert [source.outlet for source in card(room).sources] == ["AP"]


def test_withdrawn_strike_keeps_what_it_had_shown_when_one_more_report_goes() -> None:
    room = Newsroom()
    told_by(room, "AP", killed=4)
    room.later(hours=1).publish("A digest", a_strike(today(killed=6)), tier=Tier.AGGREGATOR)
    was = (row(room).killed, row(room).happened_on)
    edited(room.later(hours=1), "AP", withdrawn(today(killed=4)), "RETRACTED: four killed")
    room.later(hours=1).publish("A digest", withdrawn(today(killed=6)), tier=Tier.AGGREGATOR)
    assert row(room).state is RecordState.WITHDRAWN
    assert row(room).happened_on == was[1] is not None
    assert row(room).killed == was[0]


def test_figure_that_only_the_withdrawn_report_gave_is_not_known_any_more() -> None:
    room = Newsroom()
    told_by(room, "Reuters", killed=4)
    room.later(hours=1).publish("AP", a_strike(strike_facts("2026-11-24", location="caribbean")))
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: four killed")
    change = room.rings[-1].message.change
    assert (change.field, change.old, change.new) == (Field.KILLED, "4", "not known")
    assert card(room).killed is None


def test_other_reports_of_the_outlet_stand() -> None:
    room = Newsroom()
    room.publish("Reuters", a_strike(today(killed=3)), title="Three dead, says the Pentagon")
    told_by(room.later(hours=1), "Reuters", killed=5, title="US strike kills five")
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills five")
    assert shown(room.records[0], Field.KILLED).value == 3
    assert row(room).state is RecordState.OPEN


def test_word_of_the_desk_outlives_the_report() -> None:
    room = Newsroom()
    told_by(room, "SOUTHCOM")
    room.later(hours=1).publish("Rewriter", a_follow_up(today(killed=9)), tier=Tier.AGGREGATOR)
    edited(room.later(hours=1), "SOUTHCOM", withdrawn(today()), "RETRACTED: three killed")
    assert row(room).state is RecordState.WITHDRAWN  # a rewrite carries nothing alone


def test_what_another_outlet_said_and_waits_is_told_after_a_withdrawal() -> None:
    room = Newsroom()
    told_by(room, "BBC")
    for minutes, killed in ((40, 4), (5, 5)):
        report = room.raw(
            a_strike(today(killed=killed)), f"Strike kills {killed}", link="https://ap.example/1", guid="a"
        )
        room.later(minutes=minutes).poll("AP", report, tier=Tier.WIRE)
    assert room.lines[-1].not_before is not None
    edited(room.later(minutes=5), "BBC", withdrawn(today()), "RETRACTED: US strike")
    waiting = [line.message.change.new for line in room.lines if line.not_before is not None]
    assert waiting == ["5"]


def test_figure_that_the_desk_holds_unknown_stays_so_when_the_only_report_of_it_goes() -> None:
    unknown = a_claim(Field.KILLED, UNKNOWN, tier=Tier.DESK, outlet="desk")
    assert shown(a_record(71, unknown), Field.KILLED) is None


def test_figure_that_leaves_with_a_report_moved_to_another_record_is_no_correction() -> None:
    figure = a_claim(Field.KILLED, 3, outlet="Reuters")
    day = a_claim(Field.DATE, "2026-11-24", outlet="CNN")
    assert changes(a_record(71, figure, day), a_record(71, day)) == ()


def test_quote_of_the_withdrawn_report_leaves_the_card() -> None:
    room = Newsroom()
    told_by(room, "Reuters")
    bare = a_strike(today(killed=3))
    bare = replace(bare, facts=replace(bare.facts, key_sentence=None))
    room.later(hours=1).publish("AP", bare, tier=Tier.WIRE)
    assert card(room).quote.who == "Reuters"
    edited(room.later(hours=1), "Reuters", withdrawn(today()), "RETRACTED: US strike kills some")
    assert card(room).quote is None


# --- on another page -------------------------------------------------------------------------------------------


def test_notice_on_a_page_of_its_own_takes_back_what_the_outlet_said_of_that_strike() -> None:
    room = Newsroom()
    room.publish("Reuters", a_strike(today(killed=4)))
    decision = room.later(hours=3).publish("Reuters", withdrawn(strike_facts(killed=4, location="caribbean")))
    assert decision.reason is Reason.CORRECTED
    assert row(room).state is RecordState.WITHDRAWN


def test_notice_that_fits_two_strikes_takes_back_neither() -> None:
    room = Newsroom()
    room.publish("Reuters", a_strike(strike_facts("2026-11-23", location="caribbean", killed=3)))
    room.later(hours=1).publish("Reuters", a_strike(strike_facts("2026-11-24", location="caribbean", killed=3)))
    room.later(hours=1).publish("Reuters", withdrawn(strike_facts(killed=3)))
    assert [one.state for one in room.desk.ledger()] == [RecordState.OPEN] * 2


def test_second_withdrawal_of_a_report_is_not_taken_for_one_of_the_next_strike() -> None:
    """On its page, in other words, and then by a notice: neither means the report that still stands."""
    room = Newsroom()
    told_by(room, "Reuters", title="US strike kills three")
    next_day = strike_facts("2026-11-25", location="caribbean", killed=3)
    room.later(hours=20).publish("Reuters", a_strike(next_day), tier=Tier.WIRE)
    for text in ("RETRACTED: US strike kills three", "RETRACTED: US strike kills three men"):
        edited(room.later(hours=1), "Reuters", withdrawn(today()), text)
    room.later(hours=1).publish("Reuters", withdrawn(today()), tier=Tier.WIRE)
    assert [one.state for one in room.desk.ledger()] == [RecordState.WITHDRAWN, RecordState.OPEN]


def test_notice_that_names_no_fact_takes_back_nothing() -> None:
    room = Newsroom()
    room.publish("Reuters", a_strike(today()))
    room.later(hours=1).publish("Reuters", withdrawn(strike_facts()))
    assert row(room).state is RecordState.OPEN


@pytest.mark.parametrize("by", ["reuters", "guardian"])
def test_news_of_a_withdrawal_by_others_takes_back_nothing(by: str) -> None:
    room = Newsroom()
    room.publish("BBC", a_strike(today()))
    room.publish("Reuters", a_strike(today()))
    room.later(hours=1).publish("BBC", withdrawn(today(), by=by))
    assert len(card(room).sources) == 2
    assert not room.lines or room.lines[-1].message.kind != "withdrawn"


def test_outlet_that_names_itself_takes_back_its_own_report() -> None:
    room = Newsroom()
    room.publish("The Guardian", a_strike(today()))
    room.later(hours=1).publish("The Guardian", withdrawn(today(), by="the guardian"))
    assert row(room).state is RecordState.WITHDRAWN


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

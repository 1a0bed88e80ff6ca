"""Outlets that withdraw a report: what it said counts no more, is told once, and is never forgotten."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.alerts import Action, Reason
from newsdesk.entries import Tier
from newsdesk.messages import CardState
from newsdesk.record.changes import changes
from newsdesk.record.strike_rules import shown
from newsdesk.record.totals import totals
from newsdesk.strikes import UNKNOWN, Field, RecordState
from tests.builders import a_claim, a_record
from tests.newsdesk.ingest.retracting import PAGE, card, edited, off_the_subject, row, told_by, withdrawn
from tests.newsdesk.understandings import Newsroom, a_follow_up, a_strike, strike_facts, today

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

"""One card for each strike, however many report it: end to end through ingest on a desk in memory."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.alerts import Action, Kind, Reason
from newsdesk.entries import Tier
from newsdesk.messages import CardState
from newsdesk.record.confirming import confirmed
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from newsdesk.understanding import Category, Facts, Severity
from tests.newsdesk.understandings import (
    WIRE_ROOM,
    Newsroom,
    a_follow_up,
    a_strike,
    news,
    on,
    strike_facts,
    today,
)


def test_three_outlets_in_two_languages_make_one_card_that_stays_up_to_date() -> None:
    room = Newsroom()
    first = room.publish("Reuters", a_strike(today(), speaker="SOUTHCOM"), tier=Tier.WIRE)
    second = room.later(minutes=7).publish("El País", a_strike(today(), speaker="SOUTHCOM", lang="es"))
    third = room.later(minutes=7).publish("BBC", a_strike(today(), speaker="SOUTHCOM"))
    assert (first.action, first.reason) == (Action.ALERT, Reason.NEW_STRIKE)
    assert (second.action, second.reason) == (Action.UPDATE, Reason.NOW_OFFICIAL)
    assert (third.action, third.reason) == (Action.UPDATE, Reason.MORE_SOURCES)
    assert len(room.records) == len(room.cards) == 1
    assert len(room.sent(Kind.UPDATE)) == 2


@pytest.mark.parametrize("basis", ["stated", "relative"])
def test_deadly_strike_of_these_days_that_no_record_knows_rings_also_as_a_follow_up(basis: str) -> None:
    """ "Three men died at dawn today, say fishermen" """
    room = Newsroom()
    decision = room.publish("BBC", a_follow_up(replace(today(), date=on("2026-11-24", basis))))
    assert (decision.action, decision.reason) == (Action.ALERT, Reason.NEW_STRIKE)
    assert room.publish("AFP", a_strike(today()), tier=Tier.WIRE).action is Action.UPDATE


@pytest.mark.parametrize("category", [Category.DIPLOMACY, Category.OVERSIGHT])
def test_unknown_strike_that_an_answer_to_it_tells_rings_and_a_later_answer_does_not(category: Category) -> None:
    room = Newsroom()
    answer = news(category, facts=Facts(events=(today(),)), severity=Severity.NORMAL)
    assert room.publish("The Gleaner", answer).reason is Reason.NEW_STRIKE
    assert room.later(hours=1).publish("Reuters", a_strike(today()), tier=Tier.WIRE).action is Action.UPDATE
    room.later(hours=1).publish("Loop", answer)
    assert len(room.records) == len(room.cards) == 1


def test_answer_that_leaves_out_day_place_or_dead_of_an_unknown_strike_opens_none() -> None:
    room = Newsroom()
    for told in (strike_facts(location="caribbean", killed=3), today(location=None), today(killed=None)):
        room.publish("The Gleaner", news(Category.DIPLOMACY, facts=Facts(events=(told,))))
    assert not room.records


def test_follow_up_on_an_older_strike_that_no_record_knows_opens_none() -> None:
    room = Newsroom()
    room.publish("BBC", a_follow_up(strike_facts("2026-11-20", location="caribbean", killed=3)))
    assert not room.records


def test_a_channel_that_waits_for_an_outlet_gets_the_card_when_that_outlet_reports_it() -> None:
    waiting = replace(WIRE_ROOM, channel="C0WAITS", outlets=("Reuters",))
    room = Newsroom(WIRE_ROOM, waiting)
    room.publish("BBC", a_strike(today()))
    assert [card.channel for card in room.cards] == [WIRE_ROOM.channel]
    room.later(minutes=5).publish("Reuters", a_strike(today()), tier=Tier.WIRE)
    room.later(minutes=5).publish("AFP", a_strike(today()), tier=Tier.WIRE)
    assert [card.channel for card in room.cards] == [WIRE_ROOM.channel, "C0WAITS"]


def test_two_strikes_one_day_apart_with_equal_tolls_stay_two() -> None:
    room = Newsroom(start="2026-05-30T08:00")
    room.publish("Reuters", a_strike(strike_facts("2026-05-29", location="eastern_pacific", killed=3)))
    room.later(hours=20).publish("AFP", a_strike(strike_facts("2026-05-30", location="eastern_pacific", killed=3)))
    assert [shown(record, Field.DATE).value for record in room.records] == ["2026-05-29", "2026-05-30"]
    assert len(room.cards) == 2


def test_second_outlet_in_spanish_updates_without_a_second_card() -> None:
    room = Newsroom()
    room.publish("BBC", a_strike(today()))
    decision = room.later(minutes=5).publish("EFE", a_strike(today(killed=3), lang="es"), tier=Tier.WIRE)
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.SECOND_ORIGIN)
    assert len(room.cards) == 1


@pytest.mark.parametrize(("first", "second"), [("AP", "AP Mundo"), ("BBC", "BBC News Brasil"), ("France 24", "RFI")])
def test_two_brands_of_one_house_confirm_nothing(first: str, second: str) -> None:
    room = Newsroom()
    room.publish(first, a_strike(today()))
    room.later(minutes=5).publish(second, a_strike(today()))
    (record,) = room.records
    assert not confirmed(record)
    assert room.later(minutes=5).publish("EFE", a_strike(today())).reason is Reason.SECOND_ORIGIN


def test_single_outlet_is_unconfirmed_until_the_command_itself_speaks() -> None:
    room = Newsroom()
    room.publish("Reuters", a_strike(today(killed=None), speaker="a US official"), tier=Tier.WIRE)
    card = room.cards[0].message
    assert card.state is CardState.UNCONFIRMED
    assert card.source == "Reuters, citing a US official"
    assert not card.totals.includes_this
    decision = room.later(hours=6).publish("U.S. Southern Command", a_strike(today()), tier=Tier.PRIMARY)
    assert decision.reason is Reason.NOW_OFFICIAL
    assert room.lines[0].message.kind == "now_official"
    updated = room.sent(Kind.UPDATE)[-1].message
    assert updated.totals.includes_this
    assert updated.officials == 1


def test_three_entries_of_one_body_about_one_strike_make_one_record_and_one_card() -> None:
    room = Newsroom()
    raws = [room.raw(a_strike(today()), f"strike story {n}") for n in range(3)]
    report = room.poll("AP", *raws, tier=Tier.WIRE)
    assert report.new == 3
    assert report.decisions == {"alert": 1, "silent": 2}
    assert len(room.records) == len(room.cards) == 1
    assert not room.sent(Kind.UPDATE)


def test_one_post_about_three_boats_is_one_record_with_three_numbers() -> None:
    room = Newsroom()
    boats = [today(killed=n, vessels=1) for n in (3, 2, 3)]
    room.publish("AP", a_strike(*boats), tier=Tier.WIRE)
    assert [record.name for record in room.records] == ["S-1 to S-3"]
    row = shown_row(room.records[0])
    assert (row.killed, row.vessels, row.strikes) == (8, 3, 3)


def test_two_announcements_in_one_article_become_two_records() -> None:
    room = Newsroom(start="2026-01-01T12:00")
    convoy = strike_facts("2025-12-30", location="eastern_pacific", killed=3, vessels=3)
    eve = strike_facts("2025-12-31", killed=5, vessels=2)
    room.publish("ABC", a_strike(convoy, eve))
    assert len(room.records) == len(room.cards) == 2


def test_toll_above_every_strike_so_far_rings_but_is_not_shown() -> None:
    room = Newsroom()
    decision = room.publish("Times", a_strike(today(killed=230)))
    assert decision.action is Action.ALERT
    assert "not shown" in decision.detail
    assert room.cards[0].message.killed is None


def test_same_story_in_another_outlet_adds_a_source_to_its_card() -> None:
    room = Newsroom()
    vote = news(Category.OVERSIGHT, topic="congress.vote")
    room.publish("AP", vote, title="Senate rejects Kaine resolution on boat strikes 49-51", tier=Tier.WIRE)
    decision = room.later(hours=1).publish(
        "NPR", vote, title="Senate rejects Kaine resolution on boat strikes 49-51 - NPR"
    )
    assert (decision.action, decision.reason) == (Action.UPDATE, Reason.MORE_SOURCES)
    assert len(room.cards) == 1
    assert room.sent(Kind.UPDATE)[0].message.origins == 2


def test_new_strike_told_beside_that_of_the_day_before_rings_though_all_figures_agree() -> None:
    """As when survivors of the one are read as those of both."""
    alike = {"location": "eastern_pacific", "killed": 4, "survivors": 2, "basis": "weekday"}
    room = Newsroom(start="2026-10-28T20:00")
    room.publish("BBC", a_strike(strike_facts("2026-10-28", **alike)))
    both = a_strike(strike_facts("2026-10-29", **alike), strike_facts("2026-10-28", **alike))
    decision = room.later(hours=24).publish("CBS", both)
    assert (decision.action, decision.reason) == (Action.ALERT, Reason.NEW_STRIKE)
    assert [shown(record, Field.DATE).value for record in room.records] == ["2026-10-28", "2026-10-29"]
    assert len(room.cards) == 2


def test_new_strike_elsewhere_rings_though_a_follow_up_gave_its_day_for_the_one_before() -> None:
    room = Newsroom(start="2026-10-28T20:00")
    room.publish("BBC", a_strike(strike_facts("2026-10-28", location="eastern_pacific", killed=4, survivors=2)))
    rescued = a_follow_up(strike_facts("2026-10-29", basis="weekday", location="eastern_pacific", survivors=2))
    room.later(hours=24).publish("El Universo", rescued)
    new = a_strike(strike_facts("2026-10-29", location="caribbean", killed=4))
    assert room.later(hours=6).publish("Folha", new).reason is Reason.NEW_STRIKE

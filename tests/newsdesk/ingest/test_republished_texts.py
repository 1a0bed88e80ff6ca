"""Texts that come again months later, edited, moved or dated anew, are as old as they were."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.alerts import Action, Reason
from newsdesk.entries import Tier
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from tests.newsdesk.ingest.weekday_room import OTHER_TEXT, TEXT, TITLE, a_room, fate, printed, told


def test_report_that_moved_and_was_dated_anew_is_no_new_strike() -> None:
    room = told("https://old.example/1").later(days=60)
    room.poll("Times", printed(room, "https://new.example/world/1"))
    assert fate(room) == (Action.SILENT, Reason.TOO_OLD)
    assert len(room.records) == len(room.cards) == 1


def test_other_news_that_moved_and_was_dated_anew_rings_nobody() -> None:
    room = told("https://old.example/2", "Senate rejects war powers resolution").later(days=60)
    room.poll("Times", printed(room, "https://new.example/politics/2", "Senate rejects war powers resolution"))
    assert fate(room) == (Action.SILENT, Reason.TOO_OLD)
    assert len(room.cards) == 1


def test_headline_alone_may_come_again_for_another_strike() -> None:
    room = told("https://times.example/1", summary="").later(days=60)
    assert room.poll("Times", printed(room, "https://times.example/9", summary="")).decisions == {"alert": 1}
    assert len(room.records) == 2


def test_formula_of_those_who_act_may_come_again_for_another_strike() -> None:
    room = a_room()
    for link in ("https://command.example/1", "https://command.example/2"):
        report = room.poll("Command", printed(room, link), tier=Tier.PRIMARY)
        assert report.decisions == {"alert": 1}
        room.later(days=60)
    assert len(room.records) == 2


def test_strike_without_a_toll_may_be_told_in_the_words_of_another() -> None:
    words = TITLE.replace("kills four", "again"), TEXT.replace("killed four people", "struck")
    room = told("https://times.example/1", *words).later(days=60)
    assert room.poll("Times", printed(room, "https://times.example/9", *words)).decisions == {"alert": 1}
    assert len(room.records) == 2


def test_words_of_one_outlet_are_not_old_because_another_printed_them() -> None:
    room = told("https://old.example/1").later(days=60)
    assert room.poll("Herald", printed(room, "https://herald.example/1")).decisions == {"alert": 1}


def test_edit_that_moved_the_date_of_an_old_report_opens_no_record() -> None:
    room = told("https://times.example/1").later(days=60)
    room.poll("Times", printed(room, "https://times.example/1", summary=TEXT.replace("Southern", "the Southern")))
    assert fate(room)[0] is Action.SILENT
    assert len(room.records) == len(room.cards) == 1


def test_another_item_at_an_address_that_shows_the_newest_one_is_news() -> None:
    room = told("https://times.example/newest").later(days=60)
    newest = printed(room, "https://times.example/newest", summary=TEXT.replace("four", "five"))
    assert room.poll("Times", replace(newest, guid="another")).decisions == {"alert": 1}
    assert len(room.records) == 2


def test_release_that_those_who_act_dated_anew_is_taken_for_another() -> None:
    room = a_room()
    for text in (TEXT, TEXT.replace("four", "five")):
        report = room.poll("Command", printed(room, "https://command.example/1", summary=text), tier=Tier.PRIMARY)
        assert report.decisions == {"alert": 1}
        room.later(days=60)


def test_edit_that_moved_the_date_of_other_old_news_rings_nobody() -> None:
    title = "Senate rejects war powers resolution"
    room = told("https://times.example/2", title).later(days=60)
    room.poll("Times", printed(room, "https://times.example/2", title, TEXT.replace("Southern", "the Southern")))
    assert fate(room) == (Action.SILENT, Reason.TOO_OLD)
    assert len(room.cards) == 1


@pytest.mark.parametrize("dated_anew", [True, False])
def test_figure_that_is_mended_weeks_later_changes_the_card_and_rings(dated_anew: bool) -> None:
    room = told("https://times.example/1")
    published = room.clock.at
    mended = printed(room.later(days=20), "https://times.example/1", summary=TEXT.replace("four", "five"))
    room.poll("Times", mended if dated_anew else replace(mended, published_at=published))
    assert fate(room)[0] is Action.UPDATE
    assert [shown(record, Field.KILLED).value for record in room.records] == [5]
    assert [line.message.change.new for line in room.rings] == ["5"]


def test_page_that_tells_something_else_by_now_is_news_of_its_day() -> None:
    room = told("https://times.example/live", "Live updates on the boat strikes").later(days=20)
    page = printed(room, "https://times.example/live", "Second boat is hit off Ecuador, crew of six", OTHER_TEXT)
    room.poll("Times", page)
    assert fate(room)[0] is Action.ALERT
    assert len(room.records) == 2


@pytest.mark.parametrize("dated_anew", [True, False])
def test_vote_that_an_old_report_tells_of_by_now_changes_its_card(dated_anew: bool) -> None:
    room = told("https://times.example/2", "Senate to vote on war powers resolution")
    published = room.clock.at
    edited = printed(room.later(days=4), "https://times.example/2", "Senate rejects war powers resolution")
    room.poll("Times", edited if dated_anew else replace(edited, published_at=published))
    assert fate(room) == (Action.UPDATE, Reason.DEVELOPMENT)
    assert len(room.cards) == 1


def test_a_report_of_last_year_that_is_first_seen_now_tells_of_a_strike_of_last_year() -> None:
    room, year = a_room(), timedelta(days=364)
    raw = replace(printed(room, "https://times.example/a"), published_at=room.clock.at - year)
    assert room.poll("Times", raw).decisions == {"silent": 1}
    (record,) = room.desk.records.values()
    assert shown(record, Field.DATE).value == (room.clock.at - year - timedelta(days=1)).date().isoformat()

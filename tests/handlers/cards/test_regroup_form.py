"""What the form that merges and splits says of records and reports."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta
from typing import Any

import pytest

from handlers.cards.regroup_form import SPLIT, Choice, record_line, regroup_form
from handlers.forms import Origin
from newsdesk.entries import Tier
from newsdesk.people.regrouping.steps import Surroundings, reports_of
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.strikes import RETRACTED, Claim, Field, RecordState, StrikeRecord
from tests.builders import NOON, a_claim, a_record

LATER = NOON + timedelta(hours=1)


def said_by(outlet: str, entry: str) -> tuple[Claim, ...]:
    by: dict[str, Any] = {"outlet": outlet, "origin": outlet, "entry_key": entry}
    return a_claim(Field.KILLED, 3, **by), a_claim(Field.LOCATION, "caribbean", **by)


def withdrawn(claims: tuple[Claim, ...]) -> tuple[Claim, ...]:
    return tuple(withdrawal_of(one, url=None, quote="", by=None, at=LATER, known_at=LATER) for one in claims)


def form_of(record: StrikeRecord, lang: str) -> Any:
    around = Surroundings(record=record, reports=reports_of(record), near=())
    return regroup_form(around, Origin(record="strike/S-71", channel="C0WIRE", lang=lang))


def options_in(record: StrikeRecord, lang: str) -> list[Any]:
    view = form_of(record, lang)
    (block,) = [block for block in view["blocks"] if block["block_id"] == SPLIT]
    return block["element"]["options"]


def reports_in(record: StrikeRecord, lang: str) -> list[str]:
    return [option["text"]["text"] for option in options_in(record, lang)]


@pytest.mark.parametrize(
    ("lang", "told"),
    [
        ("en", ["AP: withdrawn: 3 killed, Caribbean", "CNN: 3 killed, Caribbean"]),
        ("es", ["AP: retirado: 3 muertos, Caribe", "CNN: 3 muertos, Caribe"]),
    ],
)
def test_a_withdrawn_report_says_so_and_what_it_had_said(lang: str, told: list[str]) -> None:
    gone = said_by("AP", "1-a")
    assert reports_in(a_record(71, *gone, *said_by("CNN", "1-b"), *withdrawn(gone)), lang) == told


def test_a_report_to_split_off_is_told_with_its_day_within_the_length_of_an_option() -> None:
    of_it = {"outlet": "Southern Command (sample)", "origin": "Southern Command (sample)", "entry_key": "1-a"}
    fields = {Field.KILLED: 3, Field.SURVIVORS: 1, Field.LOCATION: "eastern_pacific", Field.DATE: "2026-11-29"}
    claims = (a_claim(field, value, **of_it) for field, value in fields.items())
    options = reports_in(a_record(71, *claims, *said_by("CNN", "1-b")), "en")
    assert options[:1] == ["Southern Command (sample): 3 killed, 1 survivor, eastern Pacific, 29 Nov"]


def test_two_reports_of_one_outlet_with_the_same_figures_are_told_apart_by_what_they_print() -> None:
    by = {"outlet": "AP", "origin": "AP"}
    first = a_claim(Field.KILLED, 3, quote="Three men were killed.", entry_key="1-a", **by)
    second = a_claim(Field.KILLED, 3, quote="The strike left 3 dead. " * 9, entry_key="1-b", **by)
    options = options_in(a_record(71, first, second), "en")
    assert [option["text"]["text"] for option in options] == ["AP: 3 killed"] * 2
    shown = [option["description"]["text"] for option in options]
    assert shown[0] == "“Three men were killed.”"
    assert shown[1].startswith("“The strike left 3 dead.")
    assert len(shown[1]) <= 75


def test_a_withdrawn_record_says_so() -> None:
    gone = said_by("AP", "1-a")
    taken_back = a_record(71, *gone, *withdrawn(gone))
    no_strike = replace(a_record(71, *gone), state=RecordState.WITHDRAWN)
    for record in (taken_back, no_strike):
        assert record_line(record, "en").endswith("withdrawn: 3 killed – AP")


@pytest.mark.parametrize(("lang", "split"), [("en", "plitting"), ("es", "eparar abre")])
def test_the_form_explains_splitting_only_where_there_are_reports_to_split_off(lang: str, split: str) -> None:
    one, two = a_record(71, *said_by("AP", "1-a")), a_record(71, *said_by("AP", "1-a"), *said_by("CNN", "1-b"))
    assert split not in str(form_of(one, lang)["blocks"])
    assert split in str(form_of(two, lang)["blocks"])


def test_a_form_without_a_field_to_split_asks_for_a_record_alone() -> None:
    empty, both = Choice(near=None, typed="", split=()), Choice(near=72, typed="", split=("1-a",))
    one, two = a_record(71, *said_by("AP", "1-a")), a_record(71, *said_by("AP", "1-a"), *said_by("CNN", "1-b"))
    today = NOON.date()
    assert [*empty.mistakes(form_of(one, "en"), "en", today=today).values()] == ["Choose one record to merge with."]
    for choice in (empty, both):
        assert "split reports off" in str(choice.mistakes(form_of(two, "en"), "en", today=today))


@pytest.mark.parametrize(
    ("typed", "told"),
    [("S-72", []), ("72", []), ("S-70", ["Another record is chosen in the list above. Leave one of the two empty."])],
)
def test_a_record_that_is_chosen_and_typed_too_must_be_the_same(typed: str, told: list[str]) -> None:
    both = Choice(near=72, typed=typed, split=())
    form = form_of(a_record(71, *said_by("AP", "1-a")), "en")
    assert [*both.mistakes(form, "en", today=NOON.date()).values()] == told


def test_who_has_nothing_standing_in_the_record_is_no_source_of_it() -> None:
    by_desk = {"outlet": "desk", "origin": "desk (ana & bo)", "tier": Tier.DESK}
    undone = [a_claim(Field.KILLED, value, known_at=LATER, **by_desk) for value in (6, RETRACTED)]
    record = a_record(71, *said_by("CNN", "1-b"), *undone)
    assert record_line(record, "en").endswith("3 killed – CNN")

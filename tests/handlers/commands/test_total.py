"""`total`: what is counted, by which rule, and what is kept apart."""

from __future__ import annotations

from dataclasses import replace

import pytest

from newsdesk.strikes import Claim, Field
from tests.handlers.commands.asking import ask, buttons, lines, said
from tests.handlers.commands.desk import (
    CONVOY,
    RUMOUR,
    SHIPPED,
    DeskAnswers,
)


def test_the_total_states_figures_rule_and_presumed_dead_apart() -> None:
    shown = lines("total")
    assert shown[0] == "12 killed in 6 strikes on 6 vessels"
    assert "Killed in the strikes themselves, as announced; presumed dead not included." in shown
    assert "8 presumed dead, kept apart" in shown


@pytest.mark.parametrize("typed", ["total details", "total detalles", "total killed details"])
def test_the_details_of_a_total_are_its_rule_the_days_of_the_presumed_dead_and_the_spread(typed: str) -> None:
    shown = lines(typed)
    assert shown[0] == "12 killed in 6 strikes on 6 vessels"
    assert "Counting rule" in shown
    assert "8 (30 Dec 2025)" in shown
    assert "Killed per record" in shown


def test_the_first_screen_of_a_total_is_short_and_leads_to_its_details() -> None:
    shown = said("total in the Pacific")
    assert "Counting rule" not in shown
    assert shown.endswith("The counting rule and more figures: /strikes total details basin:eastern_pacific")
    assert ("answer.run.details", "total details basin:eastern_pacific") in buttons(ask("total in the Pacific"))


@pytest.mark.parametrize("typed", ["how many presumed dead", "presumed dead", "total presumed dead"])
def test_who_asks_for_the_presumed_dead_reads_them_first_and_never_in_a_sum(typed: str) -> None:
    assert lines(typed)[0] == "8 presumed dead, beside 12 killed in 6 strikes on 6 vessels"


def test_the_presumed_dead_stay_first_in_what_is_shared() -> None:
    assert ("answer.share", "total presumed") in buttons(ask("how many presumed dead"))


def test_the_total_says_what_became_of_the_survivors() -> None:
    assert "What became of 8 survivors 8 presumed dead" in said("total")


def test_the_total_goes_by_basin() -> None:
    assert "Caribbean: 4 killed, 1 strike" in lines("total")
    assert "Place not disclosed: 5 killed, 2 strikes" in lines("total")


def test_a_total_of_one_basin_and_span_says_so() -> None:
    assert lines("total basin:caribbean since:2026")[0] == "4 killed in 1 strike on 1 vessel, Caribbean"


def test_the_note_on_the_newest_record_speaks_of_other_counts() -> None:
    noted = replace(SHIPPED[2], note="CBS counts 235, UPI 238. Not settled.", baseline=True)
    answers = DeskAnswers((noted,))
    assert "Other counts: note on S-36 CBS counts 235, UPI 238. Not settled." in said("total details", answers)
    assert "Other counts" not in said("total details basin:caribbean", answers)


def test_a_strike_that_came_since_leaves_the_note_on_other_counts_where_it_is() -> None:
    noted = replace(SHIPPED[1], note="CBS counts 235, UPI 238. Not settled.", baseline=True)
    answers = DeskAnswers((SHIPPED[0], noted, replace(SHIPPED[2], note=None, baseline=False)))
    assert "CBS counts 235, UPI 238. Not settled." in said("total details", answers)


def test_strikes_and_vessels_that_differ_are_explained() -> None:
    two_boats = replace(CONVOY, claims=tuple(_with_vessels(claim, 4) for claim in CONVOY.claims))
    assert "strikes and vessels differ by S-31 to S-33: 3 strikes on 4 vessels" in said(
        "total details", DeskAnswers((two_boats,))
    )


def _with_vessels(claim: Claim, vessels: int) -> Claim:
    return replace(claim, value=vessels) if claim.field is Field.VESSELS else claim


def test_an_unconfirmed_strike_is_named_as_not_counted() -> None:
    answers = DeskAnswers((*SHIPPED, RUMOUR))
    assert lines("total", answers)[0] == "12 killed in 6 strikes on 6 vessels"
    assert "Not counted, one origin, no official statement seen yet: S-37" in said("total", answers)


def test_thin_records_are_counted_among_those_of_the_total() -> None:
    thin = [replace(record, confidence="low") for record in SHIPPED]
    assert "1 of 1 record rests on thin sources: S-36." in said("total since 2026", DeskAnswers(thin))


def test_a_record_that_is_not_counted_is_none_of_those_on_thin_sources() -> None:
    thin = [replace(record, confidence="low") for record in SHIPPED]
    assert "3 of 3 records rest on thin sources" in said("total", DeskAnswers((*thin, RUMOUR)))


def test_the_text_of_a_total_is_complete_by_itself() -> None:
    assert ask("total").text == (
        "12 killed in 6 strikes on 6 vessels, 30 Dec 2025 to 4 Oct 2026."
        " Announced deaths only; 8 presumed dead counted apart. As of 2026-10-05 09:00 UTC."
    )


def test_a_total_in_words_is_the_total_of_those_days() -> None:
    assert (
        lines("total in the Pacific since December 2025")[0] == "3 killed in 3 strikes on 3 vessels, eastern Pacific"
    )


def test_words_that_a_total_does_not_understand_are_named() -> None:
    assert said("total since Pentecost").startswith("Could not read since Pentecost. Days are written like")


def test_a_day_that_no_month_has_is_named_whole() -> None:
    assert said("total since 31 Feb").startswith("No calendar has the day 31 Feb. Write it like")


def test_a_basin_that_does_not_exist_is_answered_with_those_that_do() -> None:
    assert "There is no basin baltic. There are caribbean, pacific" in said("total basin:baltic")


@pytest.mark.parametrize("words", ["killed", "deaths", "dead", "muertos", "strikes"])
def test_words_for_what_a_total_counts_anyway_change_nothing(words: str) -> None:
    assert said(f"total {words}") == said("total")
    assert said(f"total {words} since March") == said("total since March")
    assert said(f"total {words} in the Pacific") == said("total in the Pacific")


@pytest.mark.parametrize(
    ("typed", "chart"),
    [("by month", "month"), ("killed per week", "killed week"), ("muertos por mes", "killed month")],
)
def test_a_total_by_a_kind_of_period_is_the_chart_of_it(typed: str, chart: str) -> None:
    assert said(f"total {typed}") == said(f"chart {chart}")

"""A sentence that is no question of ours: which words stop it, and what may be asked instead."""

from __future__ import annotations

import pytest

from tests.handlers.commands.asking import ask, buttons, said


@pytest.mark.parametrize(
    ("typed", "unknown", "line"),
    [
        ("how many Colombians were killed", "Colombians", "total"),
        ("when was the first double tap", "double tap", "first 1"),
        ("strikes off Ecuador", "Ecuador", "list"),
        ("what does Reuters say about S-31", "Reuters", "strike S-31"),
    ],
)
def test_words_that_are_not_known_are_named_and_left_out_of_the_question(typed: str, unknown: str, line: str) -> None:
    left = f"Could not read {unknown} in that. Without it: /strikes {line}."
    assert said(typed).startswith(f"{left} What outlets wrote: /strikes search {unknown}")
    assert [value for _, value in buttons(ask(typed))] == [line, f"search {unknown}", "help"]


@pytest.mark.parametrize(
    "typed",
    [
        "how many were not killed",
        "how many killed before Maduro fell",
        "cuántos muertos sin contar",
        "who isn't dead",
        "how many died outside the Caribbean",
        "killed excluding December",
        "muertos fuera del Caribe",
        "deaths other than in the Pacific",
    ],
)
def test_nothing_is_offered_without_words_that_turn_a_question_around(typed: str) -> None:
    assert said(typed).startswith(f"Could not read {typed}. What outlets wrote: ")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("who said 5 dead", "list min:5"),
        ("quién dijo 5 muertos", "list min:5"),
        ("source for 87 killed", "total"),  # no strike had so many
        ("is the toll 238", "total"),
        ("killed per boat", "total details"),
        ("strikes per week on average", "chart week"),
        ("strikes with presumed dead", "list survivors"),
        ("4 dead", "list min:4 max:4"),
        ("what has SOUTHCOM announced", "list source:southcom"),
        ("top 5 strikes", "most 5"),
        ("average deaths per month", "chart killed month"),
        ("how many did SOUTHCOM announce", "total source:southcom"),
        ("what was the deadliest day", "most 3"),
        ("southcom strikes", "list source:southcom"),
        ("confirmed", "list confirmed"),
        ("official death toll", "total"),
        ("strikes by deaths", "most 10"),
        ("longest gap between strikes", "chart month"),
        ("average killed per strike in 2026", "total details since:2026-01-01 until:2026-12-31"),
        ("southcom strikes", "list source:southcom"),
        ("how many missing", "list survivors"),
        ("desaparecidos", "list survivors"),
        ("strikes by year", "chart month"),
        ("killed by year", "chart killed month"),
        ("busiest day", "chart month"),
        ("which strike had the most survivors", "list survivors"),
        ("pausa más larga", "chart month"),  # it pauses nothing
    ],
)
def test_what_comes_near_is_offered_and_not_answered(typed: str, line: str) -> None:
    assert said(typed).startswith(f"No command answers just that. Nearest: /strikes {line}.")


@pytest.mark.parametrize(
    "typed",
    ["how many killed in the United States", "how many killed in the US", "strikes in the USA", "muertos en EE. UU."],
)
def test_the_united_states_as_a_place_are_said_to_have_no_strike(typed: str) -> None:
    assert said(typed).startswith("No strike on record was in the United States. Basins are caribbean, pacific,")
    assert [value for _, value in buttons(ask(typed))][-1] == "help"


def test_record_that_is_named_is_offered_whatever_else_is_asked_of_it() -> None:
    assert said("was S-31 in the Pacific").endswith("On record: /strikes strike S-31")
    assert said("compare S-31 and S-34").endswith("On record: /strikes strike S-31, /strikes strike S-34")
    assert "On record" not in said("was S-99 in the Pacific")


def test_letters_that_changed_places_are_a_typing_error() -> None:
    assert said("how mnay killed") == "Could not read mnay. Did you mean /strikes total?"
    assert said("hlep") == "There is no hlep. Did you mean /strikes help?"


def test_a_letter_is_no_name_of_who_announced_it() -> None:
    assert "source:" not in said("e strikes")


def test_typed_list_with_a_word_too_many_is_no_question_about_policy() -> None:
    assert "Policy timeline" not in said("strikes not announced by the Senate")


def test_of_two_who_announced_none_is_dropped_from_an_offer() -> None:
    assert "Could not read hegseth" in said("strikes by SOUTHCOM and Hegseth")


@pytest.mark.parametrize("typed", ["why was S-31 corrected", "why 8 presumed dead in S-31"])
def test_why_a_figure_is_so_is_not_why_an_alert_was_posted(typed: str) -> None:
    assert "alert" not in said(typed)


def test_most_goes_by_no_number_of_boats() -> None:
    assert said("most boats").startswith("most goes by the killed")


def test_ordinal_of_a_month_is_named_as_what_is_not_read() -> None:
    assert said("the 4th strike of October").startswith(
        "Could not read 4th in that. Without it: /strikes list since:2026-10-01 until:2026-10-31."
    )


@pytest.mark.parametrize(
    "typed", ["how do I correct a figure", "¿cómo corregir una cifra?", "how can I mute a card?"]
)
def test_how_to_do_what_is_a_button_is_told_by_its_button(typed: str) -> None:
    assert "is no command but a button: press " in said(typed)


def test_command_that_is_repeated_before_a_question_says_nothing() -> None:
    assert said("/strikes total") == said("total")


def test_nobody_is_taken_for_who_announced_where_nothing_is_on_record() -> None:
    assert "source:" not in said("trump strikes in December 2026")


def test_day_with_its_year_first_is_no_day_of_two_readings() -> None:
    assert said("2025/12/30") == said("2025-12-30")


def test_help_is_about_the_command_that_is_named_among_other_words() -> None:
    assert said("ayuda con export") == said("help export")


def test_help_is_about_the_first_word_that_names_a_command_or_nearly_so() -> None:
    assert said("help totl list") == said("help total")
    assert said("help me with export") == said("help export")
    assert said("help how do I subscribe") == said("help subscribe")


@pytest.mark.parametrize(
    ("typed", "same"),
    [("help list of commands", "help"), ("ayuda lista de comandos", "help"), ("help commands", "help")],
)
def test_help_with_the_commands_is_all_of_it(typed: str, same: str) -> None:
    assert said(typed) == said(same)


def test_day_that_may_be_two_is_asked_back_whatever_else_is_unknown() -> None:
    assert "it may be" in said("was there a strike on 10/4")


@pytest.mark.parametrize(("typed", "way"), [("feeds down?", "feeds list"), ("feeds pause BBC", "feeds pause BBC")])
def test_a_terminal_is_told_a_line_that_works_there(typed: str, way: str) -> None:
    assert said(typed).endswith(f"python bot.py {way}")

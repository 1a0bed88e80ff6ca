"""What somebody reads who typed nearly the right thing, or asks a desk that holds nothing yet."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.commands.answering import answer
from tests.handlers.commands.asking import ask, buttons, said
from tests.handlers.commands.desk import DeskAnswers

EMPTY = DeskAnswers(())
ABOUT_STRIKES = ("latest", "total", "list", "chart", "map", "export")


@pytest.mark.parametrize("command", [*ABOUT_STRIKES, "total since:2026-01-01", "list min:5", "brief"])
def test_empty_record_says_so_and_not_that_nothing_was_killed(command: str) -> None:
    assert said(command, EMPTY).startswith("No strikes on record yet.")
    assert said(command, EMPTY, lang="es").startswith("Aún no hay ataques en el registro.")
    assert "0 killed" not in said(command, EMPTY)
    assert "fewer" not in said(command, EMPTY).lower()


@pytest.mark.parametrize("typed", ["total sinse:March", "total sicne:2026-01-01"])
def test_misspelt_filter_is_named_right(typed: str) -> None:
    name = typed.split()[1].partition(":")[0]
    told = f"There is no filter {name}:. Did you mean since:? total takes since:, until:, basin:, min:, max:, source:"
    assert said(typed) == told


def test_misspelt_filter_in_spanish() -> None:
    told = "No hay ningún filtro desd:. ¿Quiso decir desde:? total admite since:, until:, basin:, min:, max:, source:"
    assert said("total desd:marzo", lang="es") == told


def test_filter_like_no_other_is_answered_with_those_there_are() -> None:
    for name in ("list", "latest", "chart", "map", "timeline", "export", "disputed"):
        assert said(f"{name} sinse:march").startswith("There is no filter sinse:. Did you mean since:?")
    assert "There is no filter https" not in said("list https://x.example/a")
    assert said("total foo:bar") == "There is no filter foo:. total takes since:, until:, basin:, min:, max:, source:"


@pytest.mark.parametrize(
    ("typed", "same"),
    [
        ("total as of 5 Jan 2026", "as-of 5 Jan 2026 total"),
        ("list as of 5 January 2026", "as-of 5 Jan 2026 list"),
        ("total a fecha de 5 ene 2026", "as-of 5 Jan 2026 total"),
        ("a fecha de 5 ene 2026 total", "as-of 5 Jan 2026 total"),
        ("por qué S-31", "why S-31"),
        ("por que S-31", "why S-31"),
        ("disputas", "disputed"),
        ("changes", "disputed"),
        ("cambios", "disputed"),
        ("total según Trump", "total by Trump"),
    ],
)
def test_command_as_people_say_it_is_the_command(typed: str, same: str) -> None:
    assert said(typed) == said(same)


def test_search_for_the_words_as_of_stays_a_search() -> None:
    answers = DeskAnswers()
    said("search as of Monday", answers)
    assert answers.searched[0][0] == "as of Monday"


def test_place_for_words_to_search_is_in_the_language_of_the_answer() -> None:
    told = said("why https://unknown.example/", lang="es")
    assert "/strikes search PALABRAS" in told and "WORDS" not in told


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("pauze 2h", "/strikes pause 2h"),
        ("unsubscrib #wire", "/strikes unsubscribe #wire"),
        ("mergee S-72 S-71", "/strikes merge S-72 S-71"),
    ],
)
def test_what_is_done_only_when_typed_has_no_button_that_would_do_nothing(typed: str, line: str) -> None:
    reply = ask(typed)
    assert f"Did you mean {line}?" in reply.plain
    assert [action for action, _ in buttons(reply)] == ["answer.run.help"]


def test_what_is_asked_has_its_button() -> None:
    assert ("answer.run", "total") in buttons(ask("totl"))


@pytest.mark.parametrize("typed", ["help totl", "ayuda total", "help total march", "help totales"])
def test_help_on_a_name_that_is_nearly_one_is_about_that(typed: str) -> None:
    assert said(typed).startswith("total: strikes, vessels and killed, with the counting rule")


def test_help_on_what_there_is_not_says_so_first() -> None:
    assert said("help xyzzy").startswith("There is no xyzzy. These are there: What you can ask")
    assert said("help xyzzy", lang="es").startswith("No existe xyzzy. Estos son los que hay: Qué puede preguntar")


@pytest.mark.parametrize(
    ("typed", "line"),
    [
        ("total in the carribean", "total in the caribbean"),
        ("total pacifc last wek", "total pacific last week"),
        ("total en el pasífico", "total en el pacifico"),
        ("list survivers", "list survivors"),
        ("chart by mnth", "chart by month"),
        ("strike yesteday", "strike yesterday"),
        ("as of 5 januray total", "as of 5 january total"),
        ("how many killed in the caribean", "total basin:caribbean"),
        ("list basin:carribean", "list basin:caribbean"),
        ("total since:2026-01-01 basin:pacfic", "total since:2026-01-01 basin:pacific"),
        ("lista cuenca:caribbe", "lista cuenca:caribe"),
    ],
)
def test_question_typed_in_a_hurry_comes_back_as_it_was_meant(typed: str, line: str) -> None:
    reply = ask(typed)
    assert f"Did you mean /strikes {line}?" in " ".join(reply.plain.split())
    assert buttons(reply)[0] == ("answer.run", line)
    assert not reply.command, "a script must not take it for an answer"


def test_what_is_searched_for_is_never_respelt() -> None:
    answers = DeskAnswers()
    assert "Did you mean" not in said("search marchh", answers)
    assert answers.searched[0][0] == "marchh"


def test_name_of_a_person_is_no_month_in_a_wrong_spelling() -> None:
    assert said("total by Marco").startswith("Nobody called Marco has announced a strike on record.")


def test_sea_that_is_no_basin_of_ours_is_answered_with_those_there_are() -> None:
    assert "basins are caribbean, pacific, undisclosed, other" in said("total in the Atlantik")
    assert said("total basin:atlantik").startswith("There is no basin atlantik. There are caribbean")
    assert 'las zonas son caribe, pacífico, "no revelado", otro' in said("total en el Atlántico", lang="es")


@pytest.mark.parametrize("typed", ["strike 5 Dec 2026", "policy since 5 Dec 2026"])
def test_days_behind_the_end_of_the_record_are_unknown_and_not_quiet(typed: str) -> None:
    later = datetime(2026, 12, 6, 12, tzinfo=UTC)
    told = answer(typed, answers=DeskAnswers(), now=later).plain
    assert "later days are not known, not quiet" in " ".join(told.split())


@pytest.mark.parametrize(
    ("lang", "near"),
    [
        ("en", "Nearest: S-36, Sun 4 Oct 2026; S-34 to S-35, Wed 31 Dec 2025."),
        ("es", "Los más cercanos: S-36, dom 4 oct 2026; S-34 a S-35, mié 31 dic 2025."),
    ],
)
def test_day_behind_the_end_of_the_record_names_the_nearest_strikes_and_those_of_that_day_in_other_years(
    lang: str, near: str
) -> None:
    later = datetime(2027, 1, 1, 12, tzinfo=UTC)
    told = answer("strike 31 Dec 2026", answers=DeskAnswers(), now=later, lang=lang).plain
    assert " ".join(told.split()).endswith(near)


@pytest.mark.parametrize("typed", ["strike on 4 Oct", "total per month", "chart por semana", "total for October"])
def test_small_words_are_no_mistake(typed: str) -> None:
    assert ask(typed).command

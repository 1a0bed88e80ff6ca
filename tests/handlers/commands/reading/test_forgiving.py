"""An impatient editor types half of it, in two languages, and is understood or told the right form."""

from __future__ import annotations

import pytest

from handlers.commands.answering import answer
from tests.handlers.commands.asking import ask, said
from tests.handlers.commands.desk import NOW, DeskAnswers


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("totales", "total"),
        ("ultimos 2", "latest 2"),
        ("últimos 2 ataques", "latest 2"),
        ("last strike", "latest 1"),
        ("last two strikes", "latest 2"),
        ("últimos tres ataques", "latest 3"),
        ("list ten", "list 10"),
        ("latest strikes", "latest"),
        ("strikes in 2025", "list in 2025"),
        ("lista", "list"),
        ("list last 2", "list 2"),
        ("resumen es", "brief es"),
        ("mapa", "map"),
        ("ayuda", "help"),
        ("S 31", "strike S-31"),
        ("#31", "strike S-31"),
        ("strike #31", "strike S-31"),
        ("cronologia politica", "timeline policy"),
        ("timeline politics", "timeline policy"),
        ("policy votes", "policy vote"),
        ("política senado", "policy senate"),
        ("total in:2025", "total in 2025"),
        ("total en:caribe", "total basin:caribbean"),
        ("total cuenca:caribe", "total basin:caribe"),
        ("list by SOUTHCOM", "list source:SOUTHCOM"),
        ("list by:southcom", "list source:southcom"),
        ("list por southcom", "list source:southcom"),
        ("list min 5", "list min:5"),
        ("list at least 5", "list min:5"),
        ("list al menos 5 in 2025", "list in 2025 min:5"),
        ("total by month", "chart month"),
        ("strike December 2025", "list in December 2025"),
        ("strike 2025", "list in 2025"),
        ("first of October 2026", "1 Oct 2026"),
        ("timeline in the Pacific", "timeline strikes basin:pacific"),
    ],
)
def test_what_is_plain_is_done(typed: str, meant: str) -> None:
    assert said(typed) == said(meant)


def test_last_week_is_a_week_and_no_name() -> None:
    assert said("last month") == said("list in September 2026")


def test_a_name_that_is_a_word_of_a_search_stays_one() -> None:
    desk = DeskAnswers()
    answer("search record of the strikes", answers=desk, now=NOW)
    assert desk.searched[0][0] == "record of the strikes"


def test_who_announced_nothing_is_named_whatever_else_the_sentence_says() -> None:
    nobody = "Nobody called Sun has announced a strike on record. Without that name: /strikes list"
    assert said("strikes announced by the Sun") == nobody
    assert said("announced by the Sun") == nobody


def test_by_in_a_search_is_the_outlet() -> None:
    desk = DeskAnswers()
    answer("search boat by:Reuters medio:AFP idioma:spanish", answers=desk, now=NOW)
    words, filters = desk.searched[0]
    assert (words, filters.outlet, filters.lang) == ("boat", "AFP", "es")
    answer("search boat by:Reuters", answers=desk, now=NOW)
    assert desk.searched[1][1].outlet == "Reuters"


@pytest.mark.parametrize(
    ("typed", "words"),
    [
        ("totla", "There is no totla. Did you mean /strikes total?"),
        ("correct S-31", "correct is no command but a button: press Correct on the card, or in its menu."),
        ("mute", "press Mute until a new fact on the card"),
        ("digest", "/strikes subscribe works as a slash command in a Slack channel."),
        ("31", "There is no 31. Did you mean /strikes strike S-31?"),
        ("buscra", "There is no buscra. Did you mean /strikes search?"),
        ("search boat category:straikes", "Did you mean /strikes search boat category:strike?"),
        ("search boat category:quux", "There are strike, interdiction"),
        ("search boat lang:klingon", "There is no language klingon. Read are mostly en (English), es (Spanish)"),
        ("policy category:war_power", "Did you mean /strikes policy category:war_powers?"),
        ("latest 30", "Try /strikes list 30"),
    ],
)
def test_what_is_not_is_answered_with_what_is(typed: str, words: str) -> None:
    assert words in said(typed)


def test_a_part_of_the_total_says_that_it_is_one() -> None:
    assert "Only: at least 4 killed · announced by SOUTHCOM 31 Dec" in said("total by SOUTHCOM min 4")
    assert "Only:" not in said("total since 2025")


def test_latest_takes_the_filters_of_the_list() -> None:
    assert "S-36" not in said("latest in the Pacific")
    assert "No strike on record fits" in said("latest min:50")


def test_what_changed_of_one_record_alone() -> None:
    assert "S-31 to S-33, 30 Dec 2025: presumed dead 0 → 8" in said("disputed S-32")
    assert "S-31" not in said("disputed S-36")


@pytest.mark.parametrize("typed", ["S-31 to S-33", "S-31 a S-33", "S-31-33", "S-31–S-33", "strike S-31-33"])
def test_records_told_as_one_are_named_by_their_first_and_last(typed: str) -> None:
    assert said(typed) == said("S-31")


def test_two_numbers_without_the_letter_are_a_day_and_no_records() -> None:
    assert said("strike 4-10").startswith("Could not read 4-10")


def test_help_of_one_sub_command_has_its_filters() -> None:
    shown = said("help list")
    assert "/strikes list survivors" in shown
    assert "Filters: since:, until:, basin:, min:, max:, source:." in shown
    assert "page:" not in said("help timeline")


def test_a_total_of_days_behind_the_record_is_not_zero() -> None:
    assert said("total since November 2026") == (
        "No strike on record since then. The record reaches to 4 Oct 2026: later days are not known, not quiet."
        " /strikes status"
    )
    assert said("total min:50").startswith("No strike on record fits total min:50.")


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        (
            "feed add https://news.example/rss",
            "Type it there: /strikes feeds add https://news.example/rss; or in a terminal of its host:"
            " python bot.py feeds add https://news.example/rss",
        ),
        ("feeds", "Type it there: /strikes feeds; or in a terminal of its host: python bot.py feeds list"),
        ("subscribe", "Type it there: /strikes subscribe; or write it into the configuration: [[subscription]]"),
        ("role @ana admin", "Type it there: /strikes role @ana admin; or write it into the configuration: [roles]"),
        ("unir S-72 S-71", "Type it there: /strikes merge S-72 S-71"),
        ("audit", "Type it there: /strikes audit"),
    ],
)
def test_what_only_slack_does_says_where_to_type_what_was_typed(typed: str, told: str) -> None:
    reply = ask(typed)
    assert not reply.command
    assert " ".join(reply.plain.split()).endswith(told)

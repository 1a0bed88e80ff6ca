"""What was typed is taken apart as it was meant."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.commands.reading.request import Request, read, without_language
from handlers.commands.registry import SUBCOMMANDS
from newsdesk.prose.mistakes import Mistake
from tests.handlers.commands.desk import NOW

USAGES = tuple(each.USAGE for each in SUBCOMMANDS.values())


def typed(text: str) -> Request:
    return read(text, now=NOW, usages=USAGES)


def test_words_filters_and_days_come_apart() -> None:
    request = typed('search "double tap" boat outlet:"New York Times" since:1 Dec lang:es')
    assert request.command == "search"
    assert request.words == ('"double tap"', "boat")
    assert request.filters == {"outlet": "New York Times", "since": "1 Dec", "lang": "es"}
    assert request.since == date(2025, 12, 1)


def test_a_day_of_several_words_needs_no_quotes() -> None:
    assert typed("total since:4 Oct 2026").since == date(2026, 10, 4)
    assert typed("total desde:Mar 2026 hasta:4 Oct 2026").until == date(2026, 10, 4)


def test_a_word_after_a_day_stays_a_word() -> None:
    request = typed("search since:2026-01-01 may survivors")
    assert request.words == ("may", "survivors")


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("S-31", "strike S-31"),
        ("s31", "strike s31"),
        ("4 Oct 2026", "strike 4 Oct 2026"),
        ("yesterday", "strike yesterday"),
        ("last week", "list since:2026-09-28 until:2026-10-04"),
        ("diciembre de 2025", "list since:2025-12-01 until:2025-12-31"),
        ("https://a.example/x", "why https://a.example/x"),
        ("E-17", "why E-17"),
        ("", "help"),
        ("TOTAL", "total"),
        ("latest 5", "latest 5"),
    ],
)
def test_what_stands_alone_is_understood_as_the_question_about_it(text: str, question: str) -> None:
    assert typed(text).question == question


def test_curly_quotes_are_quotes() -> None:
    assert typed("search “double tap”").words == ('"double tap"',)


def test_a_missing_quote_mark_is_shown_with_what_follows_it() -> None:
    with pytest.raises(Mistake, match='The second quote mark is missing: "Los Choneros'):
        typed('search "Los Choneros')


@pytest.mark.parametrize(
    ("text", "filters"),
    [
        ("list basin: pacific", {"basin": "pacific"}),
        ("list source: Trump min: 5", {"source": "Trump", "min": "5"}),
        ('search outlet: "New York Times" boat', {"outlet": "New York Times"}),
        ("total since: 4 Oct 2026", {"since": "4 Oct 2026"}),
    ],
)
def test_a_blank_behind_a_filter_keeps_its_value(text: str, filters: dict[str, str]) -> None:
    assert typed(text).filters == filters


@pytest.mark.parametrize("text", ["list source:", "list source: basin:pacific", "list source: basin: pacific"])
def test_a_filter_without_a_value_is_asked_for_one(text: str) -> None:
    with pytest.raises(Mistake, match="Nothing stands behind source:"):
        typed(text)


def test_a_day_that_does_not_exist_is_echoed_whole() -> None:
    with pytest.raises(Mistake, match="No calendar has the day 31 Feb"):
        typed("total since:31 Feb")
    with pytest.raises(Mistake, match="Could not read the date since:last Foo"):
        typed('total since:"last Foo"')


def test_a_question_reads_back_as_itself() -> None:
    request = typed('search "double tap" outlet:"New York Times" since:1 Dec')
    assert typed(request.question).question == request.question


@given(st.text(max_size=200))
def test_whatever_is_typed_is_a_request_or_a_mistake(text: str) -> None:
    try:
        assert isinstance(typed(text), Request)
    except Mistake as mistake:
        assert str(mistake)


@pytest.mark.parametrize(
    ("line", "rest", "asked_in"),
    [
        ("feeds en español", "feeds", "en español"),
        ("total in the Pacific en español", "total in the Pacific", "en español"),
        ("feeds pause CNN en Español", "feeds pause CNN en Español", ""),
        ("search elecciones en español", "search elecciones en español", ""),
    ],
)
def test_words_for_a_language_are_no_part_of_a_name(line: str, rest: str, asked_in: str) -> None:
    assert without_language(line) == (rest, asked_in)

"""A word is a number only in the language that it is one in: `once` is eleven in Spanish alone."""

from __future__ import annotations

import pytest

from handlers.commands.answering import USAGES, answer
from handlers.commands.reading.numbers import eleven_in_digits, whole_number
from handlers.commands.reading.request import read
from handlers.commands.reading.sentences import question_meant
from tests.handlers.commands.asking import said
from tests.handlers.commands.desk import NOW, DeskAnswers

ENGLISH = [
    "how many boats were hit more than once",
    "how many boats were hit at least once",
    "strikes with more than once killed",
    "how many killed at once",
    "latest once",
    "list once",
    "once more the total",
    "how many strikes once a week",
]


@pytest.mark.parametrize("typed", ENGLISH)
def test_once_in_english_is_no_eleven(typed: str) -> None:
    assert eleven_in_digits(typed.split()) == typed.split()
    assert question_meant(typed, now=NOW, usages=USAGES) is None
    request = read(typed, now=NOW, usages=USAGES)
    assert "11" not in request.question
    assert "min" not in request.filters


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("últimos once", "list 11"),
        ("los últimos once ataques", "list 11"),
        ("los once últimos ataques", "list 11"),
        ("ataques con más de once muertos", "list min:12"),
        ("once o más muertos", "list min:11"),
        ("al menos once muertos", "list min:11"),
        ("cuántos muertos hace once días", "total since:2026-09-24 until:2026-09-24"),
        ("cuántos muertos en los últimos once días", "total since:2026-09-25 until:2026-10-05"),
    ],
)
def test_once_beside_spanish_words_is_eleven(typed: str, meant: str) -> None:
    assert question_meant(typed, now=NOW, usages=USAGES) in (meant, meant.replace("list 11", "latest 11"))


@pytest.mark.parametrize(
    ("typed", "digits"),
    [
        ("lista once", "list 11"),
        ("list al menos once", "list min:11"),
        ("total los últimos once días", "total los últimos 11 días"),
        ('total since:"hace once días"', 'total since:"hace 11 días"'),
        ("total since:hace once días", "total since:hace 11 días"),
    ],
)
def test_once_in_a_spanish_line_is_read_as_its_digits(typed: str, digits: str) -> None:
    shown = said(typed)
    assert "Could not" not in shown
    assert shown.replace("once", "11") == said(digits)


def test_once_that_is_searched_for_stays_as_it_is() -> None:
    desk = DeskAnswers()
    answer("search once muertos", answers=desk, now=NOW)
    assert desk.searched[0][0] == "once muertos"


@pytest.mark.parametrize("word", ["one", "uno", "once", "dix", "sete", "nove", "mil", "cem", "un", "une"])
def test_word_that_is_a_number_in_another_language_or_none_here_is_not_read(word: str) -> None:
    assert whole_number(word) is None

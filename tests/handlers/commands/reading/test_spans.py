"""Days and basins said in words become filters; words that are none are left alone."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from handlers.commands.reading.request import Request, read
from handlers.commands.registry import SUBCOMMANDS
from newsdesk.prose.mistakes import Mistake
from tests.handlers.commands.desk import NOW

USAGES = tuple(each.USAGE for each in SUBCOMMANDS.values())


def typed(text: str) -> Request:
    return read(text, now=NOW, usages=USAGES)


@pytest.mark.parametrize(
    ("text", "question"),
    [
        ("total since March", "total since:2026-03-01"),
        ("total desde marzo", "total since:2026-03-01"),
        ("total last week", "total since:2026-09-28 until:2026-10-04"),
        ("total in 2025", "total since:2025-01-01 until:2025-12-31"),
        ("total en diciembre de 2025", "total since:2025-12-01 until:2025-12-31"),
        ("total until 4 Oct 2026", "total until:2026-10-04"),
        ("total by 7 January 2026", "total until:2026-01-07"),
        ("total from 1 Dec to 7 Jan", "total since:2025-12-01 until:2026-01-07"),
        ("total between November and January", "total since:2025-11-01 until:2026-01-31"),
        ("total desde el 1 de diciembre hasta el 7 de enero", "total since:2025-12-01 until:2026-01-07"),
        ("total before 2026", "total until:2025-12-31"),
        ("total after 30 Dec 2025", "total since:2025-12-31"),
        ("total 30 Dec 2025", "total since:2025-12-30 until:2025-12-30"),
        ("total in the Caribbean since March", "total since:2026-03-01 basin:caribbean"),
        ("total pacífico oriental en 2025", "total since:2025-01-01 until:2025-12-31 basin:eastern_pacific"),
        ("total since:March last week", "total since:March until:2026-10-04"),
        ("total between 1 and 15 Sept", "total since:2026-09-01 until:2026-09-15"),
        ("total Sept 1-15", "total since:2026-09-01 until:2026-09-15"),
        ("total del 1 al 15 de septiembre", "total since:2026-09-01 until:2026-09-15"),
        ("total al 7 de enero", "total until:2026-01-07"),
        ("total in Sept to Dec 2025", "total since:2025-09-01 until:2025-12-31"),
        ("total Sept to Dec 2025", "total since:2025-09-01 until:2025-12-31"),
        ("total from September to December of 2025", "total since:2025-09-01 until:2025-12-31"),
        ("total desde el 2 de septiembre al 4 de octubre de 2025", "total since:2025-09-02 until:2025-10-04"),
        ("total from October to March", "total since:2025-10-01 until:2026-03-31"),
        ("total October to March", "total since:2025-10-01 until:2026-03-31"),
        ("total by the end of 2025", "total until:2025-12-31"),
        ("total by end of March", "total until:2026-03-31"),
        ("total until the end of last month", "total until:2026-09-30"),
        ("total hasta finales de 2025", "total until:2025-12-31"),
        ("total al final de marzo", "total until:2026-03-31"),
        ("total since the beginning of 2026", "total since:2026-01-01"),
        ("total desde principios de marzo", "total since:2026-03-01"),
        ("total from the start of March to the end of May", "total since:2026-03-01 until:2026-05-31"),
        ("total at the end of 2025", "total at the end since:2025-01-01 until:2025-12-31"),
        ("total Sept-Dec 2025", "total since:2025-09-01 until:2025-12-31"),
        ("total Sept–Dec 2025", "total since:2025-09-01 until:2025-12-31"),
        ("total up to January", "total until:2026-01-31"),
        ("list antes de enero", "list until:2025-12-31"),
        ("list después de enero de 2026", "list since:2026-02-01"),
        ("total since the start of the year", "total since:2026-01-01"),
        ("total hasta fin de mes", "total until:2026-10-31"),
        ("total over the last 30 days", "total since:2026-09-06 until:2026-10-05"),
        ("total last three months", "total since:2026-07-05 until:2026-10-05"),
        ("list 10+ killed", "list min:10"),
        ("list 5 or more dead", "list min:5"),
        ("list 5 o más muertos", "list min:5"),
        ("list over 4 killed", "list min:5"),
        ("list by the Sun", "list source:Sun"),
        ("list thin by the sun", "list thin source:sun"),
        ("list by Sun", "list source:Sun"),
        ("list by sun", "list until:2026-10-04"),
        ("list by Sunday", "list until:2026-10-04"),
        ("list by Sun 4 Oct", "list until:2026-10-04"),
        ("list other", "list basin:other"),
        ("list other strikes", "list other strikes"),
        ("total in other", "total basin:other"),
        ("total Nov to Jan", "total since:2025-11-01 until:2026-01-31"),
        ("total August and September", "total since:2026-08-01 until:2026-09-30"),
        ("total since mon", "total since:2026-10-05"),
        ("since yesterday", "list since:2026-10-04"),
        ("from Sept to Oct", "list since:2026-09-01 until:2026-10-31"),
        ("on 4 Oct", "strike on 4 Oct"),
        ("total off the Pacific", "total basin:eastern_pacific"),
        ("total by the Comando Sur", "total source:SOUTHCOM"),
        ("total with more than 4 dead", "total with min:5"),
        ("search survivors since March", "search survivors since:2026-03-01"),
    ],
)
def test_days_and_basins_in_words_are_filters(text: str, question: str) -> None:
    assert typed(text).question == question


@pytest.mark.parametrize("text", ["search in 2025", "search may day", "search until proven", 'search "since March"'])
def test_words_of_a_search_stay_words(text: str) -> None:
    assert typed(text).question == text


@pytest.mark.parametrize(
    ("text", "left"),
    [
        ("total September October", ("October",)),
        ("total in September in October", ("in", "October")),
        ("total August and October", ("and", "October")),
        ("total 1 and 15 Sept", ("1", "and")),
        ("total en el mar", ("en", "el", "mar")),
        ("total una mañana", ("una", "mañana")),
    ],
)
def test_of_what_cannot_be_one_span_a_word_is_left_to_be_named(text: str, left: tuple[str, ...]) -> None:
    assert typed(text).words == left


def test_a_question_in_words_reads_back_as_the_same_question() -> None:
    once = typed("total in the Pacific last month")
    again = typed(once.question)
    assert (again.since, again.until, again.basin) == (once.since, once.until, once.basin)


def test_a_span_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(Mistake, match="ends before it begins: 2026-03-01 is after 2025-12-31"):
        typed("total since March until 2025")


MARKERS = ["since", "until", "in", "last", "week", "a", "to", "by", "hace", "the", "before"]


@given(st.lists(st.sampled_from([*MARKERS, "March", "2025", "4", "Oct", "días"])))
def test_any_mixture_of_day_words_is_a_request_or_a_mistake(words: list[str]) -> None:
    try:
        assert typed(" ".join(["total", *words])).command == "total"
    except Mistake as mistake:
        assert str(mistake)

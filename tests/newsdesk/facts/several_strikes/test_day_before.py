"""Of two strikes the one of the day before is told by the words that stand with its own dead."""

from __future__ import annotations

from datetime import date

import pytest

from tests.newsdesk.stated import facts_of

_SATURDAY, _FRIDAY = date(2026, 2, 7), date(2026, 2, 6)


def _by_day(title: str, summary: str, lang: str) -> dict[date | None, int | None]:
    events = facts_of(title, summary, lang=lang).events
    return {
        event.date.value if event.date else None: event.killed.value if event.killed else None for event in events
    }


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US kills seven", "Four people died Saturday on a boat. The night before, three men were killed."),
        ("en", "US kills seven in two strikes", "Three men had been killed the night before. Four died on Saturday."),
        (
            "es",
            "EE.UU. mata a siete",
            "Cuatro murieron el sábado en una lancha. Tres habían muerto la víspera en otra.",
        ),
        ("pt", "EUA matam sete", "Quatro homens morreram no sábado. Na véspera, três tinham sido mortos."),
        ("fr", "Sept morts dans des frappes", "Quatre hommes sont morts samedi. La veille, trois avaient été tués."),
    ],
)
def test_the_day_before_belongs_to_the_dead_it_is_told_with(lang: str, title: str, summary: str) -> None:
    assert _by_day(title, summary, lang) == {_SATURDAY: 4, _FRIDAY: 3}


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US kills seven in two boat strikes: four on Saturday, three the night before"),
        ("en", "US kills seven in two boat strikes: three the night before, four on Saturday"),
        ("es", "EE.UU. mata a siete en dos ataques: cuatro el sábado y tres la víspera"),
        ("pt", "EUA matam sete em dois ataques: quatro no sábado, três na véspera"),
        ("fr", "Sept morts dans deux frappes américaines : quatre samedi, trois la veille"),
    ],
)
def test_a_headline_gives_each_day_its_dead(lang: str, title: str) -> None:
    assert _by_day(title, "", lang) == {_SATURDAY: 4, _FRIDAY: 3}


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US kills eight in two strikes", "Four died on Saturday. The night before, three men were killed."),
        ("en", "US kills eight in two strikes: four on Saturday, three the night before", ""),
        ("es", "EE.UU. mata a ocho en dos ataques: cuatro el sábado, tres la víspera", ""),
        ("pt", "EUA matam oito em dois ataques: quatro no sábado, três na véspera", ""),
        ("fr", "Huit morts dans deux frappes américaines : quatre samedi, trois la veille", ""),
    ],
)
def test_dead_that_do_not_make_the_whole_are_not_taken_apart(lang: str, title: str, summary: str) -> None:
    (killed,) = _by_day(title, summary, lang).values()
    assert killed == 8

""" "One attack killed two; the other killed three": a pair told as one and its fellow is two strikes."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import facts_of

_EN = "U.S. military says 5 killed in strikes on two boats in eastern Pacific"
_ES = "Cinco muertos en ataques de EE.UU. a dos lanchas en el Pacífico"
_PT = "Cinco mortos em ataques dos EUA a duas lanchas no Pacífico"
_FR = "Cinq morts dans des frappes américaines sur deux bateaux dans le Pacifique"


def _dead_and_alive(title: str, summary: str, lang: str) -> list[tuple[int | None, int | None]]:
    events = facts_of(title, summary, lang=lang).events
    return [
        (event.killed.value if event.killed else None, event.survivors.value if event.survivors else None)
        for event in events
    ]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", _EN, "One attack on Saturday killed two people and left one survivor; the other killed three."),
        ("en", _EN, "One strike killed two men and left a survivor, and another killed three."),
        ("es", _ES, "Uno de los ataques mató a dos personas y dejó un sobreviviente; el otro mató a tres."),
        ("es", _ES, "Un ataque el sábado mató a dos personas y dejó un sobreviviente; otro mató a tres."),
        ("pt", _PT, "Um dos ataques matou duas pessoas e deixou um sobrevivente; o outro matou três."),
        ("fr", _FR, "L'une des frappes a tué deux personnes et laissé un survivant ; l'autre a tué trois personnes."),
        ("fr", _FR, "Un premier raid samedi a tué deux personnes et laissé un survivant ; un second en a tué trois."),
    ],
)
def test_one_and_the_other_have_their_own_dead_and_survivors(lang: str, title: str, summary: str) -> None:
    assert _dead_and_alive(title, summary, lang) == [(2, 1), (3, None)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", _EN, "One boat carried two men, another three."),
        ("en", _EN, "One strike killed two men, the other three."),
        ("es", _ES, "Una lancha llevaba dos hombres; la otra llevaba tres."),
        ("pt", _PT, "Uma levava dois homens; a outra levava três."),
        ("fr", _FR, "L'une transportait deux hommes, l'autre trois."),
    ],
)
def test_one_boat_and_the_other_have_their_own_dead(lang: str, title: str, summary: str) -> None:
    assert _dead_and_alive(title, summary, lang) == [(2, None), (3, None)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Two killed in US strikes on two boats", "One attack killed two; the other was called off."),
        ("en", "Two killed in US strikes on two boats", "One attack killed two men; the other left no dead."),
        ("es", "Ataques de EE.UU. a dos lanchas dejan dos muertos", "Uno mató a dos hombres; el otro fue cancelado."),
        ("pt", "Ataques dos EUA a duas lanchas deixam dois mortos", "Um matou dois homens; o outro foi cancelado."),
        (
            "fr",
            "Deux morts dans des frappes américaines sur deux bateaux",
            "L'une en a tué deux ; l'autre a été annulée.",
        ),
    ],
)
def test_an_other_without_dead_leaves_the_entry_whole(lang: str, title: str, summary: str) -> None:
    assert _dead_and_alive(title, summary, lang) == [(2, None)]


def test_figures_that_do_not_make_the_sum_are_not_split() -> None:
    summary = "One attack on Monday killed two people; another last week killed three."
    assert _dead_and_alive("US strike on boat kills two in Pacific", summary, "en") == [(2, None)]


def test_the_other_people_are_no_other_boat() -> None:
    summary = "One man was killed by gunfire; the other four died in the water."
    assert _dead_and_alive("Five killed in strike on boat in Pacific", summary, "en") == [(5, None)]

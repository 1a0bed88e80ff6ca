"""Numbers beside a strike that are none of its boats or dead: of each of the men, of engines, of boats that fled."""

from __future__ import annotations

import pytest

from tests.newsdesk.stated import facts_of

HIT = {
    "en": "US military kills {} in strike on drug boat in Pacific",
    "es": "EE.UU. mata a {} en ataque a una lancha en el Pacífico",
    "pt": "EUA matam {} em ataque a um barco no Pacífico",
    "fr": "Les États-Unis tuent {} hommes sur un bateau dans le Pacifique",
}


def _read(title: str, summary: str = "", lang: str = "en") -> list[tuple[int | None, int | None]]:
    """(killed, boats) of each strike."""
    events = facts_of(title, summary, lang=lang).events
    return [
        (event.killed.value if event.killed else None, event.vessels.value if event.vessels else None)
        for event in events
    ]


@pytest.mark.parametrize(
    ("lang", "dead", "summary"),
    [
        ("en", "three", "The three men were killed, each a confirmed narco-terrorist, Southern Command said."),
        ("en", "three", "The three men each had prior convictions."),
        ("en", "three", "Previous strikes killed 2 people each."),
        ("es", "tres", "Hubo tres muertos, cada uno de ellos pescador."),
        ("fr", "trois", "Les trois hommes tués étaient chacun accusé de trafic."),
        ("pt", "três", "Os três mortos eram, cada um acusado de tráfico."),
    ],
)
def test_each_of_the_dead_is_no_strike(lang: str, dead: str, summary: str) -> None:
    assert _read(HIT[lang].format(dead), summary, lang) == [(3, 1)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes two boats in Pacific, killing four", "The four men, each a smuggler, were killed."),
        ("es", "EE.UU. ataca dos lanchas y mata a cuatro", "Los cuatro muertos, cada uno de ellos pescador."),
    ],
)
def test_each_of_the_dead_on_two_boats_is_no_strike(lang: str, title: str, summary: str) -> None:
    assert _read(title, summary, lang) == [(4, 2)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes two boats in Pacific", "Each boat had three engines."),
        ("es", "EE.UU. ataca dos lanchas en el Pacífico", "Cada lancha llevaba tres motores."),
    ],
)
def test_engines_on_each_boat_are_no_dead(lang: str, title: str, summary: str) -> None:
    assert _read(title, summary, lang) == [(None, 2)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strikes two boats in Pacific", "Three people were killed on each."),
        ("en", "US strikes boats in Pacific", "The strikes killed three on each boat."),
        ("en", "US strikes two boats in Pacific", "Three people were killed on each of them."),
        ("en", "Two strikes in Pacific kill three apiece", ""),
        ("es", "EE.UU. ataca dos lanchas en el Pacífico", "Tres hombres murieron en cada una."),
        ("fr", "Deux frappes dans le Pacifique", "Elles ont fait trois morts chacune."),
        ("pt", "EUA atacam dois barcos no Pacífico", "Três homens morreram em cada um."),
    ],
)
def test_each_of_two_boats_has_its_dead(lang: str, title: str, summary: str) -> None:
    assert _read(title, summary, lang) == [(3, 1), (3, 1)]


@pytest.mark.parametrize(
    "summary",
    [
        "The strikes have killed 150 people in the Pacific and 60 in the Caribbean respectively.",
        "The strikes have killed 150 and 60 people respectively in the Pacific and the Caribbean.",
    ],
)
def test_dead_of_a_campaign_sea_by_sea_are_no_strikes(summary: str) -> None:
    assert _read("US strike kills four in Pacific", summary) == [(4, 1)]


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The other two boats with it escaped."),
        ("en", "The other three boats were fishing nearby."),
        ("es", "Las otras dos embarcaciones huyeron."),
        ("pt", "Os outros dois barcos fugiram."),
        ("fr", "Les deux autres bateaux ont fui."),
    ],
)
def test_boats_that_got_away_were_not_struck(lang: str, summary: str) -> None:
    dead = {"en": "three", "es": "tres", "pt": "três", "fr": "trois"}[lang]
    assert _read(HIT[lang].format(dead), summary, lang) == [(3, 1)]


def test_other_boats_that_people_escaped_from_were_struck() -> None:
    assert _read("US strikes convoy in Pacific, killing three", "People had escaped from the other two boats.") == [
        (3, 3)
    ]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US two strikes in two days kill five in the Pacific", "The latest killed two."),
        ("es", "Dos ataques en dos días matan a cinco en el Pacífico", "El último mató a dos."),
        ("pt", "Dois ataques em dois dias matam cinco no Pacífico", "O último matou dois."),
        ("fr", "Deux frappes en deux jours tuent cinq hommes dans le Pacifique", "La dernière en a tué deux."),
    ],
)
def test_dead_of_a_run_of_strikes_are_of_all_its_boats(lang: str, title: str, summary: str) -> None:
    assert _read(title, summary, lang) == [(5, 2)]


def test_two_strikes_told_in_one_breath_are_both_news() -> None:
    assert _read(
        "While one US strike killed three on a boat in the Pacific on Monday, another killed two in the Caribbean"
    ) == [(3, 1), (2, 1)]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "As US strike kills four in Pacific, three senators demand answers", "Three aides killed the bill."),
        ("es", "Mientras EE.UU. mata a cuatro en una lancha, el Senado vota", "Tres murieron en la protesta."),
        ("pt", "Enquanto ataque dos EUA mata quatro no Pacífico, Senado vota", "Três morreram no protesto."),
    ],
)
def test_a_strike_told_beside_what_comes_of_it_is_the_news(lang: str, title: str, summary: str) -> None:
    assert _read(title, summary, lang) == [(4, 1)]


@pytest.mark.parametrize(
    "title",
    [
        "After a US strike killed four in the Pacific on Friday, a second strike killed three",
        "As Congress probes US strike that killed four, new strike on boat kills three",
        "As families mourn four killed in US strike, new strike on boat kills three",
    ],
)
def test_a_strike_that_the_clause_before_the_news_tells_of_is_an_earlier_one(title: str) -> None:
    assert _read(title) == [(3, 1)]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Family says father of four killed in US boat strike was no trafficker"),
        ("es", "Padre de cuatro hijos muerto en ataque de EE.UU. a lancha no era narco, dice familia"),
        ("pt", "Pai de quatro filhos morto em ataque dos EUA a barco não era traficante, diz família"),
        ("fr", "Père de quatre enfants tué dans une frappe américaine : la famille accuse"),
    ],
)
def test_the_children_of_who_was_killed_are_not_counted_as_dead(lang: str, title: str) -> None:
    assert all(killed != 4 for killed, _ in _read(title, "", lang))

"""Two reports of one day and one sea: another kind of craft with another toll is another strike."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read
from tests.newsdesk.understandings import Newsroom

BOAT = ("en", "US strikes alleged drug boat in the Caribbean, killing four", "The boat was hit on Tuesday.")
SUBMERSIBLE = ("en", "US blows up semi-submersible in Caribbean, killing two", "It was sunk on Tuesday.")
VESSEL = ("en", "US strikes alleged drug vessel in the Caribbean, killing four", "The vessel was hit on Tuesday.")
OTHER_KIND = [
    (BOAT, SUBMERSIBLE),
    (BOAT, ("es", "EE.UU. ataca un narcosubmarino en el Caribe: dos muertos", "Ocurrió el martes.")),
    (BOAT, ("pt", "EUA atacam semissubmersível no Caribe; dois mortos", "Foi na terça-feira.")),
    (
        BOAT,
        ("fr", "Les Etats-Unis frappent un narco-sous-marin aux Caraïbes : deux morts", "Mardi, selon Washington."),
    ),
    (BOAT, ("en", "US military strikes low-profile vessel in Caribbean, killing two", "The strike was on Tuesday.")),
    (("es", "EE.UU. bombardea una lancha en el Caribe: cuatro muertos", "El ataque fue el martes."), SUBMERSIBLE),
    (("pt", "EUA atacam lancha no Caribe e matam quatro", "O ataque foi na terça-feira."), SUBMERSIBLE),
    (
        ("fr", "Les Etats-Unis frappent un bateau aux Caraïbes : quatre morts", "Mardi, selon Washington."),
        SUBMERSIBLE,
    ),
]
SAME_KIND = [
    (BOAT, ("en", "US strike on vessel in the Caribbean kills three", "The military announced the Tuesday strike.")),
    (BOAT, ("en", "US military strikes go-fast in Caribbean, killing three", "The strike was on Tuesday.")),
    (BOAT, ("es", "EE.UU. ataca una embarcación en el Caribe: tres muertos", "El ataque fue el martes.")),
    (VESSEL, ("es", "EE.UU. bombardea una lancha en el Caribe: tres muertos", "El ataque fue el martes.")),
    (VESSEL, ("fr", "Les Etats-Unis frappent un bateau aux Caraïbes : trois morts", "Mardi, selon Washington.")),
    (VESSEL, SUBMERSIBLE),
    (SUBMERSIBLE, VESSEL),
    (BOAT, ("en", "US blows up semi-submersible in Caribbean, killing four", "It was sunk on Tuesday.")),
]
Report = tuple[str, str, str]


def strikes_after(*reports: Report) -> int:
    newsroom = Newsroom(start="2026-11-24T20:00")
    for number, (lang, title, summary) in enumerate(reports):
        told = read("2026-11-24", title, summary, lang)
        newsroom.later(minutes=30).publish(f"Outlet {number}", told, title=title)
    return len(newsroom.records)


@pytest.mark.parametrize(("first", "second"), OTHER_KIND)
def test_another_kind_of_craft_with_another_toll_is_another_strike(first: Report, second: Report) -> None:
    assert strikes_after(first, second) == 2
    assert strikes_after(second, first) == 2


@pytest.mark.parametrize(("first", "second"), SAME_KIND)
def test_other_words_for_one_craft_split_no_strike(first: Report, second: Report) -> None:
    assert strikes_after(first, second) == 1


ASHORE = ("en", "Families in Ecuador say US strike killed four in the Pacific", "Their skiff was hit on Tuesday.")
OWNED = ("en", "SOUTHCOM: three killed in strike in the Pacific", "A low-profile vessel was hit on Tuesday.")


def test_what_people_ashore_count_otherwise_splits_no_strike() -> None:
    assert strikes_after(ASHORE, OWNED) == 1


def test_another_kind_and_toll_after_it_was_owned_to_is_another_strike() -> None:
    first = ("en", "SOUTHCOM: four killed in strike on boat in the Pacific", "The boat was hit on Tuesday.")
    assert strikes_after(first, OWNED) == 2

"""Headlines that tell of no boat and no blow: Americans kill so many off a coast of the story."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Location
from tests.newsdesk.reading import read

FRIDAY = "2027-02-12"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US military kills three north of Curaçao"),
        ("en", "Three killed by American forces off Saint Lucia"),
        ("es", "La Marina de EE.UU. mata a tres personas cerca de Aruba"),
        ("es", "Tres muertos a manos de fuerzas de EE.UU. frente a La Guajira"),
        ("pt", "Três mortos pela Marinha dos EUA perto de Aruba"),
        ("pt", "Forças dos EUA matam três ao largo de Barbados"),
        ("fr", "L'armée américaine tue trois personnes au large de Sainte-Lucie"),
        ("fr", "Trois hommes tués jeudi par l'US Navy entre Aruba et la côte"),
    ],
)
def test_who_is_killed_by_americans_off_our_coasts_was_struck(lang: str, title: str) -> None:
    understood = read(FRIDAY, title, "", lang)
    judged = understood.classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, True)
    told = [(event.location, event.killed.value) for event in understood.facts.events if event.killed]
    assert told == [(Location.CARIBBEAN, 3)]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("fr", "Trois tués par l'US Navy en mer Rouge"),
        ("en", "Three killed in US Navy helicopter crash off Aruba"),
        ("en", "Three US Navy sailors killed off Aruba"),
        ("en", "American kills two on cruise ship off Bahamas"),
        ("en", "Three US divers killed off Cozumel"),
        ("en", "US forces kill two IS fighters off Somalia"),
        ("fr", "Trois policiers tués à Aruba, l'US Navy en escale"),
    ],
)
def test_who_dies_otherwise_or_elsewhere_was_not(lang: str, title: str) -> None:
    assert not read(FRIDAY, title, "", lang).classification.new_event

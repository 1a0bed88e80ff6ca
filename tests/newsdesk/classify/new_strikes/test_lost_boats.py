"""A boat that burns or sinks, in the headline, and below it that Americans fired on it: a strike; or an accident."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

LOST_TO_AMERICANS = [
    (
        "en",
        "Search on for two after go-fast burns west of the Galápagos",
        "An American drone had fired on the vessel on Saturday. One man died, according to U.S. Southern Command.",
    ),
    (
        "es",
        "Buscan a dos hombres tras incendiarse una lancha al oeste de Galápagos",
        "Un dron estadounidense disparó contra la nave el sábado. Un hombre murió, según el Comando Sur.",
    ),
    (
        "pt",
        "Semissubmersível vai ao fundo com os três tripulantes",
        "A embarcação foi bombardeada por um drone americano no sábado, ao largo do Panamá. Ninguém sobreviveu.",
    ),
    (
        "fr",
        "Une vedette coule au large de la Martinique, trois morts",
        "Le bateau a été touché samedi par un missile américain.",
    ),
]
LOST_OTHERWISE = [
    (
        "en",
        "Search on for two after boat burns off Florida",
        "Two men jumped on Saturday, the Coast Guard said. One died.",
    ),
    ("en", "Boat sinks off Key West, two dead", "It was hit by an American cruise ship on Saturday."),
    ("es", "Buscan a tres tras hundirse una lancha frente a Tumaco", "Un hombre murió el sábado, dijo la Armada."),
]


@pytest.mark.parametrize(("lang", "title", "summary"), LOST_TO_AMERICANS)
def test_a_boat_lost_to_americans_is_a_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read("2027-05-23", title, summary, lang).classification
    assert judged.relevant and judged.new_event, judged


@pytest.mark.parametrize(("lang", "title", "summary"), LOST_OTHERWISE)
def test_a_boat_lost_otherwise_rings_nobody(lang: str, title: str, summary: str) -> None:
    assert not read("2027-05-23", title, summary, lang).classification.new_event

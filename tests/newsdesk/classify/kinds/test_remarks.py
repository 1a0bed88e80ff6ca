"""A writer's own remark beside a strike marks a strike that is known; one that somebody is quoted with does not."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

SATURDAY = "2026-12-05"
REMARKED = [
    ("en", "US kills four in the Pacific, and the world yawns"),
    ("en", "US strikes another boat. Does anyone still care?"),
    ("en", "Five narco-terrorists dead in the Caribbean: the numbers behind a word"),
    ("en", "Another lethal strike in the Pacific raises the same questions"),
    ("es", "Otro ataque mortal en el Caribe, otra vez el silencio de la OEA"),
    ("es", "EE. UU. mata a cuatro en el Pacífico: cronología de un año de ataques"),
    ("es", "EE. UU. bombardea lanchas y la coca sigue llegando"),
    ("es", "Un nuevo ataque letal en el Pacífico reabre el debate sobre las ejecuciones extrajudiciales"),
    ("es", "La explosión frente a Güiria fue un ataque de EE. UU.: reconstrucción de una noche de septiembre"),
    ("en", "US strikes boats; Europe shrugs"),
    ("es", "EE. UU. bombardea lanchas; Europa calla"),
    ("pt", "EUA matam quatro no Pacífico e o mundo boceja"),
    ("pt", "Mais um ataque mortal no Caribe: até quando?"),
    ("pt", "Novo ataque letal no Pacífico reacende debate sobre direito internacional"),
    ("fr", "Les États-Unis tuent quatre hommes dans le Pacifique, dans l'indifférence"),
    ("fr", "Encore une frappe meurtrière dans le Pacifique : et après ?"),
    ("fr", "Les États-Unis bombardent un bateau : et si c'était un pêcheur ?"),
]
TOLD = [
    ("en", "US kills four in Pacific; 'the world shrugs,' Petro says", ""),
    ("es", "EE. UU. mata a cuatro en el Pacífico: 'el mundo calla', dice Petro", ""),
    (
        "en",
        "New deadly strike in the Caribbean raises fears of war",
        "The US military struck a boat on Friday, killing three.",
    ),
    ("pt", "Novo ataque letal no Pacífico reacende debate", "Os EUA mataram três em um barco nesta sexta-feira."),
    ("fr", "Nouvelle frappe meurtrière dans le Pacifique : trois morts", ""),
    ("es", "La explosión frente a Güiria fue un ataque de EE. UU., reconoce el Pentágono", ""),
]


@pytest.mark.parametrize(("lang", "title"), REMARKED)
def test_whoever_remarks_on_a_strike_does_not_report_it(lang: str, title: str) -> None:
    judged = read(SATURDAY, title, "", lang).classification
    assert (judged.category, judged.new_event) == (Category.ANALYSIS, False)


@pytest.mark.parametrize(("lang", "title", "summary"), TOLD)
def test_strike_rings_beside_what_others_say_of_it(lang: str, title: str, summary: str) -> None:
    assert read(SATURDAY, title, summary, lang).classification.new_event

"""A strike that has so many dead by now had fewer when it was told first."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

MONDAY = "2027-03-22"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Toll of US strike in Pacific climbs to five"),
        ("en", "Five now counted dead in US strike in Pacific"),
        ("es", "Ya son cinco los muertos del ataque estadounidense en el Pacífico"),
        ("es", "Suman cinco los muertos en ataque de EE. UU. en el Pacífico"),
        ("pt", "Já são cinco os mortos do ataque americano no Pacífico"),
        ("fr", "La frappe américaine dans le Pacifique a finalement fait cinq morts"),
        ("en", "Five dead in US strike in Pacific, says updated toll"),
        ("es", "Ataque de EE.UU. en el Pacífico deja cinco muertos, según un nuevo balance"),
        ("pt", "Ataque dos EUA no Pacífico matou cinco, diz novo balanço"),
        ("fr", "Frappe américaine dans le Pacifique : cinq morts, selon un nouveau bilan"),
    ],
)
def test_a_strike_that_has_more_dead_by_now_is_known(lang: str, title: str) -> None:
    judged = read(MONDAY, title, "", lang).classification
    assert judged.relevant
    assert not judged.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Toll of US boat strikes climbs to 290 after five killed Sunday in Pacific"),
        ("en", "Five dead in US strike in Pacific"),
        ("es", "Una lancha hundida y tres fallecidos, nuevo saldo de la campaña militar de EE.UU. en el Pacífico"),
        ("en", "US strike kills five in Pacific; updated toll of campaign is 290 dead"),
        ("es", "Ya son 290 los muertos tras nuevo ataque de EE.UU. que mató a tres en el Caribe"),
        ("pt", "Já são 290 os mortos após novo ataque dos EUA que matou três no Caribe"),
        ("fr", "La frappe américaine dans le Pacifique fait cinq morts"),
    ],
)
def test_the_dead_of_a_new_strike_are_news(lang: str, title: str) -> None:
    assert read(MONDAY, title, "", lang).classification.new_event

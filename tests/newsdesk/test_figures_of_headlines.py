"""Short figures of headlines: a third who was saved, the wounded, hedges, numbers of strikes, totals."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Comparator
from tests.newsdesk.stated import facts_of, the_strike


@pytest.mark.parametrize(
    ("lang", "title", "summary", "survivors"),
    [
        ("en", "Strike on boat kills two; third man plucked from the sea", "", 1),
        ("en", "Boat strike kills two of the three on board", "The third was pulled from the water by a trawler.", 1),
        ("es", "Dos muertos en ataque a lancha; un tercer tripulante fue rescatado", "", 1),
        ("pt", "Ataque a lancha mata dois; terceiro tripulante é resgatado com vida", "", 1),
        ("fr", "Deux hommes tués dans une frappe, un troisième repêché", "", 1),
        ("en", "Boat strike leaves two dead and one wounded", "", 1),
        ("es", "Ataque a una lancha deja dos muertos y un herido", "", 1),
        ("pt", "Ataque a lancha deixa dois mortos e três feridos", "", 3),
        ("fr", "Une frappe fait deux morts et trois blessés", "", 3),
        ("es", "Ataque a lancha: sus dos ocupantes mueren", "", 0),
        ("pt", "Ataque a lancha: seus dois ocupantes morrem", "", 0),
        ("fr", "Frappe contre un bateau : ses deux occupants meurent", "", 0),
        ("es", "Sigue la búsqueda del náufrago de la lancha atacada, con dos muertos", "", 1),
    ],
)
def test_one_more_was_saved_or_nobody(lang: str, title: str, summary: str, survivors: int) -> None:
    strike = the_strike(title, summary, lang=lang)
    assert strike.killed is not None and strike.survivors is not None
    assert (strike.killed.value, strike.survivors.value) == (2, survivors)


def test_a_soldier_hurt_elsewhere_lived_through_no_strike() -> None:
    strike = the_strike("US strike on boat kills two", "In Syria three soldiers were wounded on the same day.")
    assert strike.survivors is None


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "'Five fewer narco-terrorists': Hegseth touts strike on vessel", 5),
        ("pt", "Dupla é morta em ataque dos EUA a lancha", 2),
        ("en", "Trio is killed in US strike on boat", 3),
        ("fr", "Un duo est tué dans une frappe contre un bateau", 2),
    ],
)
def test_parties_and_boasts_are_numbers_of_dead(lang: str, title: str, killed: int) -> None:
    found = the_strike(title, lang=lang).killed
    assert found is not None
    assert found.value == killed


@pytest.mark.parametrize(
    ("lang", "title", "summary", "total"),
    [
        ("en", "Boat strike kills two", "The command put the count at 162 since it began.", (None, 162)),
        ("es", "Mueren tres en nuevo ataque a lancha; van 157", "", (None, 157)),
        ("pt", "Morrem três em novo ataque a lancha; já são 157", "", (None, 157)),
        ("es", "Tres muertos en ataque a lancha", "La cifra de víctimas supera ya las 160.", (None, 160)),
        ("pt", "Três mortos em ataque a lancha", "O número de mortos já ultrapassa os 160.", (None, 160)),
        ("fr", "Trois morts dans une frappe", "Le nombre de morts dépasse désormais les 160.", (None, 160)),
        (
            "en",
            "Two more boats sunk",
            "The strikes, Nos. 43 and 44 of the campaign, bring the toll to 151.",
            (44, 151),
        ),
        ("en", "US has carried out 58 strikes, killing no fewer than 190 people", "", (58, 190)),
        ("es", "EE.UU. suma 58 ataques a lanchas, que mataron a no menos de 190 personas", "", (58, 190)),
        ("pt", "EUA somam 58 ataques a barcos, que mataram não menos de 190 pessoas", "", (58, 190)),
    ],
)
def test_totals_stand_in_few_words(lang: str, title: str, summary: str, total: tuple[int | None, int | None]) -> None:
    found = facts_of(title, summary, lang=lang).cumulative
    assert found is not None
    assert (found.strikes.value if found.strikes else None, found.killed.value if found.killed else None) == total


def test_what_exceeds_a_number_is_more_than_it() -> None:
    found = facts_of(
        "Tres muertos en ataque a lancha", "La cifra de víctimas supera ya las 160.", lang="es"
    ).cumulative
    assert found is not None and found.killed is not None
    assert found.killed.comparator is Comparator.MORE_THAN

"""Dead told by name are of the number, survivors told one by one are two, and all in the boat dead leaves nobody."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.stated import facts_of, the_strike, value_of

LEGAL = Category.LEGAL


@pytest.mark.parametrize(
    ("lang", "summary", "killed"),
    [
        ("en", "Relatives of Chad Joseph and Rishi Samaroo, killed on Oct. 14 along with four others, sue.", 6),
        ("en", "The mother of Chad Joseph, who was killed by the strike together with five others, sues.", 6),
        (
            "es",
            "Familiares de Chad Joseph y Rishi Samaroo, muertos el 14 de octubre junto con otros cuatro, demandan.",
            6,
        ),
        (
            "pt",
            "Parentes de Chad Joseph e Rishi Samaroo, mortos em 14 de outubro junto com outros quatro, processam.",
            6,
        ),
        (
            "fr",
            "Les proches de Chad Joseph et Rishi Samaroo, tués le 14 octobre avec quatre autres, portent plainte.",
            6,
        ),
        ("en", "Four others were killed along with two crew members of the boat on Oct. 14.", 4),
    ],
)
def test_dead_who_are_named_count_beside_the_others(lang: str, summary: str, killed: int) -> None:
    strike = the_strike("Suit over a strike", summary, lang=lang, category=LEGAL, new_event=False)
    assert value_of(strike.killed) == killed


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "The fisherman Ravi Mohan dies along with two others in US strike on boat", 3),
        ("es", "Murió Pedro Rojas junto a otros cuatro tripulantes en ataque de EE.UU. a una lancha", 5),
        ("es", "Murió el patrón Pedro Rojas junto a otras dos personas en ataque de EE.UU. a una lancha", 3),
        ("es", "Murieron Pedro Rojas y Luis Salas junto a otros tres en ataque de EE.UU. a una lancha", 5),
        ("pt", "Morreu o pescador Paulo Lima junto com outras três pessoas em ataque dos EUA a barco", 4),
        ("fr", "Mort de Paul Blanc avec deux autres dans une frappe américaine sur un bateau", 3),
    ],
)
def test_dead_who_are_named_behind_the_verb_count_beside_the_others(lang: str, title: str, killed: int) -> None:
    assert _killed(lang, title) == killed


@pytest.mark.parametrize(
    ("lang", "title", "killed"),
    [
        ("en", "Ravi Mohan and his brother were killed along with three others in US strike on boat", 5),
        ("en", "Ravi Mohan, 31, and his brother-in-law were killed along with three others in US strike on boat", 5),
        ("es", "Pedro Rojas y su primo murieron junto a otros tres en ataque de EE.UU. a una lancha", 5),
        ("pt", "Paulo Lima e o primo morreram junto com outros três em ataque dos EUA a barco", 5),
        (
            "fr",
            "Paul Blanc et son cousin ont été tués avec quatre autres dans une frappe américaine sur un bateau",
            6,
        ),
    ],
)
def test_one_of_the_family_counts_beside_a_name(lang: str, title: str, killed: int) -> None:
    assert _killed(lang, title) == killed


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Two fishermen were killed along with three others."),
        ("en", "Two fishermen died alongside three other men."),
        ("es", "Dos pescadores murieron junto a otros tres."),
        ("pt", "Dois pescadores morreram ao lado de outros três."),
        ("fr", "Deux pêcheurs ont été tués aux côtés de trois autres."),
    ],
)
def test_a_number_beside_the_others_is_no_toll_of_its_own(lang: str, summary: str) -> None:
    assert [event.killed.value for event in facts_of("US strike", summary, lang=lang).events if event.killed] == [5]


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Two fishermen were killed alongside their boat."),
        ("es", "Dos pescadores murieron junto a su lancha."),
    ],
)
def test_who_died_beside_a_boat_died_with_nobody_else(lang: str, summary: str) -> None:
    assert [event.killed.value for event in facts_of("US strike", summary, lang=lang).events if event.killed] == [2]


def test_a_verb_of_one_counts_one_and_a_number_counts_itself_beside_the_others() -> None:
    assert _killed("en", "A fisherman was killed along with four others in US strike on boat") == 5
    assert _killed("en", "Two Trinidadians were killed along with four others in US strike on boat") == 6


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Fishermen were killed along with four others in US strike on boat"),
        ("es", "Pescadores murieron junto a otros cuatro en ataque de EE.UU. a una lancha"),
        ("pt", "Pescadores morreram junto com outros quatro em ataque dos EUA a barco"),
        ("fr", "Des pêcheurs ont été tués avec quatre autres dans une frappe américaine sur un bateau"),
    ],
)
def test_others_beside_dead_whom_nobody_counts_are_no_figure(lang: str, title: str) -> None:
    assert _killed(lang, title) is None


def _killed(lang: str, title: str) -> int | None:
    killed = the_strike(title, "", lang=lang).killed
    return killed.value if killed else None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Strike off Venezuela kills six",
            "Trump said the vessel was destroyed and all six men in it were dead.",
        ),
        ("es", "Ataque deja seis muertos", "Los seis hombres que iban en ella murieron, dijo Trump."),
        ("pt", "Ataque mata seis", "Os seis homens que nela seguiam morreram, disse Trump."),
        ("fr", "Une frappe tue six hommes", "Les six hommes à son bord sont morts, a dit Trump."),
    ],
)
def test_all_that_were_in_it_dead_is_nobody_left(lang: str, title: str, summary: str) -> None:
    survivors = the_strike(title, summary, lang=lang).survivors
    assert value_of(survivors) == 0


def test_all_those_killed_are_not_all_who_were_in_it() -> None:
    assert the_strike("Strike kills six", "All six men killed in it were Colombian.").survivors is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Ecuador frees survivor of strike", "The Colombian who also escaped is in hospital."),
        ("es", "Ecuador libera a sobreviviente", "El colombiano que también sobrevivió sigue en un hospital."),
        ("pt", "Equador solta sobrevivente de ataque", "O colombiano que também escapou segue internado."),
        ("fr", "L'Équateur libère un survivant", "Le Colombien qui a aussi survécu est à l'hôpital."),
        (
            "en",
            "What boat strike survivors mean",
            "The Ecuadorean and the Colombian pulled from the sea will be flown home.",
        ),
        (
            "es",
            "Sobrevivientes del ataque",
            "El ecuatoriano y el colombiano rescatados serán devueltos a sus países.",
        ),
        ("pt", "Sobreviventes do ataque", "O equatoriano e o colombiano resgatados serão devolvidos."),
        ("fr", "Les survivants de la frappe", "L'Équatorien et le Colombien repêchés seront renvoyés chez eux."),
    ],
)
def test_one_survivor_and_one_who_also_escaped_are_two(lang: str, title: str, summary: str) -> None:
    events = facts_of(title, summary, lang=lang, new_event=False, topic="survivors.custody").events
    assert [event.survivors.value if event.survivors else None for event in events] == [2]


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Coast Guard ends search",
            "No survivors or debris were seen. Three were killed in the Dec. 30 attack.",
        ),
        ("es", "Termina la búsqueda", "No se avistaron sobrevivientes ni restos. Tres murieron en el ataque del 30."),
        ("pt", "Termina a busca", "Não foram avistados sobreviventes nem destroços. Três morreram no ataque."),
        ("fr", "Fin des recherches", "Aucun survivant n'a été aperçu. Trois hommes sont morts dans la frappe."),
    ],
)
def test_a_search_that_saw_nobody_does_not_say_that_all_died(lang: str, title: str, summary: str) -> None:
    events = facts_of(title, summary, lang=lang, new_event=False, topic="survivors.search").events
    assert [event.survivors for event in events] == [None]

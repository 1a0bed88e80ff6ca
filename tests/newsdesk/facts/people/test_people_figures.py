"""The killed, the presumed dead and the survivors that a text states, each apart."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.newsdesk.facts.spelling import spelled
from tests.newsdesk.stated import facts_of, the_strike, the_total, tolls_of, value_of

PATTERNS = {
    "en": "US strike on alleged drug boat kills {} people",
    "es": "Ataque de EE.UU. a una lancha deja {} muertos",
    "pt": "Ataque dos EUA a barco deixa {} mortos",
    "fr": "Une frappe américaine sur un bateau fait {} morts",
}


@given(st.integers(2, 14), st.sampled_from(sorted(PATTERNS)), st.booleans())
def test_any_rendering_of_a_toll_comes_back(number: int, lang: str, in_words: bool) -> None:
    printed = spelled(number, lang) if in_words else str(number)
    killed = the_strike(PATTERNS[lang].format(printed), lang=lang).killed
    assert value_of(killed) == number


TOTALS = {
    "en": "The campaign's death toll is now at least {}.",
    "es": "La ofensiva suma al menos {} muertos desde septiembre.",
    "pt": "O total de mortos sobe para ao menos {} desde setembro.",
    "fr": "Le bilan de la campagne est d'au moins {} morts.",
}


@given(st.integers(15, 199), st.sampled_from(sorted(TOTALS)), st.booleans())
def test_any_rendering_of_a_total_comes_back(number: int, lang: str, in_words: bool) -> None:
    printed = spelled(number, lang) if in_words else str(number)
    total = the_total(PATTERNS[lang].format(3), TOTALS[lang].format(printed), lang=lang)
    assert total.killed is not None
    assert (total.killed.value, total.qualifier) == (number, "at least")


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "One killed in US strike on drug boat"),
        ("es", "Un ataque de EE.UU. a una lancha deja un muerto"),
        ("pt", "Uma pessoa morre em ataque dos EUA a barco"),
        ("fr", "Une personne tuée dans une frappe américaine sur un bateau"),
        ("en", "US strike on drug boat kills at least one person"),
        ("en", "US strike on drug boat kills at least one in Caribbean"),
        ("es", "Ataque de EE.UU. a una lancha mata al menos a una persona"),
        ("pt", "Ataque dos EUA a barco mata pelo menos uma pessoa"),
        ("fr", "Une frappe américaine sur un bateau tue au moins une personne"),
        ("es", "Bombardeo de EE.UU. a una lancha en el Caribe se cobra la vida de un pescador"),
        ("es", "Ataque de EE.UU. a una lancha le cuesta la vida a una persona"),
        ("es", "EE.UU. da de baja a un presunto narco al atacar una lancha en el Caribe"),
        ("es", "Pierde la vida un pescador en ataque de EE.UU. a una lancha"),
        ("pt", "Ataque dos EUA a barco no Caribe custa a vida de um pescador"),
        ("pt", "EUA abatem um traficante em ataque a barco no Caribe"),
        ("fr", "Une frappe américaine contre un bateau coûte la vie à un pêcheur"),
        ("en", "US strike on boat in Pacific takes the life of a fisherman"),
    ],
)
def test_one_dead_is_counted_where_an_article_says_so(lang: str, title: str) -> None:
    killed = the_strike(title, lang=lang).killed
    assert value_of(killed) == 1


@pytest.mark.parametrize(
    ("lang", "text", "survivors"),
    [
        ("en", "The strike left two survivors.", 2),
        ("en", "It left one man alive, and a third survived.", 1),
        ("en", "There were no survivors.", 0),
        ("en", "All four aboard were killed.", 0),
        ("es", "Hubo un sobreviviente.", 1),
        ("es", "Los tres tripulantes murieron.", 0),
        ("pt", "Houve dois sobreviventes.", 2),
        ("pt", "Os quatro ocupantes morreram.", 0),
        ("fr", "Trois survivants ont été repêchés.", 3),
        ("fr", "Les deux occupants sont morts.", 0),
    ],
)
def test_survivors_are_counted_and_nobody_left_is_nought(lang: str, text: str, survivors: int) -> None:
    found = the_strike("US strikes boat in Caribbean", text, lang=lang).survivors
    assert value_of(found) == survivors


def test_presumed_dead_are_kept_apart_from_the_dead() -> None:
    event = the_strike(
        "Three killed on Dec. 30, eight more presumed dead", new_event=False, topic="survivors.presumed_dead"
    )
    assert event.killed is not None
    assert event.presumed_dead is not None
    assert (event.killed.value, event.presumed_dead.value) == (3, 8)


@pytest.mark.parametrize(
    "text",
    [
        "Eight people missing after the boat strikes of Feb. 5 are presumed dead, Southern Command says.",
        "The eight people who jumped overboard on Feb. 5 in the eastern Pacific, and were never found, are now"
        " presumed dead.",
        "Eight survivors of the strikes were presumed dead when the search ended.",
        "Eight people who abandoned their boats on Feb. 5 are presumed to have died.",
    ],
)
def test_presumed_dead_are_counted_over_a_long_sentence(text: str) -> None:
    event = the_strike(
        "Coast Guard ends search after boat strikes", text, new_event=False, topic="survivors.presumed_dead"
    )
    assert event.killed is None
    assert value_of(event.presumed_dead) == 8


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("es", "Las ocho personas que saltaron al mar se dan por muertas, dijo el Comando Sur."),
        ("pt", "Oito pessoas que saltaram ao mar são dadas como mortas."),
        ("fr", "Huit personnes tombées à l'eau sont présumées mortes."),
    ],
)
def test_presumed_dead_are_counted_in_other_languages(lang: str, text: str) -> None:
    event = the_strike("SOUTHCOM", text, lang=lang, new_event=False, topic="survivors.presumed_dead")
    assert event.killed is None
    assert value_of(event.presumed_dead) == 8


def test_the_dead_of_the_first_of_several_boats_are_counted() -> None:
    text = "Three men aboard the first vessel were killed; those on the other two jumped overboard."
    found = the_strike("Strikes on three vessels in the eastern Pacific", text).killed
    assert value_of(found) == 3


@pytest.mark.parametrize(
    ("lang", "text", "search"),
    [
        ("en", "The Coast Guard is searching for survivors.", "search on"),
        ("en", "The command said it had asked for a search for people who jumped overboard.", "search on"),
        ("en", "The Coast Guard suspended its search for eight survivors after 65 hours.", "search suspended"),
        ("en", "The search for survivors was called off on Friday.", "search suspended"),
        ("es", "La Guardia Costera busca a los sobrevivientes.", "search on"),
        ("es", "La Guardia Costera suspendió la búsqueda de los sobrevivientes.", "search suspended"),
        ("pt", "A Guarda Costeira suspendeu as buscas por sobreviventes.", "search suspended"),
        ("es", "La Guardia Costera deja de buscar a los sobrevivientes.", "search suspended"),
        ("pt", "As equipes desistem de procurar sobreviventes.", "search suspended"),
        ("fr", "Les garde-côtes mettent fin aux recherches de survivants.", "search suspended"),
        ("fr", "Les recherches de survivants ont été suspendues.", "search suspended"),
        ("en", "Investigators are looking for answers about the strike.", None),
        ("en", "There were no survivors.", None),
    ],
)
def test_a_search_is_on_until_the_text_says_that_it_ended(lang: str, text: str, search: str | None) -> None:
    assert the_strike("US strikes boat in Caribbean, killing three", text, lang=lang).search == search


def test_a_split_that_does_not_add_up_is_not_believed() -> None:
    event = the_strike(
        "US strikes two boats in Caribbean, killing nine",
        "Three died on the first boat and two on the second, Southern Command said.",
    )
    assert value_of(event.killed) == 9


def test_each_of_two_boats_makes_two_strikes() -> None:
    facts = facts_of("US hits two boats, six killed", "Three men were aboard each of the two boats.")
    assert tolls_of(facts.events) == [3, 3]


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on alleged drug boat in Caribbean kills 16"),
        ("es", "Ataque de EE.UU. a una lancha en el Caribe deja 16 muertos"),
    ],
)
def test_one_strike_may_kill_more_than_any_before(lang: str, title: str) -> None:
    facts = facts_of(title, lang=lang)
    assert tolls_of(facts.events) == [16]
    assert facts.cumulative is None


@pytest.mark.parametrize(
    ("title", "killed"),
    [
        ("As lawmakers weighed an old boat strike, a new one killed four", 4),
        ("A new strike in the Pacific: this one killed five", 5),
        ("US strike hits boat, one killed, three survive", 1),
        ("One killed as US strikes boat in the Caribbean", 1),
    ],
)
def test_one_that_killed_others_is_the_strike(title: str, killed: int) -> None:
    found = the_strike(title).killed
    assert value_of(found) == killed


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The deaths bring the toll of the three-month campaign to at least 95."),
        ("es", "Las muertes elevan el saldo de la campaña de tres meses a al menos 95."),
        ("pt", "As mortes elevam o saldo da campanha de três meses para pelo menos 95."),
        ("fr", "Ces décès portent le bilan de la campagne de trois mois à au moins 95 morts."),
    ],
)
def test_total_is_read_behind_the_length_of_the_campaign(lang: str, summary: str) -> None:
    total = the_total(PATTERNS[lang].format(8), summary, lang=lang)
    assert total.killed is not None
    assert (total.killed.value, total.qualifier) == (95, "at least")


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Aircrew ends search for boat strike survivor", "Two people died when the boat was struck on Friday."),
        ("es", "Ecuador coordina búsqueda de sobreviviente tras ataque de EE. UU. que dejó dos muertos", ""),
        ("es", "México busca sobreviviente tras ataque de EE. UU. a lancha que dejó dos muertos", ""),
        ("pt", "México busca sobrevivente após ataque dos EUA que deixou dois mortos", ""),
    ],
)
def test_survivor_looked_for_is_one_without_an_article(lang: str, title: str, summary: str) -> None:
    survivors = the_strike(title, summary, lang=lang, new_event=False).survivors
    assert value_of(survivors) == 1


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Lone survivor of US strike in hospital", "He was handed over at sea along with two bodies."),
        (
            "es",
            "Único sobreviviente de ataque de EE. UU. sigue en hospital",
            "Fue entregado en el mar junto con dos cuerpos.",
        ),
        ("pt", "Único sobrevivente de ataque dos EUA segue internado", "Foi entregue no mar junto com dois corpos."),
        ("fr", "L'unique survivant d'une frappe américaine hospitalisé", "Il a été remis en mer avec deux corps."),
    ],
)
def test_bodies_handed_over_with_the_survivor_are_the_dead(lang: str, title: str, summary: str) -> None:
    killed = the_strike(title, summary, lang=lang, new_event=False).killed
    assert value_of(killed) == 2


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "All aboard died. The boat carried three outboard engines."),
        ("es", "Todos murieron. La embarcación llevaba tres motores y cocaína."),
        ("es", "No hubo sobrevivientes y la lancha llevaba cuatro fardos."),
        ("pt", "Todos morreram. O barco levava três motores."),
        ("fr", "Tous sont morts. Le bateau transportait douze ballots."),
    ],
)
def test_engines_and_bales_that_a_boat_carried_are_nobody(lang: str, summary: str) -> None:
    assert the_strike("Trump: drug boat", summary, lang=lang).killed is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on boat in Caribbean leaves three burned"),
        ("es", "Ataque de EE.UU. a una lancha en el Caribe deja tres quemados"),
        ("pt", "Ataque dos EUA a barco no Caribe deixa três queimados"),
        ("fr", "Une frappe américaine sur un bateau fait trois brûlés"),
    ],
)
def test_who_is_burned_is_not_dead(lang: str, title: str) -> None:
    assert the_strike(title, "", lang=lang).killed is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Operativo conjunto con fuerzas de EE. UU. deja siete capturados y dos lanchas destruidas en Manta"),
        ("es", "Ataque de EE. UU. a una lancha en el Pacífico deja dos detenidos"),
        ("pt", "Ataque dos EUA a barco no Caribe deixa dois detidos"),
        ("fr", "Une frappe américaine contre un bateau laisse deux détenus"),
    ],
)
def test_who_is_held_after_an_operation_is_not_counted_dead(lang: str, title: str) -> None:
    events = facts_of(title, "", lang=lang).events
    assert [event.killed for event in events if event.killed] == []

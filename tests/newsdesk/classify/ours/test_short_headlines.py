"""Headlines of few words, as they stand in the coverage of a running story: read where a second look would agree,
left alone where nothing says whose boat it was."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-24"
ONE_MORE = [
    ("en", "Another boat, four more dead", "The U.S. military announced it on X on Monday.", 4),
    ("en", "Four dead in another strike in the Caribbean", "", 4),
    ("es", "Otra lancha, otros tres muertos", "El Comando Sur lo anunció el lunes.", 3),
    ("es", "Caribe: cuatro muertos en otro bombardeo", "", 4),
    ("pt", "Mais um barco, três mortos", "Os EUA anunciaram o ataque nesta segunda.", 3),
    ("fr", "Encore un bateau coulé, quatre morts", "Washington a annoncé la frappe lundi.", 4),
    ("fr", "Deux « narcoterroristes » de moins, se félicite Hegseth", "Une vedette a été détruite dimanche.", 2),
]
OF_NOBODY = [
    ("en", "Another boat, four more dead", ""),
    ("en", "Boat No. 22", ""),
    ("en", "Pacific: three dead", ""),
    ("en", "Another man has died, raising the toll to nine", ""),
    ("es", "Otra lancha, otros tres muertos", ""),
    ("es", "Otra lancha, otros tres muertos", "Volcó frente a Canarias."),
    ("es", "Nuevo bombardeo en el Pacífico colombiano deja cuatro muertos", ""),
    ("pt", "Mais um barco, três mortos", "A embarcação virou no rio Amazonas."),
    ("fr", "Encore un bateau coulé, quatre morts", "Les migrants venaient de Dunkerque."),
]
GIVEN_UP = [
    ("en", "Search for survivors called off, both presumed dead"),
    ("es", "Suspenden búsqueda de sobrevivientes; los dos se dan por muertos"),
    ("pt", "Buscas por sobreviventes encerradas, ambos dados como mortos"),
    ("fr", "Fin des recherches : les deux survivants présumés morts"),
    ("fr", "Recherches suspendues après la frappe : les survivants présumés morts"),
]
GIVEN_UP_ELSEWHERE = [
    ("en", "Search for survivors of ferry sinking called off, 30 presumed dead", ""),
    ("en", "Search for survivors called off after landslide, 12 presumed dead", ""),
    ("en", "Search for survivors called off, both presumed dead", "The Cessna went down off Key West on Friday."),
    ("es", "Suspenden búsqueda de sobrevivientes en mina colapsada, los dan por muertos", ""),
    ("pt", "Buscas por sobreviventes do deslizamento encerradas, 14 dados como mortos", ""),
    ("fr", "Crash d'un avion : fin des recherches, les passagers présumés morts", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary", "killed"), ONE_MORE)
def test_one_more_boat_is_a_new_strike_if_anything_says_whose(
    lang: str, title: str, summary: str, killed: int
) -> None:
    understood = read(PUBLISHED, title, summary, lang)
    assert understood.classification.new_event, understood.classification
    assert [event.killed.value for event in understood.facts.events if event.killed] == [killed]


@pytest.mark.parametrize(("lang", "title", "summary"), OF_NOBODY)
def test_what_nobody_ties_to_the_strikes_is_left_alone(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.category is Category.NONE


@pytest.mark.parametrize(("lang", "title"), GIVEN_UP)
def test_survivors_given_up_for_dead_are_no_new_strike(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.new_event) == ("survivors.presumed_dead", False), judged


@pytest.mark.parametrize(("lang", "title", "summary"), GIVEN_UP_ELSEWHERE)
def test_survivors_of_something_else_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.category is Category.NONE


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Search for men who survived US strike suspended"),
        ("es", "Búsqueda de sobrevivientes del ataque de EE.UU. suspendida"),
        ("pt", "Buscas por sobrevivente de ataque dos EUA encerradas"),
        ("fr", "Les garde-côtes américains arrêtent de chercher les survivants de la frappe"),
    ],
)
def test_a_search_that_ended_is_no_new_strike_in_the_words_of_headlines(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.new_event) == ("survivors.search", False), judged


@pytest.mark.parametrize(
    "title",
    [
        "Low-profile vessel bombed off Ecuador, two dead",
        "Suspected craft struck in Caribbean; three killed",
        "Go-fast boat struck off Guatemala: one killed",
    ],
)
def test_a_boat_that_is_struck_here_with_its_dead_is_a_new_strike_whoever_did_it(title: str) -> None:
    assert read(PUBLISHED, title, "", "en").classification.new_event


@pytest.mark.parametrize(
    "title",
    ["Ferry struck by barge off Trinidad; two killed", "Fishing vessel struck in Red Sea; one killed"],
)
def test_a_boat_that_is_struck_by_something_else_is_none(title: str) -> None:
    assert not read(PUBLISHED, title, "", "en").classification.relevant


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Toll of US boat strikes climbs to 246"),
        ("es", "Ya son más de 240 los muertos por los bombardeos de EE UU a lanchas"),
        ("pt", "Sobe para 246 o número de mortos em ataques dos EUA a barcos"),
        ("fr", "Frappes américaines en mer : le bilan s'alourdit à 246 morts"),
    ],
)
def test_a_toll_of_the_campaign_alone_changes_no_strike(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.severity, judged.new_event) == ("strike.status", "normal", False), judged


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Trump posts video of explosion on boat 'loaded up with drugs'"),
        ("en", "BREAKING: Hegseth confirms lethal strike in SOUTHCOM AOR"),
        ("pt", "EUA bombardeiam mais uma lancha; já são 71 ataques desde setembro"),
        ("es", "EE.UU. hunde otra lancha y suma 71 ataques desde septiembre"),
    ],
)
def test_a_video_a_word_of_the_secretary_or_one_more_boat_beside_a_count_is_a_new_strike(
    lang: str, title: str
) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "category"),
    [
        ("en", "Pentagon releases unedited video of Sept. 2 boat strike", Category.STRIKE),
        ("en", "US has carried out 71 strikes on boats since September", Category.ANALYSIS),
        ("en", "Pause in boat strikes enters sixth week", Category.STRIKE),
        ("pt", "Juíza manda Pentágono divulgar vídeos de ataques a barcos", Category.LEGAL),
    ],
)
def test_what_is_said_or_shown_of_earlier_strikes_is_not(lang: str, title: str, category: Category) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.new_event) == (category, False)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Survivor of US boat strike dies of burns"),
        ("es", "Muere en hospital uno de los sobrevivientes del ataque de EE.UU."),
        ("pt", "Morre sobrevivente de ataque dos EUA; saldo chega a três"),
        ("pt", "EUA elevam para nove o número de mortos em ataque de sábado"),
        ("fr", "Un rescapé d'une frappe américaine succombe à ses blessures"),
    ],
)
def test_a_survivor_who_dies_updates_a_known_strike(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.severity, judged.new_event) == ("strike.updated", "high", False), judged


@pytest.mark.parametrize(
    "title", ["Police boat strikes swimmer in Trinidad", "Boat strikes dock in Kingston, two hurt"]
)
def test_a_boat_that_strikes_something_was_not_struck(title: str) -> None:
    assert read(PUBLISHED, title, "").classification.category is Category.NONE


def test_what_the_president_says_that_he_did_is_a_new_strike_in_spanish_too() -> None:
    judged = read(PUBLISHED, 'Trump: "Hundimos otra lancha llena de droga"', "", "es").classification
    assert judged.new_event


def test_an_attack_on_land_is_no_attack_on_a_boat_in_portuguese_too() -> None:
    judged = read(PUBLISHED, "Trump confirma ataque terrestre na Venezuela", "", "pt").classification
    assert (judged.category, judged.new_event) == (Category.BUILDUP, False)

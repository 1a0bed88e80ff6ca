"""A strike told first rings, whatever stands beside it; what is found or said of a boat afterwards does not."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read
from tests.newsdesk.stated import tolls_of

PUBLISHED = "2026-11-24"
STRIKE_FIRST = [
    ("en", "US strike off Guadeloupe kills five; France demands explanation", "", 5),
    ("es", "Ataque de EE.UU. cerca de Guadalupe mata a cinco; Francia exige explicaciones", "", 5),
    ("pt", "Ataque americano perto de Guadalupe mata cinco; França cobra explicações", "", 5),
    ("en", "Strike on boat kills 4 as Senate weighs war powers vote", "", 4),
    ("en", "US kills 'five narcos' on eve of Caricom summit", "", 5),
    ("en", "Hours after senators demand answers, US strikes skiff off Ecuador, killing four", "", 4),
    ("es", "Horas después de que senadores exigen respuestas, EE.UU. ataca una lancha y mata a dos", "", 2),
    ("es", "EE.UU. mata a cinco 'narcos' en vísperas de cumbre de la Caricom", "", 5),
    ("pt", "EUA matam cinco 'narcos' às vésperas da cúpula da Caricom", "", 5),
    ("fr", "Washington tue cinq « narcos » à la veille du sommet de la Caricom", "", 5),
    ("en", "Military hits boat as hurricane nears; two killed", "", 2),
    ("en", "US hits boat as hurricane nears; two killed", "", 2),
    ("es", "Ataque de EE.UU. a lancha deja dos muertos mientras se acerca el huracán Melissa", "", 2),
    ("pt", "EUA atacam barco enquanto furacão se aproxima: dois mortos", "", 2),
    ("fr", "Frappe américaine sur un bateau alors que l'ouragan approche : deux morts", "", 2),
    ("en", "US strike kills 3 off Colombia, Petro demands explanation", "", 3),
    ("es", "EE.UU. mata a tres frente a Colombia y Petro exige explicaciones", "", 3),
    ("pt", "EUA matam três na costa da Colômbia, e Petro condena", "", 3),
    ("en", "US strikes boat and vows to keep striking; four dead", "", 4),
    ("en", "Four killed in boat strike as Rubio visits Ecuador", "", 4),
    ("es", "Bombardeo a lancha deja cuatro muertos mientras Rubio visita Quito", "", 4),
    ("pt", "Ataque a barco mata quatro enquanto Senado debate poderes de guerra", "", 4),
    ("fr", "Deux morts dans une frappe américaine sur un bateau alors que Petro proteste", "", 2),
    ("en", "AC-130 gunship sinks two drug boats in one night", "Seven men were killed, Southern Command said.", 7),
    ("es", 'Hegseth: "Otros tres narcoterroristas al fondo del mar"', "El ataque fue el lunes en el Caribe.", 3),
    ("pt", "EUA matam três em barco em meio a crise com Colômbia", "", 3),
    ("en", "US boat strike off Grenada kills three; navy searching for a fourth", "A man was seen in the water.", 3),
    ("es", "Ataque de EE.UU. a una lancha mata a dos; Guardia Costera busca a un tercero", "", 2),
    ("en", "Three killed in US boat strike in Pacific as lawmakers ask for Sept. 2 video", "It was on Monday.", 3),
    (
        "en",
        "Three dead in eastern Pacific, a day after a Caribbean strike that killed two",
        "The boat was hit Monday.",
        3,
    ),
    (
        "es",
        "Tres muertos en el Pacífico, un día después de otro ataque en el Caribe",
        "La lancha fue alcanzada ayer.",
        3,
    ),
    ("pt", "Três mortos no Pacífico, um dia depois de outro ataque no Caribe", "O barco foi atingido ontem.", 3),
    ("fr", "Trois morts dans le Pacifique, deux jours après une autre frappe", "Le bateau a été visé lundi.", 3),
]
OPENED_BY_OTHER_NEWS = [
    ("en", "Hours before Senate vote, US military kills two in Pacific", 2),
    ("es", "Horas antes del voto en el Senado, el Ejército de EE. UU. mata a dos en el Pacífico", 2),
    ("pt", "Horas antes de voto no Senado, Exército dos EUA mata dois no Pacífico", 2),
    ("fr", "Quelques jours après le vote, une frappe américaine tue deux personnes dans le Pacifique", 2),
    ("en", "Days after boat strike, US military kills three more in Pacific", 3),
]
STRIKE_ONLY_IN_THE_OPENING = [
    "Days after strike killed four, Hegseth defends boat strikes",
    "Semanas después de un ataque que mató a dos, EE. UU. defiende los bombardeos a lanchas",
    "Weeks after boat strike killed two, US ends search for survivor",
]
OTHER_NEWS_FIRST = [
    "Families of four killed in boat strike wait as Congress debates",
    "Boat strike that killed four under review as Senate votes",
    "Hegseth defends strike that killed 11 as Democrats demand answers",
    "US boat strikes have killed 240 as Senate weighs vote",
]
OF_THE_BOAT = [
    ("en", "Boat hit by US was heading back to shore, officials tell NYT"),
    ("es", "Lancha bombardeada por EE.UU. llevaba migrantes, dice Petro"),
    ("pt", "Barco atacado pelos EUA levava pescadores, diz família"),
    ("fr", "Le bateau visé par la frappe américaine transportait des migrants, selon Bogota"),
]
BODIES = [
    ("en", "Two bodies found on Trinidad beach linked to boat strikes"),
    ("es", "Hallan dos cuerpos en playa de La Guajira tras ataque de EE.UU."),
    ("pt", "Dois corpos aparecem em praia de Trinidad após ataques dos EUA"),
    ("fr", "Des corps retrouvés à Trinité après des frappes américaines"),
]
CUSTODY = [
    ("en", "U.S. holding survivor of Caribbean strike aboard warship, officials say"),
    ("es", "EE.UU. mantiene detenidos a dos sobrevivientes en un buque"),
    ("pt", "EUA mantêm sobrevivente de ataque em navio de guerra"),
]


@pytest.mark.parametrize(("lang", "title", "killed"), OPENED_BY_OTHER_NEWS)
def test_a_strike_behind_an_opening_phrase_of_other_news_rings(lang: str, title: str, killed: int) -> None:
    found = read(PUBLISHED, title, "", lang)
    assert found.classification.new_event
    assert tolls_of(found.facts.events) == [killed]


@pytest.mark.parametrize("title", STRIKE_ONLY_IN_THE_OPENING)
def test_a_strike_in_the_opening_phrase_alone_does_not_ring(title: str) -> None:
    assert not read(PUBLISHED, title, "").classification.new_event


@pytest.mark.parametrize(("lang", "title", "summary", "killed"), STRIKE_FIRST)
def test_a_strike_before_other_news_is_the_news(lang: str, title: str, summary: str, killed: int) -> None:
    understood = read(PUBLISHED, title, summary, lang)
    assert (understood.classification.category, understood.classification.new_event) == (Category.STRIKE, True)
    assert [event.killed.value for event in understood.facts.events if event.killed] == [killed]


@pytest.mark.parametrize(
    ("title", "summary"),
    [
        ("Boat carrying cocaine was just shot out of the water, Trump says", "Rubio named the southern Caribbean."),
        ("A boat with drugs aboard was taken out in the Caribbean, Trump says", "He spoke in the Oval Office."),
    ],
)
def test_what_was_done_to_a_boat_is_not_what_the_boat_was(title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary).classification.new_event


@pytest.mark.parametrize("title", OTHER_NEWS_FIRST)
def test_a_strike_recalled_before_other_news_is_none(title: str) -> None:
    assert not read(PUBLISHED, title, "").classification.new_event


@pytest.mark.parametrize(
    "title", ["Four killed in Gaza strike as Rubio visits Israel", "US kills 3 on boat off Iran"]
)
def test_strikes_elsewhere_stay_elsewhere(title: str) -> None:
    assert read(PUBLISHED, title, "").classification.category is Category.NONE


@pytest.mark.parametrize(("lang", "title"), OF_THE_BOAT)
def test_what_the_boat_was_is_disputed_and_no_new_strike(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.new_event) == ("strike.disputed", False), judged


@pytest.mark.parametrize(("lang", "title"), BODIES)
def test_bodies_on_a_beach_are_of_a_strike_that_is_known(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, False), judged


@pytest.mark.parametrize(("lang", "title"), CUSTODY)
def test_survivors_who_are_held_are_in_custody_and_matter(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.topic, judged.severity, judged.new_event) == ("survivors.custody", "high", False), judged


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Boat was destroyed in US strike off Ecuador, four dead"),
        ("en", "A boat carrying drugs was hit by US missile, Trump says"),
        ("es", "Una lancha que transportaba drogas fue atacada por EE.UU.: tres muertos"),
    ],
)
def test_that_it_was_struck_is_a_new_strike(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US sinks another fishing boat as courts at home free its crew"),
        ("es", "EE.UU. hunde un barco pesquero vacío y la justicia libera a sus tripulantes"),
    ],
)
def test_a_boat_that_is_sunk_without_dead_is_no_strike(lang: str, title: str) -> None:
    assert not read("2026-09-10", title, "", lang).classification.new_event


@pytest.mark.parametrize(
    "title",
    [
        "Boat hits rock as hurricane nears; two killed",
        "Navy ship hits fishing boat as hurricane nears; two killed",
        "Military boat hits reef as storm nears; two killed",
        "US Navy rescues boat as hurricane strikes; two killed",
        "Hurricane sinks boats; US military flies in aid; two killed",
        "Police kill five narcos on eve of Caricom summit",
        "Caricom on eve of summit condemns US killing of five",
    ],
)
def test_what_a_storm_or_a_summit_has_beside_it_is_no_strike(title: str) -> None:
    assert not read(PUBLISHED, title, "", "en").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "One more US boat attack sharpens scrutiny of Sept. 2 strike"),
        ("en", "Another US strike on drug boat in Pacific raises questions, renews debate over Sept. 2 attack"),
        ("es", "Otro ataque de EE.UU. a una lancha reaviva las críticas por el del 2 de septiembre"),
        ("fr", "Nouvelle frappe américaine contre un bateau, relance le débat sur celle du 2 septembre"),
    ],
)
def test_one_more_strike_is_new_whatever_doubts_it_stirs(lang: str, title: str) -> None:
    summary = "Four people were killed in the Pacific, Southern Command said."
    assert read("2025-12-05", title, summary, lang).classification.new_event

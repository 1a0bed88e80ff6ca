"""Corrections: whatever language gives notice of one, it changes a known strike and never rings as a new one."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Location
from tests.newsdesk.reading import read
from tests.newsdesk.stated import value_of

PUBLISHED = "2026-11-24"
NOTICES = [
    ("en", "Corrections: Boat strike toll", "An article misstated the number of people killed in a US strike."),
    ("en", "Correction: search for survivors of boat strike", "An earlier version misstated how many were missing."),
    ("es", "Corrección : EE.UU. ataca una lancha y mata a tres", "Corrige el número de muertos."),
    ("es", "Rectificación: EE.UU. mató a tres en el ataque a una narcolancha", "Se informó antes de cuatro."),
    ("es", "Fe de erratas: el ataque de Estados Unidos a una lancha dejó tres muertos", ""),
    ("pt", "Corrigido: ataque dos EUA a lancha no Caribe deixa três mortos", ""),
    ("pt", "Erramos: ataque dos EUA a barco no Caribe", "Foram três mortos, e não quatro."),
    ("fr", "Rectificatif : frappe américaine contre un bateau", "La dépêche donnait une date erronée."),
    ("fr", "Le Commandement Sud rectifie le bilan de la frappe : trois morts", ""),
]
TAKEN_BACK = [
    ("en", "Southern Command: Pacific boat strike killed three, not four", ""),
    ("en", "Southern Command now says three people, not four, were killed in Sunday's strike on vessel", ""),
    ("en", "Southern Command lowers death toll of boat strike to three", "It had announced four dead on Sunday."),
    ("es", "El Comando Sur rebaja a tres los muertos del domingo", "Había anunciado cuatro."),
    ("es", "Ataque a lancha: murieron tres, no cuatro, aclara Comando Sur", ""),
    ("es", "No fueron cuatro sino tres los muertos en el ataque de EE.UU. a una lancha", ""),
    ("es", "EE.UU. reduce de cuatro a tres los muertos en su último ataque a una lancha", ""),
    ("pt", "Foram três mortos, e não quatro, no ataque dos EUA ao barco", ""),
    ("pt", "Comando Sul reduz para três o número de mortos em ataque a barco", ""),
    ("fr", "Frappe américaine : trois morts et non quatre, précise le Commandement Sud", ""),
    ("fr", "Le Pentagone ramène à trois morts le bilan de la frappe sur un bateau", ""),
    ("en", "Pentagon changes its account of Sunday's strike on a boat", "It killed three men in the Caribbean."),
    ("es", "El Comando Sur cambia su versión del ataque del domingo", "Murieron tres hombres en el Caribe."),
    ("en", "Southern Command counted one body twice", "Three men died in Sunday's strike on a boat, it now says."),
    ("es", "El Comando Sur contó dos veces a un muerto", "El ataque del domingo en el Pacífico dejó tres muertos."),
    ("fr", "Le Pentagone a compté deux fois un corps", "La frappe de dimanche dans le Pacifique a fait trois morts."),
]
NEW_ALL_THE_SAME = [
    ("en", "US strikes boat in Pacific, killing three; no survivors", ""),
    ("en", "US strikes two boats in Pacific, killing five, not counting one survivor", ""),
    ("es", "EE.UU. mata a tres en una lancha, no hay sobrevivientes", ""),
    ("pt", "EUA atacam barco e matam três, não há sobreviventes", ""),
]
BEFORE_A_CORRECTION = [
    ("en", "US carries out new strike, corrects toll of earlier one"),
    ("en", "New strike on boat kills two; Pentagon corrects Tuesday's count"),
    ("es", "EE.UU. ejecuta otro ataque y corrige el saldo del anterior"),
    ("pt", "EUA realizam novo ataque e corrigem número de mortos do anterior"),
    ("fr", "Washington mène une nouvelle frappe, corrige le bilan de la précédente"),
]
AFTER_A_STRIKE = [
    ("en", "After another boat strike, Pentagon corrects toll"),
    ("en", "Pentagon corrects toll of new boat strike, says three died"),
    ("es", "Tras otro ataque, el Pentágono corrige el número de muertos"),
]
OF_OTHERS = [
    ("en", "Correction officers strike at New York prison"),
    ("en", "Correction: Strike by dockers ended Monday, not Tuesday"),
    ("es", "Corrección: el partido es el domingo, no el sábado"),
    ("pt", "Correção: greve dos portuários começa na terça"),
    ("fr", "Correction : la Bourse de Paris recule"),
    ("en", "County counted the same ballots twice"),
]


@pytest.mark.parametrize(("lang", "title", "summary"), [*NOTICES, *TAKEN_BACK])
def test_a_correction_updates_a_known_strike_and_matters(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.topic, judged.severity, judged.new_event) == ("strike.updated", "high", False), judged
    assert judged.correction


@pytest.mark.parametrize(("lang", "title", "summary"), TAKEN_BACK)
def test_the_figure_that_stands_is_stated_without_any_earlier_version(lang: str, title: str, summary: str) -> None:
    (event,) = read(PUBLISHED, title, summary, lang).facts.events
    assert value_of(event.killed) == 3
    assert event.killed.text in f"{title}\n{summary}"


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Southern Command says strike was in Caribbean, not Pacific"),
        ("es", "Corrección: el ataque fue en el Caribe, no en el Pacífico"),
        ("pt", "Correção: ataque ocorreu no Caribe, não no Pacífico, dizem EUA"),
    ],
)
def test_the_place_that_stands_is_stated_though_no_dead_are_counted(lang: str, title: str) -> None:
    (event,) = read(PUBLISHED, title, "", lang).facts.events
    assert event.location is Location.CARIBBEAN


@pytest.mark.parametrize(("lang", "title", "summary"), NEW_ALL_THE_SAME)
def test_a_no_in_the_headline_of_a_new_strike_takes_nothing_back(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.new_event, judged.correction) == (True, False)


@pytest.mark.parametrize(("lang", "title"), OF_OTHERS)
def test_corrections_of_other_news_are_none_of_ours(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is Category.NONE


@pytest.mark.parametrize(("lang", "title"), BEFORE_A_CORRECTION)
def test_new_strike_rings_when_an_earlier_one_is_put_right_behind_it(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.new_event, judged.correction) == (True, False)


@pytest.mark.parametrize(("lang", "title"), AFTER_A_STRIKE)
def test_correction_of_the_strike_that_is_told_rings_nothing_new(lang: str, title: str) -> None:
    assert not read(PUBLISHED, title, "", lang).classification.new_event


def test_a_toll_that_the_military_trims_is_put_right_though_no_strike_is_named() -> None:
    judged = read(
        PUBLISHED, "Military trims Sunday's toll: three killed, not four", "SOUTHCOM said so."
    ).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Pentagon adds one more to toll of boat strike", "The man seen in the water is presumed dead."),
        ("es", "El Pentágono suma un muerto más al ataque a la lancha", "El náufrago se da por muerto."),
        ("pt", "Comando Sul acrescenta mais um morto a ataque a barco", "O náufrago é dado como morto."),
    ],
)
def test_one_more_death_of_a_strike_is_no_new_strike(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.STRIKE, False)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Military now says 10 died in strike on convoy, up from 4",
            "U.S. Southern Command has more than doubled its count for a March 9 strike on three boats.",
        ),
        (
            "en",
            "Colombia's president says US strike killed three in its waters, disputing Washington's count of two",
            "He said on Thursday that three Colombians were killed by Tuesday's strike in the Caribbean.",
        ),
        (
            "es",
            "El Pentágono desautoriza la cifra de Hegseth: los muertos del lunes fueron ocho",
            "Un portavoz habló de los nueve muertos que Hegseth atribuyó al ataque contra dos lanchas en el Caribe.",
        ),
        (
            "fr",
            "Frappe dans le Pacifique : le bilan ramené de cinq à quatre morts",
            "L'armée américaine admet qu'un homme a quitté le bateau avant l'explosion de mardi.",
        ),
        (
            "es",
            "EE. UU. le da la razón a Petro: fueron tres los muertos frente a La Guajira",
            "El Comando Sur corrigió el parte, en el que figuraban dos muertos en una lancha en el Caribe.",
        ),
        (
            "es",
            "Hallan vivo a un hombre que EE.UU. dio por muerto; los fallecidos bajan de seis a cinco",
            "La Marina lo recogió el martes en el Pacífico. El ataque a la lancha fue el domingo.",
        ),
    ],
)
def test_another_count_of_the_same_dead_is_no_new_strike(lang: str, title: str, summary: str) -> None:
    assert not read("2027-03-18", title, summary, lang).classification.new_event


def test_a_strike_a_day_after_a_correction_is_new() -> None:
    title = "4 killed in US strike on alleged drug boat in Caribbean, a day after toll was corrected"
    assert read("2027-03-18", title, "").classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike kills two in Pacific, campaign toll now 190, up from 188"),
        ("en", "Five killed in US strike on two boats, up from three in Monday's attack"),
        ("es", "Ataque de EE.UU. deja tres muertos en el Caribe; Caracas contradice la cifra oficial"),
        ("pt", "EUA matam três em ataque a barco no Pacífico; Bogotá contesta a versão americana"),
    ],
)
def test_a_strike_told_beside_other_counts_or_a_dispute_is_new(lang: str, title: str) -> None:
    assert read("2027-03-18", title, "", lang).classification.new_event

"""Totals told by a verb that passed them, by who counts, by today's figure, or beside the boats."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Comparator
from tests.newsdesk.stated import facts_of

STRIKE = {
    "en": "US strike on boat kills two",
    "es": "Ataque de EE.UU. a una lancha deja dos muertos",
    "pt": "Ataque dos EUA a barco deixa dois mortos",
    "fr": "Une frappe américaine fait deux morts",
}


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The campaign has gone past 140 deaths."),
        ("en", "The death toll has passed 140."),
        ("es", "La campaña ya pasó de 140 muertos."),
        ("es", "La campaña superó los 140 muertos."),
        ("es", "Los muertos de la campaña ya han rebasado los 140 muertos."),
        ("pt", "A campanha já passou de 140 mortos."),
        ("pt", "A campanha ultrapassou os 140 mortos."),
        ("pt", "A ofensiva superou 140 mortos."),
        ("fr", "La campagne a déjà dépassé les 140 morts."),
        ("fr", "La campagne a franchi la barre des 140 morts."),
    ],
)
def test_what_a_campaign_has_passed_is_less_than_its_toll(lang: str, summary: str) -> None:
    total = facts_of(STRIKE[lang], summary, lang=lang).cumulative
    assert total is not None
    assert total.killed is not None
    assert (total.killed.value, total.killed.comparator) == (140, Comparator.MORE_THAN)


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Monday's attack is the 46th the administration has acknowledged."),
        ("en", "Monday's strike was the 46th that the Pentagon has announced."),
        ("es", "El ataque del lunes es el 46.º que el gobierno reconoce."),
        ("pt", "O ataque de segunda-feira é o 46.º que o governo divulgou."),
        ("fr", "La frappe de lundi est la 46e que le Pentagone a annoncée."),
    ],
)
def test_the_so_many_th_that_was_made_known_counts_the_campaign(lang: str, summary: str) -> None:
    total = facts_of(STRIKE[lang], summary, lang=lang).cumulative
    assert total is not None
    assert total.strikes is not None
    assert total.strikes.value == 46


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "London stops sharing data on boats", "The toll of the strikes was then far below today's 140."),
        ("es", "Londres deja de compartir datos", "El saldo de los ataques era menor que los 140 de hoy."),
        ("pt", "Londres deixa de partilhar dados", "O número de mortos dos ataques era menor que os 140 de hoje."),
        ("fr", "Londres cesse de partager", "Le bilan des frappes était bien inférieur aux 140 d'aujourd'hui."),
    ],
)
def test_the_toll_of_today_is_the_total(lang: str, title: str, summary: str) -> None:
    total = facts_of(title, summary, lang=lang, category=Category.DIPLOMACY, new_event=False).cumulative
    assert total is not None
    assert total.killed is not None
    assert total.killed.value == 140


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Count of boat strike deaths reaches 140",
            "The tally, raised to include the missing, is now at least 140.",
        ),
        (
            "es",
            "El saldo de los ataques llega a 140 muertos",
            "El conteo, que incluye desaparecidos, es ya de al menos 140.",
        ),
        ("pt", "Mortos em ataques chegam a 140", "A contagem, que inclui desaparecidos, é agora de pelo menos 140."),
        (
            "fr",
            "Frappes : le bilan atteint 140 morts",
            "Le décompte, qui inclut les disparus, est désormais d'au moins 140.",
        ),
    ],
)
def test_the_text_says_of_the_headlines_total_that_it_is_the_least(lang: str, title: str, summary: str) -> None:
    total = facts_of(title, summary, lang=lang, new_event=False).cumulative
    assert total is not None
    assert total.killed is not None
    assert (total.killed.value, total.killed.comparator) == (140, Comparator.AT_LEAST)


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "They cite public counts of at least 47 boats hit and 140 people killed."),
        ("es", "Citan al menos 47 lanchas destruidas y 140 personas muertas."),
        ("pt", "Citam pelo menos 47 barcos atingidos e 140 pessoas mortas."),
        ("fr", "Ils citent au moins 47 bateaux visés et 140 personnes tuées."),
    ],
)
def test_at_least_so_many_boats_and_dead_is_said_of_both(lang: str, summary: str) -> None:
    total = facts_of(
        "Inspectors general on boat strikes", summary, lang=lang, category=Category.OVERSIGHT, new_event=False
    ).cumulative
    assert total is not None
    assert total.killed is not None
    assert (total.killed.value, total.killed.comparator) == (140, Comparator.AT_LEAST)


def test_more_than_a_round_number_of_boats_says_nothing_of_the_dead() -> None:
    total = facts_of(
        "By the numbers", "More than 60 boats and 199 deaths.", category=Category.ANALYSIS, new_event=False
    )
    assert total.cumulative is not None
    assert total.cumulative.killed is not None
    assert total.cumulative.killed.comparator is Comparator.EXACTLY


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "Our figure of at least 200 includes people lost overboard and never found."),
        ("es", "La cifra de al menos 200 incluye a personas que nunca fueron halladas."),
        ("pt", "A cifra de pelo menos 200 inclui pessoas que nunca foram achadas."),
        ("fr", "Le chiffre de 200 inclut des personnes jamais retrouvées."),
    ],
)
def test_a_figure_that_includes_those_never_found_is_the_toll(lang: str, summary: str) -> None:
    total = facts_of("Boat strikes", summary, lang=lang, category=Category.ANALYSIS, new_event=False).cumulative
    assert total is not None
    assert total.killed is not None
    assert total.killed.value == 200


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "With Monday's there have now been 46 in all."),
        ("es", "Con el del lunes ya van 46 en total."),
        ("pt", "Com o de segunda-feira já são 46 no total."),
        ("fr", "Avec celle de lundi, on en compte 46 au total."),
    ],
)
def test_with_that_of_a_day_so_many_strikes_are_counted(lang: str, summary: str) -> None:
    total = facts_of(STRIKE[lang], summary, lang=lang).cumulative
    assert total is not None
    assert total.killed is None
    assert total.strikes is not None
    assert total.strikes.value == 46

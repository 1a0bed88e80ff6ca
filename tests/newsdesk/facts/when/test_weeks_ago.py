""" "Months ago" dates the campaign more often than a strike, and an attack of days before is not the news."""

from __future__ import annotations

import pytest

from newsdesk.understanding import StrikeFacts
from tests.newsdesk.reading import read
from tests.newsdesk.stated import facts_of, the_strike


def _new_strike(title: str, summary: str, lang: str) -> StrikeFacts:
    understood = read("2026-04-12", title, summary, lang)
    assert understood.classification.new_event
    (strike,) = understood.facts.events
    return strike


def _dead(strike: StrikeFacts) -> int | None:
    return strike.killed.value if strike.killed else None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US kills three in the Pacific in a campaign that began seven months ago", ""),
        ("es", "EE.UU. mata a tres en el Pacífico, en la campaña que empezó hace siete meses", ""),
        ("es", "Nuevo ataque en el Pacífico, en la campaña iniciada hace ocho meses, deja tres muertos", ""),
        (
            "es",
            "EE.UU. ataca otra lancha",
            "El bombardeo, parte de la operación que Trump lanzó hace ocho meses, mató a tres.",
        ),
        ("pt", "EUA matam três no Pacífico na ofensiva que começou há oito meses", ""),
        (
            "pt",
            "EUA atacam outra lancha",
            "O ataque, na operação lançada por Trump há seis meses, matou três homens.",
        ),
        ("fr", "Frappe américaine: trois morts dans le Pacifique, dans la campagne lancée il y a huit mois", ""),
        (
            "fr",
            "Nouvelle frappe américaine dans le Pacifique",
            "La frappe, menée dans le cadre de l'opération lancée il y a huit mois, a tué trois hommes.",
        ),
    ],
)
def test_the_age_of_the_campaign_leaves_the_strike_new(lang: str, title: str, summary: str) -> None:
    assert _dead(_new_strike(title, summary, lang)) == 3


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "A tres semanas sin ataques, EE.UU. mata a dos en el Pacífico"),
        ("es", "Hace tres semanas que no atacaba: EE.UU. mata a dos en el Pacífico"),
        ("pt", "Há duas semanas do último ataque, EUA matam dois no Pacífico"),
        ("pt", "Há um mês sem ataques, EUA matam dois no Pacífico"),
    ],
)
def test_the_time_since_the_last_strike_leaves_the_new_one_its_dead(lang: str, title: str) -> None:
    assert _dead(_new_strike(title, "", lang)) == 2


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US kills three on boat in the Pacific, a week ago it killed four"),
        ("es", "EE.UU. mata a tres en el Pacífico, hace dos semanas mató a cuatro"),
        ("pt", "EUA matam três no Pacífico, há uma semana mataram quatro"),
        ("fr", "Les États-Unis tuent trois hommes dans le Pacifique, il y a un mois ils en avaient tué quatre"),
    ],
)
def test_weeks_ago_begins_what_is_older(lang: str, title: str) -> None:
    assert _dead(_new_strike(title, "", lang)) == 3


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "EE.UU. ataca otra lancha en el Pacífico", "El bombardeo de una lancha hace dos meses mató a once."),
        ("pt", "EUA atacam outra lancha no Pacífico", "O ataque de há três semanas matou onze homens."),
        ("fr", "Nouvelle frappe américaine dans le Pacifique", "Une frappe a fait onze morts il y a deux mois."),
        ("es", "EE.UU. ataca otra lancha en el Pacífico", "Hace siete meses, un ataque mató a once."),
    ],
)
def test_the_dead_of_a_strike_of_weeks_ago_are_not_those_of_the_news(lang: str, title: str, summary: str) -> None:
    assert the_strike(title, summary, lang=lang).killed is None


_DAYS_AFTER = [
    ("en", "US kills three in new strike, two days after an attack killed four"),
    ("en", "US strike kills three, two days after one that killed four"),
    ("es", "EE.UU. mata a tres en un nuevo ataque, tres días después de uno que mató a cuatro"),
    ("pt", "EUA matam três em novo ataque, dois dias depois de um ataque que matou quatro"),
    (
        "fr",
        "Une frappe américaine tue trois hommes dans le Pacifique, deux jours après une attaque qui en a tué quatre",
    ),
]


@pytest.mark.parametrize(("lang", "title"), _DAYS_AFTER)
def test_a_strike_days_after_another_is_new(lang: str, title: str) -> None:
    assert _dead(_new_strike(title, "", lang)) == 3


@pytest.mark.parametrize(("lang", "title"), _DAYS_AFTER)
def test_a_later_word_of_it_gives_its_own_dead_first(lang: str, title: str) -> None:
    (strike,) = facts_of(title, lang=lang, new_event=False).events
    assert _dead(strike) == 3


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strike on boat in Caribbean earlier this week killed four, officials say"),
        ("en", "Strike in Pacific last week killed four, Pentagon says"),
        ("es", "Ataque de EE.UU. a una lancha la semana pasada mató a cuatro, según funcionarios"),
        ("pt", "Ataque dos EUA a barco no início da semana matou quatro, dizem autoridades"),
        ("fr", "Une frappe américaine sur un bateau la semaine dernière a tué quatre personnes"),
    ],
)
def test_a_late_report_of_one_strike_recalls_no_other(lang: str, title: str) -> None:
    assert _dead(_new_strike(title, "", lang)) == 4


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US hits another boat after strike earlier this week killed four"),
        ("en", "US hits boat in Pacific; strike last week killed four"),
        ("es", "Nuevo ataque en el Pacífico, el de la semana pasada mató a cuatro"),
    ],
)
def test_beside_a_new_strike_that_of_last_week_is_recalled(lang: str, title: str) -> None:
    assert _dead(_new_strike(title, "", lang)) is None

"""Totals whose noun stands elsewhere, sums of one announcement, and numbers that count no strikes and no dead."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdesk.understanding import Category, Cumulative
from tests.newsdesk.stated import extract, facts_of, judged, tolls_of, value_of

Sums = tuple[int | None, int | None]


def _sums(total: Cumulative | None) -> Sums:
    return (value_of(total.strikes), value_of(total.killed)) if total else (None, None)


@pytest.mark.parametrize(
    ("lang", "text", "sums"),
    [
        ("en", "What the attacks, 40 in all, have changed.", (40, None)),
        ("fr", "Retour sur des mois d'attaques, plus de 40 au total.", (40, None)),
        ("pt", "Os ataques, 40 no total, continuam.", (40, None)),
        ("en", "Reporters counting the attacks put the total at 40.", (40, None)),
        ("en", "The attacks took place on Sunday, for a total of 40 since September and 133 fatalities.", (40, 133)),
        ("es", "Los militares han informado de ataques a lanchas: al menos 40, con 133 muertos.", (40, 133)),
        ("en", "He spoke of the Caribbean attack, the first of more than 40.", (40, None)),
        ("en", "It was the 40th of the series.", (40, None)),
    ],
)
def test_a_number_counts_strikes_where_their_noun_went_before(lang: str, text: str, sums: Sums) -> None:
    assert _sums(facts_of("US strikes at sea", text, lang=lang).cumulative) == sums


@pytest.mark.parametrize(
    ("lang", "text"),
    [
        ("en", "He is at least the 105th person killed since September."),
        ("es", "Es la víctima número 105 de la campaña."),
        ("pt", "É a 105ª pessoa morta desde setembro."),
        ("fr", "C'est la 105e victime de la campagne."),
        ("en", "From 104 to 105: the death toll climbs."),
        ("es", "De 104 a 105: sube la cuenta de muertos."),
        ("fr", "De 104 à 105 : le bilan s'alourdit."),
        ("en", "Our figure of 105 includes people lost overboard."),
        ("en", "The toll is put at 105 or more after survivors were never found."),
    ],
)
def test_one_more_of_the_dead_is_their_total(lang: str, text: str) -> None:
    assert _sums(facts_of("US strike on boat", text, lang=lang).cumulative) == (None, 105)


def test_the_third_man_who_died_is_no_total() -> None:
    assert facts_of("A third man killed in US strike on boat is named", new_event=False).cumulative is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "US strikes on two boats kill seven in total"),
        ("en", "Attacks on two boats kill a total of seven"),
        ("es", "Ataques a dos lanchas dejan un total de siete muertos"),
        ("pt", "Ataques a dois barcos deixam sete mortos no total"),
        ("fr", "Des frappes sur deux bateaux font sept morts au total"),
    ],
)
def test_what_is_too_small_for_the_campaign_is_the_sum_of_this_announcement(lang: str, title: str) -> None:
    facts = facts_of(title, lang=lang)
    assert tolls_of(facts.events) == [7]
    assert facts.cumulative is None


@pytest.mark.parametrize("text", ["Two died, one a 26-year-old from Las Cuevas.", "It was a 41-foot boat."])
def test_an_age_or_a_length_counts_nothing(text: str) -> None:
    assert facts_of("US strike kills two", text).cumulative is None


@pytest.mark.parametrize(
    ("lang", "summary", "sums"),
    [
        ("en", "They spoke after two strikes that killed 14 people.", (2, 14)),
        ("es", "Hablaron tras dos ataques que mataron a 14 personas.", (2, 14)),
        ("pt", "Falaram após dois ataques que mataram 14 pessoas.", (2, 14)),
    ],
)
def test_in_the_first_weeks_two_strikes_were_all_that_there_were(lang: str, summary: str, sums: Sums) -> None:
    facts = extract(
        "UN experts on boat strikes",
        summary,
        lang=lang,
        published_at=datetime(2025, 9, 17, tzinfo=UTC),
        classification=judged(lang=lang, category=Category.LEGAL, new_event=False),
    )
    assert _sums(facts.cumulative) == sums
    assert facts.events == ()


def test_later_two_strikes_are_some_of_them() -> None:
    facts = facts_of("Experts on two strikes that killed six", category=Category.LEGAL, new_event=False)
    assert _sums(facts.cumulative) == (None, None)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Four killed in latest U.S. strike, the 46th on suspected smugglers"),
        ("es", "Cuatro muertos en el último ataque de EE.UU., el 46 contra presuntos narcotraficantes"),
        ("pt", "Quatro mortos no último ataque dos EUA, o 46º contra supostos traficantes"),
        ("fr", "Quatre morts dans la dernière frappe américaine, la 46e contre des trafiquants présumés"),
    ],
)
def test_a_strike_is_counted_among_those_on_smugglers(lang: str, title: str) -> None:
    assert _sums(facts_of(title, lang=lang).cumulative) == (46, None)


def test_people_whom_boats_carried_count_no_strikes() -> None:
    text = "Las embarcaciones llevaban a cuatro y tres personas."
    assert facts_of("Siete muertos en ataques a dos lanchas", text, lang="es").cumulative is None


def test_the_20th_of_a_campaign_counts_its_strikes() -> None:
    text = "The attack took place Monday and becomes the 20th of a campaign whose toll nobody knows."
    assert _sums(facts_of("US strike kills four", text).cumulative) == (20, None)

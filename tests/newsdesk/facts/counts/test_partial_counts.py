"""Counts that are not the campaign's: of a month, of two counters that differ, of a part."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdesk.understanding import Category, Comparator
from tests.newsdesk.stated import facts_of, printed, the_total


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Según un conteo de prensa los muertos en los ataques llegan a 133; el Pentágono habla de 123"),
        ("en", "CBS now counts 235 dead in boat strikes, UPI 238"),
        ("en", "AP counts 235 killed in boat strikes while the Pentagon says 229"),
        ("fr", "L'AFP dénombre 235 morts dans les frappes, le Pentagone 229"),
        ("pt", "A Reuters conta 235 mortos nos ataques; o Pentágono, 229"),
        ("pt", "Só em novembro, são 30 mortos nos ataques a barcos"),
        ("en", "In November alone, 30 people were killed in boat strikes"),
        ("es", "Solo en octubre murieron 45 personas en los ataques a lanchas"),
        ("fr", "Rien qu'en octobre, 45 personnes ont été tuées dans les frappes"),
        ("en", "In October alone the military carried out 14 boat strikes"),
    ],
)
def test_a_months_count_and_counts_that_differ_are_no_total(lang: str, title: str) -> None:
    assert facts_of(title, lang=lang, new_event=False, category=Category.ANALYSIS).cumulative is None


def test_a_month_beside_the_total_takes_nothing_from_it() -> None:
    total = the_total(
        "Boat strikes go on", "In January alone, 12 people were killed; the campaign has killed 151 in all."
    )
    assert printed(total.killed) == (151, Comparator.EXACTLY)


def test_a_small_saldo_is_the_strikes_own() -> None:
    facts = facts_of(
        "Corrigen el lugar del ataque del domingo: fue en el Caribe y no en el Pacífico",
        "El saldo no cambia: dos muertos y seis sobrevivientes.",
        lang="es",
        new_event=False,
    )
    (strike,) = facts.events
    assert (printed(strike.killed), printed(strike.survivors)) == (
        (2, Comparator.EXACTLY),
        (6, Comparator.EXACTLY),
    )
    assert facts.cumulative is None


def test_counts_that_differ_are_seen_beside_the_dead_of_the_day() -> None:
    found = facts_of(
        "No survivors after strike on boat", "All four aboard were killed. CBS counts 235 dead, UPI 238."
    )
    assert found.cumulative is None


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("es", "Los recuentos de los ataques difieren: 231 fallecidos para unas agencias, 234 para otras"),
        ("es", "Piden las órdenes de los cinco ataques desde agosto, que dejaron 17 muertos"),
        ("pt", "Seis em cada dez ataques foram no Pacífico"),
    ],
)
def test_counts_of_a_part_are_no_total(lang: str, title: str) -> None:
    assert facts_of(title, lang=lang, category=Category.ANALYSIS, new_event=False).cumulative is None


@pytest.mark.parametrize(
    ("lang", "title", "summary", "strikes"),
    [
        (
            "en",
            "A deadly June on the water: 9 boat strikes, 37 dead",
            "Since it began there have been 113 strikes and at least 379 deaths.",
            113,
        ),
        (
            "fr",
            "Juin, le mois le plus meurtrier : 37 morts en neuf frappes",
            "Depuis septembre 2025, l'armée américaine a mené 113 frappes contre des bateaux.",
            113,
        ),
        (
            "en",
            "US strikes two boats, killing seven",
            "Strikes 110 and 111 came on Friday: three dead in the Pacific, four in the Caribbean.",
            111,
        ),
        (
            "en",
            "US strikes convoy in Pacific, killing four",
            "CNN counts the attack as the campaign's 112th, with 371 people now dead.",
            112,
        ),
        (
            "en",
            "US strikes boat, killing four",
            "The attack, counted as the 116th since September 2025, takes the campaign's total to 394 dead.",
            116,
        ),
        (
            "es",
            "EE.UU. ataca una lancha: cuatro muertos",
            "El ataque, contado como el 116 desde septiembre de 2025, eleva el total a 394 muertos.",
            116,
        ),
    ],
)
def test_the_strikes_of_all_months_go_before_those_of_one(lang: str, title: str, summary: str, strikes: int) -> None:
    total = facts_of(title, summary, lang=lang, published_at=datetime(2027, 7, 20, tzinfo=UTC)).cumulative
    assert total is not None and total.strikes is not None
    assert total.strikes.value == strikes

"""What a report tells beside its strike: another strike's story, other boats, other men sought, other counts."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.stated import extract, facts_of, judged, the_strike, value_of


@pytest.mark.parametrize(
    ("lang", "title", "summary", "killed"),
    [
        (
            "en",
            "US strike kills two in Pacific",
            "It was the second strike announced by the military in a day.",
            2,
        ),
        ("en", "US strike kills two in Pacific as Bradley briefs Congress", "", 2),
        ("en", "US strike kills two in Pacific as Congress probes strike on survivors", "", 2),
        ("en", "US strike kills one in the Pacific, the first since a double tap on a boat on Sept. 2", "", 1),
        ("en", "US announces second strike on drug boat today, killing two", "", 2),
        ("fr", "Seconde frappe américaine en deux jours: deux morts", "", 2),
    ],
)
def test_a_new_strike_keeps_its_dead_beside_the_double_blast(
    lang: str, title: str, summary: str, killed: int
) -> None:
    stated = the_strike(title, summary, lang=lang).killed
    assert value_of(stated) == killed


def test_the_dead_of_the_second_blast_are_not_all_of_its_strike() -> None:
    assert the_strike("Admiral tells Congress of double tap that killed two", new_event=False).killed is None


@pytest.mark.parametrize(
    ("lang", "title", "summary", "survivors"),
    [
        (
            "en",
            "US strikes boat with two crew members in the Pacific, two killed",
            "Two others swam away and survived.",
            2,
        ),
        ("en", "US strike in Pacific kills three", "Another boat with three people escaped unhurt", None),
        ("es", "Ataque de EE.UU. deja tres muertos", "Otra lancha con tres personas logró huir", None),
        ("pt", "Ataque dos EUA deixa três mortos", "Outra lancha com três pessoas conseguiu fugir", None),
        ("fr", "Frappe américaine : trois morts", "Un autre bateau avec trois personnes a pris la fuite", None),
        ("es", "Ataque de EE.UU. deja dos muertos", "Un barco con dos personas rescató los cuerpos", None),
        ("en", "US strike kills two", "A fishing vessel with two people recovered the bodies", None),
        ("en", "US strike kills three", "The strike hit a boat with three people in the Pacific", 0),
        ("es", "Ataque de EE.UU. deja tres muertos", "Se atacó una lancha con tres personas a bordo", 0),
    ],
)
def test_those_of_another_boat_and_those_who_lived_did_not_die(
    lang: str, title: str, summary: str, survivors: int | None
) -> None:
    stated = the_strike(title, summary, lang=lang).survivors
    assert (stated and stated.value) == survivors


@pytest.mark.parametrize(
    ("lang", "summary"),
    [
        ("en", "The Coast Guard is looking for a man overboard from a cruise ship."),
        ("es", "La policía busca a un hombre por narcotráfico"),
        ("fr", "La police recherche un homme soupçonné de trafic"),
        ("pt", "A polícia procura um homem por tráfico"),
        ("es", "Ecuador busca a un pescador desaparecido por la tormenta"),
        ("en", "Trinidad police search for a fisherman who killed his neighbor"),
        ("en", "A third man is held in Ecuador on trafficking charges in another case"),
        ("es", "Un tercer hombre está detenido en Ecuador por otro caso"),
    ],
)
def test_a_man_sought_or_held_for_something_else_survived_no_strike(lang: str, summary: str) -> None:
    title = {"en": "US strike on boat kills two", "fr": "Frappe américaine en mer : deux morts"}.get(
        lang, "Dos muertos en ataque de EE.UU. a lancha"
    )
    assert the_strike(title, summary, lang=lang).survivors is None


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike on boat kills two", "The Coast Guard is looking for a man lost after the strike."),
        ("en", "US strike on boat kills two", "Mexico's navy searches for the missing crewman."),
        ("es", "Dos muertos en ataque a lancha", "Ecuador busca a un pescador desaparecido tras el ataque"),
        ("en", "US strike on boat kills two", "A third man is held in Ecuador"),
    ],
)
def test_a_man_of_the_struck_boat_who_is_sought_or_held_lived(lang: str, title: str, summary: str) -> None:
    survivors = the_strike(title, summary, lang=lang).survivors
    assert value_of(survivors) == 1


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "The strike on a speedboat off Colombia, the fifth, killed three", ""),
        ("en", "US strike in Pacific was the fifth and deadliest", ""),
        ("es", "EE.UU. ataca una lancha", "El ataque es el quinto y se produjo el lunes"),
        ("en", "An official resigned over the boat strikes, the 20th since September to leave", ""),
        ("es", "Renuncia por los ataques a lanchas, la 20.ª desde septiembre en dejar el cargo", ""),
        ("en", "US strike on boat kills two", "It was a Marine, the 12th since September to be punished."),
    ],
)
def test_an_ordinal_of_others_counts_no_campaign(lang: str, title: str, summary: str) -> None:
    cumulative = facts_of(title, summary, lang=lang).cumulative
    assert cumulative is None or cumulative.strikes is None


@pytest.mark.parametrize(
    ("title", "published_at", "strikes"),
    [
        ("The strike off Colombia, the fifth, killed three", datetime(2025, 10, 15, tzinfo=UTC), 5),
        ("The strike off Colombia, the 37th, killed three", datetime(2026, 2, 10, tzinfo=UTC), 37),
        ("US strike kills three, the 37th since September to hit a boat", datetime(2026, 2, 10, tzinfo=UTC), 37),
        ("US strike kills three, the fifth of the campaign", datetime(2026, 2, 10, tzinfo=UTC), 5),
    ],
)
def test_an_ordinal_as_high_as_the_campaign_counts_it(title: str, published_at: datetime, strikes: int) -> None:
    judgement = judged(category=Category.STRIKE)
    cumulative = extract(title, "", lang="en", published_at=published_at, classification=judgement).cumulative
    assert cumulative is not None
    assert value_of(cumulative.strikes) == strikes

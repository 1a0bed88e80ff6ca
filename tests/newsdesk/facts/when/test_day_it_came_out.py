"""The day on which a strike came out is not the day on which it was."""

from __future__ import annotations

from datetime import date

import pytest

from tests.newsdesk.reading import read
from tests.newsdesk.stated import value_of


def day_of(published: str, title: str, summary: str, lang: str) -> tuple[date, str]:
    (event,) = read(published, title, summary, lang).facts.events
    assert event.date is not None
    return event.date.value, event.date.basis


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("es", "Confirmado: tres muertos en lancha hundida por EE.UU. en el Caribe", "Lo adelantó EFE el viernes."),
        ("en", "Three dead in US strike on boat in Caribbean", "AFP first reported the attack on Friday."),
        (
            "fr",
            "Frappe américaine contre un bateau dans les Caraïbes, trois morts",
            "Le Pentagone l'a annoncée vendredi, plusieurs jours après les faits.",
        ),
    ],
)
def test_day_of_the_first_report_is_no_day_of_the_strike(lang: str, title: str, summary: str) -> None:
    _, basis = day_of("2026-11-21", title, summary, lang)
    assert basis == "published"


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "US strike on boat in Caribbean kills three", "The attack was on Friday, officials said."),
        ("es", "EE.UU. ataca una lancha en el Caribe: tres muertos", "El ataque del viernes fue en alta mar."),
    ],
)
def test_day_of_the_strike_itself_stays(lang: str, title: str, summary: str) -> None:
    assert day_of("2026-11-21", title, summary, lang) == (date(2026, 11, 20), "weekday")


def test_a_post_that_is_put_up_again_has_the_day_of_its_strike() -> None:
    title = "US forces destroy another boat in Caribbean, two killed"
    again = day_of("2026-11-21", title, "Reposted: the November 9 strike was announced by the command.", "en")
    assert again == (date(2026, 11, 9), "stated")


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Three killed as US hits boat in Caribbean",
            "The Pentagon confirmed it on Sunday, two days after it happened.",
        ),
        (
            "es",
            "Tres muertos en ataque de EE.UU. a lancha en el Caribe",
            "El Pentágono lo confirmó el domingo, dos días después de ocurrido.",
        ),
        (
            "fr",
            "Trois morts dans une frappe américaine contre un bateau aux Caraïbes",
            "Le Pentagone l'a confirmée dimanche, deux jours après les faits.",
        ),
    ],
)
def test_days_after_it_happened_are_counted_back(lang: str, title: str, summary: str) -> None:
    assert day_of("2026-11-23", title, summary, lang)[0] == date(2026, 11, 20)


def test_an_older_strike_beside_a_new_one_gives_it_no_day() -> None:
    title = "US forces destroy another boat in Caribbean, two killed"
    beside, _ = day_of("2026-11-21", title, "The November 9 strike was announced by the command.", "en")
    assert beside != date(2026, 11, 9)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("pt", "Ataque dos EUA a lancha no Golfo do México mata dois"),
        ("en", "US strike kills two on boat off Tampico"),
        ("es", "Ataque de EE. UU. a una lancha frente a Veracruz deja dos muertos"),
    ],
)
def test_the_gulf_of_mexico_is_another_sea(lang: str, title: str) -> None:
    (event,) = read("2026-11-21", title, "", lang).facts.events
    assert value_of(event.location) == "other"


def test_an_old_day_in_full_is_that_of_the_strike_on_a_page_dated_anew() -> None:
    title = "US attacks vessel in the Caribbean"
    told, basis = day_of(
        "2026-06-22", title, "U.S. forces attacked a vessel in the Caribbean on April 19, 2026.", "en"
    )
    assert (str(told), basis) == ("2026-04-19", "stated")
    since, _ = day_of("2026-06-22", title, "It was the 60th since forces attacked a boat on September 2, 2025.", "en")
    assert str(since) == "2026-06-22"

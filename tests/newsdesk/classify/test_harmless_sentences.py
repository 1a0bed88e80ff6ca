"""A new strike rings whatever its report goes on to say: announcements crossed with ordinary second sentences."""

from __future__ import annotations

import pytest

from tests.newsdesk.reading import read

ANNOUNCED = {
    "en": (
        "Military kills three in boat strike",
        "US strike on boat kills three",
        "US kills three in strike on alleged drug boat",
        "Boat strike kills three, Hegseth says",
        "US strikes vessel; three dead",
    ),
    "es": (
        "EE.UU. ataca una lancha y mata a tres",
        "Ataque de EE.UU. a una lancha deja tres muertos",
        "EE. UU. hunde otra lancha: tres muertos",
    ),
    "pt": ("EUA atacam lancha e matam três", "Ataque dos EUA a barco deixa três mortos"),
    "fr": ("Les Etats-Unis frappent un bateau: trois morts", "Frappe américaine contre un bateau: trois morts"),
}
GOES_ON = {
    "en": (
        "A second man was seen swimming.",
        "The driver was not identified.",
        "Critics called it reckless.",
        "It had left a marina.",
        "The boat's propeller was hit, officials said.",
        "The Senate votes on war powers today.",
        "The family of the captain, a fisherman, spoke.",
        "Colombia demanded answers.",
    ),
    "es": (
        "La Infantería de Marina participó.",
        "La Marina busca a dos sobrevivientes.",
        "El gobierno pidió explicaciones.",
    ),
    "pt": ("A Marinha procura sobreviventes.", "O governo pediu explicações."),
    "fr": ("La marine recherche des survivants.", "Lake Charles n'est pas loin."),
}


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [(lang, title, more) for lang, titles in ANNOUNCED.items() for title in titles for more in GOES_ON[lang]],
)
def test_a_new_strike_rings_whatever_its_report_goes_on_to_say(lang: str, title: str, summary: str) -> None:
    assert read("2026-04-16", title, summary, lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Three more 'narco-terrorists' killed"),
        ("en", "Colombia demands explanation after US strike kills three on boat"),
        ("es", "EE.UU. mata a tres en lancha: Marina mexicana dispara en otro operativo"),
    ],
)
def test_a_first_report_in_other_words_rings(lang: str, title: str) -> None:
    assert read("2026-04-16", title, "", lang).classification.new_event


def test_a_tanker_that_is_boarded_is_seized() -> None:
    assert read("2026-04-16", "US forces board tanker in Caribbean", "").classification.topic == "seizure.tanker"

"""Which language an entry is in: by its small words, by the detector, and by what its feed is in."""

from __future__ import annotations

import pytest

from newsdesk.classify.language import LANGUAGES, language_of


@pytest.mark.parametrize(
    ("text", "hint", "lang"),
    [
        ("Seis muertos en el Pacífico por otro bombardeo estadounidense", None, "es"),
        ("Onze mortos em bombardeios dos EUA a embarcações", None, "pt"),
        ("Nouvelle frappe américaine contre un bateau", None, "fr"),
        ("US military strikes another boat", None, "en"),
        ("LES ETATS-UNIS FRAPPENT UN AUTRE BATEAU", None, "fr"),
        ("Petro", "es", "es"),
        ("Petro", "pt-BR", "pt"),
        ("", "fr", "fr"),
        ("", None, "en"),
        ("Американские военные нанесли удар по лодке в Карибском море", None, "ru"),
    ],
)
def test_language_is_read_from_the_text_and_the_feed(text: str, hint: str | None, lang: str) -> None:
    assert language_of(text, hint) == lang


@pytest.mark.parametrize(
    ("text", "hint", "lang"),
    [
        ("Marseille start life after De Zerbi with Strasbourg draw", "fr", "en"),  # names of French towns
        ("Real Madrid thrash Real Sociedad to move to the top of La Liga", "es", "en"),
        ("Petro y Lula hablan tras la reunión con Trump en Washington", "en", "es"),
        ("Lula diz a Trump que não vai à reunião com Petro em Washington", "es", "pt"),
        ("Washington frappe une vedette dans le Pacifique", "en", "fr"),
        ("Dois abatidos no Caribe, segundo o Pentágono", "pt", "pt"),
        ("Doze abatidos no Caribe, segundo o Pentágono", "pt", "pt"),
        ("Barco destruído no Pacífico num ataque de madrugada", "pt", "pt"),
        ("Barco bombardeado a oeste de Galápagos: dois mortos", "pt", "pt"),
    ],
)
def test_small_words_of_a_text_outweigh_its_names_and_its_feed(text: str, hint: str, lang: str) -> None:
    assert language_of(text, hint) == lang


@pytest.mark.parametrize(
    "text",
    [
        "Het Amerikaanse leger heeft een boot aangevallen; of er doden zijn, is niet bekend, was de reactie",
        "Das Militär der USA hat im Pazifik des Südens ein Boot beschossen, du siehst es im Video, was nun folgt",
        "El govern dels EUA ha atacat una altra barca al Carib, segons les autoritats, i han mort tres homes",
        "Det amerikanske forsvar har angrebet et skib i Caribien; to mand er døde, og det er nummer to på en uge",
        "Armata americană a lovit o navă în Pacific; patru oameni au murit, iar autoritățile le-au găsit trupurile",
        "Le forze americane hanno colpito una barca nel Pacifico con tre uomini a bordo, che sono morti",
        "Wojsko USA zaatakowało łódź na Pacyfiku, a on nie żyje, to już trzeci atak w tym tygodniu",
        "中国对外国技术的疑心病 中国人大正在审议的反恐法 Sabrie for The New York Times 向官方开放源代码",
    ],
)
def test_neighbours_of_our_languages_are_not_taken_for_them(text: str) -> None:
    assert language_of(text, None) not in LANGUAGES

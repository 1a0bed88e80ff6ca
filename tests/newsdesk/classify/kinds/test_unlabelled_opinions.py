"""Opinions that bear no label show it by how they judge; none of them rings, and no strike is lost to them."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

_KILLED = {
    "en": "US strikes on boats in the Caribbean have killed 90 people.",
    "es": "Los ataques de Estados Unidos a lanchas en el Caribe han matado a 90 personas.",
    "pt": "Os ataques dos EUA a barcos no Caribe já mataram 90 pessoas.",
    "fr": "Les frappes américaines contre des bateaux aux Caraïbes ont tué 90 personnes.",
}


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "The House Looks the Other Way, Again"),
        ("es", "El Senado se cruza de brazos otra vez"),
        ("pt", "O Congresso olha para o lado"),
        ("fr", "Le Sénat détourne le regard"),
        ("en", "Bombing skiffs isn't drug policy"),
        ("es", "Hundir lanchas no es política antidrogas"),
        ("pt", "Afundar barcos não é combater o tráfico"),
        ("fr", "Couler des bateaux n'est pas une politique"),
        ("en", "A convicted trafficker goes free, while fishermen die"),
        ("en", "What the boat strikes say about America"),
        ("en", "The president did right to strike the boats"),
        ("es", "Trump merece crédito por los ataques a las lanchas"),
        ("es", "Crimen sin castigo en el Caribe"),
        ("en", "Murder without trial on the high seas"),
        ("es", "Ejecución sin juicio y con aplausos"),
        ("en", "When the Navy becomes the executioner: boat strikes and the law"),
        ("fr", "Quand la force tient lieu de droit : les frappes américaines aux Caraïbes"),
    ],
)
def test_a_headline_that_judges_is_an_opinion(lang: str, title: str) -> None:
    judged = read("2025-12-10", title, _KILLED[lang], lang).classification
    assert (judged.category, judged.topic, judged.severity) == (Category.ANALYSIS, "opinion", Severity.LOW)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Ninety dead, and not one name"),
        ("es", "Noventa muertos y ni un nombre"),
        ("pt", "Noventa mortos e nenhum nome"),
        ("fr", "Quatre-vingt-dix morts et pas un nom"),
    ],
)
def test_a_count_that_finds_nothing_is_no_news(lang: str, title: str) -> None:
    judged = read("2025-12-10", title, _KILLED[lang], lang).classification
    assert (judged.category, judged.severity) == (Category.ANALYSIS, Severity.LOW)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Rules the Navy taught me",
            "I served 20 years as a judge advocate. Firing on survivors of a boat strike was never lawful.",
        ),
        (
            "es",
            "Lo que aprendí en la Armada",
            "Serví veinte años como fiscal naval. Rematar a los sobrevivientes de la lancha atacada por EE. UU. es "
            "un crimen.",
        ),
        (
            "pt",
            "O que aprendi na Marinha",
            "Servi vinte anos na Marinha. Matar sobreviventes de um barco atacado pelos EUA é crime.",
        ),
        (
            "fr",
            "Ce que la Marine m'a appris",
            "J'ai servi vingt ans. Achever les survivants d'un bateau frappé par les Américains est un crime.",
        ),
    ],
)
def test_who_writes_of_herself_gives_an_opinion(lang: str, title: str, summary: str) -> None:
    judged = read("2025-12-05", title, summary, lang).classification
    assert (judged.category, judged.topic) == (Category.ANALYSIS, "opinion")


def test_what_a_senator_saw_is_news_of_congress() -> None:
    summary = "I saw two men clinging to the boat, Senator Jane Doe told CNN after the briefing on the double strike."
    judged = read("2025-12-05", "Senator saw the video", summary).classification
    assert judged.category is Category.OVERSIGHT


def test_a_vote_is_told_even_by_who_judges_it() -> None:
    title = "Senate looks the other way? Vote on boat strikes fails 48-51"
    judged = read("2025-12-10", title, "The Senate on Wednesday rejected the resolution.").classification
    assert (judged.category, judged.severity) == (Category.OVERSIGHT, Severity.HIGH)


@pytest.mark.parametrize(
    ("lang", "title"),
    [
        ("en", "Four killed, no survivors in US strike on boat"),
        ("es", "Tres muertos y ningún sobreviviente en ataque de EE. UU. a lancha"),
        ("es", "Cinco muertos y ningún mapa: Trump anuncia otro ataque a una lancha"),
        ("pt", "Três mortos e nenhum resgatado em ataque dos EUA a barco"),
    ],
)
def test_a_count_of_a_strike_rings_all_the_same(lang: str, title: str) -> None:
    assert read("2025-12-10", title, "", lang).classification.new_event


def test_what_a_president_calls_a_crime_is_no_opinion() -> None:
    judged = read("2025-12-10", "Petro: ataque a lancha fue un crimen sin castigo", "Habló en Bogotá.", "es")
    assert judged.classification.category is not Category.ANALYSIS

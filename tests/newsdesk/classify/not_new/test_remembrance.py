"""Strikes that headlines remember: at funerals, in films and on stages. None of them is new."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

PUBLISHED = "2026-09-20"
MOURNED = [
    ("en", "Funeral held for fisherman killed in US boat strike"),
    ("en", "Vigil in Trinidad for two killed in US strike"),
    ("en", "Villager remembers US strike on boat that killed his brother"),
    ("es", "Entierran a pescador muerto en ataque de EE.UU."),
    ("es", "Misa por los dos trinitenses muertos en ataque de EE.UU."),
    ("pt", "Enterro de pescador morto em ataque dos EUA reúne centenas"),
    ("fr", "Obsèques d'un pêcheur tué par une frappe américaine"),
    ("en", "Thousands grieve for fishermen killed in US boat strike"),
    ("en", "Port of Spain marches for two men killed in US boat strike"),
    ("es", "Un pueblo llora a dos pescadores muertos en ataque de EE.UU."),
    ("pt", "Vila chora dois pescadores mortos em ataque dos EUA a barco"),
    ("fr", "Un village pleure deux pêcheurs tués par une frappe américaine"),
]
STAGED = [
    ("en", "Documentary revisits US strike that killed 11 on boat"),
    ("en", "Play recounts US strike on boat that killed 11"),
    ("es", "Documental recuerda a los tres muertos en lancha atacada por EE.UU."),
    ("pt", "Documentário reconstitui ataque dos EUA a barco que matou onze"),
    ("pt", "Peça de teatro revive ataque dos EUA a barco"),
    ("fr", "Un documentaire revient sur la frappe américaine contre un bateau: onze morts"),
]
TOLD_FIRST = [
    ("en", "At Arlington, Trump interrupts tribute to reveal hit on boat: five dead"),
    ("es", "Trump interrumpe un homenaje para anunciar un ataque a una lancha: cinco muertos"),
    ("en", "What we know: US strikes boat, killing three"),
    ("en", "US strike on boat kills three as families hold vigil for earlier dead"),
    ("es", "EE.UU. ataca una lancha y mata a tres durante el entierro de otras víctimas"),
    ("fr", "Les Etats-Unis frappent un bateau, trois morts, le jour des obsèques d'un pêcheur"),
]


@pytest.mark.parametrize(("lang", "title"), [*MOURNED, *STAGED])
@pytest.mark.parametrize("summary", ["", "US forces struck the boat on Sept. 2, killing 11."])
def test_strike_that_is_remembered_is_not_new(lang: str, title: str, summary: str) -> None:
    judged = read(PUBLISHED, title, summary if lang == "en" else "", lang).classification
    assert not judged.new_event
    assert judged.severity not in (Severity.HIGH, Severity.URGENT)


@pytest.mark.parametrize(("lang", "title"), STAGED)
def test_strike_on_stage_is_no_news_of_strikes(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.category is not Category.STRIKE


@pytest.mark.parametrize(("lang", "title"), TOLD_FIRST)
def test_strike_told_before_what_is_remembered_rings(lang: str, title: str) -> None:
    assert read(PUBLISHED, title, "", lang).classification.new_event


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Las Cuevas mourns two as police wait",
            "All six men killed in Tuesday's US strike were smugglers, it says.",
        ),
        (
            "en",
            "Village buries two",
            "Washington says all six men killed in the Caribbean strike were narco-terrorists.",
        ),
        ("es", "Las Cuevas llora a dos", "Washington dice que los seis muertos en el ataque del martes eran narcos."),
    ],
)
def test_a_headline_that_mourns_so_many_tells_no_new_strike(lang: str, title: str, summary: str) -> None:
    assert not read(PUBLISHED, title, summary, lang).classification.new_event

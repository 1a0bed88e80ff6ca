"""Warships that come and go: a carrier's moves are told at once, any other ship's wait for the digest."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity
from tests.newsdesk.reading import read

SHIPS = [
    (
        "en",
        "USS Iwo Jima departs SOUTHCOM area of responsibility",
        "The amphibious assault ship left on Monday.",
        Severity.NORMAL,
    ),
    (
        "en",
        "USS San Antonio leaves the Caribbean",
        "The amphibious transport dock sailed home on Sunday.",
        Severity.NORMAL,
    ),
    (
        "en",
        "USS Fort Lauderdale arrives in Caribbean for deployment",
        "The ship carries Marines, the Navy said.",
        Severity.NORMAL,
    ),
    ("en", "Destroyer USS Gravely docks in Trinidad", "The warship will stay for four days.", Severity.NORMAL),
    (
        "en",
        "USS Iwo Jima enters the Caribbean with Marines aboard",
        "The amphibious ready group arrived on Monday.",
        Severity.NORMAL,
    ),
    ("es", "El USS Iwo Jima deja el Caribe", "El buque anfibio volvió a Norfolk.", Severity.NORMAL),
    ("es", "Buque anfibio USS San Antonio llega al Caribe", "Lleva infantes de marina.", Severity.NORMAL),
    ("pt", "USS Iwo Jima deixa o Caribe", "O navio anfíbio volta para casa.", Severity.NORMAL),
    ("fr", "L'USS Iwo Jima quitte les Caraïbes", "Le navire amphibie rentre à Norfolk.", Severity.NORMAL),
    (
        "en",
        "Carrier Gerald R. Ford leaves the Caribbean",
        "The strike group heads for the Middle East.",
        Severity.HIGH,
    ),
    ("en", "USS Gerald R. Ford arrives in Caribbean", "", Severity.HIGH),
    (
        "en",
        "Carrier strike group leaves Caribbean for home",
        "The USS Gerald R. Ford strike group will return to Norfolk.",
        Severity.HIGH,
    ),
    ("es", "El portaaviones Gerald Ford llega al Caribe", "", Severity.HIGH),
    ("es", "El portaaviones más grande del mundo deja el Caribe", "", Severity.HIGH),
    ("pt", "Porta-aviões dos EUA chega ao Caribe", "", Severity.HIGH),
    ("fr", "Le porte-avions Gerald Ford quitte les Caraïbes", "", Severity.HIGH),
    ("en", "Navy sends carrier USS Nimitz to the Caribbean", "", Severity.HIGH),
    (
        "en",
        "USS George Washington enters SOUTHCOM area",
        "The aircraft carrier sails with two destroyers.",
        Severity.HIGH,
    ),
]


@pytest.mark.parametrize(("lang", "title", "summary", "severity"), SHIPS)
def test_only_a_carriers_moves_are_of_high_severity(lang: str, title: str, summary: str, severity: Severity) -> None:
    judged = read("2026-11-24", title, summary, lang).classification
    assert (judged.category, judged.severity) == (Category.BUILDUP, severity)


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Ford strike group leaving Caribbean for Middle East", "Tensions with Iran rise."),
        ("en", "USS Gerald R. Ford to leave Caribbean for Middle East amid Iran tensions", ""),
        ("en", "Iwo Jima leaves Caribbean for Mediterranean", "The ship had been in the region since August."),
        ("es", "El portaaviones Gerald Ford deja el Caribe rumbo a Oriente Medio", "Irán amenaza con represalias."),
        ("pt", "Porta-aviões Ford deixa o Caribe rumo ao Oriente Médio", "O navio foi enviado diante do Irã."),
        (
            "fr",
            "Le porte-avions Ford quitte les Caraïbes pour le Moyen-Orient",
            "Le navire vogue vers l'Iran.",
        ),
    ],
)
def test_ship_that_leaves_the_caribbean_is_of_the_build_up_wherever_it_goes(
    lang: str, title: str, summary: str
) -> None:
    assert read("2026-11-24", title, summary, lang).classification.category is Category.BUILDUP


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Carrier Lincoln leaves Pacific for Middle East", "Tensions with Iran rise."),
        ("en", "Truman strike group leaves Red Sea for home after Houthi strikes", ""),
        ("es", "El portaaviones Lincoln deja el mar de China rumbo a Oriente Medio", "Irán amenaza."),
    ],
)
def test_ship_that_leaves_another_sea_is_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert read("2026-11-24", title, summary, lang).classification.category is Category.NONE


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        (
            "en",
            "Venezuelan jets buzz US destroyer in 'provocative' move",
            "They flew near USS Gravely on Wednesday, a day after 11 people died in the first boat strike.",
        ),
        (
            "es",
            "Aviones venezolanos sobrevuelan destructor de EE.UU. en el Caribe",
            "El Pentágono lo llamó provocación, días después del ataque a una lancha que dejó 11 muertos.",
        ),
        (
            "pt",
            "Caças da Venezuela sobrevoam navio de guerra dos EUA, diz Pentágono",
            "Foi dois dias depois do ataque a um barco com 11 mortos.",
        ),
        (
            "fr",
            "Des F-16 vénézuéliens survolent un navire de guerre américain",
            "Deux jours plus tôt, une frappe contre un bateau avait tué onze personnes.",
        ),
    ],
)
def test_jets_over_a_warship_strike_nobody(lang: str, title: str, summary: str) -> None:
    judged = read("2025-09-05", title, summary, lang).classification
    assert (judged.category, judged.new_event) == (Category.BUILDUP, False), judged

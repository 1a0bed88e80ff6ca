"""The House alone, without "of Representatives": that of Congress when it votes on the strikes."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category, Severity, Stage
from tests.newsdesk.reading import read

VOTES = [
    ("en", "House passes measure to halt boat strikes, 218-214", Stage.PASSED),
    ("en", "House rejects resolution to end boat strikes, 213-215", Stage.FAILED),
    ("en", "House votes 216-212 to stop strikes on alleged drug boats", Stage.PASSED),
    ("en", "US House narrowly defeats bid to block drug-boat strikes", Stage.FAILED),
    ("en", "House adopts amendment limiting strikes on boats off Venezuela", Stage.PASSED),
    ("en", "House sinks measure on boat strikes, 209-216", Stage.FAILED),
    ("en", "House to vote Thursday on ending strikes on boats", Stage.SCHEDULED),
    ("es", "La Cámara de Representantes aprueba frenar los ataques a lanchas, 218-214", Stage.PASSED),
    ("es", "La Cámara baja rechaza por 213 a 215 poner fin a los ataques contra lanchas", Stage.FAILED),
    ("es", "La Cámara aprueba medida para detener los ataques a lanchas: 218-214", Stage.PASSED),
    ("pt", "Câmara dos EUA aprova fim dos ataques a barcos por 218 a 214", Stage.PASSED),
    ("pt", "Câmara dos Representantes rejeita limitar ataques a lanchas, 213 a 215", Stage.FAILED),
    (
        "fr",
        "La Chambre des représentants vote l'arrêt des frappes contre des bateaux, 218 voix contre 214",
        Stage.PASSED,
    ),
    ("fr", "La Chambre rejette un texte contre les frappes sur les bateaux, 213 voix contre 215", Stage.FAILED),
]
OTHER_HOUSES = [
    ("en", "White House defends boat strike that killed four"),
    ("en", "US strike on boat kills four, White House says"),
    ("en", "Fishermen bury man killed in US boat strike at his house in Trinidad"),
    ("en", "Trump posts video of boat strike, White House confirms three killed"),
    ("es", "La Casa Blanca confirma ataque a lancha: tres muertos"),
    ("en", "White House passes on questions about boat strike"),
]


@pytest.mark.parametrize(("lang", "title", "stage"), VOTES)
def test_the_house_voting_on_strikes_is_congress(lang: str, title: str, stage: Stage) -> None:
    found = read("2026-11-24", title, "", lang)
    judged, act = found.classification, found.facts.act
    assert (judged.category, judged.topic, judged.severity) == (Category.OVERSIGHT, "congress.vote", Severity.HIGH)
    assert act is not None
    assert (act.by, act.stage) == ("house", stage)


@pytest.mark.parametrize(("lang", "title"), OTHER_HOUSES)
def test_no_other_house_is(lang: str, title: str) -> None:
    assert read("2026-11-24", title, "", lang).classification.category is not Category.OVERSIGHT


@pytest.mark.parametrize(
    ("lang", "title", "summary"),
    [
        ("en", "Iran war powers resolution fails 53-47 in Senate", ""),
        (
            "es",
            "El Senado de EE.UU. rechaza frenar a Trump en Irán",
            "La resolución de poderes de guerra cayó 53 a 47.",
        ),
    ],
)
def test_war_powers_in_a_war_with_others_are_none_of_ours(lang: str, title: str, summary: str) -> None:
    assert not read("2026-11-24", title, summary, lang).classification.relevant


def test_a_committee_that_votes_on_a_subpoena_has_passed_no_bill() -> None:
    summary = "Armed Services approved it 31-27 along party lines."
    judged = read("2026-11-24", "House panel subpoenas unedited boat strike footage", summary).classification
    assert judged.topic == "congress.oversight"

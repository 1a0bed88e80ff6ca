"""Headlines that ask what an act changes or brings explain it; where it is told, or a day of these, it is news."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

PUBLISHED = "2026-11-24"
ASKED = [
    ("en", "What changes with the terrorist designation of the Cartel de los Soles"),
    ("en", "What the sanctions on Petro mean"),
    ("en", "US sanctions on Petro: the consequences"),
    ("en", "What changes now that Trump has declared Venezuelan airspace closed"),
    ("es", "Qué cambia con la designación del Clan del Golfo como grupo terrorista"),
    ("es", "Lista Clinton: las consecuencias para Petro"),
    ("es", "Qué supone que EE.UU. declare terrorista al Cartel de los Soles"),
    ("es", "Qué consecuencias tiene para Petro estar en la Lista Clinton"),
    ("es", "Qué pasa si EE. UU. designa terrorista al Clan del Golfo"),
    ("es", "Qué hay detrás de la orden de Trump contra los carteles"),
    ("es", "Los efectos de la Lista Clinton sobre Petro"),
    ("es", "¿Qué implica para Venezuela el cierre de su espacio aéreo?"),
    ("pt", "O que muda com a designação do Cartel de los Soles como organização terrorista"),
    ("pt", "Lista Clinton: as consequências para Petro"),
    ("pt", "Sanções dos EUA a Petro: quais as consequências"),
    ("fr", "Ce que change la désignation du cartel des Soleils comme organisation terroriste"),
    ("fr", "Liste Clinton : les conséquences pour Petro"),
    ("fr", "Ce qui change avec la fermeture de l'espace aérien vénézuélien"),
]
TOLD = [
    ("en", "US puts Petro on Clinton list", ""),
    ("fr", "Les États-Unis inscrivent Petro sur la liste Clinton", ""),
    ("en", "OFAC sanctions Petro: what it means", ""),
    ("en", "What the sanctions on Petro mean", "The Treasury listed Colombia's president on Monday."),
    ("es", "EE.UU. sanciona a Petro: las consecuencias", ""),
    ("es", "Lista Clinton: las consecuencias para Petro", "El Tesoro lo incluyó este lunes."),
    ("pt", "Lista Clinton: as consequências para Petro", "O Tesouro o incluiu nesta segunda-feira."),
    (
        "fr",
        "Sanctions américaines contre Petro : quelles conséquences ?",
        "Le Trésor l'a inscrit lundi sur sa liste.",
    ),
]


@pytest.mark.parametrize(("lang", "title"), ASKED)
def test_what_an_act_changes_is_an_explainer(lang: str, title: str) -> None:
    judged = read(PUBLISHED, title, "", lang).classification
    assert (judged.category, judged.topic) == (Category.ANALYSIS, "explainer")


@pytest.mark.parametrize(("lang", "title", "summary"), TOLD)
def test_an_act_that_is_told_is_news_whatever_is_asked_of_it(lang: str, title: str, summary: str) -> None:
    assert read(PUBLISHED, title, summary, lang).classification.category is Category.POLICY

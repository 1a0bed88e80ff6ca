"""A series is for a screen only where nothing else says of what it is one."""

from __future__ import annotations

import pytest

from newsdesk.classify.classifier import Classifier
from newsdesk.facts.document import document_of
from newsdesk.text.folding import entry_text
from tests.newsdesk.stated import PUBLISHED

STRIKES = [
    ("es", "Bombardeo de EE. UU. frente al Pacífico colombiano deja dos muertos", "Es la octava acción de la serie."),
    ("pt", "Ataque dos EUA a barco no Pacífico mata dois", "É o oitavo da série e o primeiro fora do Caribe."),
    ("en", "US strike on boat in Pacific kills two", "It is the eighth of the series, Hegseth said on Tuesday."),
    (
        "fr",
        "Frappe américaine contre un bateau dans le Pacifique : deux morts",
        "Une série de frappes a fait 57 morts.",
    ),
]
SCREEN = [
    ("es", "La serie sobre el narcotráfico en el Pacífico llega a su final", "La protagonista cuenta el rodaje."),
    ("en", "Series about cocaine boats in the Caribbean gets second season", "The showrunner talks of the shoot."),
]


def _relevant(lang: str, title: str, summary: str) -> bool:
    doc = document_of(entry_text(title, summary), len(title), lang, PUBLISHED)
    return Classifier.load().judge(doc, lang).relevant


@pytest.mark.parametrize(("lang", "title", "summary"), STRIKES)
def test_strike_of_a_series_of_strikes_is_ours(lang: str, title: str, summary: str) -> None:
    assert _relevant(lang, title, summary)


@pytest.mark.parametrize(("lang", "title", "summary"), SCREEN)
def test_series_on_a_screen_is_not_ours(lang: str, title: str, summary: str) -> None:
    assert not _relevant(lang, title, summary)

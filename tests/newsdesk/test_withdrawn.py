"""A report that its outlet takes back: no new strike, no figure, whatever the headline that it quotes says."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.test_official_releases import read

PUBLISHED = "2026-11-24"
WITHDRAWN = [
    (
        "en",
        "RETRACTED: US strike on alleged drug boat kills 4 in the Caribbean",
        "No such strike took place, it says.",
    ),
    (
        "en",
        "AP STORY WITHDRAWN: US strike on boat",
        "The agency has withdrawn its story about a strike that killed four.",
    ),
    ("en", "Reuters withdraws story on US boat strike in Pacific that killed three", ""),
    ("en", "Retraction - US strike kills two on boat off Venezuela", "The report rested on an old video."),
    ("es", "Retirada: ataque de EE.UU. a una lancha en el Caribe deja cuatro muertos", "No hubo tal ataque."),
    ("es", "EFE anula la noticia de un ataque de EE.UU. a una lancha con tres muertos", ""),
    ("pt", "Lusa retira a notícia de um ataque dos EUA a um barco no Caribe com quatro mortos", ""),
    ("fr", "L'AFP annule une dépêche sur une frappe américaine contre un bateau : quatre morts", ""),
]
REPORTED = [
    ("en", "US withdraws ship after strike on alleged drug boat kills four in the Caribbean, Hegseth says", ""),
    ("es", "EE.UU. anula otra lancha en el Caribe: cuatro muertos, dice Hegseth", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), WITHDRAWN)
def test_report_that_is_taken_back_is_no_new_strike_and_states_nothing(lang: str, title: str, summary: str) -> None:
    understood = read(PUBLISHED, title, summary, lang)
    assert understood.classification.category is Category.STRIKE
    assert (understood.classification.new_event, understood.classification.correction) == (False, True)
    assert understood.facts.events == ()


@pytest.mark.parametrize(("lang", "title", "summary"), REPORTED)
def test_other_things_that_are_withdrawn_hide_no_strike(lang: str, title: str, summary: str) -> None:
    understood = read(PUBLISHED, title, summary, lang)
    assert (understood.classification.new_event, understood.classification.correction) == (True, False)
    assert [event.killed.value for event in understood.facts.events if event.killed] == [4]

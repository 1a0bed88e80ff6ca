"""A report that its outlet takes back: no new strike, no figure, whatever the headline that it quotes says."""

from __future__ import annotations

import pytest

from newsdesk.understanding import Category
from tests.newsdesk.reading import read

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
NOTICES_BELOW = [
    ("en", "US strike on alleged drug boat kills four in the Caribbean", "We have withdrawn this story."),
    (
        "en",
        "US strike on alleged drug boat kills four in the Caribbean",
        "This report has been retracted. It was old.",
    ),
    ("en", "Kill notice: US strike on alleged drug boat kills four", "Editors: please kill the story."),
    ("en", "US strike on boat kills four", "Eds: please kill this story about a US strike on a boat."),
    ("en", "MANDATORY KILL: US-Boat Strike", "AP has withdrawn its story about a strike on a boat that killed four."),
    ("es", "Ataque de EE.UU. a una lancha deja cuatro muertos", "Hemos retirado esta nota por un error."),
    ("es", "Ataque de EE.UU. a una lancha deja cuatro muertos", "Esta información ha sido retirada."),
    ("es", "Anulación: ataque de EE.UU. a una lancha deja cuatro muertos", "No usar el despacho."),
    ("pt", "Ataque dos EUA a barco deixa quatro mortos", "Esta reportagem foi retirada do ar por erro."),
    ("fr", "Frappe américaine contre un bateau : quatre morts", "Nous avons retiré cet article."),
    ("fr", "Frappe américaine contre un bateau : quatre morts", "Cet article a été retiré."),
]
NAMED = [
    ("AP STORY WITHDRAWN: US strike on boat kills four", "ap"),
    ("Reuters withdraws story on US boat strike that killed three", "reuters"),
    ("The Associated Press has retracted its story about a boat strike that killed four", "the associated press"),
    ("RETRACTED: US strike on boat kills four", None),
    ("Story withdrawn: US strike on boat kills four", None),
]
REPORTED = [
    ("en", "US strike on alleged drug boat kills four in the Caribbean", "Hegseth said the boat was removed."),
    ("en", "US withdraws ship after strike on alleged drug boat kills four in the Caribbean, Hegseth says", ""),
    ("es", "EE.UU. anula otra lancha en el Caribe: cuatro muertos, dice Hegseth", ""),
]


@pytest.mark.parametrize(("lang", "title", "summary"), WITHDRAWN)
def test_report_that_is_taken_back_is_no_new_strike_and_states_nothing(lang: str, title: str, summary: str) -> None:
    understood = read(PUBLISHED, title, summary, lang)
    assert understood.classification.category is Category.STRIKE
    assert (understood.classification.new_event, understood.classification.correction) == (False, True)
    assert understood.facts.events == ()


@pytest.mark.parametrize(("lang", "title", "summary"), NOTICES_BELOW)
def test_notice_in_front_of_the_text_takes_the_report_back(lang: str, title: str, summary: str) -> None:
    understood = read(PUBLISHED, title, summary, lang)
    assert (understood.classification.new_event, understood.facts.events) == (False, ())
    assert understood.facts.withdrawal is not None


@pytest.mark.parametrize(("title", "by"), NAMED)
def test_who_withdraws_is_read_where_the_headline_says_so(title: str, by: str | None) -> None:
    withdrawal = read(PUBLISHED, title, "", "en").facts.withdrawal
    assert withdrawal is not None
    assert withdrawal.by == by


def test_what_the_withdrawn_report_had_said_is_kept_apart() -> None:
    lang, title, summary = WITHDRAWN[0]
    withdrawal = read(PUBLISHED, title, summary, lang).facts.withdrawal
    assert withdrawal is not None
    assert [(event.killed.value, event.location) for event in withdrawal.events if event.killed] == [(4, "caribbean")]


@pytest.mark.parametrize(("lang", "title", "summary"), REPORTED)
def test_other_things_that_are_withdrawn_hide_no_strike(lang: str, title: str, summary: str) -> None:
    understood = read(PUBLISHED, title, summary, lang)
    assert (understood.classification.new_event, understood.classification.correction) == (True, False)
    assert [event.killed.value for event in understood.facts.events if event.killed] == [4]

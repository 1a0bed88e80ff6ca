"""What the editors see of a correction, in the language of their channel."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

import pytest

from handlers.rendering.blocks import render
from newsdesk.strikes import Field
from tests.handlers.messages.corrections import ASKED, ASKED_AT, CONFIRMED, CORRECTIONS


def shown(about: Any, lang: str) -> str:
    return str(render(about, card_lang=lang, mention=None, rung=0, now=ASKED_AT))


def test_question_is_spanish_in_a_spanish_channel() -> None:
    seen = render(ASKED, card_lang="es", mention=None, rung=0, now=ASKED_AT)
    assert seen["text"].startswith(
        "Corrección por confirmar, S-31 a S-33: muertos 3 → 4. Fuente: apnews.com. Espera a otro editor hasta"
    )
    assert [one["text"]["text"] for one in seen["blocks"][-1]["elements"]] == ["Confirmar", "Rechazar", "Abrir S-31"]
    asks = {name: words["text"] for name, words in seen["blocks"][-1]["elements"][0]["confirm"].items()}
    assert (asks["title"], asks["deny"]) == ("¿Confirmar la corrección de S-31?", "Atrás")
    assert asks["text"].startswith("S-31 a S-33, muertos 3 → 4.")


@pytest.mark.parametrize("name", CORRECTIONS)
def test_nothing_of_it_stays_english(name: str) -> None:
    english = ("Correction", "roposed", "onfirm the", "ource:", "ote:", "dited", " card", "not known", "Back", "Undo")
    assert [word for word in english if word in shown(CORRECTIONS[name], "es")] == []


@pytest.mark.parametrize("field", [Field.KILLED, Field.DATE, Field.LOCATION])
def test_value_that_nobody_knows(field: Field) -> None:
    unknown = replace(ASKED, field=field, old=None, new=None)
    assert "not stated → *not known*" in shown(unknown, "en")
    assert "sin datos → *no se sabe*" in shown(unknown, "es")


@pytest.mark.parametrize(("lang", "told"), [("en", "2 cards edited."), ("es", "Editado: 2 fichas.")])
def test_confirmation_says_how_much_was_edited(lang: str, told: str) -> None:
    assert told in shown(CONFIRMED, lang)

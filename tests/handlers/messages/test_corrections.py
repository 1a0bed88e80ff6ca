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


def test_undone_one_leads_from_the_value_that_was_taken_back_to_what_is_shown_again() -> None:
    undone = replace(CONFIRMED, state="undone", undoing=("4", "5"))
    assert "Killed: 4 → *5*" in shown(undone, "en")
    assert "*Source of killed 3 → 4, now taken back:* <" in shown(undone, "en")
    spanish = render(undone, card_lang="es", mention=None, rung=0, now=ASKED_AT)["text"]
    assert spanish.startswith("Corrección deshecha, S-31 a S-33: muertos 4 → 5. Se muestra otra vez")
    assert "Killed: 4 → *3*" in shown(replace(undone, undoing=None), "en")  # of an earlier release
    assert "Killed: 4 → *not stated*" in shown(replace(undone, undoing=("4", None)), "en")


@pytest.mark.parametrize("state", ["rejected", "lapsed"])
def test_what_was_not_adopted_does_not_look_as_if_it_were(state: str) -> None:
    declined = replace(CONFIRMED, state=state)
    assert "Not adopted: killed 3 → 4" in shown(declined, "en") and "→ *" not in shown(declined, "en")
    assert "No adoptada: muertos 3 → 4" in shown(declined, "es")


@pytest.mark.parametrize(("lang", "told"), [("en", "2 cards edited."), ("es", "Editado: 2 fichas.")])
def test_confirmation_says_how_much_was_edited(lang: str, told: str) -> None:
    assert told in shown(CONFIRMED, lang)

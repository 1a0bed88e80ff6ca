"""Forms, windows and Homes, as Slack takes them: by our validator and by an independent library."""

from __future__ import annotations

from typing import Any

import pytest

from handlers.rendering.validate import problems
from tests.handlers.every_view import homes, modals
from tests.handlers.rendering.rebuilding import rebuild_view

MODALS, HOMES = modals(), homes()


@pytest.mark.parametrize("name", MODALS)
def test_form_breaks_none_of_slacks_limits(name: str) -> None:
    assert problems(MODALS[name], "modal") == []
    rebuild_view(MODALS[name])


@pytest.mark.parametrize("name", HOMES)
def test_home_breaks_none_of_slacks_limits(name: str) -> None:
    assert problems(HOMES[name], "home") == []
    rebuild_view(HOMES[name])


def _changed(view: dict[str, Any], **changes: Any) -> dict[str, Any]:
    return {**view, **changes}


LONG = {"type": "plain_text", "text": "x" * 25}


@pytest.mark.parametrize(
    "wrong",
    [
        _changed(MODALS["correct in en"], title=LONG),
        _changed(MODALS["correct in en"], blocks=MODALS["correct in en"]["blocks"] * 30),
        _changed(MODALS["correct in en"], private_metadata="x" * 3001),
        _changed(HOMES["an admin's in en"], blocks=[{"type": "divider"}] * 101),
    ],
)
def test_our_validator_and_the_library_refuse_what_slack_would_refuse(wrong: dict[str, Any]) -> None:
    assert problems(wrong, wrong["type"])
    with pytest.raises(Exception, match=r"length|exceed|max|limit|characters|blocks"):
        rebuild_view(wrong)


@pytest.mark.parametrize(("lang", "told"), [("en", "No strike on record yet"), ("es", "Aún no hay ataques")])
def test_home_of_an_empty_record_counts_nothing(lang: str, told: str) -> None:
    shown = str(HOMES[f"an empty record's in {lang}"])
    assert told in shown
    assert "0 killed" not in shown and "0 muertos" not in shown

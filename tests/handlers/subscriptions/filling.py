"""A form as a person fills it in: everything as it was shown, but for what is changed."""

from __future__ import annotations

from datetime import time
from typing import Any

from newsdesk.alerts import Mode, QuietHours, Subscription
from newsdesk.understanding import Category, Location, Severity

_SHOWN = {
    "initial_conversation": "selected_conversation",
    "initial_option": "selected_option",
    "initial_options": "selected_options",
    "initial_time": "selected_time",
    "initial_value": "value",
}


def filled(view: dict[str, Any], **changes: dict[str, Any]) -> dict[str, Any]:
    """`state.values` of a submission; `changes` by block id."""
    values = {}
    for block in view["blocks"]:
        if block["type"] == "input":
            element = block["element"]
            state = {kept: element[shown] for shown, kept in _SHOWN.items() if shown in element}
            values[block["block_id"]] = {element["action_id"]: state | changes.get(block["block_id"], {})}
    return values


def chosen(*values: str) -> dict[str, Any]:
    return {"selected_options": [{"value": value} for value in values]}


def one(value: str) -> dict[str, Any]:
    return {"selected_option": {"value": value}}


FULL = Subscription(
    channel="C0WIRE",
    categories=(Category.STRIKE, Category.CRIME),
    min_severity=Severity.NORMAL,
    regions=(Location.CARIBBEAN,),
    languages=("es", "pt"),
    outlets=("Reuters", "La Estrella"),
    keywords=('Ecuador OR "Los Choneros"',),
    mode=Mode.WEEKLY,
    digest_at=time(7, 30),
    timezone="Europe/Madrid",
    quiet_hours=QuietHours(start=time(23), end=time(7)),
    mention="S0123TEAM",
    card_lang="es",
    managed=False,
)

PLAIN = Subscription(channel="C0WIRE", categories=(Category.STRIKE,), digest_at=time(8), managed=False)

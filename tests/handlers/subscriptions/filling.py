"""A form as a person fills it in: everything as it was shown, but for what is changed."""

from __future__ import annotations

from typing import Any

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

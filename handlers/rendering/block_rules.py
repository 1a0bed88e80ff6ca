"""Slack's published limits for the blocks and elements that we send, as data.

Sources: docs.slack.dev/reference/block-kit and the official type packages. Where two sources differ the smaller
number stands. What is missing here is what we never send, and counts as wrong.
"""

from __future__ import annotations

from typing import Any

from handlers.rendering.checks import (
    Check,
    Problem,
    anything,
    both,
    by_type,
    flag,
    many,
    number,
    one_of,
    shape,
    string,
)

ID = string(1, 255)


def plain(high: int) -> Check:
    return shape({"type": one_of("plain_text"), "text": string(1, high)}, {"emoji": flag})


def text(high: int) -> Check:
    mrkdwn = shape({"type": anything, "text": string(1, high)}, {"verbatim": flag})
    return by_type({"plain_text": plain(high), "mrkdwn": mrkdwn})


def block(required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    return shape({"type": anything, **required}, {"block_id": ID, **(optional or {})})


# --- elements --------------------------------------------------------------------------------------------------

CONFIRM = shape({"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)})
OPTION = shape({"text": text(75), "value": string(1, 75)}, {"description": text(75)})


def element(required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    common = {"confirm": CONFIRM, "placeholder": plain(150)}
    return shape({"type": anything, "action_id": ID, **required}, {**common, **(optional or {})})


BUTTONS: dict[str, Check] = {
    "button": element({"text": plain(75)}, {"value": string(1, 2000), "accessibility_label": string(1, 75)}),
    "overflow": element({"options": many(OPTION, 1, 5)}),
}

TYPED = {"initial_value": string(0, 3000)}
INPUTS: dict[str, Check] = {
    "static_select": element({"options": many(OPTION, 1, 100)}, {"initial_option": OPTION}),
    "multi_static_select": element({"options": many(OPTION, 1, 100)}, {"initial_options": many(OPTION, 1, 100)}),
    "conversations_select": element(
        {}, {"initial_conversation": ID, "default_to_current_conversation": flag, "filter": anything}
    ),
    "users_select": element({}, {"initial_user": ID}),
    "radio_buttons": element({"options": many(OPTION, 1, 10)}, {"initial_option": OPTION}),
    "checkboxes": element({"options": many(OPTION, 1, 10)}, {"initial_options": many(OPTION, 1, 10)}),
    "timepicker": element({}, {"initial_time": string(5, 5)}),
    "plain_text_input": element({}, {**TYPED, "multiline": flag, "max_length": number(1, 3000)}),
    "url_text_input": element({}, TYPED),
}

# --- tables ----------------------------------------------------------------------------------------------------

RAW_TEXT = shape({"type": anything, "text": string(1, 3000)})
RAW_NUMBER = shape({"type": anything, "value": number(-1e15, 1e15)}, {"text": string(1, 3000)})
CELL = by_type({"raw_text": RAW_TEXT, "raw_number": RAW_NUMBER})


def _sound_table(value: Any, at: str, out: list[Problem]) -> None:
    rows = value["rows"]
    if len({len(row) for row in rows}) > 1:
        out.append(Problem(f"{at}/rows", "all rows must have the same number of cells"))
    if value.get("row_header_column_index", 0) >= len(rows[0]):
        out.append(Problem(f"{at}/row_header_column_index", "there is no such column"))


DATA_TABLE = both(
    block(
        {"rows": many(many(CELL, 1, 20), 2, 101), "caption": string(1, 3000)},
        {"page_size": number(1, 100), "row_header_column_index": number(0, 19)},
    ),
    _sound_table,
)

# --- charts ----------------------------------------------------------------------------------------------------

POINT = shape({"label": string(1, 20), "value": number(-1e15, 1e15)})
SERIES = shape({"name": string(1, 20), "data": many(POINT, 1, 20)})
AXES = shape({"categories": many(string(1, 20), 1, 20)}, {"x_label": string(1, 50), "y_label": string(1, 50)})
BARS = shape({"type": anything, "series": many(SERIES, 1, 6), "axis_config": AXES})


def _sound_chart(value: Any, at: str, out: list[Problem]) -> None:
    chart = value["chart"]
    names = [series["name"] for series in chart["series"]]
    if len(set(names)) < len(names):
        out.append(Problem(f"{at}/chart/series", "series names must differ"))
    categories = chart["axis_config"]["categories"]
    if len(set(categories)) < len(categories):
        out.append(Problem(f"{at}/chart/axis_config/categories", "categories must differ"))
    for n, series in enumerate(chart["series"]):
        if [point["label"] for point in series["data"]] != categories:
            out.append(Problem(f"{at}/chart/series/{n}/data", "needs one point for each category, in order"))


CHART = both(block({"title": string(1, 50), "chart": by_type({"bar": BARS})}), _sound_chart)

# --- blocks ----------------------------------------------------------------------------------------------------

BLOCKS: dict[str, Check] = {
    "section": block({"text": text(3000)}, {"accessory": by_type(BUTTONS)}),
    "header": block({"text": plain(150)}),
    "context": block({"elements": many(text(3000), 1, 10)}),
    "actions": block({"elements": many(by_type(BUTTONS), 1, 25)}),
    "divider": block({}),
    "input": block({"label": plain(2000), "element": by_type(INPUTS)}, {"hint": plain(2000), "optional": flag}),
    "data_table": DATA_TABLE,
    "data_visualization": CHART,
}
NATIVE = frozenset({"data_table", "data_visualization"})
ALLOWED: dict[str, frozenset[str]] = {
    "message": frozenset(BLOCKS),
    "modal": frozenset(BLOCKS) - NATIVE,
    "home": frozenset(BLOCKS),
}

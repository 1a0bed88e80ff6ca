"""Slack's published limits for blocks and elements, as data.

Sources: docs.slack.dev/reference/block-kit and the official type packages. Where two sources differ the smaller
number stands. A block type that is missing here is one that we never send, and counts as wrong.
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
URL = string(1, 3000)


def plain(high: int) -> Check:
    return shape({"type": one_of("plain_text"), "text": string(1, high)}, {"emoji": flag})


def text(high: int) -> Check:
    mrkdwn = shape({"type": anything, "text": string(1, high)}, {"verbatim": flag})
    return by_type({"plain_text": plain(high), "mrkdwn": mrkdwn})


def block(required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    return shape({"type": anything, **required}, {"block_id": ID, **(optional or {})})


# --- elements --------------------------------------------------------------------------------------------------

CONFIRM = shape(
    {"title": plain(100), "text": text(300), "confirm": plain(30), "deny": plain(30)},
    {"style": one_of("primary", "danger")},
)
OPTION = shape({"text": text(75), "value": string(1, 75)}, {"description": text(75), "url": URL})
OPTION_GROUP = shape({"label": plain(75), "options": many(OPTION, 1, 100)})


def element(required: dict[str, Check], optional: dict[str, Check] | None = None) -> Check:
    common = {"action_id": ID, "confirm": CONFIRM, "focus_on_load": flag, "placeholder": plain(150)}
    return shape({"type": anything, **required}, {**common, **(optional or {})})


BUTTON = element(
    {"text": plain(75), "action_id": ID},
    {
        "value": string(1, 2000),
        "url": URL,
        "style": one_of("primary", "danger"),
        "accessibility_label": string(1, 75),
    },
)
OVERFLOW = element({"action_id": ID, "options": many(OPTION, 1, 5)})
IMAGE_ELEMENT = shape({"type": anything, "alt_text": string(1, 2000)}, {"image_url": URL, "slack_file": anything})
MULTI = {"max_selected_items": number(1, 100)}
STATIC = {
    "options": many(OPTION, 1, 100),
    "option_groups": many(OPTION_GROUP, 1, 100),
    "initial_option": OPTION,
    "initial_options": many(OPTION, 1, 100),
}
CONVERSATIONS = {
    "initial_conversation": ID,
    "initial_conversations": many(ID, 1, 100),
    "initial_channel": ID,
    "initial_user": ID,
    "default_to_current_conversation": flag,
    "response_url_enabled": flag,
    "filter": anything,
}
CHOICES = {"options": many(OPTION, 1, 10)}
INTERACTIVE: dict[str, Check] = {
    "button": BUTTON,
    "overflow": OVERFLOW,
    "static_select": element({"action_id": ID}, STATIC),
    "multi_static_select": element({"action_id": ID}, STATIC | MULTI),
    "external_select": element({"action_id": ID}, STATIC | {"min_query_length": number(0, 3000)}),
    "conversations_select": element({"action_id": ID}, CONVERSATIONS),
    "multi_conversations_select": element({"action_id": ID}, CONVERSATIONS | MULTI),
    "channels_select": element({"action_id": ID}, CONVERSATIONS),
    "users_select": element({"action_id": ID}, CONVERSATIONS),
    "radio_buttons": element({"action_id": ID, **CHOICES}, {"initial_option": OPTION}),
    "checkboxes": element({"action_id": ID, **CHOICES}, {"initial_options": many(OPTION, 1, 10)}),
    "datepicker": element({"action_id": ID}, {"initial_date": string(10, 10)}),
    "timepicker": element({"action_id": ID}, {"initial_time": string(5, 5), "timezone": ID}),
}
INPUTS: dict[str, Check] = {
    **{kind: check for kind, check in INTERACTIVE.items() if kind not in ("button", "overflow")},
    "plain_text_input": element(
        {"action_id": ID},
        {
            "multiline": flag,
            "initial_value": string(0, 3000),
            "min_length": number(0, 3000),
            "max_length": number(1, 3000),
            "dispatch_action_config": anything,
        },
    ),
    "url_text_input": element({"action_id": ID}, {"initial_value": string(0, 3000)}),
    "email_text_input": element({"action_id": ID}, {"initial_value": string(0, 3000)}),
    "number_input": element(
        {"action_id": ID, "is_decimal_allowed": flag},
        {
            "initial_value": string(0, 30),
            "min_value": string(1, 30),
            "max_value": string(1, 30),
            "dispatch_action_config": anything,
        },
    ),
}

# --- tables ----------------------------------------------------------------------------------------------------

RICH_TEXT = shape({"type": one_of("rich_text"), "elements": many(anything, 1, 1000)}, {"block_id": ID})
RAW_TEXT = shape({"type": anything, "text": string(1, 3000)})
RAW_NUMBER = shape({"type": anything, "value": number(-1e15, 1e15)}, {"text": string(1, 3000)})
CELL = by_type({"raw_text": RAW_TEXT, "raw_number": RAW_NUMBER, "rich_text": RICH_TEXT})
COLUMN = shape({}, {"align": one_of("left", "center", "right"), "is_wrapped": flag})


def _sound_table(value: Any, at: str, out: list[Problem]) -> None:
    rows = value["rows"]
    if len({len(row) for row in rows}) > 1:
        out.append(Problem(f"{at}/rows", "all rows must have the same number of cells"))
    for n, cell in enumerate(rows[0]):
        if value["type"] == "data_table" and cell["type"] == "rich_text":
            out.append(Problem(f"{at}/rows/0/{n}", "the header row takes no rich_text"))
    if value.get("row_header_column_index", 0) >= len(rows[0]):
        out.append(Problem(f"{at}/row_header_column_index", "there is no such column"))


TABLE = both(block({"rows": many(many(CELL, 1, 20), 1, 100)}, {"column_settings": many(COLUMN, 1, 20)}), _sound_table)
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
XY_CHART = shape({"type": anything, "series": many(SERIES, 1, 6), "axis_config": AXES})
PIE_CHART = shape(
    {
        "type": anything,
        "segments": many(shape({"label": string(1, 20), "value": number(1e-9, 1e15)}), 1, 6),
    }
)


def _sound_chart(value: Any, at: str, out: list[Problem]) -> None:
    chart = value["chart"]
    if chart["type"] == "pie":
        return
    names = [series["name"] for series in chart["series"]]
    if len(set(names)) < len(names):
        out.append(Problem(f"{at}/chart/series", "series names must differ"))
    categories = chart["axis_config"]["categories"]
    if len(set(categories)) < len(categories):
        out.append(Problem(f"{at}/chart/axis_config/categories", "categories must differ"))
    for n, series in enumerate(chart["series"]):
        if [point["label"] for point in series["data"]] != categories:
            out.append(Problem(f"{at}/chart/series/{n}/data", "needs one point for each category, in order"))


CHART = both(
    block(
        {
            "title": string(1, 50),
            "chart": by_type({"bar": XY_CHART, "line": XY_CHART, "area": XY_CHART, "pie": PIE_CHART}),
        }
    ),
    _sound_chart,
)

# --- blocks ----------------------------------------------------------------------------------------------------


def _needs_one_of(*keys: str) -> Check:
    def check(value: Any, at: str, out: list[Problem]) -> None:
        if not any(key in value for key in keys):
            out.append(Problem(at, f"needs {' or '.join(keys)}"))

    return check


def _one_picture(value: Any, at: str, out: list[Problem]) -> None:
    if ("image_url" in value) == ("slack_file" in value):
        out.append(Problem(at, "needs image_url or slack_file, not both"))


IMAGE = both(
    block({"alt_text": string(1, 2000)}, {"image_url": URL, "slack_file": anything, "title": plain(2000)}),
    _one_picture,
)
CONTEXT_ELEMENT = by_type(
    {"plain_text": text(3000), "mrkdwn": text(3000), "image": both(IMAGE_ELEMENT, _one_picture)}
)
ACCESSORY = by_type({**INTERACTIVE, "image": both(IMAGE_ELEMENT, _one_picture)})
FEEDBACK = shape({"text": plain(75), "value": string(1, 2000)}, {"accessibility_label": string(1, 75)})
CONTEXT_ACTION = by_type(
    {
        "feedback_buttons": element({"positive_button": FEEDBACK, "negative_button": FEEDBACK}),
        "icon_button": element(
            {"icon": ID, "text": plain(75)}, {"value": string(1, 2000), "accessibility_label": string(1, 75)}
        ),
    }
)
CARD = both(
    block(
        {},
        {
            "title": text(150),
            "subtitle": text(150),
            "body": text(200),
            "subtext": text(200),
            "icon": IMAGE_ELEMENT,
            "hero_image": IMAGE_ELEMENT,
            "actions": many(by_type({"button": BUTTON}), 1, 3),
        },
    ),
    _needs_one_of("hero_image", "title", "actions", "body"),
)
SIMPLE: dict[str, Check] = {
    "section": both(
        block({}, {"text": text(3000), "fields": many(text(2000), 1, 10), "accessory": ACCESSORY, "expand": flag}),
        _needs_one_of("text", "fields"),
    ),
    "header": block({"text": plain(150)}),
    "context": block({"elements": many(CONTEXT_ELEMENT, 1, 10)}),
    "actions": block({"elements": many(by_type(INTERACTIVE), 1, 25)}),
    "divider": block({}),
    "image": IMAGE,
    "input": block(
        {"label": plain(2000), "element": by_type(INPUTS)},
        {"hint": plain(2000), "optional": flag, "dispatch_action": flag},
    ),
    "rich_text": RICH_TEXT,
    "table": TABLE,
}


def _sound_container(value: Any, at: str, out: list[Problem]) -> None:
    if value.get("default_collapsed") and not value.get("is_collapsible"):
        out.append(Problem(f"{at}/default_collapsed", "needs is_collapsible"))


CONTAINER = both(
    block(
        {"child_blocks": many(by_type(SIMPLE), 1, 10), "title": plain(150)},
        {
            "subtitle": text(150),
            "width": one_of("narrow", "standard", "wide", "full"),
            "icon": IMAGE_ELEMENT,
            "is_collapsible": flag,
            "default_collapsed": flag,
            "has_header_divider": flag,
        },
    ),
    _sound_container,
)
BLOCKS: dict[str, Check] = {
    **SIMPLE,
    "markdown": block({"text": string(1, 12_000)}),
    "context_actions": block({"elements": many(CONTEXT_ACTION, 1, 5)}),
    "data_table": DATA_TABLE,
    "data_visualization": CHART,
    "card": CARD,
    "carousel": block({"elements": many(by_type({"card": CARD}), 1, 10)}),
    "container": CONTAINER,
    "alert": block({"text": text(200)}, {"level": anything}),
}

MESSAGE_ONLY = frozenset({"markdown", "context_actions"})
NOT_IN_MODALS = frozenset({"table", "data_table", "data_visualization", "carousel", "container"})
ALLOWED: dict[str, frozenset[str]] = {
    "message": frozenset(BLOCKS) - {"alert"},
    "modal": frozenset(BLOCKS) - MESSAGE_ONLY - NOT_IN_MODALS,
    "home": frozenset(BLOCKS) - MESSAGE_ONLY - {"alert"},
}

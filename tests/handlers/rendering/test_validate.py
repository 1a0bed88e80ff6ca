"""Our own validator catches what Slack would refuse, and lets through what Slack takes."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from handlers.rendering.validate import problems

SURFACES = Path(__file__).parents[4] / "shared" / "knowledge" / "surfaces"


def md(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text}


def section(text: str = "x", **more: Any) -> dict[str, Any]:
    return {"type": "section", "text": md(text), **more}


def button(action_id: str = "a", **more: Any) -> dict[str, Any]:
    return {"type": "button", "text": plain("Go"), "action_id": action_id, **more}


def actions(*elements: dict[str, Any]) -> dict[str, Any]:
    return {"type": "actions", "elements": list(elements)}


def cell(text: str) -> dict[str, Any]:
    return {"type": "raw_text", "text": text}


def data_table(rows: list[list[dict[str, Any]]], **more: Any) -> dict[str, Any]:
    return {"type": "data_table", "caption": "c", "rows": rows, **more}


def chart(*, title: str = "t", names: tuple[str, ...] = ("s",), labels: tuple[str, ...] = ("Jan",)) -> dict[str, Any]:
    data = [{"label": label, "value": 1} for label in labels]
    series = [{"name": name, "data": data} for name in names]
    return {
        "type": "data_visualization",
        "title": title,
        "chart": {"type": "bar", "series": series, "axis_config": {"categories": list(labels)}},
    }


def option(n: int) -> dict[str, Any]:
    return {"text": plain("o"), "value": str(n)}


HEADER_ROW = [cell("a"), cell("b")]

WRONG_MESSAGES: dict[str, tuple[str, list[dict[str, Any]]]] = {
    "an empty section": ("/blocks/0/text/text", [section("")]),
    "a section of 3,001 characters": ("/blocks/0/text/text", [section("x" * 3001)]),
    "a section of emoji that is too long in UTF-16": ("/blocks/0/text/text", [section("\U0001f6a2" * 1501)]),
    "a section without text": ("/blocks/0/text", [{"type": "section"}]),
    "a header of 151 characters": ("/blocks/0/text/text", [{"type": "header", "text": plain("x" * 151)}]),
    "an empty header": ("/blocks/0/text/text", [{"type": "header", "text": plain("")}]),
    "a header in mrkdwn": ("/blocks/0/text/type", [{"type": "header", "text": md("x")}]),
    "eleven context elements": ("/blocks/0/elements", [{"type": "context", "elements": [md("x")] * 11}]),
    "a context without elements": ("/blocks/0/elements", [{"type": "context", "elements": []}]),
    "26 buttons": ("/blocks/0/elements", [actions(*(button(str(n)) for n in range(26)))]),
    "two buttons with one action_id": ("/blocks/0", [actions(button("a"), button("a"))]),
    "one block_id twice": ("/blocks/0/block_id", [section(block_id="b"), section(block_id="b")]),
    "a button label of 76 characters": (
        "/blocks/0/elements/0/text/text",
        [actions({**button(), "text": plain("x" * 76)})],
    ),
    "a button value of 2,001 characters": ("/blocks/0/elements/0/value", [actions(button(value="x" * 2001))]),
    "a spoken label of 76 characters": (
        "/blocks/0/elements/0/accessibility_label",
        [actions(button(accessibility_label="x" * 76))],
    ),
    "a key that buttons do not have": ("/blocks/0/elements/0/colour", [actions(button(colour="red"))]),
    "an action_id of 256 characters": ("/blocks/0/elements/0/action_id", [actions(button("x" * 256))]),
    "six overflow options": (
        "/blocks/0/elements/0/options",
        [actions({"type": "overflow", "action_id": "a", "options": [option(n) for n in range(6)]})],
    ),
    "a confirm dialog without a deny button": (
        "/blocks/0/elements/0/confirm/deny",
        [actions(button(confirm={"title": plain("t"), "text": plain("x"), "confirm": plain("y")}))],
    ),
    "51 blocks": ("/blocks", [section()] * 51),
    "13,000 characters in all": ("/blocks", [section("x" * 2600)] * 5),
    "an unknown block": ("/blocks/0/type", [{"type": "marquee"}]),
    "an unknown key": ("/blocks/0/colour", [section(colour="red")]),
    "a data table without a caption": ("/blocks/0/caption", [{"type": "data_table", "rows": [HEADER_ROW] * 2}]),
    "a data table with ragged rows": ("/blocks/0/rows", [data_table([HEADER_ROW, [cell("x")]])]),
    "a data table with an empty cell": ("/blocks/0/rows/1/1/text", [data_table([HEADER_ROW, [cell("x"), cell("")]])]),
    "a data table of 102 rows": ("/blocks/0/rows", [data_table([HEADER_ROW] * 102)]),
    "a data table page of 101": ("/blocks/0/page_size", [data_table([HEADER_ROW] * 2, page_size=101)]),
    "data tables of more than 20,000 characters": (
        "/blocks",
        [data_table([HEADER_ROW, *[[cell("x" * 250), cell("y")]] * 90])],
    ),
    "a chart title of 51 characters": ("/blocks/0/title", [chart(title="x" * 51)]),
    "seven chart series": ("/blocks/0/chart/series", [chart(names=tuple("abcdefg"))]),
    "two series of one name": ("/blocks/0/chart/series", [chart(names=("a", "a"))]),
    "21 chart categories": (
        "/blocks/0/chart/axis_config/categories",
        [chart(labels=tuple(f"m{n}" for n in range(21)))],
    ),
    "three charts": ("/blocks", [chart(), chart(), chart()]),
}


@pytest.mark.parametrize("what", WRONG_MESSAGES)
def test_a_wrong_message_is_caught_at_the_right_place(what: str) -> None:
    pointer, blocks = WRONG_MESSAGES[what]
    assert pointer in [problem.pointer for problem in problems({"text": "x", "blocks": blocks})]


@pytest.mark.parametrize(
    ("payload", "pointer"),
    [
        ({"blocks": [section()]}, "/text"),
        ({"text": " "}, "/text"),
        ({"text": "x" * 4001}, "/text"),
        ({"text": "x", "blocks": "[]"}, "/blocks"),
    ],
)
def test_a_wrong_text_is_caught(payload: dict[str, Any], pointer: str) -> None:
    assert pointer in [problem.pointer for problem in problems(payload)]


def select(options: int) -> dict[str, Any]:
    element = {"type": "static_select", "action_id": "a", "options": [option(n) for n in range(options)]}
    return {"type": "input", "label": plain("l"), "element": element}


INPUT = {"type": "input", "label": plain("l"), "element": {"type": "plain_text_input", "action_id": "a"}}


@pytest.mark.parametrize(
    ("change", "pointer"),
    [
        ({"blocks": [INPUT]}, "/submit"),
        ({"blocks": [select(101)], "submit": plain("s")}, "/blocks/0/element/options"),
        ({"title": plain("x" * 25)}, "/title/text"),
        ({"private_metadata": "x" * 3001}, "/private_metadata"),
        ({"blocks": []}, "/blocks"),
        ({"blocks": [chart()]}, "/blocks/0/type"),
        ({"blocks": [section()] * 101}, "/blocks"),
        ({"blocks": [section("ä" * 3000)] * 50}, ""),
    ],
)
def test_a_wrong_modal_is_caught(change: dict[str, Any], pointer: str) -> None:
    modal = {"type": "modal", "title": plain("t"), "blocks": [section()]}
    assert problems(modal, "modal") == []
    assert pointer in [problem.pointer for problem in problems({**modal, **change}, "modal")]


def test_a_full_but_allowed_message_passes() -> None:
    rows = [HEADER_ROW] * 101
    blocks = [
        {"type": "header", "text": plain("x" * 150)},
        section("x" * 3000, accessory=button("b"), block_id="s"),
        data_table(rows, page_size=100, row_header_column_index=1),
        chart(names=tuple("abcdef"), labels=tuple(f"m{n}" for n in range(20))),
    ]
    assert problems({"text": "x" * 4000, "blocks": blocks}) == []


@pytest.mark.parametrize(
    "path", sorted(SURFACES.glob("*.json")) or [None], ids=lambda path: getattr(path, "stem", "-")
)
def test_every_worked_example_of_a_surface_passes(path: Path | None) -> None:
    if path is None:
        pytest.skip("the worked examples are not beside this checkout")
    loaded = json.loads(path.read_text())
    for payload in loaded if isinstance(loaded, list) else [loaded]:
        if "type" in payload:
            assert problems(payload, payload["type"]) == []
        elif "blocks" in payload:
            assert problems(payload) == []

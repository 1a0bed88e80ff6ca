"""Native blocks: full where Slack takes them, in words one step down, in every terminal."""

from __future__ import annotations

from typing import Any

from handlers.page import Bars, Native, Page, Table, code, section
from handlers.rendering.blocks import FULL, NO_NATIVE, ONE_SECTION, page_payload
from handlers.rendering.plain import page_plain
from handlers.rendering.validate import problems
from tests.handlers.rendering.rebuilding import rebuild

TABLE = Native(
    name="table",
    shows=Table(caption="Rows", header=("Name", "n"), rows=(("a <b>", 3), ("c", (4, "about 4")))),
    otherwise=(code("table", ("a <b>  3",), ("c     ~4",), essential=True), section("legend", ("~ about",))),
)
BARS = Native(
    name="chart",
    shows=Bars(
        title="Strikes per month",
        categories=("Sep 25", "Oct 25"),
        series={"Caribbean": (3, 5), "A name that is much too long": (0, 6)},
        x_label="Month",
        y_label="Strikes",
    ),
    otherwise=(code("chart", ("Sep 25 CCC",)),),
)
PAGE = Page(text="All of it.", parts=(section("head", ("Head",), essential=True), TABLE, BARS))


def kinds(payload: dict[str, Any]) -> list[str]:
    return [block["type"] for block in payload["blocks"]]


def test_the_full_form_has_the_native_blocks() -> None:
    payload = page_payload(PAGE)
    assert problems(payload) == []
    assert kinds(payload) == ["section", "data_table", "data_visualization"]
    for block in payload["blocks"]:
        rebuild(block)
    assert payload["blocks"][1]["rows"][2] == [
        {"type": "raw_text", "text": "c"},
        {"type": "raw_number", "value": 4, "text": "about 4"},
    ]
    names = [series["name"] for series in payload["blocks"][2]["chart"]["series"]]
    assert all(len(name) <= 20 for name in names)


def test_one_step_down_the_siblings_stay_and_the_words_stand_in() -> None:
    payload = page_payload(PAGE, rung=NO_NATIVE)
    assert problems(payload) == []
    assert [block["block_id"] for block in payload["blocks"]] == ["head", "table", "legend", "chart"]
    assert payload["blocks"][1]["text"]["text"] == "```\na &lt;b&gt;  3\nc     ~4\n```"


def test_the_single_section_keeps_the_essential_words() -> None:
    (only,) = page_payload(PAGE, rung=ONE_SECTION)["blocks"]
    assert only["text"]["text"].startswith("Head\n```\na &lt;b&gt;  3")


def test_what_our_own_check_refuses_steps_down_by_itself() -> None:
    empty = Native(name="t", shows=Table(caption="c", header=("a",), rows=(("",),)), otherwise=(code("t", ("-",)),))
    payload = page_payload(Page(text="x", parts=(empty,)), rung=FULL)
    assert kinds(payload) == ["section"]


def test_a_terminal_shows_columns_as_they_are() -> None:
    assert page_plain(PAGE).splitlines() == ["  Head", "  a <b>  3", "  c     ~4", "  ~ about", "  Sep 25 CCC"]


def test_a_long_code_part_is_cut_between_lines_and_closed() -> None:
    page = Page(text="x", parts=(code("c", *[("x" * 40,)] * 100),))
    shown = page_payload(page)["blocks"][0]["text"]["text"]
    assert len(shown) <= 3000
    assert shown.endswith(f"{'x' * 40}\n```")

"""Blocks built anew with an independent library, which raises for what it holds to be wrong."""

from __future__ import annotations

from typing import Any

from slackblocks import (
    ActionsBlock,
    AxisConfig,
    BarChart,
    Button,
    CheckboxGroup,
    ConversationFilter,
    ConversationSelectMenu,
    DataPoint,
    DataSeries,
    DataTableBlock,
    DataVisualizationBlock,
    DividerBlock,
    Element,
    HomeTabView,
    InputBlock,
    ModalView,
    Option,
    OverflowMenu,
    PlainText,
    PlainTextInput,
    RadioButtonGroup,
    RawNumber,
    RawText,
    SectionBlock,
    StaticMultiSelectMenu,
    StaticSelectMenu,
    Text,
    TimePicker,
    URLInput,
    UserSelectMenu,
)
from slackblocks.blocks import Block


def rebuild(block: dict[str, Any]) -> None:
    match block["type"]:
        case "actions":
            ActionsBlock([_element(element) for element in block["elements"]])
        case "input":
            _input(block)
        case "section" if "accessory" in block:
            SectionBlock(text=_text(block["text"]), accessory=_element(block["accessory"]))
        case "data_table":
            options = {name: value for name, value in block.items() if name not in ("type", "rows")}
            DataTableBlock([[_cell(cell) for cell in row] for row in block["rows"]], **options)
        case "data_visualization":
            DataVisualizationBlock(block["title"], _bars(block["chart"]), block["block_id"])
        case _:
            Block.from_dict(block)


def rebuild_view(view: dict[str, Any]) -> None:
    """A modal or a Home, with each of its blocks."""
    for block in view["blocks"]:
        rebuild(block)
    blocks = [DividerBlock() for _ in view["blocks"]]  # what is in them was rebuilt above; here they are counted
    if view["type"] == "home":
        HomeTabView(blocks, callback_id=view["callback_id"])
        return
    words = {name: _text(view[name]) for name in ("title", "close", "submit") if name in view}
    kept = {name: view[name] for name in ("callback_id", "external_id", "private_metadata") if name in view}
    ModalView(blocks=blocks, **words, **kept)


_INPUTS: dict[str, type[Element]] = {
    "checkboxes": CheckboxGroup,
    "conversations_select": ConversationSelectMenu,
    "multi_static_select": StaticMultiSelectMenu,
    "plain_text_input": PlainTextInput,
    "radio_buttons": RadioButtonGroup,
    "static_select": StaticSelectMenu,
    "timepicker": TimePicker,
    "url_text_input": URLInput,
    "users_select": UserSelectMenu,
}


def _input(block: dict[str, Any]) -> None:
    element = block["element"]
    given = {name: _argument(name, value) for name, value in element.items() if name != "type"}
    hint = {"hint": _text(block["hint"])} if "hint" in block else {}
    InputBlock(_text(block["label"]), _INPUTS[element["type"]](**given), block_id=block["block_id"], **hint)


def _argument(name: str, value: Any) -> Any:
    match name:
        case "placeholder":
            return _text(value)
        case "options" | "initial_options":
            return [_option(each) for each in value]
        case "initial_option":
            return _option(value)
        case "filter":
            return ConversationFilter(**value)
        case _:
            return value


def _option(option: dict[str, Any]) -> Option:
    more = {"description": _text(option["description"])} if "description" in option else {}
    return Option(_text(option["text"]), option["value"], **more)


def _text(text: dict[str, Any]) -> Text:
    return PlainText(text["text"]) if text["type"] == "plain_text" else Text(text["text"])


def _element(element: dict[str, Any]) -> Button | OverflowMenu:
    if element["type"] == "overflow":
        return OverflowMenu(element["action_id"], [_option(choice) for choice in element["options"]])
    return Button(text=element["text"]["text"], action_id=element["action_id"], value=element["value"])


def _cell(cell: dict[str, Any]) -> RawText | RawNumber:
    return RawText(cell["text"]) if cell["type"] == "raw_text" else RawNumber(cell["value"], cell["text"])


def _bars(chart: dict[str, Any]) -> BarChart:
    series = [DataSeries(each["name"], [DataPoint(**point) for point in each["data"]]) for each in chart["series"]]
    return BarChart(series, AxisConfig(**chart["axis_config"]))

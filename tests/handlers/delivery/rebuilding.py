"""Blocks built anew with an independent library, which raises for what it holds to be wrong."""

from __future__ import annotations

from typing import Any

from slackblocks import (
    ActionsBlock,
    AxisConfig,
    BarChart,
    Button,
    DataPoint,
    DataSeries,
    DataTableBlock,
    DataVisualizationBlock,
    Option,
    OverflowMenu,
    RawNumber,
    RawText,
)
from slackblocks.blocks import Block


def rebuild(block: dict[str, Any]) -> None:
    match block["type"]:
        case "actions":
            ActionsBlock([_element(element) for element in block["elements"]])
        case "data_table":
            options = {name: value for name, value in block.items() if name not in ("type", "rows")}
            DataTableBlock([[_cell(cell) for cell in row] for row in block["rows"]], **options)
        case "data_visualization":
            DataVisualizationBlock(block["title"], _bars(block["chart"]), block["block_id"])
        case _:
            Block.from_dict(block)


def _element(element: dict[str, Any]) -> Button | OverflowMenu:
    if element["type"] == "overflow":
        options = [Option(choice["text"]["text"], choice["value"]) for choice in element["options"]]
        return OverflowMenu(element["action_id"], options)
    return Button(text=element["text"]["text"], action_id=element["action_id"], value=element["value"])


def _cell(cell: dict[str, Any]) -> RawText | RawNumber:
    return RawText(cell["text"]) if cell["type"] == "raw_text" else RawNumber(cell["value"], cell["text"])


def _bars(chart: dict[str, Any]) -> BarChart:
    series = [DataSeries(each["name"], [DataPoint(**point) for point in each["data"]]) for each in chart["series"]]
    return BarChart(series, AxisConfig(**chart["axis_config"]))

"""Tables and charts as Slack's own blocks. Workspaces get them in phases, so a form in words stands ready too."""

from __future__ import annotations

from handlers.page import Bars, Cell, Table
from handlers.payloads import Block
from newsdesk.text.printable import cut

ROWS_A_PAGE = 10  # that a reader sees at once
MAX_LABEL = 20  # of a category or a series
MAX_TITLE = 50


def native_block(shown: Table | Bars) -> Block:
    return _table(shown) if isinstance(shown, Table) else _bars(shown)


def _table(table: Table) -> Block:
    return {
        "type": "data_table",
        "caption": table.caption,
        "page_size": ROWS_A_PAGE,
        "row_header_column_index": 0,
        "rows": [[_cell(name) for name in table.header], *([_cell(value) for value in row] for row in table.rows)],
    }


def _cell(value: Cell) -> Block:
    """A number as a number, so that the column sorts by it."""
    if isinstance(value, str):
        return {"type": "raw_text", "text": value}
    number, shown = value if isinstance(value, tuple) else (value, str(value))
    return {"type": "raw_number", "value": number, "text": shown}


def _bars(bars: Bars) -> Block:
    labels = [cut(label, MAX_LABEL) for label in bars.categories]
    series = [
        {
            "name": cut(name, MAX_LABEL),
            "data": [{"label": label, "value": value} for label, value in zip(labels, values, strict=True)],
        }
        for name, values in bars.series.items()
    ]
    axes = {"categories": labels, "x_label": cut(bars.x_label, MAX_TITLE), "y_label": cut(bars.y_label, MAX_TITLE)}
    chart = {"type": "bar", "series": series, "axis_config": axes}
    return {"type": "data_visualization", "title": cut(bars.title, MAX_TITLE), "chart": chart}

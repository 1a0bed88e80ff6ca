"""Tables fit the terminal that they are printed on: a narrow one breaks lines, never a day or a name."""

from __future__ import annotations

import io
import re
import sys

import pytest
from rich.console import Console

from service.cli import rich_tables, show

COLUMNS = ("record", "date", "place", "presumed dead", "survivors", "source")
ROWS = [
    ("S-11 to S-13", "2025-10-27", "eastern pacific", 1, 1, "Hegseth"),
    ("S-70", "2026-10-04", "caribbean", None, 0, "SOUTHCOM"),
    ("S-71", "2026-11-24", "[red]not known[/red]", None, None, "A very long name of a newspaper"),
]


@pytest.mark.parametrize("width", [20, 40, 60, 80, 200])
def test_no_day_and_no_name_is_broken_on_any_terminal(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    out = io.StringIO()
    monkeypatch.setattr(rich_tables, "console", Console(file=out, width=width, force_terminal=True, no_color=True))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    show.table("Strikes", COLUMNS, ROWS, numbers=("survivors",))
    words = out.getvalue()
    for whole in ("2025-10-27", "2026-10-04", "S-70", "caribbean", "pacific", "Hegseth", "SOUTHCOM", "newspaper"):
        assert whole in words
    assert "[red]not" in words
    assert max(len(line) for line in re.sub(r"\x1b\[[0-9;]*m", "", words).splitlines()) <= width


def test_without_a_terminal_every_row_is_one_line_with_tabs(capsys: pytest.CaptureFixture[str]) -> None:
    show.table("Strikes", COLUMNS, [("S-1", "2025-09-02", "a\tb\nc", None, 0, "x")])
    assert capsys.readouterr().out.splitlines()[1] == "S-1\t2025-09-02\ta b c\t\t0\tx"


@pytest.mark.parametrize("width", [30, 80])
def test_an_empty_table_is_no_error(monkeypatch: pytest.MonkeyPatch, width: int) -> None:
    out = io.StringIO()
    monkeypatch.setattr(rich_tables, "console", Console(file=out, width=width, force_terminal=True))
    monkeypatch.setattr(sys.stdout, "isatty", lambda: True)
    show.table("Strikes", COLUMNS, [])
    assert "Strikes" in out.getvalue()

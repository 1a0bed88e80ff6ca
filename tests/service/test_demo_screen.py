"""The demonstration on a terminal: nothing it says is wider than its frame, or than the terminal."""

from __future__ import annotations

import pytest

from service.demo.screen import WIDTH, framed, line

LONG = "update (a second independent origin for a strike that had one: S-71) ← " + "Ataque contra una lancha " * 8


@pytest.mark.parametrize("columns", [60, 80, WIDTH, 200])
def test_no_line_is_wider_than_the_frame_and_the_terminal(monkeypatch: pytest.MonkeyPatch, columns: int) -> None:
    monkeypatch.setenv("COLUMNS", str(columns))
    shown = [*line(LONG).splitlines(), *framed("thread line", LONG).splitlines()]
    assert max(map(len, shown)) <= min(columns, WIDTH)
    assert line(LONG).split() == LONG.split(), "no word is lost"


def test_what_goes_on_is_set_in_and_an_address_stays_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("COLUMNS", "40")
    address = "http://127.0.0.1:8080/" + "long" * 10
    first, *rest = line(f"silent (it is about something else) ← {address}").splitlines()
    assert first.startswith("   silent")
    assert all(each.startswith("     ") for each in rest)
    assert address in rest[-1]

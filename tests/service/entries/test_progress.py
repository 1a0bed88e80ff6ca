"""Whoever waits at a terminal sees how far a long reading is; files and short readings get nothing of it."""

from __future__ import annotations

import io
import sys

import pytest

from service.entries.progress import WORTH_A_BAR, watched


class Terminal(io.StringIO):
    def isatty(self) -> bool:
        return True


def shown(monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, entries: int) -> str:
    monkeypatch.setattr(sys, "stderr", screen)
    monkeypatch.setenv("TERM", "xterm")
    assert list(watched(iter(range(entries)), entries, "Replaying")) == list(range(entries))
    return screen.getvalue()


def test_long_reading_shows_a_bar_that_is_gone_at_the_end(monkeypatch: pytest.MonkeyPatch) -> None:
    screen = shown(monkeypatch, Terminal(), WORTH_A_BAR)
    assert "Replaying" in screen
    assert screen.endswith("\x1b[1A\x1b[2K"), "the line of the bar is wiped"


@pytest.mark.parametrize(("screen", "entries"), [(Terminal(), WORTH_A_BAR - 1), (io.StringIO(), WORTH_A_BAR)])
def test_short_readings_and_files_get_no_bar(
    monkeypatch: pytest.MonkeyPatch, screen: io.StringIO, entries: int
) -> None:
    assert shown(monkeypatch, screen, entries) == ""


def test_bar_is_gone_when_the_reading_is_broken_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stderr", screen := Terminal())
    monkeypatch.setenv("TERM", "xterm")
    reading = watched(range(WORTH_A_BAR), WORTH_A_BAR, "Replaying")
    next(reading)
    reading.close()
    assert screen.getvalue().endswith("\x1b[?25h\r\x1b[1A\x1b[2K"), "the cursor is back, the line wiped"

"""Cutting and cleaning feed text so that no reader sees half a character and no line is turned around."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from newsdesk.text.printable import cut, one_line, units

FAMILY = "\U0001f468\u200d\U0001f469\u200d\U0001f467"
THUMB = "\U0001f44d\U0001f3fd"
FLAG = "\U0001f1fb\U0001f1ea"


def test_a_cut_falls_between_words() -> None:
    assert cut("Coast Guard suspends search for survivors", 30) == "Coast Guard suspends search..."


@pytest.mark.parametrize("whole", [FAMILY, THUMB, FLAG, "e\u0301"])
def test_a_cut_never_splits_what_a_reader_sees_as_one_character(whole: str) -> None:
    for limit in range(4, 40):
        kept = cut(whole * 20, limit).removesuffix("...")
        assert kept == whole * (len(kept) // len(whole))


@given(st.text(max_size=300), st.integers(min_value=4, max_value=120))
def test_a_cut_keeps_the_limit_in_utf16_units(text: str, limit: int) -> None:
    assert units(cut(text, limit)) <= limit


@given(st.text(max_size=200))
def test_one_line_can_always_be_sent(text: str) -> None:
    line = one_line(text)
    assert "\n" not in line
    line.encode("utf-8")


def test_marks_that_turn_a_line_around_are_dropped_and_direction_marks_stay() -> None:
    assert one_line("a\u202eb\u2066c\u200fd\ne\x00f") == "abc\u200fd ef"

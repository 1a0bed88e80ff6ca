"""Headlines made of parts: what is varied, and how what went wrong is summed up."""

from __future__ import annotations

from typing import Any

from training.plain_reports import Headline, must_not_ring, must_ring, parts_of

TOLD: dict[str, Any] = {
    "acts": ["{who} {hits} {boat} {where}, killing {dead}"],
    "forms": ["US strike on {boat} {where} kills {dead}"],
    "who": ["US military", "US Navy"],
    "hits": ["strikes"],
    "boat": ["boat", "yacht"],
    "where": ["in the Caribbean", "off Haiti"],
    "dead": ["two", "six"],
    "others": ["Israel"],
    "elsewhere": ["in the Red Sea"],
}


def test_two_parts_of_a_form_are_varied_and_the_others_stay() -> None:
    told = {headline.text for headline in must_ring(TOLD)}
    assert "US Navy strikes yacht in the Caribbean, killing two" in told
    assert "US strike on yacht off Haiti kills two" in told
    assert "US Navy strikes yacht off Haiti, killing six" not in told


def test_those_of_others_and_of_other_seas_must_not_ring() -> None:
    told = {headline.text for headline in must_not_ring(TOLD)}
    assert told == {
        "Israel strikes boat in the Caribbean, killing two",
        "Israel strikes boat off Haiti, killing two",
        "US military strikes boat in the Red Sea, killing two",
        "US military strikes yacht in the Red Sea, killing two",
        "US strike on boat in the Red Sea kills two",
        "US strike on yacht in the Red Sea kills two",
    }


def test_the_part_that_is_always_wrong_comes_first() -> None:
    all_told = [
        Headline("a", ("yacht", "off Haiti")),
        Headline("b", ("boat", "off Haiti")),
        Headline("c", ("yacht",)),
    ]
    assert parts_of([all_told[0], all_told[2]], all_told, 2) == ["yacht: 2 of 2", "off Haiti: 1 of 2"]

"""Which literals a pattern requires: one of each set stands in whatever it finds."""

from __future__ import annotations

import os
import re
import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from training.literals import every_pattern, required_by

# Those that can be written out in no time; the others are made of the same parts.
_SHORT = [
    pattern for pattern in every_pattern() if len(pattern) < 400 and "(?<" not in pattern and required_by(pattern)
]


@pytest.mark.parametrize(
    ("pattern", "required"),
    [
        ("boat", ["boat"]),
        ("boat|lancha", ["boat lancha"]),
        ("boats?", ["boat"]),
        ("attack(?:s|ed)", ["attacked attacks"]),
        ("panga[s]", ["pangas"]),
        (r"boat\w* killed", ["boat", " killed"]),
        (r"(?:boat|lancha)\b.{0,40} (?:killed|matan)", ["boat lancha", " killed  matan"]),
        (r"(?:boat \w+ hit|lancha)", ["boat  lancha", " hit lancha"]),
        (r"(?:the )+boat", ["the ", "boat"]),
        (r"(?P<one>#+) muertos", ["#", " muertos"]),
        (r"strike(?= on land)(?! near)", ["strike"]),
        (r"(?<!no )(?:strike)", ["strike"]),
    ],
)
def test_a_pattern_requires(pattern: str, required: list[str]) -> None:
    assert sorted(" ".join(sorted(each)) for each in required_by(pattern)) == sorted(required)


@pytest.mark.parametrize("pattern", ["(?i)boat", "(?i:boat)", r"\w+", "boat|of", "(?:boat)?", "(?:boat)*", "[^b]o"])
def test_nothing_is_required_by(pattern: str) -> None:
    assert required_by(pattern) == []


def test_of_a_thousand_words_no_string_is_lost() -> None:
    words = [f"{first}{second}{third}" for first in "abcdefghij" for second in "klmnopqrst" for third in "uvwxyzklmn"]
    found = required_by("(?:" + "|".join(words) + ") strike")
    assert {" strike"} in found
    assert set(words) in found


@given(st.data())
def test_whatever_a_pattern_of_the_desk_finds_has_what_it_requires(data: st.DataObject) -> None:
    pattern = data.draw(st.sampled_from(_SHORT))
    text = data.draw(st.from_regex(re.compile(pattern)))
    found = re.search(pattern, text)
    assert found is not None
    for literals in required_by(pattern):
        assert any(literal in text for literal in literals)


def test_the_same_patterns_make_the_same_table_in_whatever_order_sets_are_held() -> None:
    code = "import json, training.literals as t; print(json.dumps(t.table_of(t.every_pattern()[::3])))"
    tables = {
        subprocess.run(
            [sys.executable, "-c", code], env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("1", "2")
    }
    assert len(tables) == 1

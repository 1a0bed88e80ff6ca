"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re
import subprocess
import sys

import pytest

from newsdesk.text.lazy_regex import lazy_choice, lazy_regex

_LOADED = "import gc, re, newsdesk.understand\nvalues = gc.get_objects()\n"


def test_it_finds_what_a_compiled_pattern_finds() -> None:
    late, now = lazy_regex(r"(\w+)(?= boats)"), re.compile(r"(\w+)(?= boats)")
    for _ in range(2):
        assert late.search("two boats").span() == now.search("two boats").span()
        assert late.match("two boats", 1)[1] == "wo"
        assert late.sub("no", "two boats") == "no boats"
        assert [found[0] for found in late.finditer("two boats, three boats")] == ["two", "three"]
        assert late.groups == now.groups


@pytest.mark.parametrize("text", ["", "two killed", "two killed, 3 dead", "a boat hit off a coast, two killed"])
def test_a_choice_finds_what_its_branches_joined_find(text: str) -> None:
    branches = (r"\b(?:killed|dead)\b", r"(two|3) (?:killed|dead)", "boat(?= hit)", "boat hit")
    choice, joined = lazy_choice(*branches), re.compile("|".join(branches))
    assert choice.pattern == joined.pattern
    assert [one.span() for one in choice.finditer(text)] == [one.span() for one in joined.finditer(text)]
    for span in ((0,), (4,), (0, 9), (4, 12)):
        found, expected = choice.search(text, *span), joined.search(text, *span)
        assert (found and found.span()) == (expected and expected.span())


def test_loading_the_grammar_compiles_hardly_any() -> None:
    assert _count("value for value in values if type(value).__name__ == 'LazyRegex'") > 500
    assert _count("value for value in values if isinstance(value, re.Pattern)") < 100


def _count(what: str) -> int:
    """Of the values that the grammar makes when it is loaded, in an interpreter that has done nothing else."""
    told = subprocess.run(
        [sys.executable, "-c", f"{_LOADED}print(sum(1 for _ in ({what})))"],
        capture_output=True,
        text=True,
        check=True,
    )
    return int(told.stdout)

"""Patterns that are compiled when they are first asked."""

from __future__ import annotations

import re
import subprocess
import sys

from newsdesk.text.lazy_regex import lazy_regex

_LOADED = "import gc, re, newsdesk.understand\nvalues = gc.get_objects()\n"


def test_it_finds_what_a_compiled_pattern_finds() -> None:
    late, now = lazy_regex(r"(\w+)(?= boats)"), re.compile(r"(\w+)(?= boats)")
    for _ in range(2):
        assert late.search("two boats").span() == now.search("two boats").span()
        assert late.match("two boats", 1)[1] == "wo"
        assert late.sub("no", "two boats") == "no boats"
        assert [found[0] for found in late.finditer("two boats, three boats")] == ["two", "three"]
        assert late.groups == now.groups


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

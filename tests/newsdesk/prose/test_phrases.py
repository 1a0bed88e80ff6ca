"""The tables of sentences: each key in one table, each prefix where the list says."""

from __future__ import annotations

import re
from collections import Counter
from importlib import import_module
from pathlib import Path

import pytest

from newsdesk.prose import phrases

FILES = sorted(path.stem for path in Path(phrases.__file__).parent.glob("*_words.py"))
FOUND = {name: getattr(import_module(f"newsdesk.prose.{name}"), name.upper(), {}) for name in FILES}
TABLES = {name: list(table) for name, table in FOUND.items() if set(table) & set(phrases.WORDS)}
LISTED = re.findall(r"^    ([a-z]{1,2})_ +([a-z]+_words) ", phrases.__doc__ or "", re.MULTILINE)


@pytest.mark.parametrize("table", sorted({*TABLES, *(table for _, table in LISTED)}))
def test_a_table_has_the_prefixes_that_are_listed_for_it_and_no_others(table: str) -> None:
    prefixes = {found[1] for key in TABLES[table] if (found := re.match(r"(f?[a-z])_", key))}
    assert prefixes == {prefix for prefix, of in LISTED if of == table}


def test_each_key_stands_in_one_table() -> None:
    keys = Counter(key for table in TABLES.values() for key in table)
    assert [key for key, times in keys.items() if times > 1] == []
    assert set(keys) == set(phrases.WORDS)


def test_what_was_told_is_never_counted_in_spanish() -> None:
    """ "contado" is both: beside figures it would say that people were counted, or twice."""
    told = {key: spanish for key, (english, spanish) in phrases.WORDS.items() if re.search(r"\btold\b", english)}
    assert {key: spanish for key, spanish in told.items() if re.search(r"\bcont(?:ad[oa]|arse)\b", spanish)} == {}

"""Words that mean one thing in four languages, so that a happening is known again in another one."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from newsdesk.record.countries import first_names
from newsdesk.record.terms import STEM_CHARS, plain


@lru_cache(maxsize=4096)
def meant(terms: frozenset[str]) -> frozenset[str]:
    """The plain words among them, each by the one that stands for its meaning in all languages."""
    known = _by_stem()
    return frozenset(known.get(term, term) for term in plain(terms))


@cache
def _by_stem() -> dict[str, str]:
    lines = files("newsdesk.record").joinpath("one_meaning.txt").read_text("utf-8").splitlines()
    meanings = [line.split() for line in lines if not line.startswith("#")]
    listed = {word[:STEM_CHARS]: words[0][:STEM_CHARS] for words in meanings for word in words}
    forms = {
        form[:STEM_CHARS]: meaning
        for word, meaning in listed.items()
        for form in (word.removesuffix("s"), f"{word}s", f"{word}es")
    }
    return first_names() | forms | listed

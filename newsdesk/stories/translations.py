"""Words that mean one thing in four languages, so that a happening is known again in another one."""

from __future__ import annotations

from functools import cache, lru_cache
from importlib.resources import files

from newsdesk.stories.countries import first_names
from newsdesk.stories.terms import STEM_CHARS, unmarked


@lru_cache(maxsize=4096)
def meant(terms: frozenset[str]) -> frozenset[str]:
    """The plain words among them, each by the one that stands for its meaning in all languages."""
    known = _by_stem()
    return frozenset([known.get(term, term) for term in unmarked(terms)])


def in_all_languages(terms: frozenset[str]) -> frozenset[str]:
    """The terms, and beside each that has a meaning here the words for it in the other languages."""
    known, words = _by_stem(), _by_meaning()
    return terms.union(*[words[known[term]] for term in known.keys() & terms])


@cache
def _by_meaning() -> dict[str, frozenset[str]]:
    """The stems that are listed for each meaning."""
    listed = [(word[:STEM_CHARS], words[0][:STEM_CHARS]) for words in _listed() for word in words]
    stems: dict[str, set[str]] = {}
    for stem, meaning in (*first_names().items(), *listed):
        stems.setdefault(meaning, set()).add(stem)
    return {meaning: frozenset(found) for meaning, found in stems.items()}


@cache
def _by_stem() -> dict[str, str]:
    listed = {word[:STEM_CHARS]: words[0][:STEM_CHARS] for words in _listed() for word in words}
    forms = {
        form[:STEM_CHARS]: meaning
        for word, meaning in listed.items()
        for form in (word.removesuffix("s"), f"{word}s", f"{word}es")
    }
    return first_names() | forms | listed


@cache
def _listed() -> list[list[str]]:
    lines = files("newsdesk.stories").joinpath("translations.txt").read_text("utf-8").splitlines()
    return [line.split() for line in lines if line and not line.startswith("#")]

"""Patterns that are compiled when they are first asked, and searched only where they may find something.

The grammar has a thousand, some of whole pages: to compile them all takes two seconds, in which everything else
waits, and most are asked only of what may be a report of a strike.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import Any, cast

from newsdesk.text.literals import ScannedText, required_by

PATTERNS: set[str] = set()  # all that were made: `training.literals` works out what each requires
_FINDS_NOTHING: dict[str, Any] = {"search": None, "match": None, "finditer": iter(())}


def lazy_regex(pattern: str) -> re.Pattern[str]:
    """What `re.compile` gives. A mistake in the pattern shows only when it is asked, and what it finds names the
    compiled one as its `re`."""
    PATTERNS.add(pattern)
    return cast("re.Pattern[str]", LazyRegex(pattern))


def lazy_choice(*patterns: str) -> re.Pattern[str]:
    """What `lazy_regex` gives for "one|other", each asked by itself: a text may have the words of one or two in a
    long choice, and is not searched for the others."""
    return cast("re.Pattern[str]", LazyChoice(patterns))


class LazyChoice:
    """Finds what stands first in a text, and of what begins at one place that which is named first. Nothing that it
    finds may be empty."""

    __slots__ = ("_choice", "pattern")

    def __init__(self, patterns: tuple[str, ...]) -> None:
        self.pattern = "|".join(patterns)
        self._choice = tuple(map(lazy_regex, patterns))

    def search(self, text: str, *span: int) -> re.Match[str] | None:
        found = [found for pattern in self._choice if (found := pattern.search(text, *span))]
        return min(found, key=_start) if found else None

    def finditer(self, text: str, start: int = 0, *end: int) -> Iterator[re.Match[str]]:
        while found := self.search(text, start, *end):
            yield found
            start = found.end()


def _start(found: re.Match[str]) -> int:
    return found.start()


class LazyRegex:
    """Takes over each method of the compiled pattern when it is first asked for."""

    __slots__ = ("_compiled", "finditer", "fullmatch", "match", "pattern", "search", "sub")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> object:
        value: object
        if name == "_compiled":
            value = re.compile(self.pattern)
        elif name in _FINDS_NOTHING and (required := required_by(self.pattern)):
            value = self._where(required, name)
        else:
            value = getattr(self._compiled, name)
        if name in self.__slots__:
            setattr(self, name, value)
        return value

    def _where(self, required: int, name: str) -> Callable[..., object]:
        """The method of this name, asked only of what has the literals that the pattern requires."""
        nothing, ask = _FINDS_NOTHING[name], None

        def asked(text: str, *span: int) -> object:
            nonlocal ask
            if type(text) is ScannedText and required & text.lacks:
                return nothing
            if ask is None:
                ask = getattr(self._compiled, name)
            return ask(text, *span)

        return asked

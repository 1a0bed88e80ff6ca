"""Patterns that are compiled when they are first asked.

The grammar has hundreds, some of whole pages: to compile them all takes a second, in which everything else waits, and
most are asked only of what may be a report of a strike.
"""

from __future__ import annotations

import re
from typing import cast


def lazy_regex(pattern: str) -> re.Pattern[str]:
    """What `re.compile` gives. A mistake in the pattern shows only when it is asked, and what it finds names the
    compiled one as its `re`."""
    return cast("re.Pattern[str]", LazyRegex(pattern))


class LazyRegex:
    """Takes over each method of the compiled pattern when it is first asked for."""

    __slots__ = ("_compiled", "finditer", "fullmatch", "match", "pattern", "search", "sub")

    def __init__(self, pattern: str) -> None:
        self.pattern = pattern

    def __getattr__(self, name: str) -> object:
        value = re.compile(self.pattern) if name == "_compiled" else getattr(self._compiled, name)
        if name in self.__slots__:
            setattr(self, name, value)
        return value

"""feedparser, made quicker: what it does for every tag and every text is done for less, and reads the same.

A body takes six tenths of the time. Whoever imports this module gets it; `REPLACED` says what stood there before.
"""

from __future__ import annotations

import re
from functools import lru_cache
from types import SimpleNamespace
from typing import Any

import feedparser
import feedparser.mixin
from feedparser import FeedParserDict
from feedparser.mixin import _FeedParserMixin
from feedparser.parsers.loose import _LooseFeedParser

# Keys that `FeedParserDict` looks up under other names, or makes up from others.
_OTHER_NAMES = frozenset(FeedParserDict.keymap) | {"category", "enclosures", "license", "updated", "updated_parsed"}
_get_by_other_names = FeedParserDict.get


def _get(self: FeedParserDict, key: str, default: Any = None) -> Any:
    """Most keys have one name; three thousand are asked for in a body."""
    return _get_by_other_names(self, key, default) if key in _OTHER_NAMES else dict.get(self, key, default)


# The 27 characters that each text is translated by, `feedparser.mixin._cp1252`, are among these.
_CONTROLS = re.compile("[\x80-\x9f]")


class _Text(str):
    """A text that is translated only if there is something to translate. For a text that is not ASCII looking is ten
    times cheaper: translating asks for each character, and by the table that stands there each raises a KeyError."""

    __slots__ = ()

    def translate(self, table: Any) -> str:
        return super().translate(table) if _CONTROLS.search(self) else str(self)


def _decoded(_: Any, __: str, text: str) -> str:
    return _Text(text)


def _decoded_loosely(parser: _LooseFeedParser, element: str, text: str) -> str:
    return _Text(_decode_loosely(parser, element, text))


_decode_loosely = _LooseFeedParser.decode_entities
_QUICKER = (
    # asked of every tag, nearly always with the same two addresses
    (feedparser.mixin, "make_safe_absolute_uri", lru_cache(maxsize=64)(feedparser.mixin.make_safe_absolute_uri)),
    # the last step before every text is translated
    (_FeedParserMixin, "decode_entities", _decoded),
    (_LooseFeedParser, "decode_entities", _decoded_loosely),
    # what is known of each text, four strings, is copied as if dictionaries stood in it
    (feedparser.mixin, "copy", SimpleNamespace(deepcopy=FeedParserDict)),
    (FeedParserDict, "get", _get),
)
REPLACED = tuple((owner, name, vars(owner)[name]) for owner, name, _ in _QUICKER)
for _owner, _name, _quick in _QUICKER:
    setattr(_owner, _name, _quick)

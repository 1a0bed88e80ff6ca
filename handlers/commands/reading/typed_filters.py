"""Filters as they are typed by their names: `since:4 Oct 2026`, `cuenca:caribe`, `outlet:"New York Times"`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import date

from handlers.commands.reading.longest import longest_days
from newsdesk.text.folding import fold

FILTERS = {
    "since": "since",
    "desde": "since",
    "until": "until",
    "hasta": "until",
    "basin": "basin",
    "cuenca": "basin",
    "category": "category",
    "categoria": "category",
    "outlet": "outlet",
    "medio": "outlet",
    "lang": "lang",
    "idioma": "lang",
    "min": "min",
    "max": "max",
    "source": "source",
    "by": "source",
    "fuente": "source",
    "before": "before",  # the page after this entry; typed by the Next button only
    "page": "page",  # typed by the buttons only
}
FILTER_NAMES = tuple(dict.fromkeys(FILTERS.values()))
BY_BUTTON = ("before", "page")
DATED = ("since", "until")
_IN = ("in", "en")  # "in:2025" is "in 2025": days or a basin


def taken_apart(tokens: list[str], today: date) -> tuple[dict[str, str], list[str]]:
    """The filters by their names, and the words that are none: `since:1 Dec lang:es boat`."""
    filters: dict[str, str] = {}
    words: list[str] = []
    at = 0
    while at < len(tokens):
        name, colon, value = tokens[at].partition(":")
        if colon and value and fold(name) in _IN:
            tokens = [*tokens[:at], name, value, *tokens[at + 1 :]]
        key = FILTERS.get(fold(name)) if colon else None
        if key and not value and _is_value(tokens[at + 1 : at + 2]):  # "basin: pacific"
            value, tokens = tokens[at + 1], [*tokens[: at + 1], *tokens[at + 2 :]]
        if key is None:
            words.append(tokens[at])
            at += 1
            continue
        taken = _day_tokens(tokens, at, value, today) if key in DATED else 1
        filters[key] = " ".join([value, *tokens[at + 1 : at + taken]]).replace('"', "").strip()
        at += taken
    return filters, words


def _is_value(follows: Sequence[str]) -> bool:
    """Does a word follow that is no filter itself?"""
    return any(":" not in word or fold(word.partition(":")[0]) not in FILTERS for word in follows)


def _day_tokens(tokens: Sequence[str], at: int, value: str, today: date) -> int:
    """How many tokens make the day: `since:4 Oct 2026` needs no quotes."""
    length, days = longest_days([word.replace('"', "") for word in (value, *tokens[at + 1 : at + 4])], today=today)
    if days:
        return length
    # "since:31 Feb" is no day, but what was meant is plain: both words go into the complaint.
    follows = tokens[at + 1] if at + 1 < len(tokens) else ""
    return 2 if value.isdigit() and follows.isalpha() else 1


def filter_words(filters: Mapping[str, str]) -> list[str]:
    """Filters, each as it is typed."""
    return [f"{name}:{_quoted(value)}" for name, value in filters.items()]


def _quoted(value: str) -> str:
    return f'"{value}"' if " " in value else value

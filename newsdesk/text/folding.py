"""Words as understanding reads them: folded one character to one character, so that offsets stay valid.

`fold` keeps the length of its input, which is what makes every quote an exact slice of the original text.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

WORD = re.compile(r"[a-z0-9]+")

_QUOTES = dict.fromkeys("’‘´`", "'") | dict.fromkeys("“”«»", '"')
_SPECIAL = _QUOTES | dict.fromkeys("–—‑", "-")
_SENTENCE_END = re.compile(r'[.!?…]+["\')\]]*(?=\s|$)|\n')
# No writer goes on for longer. What is asked of each word of a sentence may look through all of it, so that a text
# without a full stop would take its length squared.
LONGEST_SENTENCE = 1000
_ABBREVIATION = re.compile(
    r"(?:\b(?:[a-wyz]|mr|mrs|dr|gen|adm|col|lt|sen|sens|rep|reps|capt|st|vs|no|jan|feb|mar|apr|aug|sept?|oct|nov|dec"
    r"|ene|abr|ago|dic|fev|set|out|dez|aprox|u\.s|ee|eeuu|sr|sra|d\.c|s\.j\.res)|\bee\. ?uu)\.$"
)


class _Folding(dict[int, str]):
    """A translation table that fills itself: lower case, no accents, one kind of quote, dash and space."""

    def __missing__(self, code: int) -> str:
        char = chr(code)
        if char in _SPECIAL:
            folded = _SPECIAL[char]
        elif char.isspace() and char != "\n":
            folded = " "
        else:
            folded = unicodedata.normalize("NFKD", char)[0].lower()[0]
        self[code] = folded
        return folded


_FOLDING = _Folding()


def entry_text(title: str, summary: str) -> str:
    """The one text that offsets in `Quoted` and `QuotedDate` refer to."""
    return f"{title}\n{summary}"


def fold(text: str) -> str:
    """Lower case, accents and typographic variants removed; the result has exactly the length of `text`."""
    return text.translate(_FOLDING)


def sentences(folded: str) -> list[tuple[int, int]]:
    """(start, end) of each sentence of a folded text; a line break always ends one, an abbreviation never
    does, and what goes on for more than `LONGEST_SENTENCE` characters is cut."""
    return list(_sentence_spans(folded))


def _sentence_spans(folded: str) -> Iterator[tuple[int, int]]:
    start = 0
    for end in _SENTENCE_END.finditer(folded):
        if end[0] == "." and _ABBREVIATION.search(folded, max(start, end.start() - 9), end.end()):
            continue
        yield from _pieces(folded, start, end.end())
        start = end.end()
    yield from _pieces(folded, start, len(folded))


def _pieces(folded: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    for first in range(start, end, LONGEST_SENTENCE):
        last = min(first + LONGEST_SENTENCE, end)
        if folded[first:last].strip():
            yield first, last

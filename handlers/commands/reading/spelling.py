"""A question as it was probably meant: `total in the carribean last wek`. What is searched for is never mended."""

from __future__ import annotations

from difflib import get_close_matches

from handlers.commands.reading.basins import BASINS
from handlers.commands.reading.dates import DAY_WORDS, is_month
from handlers.commands.reading.plainly import BY, KINDS
from handlers.commands.reading.spans import MARKERS
from handlers.commands.reading.synonyms import SAME
from newsdesk.text.folding import fold

_KINDS = ("survivors", "late", "thin", "month", "week", "basin", "strikes", "policy", "picture", "csv", "json")
_KNOWN = sorted({*DAY_WORDS, *MARKERS, *_KINDS, *(word for basin in BASINS for word in basin.split())})
_MEANT = [word for word in _KNOWN if len(word) > 3]  # "many" is not "may"
_ALIKE = 0.8  # of 1: "wek" is "week", "boats" is nothing


def respelt(text: str) -> tuple[list[str], str]:
    """The words that are nearly known ones, and the question with these in their place."""
    command, *words = text.split()[:100] or [""]
    if SAME.get(fold(command), fold(command)) == "search":
        return [], text
    before = zip([command, *words], words, strict=False)
    meant = {word: near[0] for by, word in before if (near := _near(fold(word), named=fold(by) in BY))}
    return list(meant), " ".join([command, *(meant.get(word, word) for word in words)])


def _near(word: str, *, named: bool) -> list[str]:
    """What is `named` by somebody is a name, or a kind of chart: Marco is not March."""
    if word in _KNOWN or len(word) < 3 or not word.isalpha() or is_month(word):
        return []
    return get_close_matches(word, KINDS if named else _MEANT, n=1, cutoff=_ALIKE)

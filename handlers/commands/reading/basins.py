"""Basins as people type them."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.text.folding import fold

_PACIFIC = (
    *("pacific", "eastern pacific", "eastern_pacific", "east pacific", "pacific ocean", "eastern pacific ocean"),
    *("pac", "eastern pac", "east pac", "e pac", "epac", "e pacific", "epacific"),
    *("pacifico", "pacifico oriental", "pacifico este", "oceano pacifico", "oceano pacifico oriental"),
)
BASINS = {
    **dict.fromkeys(("caribbean", "caribbean sea", "carib", "caribe", "mar caribe"), "caribbean"),
    **dict.fromkeys(_PACIFIC, "eastern_pacific"),
    "undisclosed": "undisclosed",
    "no revelado": "undisclosed",
    "other": "other",
    "otro": "other",
}
CHOICES = ("caribbean, pacific, undisclosed, other", 'caribe, pacífico, "no revelado", otro')  # English, Spanish
OTHERS = {"other", "others", "otro", "otros"}  # of strikes too: "any other attack"
_SMALL = {"in", "at", "on", "off", "of", "for", "from", "the", "en", "el", "de", "del", "para", "por"}


def take_basin(words: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """`in the eastern Pacific` as the filter it means, and the words that are left."""
    places = ((at, at + length) for length in (3, 2, 1) for at in range(len(words) - length + 1))
    for first, after in places:
        basin = BASINS.get(fold(" ".join(words[first:after])))
        if basin and _is_place(words, first):
            return {"basin": basin}, [*_without_small(words[:first]), *words[after:]]
    return {}, list(words)


def _is_place(words: Sequence[str], at: int) -> bool:
    """`other` is one alone, and at the end behind `in`."""
    folded = [fold(word) for word in words]
    alone = len(words) == 1 or (at == len(words) - 1 and folded[at - 1] in ("in", "en"))
    return folded[at] not in OTHERS or alone


def _without_small(words: Sequence[str]) -> Sequence[str]:
    """The words without an article and a preposition at their end."""
    while words and fold(words[-1]) in _SMALL:
        words = words[:-1]
    return words

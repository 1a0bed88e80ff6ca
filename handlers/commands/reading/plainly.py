"""Who announced it, said in words beside the days: `by Trump`."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.commands.reading.vocabulary import KINDS
from newsdesk.text.folding import fold

BY = {"by", "por", "segun"}
_ARTICLES = {"the", "el", "la", "los"}
# By whom is no filter where it is by everybody: all strikes are by the US.
_NOBODY = {"us", "usa", "eeuu", "american", "strike", "strikes", "ataque", "ataques", *_ARTICLES}
_TWO_WORDS = {"comando sur": "SOUTHCOM"}


def take_source(words: Sequence[str]) -> tuple[dict[str, str], list[str]]:
    """Who announced it, as the filter it means, and the words that are left. `by month` is none."""
    for at, word in enumerate(words[:-1]):
        name = at + 2 if fold(words[at + 1]) in _ARTICLES and len(words) > at + 2 else at + 1
        who = words[name]
        if fold(word) in BY and fold(who) not in KINDS | _NOBODY and not who.isdigit():
            official = _TWO_WORDS.get(fold(" ".join(words[name : name + 2])))
            return {"source": official or who.strip('"')}, [*words[:at], *words[name + (2 if official else 1) :]]
    return {}, list(words)

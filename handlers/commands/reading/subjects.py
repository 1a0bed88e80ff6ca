"""What a text is about, where it is no question of ours: the words to look for in what was written."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from handlers.commands.reading.sentences import TURNING
from handlers.commands.reading.spans import MARKERS
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.vocabulary import WORDS
from newsdesk.text.folding import fold

_ASKING = {"", "which", "when", "who", "who said", "why", "how_to", "many", "happened", "known", "confirms"}
_NEAR = {"near", "around", "while", "cerca", "frente", "mientras"}
_MARKS = "?¿!¡.,;:()\"'"
_SHORTEST = 4  # a shorter word alone is part of many others


def words_to_look_for(text: str) -> list[str]:
    """The words without those that only ask: `who was Alejandro Carranza` is `Alejandro Carranza`."""
    typed = [bare for word in text.split() if (bare := word.strip(_MARKS).removesuffix("'s"))]
    return [word for word in typed if not _only_asks(fold(word))]


def _only_asks(word: str) -> bool:
    return word in MARKERS | _NEAR or WORDS.get(word, word) in _ASKING or SAME.get(word) == "why"


def subjects(words: Sequence[str]) -> Iterator[str]:
    """What they may be about: all of them together, then each by itself."""
    named = [word for word in words if len(word) > 1 and fold(word) not in WORDS.keys() | TURNING]
    yield from [" ".join(named)] if len(named) > 1 else []
    yield from (word for word in named if len(word) >= _SHORTEST and word.isalpha())


def is_a_name_in(told: str, subject: str) -> bool:
    """Does it stand there with a capital? `more` and `double` say nothing of what a text is about."""
    found = re.finditer(rf"\b{re.escape(fold(subject))}\b", fold(told))
    return any(told[each.start()].isupper() for each in found)

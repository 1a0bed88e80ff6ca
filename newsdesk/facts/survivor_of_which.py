"""The one who lived, where a sentence of its own says which boat it was: "The survivor came from the first"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.document import Document
from newsdesk.facts.numbers import ORDINAL
from newsdesk.facts.people_figures import sole_survivor
from newsdesk.understanding import Quoted, StrikeFacts

_SURVIVOR = r"(?:survivor|sobrevivi?ente|superviviente|survivant|rescape)"
_OF_WHICH = re.compile(
    rf"\b{_SURVIVOR}e?\b[^.;\n#@]{{0,20}}? (?:came|was|had been|sailed|iba|viajaba|estaba|era|venia|navegaba|vinha"
    r"|estava|viajava|se trouvait|etait|venait)\b[^.;\n#@]{0,25}?(@++)"
)


def with_the_survivor(doc: Document, strikes: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """The strikes, with the sole survivor at the one that a sentence names by its place in the row."""
    told = _OF_WHICH.search(doc.marked)
    if told is None or sole_survivor(doc) is None or any(strike.survivors for strike in strikes):
        return tuple(strikes)
    number = doc.numbers.numbers[told.start(1)]
    alive = Quoted(value=1, text=doc.text[told.start() : told.end()], start=told.start())
    return tuple(
        replace(strike, survivors=alive) if number.kind == ORDINAL and n == number.value else strike
        for n, strike in enumerate(strikes, 1)
    )

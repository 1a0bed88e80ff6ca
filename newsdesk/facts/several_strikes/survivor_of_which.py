"""Whose the survivors are, where several strikes are told: "The survivor came from the first", "killed all four"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.document import Document
from newsdesk.facts.numerals.numbers import ORDINAL
from newsdesk.facts.people.people_figures import sole_survivor, survivors_in
from newsdesk.facts.words.nouns import BOAT, ONE_STRIKE, ONE_SURVIVOR
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Quoted, StrikeFacts

_OF_WHICH = lazy_regex(
    rf"\b{ONE_SURVIVOR}\b[^.;\n#@]{{0,20}}? (?:came|was|had been|sailed|iba|viajaba|estaba|era|venia|navegaba|vinha"
    r"|estava|viajava|se trouvait|etait|venait)\b[^.;\n#@]{0,25}?(@++)"
    # "In the second there was one survivor"
    r"|\b(?:(?:in|on|en|em|dans|sur) (?:(?:the|el|la|le|l[oa]|o|a) )?|n[oa] )(@++)"
    rf"(?: (?:{BOAT}|{ONE_STRIKE}|case|caso|cas))?\b[^.;\n@]{{0,30}}?"
    rf"\b(?:{ONE_SURVIVOR}|survived|sobreviv(?:io|eu)|(?:a )?survecu)\b"
)


def with_the_survivor(doc: Document, strikes: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """The strikes, with the sole survivor at the one that a sentence names by its place in the row."""
    strikes = [_without_those_of_another(strike, strikes) for strike in strikes]
    told = _OF_WHICH.search(doc.marked)
    if told is None or not _only_one_lived(doc) or any(strike.survivors for strike in strikes):
        return tuple(strikes)
    number = doc.numbers.numbers[told.start(told.lastindex or 1)]
    alive = Quoted(value=1, text=doc.text[told.start() : told.end()], start=told.start())
    return tuple(
        replace(strike, survivors=alive) if number.kind == ORDINAL and n == number.value else strike
        for n, strike in enumerate(strikes, 1)
    )


def _only_one_lived(doc: Document) -> bool:
    return sole_survivor(doc) is not None or {figure.number.value for figure in survivors_in(doc)} == {1}


def _without_those_of_another(strike: StrikeFacts, strikes: Sequence[StrikeFacts]) -> StrikeFacts:
    """ "The first killed two; the second killed all four": nobody was left by the second alone."""
    nobody = strike.survivors
    if nobody is None or nobody.value:
        return strike
    words = range(nobody.start, nobody.start + len(nobody.text))
    counted = {other.killed.start for other in strikes if other.killed and other.killed.start in words}
    own = strike.killed is not None and strike.killed.start in counted
    return strike if own or not counted else replace(strike, survivors=None)

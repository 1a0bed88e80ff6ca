"""Whose the survivors are, where several strikes are told: "The survivor came from the first", "killed all four"."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace

from newsdesk.facts.counts.boat_counts import one_told_by
from newsdesk.facts.document import Document
from newsdesk.facts.matching import quoted
from newsdesk.facts.numerals.numbers import ORDINAL
from newsdesk.facts.people.people_figures import survivors_in
from newsdesk.facts.people.sole_survivor import sole_survivor
from newsdesk.facts.where.named_sea import basin_of
from newsdesk.facts.words.nouns import ONE_SURVIVOR
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Quoted, StrikeFacts

_OF_WHICH = lazy_regex(
    rf"\b{ONE_SURVIVOR}\b[^.;\n#@]{{0,20}}? (?:came|was|had been|sailed|iba|viajaba|estaba|era|venia|navegaba|vinha"
    r"|estava|viajava|se trouvait|etait|venait)\b[^.;\n#@]{0,25}?(@++)"
)


def with_the_survivor(doc: Document, strikes: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """The strikes, with the sole survivor at the one that a sentence names by its place in the row."""
    strikes = [_without_those_of_another(strike, strikes) for strike in strikes]
    if not any(strike.survivors for strike in strikes) and (found := _told_elsewhere(doc, strikes)):
        whose, alive = found
        return tuple(replace(strike, survivors=alive) if n == whose else strike for n, strike in enumerate(strikes))
    told = _OF_WHICH.search(doc.marked)
    if told is None or sole_survivor(doc) is None or any(strike.survivors for strike in strikes):
        return tuple(strikes)
    number = doc.numbers.numbers[told.start(1)]
    alive = Quoted(value=1, text=doc.text[told.start() : told.end()], start=told.start())
    return tuple(
        replace(strike, survivors=alive) if number.kind == ORDINAL and n == number.value else strike
        for n, strike in enumerate(strikes, 1)
    )


def _told_elsewhere(doc: Document, strikes: Sequence[StrikeFacts]) -> tuple[int, Quoted] | None:
    """ "Four died in the Caribbean, two in the Pacific. One survived the second attack": which of the strikes, and
    who lived, where a clause of its own names it by its place in the row or by its sea."""
    living = [quoted(doc, figure) for figure in survivors_in(doc)]
    if not living and (sole := sole_survivor(doc)):
        living = [one_told_by(doc, sole)]
    if len(strikes) < 2 or len(living) != 1 or doc.recalls_at(living[0].start):
        return None
    start, end = doc.clause_at(living[0].start)
    nth = [number.value - 1 for number in doc.numbers_in(start, end) if number.kind == ORDINAL]
    sea = basin_of(doc, start, end)
    of_sea = [n for n, strike in enumerate(strikes) if sea and strike.location is sea[0]]
    whose = nth or of_sea
    return (whose[0], living[0]) if len(whose) == 1 and whose[0] < len(strikes) else None


def _without_those_of_another(strike: StrikeFacts, strikes: Sequence[StrikeFacts]) -> StrikeFacts:
    """ "The first killed two; the second killed all four": nobody was left by the second alone."""
    nobody = strike.survivors
    if nobody is None or nobody.value:
        return strike
    words = range(nobody.start, nobody.start + len(nobody.text))
    counted = {other.killed.start for other in strikes if other.killed and other.killed.start in words}
    own = strike.killed is not None and strike.killed.start in counted
    return strike if own or not counted else replace(strike, survivors=None)

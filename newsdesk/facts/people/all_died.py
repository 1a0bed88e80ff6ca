"""Texts in which nobody was left alive: said outright, or by "all" that were aboard."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import chain

from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in
from newsdesk.facts.numerals.numbers import CARDINAL
from newsdesk.facts.people.all_died_patterns import ABOARD, ALL_BUT, ALL_DIED, ALL_OF_THEM, THOSE_WHO_DIED
from newsdesk.facts.people.people_figures import killed_in, of_one_alone, survivors_in
from newsdesk.facts.people.sole_survivor import sole_survivor
from newsdesk.facts.people.survivor_patterns import ON_ANOTHER_BOAT
from newsdesk.facts.people.unnumbered_survivors import BODIES, LEFT_ALONE, SOLE_NAMED, SURVIVOR_DIED
from newsdesk.facts.when.days_of_strikes import days_of_strikes
from newsdesk.facts.when.strike_day import are_older, days_elsewhere
from newsdesk.facts.words.nouns import HUMAN
from newsdesk.facts.words.vocabulary import ADJ, OF, N
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Quoted

_BODIES = lazy_regex(
    rf"{N} (?:dead )?{BODIES}(?! (?:de (?:seguridad|bomberos|policia|elite)|of (?:congress|the un)\b))"
)
_OTHERS = lazy_regex(r"\b(?:others?|otr[oa]s|outr[oa]s|autres|remaining|demais) $")
_PART_OF = lazy_regex(r" (?:of|de|d[oa]s|des) (?:the |l[oa]s |sus |seus |ses )?#")
_PEOPLE = lazy_regex(rf"{N}{OF}{ADJ}{HUMAN}\b")


def none_left(doc: Document) -> Quoted | None:
    """The words by which nobody lived: zero."""
    died = _all_died(doc) or _the_last_died(doc)
    if died and not (THOSE_WHO_DIED.fullmatch(doc.marked, *died) and _one_lived(doc)):
        return Quoted(value=0, text=doc.text[slice(*died)], start=died[0])
    dead = killed_in(doc)
    if any(not doc.recalls_at(figure.number.start) for figure in survivors_in(doc)):
        return None
    aboard = [figure.number for figure in _counted(doc, *ABOARD)] if dead else []
    counted = {figure.number.start for figure in dead}
    others = {number.value for number in aboard if number.start not in counted}
    for figure in dead:
        all_of_them = of_one_alone(doc, figure) or _are_both(doc, figure) or figure.number.value in others
        if all_of_them and not doc.recalls_at(figure.number.start) and not _one_lived(doc):
            return Quoted(value=0, text=doc.text[figure.start : figure.end], start=figure.start)
    return None


def _one_lived(doc: Document) -> bool:
    """ "A single man died; another survived"."""
    sole = sole_survivor(doc)
    return sole is not None and not doc.recalls_at(sole[0])


def _are_both(doc: Document, figure: Figure) -> bool:
    """ "Both men aboard": all there were, or they would be no number (see `numbers`)."""
    return doc.folded.startswith(("both", "ambos", "ambas"), figure.number.start)


def _the_last_died(doc: Document) -> tuple[int, int] | None:
    if LEFT_ALONE.search(doc.marked):
        return None
    died = SURVIVOR_DIED.search(doc.marked) if SOLE_NAMED.search(doc.folded) else None
    return died.span() if died else None


def lost_with_all(doc: Document) -> list[Figure]:
    """ "Nobody survived. Five men were aboard", or five bodies were found: five died, though no word of dying counts
    them."""
    died = _all_died(doc)
    if died is None:
        return _all_but(doc) or (_counted(doc, _BODIES)[:1] if doc.news else [])
    within = doc.numbers_in(*died)
    if len(within) == 1 and within[0].kind == CARDINAL:
        return [Figure(within[0], *died)]
    people = _counted(doc, _PEOPLE)
    beside = figures_in(people, *doc.sentence_at(died[0]))
    found = _counted(doc, *ABOARD) or beside or _the_only_ones_before(doc, people, died[0])
    return (found or (_counted(doc, _BODIES) if doc.news else []))[:1]


def _the_only_ones_before(doc: Document, people: list[Figure], died: int) -> list[Figure]:
    """ "... explota un fuera borda con seis personas. Todas murieron": of whom else could a sentence say "all"?"""
    before = [figure for figure in people if figure.number.start < died]
    begins = not doc.folded[doc.sentence_at(died)[0] : died].strip()
    return before if begins and len(before) == 1 else []


def _all_but(doc: Document) -> list[Figure]:
    told = ALL_BUT.search(doc.marked)
    if told is None:
        return []
    left, aboard = (doc.numbers.numbers[told.start(name)] for name in ("left", "crew" if told["crew"] else "all"))
    if not 0 < left.value < aboard.value:
        return []
    return [Figure(replace(aboard, value=aboard.value - left.value), *told.span())]


def _all_died(doc: Document) -> tuple[int, int] | None:
    said = sorted(found.span() for pattern in ALL_DIED for found in pattern.finditer(doc.marked))
    by_all = (found.span() for found in ALL_OF_THEM.finditer(doc.marked))
    return next((span for span in chain(said, by_all) if not _is_of_one_before(doc, span[0])), None)


def _is_of_one_before(doc: Document, place: int) -> bool:
    """ "One man survived on Tuesday; in the attack of the 5th nobody was left"."""
    if doc.recalls_at(place):
        return True
    start, end = doc.clause_at(place)
    here = [day for day in days_of_strikes(doc) if start <= day.start < end] if doc.news else []
    return bool(here) and are_older(here, days_elsewhere(doc, start, end))


def _counted(doc: Document, *patterns: re.Pattern[str]) -> list[Figure]:
    return [
        Figure(doc.numbers.numbers[found.start(1)], found.start(), found.end())
        for pattern in patterns
        for found in pattern.finditer(doc.marked)
        if not _PART_OF.match(doc.marked, found.end(1))
        and not _OTHERS.search(doc.marked, max(0, found.start(1) - 20), found.start(1))
        and not ON_ANOTHER_BOAT.search(doc.marked, 0, found.start(1))
        and not doc.recalls_at(found.start())
    ]

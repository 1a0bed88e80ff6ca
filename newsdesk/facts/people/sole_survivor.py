"""The one who lived, where no number says that it was one: "the survivor", "a third survived"."""

from __future__ import annotations

import re

from newsdesk.facts.document import Document
from newsdesk.facts.numerals.numbers import ORDINAL
from newsdesk.facts.people.people_figures import alive_in, beside_the_dead, killed_in
from newsdesk.facts.people.unnumbered_survivors import (
    COUNTED_BODIES,
    LAST_HELD_OR_HURT,
    LEFT_ALONE,
    MORE_LIVED,
    NAMES_THE_STRIKE,
    ONE_SOUGHT,
    OTHERS_SEEK,
    SOLE_SURVIVOR,
    SURVIVOR_DIED,
    SURVIVOR_GIVEN_UP,
    SURVIVOR_LEADS,
    THE_WOUNDED,
    WAS_ABOARD,
)
from newsdesk.facts.words.vocabulary import OF_ANOTHER_STRIKE
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_OF_ANOTHER = lazy_regex(OF_ANOTHER_STRIKE)


def survivor_died(doc: Document) -> bool:
    """Did whoever had lived die after all, or was he given up?"""
    return bool(SURVIVOR_DIED.search(doc.marked) or SURVIVOR_GIVEN_UP.search(doc.marked))


def sole_survivor(doc: Document, within: tuple[int, int] | None = None) -> tuple[int, int] | None:
    """ "the survivor", "a third survived": one, though no number says so; `within` these bounds, of the boat that
    they tell of."""
    if survivor_died(doc):
        left = None if within else LEFT_ALONE.search(doc.marked)
        return left.span() if left else None
    found = (sole.span() for sole in SOLE_SURVIVOR.finditer(doc.marked, *(within or ())))
    if sole := next((span for span in found if not is_of_another_strike(doc, span[1])), None):
        return sole
    told = _told_alone(doc)
    return told if told and (within is None or within[0] < told[0] < within[1]) else None


def is_of_another_strike(doc: Document, end: int) -> bool:
    """ "The survivor of another boat", "two who lived through a separate attack": who is told before this place."""
    return _OF_ANOTHER.match(doc.folded, end) is not None


@once
def _told_alone(doc: Document) -> tuple[int, int] | None:
    if sought := next((one for one in ONE_SOUGHT.finditer(doc.marked) if _was_struck(doc, one)), None):
        return sought.span()
    if last := next((figure for figure in alive_in(doc) if figure.number.kind == ORDINAL), None):
        return last.start, last.end
    spans = (found.span() for found in LAST_HELD_OR_HURT.finditer(doc.marked))
    held = next((span for span in spans if beside_the_dead(doc, span[0])), None)
    return held or _leads_alone(doc) or _wounded(doc)


def _was_struck(doc: Document, sought: re.Match[str]) -> bool:
    """Men are sought ashore, and at sea after storms: this one was on the boat that was hit."""
    start, end = doc.sentence_at(sought.start())
    if OTHERS_SEEK.search(doc.folded, start, sought.start()) or _is_a_body(doc, sought):
        return False
    return bool(WAS_ABOARD.search(sought[0]) or NAMES_THE_STRIKE.search(doc.folded, start, end))


def _is_a_body(doc: Document, sought: re.Match[str]) -> bool:
    """ "They brought three bodies ashore. The fourth has not been found"."""
    nth = next((number for at, number in doc.numbers.numbers.items() if at == sought.start()), None)
    if nth is None or nth.kind != ORDINAL:
        return False
    bodies = (doc.numbers.numbers.get(found.start(1)) for found in COUNTED_BODIES.finditer(doc.marked))
    return any(count is not None and count.value == nth.value - 1 for count in bodies)


def _wounded(doc: Document) -> tuple[int, int] | None:
    """ "The wounded man is in hospital", where a strike and its dead are told."""
    told = THE_WOUNDED.search(doc.folded) if killed_in(doc) and NAMES_THE_STRIKE.search(doc.folded) else None
    return told.span() if told else None


def _leads_alone(doc: Document) -> tuple[int, int] | None:
    """ "Survivor of strike still held", where the dead are counted and no others live."""
    alone = killed_in(doc) and not MORE_LIVED.search(doc.folded)
    leads = SURVIVOR_LEADS.search(doc.folded) if alone else None
    return leads.span() if leads else None

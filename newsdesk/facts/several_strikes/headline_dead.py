"""The dead of a headline beside those of a stretch of its text: others, or parts of them."""

from __future__ import annotations

from itertools import combinations

from newsdesk.facts.counts.campaign_scale import most_in_one_event
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.numerals.numbers import CARDINAL
from newsdesk.facts.people.people_figures import killed_in


def has_other_dead(doc: Document, start: int, end: int) -> bool:
    """Are other dead counted here than in the headline?"""
    whole = {figure.number.value for figure in killed_in(doc) if figure.number.start < doc.title_end}
    here = {figure.number.value for figure in killed_in(doc) if _is_in(figure, start, end)}
    return bool(whole and here) and whole.isdisjoint(here)


def has_another_strikes_dead(doc: Document, start: int, end: int) -> bool:
    """Are dead of a strike counted here that are not the headline's, nor add up to them, nor are looked back at?"""
    here = [figure for figure in _of_strikes(doc) if _is_in(figure, start, end)]
    tolls = {figure.number.value for figure in here}
    whole = {figure.number.value for figure in _of_strikes(doc) if figure.number.start < doc.title_end}
    if not here or not whole.isdisjoint({*tolls, sum(figure.number.value for figure in here)}):
        return False
    others = {
        number.value for at, number in doc.numbers.numbers.items() if start <= at < end and number.kind == CARDINAL
    }
    if any(toll - figure.number.value in others for toll in whole for figure in here):  # "three died, two drowned"
        return False
    return not any(doc.recalls_at(figure.number.start) for figure in here)


def headlines_dead(doc: Document) -> int | None:
    return max(
        (figure.number.value for figure in _of_strikes(doc) if figure.number.start < doc.title_end), default=None
    )


def has_more_dead(doc: Document, start: int, end: int, toll: int) -> bool:
    """Are all the dead that are counted here more than this toll?"""
    return all(figure.number.value > toll for figure in _of_strikes(doc) if _is_in(figure, start, end))


def _of_strikes(doc: Document) -> list[Figure]:
    return [figure for figure in killed_in(doc) if figure.number.value <= most_in_one_event(doc)]


def is_counted_in_headline(doc: Document, start: int, end: int) -> bool:
    """Are its dead, with others that are told, the dead of the headline? Or does the headline count none?"""
    whole = any(figure.number.start < doc.title_end for figure in killed_in(doc))
    return not whole or adds_up_in_headline(doc, start, end)


def adds_up_in_headline(doc: Document, start: int, end: int) -> bool:
    dead = killed_in(doc)
    whole = {figure.number.value for figure in dead if figure.number.start < doc.title_end}
    told = [figure for figure in dead if figure.number.start >= doc.title_end]
    of_both = (
        (one, other) for one, other in combinations(told, 2) if _is_in(one, start, end) or _is_in(other, start, end)
    )
    return any(one.number.value + other.number.value in whole for one, other in of_both)


def _is_in(figure: Figure, start: int, end: int) -> bool:
    return start <= figure.number.start < end

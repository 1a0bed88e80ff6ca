"""The dead of a headline beside those of a stretch of its text: others, or parts of them."""

from __future__ import annotations

from newsdesk.facts.counts.campaign_scale import most_in_one_event
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in, values_of
from newsdesk.facts.numerals.numbers import CARDINAL
from newsdesk.facts.people.people_figures import killed_in


def has_other_dead(doc: Document, start: int, end: int) -> bool:
    """Are other dead counted here than in the headline?"""
    whole = values_of(figures_in(killed_in(doc), 0, doc.title_end))
    here = values_of(figures_in(killed_in(doc), start, end))
    return bool(whole and here) and whole.isdisjoint(here)


def has_another_strikes_dead(doc: Document, start: int, end: int) -> bool:
    """Are dead of a strike counted here that are not the headline's, nor add up to them, nor are looked back at?"""
    here = figures_in(_of_strikes(doc), start, end)
    whole = values_of(figures_in(_of_strikes(doc), 0, doc.title_end))
    if not here or not whole.isdisjoint({*values_of(here), sum(figure.number.value for figure in here)}):
        return False
    others = {number.value for number in doc.numbers_in(start, end) if number.kind == CARDINAL}
    if any(toll - figure.number.value in others for toll in whole for figure in here):  # "three died, two drowned"
        return False
    return not any(doc.recalls_at(figure.number.start) for figure in here)


def headlines_dead(doc: Document) -> int | None:
    return max(values_of(figures_in(_of_strikes(doc), 0, doc.title_end)), default=None)


def has_more_dead(doc: Document, start: int, end: int, toll: int) -> bool:
    """Are all the dead that are counted here more than this toll?"""
    return all(dead > toll for dead in values_of(figures_in(_of_strikes(doc), start, end)))


def _of_strikes(doc: Document) -> list[Figure]:
    return [figure for figure in killed_in(doc) if figure.number.value <= most_in_one_event(doc)]


def is_counted_in_headline(doc: Document, start: int, end: int) -> bool:
    """Are its dead, with others that are told, the dead of the headline? Or does the headline count none?"""
    return not figures_in(killed_in(doc), 0, doc.title_end) or adds_up_in_headline(doc, start, end)


def adds_up_in_headline(doc: Document, start: int, end: int) -> bool:
    whole = values_of(figures_in(killed_in(doc), 0, doc.title_end))
    told = figures_in(killed_in(doc), doc.title_end, len(doc.text))
    pairs = ((one, other) for one in figures_in(told, start, end) for other in told if other is not one)
    return any(one.number.value + other.number.value in whole for one, other in pairs)

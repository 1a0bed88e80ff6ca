"""Entries that put right what was said of a strike: a notice, a figure or a place taken back, a toll lowered."""

from __future__ import annotations

from newsdesk.classify.reading import Reading
from newsdesk.facts.corrected_figures import title_takes_back
from newsdesk.facts.retractions import withdraws
from newsdesk.facts.revised_tolls import lowers_toll


def title_corrects(r: Reading) -> bool:
    """ "Correction: ...", "AP corrects ...", "three killed, not four", "lowers toll to three", "RETRACTED: ..."."""
    if "correction" in r.title_concepts or withdraws(r.doc):
        return True
    return "strike" in r.concepts and (title_takes_back(r.doc) or lowers_toll(r.doc))


_ASKED = ("congress", "briefing", "inspector", "court", "lawsuit", "un_body", "opinion", "explainer")


def strike_put_right(r: Reading) -> bool:
    """The correction of a report on a strike, not on what a chamber or a court said of it."""
    of_strike = not r.title_concepts.isdisjoint(("strike", "boat_strike"))
    return of_strike and r.title_concepts.isdisjoint(_ASKED) and title_corrects(r)

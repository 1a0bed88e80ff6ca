"""The dead of one strike, as a headline counts them: not those of the campaign."""

from __future__ import annotations

from newsdesk.classify.reading import Reading
from newsdesk.facts.counts.totals import dead_of_strikes


def counts_dead(r: Reading, *, start: int = 0, before: int | None = None) -> bool:
    """Are the dead of one strike counted in the headline, or between these places?"""
    end = r.doc.title_end if before is None else before
    return any(start <= figure.number.start < end for figure in dead_of_strikes(r.doc))

"""The dead of one strike, as a headline counts them: not those of the campaign."""

from __future__ import annotations

from newsdesk.classify.reading import Reading
from newsdesk.facts.counts.totals import is_total
from newsdesk.facts.people.people_figures import killed_in


def counts_dead(r: Reading, *, start: int = 0, before: int | None = None) -> bool:
    """Are the dead of one strike counted in the headline, or between these places?"""
    end = r.doc.title_end if before is None else before
    dead = killed_in(r.doc)
    return any(start <= figure.number.start < end and not is_total(r.doc, dead, n) for n, figure in enumerate(dead))

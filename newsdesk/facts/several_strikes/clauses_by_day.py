"""Strikes told in the clauses of one sentence, each with its day: "on Monday two were killed; on Tuesday a convoy was
hit and three people died"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from newsdesk.facts.counts.boat_figures import vessels_in
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, figures_in
from newsdesk.facts.several_strikes.chronicles import told_on_a_day
from newsdesk.facts.several_strikes.strikes_per_boat import SharedFacts
from newsdesk.facts.when.strike_day import own_days
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import StrikeFacts

# What may stand between the clause before and the day that opens the next one.
_OPENS = lazy_regex(
    r"(?:[;,] |[;,]? (?:and|while|y|e|et|mientras que|enquanto|tandis que) )(?:(?:on|el|en|em|no|na|le|a) )?$"
)
_LONGEST = 24


def by_day_of_clause(doc: Document, shared: SharedFacts, focus: Sequence[Figure]) -> tuple[StrikeFacts, ...]:
    """A strike for each clause; none unless every one has its own day and counts its own dead. A headline has room
    for a sum and no second day."""
    for start, end in doc.sentences if doc.news else ():
        clauses = list(_clauses(doc, start, end)) if start >= doc.title_end else []
        if len(clauses) < 2:
            continue
        dead = [figures_in(focus, *clause) for clause in clauses]
        days = [own_days(doc, *clause) for clause in clauses]
        if (
            all(len(figures) == 1 for figures in dead)
            and all(days)
            and len({own[0].value for own in days}) == len(days)
        ):
            strikes = tuple(
                told_on_a_day(doc, shared, own[0], figures[0].number, clause)
                for own, figures, clause in zip(days, dead, clauses, strict=True)
            )
            one_each = any(figure.number.value == len(strikes) for figure in vessels_in(doc))
            uncounted = one_each and not any(strike.vessels for strike in strikes)
            return tuple(_of_one_boat(strike) if uncounted else strike for strike in strikes)
    return ()


def _of_one_boat(strike: StrikeFacts) -> StrikeFacts:
    words = strike.killed
    return replace(strike, vessels=replace(words, value=1)) if words else strike


def _clauses(doc: Document, start: int, end: int) -> Iterator[tuple[int, int]]:
    """The sentence cut before each day that opens a clause."""
    opening = (
        day.start
        for day in doc.days
        if start < day.start < end and _OPENS.search(doc.folded, max(start, day.start - _LONGEST), day.start)
    )
    yield from pairwise([start, *opening, end])

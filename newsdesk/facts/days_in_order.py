"""Two strikes and two days told side by side: "the attacks on Oct. 21 and Oct. 22 killed two and three people"."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import timedelta
from itertools import pairwise

from newsdesk.facts.dates import DayMention
from newsdesk.facts.document import Document
from newsdesk.facts.strike_day import as_quoted
from newsdesk.understanding import QuotedDate, StrikeFacts

_AND = re.compile(r",? (?:and|y|e|et)(?: (?:on|el|em|na|no|le|the))? ")
# "el 21 y el 22 de octubre", "Oct. 21 and 22": the month is said once.
_DAY_BEFORE_AND = re.compile(r"\b(?P<n>\d{1,2})(?:,? (?:y|e|et|and) (?:el |le |o )?)$")
_AND_DAY_BEHIND = re.compile(
    r" (?:and|y|e|et) (?P<n>\d{1,2})\b(?! (?:people|personas|pessoas|personnes|dead|muert|mort))"
)
_MOST_APART = timedelta(days=3)


def on_days_in_order(doc: Document, strikes: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """The first strike on the first day and the second on the second, where both were given one day."""
    given = {strike.date.value for strike in strikes if strike.date}
    if len(strikes) != 2 or len(given) > 1:
        return tuple(strikes)
    for first, second in _pairs(doc):
        if timedelta(0) < second.value - first.value <= _MOST_APART and given <= {first.value, second.value}:
            return (replace(strikes[0], date=first), replace(strikes[1], date=second))
    return tuple(strikes)


def _pairs(doc: Document) -> Iterator[tuple[QuotedDate, QuotedDate]]:
    """Two days that "and" joins, in the order of the text."""
    for day, following in pairwise(doc.days):
        if _AND.fullmatch(doc.folded, day.end, following.start):
            yield as_quoted(doc, day), as_quoted(doc, following)
    for day in doc.days:
        if before := _DAY_BEFORE_AND.search(doc.folded, max(0, day.start - 15), day.start):
            yield from _with_number(doc, day, before, first=True)
        if behind := _AND_DAY_BEHIND.match(doc.folded, day.end):
            yield from _with_number(doc, day, behind, first=False)


def _with_number(
    doc: Document, day: DayMention, told: re.Match[str], *, first: bool
) -> Iterator[tuple[QuotedDate, QuotedDate]]:
    number = int(told["n"])
    if not 1 <= number <= monthrange(day.value.year, day.value.month)[1]:
        return
    named = QuotedDate(
        value=day.value.replace(day=number),
        text=doc.text[told.start("n") : told.end("n")],
        start=told.start("n"),
        basis=day.basis,
    )
    yield (named, as_quoted(doc, day)) if first else (as_quoted(doc, day), named)

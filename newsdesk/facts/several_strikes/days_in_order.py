"""Strikes and days told side by side: "the attacks on Oct. 21 and Oct. 22 killed two and three people"."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import DayMention
from newsdesk.facts.when.strike_day import as_quoted
from newsdesk.facts.words.vocabulary import ANOTHER
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import StrikeFacts

_AND = lazy_regex(rf"(?:,|,? (?:and|y|e|et|&))(?: {ANOTHER})?(?: (?:on|el|em|na|no|le|du|del|the))? ")


def on_days_in_order(doc: Document, strikes: Sequence[StrikeFacts]) -> tuple[StrikeFacts, ...]:
    """The first strike on the first day and the second on the second, where all were given one day."""
    given = {strike.date.value for strike in strikes if strike.date}
    if len(strikes) < 2 or len(given) > 1:
        return tuple(strikes)
    for days in days_side_by_side(doc):
        if len(days) == len(strikes) and given <= {day.value for day in days}:
            return tuple(replace(strike, date=as_quoted(doc, day)) for strike, day in zip(strikes, days, strict=True))
    return tuple(strikes)


def days_side_by_side(doc: Document) -> Iterator[list[DayMention]]:
    """The days that "and" joins, in the order of the text, each after the one before."""
    days: list[DayMention] = []
    for day in doc.days:
        if not (days and _follows(doc, days[-1], day)):
            yield days
            days = []
        days.append(day)
    yield days


def _follows(doc: Document, day: DayMention, following: DayMention) -> bool:
    return day.value < following.value and bool(_AND.fullmatch(doc.folded, day.end, following.start))

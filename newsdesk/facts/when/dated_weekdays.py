"""Weekdays that are told with their date: "jueves 4 de marzo" is one day, and not that of the last Thursday."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import replace

from newsdesk.facts.when.dates import STATED, WEEKDAY, DayMention
from newsdesk.text.lazy_regex import lazy_regex

_ITS_DATE = lazy_regex(r",? (?:(?:the|el|le|dia) )?")


def with_their_dates(folded: str, days: Iterable[DayMention]) -> list[DayMention]:
    """The days, in reading order, each weekday as the date that stands behind it."""
    told: list[DayMention] = []
    for day in days:
        before = told[-1] if told and told[-1].basis == WEEKDAY and day.basis == STATED else None
        if before and before.end < day.start and _ITS_DATE.fullmatch(folded, before.end, day.start):
            told[-1] = replace(day, start=before.start)
        else:
            told.append(day)
    return told

"""How long ago the days are that a text names: those of news, or longer ago than a new strike is told."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import RELATIVE, STATED
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import QuotedDate

NEWS_LAG = timedelta(days=2)  # a new strike is told at most so long after it, as a rule
THE_DAY_BEFORE = timedelta(days=1)  # till then whoever tells of a strike may be the first

_EARLY_IN_WEEK = lazy_regex(
    r"\b(?:earl(?:y|ier) (?:this|in the) week|en debut de semaine|(?:a|al) (?:principio|inicio|comienzo)s?"
    r" de (?:la |esta )?semana|no (?:inicio|comeco) da semana)\b"
)


def names_day_within(doc: Document, lag: timedelta = NEWS_LAG, *, before: int | None = None) -> bool:
    """Is a day named, in the text or before this place in it, that lies at most `lag` before the publication?"""
    published_on = doc.published_on
    if published_on is None:
        return False
    days = (day for day in doc.days if before is None or day.end <= before)
    return any(timedelta(0) <= published_on - day.value <= lag for day in days)


def ages_in(doc: Document, start: int, end: int) -> list[timedelta]:
    """How long before the publication the days lie that this stretch names; none where it has no publication."""
    published_on = doc.published_on
    return [published_on - day.value for day in doc.days_in(start, end)] if published_on else []


def names_day_older_than(doc: Document, lag: timedelta) -> bool:
    """Is a calendar day in the text that lies longer than `lag` before the publication?"""
    published_on = doc.published_on
    stated = (day.value for day in doc.days if day.basis == STATED)
    return published_on is not None and any(published_on - day > lag for day in stated)


@once
def tells_of_these_days(doc: Document) -> bool:
    """Is a day of the last two named, and no calendar day much before them?"""
    return names_day_within(doc) and not names_day_older_than(doc, 2 * NEWS_LAG)


def early_in_week(doc: Document) -> QuotedDate | None:
    """ "Early this week": about its Monday."""
    told = _EARLY_IN_WEEK.search(doc.folded)
    if told is None or doc.published_on is None:
        return None
    monday = doc.published_on - timedelta(days=doc.published_on.weekday())
    return QuotedDate(value=monday, text=doc.text[slice(*told.span())], start=told.start(), basis=RELATIVE)

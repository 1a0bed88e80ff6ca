"""Texts that come again: edited, under another address, with another date. No text gets younger by that.

A feed that knows only the day of the last edit dates every edited article anew, and an outlet that moves house prints
all of them as if of that day. Read by such a date, last month's strike on "Friday" would be one of last Friday.
"""

from __future__ import annotations

from collections.abc import Set
from dataclasses import replace
from datetime import datetime, timedelta

from newsdesk.entries import Entry, KnownEntry, Tier
from newsdesk.text.words import split_words
from newsdesk.understanding import Understanding

OWN_CHARS = 100  # a shorter text, such as a headline alone, may be printed again word for word of another strike
SAME_TEXT = 0.4  # of the words of both: an edit leaves more of them standing, a page that goes on leaves fewer
AT_WORK = timedelta(days=3)  # so long a report is written on, whatever becomes of its words


def says_enough(entry: Entry, understanding: Understanding) -> bool:
    """Would nobody write these very words of two happenings? Those who act announce each strike by one formula, and a
    strike without a toll is told like the one before."""
    if entry.tier is Tier.PRIMARY or len(entry.title) + len(entry.summary) < OWN_CHARS:
        return False
    return not understanding.classification.new_event or any(event.killed for event in understanding.facts.events)


def as_old_as(entry: Entry, first_at: datetime | None) -> Entry:
    """Date an entry no later than when its text was first told."""
    if first_at is None or first_at >= entry.dated_at:
        return entry
    return replace(entry, published_at=first_at)


def edited(entry: Entry, known: KnownEntry) -> tuple[Entry, KnownEntry]:
    """A known entry in other words: dated as it was, or news of its own day where another text took its place or
    where its date was impossible before."""
    if entry.misdated:
        return replace(entry, published_at=known.dated_at), known
    if known.misdated:
        return entry, known
    if is_edit(known, entry):
        return as_old_as(entry, known.dated_at), known
    return entry, replace(known, strike_number=None, story_id=None)


def is_edit(known: KnownEntry, entry: Entry) -> bool:
    """Whether an entry is an edit of the known one, by time or by similarity. Similarity tells nothing where one
    address shows the newest item only, or where those who act use one formula."""
    if known.dated_at is None or entry.dated_at - known.dated_at <= AT_WORK:
        return True
    if known.guid != entry.guid or entry.tier is Tier.PRIMARY:
        return False
    before, after = _words(known.title, known.summary), _words(entry.title, entry.summary)
    return len(before & after) >= SAME_TEXT * len(before | after)


def _words(title: str, summary: str) -> Set[str]:
    return frozenset(split_words(f"{title} {summary}"))

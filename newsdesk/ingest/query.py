"""What of the desk a body's entries must be held against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date, datetime

from newsdesk.ingest.arrivals import Arrival, sightings_meant
from newsdesk.ports import DeskQuery
from newsdesk.record.placing import span_of
from newsdesk.stories.matching import STORY_WINDOW
from newsdesk.stories.terms import classification_terms, searched_terms, terms_of
from newsdesk.stories.translations import in_all_languages


def query_for(read: Sequence[Arrival], *, now: datetime, group_all: bool) -> DeskQuery | None:
    """What of the desk must be seen to place these entries; None when none of them is placed anywhere."""
    relevant = [one for one in read if one.understanding.classification.relevant or mends_a_strike(one)]
    placed = read if group_all else relevant
    if not placed:
        return None
    spans = [span for one in relevant if (span := _span(one))]
    return DeskQuery(
        now=now,
        strike_days=(min(first for first, _ in spans), max(last for _, last in spans)) if spans else None,
        story_terms=frozenset().union(*map(_terms, placed)),
        story_window=STORY_WINDOW,
        with_ledger=bool(spans),
    )


def mends_a_strike(arrival: Arrival) -> bool:
    """Does it take back what it had told of a strike? Not a word of its subject may be left."""
    withdraws = arrival.understanding.facts.withdrawal is not None
    return withdraws and arrival.known is not None and arrival.known.strike_number is not None


def _span(arrival: Arrival) -> tuple[date, date] | None:
    """The days on which its strikes may have been; None if it speaks of none."""
    meant = sightings_meant(arrival.understanding)
    return span_of(meant, arrival.entry.dated_at) if meant or arrival.understanding.facts.withdrawal else None


def _terms(arrival: Arrival) -> frozenset[str]:
    entry, classification = arrival.entry, arrival.understanding.classification
    terms = terms_of(entry.title, entry.summary) | classification_terms(classification)
    return in_all_languages(searched_terms(terms))

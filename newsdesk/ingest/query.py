"""What of the desk a body's entries must be held against."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

from newsdesk.ingest.on_record import Arrival, sightings_meant
from newsdesk.ports import DeskQuery
from newsdesk.record.likeness import STORY_WINDOW
from newsdesk.record.one_meaning import in_all_languages
from newsdesk.record.placing import span_of
from newsdesk.record.terms import classification_terms, searched_terms, terms_of


def query_for(arrivals: Sequence[Arrival], *, now: datetime, group_all: bool = False) -> DeskQuery | None:
    """What of the desk must be seen to place these entries; None when none of them is placed anywhere."""
    read = [(arrival.entry, arrival.understanding) for arrival in arrivals if arrival.understanding]
    relevant = [
        (arrival.entry, arrival.understanding)
        for arrival in arrivals
        if arrival.understanding and (arrival.understanding.classification.relevant or mends_a_strike(arrival))
    ]
    if not (read if group_all else relevant):
        return None
    spans = [
        span_of(found, entry.dated_at)
        for entry, understanding in relevant
        if (found := sightings_meant(understanding)) or understanding.facts.withdrawal
    ]
    terms = [
        in_all_languages(
            searched_terms(terms_of(entry.title, entry.summary) | classification_terms(understanding.classification))
        )
        for entry, understanding in (read if group_all else relevant)
    ]
    return DeskQuery(
        now=now,
        strike_days=(min(first for first, _ in spans), max(last for _, last in spans)) if spans else None,
        story_terms=frozenset().union(*terms),
        story_window=STORY_WINDOW,
        with_ledger=bool(spans),
    )


def mends_a_strike(arrival: Arrival) -> bool:
    """Does it take back what it had told of a strike? Not a word of its subject may be left."""
    withdraws = arrival.understanding is not None and arrival.understanding.facts.withdrawal is not None
    return withdraws and arrival.known is not None and arrival.known.strike_number is not None

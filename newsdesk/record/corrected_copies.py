"""Recognises a copy of a correction that the record has taken: "killed five, not four", without day or sea."""

from __future__ import annotations

from collections.abc import Sequence

from newsdesk.record.day_fit import ANNOUNCED_WITHIN, age_of
from newsdesk.record.sightings import Candidate
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field, StrikeRecord
from newsdesk.understanding import Comparator


def corrected_before(candidate: Candidate, records: Sequence[StrikeRecord]) -> StrikeRecord | None:
    """The one strike of these weeks that had the toll which is taken back, if it shows by now the one that is put in
    its place. It tells the record nothing, so a mistake would change no figure."""
    told = candidate.sighting
    if candidate.new_event or told.dated or told.location or told.killed is None or told.wrong_toll is None:
        return None
    had = [record for record in records if _was_said(told.wrong_toll, record)]
    if len(had) != 1 or told.killed.comparator is not Comparator.EXACTLY:
        return None
    now, recent = shown(had[0], Field.KILLED), age_of(had[0], candidate.published_at) <= ANNOUNCED_WITHIN
    return had[0] if recent and now and now.value == told.killed.value else None


def _was_said(toll: int, record: StrikeRecord) -> bool:
    return any(claim.value == toll for claim in record.claims if claim.field is Field.KILLED)

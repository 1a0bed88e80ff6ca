"""Recognises a second strike in one sea by who struck: nobody else tells it from a toll that rose, or from a day that
somebody mistook."""

from __future__ import annotations

import re

from newsdesk.entries import Entry, Tier
from newsdesk.record.origins import name_of
from newsdesk.record.sightings import Announcer, Candidate
from newsdesk.record.strike_rules import current_claims
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.text.folding import entry_text, fold
from newsdesk.understanding import Comparator

# Outlets say so of every strike of the campaign.
_FURTHER = re.compile(
    r"\b(?:another|(?:a|the) (?:second|third|further|separate)|an additional) (?:[\w-]+ ){0,4}?"
    r"(?:strikes?|vessels?|boats?|craft)\b"
)


def announcer_of(entry: Entry) -> Announcer | None:
    """The authority whose own word an entry is."""
    if entry.tier is not Tier.PRIMARY:
        return None
    further = _FURTHER.search(fold(entry_text(entry.title, entry.summary))) is not None
    return Announcer(name=name_of(entry.outlet), further=further)


def is_of_another_day(candidate: Candidate, record: StrikeRecord) -> bool:
    """Has the authority that announces it stated another day for the strike of the record?"""
    told = candidate.sighting
    if not (candidate.announcer and candidate.new_event and told.day and told.firm) or told.weekday:
        return False
    days = [claim.value for claim in _said_by(candidate.announcer, record, Field.DATE)]
    return bool(days) and told.day.isoformat() not in days


def is_in_another_sea(candidate: Candidate, record: StrikeRecord) -> bool:
    """Has the authority that announces it named another sea for the strike of the record? Outlets mix up seas."""
    told = candidate.sighting
    if not (candidate.announcer and candidate.new_event and told.locations):
        return False
    said = _said_by(candidate.announcer, record, Field.LOCATION)
    seas = {sea for claim in said for sea in str(claim.value).split("+")}
    return bool(seas) and seas.isdisjoint({*told.locations, "undisclosed"})


def is_second_post(candidate: Candidate, record: StrikeRecord) -> bool:
    """Has the authority that announces one more strike given another toll for the one of the record?"""
    told = candidate.sighting.killed
    single = candidate.sighting.width == 1 and record.number == record.last_number
    announcer = candidate.announcer
    if announcer is None or not announcer.further or not single:
        return False
    if told is None or told.comparator is not Comparator.EXACTLY:
        return False
    before = _said_by(announcer, record, Field.KILLED)
    return bool(before) and all(claim.value != told.value for claim in before)


def _said_by(announcer: Announcer, record: StrikeRecord, field: Field) -> list[Claim]:
    """What the authority has stated, and still does."""
    exact = (claim for claim in current_claims(record, field) if claim.comparator is Comparator.EXACTLY)
    return [one for one in exact if one.tier is Tier.PRIMARY and name_of(one.outlet) == announcer.name]

"""Recognises the second strike of a day in one sea by who struck: nobody else tells it from a toll that rose."""

from __future__ import annotations

import re

from newsdesk.entries import Entry, Tier
from newsdesk.record.origins import name_of
from newsdesk.record.sightings import Candidate
from newsdesk.record.strike_rules import current_claims
from newsdesk.strikes import Claim, Field, StrikeRecord
from newsdesk.text.folding import entry_text, fold
from newsdesk.understanding import Comparator

# Outlets say so of every strike of the campaign.
_FURTHER = re.compile(
    r"\b(?:another|(?:a|the) (?:second|third|further|separate)|an additional) (?:[\w-]+ ){0,4}?"
    r"(?:strikes?|vessels?|boats?|craft)\b"
)


def announcer_of(entry: Entry) -> str | None:
    """The authority whose own word it is that this is one more strike."""
    says_so = entry.tier is Tier.PRIMARY and _FURTHER.search(fold(entry_text(entry.title, entry.summary)))
    return name_of(entry.outlet) if says_so else None


def is_second_post(candidate: Candidate, record: StrikeRecord) -> bool:
    """Has the authority that announces one more strike given another toll for the one of the record?"""
    told = candidate.sighting.killed
    single = candidate.sighting.width == 1 and record.number == record.last_number
    if candidate.announcer is None or told is None or told.comparator is not Comparator.EXACTLY or not single:
        return False
    before = [claim for claim in current_claims(record, Field.KILLED) if _is_of(claim, candidate.announcer)]
    return bool(before) and all(claim.value != told.value for claim in before)


def _is_of(claim: Claim, announcer: str) -> bool:
    exact = claim.comparator is Comparator.EXACTLY
    return claim.tier is Tier.PRIMARY and exact and name_of(claim.outlet) == announcer

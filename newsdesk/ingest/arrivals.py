"""What a body brings to the desk: new and revised entries, each with what it was understood to say."""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.alerts import Reason
from newsdesk.entries import Entry, KnownEntry
from newsdesk.record.sightings import OF_SURVIVORS, Sighting, denied_of, sightings_of
from newsdesk.understanding import Category, Facts, Understanding


@dataclass(frozen=True, slots=True, kw_only=True)
class Arrival:
    """A new or revised entry that was read: `known` is what the store remembers of the revised one."""

    entry: Entry
    known: KnownEntry | None
    understanding: Understanding
    first_poll: bool = False


@dataclass(frozen=True, slots=True, kw_only=True)
class Unread:
    """A new or revised entry that is stored and not read, and why."""

    entry: Entry
    known: KnownEntry | None
    reason: Reason


def reads_strikes(understanding: Understanding) -> bool:
    """May the entry's figures go into a record? Only what reports on a strike; talk about one cites others."""
    classification = understanding.classification
    return classification.relevant and (classification.new_event or classification.category is Category.STRIKE)


def sightings_in(understanding: Understanding) -> tuple[Sighting, ...]:
    """The announcements of an entry; a new strike without any stated fact is one all the same, and so is one whose
    survivors alone are spoken of."""
    facts, classification = understanding.facts, understanding.classification
    found = sightings_of(facts)
    if found or classification.new_event:
        return found or (Sighting(),)
    asks_for_survivors = classification.topic in OF_SURVIVORS and facts.cumulative is None
    return (Sighting(survivors_reported=True),) if asks_for_survivors else ()


def sightings_meant(understanding: Understanding) -> tuple[Sighting, ...]:
    """The announcements of an entry, or of the report that it takes back, or what it denies."""
    withdrawal, denied = understanding.facts.withdrawal, denied_of(understanding.facts)
    if denied and not withdrawal:
        return (denied,)
    return sightings_of(Facts(events=withdrawal.events)) if withdrawal else sightings_in(understanding)

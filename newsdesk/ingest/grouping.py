"""Which story of the desk an entry joins, and on what grounds: that of its strike, else the one it is most like."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.entries import Entry, KnownEntry
from newsdesk.grounds import Ground
from newsdesk.ingest.arrivals import Arrival, reads_strikes
from newsdesk.ingest.unit_of_work import UnitOfWork
from newsdesk.stories import EntryView, StoryView
from newsdesk.stories.matching import Match, best_match
from newsdesk.stories.meaning import chamber_of, numbers_of, strike_of
from newsdesk.stories.stages import step_of
from newsdesk.stories.terms import classification_terms, terms_of
from newsdesk.strikes import StrikeRecord
from newsdesk.understanding import Category

STORY_OF_STRIKE_FOR = timedelta(days=10)  # from its beginning: later talk of the strike is a story of its own
FOLLOWED_FOR = timedelta(hours=84)  # what comes later is a story of its own: a toll revised, the dead named
SOUGHT_FOR = timedelta(hours=60)  # so long a search, or its end, is the news of the strike itself
ROW_FOR = timedelta(hours=60)  # so long what came up later is one row, whatever the words; then the words decide
LOST = frozenset({"survivors.search", "survivors.presumed_dead"})  # what comes of them when the strike is long told
OF_THEIR_OWN = LOST | {"strike.status"}  # happenings beside a strike's report


def join_story(work: UnitOfWork, arrival: Arrival, number: int | None) -> tuple[StoryView, Match]:
    """The story with the entry in it, and why it is this one. `number` is the strike that the entry speaks of."""
    entry, classification = arrival.entry, arrival.understanding.classification
    of_report = classification.new_event or _tells_of_a_search(work, arrival, number)
    apart = classification.topic in OF_THEIR_OWN and not of_report
    terms = _terms(arrival, lost=number if apart and classification.topic in LOST else None)
    tied = number if reads_strikes(arrival.understanding) and not apart else None
    match = _of_earlier_text(work, arrival.known) or _of_strike(work, entry, tied, follows=not of_report)
    if match is None or match.story is None:
        rival = match.rival if match else None
        rest = [one for one in work.stories.values() if one.strike_number in (None, tied) and one is not rival]
        likely = best_match(EntryView(entry.title, terms, classification, entry.dated_at), rest)
        match = likely if match is None or likely.story else match
    return work.extend_story(match.story, entry, classification, terms, tied), match


def _tells_of_a_search(work: UnitOfWork, arrival: Arrival, number: int | None) -> bool:
    """Are those who jumped looked for or given up while their strike is news?"""
    record = work.records[number] if number is not None else None
    if record is None or arrival.understanding.classification.topic not in LOST:
        return False
    return arrival.entry.dated_at - record.opened_at <= SOUGHT_FOR


def _terms(arrival: Arrival, *, lost: int | None) -> frozenset[str]:
    """Words, names, numbers and marks of an entry; `lost` is the strike whose survivors it says are looked for or
    given up."""
    entry, understanding = arrival.entry, arrival.understanding
    classification = understanding.classification
    words = terms_of(entry.title, entry.summary) | classification_terms(classification)
    numbers = numbers_of(entry.title, entry.summary, classification, entry.dated_at.date())
    words |= step_of(entry.title, classification.category)
    return words | numbers | chamber_of(understanding.facts.act) | strike_of(lost)


def _of_earlier_text(work: UnitOfWork, known: KnownEntry | None) -> Match | None:
    story = work.stories.get(known.story_id) if known and known.story_id is not None else None
    return Match(story, (Ground.EARLIER_TEXT,)) if story else None


def _of_strike(work: UnitOfWork, entry: Entry, number: int | None, *, follows: bool) -> Match | None:
    """The story of the strike's reports, or of what came later if the entry `follows` them. What comes up long after
    it began is another one: a row in November about the strike of September."""
    record = work.records[number] if number is not None else None
    if record is None:
        return None
    if record.story_id is None:
        return Match(None, (Ground.FIRST_OF_STRIKE,))
    story = _story_of(work, record, record.story_id, follows=follows) or StoryView(
        # Its words did not bring it into view: it is extended all the same.
        id=record.story_id,
        category=Category.STRIKE,
        topic=None,
        first_seen_at=record.opened_at,
        last_seen_at=entry.dated_at,
        title=entry.title,
        terms=frozenset(),
        strike_number=number,
    )
    later = ROW_FOR if _is_late(story, record) else FOLLOWED_FOR
    if entry.dated_at - story.first_seen_at > (later if follows else STORY_OF_STRIKE_FOR):
        return Match(None, (Ground.TALK,), rival=story)
    return Match(story, (Ground.OF_STRIKE,))


def _story_of(work: UnitOfWork, record: StrikeRecord, newest: int, *, follows: bool) -> StoryView | None:
    """The story of the strike's reports or that of what came later, whichever is asked for, else its newest one."""
    theirs = [one for one in work.stories.values() if one.strike_number == record.number]
    asked = [one for one in theirs if _is_late(one, record) is follows]
    return max(asked, key=lambda one: (one.first_seen_at, one.id), default=work.stories.get(newest))


def _is_late(story: StoryView, record: StrikeRecord) -> bool:
    """Did the story begin when the strike was told already?"""
    return story.first_seen_at - record.opened_at > FOLLOWED_FOR

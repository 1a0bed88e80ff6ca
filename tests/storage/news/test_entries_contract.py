"""What every store promises about entries: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from random import Random

import pytest

from feeds.parsing.clean import MAX_LINK_CHARS, MAX_TITLE_CHARS, clean_link
from feeds.parsing.draft import MAX_GUID_CHARS
from newsdesk.alerts import Action, Reason
from newsdesk.entries import IMPOSSIBLE, Freshness
from newsdesk.understanding import Category
from storage.store import SqlStore
from tests.builders import (
    INTERVAL,
    NOON,
    a_decision,
    an_entry,
    an_entry_record,
    an_understanding,
)
from tests.storage.recording import record


def test_a_recorded_entry_is_known_by_its_key_in_its_feed(store: SqlStore) -> None:
    record(store, an_entry_record(strike_number=71, story_id=4))
    entry = an_entry()
    known = store.known_entries(1, [entry.key, "another"])
    assert list(known) == [entry.key]
    seen = known[entry.key]
    assert (seen.content_hash, seen.revision, seen.strike_number, seen.story_id) == (entry.content_hash, 1, 71, 4)
    assert (seen.guid, seen.title, seen.summary) == (entry.guid, entry.title, entry.summary)
    assert seen.dated_at == entry.dated_at
    assert store.known_entries(2, [entry.key]) == {}
    assert store.known_entries(1, []) == {}


@pytest.mark.parametrize(("low", "high"), [(0x61, 0x7A), (0xE0, 0xF6), (0x4E00, 0x9FFF), (0x20000, 0x2A6D0)])
def test_an_entry_with_the_longest_link_and_words_is_recorded(store: SqlStore, low: int, high: int) -> None:
    """PostgreSQL takes no more than 2,704 bytes into an index, and packs no noise."""
    rng = Random(71)
    noise = "".join(chr(rng.randint(low, high)) for _ in range(MAX_LINK_CHARS))
    links = (clean_link("https://wire.example/" + noise[:length]) for length in range(MAX_LINK_CHARS, 0, -1))
    link = next(filter(None, links))
    entry = an_entry(link=link, guid=noise[:MAX_GUID_CHARS], title=noise[:MAX_TITLE_CHARS], summary=noise)
    record(store, an_entry_record(entry, strike_number=71, story_id=4))
    assert store.explain(link).entry.link == link


def test_words_of_an_outlet_are_found_with_when_they_were_first_told(store: SqlStore) -> None:
    entry = an_entry()
    again = replace(entry, key="1-again", published_at=NOON + INTERVAL)
    record(store, an_entry_record(again), an_entry_record(entry))
    asked = [entry.content_hash, "another"]
    assert store.first_told(entry.outlet, asked) == {entry.content_hash: entry.dated_at}
    assert store.first_told("another", asked) == {}
    assert store.first_told(entry.outlet, []) == {}


def test_words_of_an_impossible_date_were_told_at_the_latest_when_they_were_found(store: SqlStore) -> None:
    entry = replace(an_entry(), published_at=IMPOSSIBLE)
    record(store, an_entry_record(entry))
    assert store.first_told(entry.outlet, [entry.content_hash]) == {entry.content_hash: entry.first_seen_at}
    assert store.known_entries(1, [entry.key])[entry.key].misdated


def test_words_off_the_subject_are_not_looked_for_again(store: SqlStore) -> None:
    dull = an_understanding(Category.NONE, relevant=False)
    record(store, an_entry_record(understanding=dull))
    assert store.first_told(an_entry().outlet, [an_entry().content_hash]) == {}


def test_one_key_twice_in_a_batch_is_one_entry(store: SqlStore) -> None:
    record(store, an_entry_record(), an_entry_record())
    assert store.explain("E-1") is not None
    assert store.explain("E-2") is None


def test_a_revision_replaces_text_and_thoughts_and_keeps_its_place(store: SqlStore) -> None:
    record(store, an_entry_record(strike_number=None, story_id=4))
    revised = replace(an_entry(), summary="Four men were killed.", content_hash="h2", first_seen_at=NOON + INTERVAL)
    told = an_entry_record(
        revised,
        freshness=Freshness.REVISED,
        understanding=an_understanding(Category.LEGAL),
        decision=a_decision(Action.UPDATE, Reason.CORRECTED, "3 → 4"),
    )
    record(store, told, at=NOON + INTERVAL)
    found = store.explain("E-1")
    assert (found.revision, found.entry.summary) == (2, "Four men were killed.")
    assert found.entry.first_seen_at == NOON
    assert found.understanding == told.understanding
    assert (found.decision, found.decided_at) == (told.decision, NOON + INTERVAL)
    assert found.story_id == 4
    assert store.known_entries(1, [revised.key])[revised.key].content_hash == "h2"


def test_news_sets_the_time_of_the_last_news_and_old_copy_does_not(store: SqlStore) -> None:
    record(store, an_entry_record())
    assert store.feeds()[0].last_new_at == NOON
    record(store, at=NOON + INTERVAL)
    assert store.feeds()[0].last_new_at == NOON

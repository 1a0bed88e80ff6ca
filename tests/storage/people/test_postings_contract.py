"""What every store promises about posting an entry that was not told: on SQLite and on PostgreSQL."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.alerts import Action, Decision, Mode, Reason, Subscription
from newsdesk.errors import DeskMoved
from newsdesk.people.actor import Actor
from newsdesk.people.posting import PostingAnyway, PostOutcome
from newsdesk.ports import Amendment, AuditNote, DeskQuery
from newsdesk.understanding import Category, Severity
from storage.store import SqlStore
from tests.builders import (
    NOON,
    a_batch,
    a_new_feed,
    a_story_write,
    a_strike_write,
    an_entry,
    an_entry_record,
    an_outcome,
    an_understanding,
)
from tests.fakes import FakeClock

ANA = Actor(team="T0", user="U0ANA", name="ana")
WIRE, VOTES = "C0WIRE", "C0VOTES"
STRIKES = Subscription(channel=WIRE, categories=(Category.STRIKE,))
CONGRESS = Subscription(channel=VOTES, categories=(Category.OVERSIGHT,))
SILENT = Decision(action=Action.SILENT, reason=Reason.BELOW_LEVEL, detail="low severity")


def kept(store: SqlStore, category: Category = Category.OVERSIGHT, **changes) -> int:
    """An entry that nobody was told of; its number."""
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1), ignore_due=True)
    plain = {"understanding": an_understanding(category, severity=Severity.LOW), "decision": SILENT}
    record = an_entry_record(an_entry(), **plain | changes)
    stories = (a_story_write(category=category),) if record.story_id else ()
    store.record(a_batch(an_outcome(feed), record, stories=stories))
    return store.known_entries(1, [record.entry.key])[record.entry.key].id


def posting(store: SqlStore, clock: FakeClock, *subscriptions: Subscription) -> PostingAnyway:
    return PostingAnyway(store, clock, subscriptions=lambda: subscriptions or (STRIKES, CONGRESS))


def test_posted_entry_goes_to_who_asks_for_such_news_and_is_recorded_as_a_decision(
    store: SqlStore, clock: FakeClock
) -> None:
    entry = kept(store, story_id=1)
    posted = posting(store, clock).post(entry, ANA, WIRE)
    assert (posted.outcome, posted.record, sorted(posted.channels)) == (PostOutcome.DONE, "N-1", [VOTES, WIRE])
    view = store.posting_view(entry)
    assert (view.decision.action, view.decision.reason) == (Action.ALERT, Reason.POSTED)
    assert view.decision.detail == "posted by ana; it was silent, below_level"
    card = store.card_view("news/N-1").alert
    assert (card.card.marks.posted_by, card.severity) == ("U0ANA", Severity.HIGH)
    assert [(note.action, note.subject) for note in store.audited(limit=1)] == [("post", f"E-{entry}")]


def test_entry_is_never_posted_twice(store: SqlStore, clock: FakeClock) -> None:
    entry = kept(store, story_id=1)
    posting(store, clock).post(entry, ANA, WIRE)
    again = posting(store, clock).post(entry, ANA, WIRE)
    assert (again.outcome, sorted(again.channels)) == (PostOutcome.TOLD, [VOTES, WIRE])
    assert len(store.audited()) == 1


def test_what_was_taken_for_something_else_goes_to_the_channel_at_hand_and_gets_a_story(
    store: SqlStore, clock: FakeClock
) -> None:
    entry = kept(store, Category.NONE, story_id=None)
    new = store.desk_view(DeskQuery(now=NOON)).next_story_id
    posted = posting(store, clock).post(entry, ANA, WIRE)
    assert (posted.record, posted.channels) == (f"N-{new}", (WIRE,))
    assert store.known_entries(1, [an_entry().key])[an_entry().key].story_id == new
    assert store.desk_view(DeskQuery(now=NOON)).next_story_id == new + 1


def test_a_strike_gets_its_strike_card(store: SqlStore, clock: FakeClock) -> None:
    seed = AuditNote(at=NOON, actor="T0/U0", action="seed")
    version = store.desk_view(DeskQuery(now=NOON)).version
    store.amend(Amendment(expected_version=version, at=NOON, note=seed, strike=a_strike_write()))
    entry = kept(store, Category.STRIKE, strike_number=71, story_id=1)
    assert posting(store, clock).post(entry, ANA, VOTES).channels == (VOTES, WIRE)
    assert store.card_view("strike/S-71").record.key == "S-71"


@pytest.mark.parametrize("subscriptions", [(CONGRESS,), (Subscription(channel=WIRE, mode=Mode.DIGEST), CONGRESS)])
def test_nobody_is_told_where_nobody_asks(
    store: SqlStore, clock: FakeClock, subscriptions: tuple[Subscription, ...]
) -> None:
    entry = kept(store, Category.CRIME, story_id=1)
    assert posting(store, clock, *subscriptions).post(entry, ANA, WIRE).outcome is PostOutcome.NOBODY
    assert store.posting_view(entry).decision == SILENT


def test_what_was_not_read_and_what_is_not_there_are_told_apart(store: SqlStore, clock: FakeClock) -> None:
    entry = kept(store, understanding=None)
    assert posting(store, clock).post(entry, ANA, WIRE).outcome is PostOutcome.UNREAD
    assert posting(store, clock).post(entry + 1, ANA, WIRE).outcome is PostOutcome.UNKNOWN


def test_of_two_editors_at_once_the_second_one_meets_the_card_of_the_first(store: SqlStore, clock: FakeClock) -> None:
    entry = kept(store, story_id=1)
    write = store.post

    def overtaken(change):
        store.post = write
        posting(store, clock).post(entry, ANA, WIRE)
        write(change)

    store.post = overtaken
    assert posting(store, clock).post(entry, Actor(team="T0", user="U0BO"), WIRE).outcome is PostOutcome.TOLD
    assert store.card_view("news/N-1").alert.card.marks.posted_by == "U0ANA"


def test_a_write_from_an_older_look_changes_nothing(store: SqlStore, clock: FakeClock) -> None:
    entry = kept(store, story_id=1)
    writes = []
    write, store.post = store.post, writes.append
    posting(store, clock).post(entry, ANA, WIRE)
    write(writes[0])
    with pytest.raises(DeskMoved):
        write(writes[0])

"""Operators are told of feeds that moved for good in one note, however many move at once."""

from __future__ import annotations

import asyncio

from feeds.polling.moved import MovedFeeds
from newsdesk.errors import StoreUnavailable
from newsdesk.messages import OperatorNote
from tests.feeds.poll_harness import Harness, a_page, an_item, call
from tests.patience import until

MOVED = a_page(an_item(1), permanent_redirect="https://new.example/rss")


async def test_new_address_is_suggested_once_and_never_taken(desk: Harness) -> None:
    desk.add("npr", answers=[MOVED])
    await desk.rounds(3)
    assert [(note.kind, note.subject) for note in desk.notes] == [("moved", "npr")]
    assert "https://new.example/rss" in desk.notes[0].doing
    assert (desk.feed("npr").suggested_url, desk.feed("npr").url) == (
        "https://new.example/rss",
        "https://npr.example/rss",
    )


async def test_new_address_of_an_unchanged_body_is_suggested_too(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1)), MOVED])
    await desk.rounds(3)
    assert [note.kind for note in desk.notes] == ["moved"]


async def test_many_feeds_that_move_at_once_are_one_note_that_names_a_few_and_counts_the_rest(desk: Harness) -> None:
    desk.add(*(f"feed{n}" for n in range(59)), answers=[MOVED])
    await desk.rounds(3)
    (note,) = desk.notes
    assert (note.kind, note.subject) == ("moved", "59 feeds")
    *named, rest = note.lines
    assert len(named) == 5
    assert all(line.startswith("feed") and line.endswith(": https://new.example/rss") for line in named)
    assert rest == "And 54 more: see /strikes feeds"


async def test_few_feeds_that_move_at_once_are_all_named(desk: Harness) -> None:
    desk.add("npr", "bbc", answers=[MOVED])
    await desk.rounds(1)
    (note,) = desk.notes
    assert sorted(note.lines) == ["bbc: https://new.example/rss", "npr: https://new.example/rss"]


async def test_another_move_of_the_same_feed_is_another_note(desk: Harness) -> None:
    desk.add("npr", answers=[MOVED, a_page(an_item(1), permanent_redirect="https://newer.example/rss")])
    await desk.rounds(2)
    assert [note.subject for note in desk.notes] == ["npr", "npr"]
    assert len({note.key for note in desk.notes}) == 2


async def test_move_is_told_before_the_service_stops(desk: Harness) -> None:
    desk.add("npr", "bbc", answers=[MOVED])
    await desk.poller.tick()
    await until(lambda: len(desk.seen) == 2)
    assert desk.notes == []
    await desk.poller.stop()
    assert [note.subject for note in desk.notes] == ["2 feeds"]


async def killed_before_it_told(desk: Harness) -> None:
    """A process that ends between a move and the note on it."""
    await desk.poller.tick()
    await until(lambda: desk.feed("npr").suggested_url)
    assert desk.notes == []
    desk.poller = desk.new_poller()


async def test_move_that_a_killed_process_saw_is_told_by_the_next_one_once(desk: Harness) -> None:
    desk.add("npr", answers=[MOVED])
    await killed_before_it_told(desk)
    await desk.rounds(3)
    assert [note.subject for note in desk.notes] == ["npr"]


async def test_note_that_a_killed_process_made_has_the_key_of_the_next_one(desk: Harness) -> None:
    async def crashes(fn, /, *args, **kwargs):
        if fn == desk.store.moves_told:
            raise StoreUnavailable("killed before the commit")
        return await call(fn, *args, **kwargs)

    desk.add("npr", answers=[MOVED])
    desk.call = crashes
    await desk.rounds(1)
    desk.call = call
    await desk.rounds(1)
    assert len(desk.notes) == 2
    assert len({note.key for note in desk.notes}) == 1


async def test_process_that_begins_looks_for_what_was_not_told(desk: Harness) -> None:
    told: asyncio.Queue[OperatorNote] = asyncio.Queue()
    desk.add("npr", answers=[MOVED])
    await killed_before_it_told(desk)
    moved = MovedFeeds(desk.store, call, desk.clock, told.put, within_s=0)
    moved.polled(desk.feed("npr"), desk.desk.outcomes[0])  # which saw what is known
    async with asyncio.timeout(30):
        assert (await told.get()).subject == "npr"


async def test_move_is_told_without_waiting_for_the_end_of_a_round(desk: Harness) -> None:
    told: asyncio.Queue[OperatorNote] = asyncio.Queue()
    desk.add("npr", answers=[a_page(an_item(1)), MOVED])
    await desk.rounds(1)
    moved = MovedFeeds(desk.store, call, desk.clock, told.put, within_s=0)
    still, outcome = desk.feed("npr"), desk.desk.outcomes[0]
    moved.polled(still, outcome)
    await moved.flush()  # it has looked, and found none
    await killed_before_it_told(desk)
    moved.polled(still, outcome._replace(suggested_url="https://new.example/rss"))
    async with asyncio.timeout(30):
        assert (await told.get()).subject == "npr"


async def test_feed_that_was_removed_moves_no_more(desk: Harness) -> None:
    desk.add("npr", answers=[MOVED])
    await killed_before_it_told(desk)
    desk.store.remove_feed(desk.feed("npr").id, now=desk.clock.now())
    await desk.rounds(1)
    assert desk.notes == []

"""Operators are told of feeds that moved for good in one note, however many move at once."""

from __future__ import annotations

import asyncio

from feeds.polling.moved import FeedMove, MovedFeeds
from newsdesk.errors import StoreUnavailable
from newsdesk.messages import OperatorNote
from tests.feeds.poll_harness import START, Harness, a_page, an_item
from tests.patience import until

MOVED = a_page(an_item(1), permanent_redirect="https://new.example/rss")
MOVE = FeedMove(feed_id=1, name="npr", address="https://new.example/rss", at=START)


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


async def test_move_is_told_without_waiting_for_the_end_of_a_round() -> None:
    told: asyncio.Queue[OperatorNote] = asyncio.Queue()
    MovedFeeds(told.put, within_s=0).add(MOVE)
    async with asyncio.timeout(5):
        assert (await told.get()).subject == "npr"


async def test_move_that_the_store_did_not_take_is_told_later() -> None:
    told, answers = list[str](), [StoreUnavailable("away"), None]

    async def notify(note: OperatorNote) -> None:
        if error := answers.pop(0):
            raise error
        told.append(note.subject)

    feeds = MovedFeeds(notify)
    feeds.add(MOVE)
    await feeds.flush()
    assert told == []
    feeds.add(MOVE._replace(feed_id=2, name="bbc"))
    await feeds.flush()
    assert told == ["2 feeds"]


async def test_feed_that_is_seen_to_move_twice_before_it_is_told_counts_once() -> None:
    told: asyncio.Queue[OperatorNote] = asyncio.Queue()
    feeds = MovedFeeds(told.put)
    feeds.add(MOVE)
    feeds.add(MOVE)
    await feeds.flush()
    assert told.get_nowait().subject == "npr"

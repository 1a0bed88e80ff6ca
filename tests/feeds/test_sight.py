"""When nothing can be reached the fault is ours: operators get one word, and no feed is blamed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from feeds.results import FetchFailed
from newsdesk.entries import FeedState
from newsdesk.errors import FetchReason
from storage.engine import open_engine
from tests.feeds.poll_harness import A_TIMEOUT, NO_NEWS, START, Harness, a_page, an_item

NAMES = ("npr", "bbc", "cbs", "efe", "rfi", "wola")
FORBIDDEN = FetchFailed(reason=FetchReason.HTTP_STATUS, detail="HTTP 403", status=403)


@pytest.fixture
def desk(sqlite_url: str) -> Iterator[Harness]:
    engine = open_engine(sqlite_url)
    yield Harness(engine)
    engine.dispose()


async def test_outage_of_our_own_is_told_once_and_its_end_once(desk: Harness) -> None:
    desk.add(*NAMES, answers=[a_page(an_item(1)), *[A_TIMEOUT] * 30, NO_NEWS])
    await desk.rounds(34, minutes=15)
    assert [note.kind for note in desk.notes if note.kind in ("blind", "seeing")] == ["blind", "seeing"]
    assert {note.since for note in desk.notes} == {START}


async def test_no_feed_is_blamed_for_our_outage(desk: Harness) -> None:
    desk.add(*NAMES, answers=[a_page(an_item(1)), A_TIMEOUT])
    await desk.rounds(20, minutes=15)
    assert [note.kind for note in desk.notes] == ["blind"]
    assert {feed.state for feed in desk.store.feeds()} == {FeedState.ACTIVE}
    polled_at = desk.clock.now() - timedelta(minutes=15)
    waits = [(feed.next_poll_at - polled_at) / timedelta(minutes=1) for feed in desk.store.feeds()]
    assert all(14 <= minutes <= 16 for minutes in waits), "each is asked at its own interval, not after a back-off"


async def test_short_outage_is_nobodys_business(desk: Harness) -> None:
    desk.add(*NAMES, answers=[a_page(an_item(1)), A_TIMEOUT, A_TIMEOUT, NO_NEWS])
    await desk.rounds(4, minutes=5)
    assert desk.notes == []


async def test_one_feed_that_answers_shows_that_we_see(desk: Harness) -> None:
    desk.add(*NAMES, answers=[A_TIMEOUT])
    desk.add("alive", answers=[FORBIDDEN])
    await desk.rounds(6, minutes=15)
    assert {note.kind for note in desk.notes} == {"quarantined"}
    assert len(desk.notes) == 7, "six out of reach and one that refuses us: each is told by itself"


async def test_who_looks_rarely_has_not_been_blind_in_between(desk: Harness) -> None:
    desk.add(*NAMES, answers=[a_page(an_item(1)), A_TIMEOUT])
    await desk.rounds(2, hours=2)
    assert desk.notes == []


async def test_restart_in_an_outage_knows_since_when(desk: Harness) -> None:
    desk.add(*NAMES, answers=[a_page(an_item(1)), A_TIMEOUT])
    await desk.rounds(2, minutes=15)
    desk.poller = desk.new_poller()
    await desk.rounds(3, minutes=12)
    assert [(note.kind, note.since) for note in desk.notes if note.kind == "blind"] == [("blind", START)]


async def test_few_feeds_out_of_reach_are_told_as_feeds(desk: Harness) -> None:
    desk.add("npr", answers=[A_TIMEOUT])
    await desk.rounds(6, minutes=15)
    assert [note.kind for note in desk.notes] == ["quarantined"]

"""Windows are read when a body came, for all that came together."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Collection, Mapping
from typing import Any

import pytest

from feeds.polling.windows import APART_S, LastWindows
from newsdesk.entries import NO_WINDOW, Feed, Tier, Window
from newsdesk.errors import StoreUnavailable
from tests.builders import NOON
from tests.virtual_time import simulate

READ = Feed(id=1, url="https://x.org/rss", name="X", outlet="X", tier=Tier.WIRE, first_polled_at=NOON)


class Shelf:
    """Every feed's window holds its own number; notes which feeds were asked for together."""

    def __init__(self) -> None:
        self.asked: list[list[int]] = []
        self.open = asyncio.Event()
        self.open.set()
        self.away = False

    def windows(self, feed_ids: Collection[int]) -> Mapping[int, Window]:
        self.asked.append(list(feed_ids))
        if self.away:
            raise StoreUnavailable("away")
        return {feed_id: Window(keys=(str(feed_id),)) for feed_id in feed_ids}


@pytest.fixture
async def shelf() -> AsyncIterator[tuple[Shelf, LastWindows]]:
    store = Shelf()

    async def call(fn: Any, *args: Any) -> Any:
        await store.open.wait()
        return fn(*args)

    yield store, LastWindows(store, call)


async def test_bodies_that_come_together_are_one_reading(shelf: tuple[Shelf, LastWindows]) -> None:
    store, windows = shelf
    found = await asyncio.gather(*(windows.of(READ._replace(id=number)) for number in range(1, 6)))
    assert [window.keys for window in found] == [(str(number),) for number in range(1, 6)]
    assert store.asked == [[1, 2, 3, 4, 5]]


async def test_bodies_that_come_during_a_reading_share_the_next(shelf: tuple[Shelf, LastWindows]) -> None:
    store, windows = shelf
    store.open.clear()
    first = asyncio.create_task(windows.of(READ))
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    later = [asyncio.create_task(windows.of(READ._replace(id=number))) for number in (2, 3)]
    await asyncio.sleep(0)
    store.open.set()
    await asyncio.gather(first, *later)
    assert store.asked == [[1], [2, 3]]


async def test_feed_that_was_never_read_asks_nothing(shelf: tuple[Shelf, LastWindows]) -> None:
    store, windows = shelf
    assert await windows.of(READ._replace(first_polled_at=None)) is NO_WINDOW
    assert store.asked == []


async def test_each_that_asked_hears_that_the_store_is_away_and_the_next_is_served(
    shelf: tuple[Shelf, LastWindows],
) -> None:
    store, windows = shelf
    store.away = True
    answers = await asyncio.gather(windows.of(READ), windows.of(READ._replace(id=2)), return_exceptions=True)
    assert [type(answer) for answer in answers] == [StoreUnavailable, StoreUnavailable]
    store.away = False
    assert (await windows.of(READ)).keys == ("1",)


async def test_reader_of_a_window_that_gave_up_spoils_nobody_elses_answer(shelf: tuple[Shelf, LastWindows]) -> None:
    store, windows = shelf
    store.open.clear()
    given_up, other = (asyncio.create_task(windows.of(READ._replace(id=number))) for number in (1, 2))
    await asyncio.sleep(0)
    given_up.cancel()
    store.open.set()
    assert (await other).keys == ("2",)


async def test_two_polls_of_one_feed_are_both_answered(shelf: tuple[Shelf, LastWindows]) -> None:
    """A feed whose lease ran out while it waited for its host's turn is claimed once more."""
    _, windows = shelf
    async with asyncio.timeout(30):
        found = await asyncio.gather(windows.of(READ), windows.of(READ))
    assert [window.keys for window in found] == [("1",), ("1",)]


def test_bodies_that_come_shortly_after_a_reading_share_the_next() -> None:
    store = Shelf()

    async def call(fn: Any, *args: Any) -> Any:
        return fn(*args)

    async def bodies_come() -> None:
        windows = LastWindows(store, call)
        await windows.of(READ)
        later = []
        for number in (2, 3, 4):
            later.append(asyncio.create_task(windows.of(READ._replace(id=number))))
            await asyncio.sleep(APART_S / 4)
        await asyncio.gather(*later)

    simulate(bodies_come())
    assert store.asked == [[1], [2, 3, 4]]

"""Places: so many things under way at once, in order, and none forgotten."""

from __future__ import annotations

import asyncio
from collections.abc import Callable

import pytest

from feeds.fair_pool import SLOW_S, FairPool
from tests.virtual_time import simulate


async def until(condition: Callable[[], object]) -> None:
    async with asyncio.timeout(5):
        while not condition():
            await asyncio.sleep(0)


class Work:
    def __init__(self) -> None:
        self.begun: list[int] = []
        self.done: list[int] = []
        self.go_on = asyncio.Event()

    async def __call__(self, thing: int) -> None:
        self.begun.append(thing)
        await self.go_on.wait()
        self.done.append(thing)


async def test_no_more_are_under_way_than_there_are_places() -> None:
    work = Work()
    places = FairPool(work, most=3, whose=str, share=1)
    places.put(range(5))
    places.put(range(5, 8))
    await until(lambda: len(work.begun) == 3)
    work.go_on.set()
    await until(lambda: len(work.done) == 8)
    assert work.begun == list(range(8)), "in order of arrival"


async def test_a_thing_that_comes_when_the_line_has_just_run_out_is_done_too() -> None:
    work = Work()
    work.go_on.set()
    places = FairPool(work, most=1, whose=str, share=1)
    for thing in range(20):
        places.put([thing])
        await asyncio.sleep(0)
    await until(lambda: work.done == list(range(20)))


async def test_one_owner_gets_no_more_than_its_share_while_others_wait() -> None:
    work = Work()
    places = FairPool(work, most=4, whose=lambda thing: thing // 100, share=2)
    places.put([*range(100, 110), 201, 301])
    await until(lambda: len(work.begun) == 4)
    assert work.begun == [100, 101, 201, 301]
    work.go_on.set()
    await until(lambda: len(work.done) == 12)
    assert [thing for thing in work.begun if thing < 200] == list(range(100, 110)), "each in its turn"


async def test_with_few_places_an_owner_of_many_stands_behind_those_who_came_later() -> None:
    work = Work()
    work.go_on.set()
    places = FairPool(work, most=1, whose=lambda thing: thing // 100, share=2)
    places.put([100, 101, 102, 103, 201, 301])
    await until(lambda: len(work.done) == 6)
    assert work.done == [100, 101, 201, 301, 102, 103]


async def test_what_stands_aside_is_withdrawn_too() -> None:
    work = Work()
    places = FairPool(work, most=2, whose=lambda thing: thing // 100, share=1)
    places.put([100, 101, 102])
    await until(lambda: work.begun)
    assert places.withdraw() == [101, 102]
    work.go_on.set()
    await places.finish(within_s=1)
    assert work.done == [100]


async def test_what_was_not_begun_can_be_withdrawn_and_the_rest_is_given_up_in_the_end() -> None:
    work = Work()
    places = FairPool(work, most=2, whose=str, share=1)
    places.put(range(5))
    await until(lambda: len(work.begun) == 2)
    assert places.withdraw() == [2, 3, 4]
    await places.finish(within_s=0)
    assert (work.begun, work.done) == ([0, 1], [])


class Slow:
    """Things at work for as many seconds as they say."""

    def __init__(self) -> None:
        self.begun_at: list[float] = []
        self.under_way = self.most = 0

    async def __call__(self, seconds: float) -> None:
        self.begun_at.append(asyncio.get_running_loop().time())
        self.under_way += 1
        self.most = max(self.most, self.under_way)
        await asyncio.sleep(seconds)
        self.under_way -= 1


def worked_off(*seconds: float, most: int, spare: int) -> Slow:
    async def story() -> Slow:
        work = Slow()
        places = FairPool(work, most=most, whose=id, share=len(seconds), spare=spare)
        places.put(seconds)
        while len(work.begun_at) < len(seconds) or work.under_way:
            await asyncio.sleep(0.1)
        return work

    return simulate(story())


def test_what_takes_long_while_others_stand_in_line_gets_a_spare_place() -> None:
    work = worked_off(20.0, 20.0, 0.2, 0.2, most=2, spare=5)
    assert work.begun_at == pytest.approx([0, 0, SLOW_S, SLOW_S])


def test_there_are_no_more_spare_places_than_given() -> None:
    work = worked_off(*[20.0] * 9, most=2, spare=3)
    assert work.begun_at[:5] == pytest.approx([0, 0, SLOW_S, SLOW_S, 2 * SLOW_S])
    assert (work.most, len(work.begun_at)) == (5, 9)


def test_what_is_quickly_done_gets_no_spare_place_however_long_the_line() -> None:
    work = worked_off(*[SLOW_S / 2] * 40, most=2, spare=5)
    assert work.most == 2


def test_a_spare_place_closes_when_what_was_slow_is_done() -> None:
    work = worked_off(3.0, 3.0, *[SLOW_S / 2] * 60, most=2, spare=5)
    assert (work.most, work.begun_at[-1] > 12) == (4, True)

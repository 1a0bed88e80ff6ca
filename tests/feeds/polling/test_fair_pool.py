"""Places: so many things under way at once, in order, and none forgotten."""

from __future__ import annotations

import asyncio
from itertools import pairwise

import pytest

from feeds.polling.fair_pool import AT_A_TURN, FairPool
from feeds.ports import Hold
from tests.patience import until
from tests.virtual_time import simulate


class Work:
    def __init__(self) -> None:
        self.begun: list[int] = []
        self.done: list[int] = []
        self.go_on = asyncio.Event()

    async def __call__(self, thing: int, hold: Hold) -> None:
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
    await places.finish(within_s=60)
    assert work.done == [100]


async def test_what_was_not_begun_can_be_withdrawn_and_the_rest_is_given_up_in_the_end() -> None:
    work = Work()
    places = FairPool(work, most=2, whose=str, share=1)
    places.put(range(5))
    await until(lambda: len(work.begun) == 2)
    assert places.withdraw() == [2, 3, 4]
    await places.finish(within_s=0)
    assert (work.begun, work.done) == ([0, 1], [])


PATIENCE_S = 0.25


class Asking:
    """Things that are answered after so many seconds, and then hold a place for so many more. All begin to stand in
    line in one moment."""

    def __init__(self, *things: tuple[float, float], most: int, spare: int) -> None:
        self.begun_at: list[float] = []
        self.done_at: list[float] = []
        self.under_way = self.most_under_way = self.held = self.most_held = 0
        simulate(self._story(things, most, spare))

    async def _story(self, things: tuple[tuple[float, float], ...], most: int, spare: int) -> None:
        pool = FairPool(self._work, most=most, whose=id, share=len(things), spare=spare, patience_s=PATIENCE_S)
        pool.put(things)
        while len(self.done_at) < len(things):
            await asyncio.sleep(0.1)

    async def _work(self, thing: tuple[float, float], hold: Hold) -> None:
        answered_after_s, works_s = thing
        now = asyncio.get_running_loop().time
        self.begun_at.append(now())
        self.under_way += 1
        self.most_under_way = max(self.most_under_way, self.under_way)
        await asyncio.sleep(answered_after_s)
        await hold()
        await hold()  # as a large body does, and whoever reads it
        self.held += 1
        self.most_held = max(self.most_held, self.held)
        await asyncio.sleep(works_s)
        self.held -= 1
        self.under_way -= 1
        self.done_at.append(now())


HANGS, ANSWERS = (20.0, 0.0), (0.1, 0.1)


def test_what_is_not_answered_while_others_stand_in_line_leaves_its_place_to_two() -> None:
    asking = Asking(*[HANGS] * 7, most=1, spare=50)
    assert asking.begun_at == pytest.approx([0, *[PATIENCE_S] * 2, *[2 * PATIENCE_S] * 4])


@pytest.mark.parametrize("hanging", [3, 30, 300])
def test_things_that_are_answered_wait_for_a_few_looks_behind_any_number_that_is_not(hanging: int) -> None:
    asking = Asking(*[HANGS] * hanging, *[ANSWERS] * 3, most=3, spare=400)
    assert asking.done_at[2] < 7 * PATIENCE_S


def test_no_more_than_the_spare_ones_are_under_way_beside_the_places() -> None:
    assert Asking(*[HANGS] * 40, most=2, spare=9).most_under_way == 11


def test_no_more_hold_a_place_than_there_are_even_if_many_are_answered_at_once() -> None:
    asking = Asking(*[(2.0, 0.5)] * 40, most=3, spare=30)
    assert (asking.most_held, asking.most_under_way, len(asking.done_at)) == (3, 33, 40)


def test_while_what_was_answered_waits_for_a_place_no_more_begin_than_end() -> None:
    asking = Asking(*[(1.0, 5.0)] * 60, most=2, spare=400)
    before = sum(at < 1.0 for at in asking.begun_at)
    assert (before, asking.most_under_way) == (before, before)


def test_what_is_soon_answered_stays_in_its_place_however_long_it_works() -> None:
    assert Asking(*[(PATIENCE_S / 2, 5.0)] * 40, most=2, spare=50).most_under_way == 2


def test_only_a_few_begin_in_one_turn_of_the_event_loop() -> None:
    async def story() -> list[int]:
        work = Work()
        pool = FairPool(work, most=5 * AT_A_TURN, whose=str, share=1)
        pool.put(range(5 * AT_A_TURN))
        begun = []
        while len(work.begun) < 5 * AT_A_TURN:
            await asyncio.sleep(0)
            begun.append(len(work.begun))
        await pool.finish(within_s=0)
        return begun

    begun = simulate(story())
    assert max(later - before for before, later in pairwise(begun)) <= AT_A_TURN


async def test_what_waits_for_a_place_when_it_is_given_up_holds_none() -> None:
    begun = 0

    async def work(thing: int, hold: Hold) -> None:
        nonlocal begun
        begun += 1
        await go_on.wait()
        await hold()
        held.append(thing)
        await asyncio.Event().wait()

    go_on, held = asyncio.Event(), list[int]()
    pool = FairPool(work, most=1, whose=str, share=1, spare=4)
    pool.put(range(3))
    await until(lambda: begun == 3)
    go_on.set()
    await until(lambda: held)
    await pool.finish(within_s=0)
    pool.put([3])
    await until(lambda: len(held) == 2)
    await pool.finish(within_s=0)
    assert held[1] == 3

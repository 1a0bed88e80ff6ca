"""A clock that several senders share: each sees at another moment that it was set."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.delivery.shared_time import SEEN_WITHIN, SharedTime
from tests.fakes import FakeClock

UNDER_WAY = timedelta(seconds=65)
HOUR = timedelta(hours=1)


class Elsewhere(FakeClock):
    """Shows what was seen of a clock elsewhere."""

    def __init__(self) -> None:
        super().__init__()
        self.set_by = timedelta()
        self.looks = 0

    async def look(self) -> None:
        self.looks += 1
        self._now += self.set_by
        self.set_by = timedelta()


def shared(clock: Elsewhere, **more: bool) -> SharedTime:
    return SharedTime(clock, under_way=UNDER_WAY, look=clock.look, doubted=more.get("doubted", False))


async def test_whoever_judges_knows_of_a_clock_that_was_set_just_now() -> None:
    clock = Elsewhere()
    time = shared(clock)
    assert await time.is_right()
    clock.set_by = -HOUR
    assert not await time.is_right()


async def test_clock_is_right_again_when_all_is_over_that_was_sent_by_the_old_time() -> None:
    clock = Elsewhere()
    time = shared(clock, doubted=True)
    assert not await time.is_right()
    clock.advance(UNDER_WAY)
    assert not await time.is_right(), "others may have claimed by the old time until they saw it"
    clock.advance(SEEN_WITHIN)
    assert await time.is_right()


async def test_nobody_claims_by_a_time_that_was_not_looked_at_lately() -> None:
    clock = Elsewhere()
    time = shared(clock)
    for _ in range(10):
        await time.keep_up()
        clock.advance(seconds=1)
    assert clock.looks == 2


async def test_a_look_that_takes_long_is_as_old_as_its_question() -> None:
    class Slow(Elsewhere):
        async def look(self) -> None:
            await super().look()
            self.advance(SEEN_WITHIN)

    clock = Slow()
    time = shared(clock)
    for _ in range(2):
        await time.keep_up()
    assert clock.looks == 2


async def test_a_clock_of_ones_own_is_not_looked_at() -> None:
    time = SharedTime(FakeClock(), under_way=UNDER_WAY, look=None, doubted=False)
    await time.keep_up()
    assert await time.is_right()

"""Many things at once, each with the same time, kept by one timer."""

from __future__ import annotations

import asyncio
from unittest.mock import patch

import pytest

from feeds.fetching.deadlines import Deadlines

SOON_S, FAR_S = 0.01, 60.0


async def wait_under(deadlines: Deadlines, what: asyncio.Future[str]) -> str:
    with deadlines.begin():
        return await what


def never() -> asyncio.Future[str]:
    return asyncio.get_running_loop().create_future()


async def test_what_takes_too_long_ends_with_a_timeout() -> None:
    with pytest.raises(TimeoutError):
        await wait_under(Deadlines(SOON_S), never())
    assert asyncio.current_task().cancelling() == 0, "the task may go on"


async def test_every_late_one_is_ended_and_none_that_was_in_time() -> None:
    deadlines = Deadlines(SOON_S)
    in_time = never()
    in_time.set_result("read")
    waits = (wait_under(deadlines, what) for what in (never(), in_time, never()))
    ends = await asyncio.gather(*waits, return_exceptions=True)
    assert [type(end) for end in ends] == [TimeoutError, str, TimeoutError]


async def test_deadline_that_begins_when_all_others_are_over_has_its_own_time() -> None:
    deadlines = Deadlines(SOON_S)
    for _ in range(3):
        with pytest.raises(TimeoutError):
            await wait_under(deadlines, never())


async def test_what_was_in_time_is_not_disturbed_afterwards() -> None:
    deadlines = Deadlines(SOON_S)
    with deadlines.begin():
        pass
    with pytest.raises(TimeoutError):
        await wait_under(deadlines, never())  # its timer has looked at both


async def test_somebody_elses_cancellation_stays_one() -> None:
    task = asyncio.create_task(wait_under(Deadlines(FAR_S), never()))
    await asyncio.sleep(0)
    task.cancel()
    with pytest.raises(asyncio.CancelledError):
        await task


async def test_an_error_of_the_work_itself_is_raised_as_it_is() -> None:
    broken = never()
    broken.set_exception(ConnectionError("reset"))
    with pytest.raises(ConnectionError):
        await wait_under(Deadlines(FAR_S), broken)


async def test_one_timer_serves_all() -> None:
    loop, deadlines = asyncio.get_running_loop(), Deadlines(FAR_S)
    with patch.object(loop, "call_at", wraps=loop.call_at) as timers:
        for _ in range(50):
            with deadlines.begin():
                pass
    assert timers.call_count == 1

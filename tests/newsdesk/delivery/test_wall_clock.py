"""A clock that is set is not believed for a while."""

from __future__ import annotations

from datetime import timedelta

import pytest

from newsdesk.delivery.wall_clock import WallClock
from tests.virtual_time import START

HOLD, HOUR = timedelta(seconds=55), timedelta(hours=1)


def at(seconds: float):
    return START + timedelta(seconds=seconds)


def test_a_clock_that_goes_is_believed_from_the_beginning() -> None:
    clock = WallClock(HOLD)
    assert all(clock.is_believed(at(seconds), 1000.0 + seconds) for seconds in (0, 1, 600.4, 86_400.9))


def test_a_clock_that_may_have_been_set_before_is_not_believed_at_first() -> None:
    clock = WallClock(HOLD, doubted=True)
    assert not clock.is_believed(at(0), 1000.0)
    assert not clock.is_believed(at(54), 1054.0)
    assert clock.is_believed(at(56), 1056.0)


@pytest.mark.parametrize("by", [HOUR, -HOUR])
def test_a_clock_that_was_set_is_believed_again_when_all_that_was_under_way_is_long_over(by: timedelta) -> None:
    clock = WallClock(HOLD)
    assert clock.is_believed(at(0), 1000.0)
    assert not clock.is_believed(at(1) + by, 1001.0)
    assert not clock.is_believed(at(55) + by, 1055.0)
    assert clock.is_believed(at(56) + by, 1056.0)

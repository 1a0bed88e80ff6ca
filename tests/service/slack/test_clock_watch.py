"""A desk whose clock is wrong by Slack's: readiness says so, and operators hear of it once a day."""

from __future__ import annotations

from datetime import timedelta

import pytest

from handlers.connection.health import SlackHealth
from newsdesk.errors import StoreUnavailable
from newsdesk.messages import OperatorNote
from service.slack.clock_watch import ClockWatch
from slack_server import SlackServer
from slack_server.faults import status
from tests.fakes import FakeClock
from tests.handlers.delivery.transports import slack_transport

MINUTE = timedelta(minutes=1)


class Desk:
    """Looks at the clock by a Slack whose clock is right."""

    def __init__(self, slack: SlackServer, off: timedelta) -> None:
        self.slack, self.clock, self.health = slack, FakeClock(slack.clock.now() + off), SlackHealth()
        self.told: list[str] = []
        self.store_away = False

    async def tell(self, note: OperatorNote) -> None:
        if self.store_away:
            raise StoreUnavailable("database is locked")
        self.told.append(note.key)

    async def looks(self, times: int = 1) -> None:
        async with slack_transport(self.slack.base_url, clock=self.clock) as transport:
            watch = ClockWatch(transport, self.health, clock=self.clock, tell=self.tell)
            for _ in range(times):
                await watch.look()


@pytest.mark.parametrize(
    ("off", "words"),
    [
        (timedelta(days=30), "ahead of Slack's: let a time server set it"),
        (-timedelta(hours=1), "behind Slack's: let a time server set it"),
    ],
)
async def test_clock_that_is_off_is_named_and_told_under_one_key(
    off: timedelta, words: str, caplog: pytest.LogCaptureFixture
) -> None:
    async with SlackServer(clock=FakeClock()) as slack:
        desk = Desk(slack, off)
        await desk.looks(3)
    assert words in (desk.health.clock_fault or "")
    assert len(set(desk.told)) == 1
    assert caplog.messages == ["the clock is wrong"]


async def test_clock_that_is_right_is_not_spoken_of() -> None:
    async with SlackServer(clock=FakeClock()) as slack:
        desk = Desk(slack, MINUTE / 2)
        await desk.looks()
    assert (desk.health.clock_fault, desk.told) == (None, [])


async def test_clock_that_was_set_right_is_right_with_the_next_look() -> None:
    async with SlackServer(clock=FakeClock()) as slack:
        desk = Desk(slack, 60 * MINUTE)
        await desk.looks()
        slack.clock.advance(hours=1)
        await desk.looks()
    assert desk.health.clock_fault is None


async def test_slack_that_does_not_answer_says_nothing_of_the_clock() -> None:
    async with SlackServer(clock=FakeClock()) as slack:
        slack.faults.always("auth.test", status(503))
        desk = Desk(slack, 60 * MINUTE)
        await desk.looks()
    assert desk.health.clock_fault is None


async def test_store_that_is_away_does_not_end_the_watch() -> None:
    async with SlackServer(clock=FakeClock()) as slack:
        desk = Desk(slack, 60 * MINUTE)
        desk.store_away = True
        await desk.looks()
    assert desk.health.clock_fault is not None

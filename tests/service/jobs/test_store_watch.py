"""While the store takes nothing, operators hear of it past it: once, and once that it is back."""

from __future__ import annotations

import asyncio
import sqlite3
from collections.abc import AsyncIterator, Callable
from contextlib import AsyncExitStack, suppress
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from pydantic import SecretStr
from sqlalchemy import event

from newsdesk.errors import StoreDamaged
from newsdesk.monitoring.operator_notes import damaged
from service.config import Config
from service.jobs.store_watch import StoreWatch
from service.runtime import Runtime, open_runtime
from service.settings import Settings
from service.slack.side import open_sender
from service.wiring import dispatcher
from slack_server import BOT_TOKEN, Message, SlackServer
from slack_server.faults import RESET_AFTER, refusal, status
from tests.damage import damage
from tests.fakes import FakeClock

OPS = "C0OPS"


class Disk:
    """What an engine's file lies on: full, it lets nobody in."""

    def __init__(self, engine: sa.Engine) -> None:
        self._engine, self._full = engine, False
        event.listen(engine, "do_connect", self._connect)

    def fill(self) -> None:
        self._full = True
        self._engine.dispose()

    def clear(self) -> None:
        self._full = False

    def _connect(self, *_: object) -> None:
        if self._full:
            error = sqlite3.OperationalError("database or disk is full")
            error.sqlite_errorcode = sqlite3.SQLITE_FULL
            raise error


class Desk:
    """A service's watch on a store of its own, minute by minute, and the Slack that it shares with others."""

    def __init__(self, runtime: Runtime, clock: FakeClock, slack: SlackServer) -> None:
        self.runtime, self.clock, self.slack = runtime, clock, slack
        self.disk = Disk(runtime.engine)
        self.watch = StoreWatch(runtime, wake_sender=lambda: None)

    async def run(self, minutes: int) -> None:
        for _ in range(minutes):
            self.clock.advance(minutes=1)
            await self.watch.look()

    async def send(self) -> None:
        """What went into the outbox."""
        async with open_sender(self.runtime) as transport:
            await dispatcher(self.runtime, [transport]).drain(patience=timedelta(0))

    @property
    def told(self) -> list[str]:
        return [_words(message) for message in self.slack.messages(OPS)]


def _words(message: Message) -> str:
    return " ".join(message.text.split())


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(datetime.now(UTC) - timedelta(days=1))


@pytest.fixture
async def slack(clock: FakeClock) -> AsyncIterator[SlackServer]:
    async with SlackServer(clock=clock, metering=False) as server:
        server.add_channel(OPS)
        yield server


@pytest.fixture
async def desks(tmp_path: Path, slack: SlackServer, clock: FakeClock) -> AsyncIterator[list[Desk]]:
    """Two services that tell one channel."""
    async with AsyncExitStack() as stack:
        yield [a_desk(stack, tmp_path / f"{name}.db", slack, clock) for name in ("one", "two")]


@pytest.fixture
def desk(desks: list[Desk]) -> Desk:
    return desks[0]


@pytest.fixture
async def again(tmp_path: Path, slack: SlackServer, clock: FakeClock) -> AsyncIterator[Callable[[], Desk]]:
    """Start the first service anew, on its store."""
    async with AsyncExitStack() as stack:
        yield lambda: a_desk(stack, tmp_path / "one.db", slack, clock)


def a_desk(
    stack: AsyncExitStack, file: Path, slack: SlackServer, clock: FakeClock, *, channel: str | None = OPS
) -> Desk:
    settings = Settings(
        database_url=SecretStr(f"sqlite:///{file}"),
        slack_bot_token=SecretStr(BOT_TOKEN),
        slack_api_url=slack.base_url,
        config=Config.model_validate({"feed": [], "operators": {"channel": channel} if channel else {}}),
    )
    return Desk(stack.enter_context(open_runtime(settings, clock=clock)), clock, slack)


async def test_operators_hear_once_that_the_store_fails_while_it_does(desk: Desk) -> None:
    await desk.run(minutes=2)
    desk.disk.fill()
    await desk.run(minutes=60)
    (told,) = desk.told
    assert told.startswith("We may be blind: the database fails. Since ")
    assert ": database or disk is full: make room there, or let DATABASE_URL name another disk." in told
    assert "What we lose: every alert while it lasts" in told


async def test_a_start_tells_the_end_of_a_fault_that_the_last_process_told(
    desk: Desk, again: Callable[[], Desk]
) -> None:
    desk.disk.fill()
    await desk.run(minutes=10)
    started = again()
    await started.run(minutes=20)
    await started.send()
    first, end = started.told
    assert first.startswith("Over, ")
    assert "the database fails" in first
    assert end.startswith("Over: the database fails. Gap ")
    later = again()
    await later.run(minutes=20)
    await later.send()
    assert len(later.told) == 2


async def test_a_start_on_a_disk_that_is_still_full_tells_nothing_again(
    desk: Desk, again: Callable[[], Desk]
) -> None:
    desk.disk.fill()
    await desk.run(minutes=10)
    started = again()
    started.disk.fill()
    await started.run(minutes=60)
    assert len(started.told) == 1
    started.disk.clear()
    await started.run(minutes=20)
    await started.send()
    assert len(started.told) == 2


async def test_a_fault_after_one_that_is_over_is_told_by_another_process_too(
    desk: Desk, again: Callable[[], Desk]
) -> None:
    desk.disk.fill()
    await desk.run(minutes=10)
    desk.disk.clear()
    await desk.run(minutes=20)
    await desk.send()
    started = again()
    started.disk.fill()
    await started.run(minutes=10)
    assert len(started.told) == 3


async def test_a_store_that_is_away_for_a_moment_is_nobodys_business(desk: Desk) -> None:
    for _ in range(3):
        desk.disk.fill()
        await desk.run(minutes=4)
        desk.disk.clear()
        await desk.run(minutes=10)
    await desk.send()
    assert desk.told == []


async def test_the_end_is_told_once_and_the_first_note_says_so_too(desk: Desk) -> None:
    desk.disk.fill()
    await desk.run(minutes=10)
    desk.disk.clear()
    await desk.run(minutes=20)
    await desk.send()
    first, end = desk.told
    assert first.startswith("Over, ")
    assert "the database fails" in first
    assert end.startswith("Over: the database fails. Gap ")
    assert len(desk.slack.journal.of("chat.postMessage")) == 2


async def test_a_store_that_comes_and_goes_is_one_fault(desk: Desk) -> None:
    for _ in range(5):
        desk.disk.fill()
        await desk.run(minutes=6)
        desk.disk.clear()
        await desk.run(minutes=2)
    await desk.run(minutes=10)
    await desk.send()
    assert len(desk.told) == 2


async def test_the_next_fault_is_told_again(desk: Desk) -> None:
    for _ in range(2):
        desk.disk.fill()
        await desk.run(minutes=10)
        desk.disk.clear()
        await desk.run(minutes=20)
        await desk.send()
    assert len(desk.told) == 4


async def test_a_note_whose_answer_was_lost_is_not_told_twice(desk: Desk) -> None:
    desk.disk.fill()
    desk.slack.faults.next("chat.postMessage", RESET_AFTER)
    await desk.run(minutes=10)
    desk.disk.clear()
    await desk.run(minutes=20)
    await desk.send()
    assert len(desk.told) == 2


async def test_while_slack_is_away_too_the_note_waits_for_it(desk: Desk) -> None:
    desk.disk.fill()
    desk.slack.faults.always("auth.test", status(503))
    await desk.run(minutes=20)
    assert desk.told == []
    desk.slack.faults.clear()
    await desk.run(minutes=2)
    assert len(desk.told) == 1


async def test_what_slack_missed_altogether_is_told_afterwards(desk: Desk) -> None:
    desk.disk.fill()
    desk.slack.faults.always("auth.test", status(503))
    await desk.run(minutes=20)
    desk.disk.clear()
    desk.slack.faults.clear()
    await desk.run(minutes=10)
    await desk.send()
    (told,) = desk.told
    assert told.startswith("Over: the database fails. Gap ")
    assert "database or disk is full" in told


async def test_of_two_services_one_tells(desks: list[Desk]) -> None:
    one, two = desks
    for desk in desks:
        desk.disk.fill()
    for _ in range(10):
        await one.run(minutes=1)
        await two.run(minutes=1)
    assert len(one.told) == 1
    for desk in desks:
        desk.disk.clear()
        await desk.run(minutes=10)
        await desk.send()
    assert len(one.told) == 2


async def test_of_two_services_that_notice_it_in_the_same_moment_one_tells(
    desks: list[Desk], clock: FakeClock
) -> None:
    for desk in desks:
        desk.disk.fill()
    for _ in range(10):
        clock.advance(minutes=1)
        await asyncio.gather(*(desk.watch.look() for desk in desks))
    assert len(desks[0].told) == 1


async def test_a_form_that_slack_refuses_is_told_in_plain_text(desk: Desk) -> None:
    desk.disk.fill()
    desk.slack.faults.next("chat.postMessage", refusal("invalid_blocks"))
    await desk.run(minutes=10)
    assert len(desk.told) == 1


@pytest.mark.parametrize(("page", "told"), [("ix_audit_at", 0), ("sqlite_autoindex_deliveries_1", 1)])
async def test_damage_is_told_past_the_outbox_where_the_outbox_is_what_is_damaged(
    sqlite_url: str, slack: SlackServer, clock: FakeClock, page: str, told: int
) -> None:
    file = Path(sqlite_url.removeprefix("sqlite:///"))
    damage(file, page)
    async with AsyncExitStack() as stack:
        desk = a_desk(stack, file, slack, clock)
        with suppress(StoreDamaged):
            desk.runtime.store.audited()
        with suppress(StoreDamaged):
            await desk.runtime.notify(damaged("found", now=clock.now()))
        await desk.run(minutes=20)
        assert [("restore a backup" in words) for words in desk.told] == [True] * told


async def test_without_a_channel_for_operators_nobody_is_told(
    tmp_path: Path, slack: SlackServer, clock: FakeClock
) -> None:
    async with AsyncExitStack() as stack:
        desk = a_desk(stack, tmp_path / "desk.db", slack, clock, channel=None)
        desk.disk.fill()
        await desk.run(minutes=10)
        desk.disk.clear()
        await desk.run(minutes=10)
    assert slack.journal.of("chat.postMessage") == []

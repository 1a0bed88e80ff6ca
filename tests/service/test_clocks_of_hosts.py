"""Two services on one PostgreSQL server whose machines' clocks are minutes apart: the server's clock is theirs."""

from __future__ import annotations

import asyncio
from collections.abc import Iterator
from contextlib import ExitStack
from datetime import datetime, timedelta

import pytest

from newsdesk.alerts import Delivery, Receipt
from service import runtime as opened
from service.clock import SystemClock
from service.runtime import Runtime, open_runtime
from service.settings import read_settings
from service.wiring import dispatcher
from storage.health.database_clock import server_time
from storage.health.heartbeat import clock_fault
from tests.builders import an_outcome
from tests.delivery_builders import a_row
from tests.fakes.transport import FakeTransport

OFF = (timedelta(minutes=-5), timedelta(minutes=5))
SECOND = timedelta(seconds=1)


class WrongClock(SystemClock):
    """The clock of a machine which no time server sets."""

    def __init__(self, off: timedelta) -> None:
        self._off = off

    def now(self) -> datetime:
        return super().now() + self._off


class SlowSlack(FakeTransport):
    """Takes its time with the first message, until told to answer."""

    def __init__(self) -> None:
        super().__init__(SystemClock(), latency_s=0)
        self.begun, self.answer = asyncio.Event(), asyncio.Event()

    async def post(self, delivery: Delivery) -> Receipt:
        if not self.begun.is_set():
            self.begun.set()
            await self.answer.wait()
        return await super().post(delivery)


@pytest.fixture
def hosts(postgres_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[tuple[Runtime, Runtime]]:
    """The desk on a machine that is behind, and on one that is ahead."""
    settings = read_settings({"DATABASE_URL": postgres_url})
    with ExitStack() as stack:
        desks = []
        for off in OFF:
            monkeypatch.setattr(opened, "SystemClock", lambda off=off: WrongClock(off))
            desks.append(stack.enter_context(open_runtime(settings, polls=False)))
        yield desks[0], desks[1]


@pytest.mark.parametrize("first", [0, 1], ids=["behind", "ahead"])
async def test_an_alert_that_one_is_sending_is_not_sent_by_the_other(
    hosts: tuple[Runtime, Runtime], first: int
) -> None:
    slack = SlowSlack()
    here, there = hosts[first], hosts[1 - first]
    here.outbox.enqueue([a_row()], now=here.clock.now())
    sending = asyncio.create_task(dispatcher(here, [slack]).drain())
    await slack.begun.wait()
    await dispatcher(there, [slack]).drain()
    slack.answer.set()
    await sending
    assert [post.key for post in slack.posts] == [a_row().key]


@pytest.mark.parametrize("first", [0, 1], ids=["behind", "ahead"])
def test_a_feed_that_one_reads_is_not_read_by_the_other(hosts: tuple[Runtime, Runtime], first: int) -> None:
    here, there = hosts[first], hosts[1 - first]
    lease = timedelta(minutes=1)
    held = here.store.claim_due_feeds(here.clock.now(), limit=500, lease=lease)
    assert there.store.claim_due_feeds(there.clock.now(), limit=500, lease=lease) == []
    assert here.store.finish_polls([an_outcome(held[0])]) == 1


def test_hosts_go_by_the_servers_time_and_are_told_that_their_own_is_wrong(hosts: tuple[Runtime, Runtime]) -> None:
    for runtime, how in zip(hosts, ("behind", "ahead of"), strict=True):
        began, shown = server_time(runtime.engine), runtime.clock.now()
        assert began - SECOND < shown < server_time(runtime.engine) + SECOND
        assert f"s {how} the database server's" in (clock_fault(runtime.engine, runtime.machine) or "")

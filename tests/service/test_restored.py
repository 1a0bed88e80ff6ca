"""After a restored backup the channels are read back before anything is sent, also those that people subscribed."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from newsdesk.alerts import Subscription
from newsdesk.errors import ConfigError, DeliveryError, DeliveryReason
from newsdesk.ports import AuditNote, DeskQuery
from service.cli.poll_once import poll_once
from service.config import Config
from service.jobs.upkeep import prune_old
from service.restored import settle_restored
from service.runtime import Runtime, open_runtime
from service.settings import Settings
from service.wiring import dispatcher
from storage.keeping.backups import backup, restore
from storage.keeping.restore_state import restored_from
from tests.builders import a_new_delivery
from tests.fakes import FakeClock
from tests.fakes.transport import FakeTransport

START = datetime(2026, 10, 5, 9, tzinfo=UTC)
SETTINGS = {"slack_bot_token": SecretStr("xoxb-1"), "config": Config.model_validate({"feed": []})}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(START)


@pytest.fixture
def runtime(tmp_path: Path, clock: FakeClock) -> Iterator[Runtime]:
    """A desk with one channel that somebody subscribed by hand."""
    settings = Settings(database_url=SecretStr(f"sqlite:///{tmp_path}/desk.db"), **SETTINGS)
    with open_runtime(settings, clock=clock) as runtime:
        note = AuditNote(at=START, actor="U0ANA", action="subscribe")
        runtime.store.save_subscription(Subscription(channel="C0DESK", made_at=START, managed=False), note)
        yield runtime


@pytest.fixture
async def slack(runtime: Runtime, clock: FakeClock, tmp_path: Path) -> FakeTransport:
    """The channel, in which an alert stands that the restored desk knows nothing of."""
    slack = FakeTransport(clock, latency_s=0)
    backup(runtime.engine, tmp_path / "copy.db", now=START)
    clock.advance(minutes=5)
    runtime.outbox.enqueue([a_new_delivery("C0DESK")], now=clock.now())
    await dispatcher(runtime, [slack]).drain(patience=timedelta(0))
    restore(runtime.engine, tmp_path / "copy.db")
    return slack


async def test_what_stands_in_a_channel_that_people_subscribed_is_not_posted_again(
    runtime: Runtime, slack: FakeTransport, clock: FakeClock
) -> None:
    sender = dispatcher(runtime, [slack])
    assert await settle_restored(runtime, sender, slack)
    runtime.outbox.enqueue([a_new_delivery("C0DESK")], now=clock.now())  # the same news comes in again
    await sender.drain(patience=timedelta(0))
    assert [post.key for post in slack.in_channel("C0DESK")] == [a_new_delivery("C0DESK").key]


async def test_nothing_is_sent_while_the_channels_cannot_be_read(runtime: Runtime, slack: FakeTransport) -> None:
    slack.find_errors.append(DeliveryError(DeliveryReason.UNKNOWN, "timeout"))
    assert not await settle_restored(runtime, dispatcher(runtime, [slack]), slack)
    assert await settle_restored(runtime, dispatcher(runtime, [slack]), slack)


async def test_a_strike_of_a_day_later_does_not_get_a_number_that_a_channel_knows(
    runtime: Runtime, slack: FakeTransport, clock: FakeClock
) -> None:
    await settle_restored(runtime, dispatcher(runtime, [slack]), slack)
    clock.advance(days=1)
    await prune_old(runtime)
    assert runtime.store.desk_view(DeskQuery(now=clock.now())).next_strike_number == 72  # S-71 stands in the channel


def without_token(url: SecretStr) -> Settings:
    return Settings(database_url=url, config=Config.model_validate({"feed": []}))


async def test_a_restored_desk_of_slack_does_not_begin_without_its_token(
    runtime: Runtime, slack: FakeTransport
) -> None:
    with (
        open_runtime(without_token(runtime.settings.database_url)) as bare,
        pytest.raises(ConfigError, match="SLACK_BOT_TOKEN"),
    ):
        await poll_once(bare, all_feeds=False)
    assert restored_from(runtime.engine) is not None  # the channels are still to be read


async def test_a_restored_desk_that_never_knew_slack_begins_without_a_token(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    with open_runtime(without_token(SecretStr(f"sqlite:///{tmp_path}/desk.db"))) as bare:
        backup(bare.engine, tmp_path / "copy.db", now=START)
        restore(bare.engine, tmp_path / "copy.db")
        await poll_once(bare, all_feeds=False)
        assert restored_from(bare.engine) is None
    assert "history scopes" not in caplog.text

"""A restored desk reads no feed before its channels: what it made of the news would not know what was told."""

from __future__ import annotations

import asyncio
from datetime import UTC, datetime
from pathlib import Path

import pytest
from pydantic import SecretStr

from service import live_sender
from service.cli.poll_once import poll_once
from service.config import Config
from service.demo.script import steps
from service.run import Service
from service.runtime import open_runtime
from service.settings import Settings
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer, faults
from storage.engine import open_engine
from storage.keeping.backups import backup, restore
from tests.service.conftest import WatchedNewsroom

HISTORY = "conversations.history"


@pytest.fixture
def settings(tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer) -> Settings:
    keys = ("wire", "command")
    feeds = [{"url": f"http://{newsroom.host}/{key}.xml", "name": key, "tier": newsroom.outlets[key].tier.value,
              "lang": "en", "outlet": key} for key in keys]  # fmt: skip
    channel = {"channel": "C0WIRE", "categories": ["strike"], "min_severity": "low"}
    polling = {"tick_seconds": 0.2, "backfill_hours": 1}
    return Settings(
        database_url=SecretStr(f"sqlite:///{tmp_path}/desk.db"),
        slack_bot_token=SecretStr(BOT_TOKEN),
        slack_app_token=SecretStr(APP_TOKEN),
        slack_api_url=slack.base_url,
        allow_private_hosts=(newsroom.host,),
        http_port=0,
        config=Config.model_validate({"feed": feeds, "subscription": [channel], "polling": polling}),
    )


def copy(settings: Settings) -> Path:
    engine = open_engine(settings.database_url.get_secret_value())
    file = backup(engine, Path(engine.url.database or "").with_name("copy.db"), now=datetime.now(UTC))
    engine.dispose()
    return file


def put_back(settings: Settings, file: Path) -> None:
    restore(open_engine(settings.database_url.get_secret_value()), file)


async def round_of_cron(settings: Settings) -> int:
    """How many feeds it polled."""
    with open_runtime(settings) as runtime:
        return len((await poll_once(runtime, all_feeds=True)).polls)


async def test_a_round_by_cron_says_nothing_again_in_a_thread(
    settings: Settings, newsroom: WatchedNewsroom, slack: SlackServer
) -> None:
    _, report, _, statement, _ = steps(datetime.now(UTC))
    newsroom.publish(*report.published[0])
    await round_of_cron(settings)
    file = copy(settings)
    newsroom.publish(*statement.published[0])
    await round_of_cron(settings)
    told = [message.key for message in slack.messages("C0WIRE")]
    assert len(told) == 2  # a card, and in its thread that it is official now
    put_back(settings, file)
    await round_of_cron(settings)
    assert [message.key for message in slack.messages("C0WIRE")] == told


@pytest.fixture
def restored(settings: Settings) -> Settings:
    """A desk that was put back and has not read its channels."""
    with open_runtime(settings):
        file = copy(settings)
    put_back(settings, file)
    return settings


async def test_a_round_whose_channels_cannot_be_read_leaves_the_feeds_to_the_next(
    restored: Settings, slack: SlackServer, capsys: pytest.CaptureFixture[str]
) -> None:
    slack.faults.next(HISTORY, faults.status(503))
    assert await round_of_cron(restored) == 0
    assert "its channels in Slack could not be read" in capsys.readouterr().out
    assert await round_of_cron(restored) == 2


async def test_a_service_reads_feeds_once_it_has_read_its_channels(
    restored: Settings, newsroom: WatchedNewsroom, slack: SlackServer, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(live_sender, "AGAIN_S", 0.1)
    slack.faults.always(HISTORY, faults.status(503))
    with open_runtime(restored, service=True) as runtime:
        service = Service(runtime)
        running = asyncio.create_task(service.run())
        await slack.until(lambda: len(slack.journal.of(HISTORY)) > 20)
        assert not newsroom.was_read("command")
        slack.faults.clear()
        await newsroom.read("command")
        service.stop()
        await running

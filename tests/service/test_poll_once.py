"""Rounds from the command line alone, by a timer: what else a service would do is done, too."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from aiohttp import web
from aiohttp.test_utils import TestServer
from pydantic import SecretStr

from service.cli.poll_once import poll_once
from service.config import Config
from service.runtime import Runtime, open_runtime
from service.settings import Settings
from slack_server import BOT_TOKEN, SlackServer
from storage.tables import feeds, polls
from tests.fakes import FakeClock

ASKED = web.AppKey("asked", list)
WIRE = "C0WIRE"
MORNING = datetime(2026, 11, 25, 8, tzinfo=UTC)
DAILY = {"channel": WIRE, "mode": "digest", "digest_at": "08:00"}


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(MORNING - timedelta(minutes=10))


@pytest.fixture
async def watcher() -> AsyncIterator[TestServer]:
    """Somebody outside who wants to be asked while all is well; `app[ASKED]` counts."""
    app = web.Application()
    app[ASKED] = []

    async def take(_: web.Request) -> web.Response:
        app[ASKED].append(1)
        return web.Response(status=204)

    app.router.add_get("/ping", take)
    async with TestServer(app) as server:
        yield server


@pytest.fixture
async def runtime(
    slack: SlackServer, watcher: TestServer, clock: FakeClock, tmp_path: Path
) -> AsyncIterator[Runtime]:
    feed = {"url": "http://127.0.0.1:9/feed", "name": "Away", "outlet": "Away", "tier": "local"}
    settings = Settings(
        database_url=SecretStr(f"sqlite:///{tmp_path}/desk.db"),
        slack_bot_token=SecretStr(BOT_TOKEN),
        slack_api_url=slack.base_url,
        allow_private_hosts=(f"127.0.0.1:{watcher.port}",),
        config=Config.model_validate(
            {"subscription": [DAILY], "feed": [feed], "operators": {"heartbeat_url": str(watcher.make_url("/ping"))}}
        ),
    )
    with open_runtime(settings, clock=clock) as runtime:
        yield runtime


async def test_digest_that_fell_due_between_two_rounds_is_posted_once(
    runtime: Runtime, slack: SlackServer, clock: FakeClock
) -> None:
    await poll_once(runtime, all_feeds=False)
    assert slack.messages(WIRE) == []
    for _ in range(2):
        clock.advance(minutes=11)
        await poll_once(runtime, all_feeds=False)
    (digest,) = slack.messages(WIRE)
    assert "digest" in str(digest.metadata)


async def test_what_is_past_its_time_is_removed_with_a_round_that_polls(runtime: Runtime, clock: FakeClock) -> None:
    await poll_once(runtime, all_feeds=False)
    clock.advance(days=8)
    with runtime.engine.begin() as connection:
        connection.execute(feeds.update().values(next_poll_at=clock.now()))
    await poll_once(runtime, all_feeds=False)
    with runtime.engine.begin() as connection:
        assert connection.scalars(sa.select(polls.c.at)).all() == [clock.now()]


async def test_the_outside_watcher_is_asked_once_a_round(runtime: Runtime, watcher: TestServer) -> None:
    for _ in range(2):
        await poll_once(runtime, all_feeds=False)
    assert len(watcher.app[ASKED]) == 2

"""The line to Slack, lost for longer than it is waited for and opened anew."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import replace
from pathlib import Path

import pytest

from handlers.connection.socket import SocketMode
from newsdesk.errors import ConfigError
from service import run
from service.run import Service
from service.runtime import open_runtime
from service.settings import read_settings
from service.slack import loop
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer
from slack_server.faults import status
from tests.patience import until
from tests.scenarios.office import OfficeClock

AWAY = ("auth.test", "apps.connections.open")


class Desk:
    """A service in a workspace, whose bot token lies in a file."""

    def __init__(self, slack: SlackServer, clock: OfficeClock, token_file: Path) -> None:
        self.slack, self._clock, self._token_file = slack, clock, token_file

    def puts(self, token: str) -> None:
        self._token_file.write_text(token, encoding="utf-8")

    async def loses_slack(self, caplog: pytest.LogCaptureFixture) -> None:
        """Slack goes away for so long that the line is given up, and answers nothing."""
        for method in AWAY:
            self.slack.faults.always(method, status(503))
        self.slack.socket_mode.cut()
        await until(lambda: self._later() and "slack not reached" in caplog.text)

    def _later(self) -> bool:
        self._clock.advance(seconds=10)
        return True

    async def is_back(self) -> None:
        self.slack.faults.clear()
        await until(lambda: self.slack.socket_mode.sockets)


@pytest.fixture
async def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> AsyncIterator[Desk]:
    clock = OfficeClock()
    async with SlackServer(clock=clock) as slack:
        monkeypatch.setattr(loop, "AGAIN_S", 1.0)
        desk = Desk(slack, clock, tmp_path / "token")
        desk.puts(BOT_TOKEN)
        (tmp_path / "config.toml").write_text("feed = []\n", encoding="utf-8")
        monkeypatch.setenv("SLACK_BOT_TOKEN_FILE", str(tmp_path / "token"))
        monkeypatch.setenv("SLACK_APP_TOKEN", APP_TOKEN)
        monkeypatch.setenv("SLACK_API_URL", slack.base_url)
        monkeypatch.setenv("STRIKEWIRE_CONFIG", str(tmp_path / "config.toml"))
        monkeypatch.setenv("STRIKEWIRE_HTTP_PORT", "0")
        monkeypatch.setenv("DATABASE_URL", f"sqlite:///{tmp_path}/desk.db")
        with open_runtime(read_settings(), clock=clock, service=True) as runtime:
            service = Service(runtime)
            running = asyncio.create_task(service.run())
            await until(lambda: slack.socket_mode.sockets or running.done())
            yield desk
            assert not running.done()
            service.stop()
            await running


async def test_wrong_token_put_in_place_in_an_outage_leaves_the_old_one_at_work(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    desk.puts("xoxb-nobodys")
    await desk.loses_slack(caplog)
    await desk.is_back()
    assert "new tokens not taken, the old ones stay" in caplog.text


async def test_right_token_put_in_place_in_an_outage_is_taken_as_soon_as_slack_is_back(
    desk: Desk, caplog: pytest.LogCaptureFixture
) -> None:
    await desk.loses_slack(caplog)
    desk.slack.api.tokens["xoxb-new"] = replace(desk.slack.bot_token, text="xoxb-new")
    desk.slack.bot_token.refusal = "token_revoked"
    desk.puts("xoxb-new")
    await desk.is_back()


async def test_fault_of_ours_on_the_side_of_slack_opens_it_anew_and_ends_no_service(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def fails(_: SocketMode) -> None:
        raise KeyError("a fault of ours")

    with monkeypatch.context() as broken:
        broken.setattr(SocketMode, "_watch", fails)
        await until(lambda: caplog.messages.count("slack not reached, feeds are read meanwhile") == 2)
    await until(lambda: desk.slack.socket_mode.sockets)
    assert caplog.messages.count("fault on the side of slack") == 1


async def test_port_that_another_program_took_in_an_outage_ends_no_service(
    desk: Desk, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    @asynccontextmanager
    async def taken(*_: object, **__: object) -> AsyncIterator[int]:
        raise ConfigError("port 8080 cannot be used")
        yield 0

    with monkeypatch.context() as busy:
        busy.setattr(run, "open_http", taken)
        await desk.loses_slack(caplog)
        await until(lambda: "no health pages" in caplog.text)
    await desk.is_back()

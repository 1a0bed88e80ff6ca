"""`check` finds what is wrong before the service is started, and says what to do about it."""

from __future__ import annotations

import asyncio
import socket
import sys
from collections.abc import AsyncIterator, Callable, Coroutine
from datetime import timedelta
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest
import sqlalchemy as sa
import yaml
from aiohttp import web
from aiohttp.test_utils import TestServer

from newsdesk.alerts import Subscription
from newsdesk.ports import AuditNote
from service.cli import check_heartbeat
from service.cli.check_slack import WITHOUT
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer, faults
from storage.engine import open_engine
from storage.store import SqlStore
from tests.builders import NOON
from tests.service.conftest import Cli

ROOT = Path(__file__).parents[2]
Check = Callable[..., Coroutine[Any, Any, dict[str, str]]]


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(scopes=WITHOUT.keys() - {"files:write"}) as server:
        server.workspace.add_channel("C0AWAY", member=False)
        server.workspace.add_channel("C0OLD", archived=True)
        yield server


@pytest.fixture
def check(cli: Cli, tmp_path: Path, slack: SlackServer) -> Check:
    """`check(channels=...)` runs the command against the workspace: what was looked at -> what was said of it."""

    async def run(*channels: str, bot: str = BOT_TOKEN, app: str = APP_TOKEN, **env: str) -> dict[str, str]:
        config = tmp_path / "config.toml"
        config.write_text("".join(f'[[subscription]]\nchannel = "{channel}"\n' for channel in channels))
        told = {"SLACK_BOT_TOKEN": bot, "SLACK_APP_TOKEN": app, "SLACK_API_URL": slack.base_url, **env}
        result = await asyncio.to_thread(
            cli, "check", STRIKEWIRE_CONFIG=str(config), STRIKEWIRE_HTTP_PORT="0", **told
        )
        rows = [line.split("\t") for line in result.stdout.splitlines()[1:]]
        return {what: f"{state}: {detail}" for what, state, detail in rows}

    return run


async def test_a_channel_that_would_not_take_an_alert_is_named_with_the_way_on(check: Check) -> None:
    found = (await check("C0WIRE", "C0AWAY", "C0OLD", "C0NOWHERE"))["channels"]
    assert found == (
        "WRONG: C0AWAY: the bot is not in it, type /invite @Strikewire there; C0OLD is archived; C0NOWHERE is not"
        " there, or is private and we are not in it: invite the bot with /invite @Strikewire"
    )


async def test_what_is_lost_without_a_scope_is_told(check: Check) -> None:
    found = await check("C0WIRE")
    assert found["scopes"].startswith("WRONG: files:write is missing: /strikes export gives no file.")
    assert found["channels"] == "ok: C0WIRE"
    assert found["SLACK_APP_TOKEN"] == "ok: Socket Mode"


async def test_a_token_that_slack_refuses_is_named(check: Check) -> None:
    found = await check("C0WIRE", bot="xoxb-somebody-else", app="xapp-somebody-else")
    assert found["SLACK_BOT_TOKEN"].startswith("WRONG: SLACK_BOT_TOKEN is refused by Slack (invalid_auth)")
    assert found["SLACK_APP_TOKEN"].startswith("WRONG: SLACK_APP_TOKEN is refused by Slack (invalid_auth)")


async def test_channel_that_another_company_reads_is_named(slack: SlackServer, check: Check) -> None:
    slack.channel("C0WIRE").ext_shared = True
    assert (await check("C0WIRE"))["channels"] == (
        "ok: C0WIRE; C0WIRE is shared with another company, whose people read it"
    )


async def test_channel_of_which_slack_says_nothing_is_named_with_what_came(slack: SlackServer, check: Check) -> None:
    slack.faults.always("conversations.info", faults.status(503))
    assert (await check("C0WIRE"))["channels"] == "WRONG: C0WIRE cannot be looked at (http_503)"


async def test_a_desk_that_tells_nobody_says_how_to_change_that(check: Check) -> None:
    assert "type /strikes subscribe" in (await check())["channels"]


async def test_channels_of_the_configuration_are_looked_at_while_the_database_is_away(check: Check) -> None:
    found = await check("C0WIRE", DATABASE_URL="postgresql://desk:x@127.0.0.1:1/none")
    assert found["database"].startswith("WRONG: ")
    assert found["channels"] == "ok: C0WIRE"


async def test_a_desk_whose_channels_nobody_can_read_is_not_said_to_tell_nobody(check: Check) -> None:
    assert "channels" not in await check(DATABASE_URL="postgresql://desk:x@127.0.0.1:1/none")


def test_every_scope_of_the_manifest_says_what_is_lost_without_it() -> None:
    manifest = yaml.safe_load((ROOT / "manifest.yaml").read_text(encoding="utf-8"))
    assert set(manifest["oauth_config"]["scopes"]["bot"]) == WITHOUT.keys()


def test_a_port_that_another_program_uses_is_found(cli: Cli) -> None:
    with socket.create_server(("0.0.0.0", 0)) as taken:
        port = taken.getsockname()[1]
        result = cli("check", STRIKEWIRE_HTTP_PORT=str(port))
    assert f"port\tWRONG\t{port} cannot be used (Address already in use):" in result.stdout


def test_a_slack_that_is_not_there_is_told_by_its_address(cli: Cli) -> None:
    result = cli(
        "check", SLACK_BOT_TOKEN=BOT_TOKEN, SLACK_API_URL="http://127.0.0.1:9/api/", STRIKEWIRE_HTTP_PORT="0"
    )
    assert "SLACK_BOT_TOKEN\tWRONG\tSlack could not be reached: no connection to 127.0.0.1" in result.stdout


def watched(cli: Cli, folder: Path, address: str, *allowed: str) -> str:
    """What is said of a heartbeat that goes there."""
    config = folder / "config.toml"
    config.write_text(f'[operators]\nheartbeat_url = "{address}"\n')
    env = {"STRIKEWIRE_CONFIG": str(config), "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": ",".join(allowed)}
    lines = cli("check", STRIKEWIRE_HTTP_PORT="0", **env).stdout.splitlines()
    (said,) = [line.partition("\t")[2] for line in lines if line.startswith("heartbeat\t")]
    return said.replace("\t", ": ", 1)


async def test_watcher_that_can_be_reached_gets_no_heartbeat_of_a_check(cli: Cli, tmp_path: Path) -> None:
    asked = []

    async def answer(request: web.Request) -> web.Response:
        asked.append(request.path)
        return web.Response(status=404)

    app = web.Application()
    app.add_routes([web.get("/{path:.*}", answer)])
    async with TestServer(app, host="127.0.0.1") as server:
        address = str(server.make_url("/ping/secret?of=ours"))
        said = await asyncio.to_thread(watched, cli, tmp_path, address, f"127.0.0.1:{server.port}")
    assert said == "ok: 127.0.0.1 answers; the service alone sends it a heartbeat"
    assert asked == ["/"], "a dead service would seem to live"


def test_watcher_that_cannot_be_reached_is_told_without_its_secret(cli: Cli, tmp_path: Path) -> None:
    with socket.create_server(("127.0.0.1", 0)) as gone:
        port = gone.getsockname()[1]
    said = watched(cli, tmp_path, f"http://127.0.0.1:{port}/ping/secret", f"127.0.0.1:{port}")
    assert said.startswith("WRONG: 127.0.0.1 cannot be reached (refused: ")
    assert said.endswith("): look at [operators] heartbeat_url")
    assert "secret" not in said


def test_watcher_in_the_internal_network_must_be_named(cli: Cli, tmp_path: Path) -> None:
    said = watched(cli, tmp_path, "http://10.0.0.5/ping/secret")
    assert said.startswith("WRONG: 10.0.0.5 cannot be reached (forbidden_address: ")
    assert said.endswith("): if it is the watcher, name it in STRIKEWIRE_ALLOW_PRIVATE_HOSTS")


def test_watcher_that_does_not_answer_is_given_up_soon(
    cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(check_heartbeat, "WITHIN", timedelta(seconds=0.2))
    with socket.create_server(("127.0.0.1", 0)) as silent:
        port = silent.getsockname()[1]
        said = watched(cli, tmp_path, f"http://127.0.0.1:{port}/ping/secret", f"127.0.0.1:{port}")
    assert said.startswith("WRONG: 127.0.0.1 cannot be reached (timeout: ")


def test_a_disk_that_is_nearly_full_is_told(cli: Cli, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    assert "MB free in" in cli("check").stdout
    monkeypatch.setattr("shutil.disk_usage", lambda folder: SimpleNamespace(free=7_500_000))
    result = cli("check")
    assert f"disk\tWRONG\tonly 7 MB free in {tmp_path}/data: make room" in result.stdout
    assert result.exit_code == 1


@pytest.mark.parametrize(
    ("name", "meant"),
    [("STRIKEWIRE_CONFG", "STRIKEWIRE_CONFIG"), ("STRIKEWIRE_SLACK_BOT_TOKEN", "SLACK_BOT_TOKEN")],
)
def test_a_variable_that_is_nearly_ours_is_named_with_the_right_one(cli: Cli, name: str, meant: str) -> None:
    said = cli("check", STRIKEWIRE_HTTP_PORT="0", **{name: "desk.toml"}).stdout
    assert f"{name} is read by nobody: did you mean {meant}?" in said


def test_what_a_cluster_calls_by_our_name_is_no_mistake(cli: Cli) -> None:
    said = cli("check", STRIKEWIRE_PORT="tcp://10.0.0.7:8080", STRIKEWIRE_CONFIG="", STRIKEWIRE_HTTP_PORT="0").stdout
    assert "read by nobody" not in said


@pytest.mark.parametrize(
    ("feeds", "told"),
    [
        (2, "2 of 2 fail, see `feeds list`: Paper 0 (forbidden_address: port 9 is not a web port); Paper 1"),
        (5, "none of 5 can be reached: look at this machine's network"),
    ],
)
def test_network_is_blamed_for_as_many_feeds_as_the_service_asks_for_and_no_fewer(
    cli: Cli, tmp_path: Path, feeds: int, told: str
) -> None:
    one = '[[feed]]\nurl = "http://127.0.0.1:9/{0}"\nname = "Paper {0}"\noutlet = "Paper {0}"\ntier = "local"\n'
    (tmp_path / "desk.toml").write_text("".join(map(one.format, range(feeds))))
    settings = {"STRIKEWIRE_CONFIG": str(tmp_path / "desk.toml"), "STRIKEWIRE_HTTP_PORT": "0"}
    cli("poll", "--once", **settings)
    assert f"feeds\tWRONG\t{told}" in cli("check", **settings).stdout


def test_parser_that_cannot_start_is_found_before_the_service_is_started(
    cli: Cli, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(sys, "executable", "/nowhere/python")
    said = cli("check", STRIKEWIRE_HTTP_PORT="0").stdout
    assert "parser\tWRONG\tdoes not start ([Errno 2] No such file or directory: '/nowhere/python'): give" in said


def test_subscription_that_a_newer_release_made_is_named(cli: Cli, tmp_path: Path) -> None:
    cli("db", "upgrade")
    engine = open_engine(f"sqlite:///{tmp_path}/data/desk.db")
    note = AuditNote(at=NOON, actor="T1/U1", action="subscribe")
    SqlStore(engine).save_subscription(Subscription(channel="C0WIRE"), note)
    with engine.begin() as connection:
        connection.execute(sa.text("UPDATE subscriptions SET body = '{}'"))
    engine.dispose()
    said = cli("check", STRIKEWIRE_HTTP_PORT="0")
    told = "made by a newer release; this one cannot read it. Go back to that release, or subscribe the channel again"
    assert f"subscription\tWRONG\tC0WIRE: {told}" in said.stdout
    assert said.exit_code == 1

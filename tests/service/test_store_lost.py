"""The store is lost while a message is on its way: nothing wrong is written down, and nothing is told twice."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import sqlite3
import subprocess
import sys
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
import sqlalchemy as sa
from pydantic import SecretStr

from newsdesk.errors import StoreUnavailable
from service.config import Config
from service.demo.script import steps
from service.run import Service
from service.runtime import open_runtime
from service.settings import Settings
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer
from slack_server.faults import held
from storage.sending.outbox import SqlOutbox
from tests import postgres
from tests.bound import BOUND
from tests.damage import damage
from tests.service.conftest import WatchedNewsroom
from tests.service.running import ROOT, Contains, Lacks, Running, get, start

NAMESPACE = ("unshare", "--mount") if os.geteuid() == 0 else ("unshare", "--mount", "--map-root-user")
ENTER = ("nsenter", "--mount", *(() if os.geteuid() == 0 else ("--user", "--preserve-credentials")))
ON_A_DISK = (*NAMESPACE, "sh", "-c", 'mount -t tmpfs -o size=24m tmpfs "$0" && exec "$@"')

FILL = """
import contextlib, os, sqlite3, sys
os.chdir(sys.argv[1])
connection = sqlite3.connect("desk.db", isolation_level=None, timeout=60)
assert connection.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()[0] == 0
with contextlib.suppress(OSError), open("filler", "wb", buffering=0) as file:
    while True:
        file.write(bytes(4096))
"""


@pytest.fixture
def disk(tmp_path: Path) -> Path:
    """A folder that a service started with `ON_A_DISK` sees as a disk of its own, of 24 MB."""
    folder = tmp_path / "disk"
    folder.mkdir()
    with contextlib.suppress(FileNotFoundError):
        if subprocess.run([*ON_A_DISK, str(folder), "true"], capture_output=True, check=False).returncode == 0:
            return folder
    pytest.skip("no file system can be mounted here (unshare)")


async def fill(pid: int, disk: Path) -> None:
    """Leave no byte free on the disk of this process, nor in the write-ahead log that lies on it."""
    command = (*ENTER, "--target", str(pid), sys.executable, "-c", FILL, str(disk))
    filling = await asyncio.create_subprocess_exec(*command, **BOUND)
    assert await filling.wait() == 0


@pytest.fixture
def answer() -> asyncio.Event:
    """Slack answers the post when this is set."""
    return asyncio.Event()


async def posting(
    tmp_path: Path,
    newsroom: WatchedNewsroom,
    slack: SlackServer,
    answer: asyncio.Event,
    database: str,
    *before: str,
) -> Running:
    """A service whose one alert Slack has taken, and has not answered yet."""
    _, strike, *_ = steps(datetime.now(UTC))
    newsroom.publish(*strike.published[0])
    slack.faults.next("chat.postMessage", held(answer))
    told = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "SLACK_API_URL": slack.base_url}
    service = await start(tmp_path, newsroom, send_timeout=5, before=before, DATABASE_URL=database, **told)
    await slack.until(lambda: slack.journal.of("chat.postMessage"))
    return service


async def told_once(service: Running, slack: SlackServer) -> None:
    """Check that the service finds its message in the channel, and all is well again."""
    port = await service.port()
    async with asyncio.timeout(60):
        while 'strikewire_outbox_rows{state="sent"} 1.0' not in (await get(port, "/metrics"))[1]:
            await asyncio.sleep(0.05)
    assert (await get(port, "/readyz"))[0] == 200
    assert await service.stop() == (0, Lacks("Traceback"))
    assert len(slack.messages("C0WIRE")) == len(slack.journal.of("chat.postMessage")) == 1


async def test_a_full_disk_turns_readiness_red_and_what_was_on_its_way_is_told_once(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer, answer: asyncio.Event, disk: Path
) -> None:
    service = await posting(tmp_path, newsroom, slack, answer, f"sqlite:///{disk}/desk.db", *ON_A_DISK, str(disk))
    await fill(service.process.pid, disk)
    answer.set()
    await service.logs("outcome not written")
    port = await service.port()
    assert await get(port, "/readyz") == (503, Contains("disk is full"))
    assert (await get(port, "/livez"))[0] == 200
    Path(f"/proc/{service.process.pid}/root{disk}/filler").unlink()  # the same disk, from outside
    await told_once(service, slack)


async def asked(pid: int, database: str) -> str:
    """What a terminal beside this process, on the same disk, prints when it is asked for the status."""
    command = (*ENTER, "--target", str(pid), sys.executable, str(ROOT / "bot.py"), "ask", "status")
    environment = {"PATH": os.environ["PATH"], "DATABASE_URL": database}
    asking = await asyncio.create_subprocess_exec(*command, env=environment, stdout=subprocess.PIPE, **BOUND)
    printed, _ = await asking.communicate()
    return printed.decode()


async def test_a_full_disk_is_named_in_a_terminal_that_asks_for_the_status(
    tmp_path: Path, newsroom: WatchedNewsroom, disk: Path
) -> None:
    database = f"sqlite:///{disk}/desk.db"
    service = await start(tmp_path, newsroom, before=(*ON_A_DISK, str(disk)), DATABASE_URL=database)
    await newsroom.read("wire")
    await service.port()
    await fill(service.process.pid, disk)
    assert "disk is full" in (await asked(service.process.pid, database)).partition("\n")[0]
    Path(f"/proc/{service.process.pid}/root{disk}/filler").unlink()
    assert "disk" not in await asked(service.process.pid, database)
    await service.stop()


async def test_a_server_that_goes_away_turns_readiness_red_and_what_was_on_its_way_is_told_once(
    tmp_path: Path,
    newsroom: WatchedNewsroom,
    slack: SlackServer,
    answer: asyncio.Event,
    postgres_server: sa.URL,
    postgres_url: str,
) -> None:
    service = await posting(tmp_path, newsroom, slack, answer, postgres_url)
    with postgres.closed(postgres_server, sa.make_url(postgres_url).database):
        answer.set()
        await service.logs("outcome not written")
        port = await service.port()
        status, page = await get(port, "/readyz")
        assert (status, page) == (503, Contains("not currently accepting connections"))
        assert [name for name, said in json.loads(page)["checks"].items() if said != "ok"] == ["database"]
        assert (await get(port, "/livez"))[0] == 200
    await told_once(service, slack)


async def test_a_file_that_somebody_else_locks_turns_readiness_red_and_what_was_on_its_way_is_told_once(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer, answer: asyncio.Event
) -> None:
    service = await posting(tmp_path, newsroom, slack, answer, f"sqlite:///{tmp_path}/desk.db")
    with contextlib.closing(sqlite3.connect(tmp_path / "desk.db", isolation_level=None)) as other:
        other.execute("BEGIN EXCLUSIVE")
        answer.set()
        # Each call of the store waits for the file for five seconds, and several are before this one.
        await service.logs("outcome not written", within_s=90)
        assert (await get(await service.port(), "/readyz"))[0] == 503
        other.execute("ROLLBACK")
    await told_once(service, slack)


async def test_lost_tables_turn_readiness_red_and_each_that_needs_them_says_once_what_to_do(
    tmp_path: Path, newsroom: WatchedNewsroom
) -> None:
    service = await start(tmp_path, newsroom, DATABASE_URL=f"sqlite:///{tmp_path}/desk.db")
    await newsroom.read("wire")
    with contextlib.closing(sqlite3.connect(tmp_path / "desk.db", isolation_level=None)) as other:
        tables = other.execute("SELECT name FROM sqlite_master WHERE sql LIKE 'CREATE TABLE%'").fetchall()
        for (name,) in tables:
            other.execute(f"DROP TABLE IF EXISTS {name}")
    await service.logs("search index waits")
    assert await get(await service.port(), "/readyz") == (503, Contains("restore a backup"))
    status, log = await service.stop()
    assert (status, log) == (0, Lacks("Traceback"))
    said = [line.partition("Z ")[2] for line in log.splitlines() if "tables of ours are gone" in line]
    assert len(said) == len(set(said)) > 0


async def test_a_damaged_page_turns_readiness_red_and_blames_no_feed(
    tmp_path: Path, newsroom: WatchedNewsroom, slack: SlackServer, sqlite_url: str
) -> None:
    damage(tmp_path / "strikewire.db", "entries")
    _, strike, *_ = steps(datetime.now(UTC))
    newsroom.publish(*strike.published[0])
    told = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "SLACK_API_URL": slack.base_url}
    service = await start(tmp_path, newsroom, DATABASE_URL=sqlite_url, **told)
    await service.logs("the database is damaged")
    port = await service.port()
    assert await get(port, "/readyz") == (503, Contains("restore a backup"))
    assert (await get(port, "/livez"))[0] == 200
    async with asyncio.timeout(60):
        while (
            'strikewire_polls_total{reason="StoreDamaged",status="left"} 1.0' not in (await get(port, "/metrics"))[1]
        ):
            await asyncio.sleep(0.05)
    assert await service.stop() == (0, Lacks("Traceback"))
    assert slack.messages("C0WIRE") == []


async def test_damage_that_nobody_meets_turns_readiness_red_at_each_start(
    tmp_path: Path, newsroom: WatchedNewsroom, sqlite_url: str
) -> None:
    damage(tmp_path / "strikewire.db", "audit")
    for _ in range(2):
        service = await start(tmp_path, newsroom, DATABASE_URL=sqlite_url)
        await service.logs("the database is damaged")
        assert await get(await service.port(), "/readyz") == (503, Contains("restore a backup"))
        assert await service.stop() == (0, Lacks("Traceback"))


class AwayAtFirst(SqlOutbox):
    """Out of reach when Slack has just been reached, and there again at the next try."""

    asked = 0

    def unpark(self, **asked: Any) -> int:
        self.asked += 1
        if self.asked == 1:
            raise StoreUnavailable("database is locked")
        return super().unpark(**asked)


async def test_a_store_that_is_away_when_slack_comes_back_ends_no_service(tmp_path: Path, slack: SlackServer) -> None:
    settings = Settings(
        database_url=SecretStr(f"sqlite:///{tmp_path}/desk.db"),
        slack_bot_token=SecretStr(BOT_TOKEN),
        slack_app_token=SecretStr(APP_TOKEN),
        slack_api_url=slack.base_url,
        http_port=0,
        config=Config.model_validate({"feed": []}),
    )
    with open_runtime(settings, service=True) as runtime:
        runtime.outbox = AwayAtFirst(runtime.engine)
        service = Service(runtime)
        running = asyncio.create_task(service.run())
        await slack.until(lambda: slack.socket_mode.sockets or running.done())
        service.stop()
        await running

"""The service as a process of its own, as an operator starts it: it says what it does, works, and stops when told."""

from __future__ import annotations

import asyncio
import os
import re
import signal
import sys
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path

import aiohttp
import pytest

from service.demo.newsroom import SampleNewsroom
from service.demo.script import steps

ROOT = Path(__file__).parents[2]
CONFIG = """
[polling]
tick_seconds = 0.2
backfill_hours = 1
[[feed]]
url = "http://{host}/wire.xml"
name = "Sample Wire"
outlet = "Sample Wire"
tier = "wire"
lang = "en"
interval_minutes = 1
"""


class Contains(str):
    """Equal to any text that holds this one."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and str(self) in other


class Lacks(str):
    """Equal to any text that does not hold this one."""

    __slots__ = ()
    __hash__ = str.__hash__

    def __eq__(self, other: object) -> bool:
        return isinstance(other, str) and str(self) not in other


class Running:
    """A started service and what it has printed so far."""

    def __init__(self, process: asyncio.subprocess.Process) -> None:
        self.process = process
        self.printed = ""

    async def says(self, pattern: str) -> re.Match[str]:
        """Wait until it has printed something that matches."""
        assert self.process.stdout is not None
        async with asyncio.timeout(30):
            while not (found := re.search(pattern, self.printed)):
                line = await self.process.stdout.readline()
                assert line, f"ended without {pattern!r}:\n{self.printed}"
                self.printed += line.decode()
        return found

    async def stop(self, number: signal.Signals) -> tuple[int, str]:
        """Its exit status and its log, after a signal; fails when it takes more than ten seconds."""
        self.process.send_signal(number)
        async with asyncio.timeout(10):
            out, err = await self.process.communicate()
        self.printed += out.decode()
        return self.process.returncode or 0, err.decode()


@pytest.fixture
async def newsroom() -> AsyncIterator[SampleNewsroom]:
    async with SampleNewsroom() as running:
        yield running


async def start(tmp_path: Path, newsroom: SampleNewsroom, **more: str) -> Running:
    config = tmp_path / "config.toml"
    config.write_text(CONFIG.format(host=newsroom.host), encoding="utf-8")
    environment = {
        "PATH": os.environ["PATH"],
        "DATABASE_URL": f"sqlite:///{tmp_path}/desk.db",
        "STRIKEWIRE_CONFIG": str(config),
        "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": newsroom.host,
        "STRIKEWIRE_HTTP_PORT": "0",
        **more,
    }
    process = await asyncio.create_subprocess_exec(
        sys.executable, str(ROOT / "bot.py"), "run",
        env=environment, stdin=asyncio.subprocess.DEVNULL,
        stdout=asyncio.subprocess.PIPE, stderr=asyncio.subprocess.PIPE,
    )  # fmt: skip
    return Running(process)


async def get(port: str, path: str) -> tuple[int, str]:
    async with aiohttp.ClientSession() as session, session.get(f"http://127.0.0.1:{port}{path}") as answer:
        return answer.status, await answer.text()


async def test_it_says_what_it_does_and_is_healthy(tmp_path: Path, newsroom: SampleNewsroom) -> None:
    service = await start(tmp_path, newsroom)
    port = (await service.says(r"SLACK_BOT_TOKEN is not set[\s\S]*127\.0\.0\.1:(\d+)/readyz"))[1]
    assert (await get(port, "/livez"))[0] == 200
    assert (await get(port, "/readyz")) == (200, Contains('"database": "ok"'))
    assert "strikewire_polls_total" in (await get(port, "/metrics"))[1]
    assert await service.stop(signal.SIGTERM) == (0, Lacks("Traceback"))


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
async def test_a_new_strike_reaches_the_console_and_a_signal_ends_it_cleanly(
    tmp_path: Path, newsroom: SampleNewsroom, number: signal.Signals
) -> None:
    _, strike, *_ = steps(datetime.now(UTC))
    newsroom.publish(*strike.published[0])
    service = await start(tmp_path, newsroom)
    await service.says("4 killed in US strike on alleged drug boat in the Caribbean")
    assert await service.stop(number) == (0, Lacks("Traceback"))


async def test_a_second_service_on_the_same_file_is_turned_away(tmp_path: Path, newsroom: SampleNewsroom) -> None:
    service = await start(tmp_path, newsroom)
    await service.says("Ctrl-C ends it")
    second = await start(tmp_path, newsroom)
    _, log = await second.process.communicate()
    assert second.process.returncode == 2
    assert b"Another service" in log
    assert (await service.stop(signal.SIGTERM))[0] == 0


async def test_a_bad_setting_stops_the_start_in_one_line(tmp_path: Path, newsroom: SampleNewsroom) -> None:
    service = await start(tmp_path, newsroom, STRIKEWIRE_HTTP_PORT="eighty")
    _, log = await service.process.communicate()
    assert service.process.returncode == 2
    assert b"STRIKEWIRE_HTTP_PORT" in log
    assert b"Traceback" not in log


async def test_logs_are_json_when_asked_for(tmp_path: Path, newsroom: SampleNewsroom) -> None:
    service = await start(tmp_path, newsroom, STRIKEWIRE_LOG_FORMAT="json")
    await service.says("Ctrl-C ends it")
    _, log = await service.stop(signal.SIGTERM)
    assert '"event": "stopped"' in log

"""The service as a process of its own, as an operator starts it: it says what it does, works, and stops when told."""

from __future__ import annotations

import asyncio
import os
import signal
import sqlite3
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.demo.newsroom import SampleNewsroom
from service.demo.script import steps
from tests.service.conftest import WatchedNewsroom
from tests.service.running import Contains, Lacks, get, start


async def test_service_says_what_it_does_and_is_healthy(tmp_path: Path, newsroom: SampleNewsroom) -> None:
    service = await start(tmp_path, newsroom, SLACK_BOT_TOKN="xoxb-1")
    await service.says("SLACK_BOT_TOKN is read by nobody: did you mean SLACK_BOT_TOKEN?")
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
    assert await second.ended() == (2, Contains("Another service"))
    assert (await service.stop(signal.SIGTERM))[0] == 0


async def test_a_bad_setting_stops_the_start_in_one_line(tmp_path: Path, newsroom: SampleNewsroom) -> None:
    service = await start(tmp_path, newsroom, STRIKEWIRE_HTTP_PORT="eighty")
    status, log = await service.ended()
    assert (status, log) == (2, Contains("STRIKEWIRE_HTTP_PORT"))
    assert "Traceback" not in log


async def test_logs_are_json_when_asked_for(tmp_path: Path, newsroom: SampleNewsroom) -> None:
    service = await start(tmp_path, newsroom, STRIKEWIRE_LOG_FORMAT="json")
    await service.says("Ctrl-C ends it")
    _, log = await service.stop(signal.SIGTERM)
    assert '"event": "stopped"' in log


async def test_requests_that_are_no_http_leave_it_and_its_log_unharmed(
    tmp_path: Path, newsroom: SampleNewsroom
) -> None:
    service = await start(tmp_path, newsroom)
    port = await service.port()
    odd = (b"\0\1\r\n\r\n", b"GET /" + b"a" * 100_000, b"GET /livez HTTP/1.1\r\nContent-Length: -5\r\n\r\n")
    no_gzip = b"POST / HTTP/1.1\r\nHost: x\r\nContent-Encoding: gzip\r\nContent-Length: 4\r\n\r\nabcd"
    for request in (*odd, no_gzip, b"GET /%00../../etc/passwd HTTP/1.1\r\nHost: x\r\n\r\n"):
        reader, writer = await asyncio.open_connection("127.0.0.1", int(port))
        writer.write(request + b"\r\n\r\n")
        assert b" 40" in await reader.readline()
        writer.close()
    assert (await get(port, "/livez"))[0] == 200
    assert await service.stop() == (0, Lacks("aiohttp"))


async def test_a_locked_database_turns_readiness_red_in_time_and_does_not_keep_it_from_stopping(
    tmp_path: Path, newsroom: SampleNewsroom
) -> None:
    service = await start(tmp_path, newsroom)
    port = await service.port()
    other = sqlite3.connect(tmp_path / "desk.db", isolation_level=None, timeout=60)
    other.execute("BEGIN EXCLUSIVE")
    async with asyncio.timeout(30):
        assert await get(port, "/readyz") == (503, Contains("no answer within 3 s"))
    assert (await get(port, "/livez"))[0] == 200
    assert await service.stop() == (0, Lacks("Traceback"))
    other.close()


async def test_feeds_that_hang_do_not_keep_it_from_stopping(tmp_path: Path, newsroom: WatchedNewsroom) -> None:
    newsroom.hangs = True
    service = await start(tmp_path, newsroom)
    await newsroom.read("wire")
    assert await service.stop() == (0, Lacks("Traceback"))


async def test_told_to_stop_before_it_has_begun_it_ends_in_order(tmp_path: Path, newsroom: WatchedNewsroom) -> None:
    settings = tmp_path / "settings"
    os.mkfifo(settings)
    service = await start(tmp_path, newsroom, STRIKEWIRE_CONFIG=str(settings))
    with await asyncio.to_thread(settings.open, "w"):  # it has come as far as reading its settings, and waits
        assert await service.stop() == (0, "")


async def test_feeds_that_a_killed_service_was_reading_are_read_by_the_next_at_once(
    tmp_path: Path, newsroom: WatchedNewsroom
) -> None:
    _, strike, *_ = steps(datetime.now(UTC))
    newsroom.publish(*strike.published[0])
    newsroom.hangs = True
    service = await start(tmp_path, newsroom)
    await newsroom.read("wire")
    service.process.kill()
    await service.ended()
    newsroom.hangs = False
    again = await start(tmp_path, newsroom)
    await again.says("4 killed in US strike on alleged drug boat in the Caribbean")
    assert await again.stop() == (0, Lacks("Traceback"))

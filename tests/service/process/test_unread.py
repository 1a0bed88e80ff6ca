"""Nobody reads the log of a service: it goes on, and says afterwards what the log lacks."""

from __future__ import annotations

import logging
import os
import threading
from collections.abc import Iterator
from contextlib import suppress
from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.demo.script import steps
from service.process import unread
from slack_server import APP_TOKEN, BOT_TOKEN, SlackServer
from tests.patience import until
from tests.service.conftest import WatchedNewsroom
from tests.service.running import get, start


class Pipe:
    """Full, with a reader that reads when told to."""

    def __init__(self, reads: int, writes: int) -> None:
        self._reads = reads
        for end in (reads, writes):
            os.set_blocking(end, False)
        with suppress(BlockingIOError):
            while True:
                os.write(writes, b"x" * 512)
        os.set_blocking(writes, True)

    def read(self) -> str:
        """What is there."""
        with suppress(BlockingIOError):
            return os.read(self._reads, 1 << 20).decode()
        return ""


@pytest.fixture
def pipe(tmp_path: Path) -> Iterator[Pipe]:
    """Whoever opens `tmp_path / "log"` writes into it."""
    os.mkfifo(tmp_path / "log")
    reads = os.open(tmp_path / "log", os.O_RDONLY | os.O_NONBLOCK)
    writes = os.open(tmp_path / "log", os.O_WRONLY)
    yield Pipe(reads, writes)
    for end in (reads, writes):
        os.close(end)


async def test_lines_that_nobody_reads_are_counted_once_somebody_does(
    tmp_path: Path, pipe: Pipe, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(unread, "LINES", 10)
    writes, write = threading.Event(), os.write

    def noticed(file: int, line: bytes) -> int:
        writes.set()
        return write(file, line)

    monkeypatch.setattr(os, "write", noticed)
    with (tmp_path / "log").open("w", encoding="utf-8") as stream:
        handler = unread.LogThatMayBeUnread(stream)
        root = logging.getLogger()
        root.addHandler(handler)
        root.error("line 0")
        await until(writes.is_set)  # one is in hand from here on, before the others are kept or lost
        for number in range(1, 100):
            root.error("line %d", number)
        read: list[str] = []
        await until(lambda: read.append(pipe.read()) or "nobody read it" in read[-1])
        handler.flush()
        root.removeHandler(handler)
    lines = "".join(read).lstrip("x").splitlines()
    kept = lines[: lines.index("lines of this log are lost: nobody read it")]
    assert kept == [f"line {number}" for number in range(len(kept))]
    assert len(kept) == 11


async def test_a_service_whose_log_nobody_reads_tells_every_alert(
    tmp_path: Path, newsroom: WatchedNewsroom, pipe: Pipe
) -> None:
    _, strike, *_ = steps(datetime.now(UTC))
    newsroom.publish(*strike.published[0])
    unread = ("sh", "-c", 'exec "$@" 2> "$0"', str(tmp_path / "log"))
    async with SlackServer() as slack:
        told = {"SLACK_BOT_TOKEN": BOT_TOKEN, "SLACK_APP_TOKEN": APP_TOKEN, "SLACK_API_URL": slack.base_url}
        service = await start(tmp_path, newsroom, before=unread, **told)
        await slack.until(lambda: slack.messages("C0WIRE"))
        assert (await get(await service.port(), "/livez"))[0] == 200
        assert (await service.stop())[0] == 0
    assert set(pipe.read()) == {"x"}

"""Where the words of a process go: to terminals of every encoding, or nowhere."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

import pytest

from service.demo.script import steps
from tests.service.conftest import WatchedNewsroom
from tests.service.running import start


def closed(*numbers: int) -> tuple[str, ...]:
    """In front of a command: these of its standard files are not open."""
    return ("sh", "-c", 'exec "$@" ' + " ".join(f"{number}>&-" for number in numbers), "sh")


async def test_a_console_that_lacks_our_characters_is_told_all_the_same(
    tmp_path: Path, newsroom: WatchedNewsroom
) -> None:
    _, strike, *_ = steps(datetime.now(UTC))
    newsroom.publish(*strike.published[0])
    service = await start(tmp_path, newsroom, PYTHONIOENCODING="ascii")
    await service.says("4 killed in US strike")
    assert (await service.stop())[0] == 0
    assert r"\u2500" in service.printed


async def test_a_service_without_a_place_for_its_log_runs(tmp_path: Path, newsroom: WatchedNewsroom) -> None:
    service = await start(tmp_path, newsroom, before=closed(2))
    await service.port()
    assert await service.stop() == (0, "")


@pytest.mark.parametrize("numbers", [(1,), (2,), (1, 2)])
async def test_a_command_whose_output_is_closed_ends_as_ever(
    tmp_path: Path, newsroom: WatchedNewsroom, numbers: tuple[int, ...]
) -> None:
    asked = await start(tmp_path, newsroom, "ask", "total", before=closed(*numbers))
    assert (await asked.ended())[0] == 0
    mistaken = await start(tmp_path, newsroom, "ledger", "show", "S-999", before=closed(*numbers))
    assert (await mistaken.ended())[0] == 2

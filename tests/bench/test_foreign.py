"""The bench of feeds of others, on one file: it polls it, stores what is in it, and tells how that ended."""

from __future__ import annotations

from pathlib import Path

import pytest

from bench.foreign import read
from tests.feeds.made_feeds import MadeEntry, rss

FEED = rss([MadeEntry(number) for number in range(3)])


@pytest.mark.parametrize(
    ("body", "ends", "stored"),
    [(FEED, {"ok": 1, "unchanged": 1}, 3), (b"<html>Log in</html>", {"not_a_feed": 2}, 0)],
)
async def test_a_file_is_polled_twice_and_what_it_holds_is_on_record(
    tmp_path: Path, sqlite_url: str, body: bytes, ends: dict[str, int], stored: int
) -> None:
    file = tmp_path / "feed.xml"
    file.write_bytes(body)
    assert await read([file], tmp_path, sqlite_url) == (ends, [], stored)

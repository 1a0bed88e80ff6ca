"""Real bodies, as publishers sent them, where the folder of captures stands beside the repository."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from feeds.parsing.parse import ParserPool
from feeds.results import Fetched, ParseFailed
from tests.patience import ONE_DOCUMENT

CAPTURES = Path(__file__).parents[4] / "shared" / "feeds"
pytestmark = pytest.mark.skipif(not CAPTURES.is_dir(), reason="no folder of captured feeds beside the repository")
_ROW = re.compile(r"\| `(\S+\.(?:xml|json))` \|(?:[^|]*\|){3} (\d+) \|")

WITH_MARKUP = ("agg_world_2025-12-02.xml", "guardian_rssparser.xml", "elpais_2020.xml", "npr_news_2026-01-01.xml")
MARKUP = re.compile(r"</?(?:p|b|a|i|em|img|div|strong|br)\b[^<>]*>|&(?:amp|quot|lt|nbsp|#\d+);")


def expected() -> dict[str, int]:
    """File name to number of entries, from the captures' own list."""
    listing = (CAPTURES / "README.md").read_text("utf-8") if CAPTURES.is_dir() else ""
    return {name: int(count) for name, count in _ROW.findall(listing)}


async def test_every_capture_gives_the_number_of_entries_that_it_holds() -> None:
    counts = expected()
    assert len(counts) >= 89
    async with ParserPool(deadline=ONE_DOCUMENT) as pool:
        for name, count in counts.items():
            fetched = Fetched(url=f"https://news.example.org/{name}", body=(CAPTURES / name).read_bytes())
            if count == 0:
                with pytest.raises(ParseFailed):
                    await pool.parse(fetched)
                continue
            body = await pool.parse(fetched)
            assert (body.entries_seen, len(body.entries)) == (count, count), name
            again = await pool.parse(fetched, known_digests=body.piece_digests)
            assert [entry for entry in again.entries if entry.whole] == [], name
        assert pool.deaths == 0


async def test_all_texts_of_the_captures_are_plain() -> None:
    async with ParserPool(deadline=ONE_DOCUMENT) as pool:
        for name in WITH_MARKUP:
            body = await pool.parse(Fetched(url="https://news.example.org/", body=(CAPTURES / name).read_bytes()))
            for entry in body.entries:
                assert entry.title, name
                assert not MARKUP.search(f"{entry.title} {entry.summary}"), name

"""Bodies as if they had been fetched."""

from __future__ import annotations

import pytest

from feeds.parsing.parse import ParserPool
from feeds.results import Fetched, ParseFailed
from tests.feeds.made_feeds import MadeEntry

URL = "https://news.example.org/feeds/all.xml"


THREE = [MadeEntry(n) for n in range(3)]


def fetched(body: bytes, content_type: str = "application/xml") -> Fetched:
    return Fetched(url=URL, body=body, headers={"content-type": content_type})


async def failure(pool: ParserPool, body: bytes) -> ParseFailed:
    with pytest.raises(ParseFailed) as caught:
        await pool.parse(fetched(body))
    return caught.value

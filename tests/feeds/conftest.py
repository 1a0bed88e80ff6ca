"""What several tests of the feed edge begin with."""

from __future__ import annotations

from collections.abc import AsyncIterator, Iterator

import pytest
import pytest_asyncio

from feeds.fetching.fetch import Fetcher
from feeds.parsing.parse import ParserPool
from storage.engine import open_engine
from tests.feeds.fetched import PATHS, WallClock, settings
from tests.feeds.hostile_server import HostileServer
from tests.feeds.poll_harness import Harness
from tests.feeds.wire import Wire, open_wire
from tests.patience import ONE_DOCUMENT


@pytest.fixture
def desk(sqlite_url: str) -> Iterator[Harness]:
    engine = open_engine(sqlite_url)
    yield Harness(engine)
    engine.dispose()


@pytest_asyncio.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with HostileServer(PATHS) as server:
        yield server


@pytest_asyncio.fixture
async def fetcher(server: HostileServer) -> AsyncIterator[Fetcher]:
    async with Fetcher(settings(server), clock=WallClock()) as fetcher:
        yield fetcher


@pytest_asyncio.fixture
async def pool() -> AsyncIterator[ParserPool]:
    async with ParserPool(deadline=ONE_DOCUMENT) as pool:
        yield pool


@pytest_asyncio.fixture
async def wire(sqlite_url: str) -> AsyncIterator[Wire]:
    async with open_wire(sqlite_url) as wire:
        yield wire


@pytest_asyncio.fixture
async def wire_on_each(database_url: str) -> AsyncIterator[Wire]:
    """The test runs once on SQLite and once on PostgreSQL."""
    async with open_wire(database_url) as wire:
        yield wire

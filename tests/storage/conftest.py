"""What several tests of the store begin with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack

import pytest
import sqlalchemy as sa

from storage.engine import open_engine
from tests.storage.engines import Opener


@pytest.fixture
def engine(sqlite_url: str) -> Iterator[sa.Engine]:
    engine = open_engine(sqlite_url)
    yield engine
    engine.dispose()


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens engines that are closed after the test."""
    with ExitStack() as stack:

        def open_one(url: str) -> sa.Engine:
            engine = open_engine(url)
            stack.callback(engine.dispose)
            return engine

        yield open_one

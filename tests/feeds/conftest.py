"""What several tests of the feed edge begin with."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from storage.engine import open_engine
from tests.feeds.poll_harness import Harness


@pytest.fixture
def desk(sqlite_url: str) -> Iterator[Harness]:
    engine = open_engine(sqlite_url)
    yield Harness(engine)
    engine.dispose()

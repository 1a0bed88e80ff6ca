from __future__ import annotations

from collections.abc import Iterator

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from storage.engine import open_engine


@pytest.fixture
def quick_engine(sqlite_url: str) -> Iterator[sa.Engine]:
    """An engine of a database that does not wait for the disk: what dies here are processes, not the machine."""
    engine = open_engine(sqlite_url)
    event.listen(engine, "connect", lambda connection, _: connection.execute("PRAGMA synchronous = OFF"))
    yield engine
    engine.dispose()

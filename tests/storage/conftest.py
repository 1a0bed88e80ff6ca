"""What several tests of the store begin with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from hypothesis import strategies as st

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


@pytest.fixture(scope="session")
def storable_values() -> None:
    """Times are drawn as the store has them, aware and in UTC, and no figure is infinite."""
    times = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))
    st.register_type_strategy(datetime, times)
    st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

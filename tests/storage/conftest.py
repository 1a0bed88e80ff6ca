"""What several tests of the store begin with."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import ExitStack
from datetime import UTC, datetime

import pytest
import sqlalchemy as sa
from hypothesis import strategies as st

from storage.engine import open_engine
from tests.inspected import InspectedStore
from tests.storage.engines import Opener


@pytest.fixture
def opened() -> Iterator[Opener]:
    """Opens engines that are closed after the test."""
    with ExitStack() as stack:

        def open_one(url: str) -> sa.Engine:
            engine = open_engine(url)
            stack.callback(engine.dispose)
            return engine

        yield open_one


@pytest.fixture
def engine(opened: Opener, sqlite_url: str) -> sa.Engine:
    return opened(sqlite_url)


@pytest.fixture
def store(opened: Opener, database_url: str) -> InspectedStore:
    """The store, once on each engine: not on the one above, which is on SQLite alone."""
    return InspectedStore(opened(database_url))


@pytest.fixture(autouse=True)
def contract_is_of_each_engine(request: pytest.FixtureRequest) -> None:
    """A contract that has come to be asked of one engine alone would pass all the same."""
    assert "database_url" in request.fixturenames or not request.path.stem.endswith("_contract")


@pytest.fixture(scope="session")
def storable_values() -> None:
    """Times are drawn as the store has them, aware and in UTC, and no figure is infinite."""
    times = st.datetimes(min_value=datetime(2000, 1, 1), max_value=datetime(2100, 1, 1), timezones=st.just(UTC))
    st.register_type_strategy(datetime, times)
    st.register_type_strategy(float, st.floats(allow_nan=False, allow_infinity=False))

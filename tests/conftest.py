"""Fixtures shared by all tests: a clock that obeys, and real databases, each fresh for its test."""

from __future__ import annotations

import logging
import os
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import HealthCheck, settings

from slack_server import shapes
from storage.engine import open_engine
from tests import postgres, slack_types
from tests.fakes import FakeClock
from tests.inspected import InspectedStore, engine_on_file, migrated

# What is drawn shows what holds, not how fast, and is the same in each run: what nobody has seen yet is looked for on
# purpose, with EXAMPLES=10000.
settings.register_profile(
    "any machine",
    deadline=None,
    suppress_health_check=[HealthCheck.too_slow],
    derandomize="EXAMPLES" not in os.environ,
    max_examples=int(os.environ.get("EXAMPLES", "100")),
)
settings.load_profile("any machine")


@pytest.fixture(scope="session", autouse=True)
def whatever_was_sent_is_as_slacks_types_have_it() -> Iterator[None]:
    """Every shape of payload that the test Slack took in this run; where the packages are not there, nothing."""
    yield
    if shapes.SEEN and not slack_types.missing(fetch=False):
        assert slack_types.problems_of(*shapes.SEEN.values()) == []


@pytest.fixture(autouse=True)
def logs_are_as_loud_as_before_and_go_where_they_went() -> Iterator[None]:
    """A command that prints results keeps the log of its process quiet, and others log to a stream that ends with
    the command: the next test must hear the log all the same, and nothing of a stream that is closed."""
    root = logging.getLogger()
    level, handlers = root.level, list(root.handlers)
    yield
    root.setLevel(level)
    for handler in set(root.handlers) - set(handlers):
        root.removeHandler(handler)


@pytest.fixture(scope="session")
def postgres_server() -> Iterator[sa.URL]:
    """Started once in a test process, and only if a test asks for it."""
    with postgres.server() as url:
        yield url


@pytest.fixture(scope="session")
def postgres_database(postgres_server: sa.URL) -> Iterator[sa.URL]:
    with postgres.migrated(postgres_server) as url:
        yield url


@pytest.fixture
def postgres_url(postgres_database: sa.URL) -> str:
    """The address of a PostgreSQL database with our schema and nothing in it. One at a time."""
    postgres.make_as_new(postgres_database)
    return postgres.text_of(postgres_database)


@pytest.fixture
def sqlite_url(tmp_path: Path) -> str:
    """The address of a fresh SQLite file with our schema."""
    path = tmp_path / "strikewire.db"
    path.write_bytes(migrated())
    return f"sqlite:///{path}"


@pytest.fixture(params=["sqlite", "postgres"])
def database_url(request: pytest.FixtureRequest) -> str:
    """The test runs once on each engine."""
    return request.getfixturevalue(f"{request.param}_url")


@pytest.fixture
def engine(database_url: str) -> Iterator[sa.Engine]:
    """An open engine on a fresh, migrated database; the test runs once on SQLite and once on PostgreSQL."""
    engine = open_engine(database_url)
    yield engine
    engine.dispose()


@pytest.fixture
def store(engine: sa.Engine) -> InspectedStore:
    """The store, once on each engine: a test that takes it is a test of the contract."""
    return InspectedStore(engine)


@pytest.fixture
def store_on_file() -> Iterator[InspectedStore]:
    """The store on SQLite alone, for what asks nothing of the engine."""
    with engine_on_file() as engine:
        yield InspectedStore(engine)


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()

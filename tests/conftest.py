"""Fixtures shared by all tests: a clock that obeys, and real databases, each fresh for its test."""

from __future__ import annotations

import logging
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
import sqlalchemy as sa
from hypothesis import settings

from slack_server import shapes
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.store import SqlStore
from tests import postgres, slack_types
from tests.fakes import FakeClock, FakeStore

settings.register_profile("any machine", deadline=None)  # what is drawn shows what holds, not how fast
settings.load_profile("any machine")


@pytest.fixture(scope="session", autouse=True)
def whatever_was_sent_is_as_slacks_types_have_it() -> Iterator[None]:
    """Every shape of payload that the test Slack took in this run; where the packages are not there, nothing."""
    yield
    if shapes.SEEN and not slack_types.missing(fetch=False):
        assert slack_types.problems_of(*shapes.SEEN.values()) == []


@pytest.fixture(autouse=True)
def logs_are_as_loud_as_before() -> Iterator[None]:
    """A command that prints results keeps the log of its process quiet: the next test must hear it all the same."""
    root = logging.getLogger()
    level = root.level
    yield
    root.setLevel(level)


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


@pytest.fixture(scope="session")
def sqlite_template(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A migrated SQLite file: copying it is a hundred times faster than migrating again."""
    path = tmp_path_factory.mktemp("template") / "template.db"
    engine = open_engine(f"sqlite:///{path}")
    upgrade(engine)
    engine.dispose()  # closes the last connection: the write-ahead log is folded into the file
    return path


@pytest.fixture
def sqlite_url(tmp_path: Path, sqlite_template: Path) -> str:
    """The address of a fresh SQLite file with our schema."""
    path = tmp_path / "strikewire.db"
    shutil.copyfile(sqlite_template, path)
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


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def store(request: pytest.FixtureRequest) -> Iterator[FakeStore | SqlStore]:
    """The store, once in memory and once on each engine: a test that takes it is a test of the contract."""
    if request.param == "fake":
        yield FakeStore()
        return
    engine = open_engine(request.getfixturevalue(f"{request.param}_url"))
    yield SqlStore(engine)
    engine.dispose()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock()

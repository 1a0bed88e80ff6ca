"""A desk that worked under an older release goes on where it was: nothing it knew or owes is lost by an upgrade."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic import command as alembic
from alembic.config import Config

from newsdesk.ports import AuditNote, DeskQuery
from storage.baseline.load import load_baseline
from storage.engine import open_engine
from storage.migrations import HEAD, REVISIONS, schema_version, upgrade
from storage.store import SqlStore
from storage.tables import metadata
from storage.transactions import reading, writing
from tests import postgres
from tests.builders import (
    NOON,
    a_batch,
    a_new_delivery,
    a_new_feed,
    a_strike_write,
    an_alert_write,
    an_entry_record,
    an_outcome,
)

ROOT = Path(__file__).parents[2]
QUIET = {"stdout": subprocess.DEVNULL, "stderr": subprocess.PIPE}


@pytest.fixture(scope="module")
def worked(tmp_path_factory: pytest.TempPathFactory) -> Iterator[sa.Engine]:
    """A desk of this release with something in each part of it."""
    engine = open_engine(f"sqlite:///{tmp_path_factory.mktemp('worked')}/desk.db")
    upgrade(engine)
    load_baseline(engine)
    store = SqlStore(engine)
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1))
    told = {"strikes": (a_strike_write(),), "alerts": (an_alert_write(),), "deliveries": (a_new_delivery(),)}
    store.record(a_batch(an_outcome(feed), an_entry_record(), expected_version=version_of(store), **told))
    store.note(AuditNote(at=NOON, actor="U0ANA", action="seed"))
    yield engine
    engine.dispose()


def version_of(store: SqlStore) -> int:
    return store.desk_view(DeskQuery(now=NOON)).version


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """The address of a database with nothing in it."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path}/old.db"
        return
    with postgres.database(request.getfixturevalue("postgres_server")) as url:
        yield postgres.text_of(url)


def bring_to(engine: sa.Engine, revision: str) -> None:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    with writing(engine) as connection:
        config.attributes["connection"] = connection
        alembic.upgrade(config, revision)


def fill(old: sa.Engine, worked: sa.Engine) -> None:
    """Everything of the desk that the older schema has a place for, and something in the places that are no more."""
    there = sa.MetaData()
    there.reflect(old)
    with reading(worked) as source, writing(old) as target:
        target.execute(there.tables["counters"].delete())
        for table in metadata.sorted_tables:
            known_then = there.tables[table.name].columns if table.name in there.tables else ()
            columns = [column for column in table.columns if column.name in known_then]
            if columns and (rows := source.execute(sa.select(*columns)).mappings().all()):
                dropped = {one.name: any_value_of(one) for one in known_then if one.name not in table.columns}
                types = {column.name: column.type for column in (*known_then, *columns)}
                place = sa.table(table.name, *(sa.column(name, kind) for name, kind in types.items()))
                target.execute(sa.insert(place), [{**row, **dropped} for row in rows])


def any_value_of(column: sa.Column[object]) -> object:
    kind = column.type.python_type
    return NOON if kind is datetime else kind(1)


def known(engine: sa.Engine) -> tuple[object, ...]:
    store = SqlStore(engine)
    return (
        store.ledger(),
        store.latest_strikes(100),
        store.policy_events(),
        store.feeds(),
        store.card_view("strike/S-71"),
        store.status(NOON).outbox,
        store.status(NOON).balance,
    )


@pytest.mark.parametrize("revision", REVISIONS[:-1])
def test_a_desk_of_an_older_release_is_the_same_after_the_upgrade(
    worked: sa.Engine, empty: str, revision: str
) -> None:
    old = open_engine(empty)
    bring_to(old, revision)
    fill(old, worked)
    upgrade(old)
    assert schema_version(old) == HEAD
    assert known(old) == known(worked)
    old.dispose()


# Upgrades in a process that dies after the nth statement that changes something, for every n until it does not, and
# prints each time what the next one finds.
DYING = """
import hashlib, itertools, os, signal, sys
import sqlalchemy as sa
from alembic import command
from storage.engine import open_engine
from storage.transactions import reading
from storage.migrations import schema_version, upgrade

def dies_after(nth):
    engine = open_engine(sys.argv[1])
    passed = itertools.count(1)
    @sa.event.listens_for(engine, "after_cursor_execute")
    def count(_connection, _cursor, statement, *_):
        if not statement.lstrip().startswith(("SELECT", "PRAGMA")) and next(passed) == nth:
            os.kill(os.getpid(), signal.SIGKILL)
    upgrade(engine)
    os._exit(0)

def found():
    engine = open_engine(sys.argv[1])
    there = sorted(sa.inspect(engine).get_table_names())
    with reading(engine) as connection:
        rows = [sorted(map(repr, connection.execute(sa.text(f'SELECT * FROM "{name}"')))) for name in there]
    engine.dispose()
    print(schema_version(engine), there, hashlib.sha256(repr(rows).encode()).hexdigest(), flush=True)

found()
for nth in itertools.count(1):
    if (pid := os.fork()) == 0:
        dies_after(nth)
    if os.waitpid(pid, 0)[1] == 0:
        break
    found()
"""


def test_an_upgrade_that_is_killed_after_any_statement_leaves_the_desk_as_it_was(
    worked: sa.Engine, empty: str
) -> None:
    old = open_engine(empty)
    bring_to(old, REVISIONS[0])
    fill(old, worked)
    old.dispose()
    dying = subprocess.run(
        [sys.executable, "-c", DYING, empty], cwd=ROOT, check=True, stdout=subprocess.PIPE, text=True
    )
    before, *after_each = dying.stdout.splitlines()
    assert before.startswith(REVISIONS[0])
    assert len(after_each) > len(REVISIONS)
    assert set(after_each) == {before}
    assert schema_version(old) == HEAD
    assert known(old) == known(worked)
    old.dispose()


def test_two_processes_that_upgrade_at_once_do_it_once(worked: sa.Engine, empty: str) -> None:
    old = open_engine(empty)
    bring_to(old, REVISIONS[0])
    fill(old, worked)
    command = [sys.executable, "bot.py", "db", "upgrade"]
    both = [subprocess.Popen(command, cwd=ROOT, env={"DATABASE_URL": empty}, **QUIET) for _ in range(2)]
    assert [process.communicate(timeout=60)[1] for process in both] == [b"", b""]
    assert known(old) == known(worked)
    old.dispose()

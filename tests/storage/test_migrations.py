from __future__ import annotations

import subprocess
import sys
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
import sqlalchemy as sa
from alembic.autogenerate import compare_metadata
from alembic.config import Config
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory

from newsdesk.errors import StoreUnavailable, StoreUnusable
from storage.engine import open_engine
from storage.migrations import HEAD, REVISIONS, schema_version, upgrade
from storage.tables import metadata
from storage.transactions import reading, writing
from tests import postgres

OURS_BY_HAND = {"entry_words", "alembic_version"}  # the search tables differ by engine, so `tables` has neither


@pytest.fixture(params=["sqlite", "postgres"])
def empty(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[sa.Engine]:
    """A database with nothing in it."""
    if request.param == "sqlite":
        engine = open_engine(f"sqlite:///{tmp_path}/empty.db")
        yield engine
        engine.dispose()
        return
    with postgres.database(request.getfixturevalue("postgres_server")) as url:
        engine = open_engine(postgres.text_of(url))
        yield engine
        engine.dispose()


def tables_of(engine: sa.Engine) -> set[str]:
    with reading(engine) as connection:
        return set(sa.inspect(connection).get_table_names())


def test_an_empty_database_is_brought_to_the_newest_schema(empty: sa.Engine) -> None:
    assert schema_version(empty) == ""
    upgrade(empty)
    assert schema_version(empty) == HEAD
    assert set(metadata.tables) <= tables_of(empty)


@pytest.mark.parametrize("right", ["CREATE", "ALL"])
def test_user_who_may_make_no_tables_is_told_what_to_grant(postgres_server: sa.URL, right: str) -> None:
    """As PostgreSQL has it since 15 for every user that does not own the database, and as the careful set it up."""
    with postgres.database(postgres_server) as url:
        postgres.administer(
            url, f"REVOKE {right} ON SCHEMA public FROM PUBLIC", "CREATE ROLE lodger LOGIN PASSWORD 'p'"
        )
        engine = open_engine(postgres.text_of(url.set(username="lodger", password="p")))
        try:
            with pytest.raises(
                StoreUnavailable, match="GRANT USAGE, CREATE ON SCHEMA public TO the user of DATABASE_URL"
            ):
                upgrade(engine)
        finally:
            engine.dispose()
            postgres.administer(url, "DROP ROLE lodger")


@pytest.mark.parametrize("encoding", ["LATIN1", "SQL_ASCII"])
def test_a_database_that_lacks_characters_is_refused_in_words(postgres_server: sa.URL, encoding: str) -> None:
    """As a server makes them that was set up without a locale."""
    with postgres.database(postgres_server, f"ENCODING '{encoding}' LOCALE 'C' TEMPLATE template0") as url:
        engine = open_engine(postgres.text_of(url))
        with pytest.raises(StoreUnusable, match=f"{encoding}.* ENCODING 'UTF8' TEMPLATE template0"):
            upgrade(engine)
        engine.dispose()


def test_upgrading_again_changes_nothing(engine: sa.Engine) -> None:
    before = tables_of(engine)
    upgrade(engine)
    assert tables_of(engine) == before


def test_the_migrations_make_exactly_the_tables_of_the_code(engine: sa.Engine) -> None:
    def ours(thing: object, name: str | None, kind: str, reflected: bool, compared: object) -> bool:
        return not (kind == "table" and (name in OURS_BY_HAND or str(name).startswith("entry_words_")))

    with reading(engine) as connection:
        context = MigrationContext.configure(connection, opts={"include_object": ours})
        assert compare_metadata(context, metadata) == []


def test_an_index_covers_the_rows_that_its_table_says(engine: sa.Engine) -> None:
    said = {index.name: index.info.get("where") for table in metadata.tables.values() for index in table.indexes}
    option = f"{engine.dialect.name}_where"
    found = {
        index["name"]: index["dialect_options"].get(option)
        for table in metadata.tables
        for index in sa.inspect(engine).get_indexes(table)
        if not index["unique"]
    }
    if engine.dialect.name == "postgresql":  # which spells conditions in its own way
        assert {name for name, where in found.items() if where} == {name for name, where in said.items() if where}
    else:
        assert {name: None if where is None else str(where) for name, where in found.items()} == said


def test_the_list_of_revisions_is_the_one_on_the_disk() -> None:
    config = Config()
    config.set_main_option("script_location", "storage:migrations")
    scripts = [script.revision for script in ScriptDirectory.from_config(config).walk_revisions()]
    assert scripts[::-1] == list(REVISIONS)


def test_a_newer_schema_is_refused_in_words(engine: sa.Engine) -> None:
    with writing(engine) as connection:
        connection.execute(sa.text("UPDATE alembic_version SET version_num = '0999'"))
    with pytest.raises(StoreUnusable, match=r"0999.*newer release"):
        upgrade(engine)


def test_the_tables_of_another_program_stay_alone(empty: sa.Engine) -> None:
    with writing(empty) as connection:
        connection.execute(sa.text("CREATE TABLE feeds (theirs INTEGER)"))
    with pytest.raises(StoreUnusable, match=r"another program \(tables: feeds\)"):
        upgrade(empty)
    assert tables_of(empty) == {"feeds"}


def test_two_starts_at_once_migrate_once(empty: sa.Engine) -> None:
    with ThreadPoolExecutor(2) as pool:
        list(pool.map(lambda _: upgrade(empty), range(2)))
    assert schema_version(empty) == HEAD
    with reading(empty) as connection:
        assert connection.execute(sa.text("SELECT count(*) FROM counters")).scalar_one() == 3


KILLED = """
import os, sys
import sqlalchemy as sa
from storage.engine import open_engine
from storage.migrations import upgrade
engine = open_engine(sys.argv[1])
statements = 0
@sa.event.listens_for(engine, "after_cursor_execute")
def count(connection, cursor, statement, parameters, context, executemany):
    global statements
    statements += statement.lstrip().startswith(("CREATE", "INSERT"))
    if statements == int(sys.argv[2]):
        os.kill(os.getpid(), 9)
upgrade(engine)
"""


@pytest.mark.parametrize("statement", [1, 40])
def test_a_killed_upgrade_leaves_nothing_and_the_next_one_succeeds(empty: sa.Engine, statement: int) -> None:
    url = postgres.text_of(empty.url)
    killed = subprocess.run(
        [sys.executable, "-c", KILLED, url, str(statement)], check=False, cwd=Path(__file__).parents[2]
    )
    assert killed.returncode == -9
    assert tables_of(empty) == set()
    upgrade(empty)
    assert schema_version(empty) == HEAD

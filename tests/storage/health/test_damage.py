"""A page of the file is damaged: whoever meets it says so, and from then on nobody takes the database for sound."""

from __future__ import annotations

import shutil
from pathlib import Path

import pytest
import sqlalchemy as sa

from newsdesk.errors import StoreDamaged
from storage.engine import open_engine
from storage.health.heartbeat import prove_writable
from storage.tables import audit, meta
from storage.transactions import damage_of, look_for_damage, reading
from tests.builders import NOON
from tests.damage import damage
from tests.storage.engines import Opener


@pytest.fixture
def engine(opened: Opener, sqlite_url: str) -> sa.Engine:
    damage(Path(sqlite_url.removeprefix("sqlite:///")), "audit")
    return opened(sqlite_url)


def test_a_damaged_page_is_named_by_whoever_needs_it_and_others_go_on(engine: sa.Engine) -> None:
    with reading(engine) as connection:
        assert connection.execute(sa.select(meta)).all() == []
    with pytest.raises(StoreDamaged, match="restore a backup"), reading(engine) as connection:
        connection.execute(sa.select(audit)).all()


def test_damage_is_found_by_looking_before_anybody_meets_it(engine: sa.Engine) -> None:
    look_for_damage(engine)
    assert "restore a backup" in str(damage_of(engine))


def test_nothing_is_found_in_a_sound_database(sqlite_url: str, postgres_url: str) -> None:
    for url in (sqlite_url, postgres_url):
        engine = open_engine(url)
        look_for_damage(engine)
        assert damage_of(engine) is None
        engine.dispose()


@pytest.mark.parametrize("another_comes", [False, True], ids=["removed", "replaced"])
def test_a_file_that_was_taken_away_under_us_is_not_proved_writable_any_more(
    sqlite_url: str, another_comes: bool
) -> None:
    engine, file = open_engine(sqlite_url), Path(sqlite_url.removeprefix("sqlite:///"))
    prove_writable(engine, now=NOON)
    kept = file.rename(file.with_name("kept.db"))
    if another_comes:
        shutil.copyfile(kept, file)
    with pytest.raises(StoreDamaged, match="removed or replaced"):
        prove_writable(engine, now=NOON)
    kept.rename(file)
    prove_writable(engine, now=NOON)
    engine.dispose()


def test_a_database_with_a_damaged_page_is_not_proved_writable_any_more(
    engine: sa.Engine, caplog: pytest.LogCaptureFixture
) -> None:
    prove_writable(engine, now=NOON)
    assert damage_of(engine) is None
    for _ in range(2):
        with pytest.raises(StoreDamaged), reading(engine) as connection:
            connection.execute(sa.select(audit)).all()
    with pytest.raises(StoreDamaged, match="malformed"):
        prove_writable(engine, now=NOON)
    assert [record.getMessage() for record in caplog.records] == ["the database is damaged"]

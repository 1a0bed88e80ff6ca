"""A restore that is killed: whoever starts next finds the old database whole, or the backup that knows what it is."""

from __future__ import annotations

import itertools
import subprocess
import sys
from pathlib import Path

import sqlalchemy as sa

from storage.engine import open_engine
from storage.keeping.backups import backup
from storage.keeping.restore_state import restored_from
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed

ROOT = Path(__file__).parents[3]

KILLED_WITH_A_FULL_LOG = """
import os, sys
from storage.engine import open_engine
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed
SqlStore(open_engine(sys.argv[1])).add_feeds([a_new_feed("https://last.example/feed")], now=NOON)
os.kill(os.getpid(), 9)
"""
KILLED_AT_A_STEP = """
import itertools, os, sys
from pathlib import Path
from storage.engine import open_engine
from storage.keeping.backups import restore
url, copy, nth = sys.argv[1], Path(sys.argv[2]), int(sys.argv[3])
passed = itertools.count(1)
def dying(step):
    def done(*args, **named):
        if next(passed) == nth:
            os.kill(os.getpid(), 9)
        return step(*args, **named)
    return done
Path.rename, Path.replace, Path.hardlink_to = map(dying, (Path.rename, Path.replace, Path.hardlink_to))
restore(open_engine(url), copy)
"""


def found(url: str) -> tuple[set[str], bool]:
    """The feeds of whatever database is there, and whether it knows that it was restored."""
    engine = open_engine(url)
    try:
        return {feed.url for feed in SqlStore(engine).feeds()}, restored_from(engine) == NOON
    finally:
        engine.dispose()


def killed(script: str, *given: str) -> bool:
    done = subprocess.run([sys.executable, "-c", script, *given], check=False, cwd=ROOT)
    assert done.returncode in (0, -9)
    return done.returncode == -9


def test_killed_at_any_step_a_restore_leaves_the_old_database_whole_or_the_backup(
    sqlite_url: str, tmp_path: Path
) -> None:
    wire: sa.Engine = open_engine(sqlite_url)
    SqlStore(wire).add_feeds([a_new_feed("https://one.example/feed")], now=NOON)
    copy = backup(wire, tmp_path / "copies" / "wire.db", now=NOON)
    wire.dispose()
    old = {"https://one.example/feed", "https://last.example/feed"}, False
    for nth in itertools.count(1):
        killed(KILLED_WITH_A_FULL_LOG, sqlite_url)
        if not killed(KILLED_AT_A_STEP, sqlite_url, str(copy), str(nth)):
            break
        assert found(sqlite_url) == old
    assert nth > 1
    assert found(sqlite_url) == ({"https://one.example/feed"}, True)

"""Services of one PostgreSQL database that start at the same moment."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

from storage.engine import open_engine
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed


def test_two_that_start_at_once_with_other_catalogues_do_not_lock_each_other_out(postgres_url: str) -> None:
    feeds = [replace(a_new_feed(), url=f"https://{n}.example/") for n in range(200)]
    engines = [open_engine(postgres_url), open_engine(postgres_url)]
    orders = [feeds, feeds[::-1]]
    with ThreadPoolExecutor(2) as pool:
        done = pool.map(lambda engine, told: SqlStore(engine).sync_catalogue(told, now=NOON), engines, orders)
        assert sorted(done) == [(0, 0), (200, 0)]
    for engine in engines:
        engine.dispose()

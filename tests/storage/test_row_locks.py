"""Two services on PostgreSQL at one moment: what one of them holds is passed over, or waited for and read anew."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace

import pytest
import sqlalchemy as sa

from newsdesk.alerts import DeliveryState
from newsdesk.monitoring.episodes import MonitorState
from storage.codec import WATCH_STATE
from storage.engine import open_engine
from storage.monitoring import SqlMonitor, read_monitor_state
from storage.outbox import SqlOutbox
from storage.tables import deliveries, meta
from tests.builders import NOON
from tests.delivery_builders import a_row
from tests.storage.outbox.steps import LEASE

WAITING = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
SEEN = MonitorState(looked_at=NOON)


@pytest.fixture
def engine(postgres_url: str) -> Iterator[sa.Engine]:
    engine = open_engine(postgres_url)
    yield engine
    engine.dispose()


def test_claim_passes_over_a_row_that_is_just_being_changed(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row(1, channel="C1"), a_row(2, channel="C2")], now=NOON)
    with engine.begin() as other:
        collapsed = sa.update(deliveries).where(deliveries.c.channel == "C1")
        other.execute(collapsed.values(state=DeliveryState.COLLAPSED))
        claimed = outbox.claim(NOON, lease=LEASE, transports=["slack"], limit=9)
    assert [delivery.channel for delivery in claimed] == ["C2"]


def test_step_of_the_watch_waits_for_another_one_and_sees_what_it_did(engine: sa.Engine) -> None:
    watch = SqlMonitor(engine)
    watch.step(MonitorState(), SEEN, [], now=NOON)
    with ThreadPoolExecutor(1) as pool:
        with engine.begin() as other, engine.connect() as observer:
            read_monitor_state(other, lock=True)
            late = pool.submit(watch.step, SEEN, replace(SEEN, store_s=2.0), [], now=NOON)
            while not observer.scalar(WAITING):
                observer.rollback()
            taken = WATCH_STATE.dump(replace(SEEN, store_s=1.0))
            other.execute(meta.update().where(meta.c.name == "watch").values(value=taken))
        assert not late.result()
    assert watch.state().store_s == 1.0

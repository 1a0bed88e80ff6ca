"""The job that posts digests, on a real store."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime, time, timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Mode, Subscription
from newsdesk.errors import StoreUnavailable
from newsdesk.ports import DeskQuery, StatusReport
from service.jobs.digests import Digests
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import deliveries
from tests.builders import a_batch, a_new_feed, a_strike_write, an_alert_write, an_outcome
from tests.fakes import FakeClock

DAILY = Subscription(channel="C0WIRE", mode=Mode.DIGEST, digest_at=time(8), timezone="America/New_York")
MORNING = datetime(2026, 11, 25, 13, 0, tzinfo=UTC)  # 08:00 in New York


@dataclass
class OneDesk:
    """The parts of a desk that the job asks for."""

    store: SqlStore
    outbox: SqlOutbox
    clock: FakeClock
    fails: bool = False
    wanted: tuple[Subscription, ...] = (DAILY,)

    def subscriptions(self) -> tuple[Subscription, ...]:
        if self.fails:
            raise StoreUnavailable("locked")
        return self.wanted

    async def call(self, fn, /, *args, **kwargs):
        return fn(*args, **kwargs)


@pytest.fixture
def database_url(sqlite_url: str) -> str:
    return sqlite_url


@pytest.fixture
def desk(engine: sa.Engine) -> OneDesk:
    clock = FakeClock(MORNING - timedelta(hours=20))
    return OneDesk(store=SqlStore(engine), outbox=SqlOutbox(engine), clock=clock)


def posted(engine: sa.Engine) -> list[str]:
    with engine.connect() as connection:
        return list(connection.execute(sa.select(deliveries.c.key).order_by(deliveries.c.id)).scalars())


def tell(desk: OneDesk) -> None:
    """A strike that was told now."""
    now = desk.clock.now()
    desk.store.add_feeds([a_new_feed()], now=now)
    (feed,) = desk.store.claim_due_feeds(now, limit=1, lease=timedelta(minutes=2), ignore_due=True)
    version = desk.store.desk_view(DeskQuery(now=now)).version
    batch = a_batch(
        an_outcome(feed, at=now),
        expected_version=version,
        strikes=(a_strike_write(),),
        alerts=(an_alert_write(at=now),),
    )
    desk.store.record(batch)


async def test_digest_is_posted_once_shortly_after_its_time_however_often_one_looks(
    desk: OneDesk, engine: sa.Engine
) -> None:
    woken: list[bool] = []
    digests = Digests(desk, lambda: woken.append(True))
    tell(desk)
    desk.clock.advance(hours=20)
    await digests.post_due()
    assert posted(engine) == []  # what is being recorded at this moment belongs to it
    desk.clock.advance(minutes=1)
    for _ in range(3):
        await digests.post_due()
        await Digests(desk, lambda: None).post_due()  # another process
    assert posted(engine) == ["digest/C0WIRE/2026-11-25:digest"]
    assert woken == [True]


async def test_next_day_has_a_digest_of_its_own_also_after_a_restart(desk: OneDesk, engine: sa.Engine) -> None:
    await Digests(desk, lambda: None).post_due()
    digests = Digests(desk, lambda: None)
    for _ in range(2):
        desk.clock.advance(hours=24)
        await digests.post_due()
        digests = Digests(desk, lambda: None)
    desk.clock.advance(hours=24)
    await digests.post_due()
    assert posted(engine) == [f"digest/C0WIRE/2026-11-{day}:digest" for day in (25, 26, 27)]


async def test_digests_that_fall_due_in_a_pause_are_one_at_its_end(desk: OneDesk, engine: sa.Engine) -> None:
    job = Digests(desk, lambda: None)
    desk.clock.advance(hours=20, minutes=1)
    await job.post_due()
    desk.wanted = (replace(DAILY, paused_until=MORNING + timedelta(days=3, hours=2)),)
    for _ in range(3):
        desk.clock.advance(days=1)
        await job.post_due()
    assert len(posted(engine)) == 1
    desk.clock.advance(hours=2)
    await job.post_due()
    assert posted(engine)[1:] == ["digest/C0WIRE/2026-11-28:digest"]
    digest = desk.store.digest("slack", "C0WIRE", "digest/C0WIRE/2026-11-28")
    assert digest is not None and digest.since == MORNING


async def test_first_digest_that_falls_due_in_a_pause_waits_for_its_end(desk: OneDesk, engine: sa.Engine) -> None:
    until = MORNING + timedelta(days=3, hours=2)
    desk.wanted = (replace(DAILY, paused_until=until),)
    job = Digests(desk, lambda: None)
    desk.clock.advance(hours=20, minutes=1)
    await job.post_due()
    assert posted(engine) == ["digest/C0WIRE/2026-11-25:digest"]
    assert desk.outbox.next_due(MORNING, transports=["slack"]) == until


async def test_store_that_is_away_only_delays_it(desk: OneDesk, engine: sa.Engine) -> None:
    digests = Digests(desk, lambda: None)
    desk.clock.advance(hours=21)
    desk.fails = True
    with pytest.raises(StoreUnavailable):
        await digests.post_due()
    desk.fails = False
    await digests.post_due()
    assert posted(engine) == ["digest/C0WIRE/2026-11-25:digest"]


async def test_a_subscription_that_cannot_be_read_keeps_no_other_from_its_digest(
    desk: OneDesk, engine: sa.Engine, caplog: pytest.LogCaptureFixture
) -> None:
    class Spoilt(SqlStore):
        def last_digest(self, transport: str, channel: str) -> datetime | None:
            if channel == "C0MARS":
                raise ValueError("a row that nobody can read")
            return super().last_digest(transport, channel)

    desk.store = Spoilt(engine)
    desk.wanted = (replace(DAILY, channel="C0MARS"), DAILY)
    digests = Digests(desk, lambda: None)
    desk.clock.advance(hours=21)
    for _ in range(3):
        await digests.post_due()
    assert posted(engine) == ["digest/C0WIRE/2026-11-25:digest"]
    assert [record.channel for record in caplog.records] == ["C0MARS"]


class Breaking(SqlStore):
    breaks = False

    def status(self, now: datetime) -> StatusReport:
        if self.breaks:
            raise ValueError("a row that nobody foresaw")
        return super().status(now)


async def test_digest_that_breaks_is_logged_once_each_time_that_it_begins_to(
    desk: OneDesk, engine: sa.Engine, caplog: pytest.LogCaptureFixture
) -> None:
    store = desk.store = Breaking(engine)
    digests = Digests(desk, lambda: None)
    for _ in range(2):
        desk.clock.advance(hours=24)
        for store.breaks in (True, True, False):
            await digests.post_due()
    assert len(posted(engine)) == 2
    assert [record.message for record in caplog.records] == ["digest not posted", "digest not posted"]

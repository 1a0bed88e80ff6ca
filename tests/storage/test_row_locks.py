"""Two services on PostgreSQL at one moment: what one of them holds is passed over, or waited for and read anew."""

from __future__ import annotations

from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta
from functools import partial

import pytest
import sqlalchemy as sa
from sqlalchemy import event

from newsdesk.alerts import Delivery, DeliveryState, Lane, Subscription
from newsdesk.entries import Feed, PollStatus
from newsdesk.monitoring.episodes import MonitorState
from newsdesk.people.roles import Role
from storage.codec import WATCH_STATE
from storage.health.monitoring import SqlMonitor, read_monitor_state
from storage.news.counters import overtake
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import deliveries, feeds, meta, polls
from tests.builders import NOON, a_new_feed, an_outcome
from tests.delivery_builders import WIRE, a_row
from tests.storage.engines import Opener
from tests.storage.sending.steps import LEASE
from tests.storage.subscribing import a_note

WAITING = sa.text("SELECT count(*) FROM pg_locks WHERE NOT granted")
LATER = NOON + timedelta(hours=2)
SEEN = MonitorState(looked_at=NOON)


@pytest.fixture
def engine(opened: Opener, postgres_url: str) -> sa.Engine:
    return opened(postgres_url)


def test_claim_passes_over_a_row_that_is_just_being_changed(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row(1, channel="C1"), a_row(2, channel="C2")], now=NOON)
    with engine.begin() as other:
        collapsed = sa.update(deliveries).where(deliveries.c.channel == "C1")
        other.execute(collapsed.values(state=DeliveryState.COLLAPSED))
        claimed = outbox.claim(NOON, lease=LEASE, transports=["slack"], limit=9)
    assert [delivery.channel for delivery in claimed] == ["C2"]


def test_of_two_that_claim_at_once_the_second_one_sees_what_the_first_took(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row(1, lane=Lane.NORMAL)], now=NOON)
    claim = partial(outbox.claim, NOON, lease=LEASE, transports=["slack"], apart=timedelta(seconds=1))
    with ThreadPoolExecutor(1) as pool:
        others: list[Future[list[Delivery]]] = []

        @event.listens_for(engine, "commit", once=True)
        def meanwhile(_: sa.Connection) -> None:
            outbox.enqueue([a_row(2, lane=Lane.BREAKING)], now=NOON)
            others.append(pool.submit(claim))
            until_one_waits(engine, unless=others[0].done)

        assert (len(claim()), [len(each.result()) for each in others]) == (1, [0])


def test_polls_of_two_workers_take_the_rows_of_their_feeds_in_one_order(engine: sa.Engine) -> None:
    first, second = claimed_feeds(engine)
    for status in (PollStatus.NOT_MODIFIED, PollStatus.FAILED):
        polled = [an_outcome(feed, status=status, window=None) for feed in (second, first)]
        with ThreadPoolExecutor(1) as pool, engine.begin() as other:
            other.execute(sa.select(feeds.c.id).where(feeds.c.id == first.id).with_for_update())
            waiting = pool.submit(SqlStore(engine).finish_polls, polled)
            until_one_waits(engine)
            other.execute(sa.select(feeds.c.id).where(feeds.c.id == second.id).with_for_update(nowait=True))
            other.rollback()
            assert waiting.result() == 2
        first, second = claimed_feeds(engine)


def test_poll_whose_feed_somebody_else_is_just_taking_leaves_no_mark(engine: sa.Engine) -> None:
    (feed, _) = claimed_feeds(engine)
    failed = an_outcome(feed, status=PollStatus.FAILED, failure="dns")
    with ThreadPoolExecutor(1) as pool:
        with engine.begin() as other:
            other.execute(feeds.update().values(lease_token="another's"))
            late = pool.submit(SqlStore(engine).finish_polls, [failed])
            until_one_waits(engine)
        assert late.result() == 0
    with engine.connect() as connection:
        assert connection.execute(sa.select(polls)).all() == []


def test_of_two_admins_who_give_a_role_at_once_each_is_noted_with_what_the_other_gave(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    with ThreadPoolExecutor(1) as pool:
        others: list[Future[Role]] = []

        @event.listens_for(engine, "commit", once=True)
        def meanwhile(_: sa.Connection) -> None:
            others.append(pool.submit(store.grant, "U0BO", Role.ADMIN, a_note("role")))
            until_one_waits(engine, unless=others[0].done)

        assert store.grant("U0BO", Role.EDITOR, a_note("role")) is Role.VIEWER
        assert others[0].result() is Role.EDITOR
    assert [note.detail for note in store.audited()] == ["editor -> admin", "viewer -> editor"]


def claimed_feeds(engine: sa.Engine) -> list[Feed]:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed(f"https://{n}.example/feed") for n in range(2)], now=NOON)
    return store.claim_due_feeds(NOON, limit=2, lease=LEASE, ignore_due=True)


def until_one_waits(engine: sa.Engine, *, unless: Callable[[], bool] = lambda: False) -> None:
    with engine.connect() as observer:
        while observer.scalar(WAITING) < 1 and not unless():
            observer.rollback()


CHANGES = {
    "paused": lambda store: store.pause_subscription("slack", WIRE, LATER, a_note("pause"), hold_back=True),
    "resumed": lambda store: store.resume_subscription("slack", WIRE, a_note("resume"), now=NOON),
    "ended": lambda store: store.remove_subscription("slack", WIRE, a_note("unsubscribe"), call_off=True),
    "renumbered": lambda store: store.renumber_channel("slack", WIRE, "C0NEW", a_note("channel_id")),
}


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES)
def test_change_of_a_subscription_waits_for_who_writes_the_desk_and_holds_no_row_of_theirs(
    engine: sa.Engine, change: Callable[[SqlStore], object]
) -> None:
    store = SqlStore(engine)
    store.save_subscription(Subscription(channel=WIRE), a_note())
    SqlOutbox(engine).enqueue([a_row(1, not_before=NOON + timedelta(hours=1))], now=NOON - timedelta(hours=1))
    with ThreadPoolExecutor(1) as pool, engine.begin() as other:
        overtake(other)
        waiting = pool.submit(change, store)
        until_one_waits(engine)
        other.execute(sa.select(deliveries.c.id).with_for_update(nowait=True))
        other.rollback()
        assert waiting.result()


def test_step_of_the_watch_waits_for_another_one_and_sees_what_it_did(engine: sa.Engine) -> None:
    watch = SqlMonitor(engine)
    watch.step(MonitorState(), SEEN, [], now=NOON)
    with ThreadPoolExecutor(1) as pool:
        with engine.begin() as other:
            read_monitor_state(other, lock=True)
            late = pool.submit(watch.step, SEEN, replace(SEEN, store_s=2.0), [], now=NOON)
            until_one_waits(engine)
            taken = WATCH_STATE.dump(replace(SEEN, store_s=1.0))
            other.execute(meta.update().where(meta.c.name == "watch").values(value=taken))
        assert not late.result()
    assert watch.state().store_s == 1.0

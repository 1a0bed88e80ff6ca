"""A day ahead, then right: nothing waits for a tomorrow that was today, and nothing is sent twice."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime, timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind, NewDelivery
from newsdesk.entries import PollStatus
from newsdesk.messages import DigestMessage
from storage.health.clock_steps import AHEAD, LONGEST_LEASE, UNDER_WAY_FOR, may_have_been_set, mend_times
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from storage.tables import deliveries, feeds
from storage.transactions import reading, writing
from tests.builders import NOON, a_new_feed, an_outcome
from tests.delivery_builders import a_row

DAY = timedelta(days=1)
TOMORROW = NOON + DAY
LEASE = timedelta(seconds=55)
SETTLE = timedelta(seconds=55)


def put(engine: sa.Engine, **values: object) -> SqlOutbox:
    """One row of the outbox, in this state."""
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row()], now=TOMORROW)
    with writing(engine) as connection:
        connection.execute(sa.update(deliveries).values(attempt=1, started_at=TOMORROW, **values))
    return outbox


def test_a_feed_that_was_read_tomorrow_is_due_now(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(TOMORROW, limit=1, lease=LEASE)
    store.finish_polls([an_outcome(feed, at=TOMORROW, next_poll_at=TOMORROW + timedelta(minutes=5))])
    assert store.claim_due_feeds(NOON, limit=1, lease=LEASE) == []
    assert mend_times(engine, now=NOON) == 1
    assert len(store.claim_due_feeds(NOON, limit=1, lease=LEASE)) == 1
    with reading(engine) as connection:
        assert connection.scalar(sa.select(feeds.c.last_success_at)) == NOON, "or we would look well for a day"


def test_a_feed_that_somebody_who_died_held_until_tomorrow_is_free(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed()], now=NOON)
    store.claim_due_feeds(TOMORROW, limit=1, lease=LEASE)
    mend_times(engine, now=NOON)
    assert len(store.claim_due_feeds(NOON, limit=1, lease=LEASE)) == 1


def test_a_feed_that_failed_tomorrow_was_last_read_when_it_was(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    store.add_feeds([a_new_feed()], now=NOON - DAY)
    for status, at in ((PollStatus.OK, NOON - DAY), (PollStatus.FAILED, TOMORROW)):
        (feed,) = store.claim_due_feeds(at, limit=1, lease=LEASE)
        store.finish_polls([an_outcome(feed, at=at, next_poll_at=at, status=status)])
    assert mend_times(engine, now=NOON) == 1
    with reading(engine) as connection:
        assert connection.scalar(sa.select(feeds.c.last_success_at)) == NOON - DAY


@pytest.mark.parametrize(
    ("state", "lease_until"), [(DeliveryState.SENDING, TOMORROW + LEASE), (DeliveryState.UNKNOWN, None)]
)
def test_a_send_of_tomorrow_is_settled_by_the_history_of_the_last_day(
    engine: sa.Engine, state: DeliveryState, lease_until: datetime | None
) -> None:
    outbox = put(engine, state=state, lease_until=lease_until)
    mend_times(engine, now=NOON)
    over = NOON + UNDER_WAY_FOR
    assert outbox.expire_leases(NOON + UNDER_WAY_FOR / 2) == 0, "it may be under way"
    assert outbox.unsettled(over, settle=SETTLE, limit=9) == [], "it may be under way"
    assert outbox.expire_leases(over) == 1
    (unknown,) = outbox.unsettled(over + SETTLE, settle=SETTLE, limit=9)
    assert unknown.started_at == NOON - timedelta(days=1)


def test_a_second_try_of_tomorrow_that_is_not_found_is_made_now(engine: sa.Engine) -> None:
    outbox = put(engine, state=DeliveryState.SENDING, lease_until=TOMORROW + LEASE, not_before=TOMORROW)
    mend_times(engine, now=NOON)
    over = NOON + UNDER_WAY_FOR
    outbox.expire_leases(over)
    (unknown,) = outbox.unsettled(over + SETTLE, settle=SETTLE, limit=9)
    outbox.settle(unknown, None, now=over + SETTLE)
    assert len(outbox.claim(over + SETTLE, lease=LEASE, transports=["slack"])) == 1


def test_a_clock_set_back_twice_keeps_no_send_for_the_time_between(engine: sa.Engine) -> None:
    outbox = put(engine, state=DeliveryState.SENDING, lease_until=TOMORROW + LEASE)
    mend_times(engine, now=NOON + timedelta(hours=1))
    mend_times(engine, now=NOON)
    assert outbox.expire_leases(NOON + UNDER_WAY_FOR) == 1


def test_a_row_to_be_tried_again_tomorrow_is_tried_now(engine: sa.Engine) -> None:
    put(engine, state=DeliveryState.READY, not_before=TOMORROW + timedelta(seconds=30))
    mend_times(engine, now=NOON)
    with reading(engine) as connection:
        assert connection.scalar(sa.select(deliveries.c.not_before)) is None


def test_a_row_that_was_given_back_by_the_old_clock_after_a_mend_is_tried_now(engine: sa.Engine) -> None:
    outbox = put(engine, state=DeliveryState.READY, not_before=TOMORROW)
    with writing(engine) as connection:
        connection.execute(sa.update(deliveries).values(started_at=NOON - DAY))
    mend_times(engine, now=NOON)
    assert len(outbox.claim(NOON, lease=LEASE, transports=["slack"])) == 1


def test_a_row_held_next_month_comes_at_that_time_of_the_first_day(engine: sa.Engine) -> None:
    then = NOON + 30 * DAY
    SqlOutbox(engine).enqueue([a_row(not_before=then + timedelta(hours=9))], now=then)
    assert mend_times(engine, now=NOON) == 1
    with reading(engine) as connection:
        assert connection.scalar(sa.select(deliveries.c.not_before)) == NOON + timedelta(hours=9)


def test_digest_of_tomorrow_ends_now_so_that_the_next_one_leaves_nothing_out(engine: sa.Engine) -> None:
    def digest(key: str, until: datetime) -> NewDelivery:
        message = DigestMessage(key=key, why="daily", since=NOON - DAY, until=until, items=())
        return replace(a_row(), key=key, kind=Kind.DIGEST, alert_key=key, message=message)

    store, outbox = SqlStore(engine), SqlOutbox(engine)
    outbox.enqueue([digest("digest/C0DESK/2026-11-25", NOON)], now=NOON)
    outbox.enqueue([digest("digest/C0WIRE/2026-11-26", TOMORROW)], now=TOMORROW)
    assert [mend_times(engine, now=NOON) for _ in range(2)] == [1, 0]
    assert store.last_digest("slack", "C0WIRE") == NOON


def test_what_stands_in_the_present_is_left_alone(engine: sa.Engine) -> None:
    store, soon = SqlStore(engine), NOON + AHEAD
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=LEASE)
    store.finish_polls([an_outcome(feed, at=soon)])
    store.add_feeds([a_new_feed("https://held.example/feed")], now=NOON)
    assert len(store.claim_due_feeds(NOON, limit=1, lease=LONGEST_LEASE)) == 1
    SqlOutbox(engine).enqueue([a_row(not_before=TOMORROW)], now=NOON)
    assert mend_times(engine, now=NOON) == 0


def test_a_clock_that_was_set_between_two_starts_is_noticed_once(engine: sa.Engine) -> None:
    hour = timedelta(hours=1)
    starts = ((NOON, 100.0), (NOON + hour, 3700.0), (NOON + 3 * hour, 3701.0), (NOON + 4 * hour, 7301.0))
    assert [may_have_been_set(engine, now=now, at=at) for now, at in starts] == [False, False, True, False]
    back = ((NOON, 7302.0), (NOON + hour, 10902.0))
    assert [may_have_been_set(engine, now=now, at=at) for now, at in back] == [True, False]

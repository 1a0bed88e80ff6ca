"""What the outbox asks of the database all day: few statements, and nothing of what was sent long ago."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Kind, Lane
from storage.sending.outbox import SqlOutbox
from tests.delivery_builders import NOON, WIRE, a_row

LEASE, LATE, YOUNG = timedelta(seconds=55), timedelta(minutes=15), timedelta(minutes=30)
LANES = {kind: [WIRE] if kind is Kind.UPDATE else ["C0DESK"] for kind in Kind}


def statements(engine: sa.Engine, act: Callable[[], object]) -> list[str]:
    """What SQLite was asked while `act` ran, with its values, but for the begin and end of transactions."""
    seen: list[str] = []

    def watch(connection, *_) -> None:
        connection.set_trace_callback(seen.append)

    def leave(connection, *_) -> None:
        connection.set_trace_callback(None)

    sa.event.listen(engine, "checkout", watch)
    sa.event.listen(engine, "checkin", leave)
    try:
        act()
    finally:
        sa.event.remove(engine, "checkout", watch)
        sa.event.remove(engine, "checkin", leave)
    return [text for text in seen if text.startswith(("SELECT", "UPDATE", "INSERT", "DELETE", "WITH"))]


def claim(outbox: SqlOutbox, *, limit: int = 9) -> int:
    return len(outbox.claim(NOON, lease=LEASE, transports=["slack"], kinds=LANES, limit=limit))


def overdue(outbox: SqlOutbox) -> int:
    return len(outbox.overdue(NOON, transports=["slack"], age=LATE, rows=20, young=YOUNG))


def test_a_claim_with_nothing_to_send_asks_twice_and_one_of_an_alert_four_times(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    assert len(statements(engine, lambda: claim(outbox))) == 2  # rows of parked channels, the best row
    outbox.enqueue([a_row(71)], now=NOON)
    assert len(statements(engine, lambda: claim(outbox))) == 4  # and the taking, and its card


def test_rows_of_many_channels_are_taken_at_once(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row(1, channel=f"C{number}") for number in range(8)], now=NOON)
    updates = [text for text in statements(engine, lambda: claim(outbox)) if text.startswith("UPDATE")]
    assert len(updates) == 2


def test_while_young_breaking_cards_wait_no_message_is_read_for_a_digest(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row(number) for number in range(40)], now=NOON)
    assert len(statements(engine, lambda: overdue(outbox))) == 1
    outbox.enqueue([a_row(100 + number, lane=Lane.NORMAL) for number in range(40)], now=NOON)
    assert len(statements(engine, lambda: overdue(outbox))) == 2  # not one more for each card


@pytest.mark.parametrize("act", [claim, overdue, lambda outbox: outbox.next_due(NOON, transports=["slack"])])
def test_looking_for_work_reads_only_what_waits(engine: sa.Engine, act: Callable[[SqlOutbox], object]) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row(71)], now=NOON)
    asked = statements(engine, lambda: act(outbox))
    assert asked
    for statement in asked:
        with engine.connect() as connection:
            cursor = connection.connection.cursor()
            plan = [row[3] for row in cursor.execute(f"EXPLAIN QUERY PLAN {statement}")]
        scans = [step for step in plan if step.startswith(("SCAN deliveries", "SCAN earlier", "SCAN digest"))]
        assert all("ix_deliveries_ready" in step for step in scans), plan

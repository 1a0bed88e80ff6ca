"""Sends that an earlier release left unknown, without the time at which it gave them up."""

from __future__ import annotations

from datetime import timedelta

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState
from storage.sending.outbox import SqlOutbox
from storage.tables import deliveries
from storage.transactions import writing
from tests.builders import NOON
from tests.delivery_builders import a_row

SETTLE = timedelta(seconds=45)


def test_sends_of_an_earlier_release_are_settled_by_when_they_began(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    outbox.enqueue([a_row()], now=NOON)
    with writing(engine) as connection:
        left = {"state": DeliveryState.UNKNOWN, "attempt": 1, "started_at": NOON}
        connection.execute(sa.update(deliveries).values(left))
    assert outbox.unsettled(NOON + SETTLE / 2, settle=SETTLE, limit=9) == []
    assert len(outbox.unsettled(NOON + SETTLE, settle=SETTLE, limit=9)) == 1

"""How far the rows of an outbox are."""

from __future__ import annotations

from collections import Counter

import sqlalchemy as sa

from newsdesk.ports import Outbox
from storage.sending.outbox import SqlOutbox
from storage.tables import deliveries
from storage.transactions import reading
from tests.fakes.outbox import FakeOutbox


def states_of(outbox: Outbox | sa.Engine) -> dict[str, int]:
    """How many rows are in which state; none is left out by its number alone."""
    if isinstance(outbox, FakeOutbox):
        return dict(outbox.states())
    engine = outbox._engine if isinstance(outbox, SqlOutbox) else outbox
    with reading(engine) as connection:
        return dict(Counter(state.value for state in connection.scalars(sa.select(deliveries.c.state))))

"""What the status says of the outbox."""

from __future__ import annotations

import sqlalchemy as sa

from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.delivery_builders import NOON, a_row
from tests.storage.sending.steps import after, claimed, told


def test_status_says_what_waits_what_is_unsettled_and_when_something_was_told_last(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    told(outbox, a_row(1), now=after(1))
    outbox.unknown(claimed(outbox, a_row(2), now=after(2)), code="timeout", now=after(2))
    outbox.enqueue([a_row(3)], now=after(3))
    figures = SqlStore(engine).status(after(4)).outbox
    assert figures.by_state == {"sent": 1, "unknown": 1, "ready": 1}
    assert (figures.oldest_ready_at, figures.unknown, figures.last_sent_at) == (after(3), 1, after(1))


def test_a_row_that_failed_waits_since_it_came_whenever_it_is_tried_again(engine: sa.Engine) -> None:
    outbox = SqlOutbox(engine)
    outbox.retry(claimed(outbox, a_row(1)), code="ratelimited", not_before=after(30))
    assert SqlStore(engine).status(after(2)).outbox.oldest_ready_at == NOON

"""What comes into an outbox."""

from __future__ import annotations

from newsdesk.alerts import Kind
from newsdesk.ports import Outbox
from tests.delivery_builders import NOON, a_row
from tests.outbox_states import states_of
from tests.storage.sending.steps import claimed


def test_a_key_comes_in_once(outbox: Outbox) -> None:
    assert outbox.enqueue([a_row(1), a_row(2)], now=NOON) == 2
    assert outbox.enqueue([a_row(1)], now=NOON) == 0
    assert states_of(outbox) == {"ready": 2}


def test_a_row_comes_back_as_it_went_in(outbox: Outbox) -> None:
    row = a_row(71)
    delivery = claimed(outbox, row)
    assert (delivery.key, delivery.message, delivery.kind, delivery.lane) == (
        row.key,
        row.message,
        row.kind,
        row.lane,
    )
    assert (delivery.attempt, delivery.created_at, delivery.started_at) == (1, NOON, NOON)
    assert outbox.holds(delivery, now=NOON)


def test_a_later_update_supersedes_a_ready_one_of_the_same_card(outbox: Outbox) -> None:
    updates = [a_row(1, kind=Kind.UPDATE, revision=2), a_row(2, kind=Kind.UPDATE, revision=2)]
    outbox.enqueue(updates, now=NOON)
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=3)], now=NOON)
    assert states_of(outbox) == {"ready": 2, "superseded": 1}


def test_channels_lists_every_channel_of_a_transport(outbox: Outbox) -> None:
    rows = [a_row(1, channel="C0B"), a_row(1, channel="C0A"), a_row(2, channel="C0A")]
    outbox.enqueue([*rows, a_row(3, transport="console", channel="console")], now=NOON)
    assert outbox.channels("slack") == ["C0A", "C0B"]

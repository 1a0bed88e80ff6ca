"""What comes into an outbox, and what it says of itself."""

from __future__ import annotations

from dataclasses import replace

from newsdesk.alerts import Kind
from newsdesk.ports import Outbox
from tests.delivery_builders import NOON, a_row
from tests.storage.outbox.steps import after, claimed, states, told


def test_a_key_comes_in_once(outbox: Outbox) -> None:
    assert outbox.enqueue([a_row(1), a_row(2)], now=NOON) == 2
    assert outbox.enqueue([a_row(1)], now=NOON) == 0
    assert states(outbox) == {"ready": 2}


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
    assert states(outbox) == {"ready": 2, "superseded": 1}


def test_stats_say_what_waits_and_what_was_last_told(outbox: Outbox) -> None:
    told(outbox, a_row(1), now=after(1))
    outbox.unknown(claimed(outbox, a_row(2), now=after(2)), code="timeout", now=after(2))
    outbox.enqueue([a_row(3)], now=after(3))
    stats = outbox.stats(after(4))
    assert {state: n for state, n in stats.by_state.items() if n} == {"sent": 1, "unknown": 1, "ready": 1}
    assert (stats.oldest_ready_at, stats.unknown, stats.last_sent_at) == (after(3), 1, after(1))


def test_a_row_held_on_purpose_is_not_late_before_its_time(outbox: Outbox) -> None:
    outbox.enqueue([replace(a_row(1), not_before=after(60))], now=NOON)
    assert outbox.stats(after(59)).oldest_ready_at is None
    assert outbox.stats(after(61)).oldest_ready_at == after(60)


def test_a_row_that_failed_waits_since_it_came_whenever_it_is_tried_again(outbox: Outbox) -> None:
    outbox.retry(claimed(outbox, a_row(1)), code="ratelimited", not_before=after(30))
    assert outbox.stats(after(2)).oldest_ready_at == NOON


def test_channels_lists_every_channel_of_a_transport(outbox: Outbox) -> None:
    rows = [a_row(1, channel="C0B"), a_row(1, channel="C0A"), a_row(2, channel="C0A")]
    outbox.enqueue([*rows, a_row(3, transport="console", channel="console")], now=NOON)
    assert outbox.channels("slack") == ["C0A", "C0B"]

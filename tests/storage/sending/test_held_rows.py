"""What becomes of what waits for a channel when people change its subscription: on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest

from newsdesk.alerts import Kind
from storage.news.alert_rows import write_alerts
from storage.sending import held_rows
from storage.sending.outbox import SqlOutbox
from storage.transactions import writing
from tests.builders import an_alert_write
from tests.delivery_builders import NOON, WIRE, a_row
from tests.outbox_states import states_of
from tests.storage.engines import Opener
from tests.storage.sending.steps import LEASE, after, claim, claimed, told


@pytest.fixture
def outbox(opened: Opener, database_url: str) -> SqlOutbox:
    return SqlOutbox(opened(database_url))


def of_wire(outbox: SqlOutbox, step: Callable[..., int], **options: object) -> int:
    with writing(outbox._engine) as connection:
        return step(connection, "slack", WIRE, **options)


def test_rows_that_are_held_are_brought_forward_in_their_channel_alone(outbox: SqlOutbox) -> None:
    rooms = {1: WIRE, 2: WIRE, 3: "C0ELSE"}
    held = [replace(a_row(n, channel=room), not_before=after(90)) for n, room in rooms.items()]
    outbox.enqueue([*held, replace(a_row(4), not_before=after(5))], now=NOON)
    assert of_wire(outbox, held_rows.bring_forward, to=after(10)) == 2
    assert outbox.next_due(NOON, transports=["slack"]) == after(5)
    assert [claim(outbox, now=after(minutes)).key for minutes in (6, 11)] == [a_row(4).key, a_row(1).key]


def test_what_waits_in_a_channel_is_held_back_and_comes_after_that(outbox: SqlOutbox) -> None:
    told(outbox, a_row(1))
    outbox.enqueue([a_row(1, kind=kind, revision=2) for kind in (Kind.UPDATE, Kind.THREAD)], now=NOON)
    outbox.enqueue([a_row(2), a_row(3, not_before=after(90)), a_row(4, channel="C0ELSE")], now=NOON)
    assert of_wire(outbox, held_rows.hold_back, until=after(60)) == 2
    assert of_wire(outbox, held_rows.hold_back, until=after(60)) == 0
    rows = outbox.claim(after(59), lease=LEASE, transports=["slack"], limit=9)
    assert {(row.kind, row.channel) for row in rows} == {(Kind.UPDATE, WIRE), (Kind.ROOT, "C0ELSE")}
    assert outbox.next_due(after(59), transports=["slack"]) == after(60)


def test_cards_that_wait_are_called_off_with_what_follows_them_and_told_ones_go_on(outbox: SqlOutbox) -> None:
    told(outbox, a_row(1))
    outbox.retry(claimed(outbox, a_row(5)), not_before=after(1), code="not_connected")
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=2), a_row(2), a_row(2, kind=Kind.THREAD)], now=NOON)
    outbox.enqueue([a_row(3, channel="C0ELSE"), replace(a_row(4), alert_key="correction/4")], now=NOON)
    assert of_wire(outbox, held_rows.call_off) == 2
    assert states_of(outbox) == {"sent": 1, "superseded": 2, "ready": 4}
    assert of_wire(outbox, held_rows.call_off) == 0


def test_a_row_that_was_tried_keeps_its_time(outbox: SqlOutbox) -> None:
    outbox.retry(claimed(outbox, a_row(1)), not_before=after(30), code="ratelimited")
    assert of_wire(outbox, held_rows.bring_forward, to=after(1)) == 0
    assert outbox.next_due(NOON, transports=["slack"]) == after(30)


def test_what_follows_in_a_parked_channel_is_held_by_a_pause_and_called_off_with_the_subscription(
    outbox: SqlOutbox,
) -> None:
    outbox.park_channel(claimed(outbox, a_row(1)), code="not_in_channel", now=NOON)
    outbox.enqueue([a_row(2), a_row(3)], now=NOON)
    assert claim(outbox) is None
    assert of_wire(outbox, held_rows.hold_back, until=after(600)) == 2
    assert of_wire(outbox, held_rows.bring_forward, to=after(500)) == 2
    outbox.unpark(channel=WIRE)
    assert claimed(outbox, now=after(60)).key == a_row(1).key
    assert claim(outbox, now=after(499)) is None
    outbox.park_channel(claimed(outbox, now=after(600)), code="not_in_channel", now=after(600))
    assert of_wire(outbox, held_rows.call_off) == 1
    outbox.unpark(channel=WIRE)
    assert claimed(outbox, now=after(900)).key == a_row(2).key
    assert claim(outbox, now=after(900)) is None


def test_cards_of_alerts_from_before_a_time_are_not_called_off(outbox: SqlOutbox) -> None:
    outbox.enqueue([a_row(number, not_before=after(90)) for number in (1, 2)], now=after(60))
    with writing(outbox._engine) as connection:
        cards = [an_alert_write(key=a_row(number).alert_key, at=after(10 * number)) for number in (1, 2)]
        write_alerts(connection, [replace(card, strike_number=None) for card in cards])
    assert outbox.oldest_waiting("slack", WIRE) == after(10)
    assert of_wire(outbox, held_rows.call_off, since=after(15)) == 1
    assert claim(outbox, now=after(90)).key == a_row(1).key
    assert outbox.oldest_waiting("slack", WIRE) is None

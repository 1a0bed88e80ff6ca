"""Sends whose outcome is unknown are settled by the history."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.alerts import Kind, Receipt
from newsdesk.ports import Outbox
from tests.delivery_builders import NOON, WIRE, a_row
from tests.storage.sending.steps import LEASE, SETTLE, after, claim, claimed, told


def test_an_unknown_row_is_settled_only_when_its_send_is_long_over(outbox: Outbox) -> None:
    outbox.unknown(claimed(outbox, a_row(1)), code="timeout", now=after(seconds=10))
    assert outbox.unsettled(after(seconds=54), settle=SETTLE, limit=9) == []
    assert [row.attempt for row in outbox.unsettled(after(seconds=55), settle=SETTLE, limit=9)] == [1]


def test_a_send_that_was_given_up_in_the_future_is_over(outbox: Outbox) -> None:
    outbox.unknown(claimed(outbox, a_row(1)), code="timeout", now=after(5))  # by one who did not know of the new time
    assert outbox.unsettled(after(seconds=55), settle=SETTLE, limit=9) != []
    assert outbox.unsettled(after(4.5), settle=SETTLE, limit=9) == []


def test_a_send_that_was_given_up_just_now_is_not_over_though_it_began_in_the_future(outbox: Outbox) -> None:
    outbox.unknown(claimed(outbox, a_row(1), now=after(60)), code="timeout", now=NOON)  # the clock was set back
    assert outbox.unsettled(after(seconds=44), settle=SETTLE, limit=9) == []
    assert len(outbox.unsettled(after(seconds=45), settle=SETTLE, limit=9)) == 1


def test_a_send_that_nobody_gave_up_counts_as_given_up_at_the_end_of_its_lease(outbox: Outbox) -> None:
    outbox.unknown(claimed(outbox, a_row(1)), code="timeout", now=NOON)
    outbox.settle(outbox.unsettled(after(5), settle=SETTLE, limit=1)[0], None, now=after(5))
    claim(outbox, now=after(5))  # and now its sender dies
    outbox.expire_leases(after(7))
    over = after(5) + LEASE + SETTLE
    assert outbox.unsettled(over - timedelta(seconds=1), settle=SETTLE, limit=9) == []
    assert [row.attempt for row in outbox.unsettled(over, settle=SETTLE, limit=9)] == [2]


def test_found_in_the_history_is_sent_and_never_claimed_again(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.unknown(delivery, code="timeout", now=NOON)
    assert outbox.settle(delivery, Receipt(channel=WIRE, ts="9.9"), now=NOON)
    assert claim(outbox, now=after(9)) is None
    assert claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2)).root_ts == "9.9"


def test_not_found_in_the_history_is_not_ready_again_once_the_answer_came_late(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.unknown(delivery, code="timeout", now=NOON)
    assert outbox.sent(delivery, Receipt(channel=WIRE, ts="9.9"), now=NOON)
    assert not outbox.settle(delivery, None, now=NOON)
    assert not outbox.settle(delivery, Receipt(channel=WIRE, ts="9.9"), now=NOON)
    assert claim(outbox, now=after(9)) is None


def test_not_found_in_the_history_is_ready_again(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.unknown(delivery, code="timeout", now=NOON)
    assert outbox.settle(delivery, None, now=NOON)
    again = claim(outbox)
    assert again is not None and again.attempt == 2


def test_only_messages_that_took_more_than_one_attempt_are_audited_once(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    twice = claimed(outbox, a_row(2))
    outbox.retry(twice, not_before=NOON, code="not_connected")
    again = claim(outbox)
    assert again is not None
    outbox.sent(again, Receipt(channel=WIRE, ts="5.5"), now=NOON)
    hour = timedelta(hours=1)
    assert outbox.audit_due(after(59), after=hour, limit=9) == []
    due = outbox.audit_due(after(60), after=hour, limit=9)
    assert [row.key for row in due] == [a_row(2).key]
    assert outbox.audited(due[0], Receipt(channel=WIRE, ts="4.4"), now=after(60))
    assert outbox.audit_due(after(60), after=hour, limit=9) == []
    assert claimed(outbox, a_row(2, kind=Kind.UPDATE, revision=2)).root_ts == "4.4"


def test_what_the_history_holds_after_a_restore_is_never_sent_again(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1)], now=NOON)
    found = {a_row(1).key: Receipt(channel=WIRE, ts="1.1"), a_row(2).key: Receipt(channel=WIRE, ts="2.2")}
    assert outbox.learn("slack", WIRE, found, now=NOON) == 2
    assert outbox.learn("slack", WIRE, found, now=NOON) == 0
    assert outbox.enqueue([a_row(2)], now=NOON) == 0
    assert claim(outbox) is None
    assert claimed(outbox, a_row(2, kind=Kind.UPDATE, revision=2)).root_ts == "2.2"

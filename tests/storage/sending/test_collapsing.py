"""A queue that is too long or too old becomes one digest."""

from __future__ import annotations

from datetime import datetime

import pytest

from newsdesk.alerts import Delivery, Kind, Lane, NewDelivery, Receipt
from newsdesk.delivery.collapse import digest_of
from newsdesk.messages import DigestMessage
from newsdesk.ports import Outbox
from tests.delivery_builders import NOON, WIRE, a_line, a_row
from tests.outbox_states import states_of
from tests.storage.sending.steps import LATE, YOUNG, after, claim, told


def overdue(outbox: Outbox, *, now: datetime, rows: int = 20) -> list[list[Delivery]]:
    return outbox.overdue(now, transports=["slack"], age=LATE, rows=rows, young=YOUNG)


def test_a_short_young_queue_is_not_collapsed(outbox: Outbox) -> None:
    outbox.enqueue([a_row(number, lane=Lane.NORMAL) for number in range(20)], now=NOON)
    assert overdue(outbox, now=after(15)) == []


@pytest.mark.parametrize(("count", "minutes"), [(21, 0), (2, 15.1)])
def test_a_long_or_an_old_queue_is_collapsed_whole(outbox: Outbox, count: int, minutes: float) -> None:
    outbox.enqueue([a_row(number, lane=Lane.NORMAL) for number in range(count)], now=NOON)
    outbox.enqueue([a_row(0, channel="C0DESK", lane=Lane.NORMAL)], now=after(minutes))
    assert [len(queue) for queue in overdue(outbox, now=after(minutes))] == [count]


def test_a_row_held_on_purpose_ages_from_when_it_fell_due(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1, lane=Lane.NORMAL, not_before=after(480))], now=NOON)
    assert overdue(outbox, now=after(479)) == []
    assert overdue(outbox, now=after(490)) == []
    assert [len(queue) for queue in overdue(outbox, now=after(496))] == [1]


def test_several_rows_held_on_purpose_are_collapsed_as_soon_as_they_fall_due(outbox: Outbox) -> None:
    outbox.enqueue([a_row(number, lane=Lane.NORMAL, not_before=after(480)) for number in (1, 2)], now=NOON)
    assert overdue(outbox, now=after(479)) == []
    (members,) = overdue(outbox, now=after(480))
    assert [row.held_until for row in members] == [after(480)] * 2


def test_rows_held_for_a_moment_go_one_by_one(outbox: Outbox) -> None:
    outbox.enqueue([a_row(number, lane=Lane.NORMAL, not_before=after(10)) for number in (1, 2)], now=NOON)
    assert overdue(outbox, now=after(12)) == []


def test_young_breaking_cards_go_alone(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1, lane=Lane.NORMAL), a_row(2, lane=Lane.NORMAL)], now=NOON)
    outbox.enqueue([a_row(3, lane=Lane.BREAKING)], now=after(1))
    assert [row.alert_key for row in overdue(outbox, now=after(30))[0]] == ["strike/S-1", "strike/S-2"]
    assert len(overdue(outbox, now=after(31.1))[0]) == 3


def test_many_young_breaking_cards_are_no_queue_for_a_digest(outbox: Outbox) -> None:
    outbox.enqueue([a_row(number) for number in range(24)], now=NOON)
    assert overdue(outbox, now=after(1)) == []


def test_collapsing_takes_what_follows_a_card_and_leaves_what_follows_a_told_one(outbox: Outbox) -> None:
    told(outbox, a_row(9))
    outbox.enqueue([a_row(9, kind=Kind.UPDATE, revision=2)], now=NOON)
    outbox.enqueue([a_row(1), a_row(1, kind=Kind.UPDATE, revision=2), a_row(1, kind=Kind.THREAD)], now=NOON)
    outbox.enqueue([a_row(2, message=a_line())], now=NOON)
    (members,) = overdue(outbox, now=after(31))
    assert [(row.alert_key, row.kind) for row in members] == [
        ("strike/S-1", Kind.ROOT),
        ("strike/S-1", Kind.UPDATE),
        ("strike/S-1", Kind.THREAD),
        ("strike/S-2", Kind.ROOT),
    ]


def collapse(outbox: Outbox, *, now: datetime) -> NewDelivery:
    (members,) = overdue(outbox, now=now)
    digest = digest_of(members, now=now, late=LATE)
    assert digest is not None
    assert outbox.collapse(members, digest, now=now)
    return digest


def test_collapsed_rows_become_one_digest_row(outbox: Outbox) -> None:
    outbox.enqueue([a_row(number) for number in (1, 2, 3)], now=NOON)
    digest = collapse(outbox, now=after(31))
    assert states_of(outbox) == {"collapsed": 3, "ready": 1}
    row = claim(outbox, now=after(31))
    assert row is not None and row.key == digest.key and isinstance(row.message, DigestMessage)
    assert [item.record for item in row.message.items] == ["S-1", "S-2", "S-3"]


def test_nothing_collapses_when_one_member_was_taken_meanwhile(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1), a_row(2)], now=NOON)
    (members,) = overdue(outbox, now=after(31))
    digest = digest_of(members, now=after(31), late=LATE)
    assert digest is not None
    assert claim(outbox, now=after(31)) is not None
    assert not outbox.collapse(members, digest, now=after(31))
    assert states_of(outbox) == {"sending": 1, "ready": 1}


def test_a_digest_that_was_never_sent_is_folded_into_the_next(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1), a_row(2)], now=NOON)
    collapse(outbox, now=after(31))
    outbox.enqueue([a_row(3), a_row(4)], now=after(32))
    digest = collapse(outbox, now=after(64))
    assert isinstance(digest.message, DigestMessage)
    assert [item.record for item in digest.message.items] == ["S-1", "S-2", "S-3", "S-4"]
    assert states_of(outbox) == {"collapsed": 5, "ready": 1}


def test_a_thread_line_waits_for_the_digest_of_its_card_and_then_hangs_under_it(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1), a_row(2)], now=NOON)
    collapse(outbox, now=after(31))
    outbox.enqueue([a_row(1, kind=Kind.THREAD), a_row(1, kind=Kind.UPDATE, revision=2)], now=after(31))
    digest = claim(outbox, now=after(32))
    assert digest is not None and digest.kind is Kind.DIGEST
    assert claim(outbox, now=after(32)) is None
    outbox.sent(digest, Receipt(channel=WIRE, ts="7.7"), now=after(32))
    line = claim(outbox, now=after(32))
    assert line is not None and (line.kind, line.root_ts) == (Kind.THREAD, "7.7")
    outbox.sent(line, Receipt(channel=WIRE, ts="7.8"), now=after(32))
    update = claim(outbox, now=after(32))
    assert update is not None and (update.kind, update.root_ts) == (Kind.UPDATE, None)
    assert outbox.supersede(update, code="no_card")


def test_rows_do_not_go_into_a_digest_that_was_made_before(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1), a_row(2)], now=NOON)
    digest = collapse(outbox, now=after(31))
    outbox.enqueue([a_row(3), a_row(4)], now=after(32))
    (queue,) = overdue(outbox, now=after(64))
    late = [row for row in queue if row.kind is not Kind.DIGEST]
    assert not outbox.collapse(late, digest, now=after(64))
    assert states_of(outbox) == {"collapsed": 2, "ready": 3}

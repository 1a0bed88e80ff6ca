"""What comes of a claimed row: its lease, its answer, its channel."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.alerts import Kind, Receipt
from newsdesk.ports import Outbox
from tests.delivery_builders import NOON, WIRE, a_row
from tests.outbox_states import states_of
from tests.storage.sending.steps import SETTLE, after, claim, claimed, told


def test_a_lease_holds_until_it_is_over(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    assert outbox.holds(delivery, now=after(seconds=54))
    assert not outbox.holds(delivery, now=after(seconds=55))


def test_a_row_whose_lease_is_over_is_unknown_and_never_simply_ready(outbox: Outbox) -> None:
    claimed(outbox, a_row(1))
    assert outbox.expire_leases(after(seconds=54)) == 0
    assert outbox.expire_leases(after(seconds=55)) == 1
    assert states_of(outbox) == {"unknown": 1}


def test_a_send_that_began_in_the_future_is_over_too(outbox: Outbox) -> None:
    claimed(outbox, a_row(1))  # and then the clock was set back
    assert outbox.expire_leases(after(-0.9)) == 0
    assert outbox.expire_leases(after(-60)) == 1
    assert outbox.unsettled(after(seconds=-4), settle=SETTLE, limit=9) == []
    assert len(outbox.unsettled(after(-60), settle=SETTLE, limit=9)) == 1


def test_an_edit_whose_lease_is_over_is_ready_again(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2))
    assert outbox.expire_leases(after(seconds=55)) == 1
    assert states_of(outbox) == {"sent": 1, "ready": 1}


def test_a_late_answer_counts_after_the_lease_is_over(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.expire_leases(after(1))
    assert outbox.sent(delivery, Receipt(channel=WIRE, ts="1.1"), now=after(1))
    assert states_of(outbox) == {"sent": 1}


def test_a_late_refusal_counts_after_the_lease_is_over(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.expire_leases(after(1))
    assert outbox.retry(delivery, not_before=after(1), code="ratelimited")
    assert states_of(outbox) == {"ready": 1}


def test_what_says_nothing_after_the_lease_is_over_puts_off_no_look_into_the_history(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.expire_leases(after(1))
    assert not outbox.unknown(delivery, code="timeout", now=after(2))
    assert len(outbox.unsettled(after(seconds=55) + SETTLE, settle=SETTLE, limit=9)) == 1


def test_a_stale_worker_changes_nothing(outbox: Outbox) -> None:
    stale = claimed(outbox, a_row(1))
    assert outbox.retry(stale, not_before=NOON, code="not_connected")
    fresh = claim(outbox)
    assert fresh is not None and fresh.attempt == 2
    receipt = Receipt(channel=WIRE, ts="1.1")
    assert not outbox.sent(stale, receipt, now=NOON)
    assert not outbox.retry(stale, not_before=NOON, code="x")
    assert not outbox.park(stale, code="x", now=NOON)
    assert not outbox.park_channel(stale, code="x", now=NOON)
    assert not outbox.unknown(stale, code="x", now=NOON)
    assert not outbox.settle(stale, None, now=NOON)
    assert not outbox.supersede(stale, code="x")
    assert not outbox.holds(stale, now=NOON)
    assert outbox.sent(fresh, receipt, now=NOON)
    assert not outbox.sent(fresh, receipt, now=NOON)


def test_a_retried_row_waits_and_remembers_its_rung(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.retry(delivery, not_before=after(1), code="invalid_blocks", rung=2)
    assert claim(outbox) is None
    again = claim(outbox, now=after(1))
    assert again is not None and (again.rung, again.attempt) == (2, 2)


def test_an_update_starts_at_the_rung_of_its_card(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.retry(delivery, not_before=NOON, code="invalid_blocks", rung=2)
    again = claim(outbox)
    assert again is not None
    outbox.sent(again, Receipt(channel=WIRE, ts="1.1"), now=NOON)
    assert claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2)).rung == 2


def test_an_update_of_a_message_that_is_gone_becomes_a_card_and_later_rows_follow_that_one(outbox: Outbox) -> None:
    told(outbox, a_row(1), ts="1.1")
    update = claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2))
    outbox.retry(update, not_before=NOON, code="message_not_found", kind=Kind.ROOT)
    card = claim(outbox)
    assert card is not None and (card.kind, card.root_ts) == (Kind.ROOT, "1.1")
    outbox.sent(card, Receipt(channel=WIRE, ts="2.2"), now=NOON)
    assert claimed(outbox, a_row(1, kind=Kind.THREAD, revision=3)).root_ts == "2.2"


def test_parking_a_channel_keeps_all_its_rows_and_no_others(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1), a_row(2), a_row(3, channel="C0DESK")], now=NOON)
    delivery = claim(outbox)
    assert delivery is not None and delivery.channel == WIRE
    assert outbox.park_channel(delivery, code="is_archived", now=NOON) == 2
    assert states_of(outbox) == {"parked": 2, "ready": 1}


def test_rows_that_come_later_for_a_parked_channel_are_parked_unsent(outbox: Outbox) -> None:
    outbox.park_channel(claimed(outbox, a_row(1)), code="is_archived", now=NOON)
    outbox.enqueue([a_row(2), a_row(1, kind=Kind.UPDATE, revision=2)], now=NOON)
    assert claim(outbox) is None
    assert states_of(outbox) == {"parked": 3}


def test_newest_note_is_found_by_how_its_key_begins(outbox: Outbox) -> None:
    keys = ["channel_lost/C0WIRE/1", "channel_back/C0WIRE/2", "channel_lost/C0OTHER/3", "channelXlost/C0WIRE/4"]
    outbox.enqueue([replace(a_row(n, kind=Kind.OPERATOR), alert_key=key) for n, key in enumerate(keys)], now=NOON)
    outbox.enqueue([replace(a_row(9), alert_key="channel_lost/C0WIRE/5")], now=NOON)
    assert outbox.newest_note(["channel_lost/C0WIRE/", "channel_back/C0WIRE/"]) == "channel_back/C0WIRE/2"
    assert outbox.newest_note(["channel_lost/C0WIRE/"]) == "channel_lost/C0WIRE/1"
    assert outbox.newest_note(["parked/C0WIRE/"]) is None


def test_a_parked_channel_is_replayed_in_order_when_it_is_mended(outbox: Outbox) -> None:
    outbox.park_channel(claimed(outbox, a_row(1), a_row(2)), code="is_archived", now=NOON)
    assert outbox.unpark(channel="C0OTHER") == 0
    assert outbox.unpark(transport="slack", channel=WIRE) == 2
    replayed = [claim(outbox, now=after(1)), claim(outbox, now=after(1))]
    assert [row.alert_key for row in replayed if row] == ["strike/S-1", "strike/S-2"]


def test_a_refusal_from_before_the_channel_was_back_parks_nothing_and_the_next_one_does(outbox: Outbox) -> None:
    under_way = claimed(outbox, a_row(1))
    assert outbox.unpark(transport="slack", channel=WIRE) == 0
    assert outbox.park_channel(under_way, code="is_archived", now=NOON) == 0
    assert states_of(outbox) == {"ready": 1}
    assert outbox.park_channel(claimed(outbox, now=after(1)), code="is_archived", now=after(1)) == 1


def test_a_channel_that_refused_long_ago_is_tried_again_and_what_waits_for_a_person_is_not(outbox: Outbox) -> None:
    outbox.park(claimed(outbox, a_row(9)), code="no_text", now=NOON)
    outbox.park_channel(claimed(outbox, a_row(1), a_row(2)), code="restricted_action", now=NOON)
    outbox.enqueue([a_row(3)], now=NOON)
    assert claim(outbox) is None
    assert outbox.reopen("slack", parked_before=NOON - timedelta(minutes=1)) == []
    assert outbox.reopen("console", parked_before=NOON + timedelta(hours=1)) == []
    assert outbox.reopen("slack", parked_before=NOON + timedelta(hours=1)) == [WIRE]
    assert states_of(outbox) == {"parked": 1, "ready": 3}
    again = claimed(outbox, now=NOON + timedelta(hours=2))
    outbox.park_channel(again, code="restricted_action", now=NOON + timedelta(hours=2))
    assert states_of(outbox) == {"parked": 4}


@pytest.mark.parametrize(
    "mended",
    [lambda outbox: outbox.unpark(channel=WIRE), lambda outbox: outbox.reopen("slack", parked_before=after(60))],
    ids=["by a person", "in time"],
)
def test_what_quiet_hours_held_in_a_parked_channel_waits_for_their_end(
    outbox: Outbox, mended: Callable[[Outbox], object]
) -> None:
    outbox.park_channel(claimed(outbox, a_row(1)), code="not_in_channel", now=NOON)
    outbox.enqueue([a_row(2, not_before=after(600))], now=NOON)
    assert claim(outbox) is None
    mended(outbox)
    assert claimed(outbox, now=after(60)).key == a_row(1).key
    assert claim(outbox, now=after(599)) is None
    assert claimed(outbox, now=after(600)).key == a_row(2).key


def test_an_edit_that_is_given_back_goes_when_a_newer_one_waits(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    older = claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2))
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=3)], now=NOON)
    assert outbox.retry(older, not_before=NOON, code="timeout")
    assert states_of(outbox) == {"sent": 1, "superseded": 1, "ready": 1}


def test_an_edit_that_is_given_back_does_not_wait_for_one_that_is_held_for_longer(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    older = claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2))
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=3, not_before=after(60))], now=NOON)
    assert outbox.retry(older, not_before=after(1), code="timeout")
    assert states_of(outbox) == {"sent": 1, "ready": 2}


def test_an_older_edit_takes_no_newer_ones_place(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=3)], now=NOON)
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=2)], now=NOON)
    assert states_of(outbox) == {"ready": 2}


def test_the_newest_edit_is_made_again_when_an_older_one_may_be_carried_out_no_more(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    older = claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2))
    outbox.retry(older, not_before=NOON, code="timeout", given_up_at=NOON)
    newest = claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=3))
    assert outbox.repeat_edits(after(1), settle=SETTLE) == 0, "it is under way itself"
    outbox.sent(newest, Receipt(channel=WIRE, ts="1.0001"), now=NOON)
    assert outbox.repeat_edits(after(seconds=44), settle=SETTLE) == 0
    assert [outbox.repeat_edits(after(seconds=45), settle=SETTLE) for _ in range(2)] == [1, 0]


def test_an_edit_that_was_given_up_in_the_future_is_carried_out_no_more(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    older = claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2))
    outbox.retry(older, not_before=NOON, code="timeout", given_up_at=after(60))  # and then the clock was set back
    outbox.sent(claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=3)), Receipt(channel=WIRE, ts="1.0001"), now=NOON)
    assert outbox.repeat_edits(NOON, settle=SETTLE) == 1

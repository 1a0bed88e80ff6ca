"""What `newsdesk.ports.Outbox` promises, held by the fake, by SQLite and by PostgreSQL alike."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from newsdesk.alerts import Delivery, Kind, Lane, NewDelivery, Receipt
from newsdesk.delivery.collapse import digest_of
from newsdesk.messages import DigestMessage, OperatorNote
from newsdesk.ports import Outbox
from newsdesk.watching.operator_notes import OperatorChannel, as_delivery
from storage.engine import open_engine
from storage.outbox import SqlOutbox
from tests.delivery_builders import NOON, WIRE, a_line, a_row
from tests.fake_outbox import FakeOutbox

LEASE, SETTLE = timedelta(seconds=55), timedelta(seconds=45)
LATE = timedelta(minutes=15)
YOUNG = timedelta(minutes=30)


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def outbox(request: pytest.FixtureRequest) -> Iterator[Outbox]:
    if request.param == "fake":
        yield FakeOutbox()
        return
    engine = open_engine(request.getfixturevalue(f"{request.param}_url"))
    yield SqlOutbox(engine)
    engine.dispose()


def after(minutes: float = 0, *, seconds: float = 0) -> datetime:
    return NOON + timedelta(minutes=minutes, seconds=seconds)


def claim(outbox: Outbox, *, now: datetime = NOON) -> Delivery | None:
    return next(iter(outbox.claim(now, lease=LEASE, transports=["slack"])), None)


def claimed(outbox: Outbox, *rows: NewDelivery, now: datetime = NOON) -> Delivery:
    outbox.enqueue(rows, now=now)
    delivery = claim(outbox, now=now)
    assert delivery is not None
    return delivery


def told(outbox: Outbox, row: NewDelivery, *, ts: str = "1.0001", now: datetime = NOON) -> Delivery:
    delivery = claimed(outbox, row, now=now)
    assert outbox.sent(delivery, Receipt(channel=delivery.channel, ts=ts), now=now)
    return delivery


def states(outbox: Outbox) -> dict[str, int]:
    return {state: count for state, count in outbox.stats(NOON).by_state.items() if count}


# --- coming in -------------------------------------------------------------------------------------------------


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
    assert delivery.lease_until == NOON + LEASE


def test_a_later_update_supersedes_a_ready_one_of_the_same_card(outbox: Outbox) -> None:
    updates = [a_row(1, kind=Kind.UPDATE, revision=2), a_row(2, kind=Kind.UPDATE, revision=2)]
    outbox.enqueue(updates, now=NOON)
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=3)], now=NOON)
    assert states(outbox) == {"ready": 2, "superseded": 1}


# --- claiming --------------------------------------------------------------------------------------------------


def test_a_claimed_row_is_not_claimed_again(outbox: Outbox) -> None:
    claimed(outbox, a_row(1))
    assert claim(outbox) is None
    assert states(outbox) == {"sending": 1}


def test_breaking_goes_before_older_normal_rows(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1, lane=Lane.NORMAL)], now=NOON)
    outbox.enqueue([a_row(2, lane=Lane.BREAKING)], now=after(1))
    delivery = claim(outbox, now=after(2))
    assert delivery is not None and delivery.alert_key == "strike/S-2"


def test_within_a_lane_the_oldest_goes_first(outbox: Outbox) -> None:
    outbox.enqueue([a_row(2)], now=after(1))
    outbox.enqueue([a_row(1)], now=after(0))
    delivery = claim(outbox, now=after(2))
    assert delivery is not None and delivery.alert_key == "strike/S-1"


def test_busy_channels_other_transports_and_other_kinds_are_left_alone(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1, channel="C0BUSY"), a_row(2, transport="console")], now=NOON)
    outbox.enqueue([a_row(3, kind=Kind.THREAD)], now=NOON)
    kinds = {Kind.ROOT: ["C0BUSY"]}
    assert outbox.claim(NOON, lease=LEASE, transports=["slack"], kinds=kinds, limit=9) == []


def test_one_claim_takes_the_best_of_each_channel_best_first(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1, lane=Lane.NORMAL), a_row(2, channel="C0DESK")], now=NOON)
    outbox.enqueue([a_row(3), a_row(4)], now=after(1))
    rows = outbox.claim(after(2), lease=LEASE, transports=["slack"], limit=9)
    assert [row.key for row in rows] == [a_row(2, channel="C0DESK").key, a_row(3).key]
    assert states(outbox) == {"sending": 2, "ready": 2}


def test_a_claim_takes_no_more_than_it_is_told_to(outbox: Outbox) -> None:
    outbox.enqueue([a_row(number, channel=f"C{number}") for number in range(4)], now=NOON)
    rows = outbox.claim(NOON, lease=LEASE, transports=["slack"], limit=3)
    assert [row.channel for row in rows] == ["C0", "C1", "C2"]


def test_of_one_channel_an_edit_and_a_post_are_claimed_together_and_no_second_of_either(outbox: Outbox) -> None:
    for number in (1, 2):
        told(outbox, a_row(number))
    outbox.enqueue([a_row(number, kind=Kind.UPDATE, revision=2) for number in (1, 2)], now=NOON)
    outbox.enqueue([a_row(3), a_row(4)], now=NOON)
    rows = outbox.claim(NOON, lease=LEASE, transports=["slack"], limit=9)
    assert [(row.kind, row.alert_key) for row in rows] == [(Kind.UPDATE, "strike/S-1"), (Kind.ROOT, "strike/S-3")]


def test_a_channel_may_be_busy_for_posts_and_free_for_edits(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    outbox.enqueue([a_row(2), a_row(1, kind=Kind.UPDATE, revision=2), a_row(2, channel="C0DESK")], now=NOON)
    kinds = {Kind.ROOT: [WIRE], Kind.UPDATE: ["C0DESK"]}
    rows = outbox.claim(NOON, lease=LEASE, transports=["slack"], kinds=kinds, limit=9)
    assert {(row.kind, row.channel) for row in rows} == {(Kind.UPDATE, WIRE), (Kind.ROOT, "C0DESK")}


@pytest.mark.parametrize("ended", [False, True])
def test_nothing_but_an_edit_is_claimed_where_somebody_posted_a_moment_ago(outbox: Outbox, ended: bool) -> None:
    told(outbox, a_row(9), now=after(-9))
    first = claimed(outbox, a_row(1), now=NOON)
    outbox.enqueue([a_row(9, kind=Kind.UPDATE, revision=2)], now=NOON)
    if ended:
        outbox.sent(first, Receipt(channel=WIRE, ts="1.1"), now=after(seconds=0.2))
    outbox.enqueue([a_row(2), a_row(2, channel="C0DESK")], now=NOON)
    near = {"lease": LEASE, "transports": ["slack"], "apart": timedelta(seconds=1), "limit": 9}
    rows = outbox.claim(after(seconds=0.9), **near)
    assert {(row.kind, row.channel) for row in rows} == {(Kind.UPDATE, WIRE), (Kind.ROOT, "C0DESK")}
    assert [row.key for row in outbox.claim(after(seconds=1), **near)] == [a_row(2).key]


def test_a_clock_that_was_set_back_closes_no_channel(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    outbox.enqueue([a_row(2)], now=after(-60))
    assert outbox.claim(after(-60), lease=LEASE, transports=["slack"], apart=timedelta(seconds=1))


def test_a_row_is_not_claimed_before_its_time(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1, not_before=after(5))], now=NOON)
    assert claim(outbox, now=after(4)) is None
    assert claim(outbox, now=after(5)) is not None


@pytest.mark.parametrize("fate", ["ready", "sending", "unknown", "parked"])
def test_what_follows_a_card_waits_until_the_card_is_told(outbox: Outbox, fate: str) -> None:
    card = claimed(outbox, a_row(1))
    if fate == "ready":
        outbox.retry(card, not_before=after(9), code="not_connected")
    elif fate == "unknown":
        outbox.unknown(card, code="timeout", now=NOON)
    elif fate == "parked":
        outbox.park(card, code="invalid_blocks", now=NOON)
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=2), a_row(1, kind=Kind.THREAD, revision=2)], now=NOON)
    assert claim(outbox) is None


def test_an_unknown_card_blocks_neither_other_alerts_nor_its_own_in_other_channels(outbox: Outbox) -> None:
    outbox.unknown(claimed(outbox, a_row(1)), code="timeout", now=NOON)
    outbox.enqueue([a_row(2), a_row(1, channel="C0DESK")], now=NOON)
    others = [claim(outbox), claim(outbox)]
    assert {row.key for row in others if row} == {a_row(2).key, a_row(1, channel="C0DESK").key}


def test_the_edit_of_an_operators_note_carries_the_note_it_belongs_to(outbox: Outbox) -> None:
    note = OperatorNote(key="ops/blind/no_feed/1", kind="blind", subject="no feed read", since=NOON)
    ops = OperatorChannel(transport="slack", channel="C0OPS")
    told(outbox, as_delivery(note, ops), ts="17.0003")
    outbox.enqueue([as_delivery(replace(note, mended=True, until=after(30)), ops)], now=NOON)
    edit = claim(outbox)
    assert edit is not None and (edit.kind, edit.root_ts) == (Kind.UPDATE, "17.0003")


def test_updates_and_thread_lines_carry_the_card_they_belong_to(outbox: Outbox) -> None:
    told(outbox, a_row(1), ts="17.0001")
    told(outbox, a_row(2), ts="17.0002")
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=2), a_row(1, kind=Kind.THREAD, revision=2)], now=NOON)
    update = claim(outbox)
    assert update is not None and (update.kind, update.root_ts) == (Kind.UPDATE, "17.0001")
    outbox.sent(update, Receipt(channel=WIRE, ts="17.0001"), now=NOON)
    line = claim(outbox)
    assert line is not None and (line.kind, line.root_ts) == (Kind.THREAD, "17.0001")


def test_of_many_claimers_each_row_goes_to_one(outbox: Outbox) -> None:
    outbox.enqueue([a_row(number, channel=f"C{number}") for number in range(24)], now=NOON)
    with ThreadPoolExecutor(1 if isinstance(outbox, FakeOutbox) else 4) as pool:
        got = list(pool.map(lambda _: claim(outbox), range(30)))
    keys = [row.key for row in got if row]
    assert len(keys) == len(set(keys)) == 24


def test_next_due_is_now_later_or_never(outbox: Outbox) -> None:
    assert outbox.next_due(NOON, transports=["slack"]) is None
    outbox.enqueue([a_row(1, not_before=after(5))], now=NOON)
    assert outbox.next_due(NOON, transports=["slack"]) == after(5)
    outbox.enqueue([a_row(2)], now=after(-1))
    assert outbox.next_due(NOON, transports=["slack"]) == NOON
    assert outbox.next_due(NOON, transports=["console"]) is None


# --- outcomes --------------------------------------------------------------------------------------------------


def test_a_lease_holds_until_it_is_over(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    assert outbox.holds(delivery, now=after(seconds=54))
    assert not outbox.holds(delivery, now=after(seconds=55))


def test_a_row_whose_lease_is_over_is_unknown_and_never_simply_ready(outbox: Outbox) -> None:
    claimed(outbox, a_row(1))
    assert outbox.expire_leases(after(seconds=54)) == 0
    assert outbox.expire_leases(after(seconds=55)) == 1
    assert states(outbox) == {"unknown": 1}


def test_a_send_that_began_in_the_future_is_over_too(outbox: Outbox) -> None:
    claimed(outbox, a_row(1))  # and then the clock was set back
    assert outbox.expire_leases(after(-0.9)) == 0
    assert outbox.expire_leases(after(-60)) == 1
    assert outbox.unsettled(after(seconds=-54), settle=SETTLE, limit=9) == []
    assert len(outbox.unsettled(after(-60), settle=SETTLE, limit=9)) == 1


def test_an_edit_whose_lease_is_over_is_ready_again(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2))
    assert outbox.expire_leases(after(seconds=55)) == 1
    assert states(outbox) == {"sent": 1, "ready": 1}


def test_a_late_answer_counts_after_the_lease_is_over(outbox: Outbox) -> None:
    delivery = claimed(outbox, a_row(1))
    outbox.expire_leases(after(1))
    assert outbox.sent(delivery, Receipt(channel=WIRE, ts="1.1"), now=after(1))
    assert states(outbox) == {"sent": 1}


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


# --- parking ---------------------------------------------------------------------------------------------------


def test_parking_a_channel_keeps_all_its_rows_and_no_others(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1), a_row(2), a_row(3, channel="C0DESK")], now=NOON)
    delivery = claim(outbox)
    assert delivery is not None and delivery.channel == WIRE
    assert outbox.park_channel(delivery, code="is_archived", now=NOON) == 2
    assert states(outbox) == {"parked": 2, "ready": 1}


def test_rows_that_come_later_for_a_parked_channel_are_parked_unsent(outbox: Outbox) -> None:
    outbox.park_channel(claimed(outbox, a_row(1)), code="is_archived", now=NOON)
    outbox.enqueue([a_row(2), a_row(1, kind=Kind.UPDATE, revision=2)], now=NOON)
    assert claim(outbox) is None
    assert states(outbox) == {"parked": 3}


def test_a_parked_channel_is_replayed_in_order_when_it_is_mended(outbox: Outbox) -> None:
    outbox.park_channel(claimed(outbox, a_row(1), a_row(2)), code="is_archived", now=NOON)
    assert outbox.unpark(now=after(1), channel="C0OTHER") == 0
    assert outbox.unpark(now=after(1), transport="slack", channel=WIRE) == 2
    replayed = [claim(outbox, now=after(1)), claim(outbox, now=after(1))]
    assert [row.alert_key for row in replayed if row] == ["strike/S-1", "strike/S-2"]


# --- settling --------------------------------------------------------------------------------------------------


def test_an_unknown_row_is_settled_only_when_its_send_is_long_over(outbox: Outbox) -> None:
    outbox.unknown(claimed(outbox, a_row(1)), code="timeout", now=after(seconds=10))
    assert outbox.unsettled(after(seconds=54), settle=SETTLE, limit=9) == []
    assert [row.attempt for row in outbox.unsettled(after(seconds=55), settle=SETTLE, limit=9)] == [1]


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


# --- collapsing ------------------------------------------------------------------------------------------------


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
    assert states(outbox) == {"collapsed": 3, "ready": 1}
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
    assert states(outbox) == {"sending": 1, "ready": 1}


def test_a_digest_that_was_never_sent_is_folded_into_the_next(outbox: Outbox) -> None:
    outbox.enqueue([a_row(1), a_row(2)], now=NOON)
    collapse(outbox, now=after(31))
    outbox.enqueue([a_row(3), a_row(4)], now=after(32))
    digest = collapse(outbox, now=after(64))
    assert isinstance(digest.message, DigestMessage)
    assert [item.record for item in digest.message.items] == ["S-1", "S-2", "S-3", "S-4"]
    assert states(outbox) == {"collapsed": 5, "ready": 1}


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


# --- figures ---------------------------------------------------------------------------------------------------


def test_stats_say_what_waits_and_what_was_last_told(outbox: Outbox) -> None:
    told(outbox, a_row(1), now=after(1))
    outbox.unknown(claimed(outbox, a_row(2), now=after(2)), code="timeout", now=after(2))
    outbox.enqueue([a_row(3)], now=after(3))
    stats = outbox.stats(after(4))
    assert {state: n for state, n in stats.by_state.items() if n} == {"sent": 1, "unknown": 1, "ready": 1}
    assert (stats.oldest_ready_at, stats.unknown, stats.last_sent_at) == (after(3), 1, after(1))


def test_channels_lists_every_channel_of_a_transport(outbox: Outbox) -> None:
    rows = [a_row(1, channel="C0B"), a_row(1, channel="C0A"), a_row(2, channel="C0A")]
    outbox.enqueue([*rows, a_row(3, transport="console", channel="console")], now=NOON)
    assert outbox.channels("slack") == ["C0A", "C0B"]

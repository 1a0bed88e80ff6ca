"""Which row is claimed next, and which must wait."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.alerts import Delivery, Kind, Lane, Receipt
from newsdesk.messages import OperatorNote
from newsdesk.monitoring.operator_notes import OperatorChannel, as_delivery
from newsdesk.ports import Outbox
from tests.delivery_builders import NOON, WIRE, a_row
from tests.fakes.outbox import FakeOutbox
from tests.outbox_states import states_of
from tests.storage.sending.steps import LEASE, after, claim, claimed, told


def test_a_claimed_row_is_not_claimed_again(outbox: Outbox) -> None:
    claimed(outbox, a_row(1))
    assert claim(outbox) is None
    assert states_of(outbox) == {"sending": 1}


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
    assert states_of(outbox) == {"sending": 2, "ready": 2}


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


def befalls(outbox: Outbox, fate: str, under_way: Delivery) -> None:
    if fate == "ready":
        outbox.retry(under_way, not_before=after(9), code="not_connected")
    elif fate == "unknown":
        outbox.unknown(under_way, code="timeout", now=NOON)
    elif fate == "parked":
        outbox.park(under_way, code="invalid_blocks", now=NOON)


@pytest.mark.parametrize("fate", ["ready", "sending", "unknown", "parked"])
def test_what_follows_a_card_waits_until_the_card_is_told(outbox: Outbox, fate: str) -> None:
    befalls(outbox, fate, claimed(outbox, a_row(1)))
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=2), a_row(1, kind=Kind.THREAD, revision=2)], now=NOON)
    assert claim(outbox) is None


@pytest.mark.parametrize("fate", ["ready", "sending", "unknown", "parked"])
def test_an_edit_waits_for_no_line_and_a_line_for_those_before_it(outbox: Outbox, fate: str) -> None:
    told(outbox, a_row(1))
    befalls(outbox, fate, claimed(outbox, a_row(1, kind=Kind.THREAD, revision=2)))
    outbox.enqueue([a_row(1, kind=Kind.UPDATE, revision=3), a_row(1, kind=Kind.THREAD, revision=3)], now=NOON)
    edit = claim(outbox)
    assert edit is not None and edit.kind is Kind.UPDATE
    outbox.sent(edit, Receipt(channel=WIRE, ts="1.0001"), now=NOON)
    assert claim(outbox) is None


def test_an_edit_that_was_refused_holds_up_no_line_and_gives_way_to_the_next_edit(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    edit = claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=2))
    assert outbox.park(edit, code="msg_too_long", now=NOON)
    line = claimed(outbox, a_row(1, kind=Kind.THREAD, revision=2))
    assert line.root_ts == "1.0001"
    outbox.sent(line, Receipt(channel=WIRE, ts="2.0"), now=NOON)
    assert claimed(outbox, a_row(1, kind=Kind.UPDATE, revision=3)).revision == 3
    assert (outbox.unpark(), states_of(outbox)) == (0, {"sent": 2, "superseded": 1, "sending": 1})


def test_a_line_that_is_held_on_purpose_is_passed_by_what_falls_due_before_it(outbox: Outbox) -> None:
    told(outbox, a_row(1))
    held = a_row(1, kind=Kind.THREAD, revision=2, not_before=after(30))
    sooner = a_row(1, kind=Kind.THREAD, revision=4, not_before=after(20))
    outbox.enqueue([held, a_row(1, kind=Kind.THREAD, revision=3), sooner], now=NOON)
    assert outbox.next_due(NOON, transports=["slack"]) == NOON
    rows = []
    for minutes in (0, 0, 20, 20, 30):
        rows += outbox.claim(after(minutes), lease=LEASE, transports=["slack"])
        outbox.sent(rows[-1], Receipt(channel=WIRE, ts=f"2.{minutes}"), now=after(minutes))
    assert [row.revision for row in rows if row] == [3, 4, 2]


def test_what_waits_for_another_transport_holds_nothing_up(outbox: Outbox) -> None:
    card, line = a_row(1, transport="console"), a_row(1, kind=Kind.THREAD)
    outbox.enqueue([card, line], now=NOON)
    assert [each.key for each in outbox.claim(NOON, lease=LEASE, transports=["slack"])] == [line.key]


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

"""Budgets and outages of one transport, on paper."""

from __future__ import annotations

import random

import pytest

from newsdesk.alerts import DispatchPolicy, Kind
from newsdesk.delivery.gateway import FAILURES_IN_A_ROW, MAX_IN_FLIGHT, Bucket, Gateway, Method
from tests.delivery_builders import a_row
from tests.fakes.outbox import FakeOutbox
from tests.fakes.transport import FakeTransport
from tests.virtual_time import START, VirtualClock


def a_gateway() -> Gateway:
    return Gateway(FakeTransport(VirtualClock()), DispatchPolicy())


def claimed(*, channel: str = "C0WIRE", kind: Kind = Kind.ROOT):
    outbox, policy = FakeOutbox(), DispatchPolicy()
    outbox.enqueue([a_row(71, channel=channel, kind=kind)], now=START)
    (delivery,) = outbox.claim(START, lease=policy.settle, transports=["slack"])
    return delivery


def sent(gateway: Gateway, delivery, *, began: float, ended: float) -> None:
    gateway.started(delivery, began)
    gateway.finished(delivery, ended)


def may_post(gateway: Gateway, at: float) -> bool:
    return "C0WIRE" not in gateway.open_kinds(at)[Kind.ROOT]


# --- budgets ---------------------------------------------------------------------------------------------------


def test_a_bucket_gives_its_burst_and_then_one_a_turn() -> None:
    bucket = Bucket(0.5, 2)
    assert bucket.tokens(0.0) == 2
    bucket.take(0.0)
    bucket.take(0.0)
    assert (bucket.tokens(1.9), bucket.tokens(2.0), bucket.open_at) == (0, 1, 2.0)
    assert bucket.tokens(4.0) == 2


def test_an_idle_bucket_saves_no_more_than_its_burst() -> None:
    bucket = Bucket(1.0, 2)
    bucket.take(0.0)
    assert bucket.tokens(1000.0) == 2
    bucket.take(1000.0)
    bucket.take(1000.0)
    assert bucket.open_at == 1001.0


def test_a_held_method_leaves_the_other_open() -> None:
    gateway = a_gateway()
    gateway.hold(Method.POST, 30.0)
    assert set(gateway.open_kinds(10.0)) == {Kind.UPDATE}
    assert gateway.next_opening(after=10.0) == 30.0
    assert set(gateway.open_kinds(30.0)) == set(Kind)


def test_a_line_has_room_for_what_its_smallest_open_budget_gives() -> None:
    gateway = Gateway(FakeTransport(VirtualClock()), DispatchPolicy(posts_burst=3, edits_burst=2))
    assert gateway.room(10.0) == 2
    gateway.hold(Method.UPDATE, 30.0)
    assert gateway.room(10.0) == 3
    gateway.hold(Method.POST, 30.0)
    assert gateway.room(10.0) == 0


# --- slots -----------------------------------------------------------------------------------------------------


def test_a_channel_is_busy_for_posts_from_one_beginning_to_the_next() -> None:
    gateway, delivery = a_gateway(), claimed()
    gateway.started(delivery, 10.0)
    assert not may_post(gateway, 10.2)
    gateway.finished(delivery, 10.3)
    assert not may_post(gateway, 10.99)
    assert may_post(gateway, 11.03)


def test_a_late_post_does_not_put_off_those_after_it_by_more_than_it_may_catch_up() -> None:
    gateway = a_gateway()
    sent(gateway, claimed(), began=10.0, ended=10.1)
    sent(gateway, claimed(), began=11.03, ended=11.1)  # 0.01 late
    assert gateway.next_opening(after=11.1) == pytest.approx(12.04)
    sent(gateway, claimed(), began=12.34, ended=12.4)  # 0.3 late
    assert gateway.next_opening(after=12.4) == pytest.approx(13.34)


def test_idle_seconds_are_not_saved_for_later() -> None:
    gateway = a_gateway()
    sent(gateway, claimed(), began=10.0, ended=10.1)
    sent(gateway, claimed(), began=500.0, ended=500.1)
    assert not may_post(gateway, 500.99)


def test_a_slow_post_leaves_half_of_the_spacing_after_its_end() -> None:
    gateway = a_gateway()
    sent(gateway, claimed(), began=10.0, ended=13.0)
    assert not may_post(gateway, 13.5)
    assert may_post(gateway, 13.52)


@pytest.mark.parametrize("seed", range(5))
def test_however_long_posts_are_on_their_way_a_burst_of_two_is_never_exceeded(seed: int) -> None:
    rng, gateway, allowed = random.Random(seed), a_gateway(), Bucket(1.0, 2)
    at = 10.0
    for _ in range(300):
        ended = at + rng.choice([0.01, 0.3, 1.2, 9.0]) * rng.random()
        arrived = rng.choice([at, ended, rng.uniform(at, ended)])
        assert allowed.tokens(arrived) > 0
        allowed.take(arrived)
        sent(gateway, claimed(), began=at, ended=ended)
        at = max(ended, gateway.next_opening(after=at) or ended) + rng.choice([0.0, 0.004, 0.7])


def test_an_edit_neither_waits_for_a_post_nor_keeps_one_waiting() -> None:
    gateway = a_gateway()
    sent(gateway, claimed(), began=10.0, ended=10.1)
    assert gateway.open_kinds(10.2)[Kind.UPDATE] == frozenset()
    gateway.started(claimed(kind=Kind.UPDATE), 10.2)
    assert gateway.open_kinds(11.1)[Kind.UPDATE] == {"C0WIRE"}
    assert may_post(gateway, 11.1)


def test_a_full_line_takes_nothing_more() -> None:
    gateway = a_gateway()
    for number in range(MAX_IN_FLIGHT):
        gateway.started(claimed(channel=f"C{number}"), 10.0)
    assert gateway.room(10.0) == 0


def test_what_opened_since_the_last_look_is_told_although_it_is_over() -> None:
    gateway = a_gateway()
    sent(gateway, claimed(), began=10.0, ended=10.1)
    assert gateway.next_opening(after=11.01) == pytest.approx(11.02)  # asked at 11.2, say
    assert gateway.next_opening(after=11.03) is None


# --- outages ---------------------------------------------------------------------------------------------------


def test_failures_in_a_row_take_the_line_down_and_an_answer_starts_anew() -> None:
    gateway = a_gateway()
    for _ in range(FAILURES_IN_A_ROW - 1):
        gateway.failed("timeout", now=START, at=10.0)
    gateway.answered()
    for _ in range(FAILURES_IN_A_ROW - 1):
        gateway.failed("timeout", now=START, at=10.0)
    assert gateway.outage is None
    gateway.failed("timeout", now=START, at=10.0)
    assert gateway.outage is not None
    assert gateway.room(10.0) == 0
    assert not gateway.probe_due(69.9)
    assert gateway.probe_due(70.0)


def test_after_an_outage_one_send_at_a_time_until_one_works() -> None:
    gateway = a_gateway()
    gateway.go_down("token_revoked", now=START, at=10.0)
    gateway.try_again()
    gateway.started(claimed(), 70.0)
    assert gateway.room(70.0) == 0
    gateway.answered()
    assert gateway.room(70.0) > 0


def test_a_failure_on_trial_is_the_next_outage() -> None:
    gateway = a_gateway()
    gateway.go_down("timeout", now=START, at=10.0)
    gateway.try_again()
    gateway.failed("timeout", now=START, at=70.0)
    assert gateway.probe_due(130.0)

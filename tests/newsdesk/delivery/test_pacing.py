"""Budgets and outages of one transport, on paper."""

from __future__ import annotations

from newsdesk.alerts import DispatchPolicy, Kind
from newsdesk.delivery.pacing import FAILURES_IN_A_ROW, MAX_IN_FLIGHT, Bucket, Line, Method
from tests.delivery_builders import a_row
from tests.fake_outbox import FakeOutbox
from tests.fake_transport import FakeTransport
from tests.virtual_time import START, VirtualClock


def a_line() -> Line:
    return Line(FakeTransport(VirtualClock()), DispatchPolicy())


def claimed(*, channel: str = "C0WIRE"):
    outbox, policy = FakeOutbox(), DispatchPolicy()
    outbox.enqueue([a_row(71, channel=channel)], now=START)
    return outbox.claim(START, lease=policy.settle, busy_channels=(), transports=["slack"])


def test_a_bucket_gives_its_burst_and_then_one_a_turn() -> None:
    bucket = Bucket(0.5, 2)
    assert bucket.wait_s(0.0) == 0
    bucket.take(0.0)
    bucket.take(0.0)
    assert bucket.wait_s(0.0) == 2.0
    assert bucket.wait_s(1.5) == 0.5
    assert bucket.wait_s(2.0) == 0


def test_an_idle_bucket_saves_no_more_than_its_burst() -> None:
    bucket = Bucket(1.0, 2)
    bucket.take(0.0)
    assert bucket.wait_s(1000.0) == 0
    bucket.take(1000.0)
    bucket.take(1000.0)
    assert bucket.wait_s(1000.0) == 1.0


def test_a_channel_is_busy_while_sending_and_for_a_second_after() -> None:
    line, delivery = a_line(), claimed()
    line.started(delivery, 10.0)
    assert line.busy_channels(10.5) == {"C0WIRE"}
    line.finished(delivery, 11.5)
    assert line.busy_channels(12.4) == {"C0WIRE"}
    assert line.busy_channels(12.6) == set()


def test_a_quick_send_leaves_the_full_spacing_between_two_starts() -> None:
    line, delivery = a_line(), claimed()
    line.started(delivery, 10.0)
    line.finished(delivery, 10.001)
    assert line.busy_channels(11.01) == {"C0WIRE"}
    assert line.busy_channels(11.03) == set()


def test_a_held_method_leaves_the_other_open() -> None:
    line = a_line()
    line.hold(Method.POST, 30.0)
    assert line.open_kinds(10.0) == (Kind.UPDATE,)
    assert line.wait_s(10.0) == 20.0
    assert set(line.open_kinds(30.0)) == set(Kind)


def test_a_full_line_takes_nothing_more() -> None:
    line = a_line()
    for number in range(MAX_IN_FLIGHT):
        line.started(claimed(channel=f"C{number}"), 10.0)
    assert line.open_kinds(10.0) == ()


def test_failures_in_a_row_take_the_line_down_and_an_answer_starts_anew() -> None:
    line = a_line()
    for _ in range(FAILURES_IN_A_ROW - 1):
        line.failed("timeout", now=START, at=10.0)
    line.answered()
    for _ in range(FAILURES_IN_A_ROW - 1):
        line.failed("timeout", now=START, at=10.0)
    assert line.outage is None
    line.failed("timeout", now=START, at=10.0)
    assert line.outage is not None
    assert line.open_kinds(10.0) == ()
    assert not line.probe_due(69.9)
    assert line.probe_due(70.0)


def test_after_an_outage_one_send_at_a_time_until_one_works() -> None:
    line = a_line()
    line.go_down("token_revoked", now=START, at=10.0)
    line.try_again()
    line.started(claimed(), 70.0)
    assert line.open_kinds(70.0) == ()
    line.answered()
    assert line.open_kinds(70.0) != ()


def test_a_failure_on_trial_is_the_next_outage() -> None:
    line = a_line()
    line.go_down("timeout", now=START, at=10.0)
    line.try_again()
    line.failed("timeout", now=START, at=70.0)
    assert line.probe_due(130.0)

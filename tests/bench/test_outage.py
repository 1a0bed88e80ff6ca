"""What the bench of an outage makes of the rows and messages that it leaves."""

from __future__ import annotations

import json
from datetime import timedelta
from types import SimpleNamespace

from bench.outage import Outcome, results
from newsdesk.alerts import DeliveryState, Kind, Lane
from tests.delivery_builders import NOON, WIRE

SECOND = timedelta(seconds=1)


def a_row(id: int, state: DeliveryState, *, kind: Kind = Kind.ROOT, **changes: object) -> SimpleNamespace:
    told = {"channel": WIRE, "lane": Lane.NORMAL, "created_at": NOON, "receipt_ts": None, "collapsed_into": None}
    return SimpleNamespace(id=id, state=state, kind=kind, message="{}", **{**told, **changes})


def a_digest(*seen: str) -> SimpleNamespace:
    items = json.dumps({"items": [{"first_seen_at": at} for at in seen]})
    row = a_row(9, DeliveryState.SENT, kind=Kind.DIGEST, receipt_ts="2.0")
    row.message = items
    return row


def reached(*rows: SimpleNamespace, posts: tuple[float, ...] = (10, 12)) -> list[bool]:
    """Whether nothing is lost, all is in order, soon, and not too fast."""
    times = {WIRE: [NOON + second * SECOND for second in posts]}
    outcome = Outcome(rows=rows, back_at=NOON, posts=times, limited=0, violations=0)  # type: ignore[arg-type]
    return [result.reached for result in results(outcome)]


def test_an_alert_in_a_digest_that_was_told_is_not_lost() -> None:
    folded = a_row(1, DeliveryState.COLLAPSED, collapsed_into=9)
    assert reached(folded, a_digest("a", "b")) == [True] * 4
    assert reached(folded) == [False, True, True, True]
    assert reached(a_row(1, DeliveryState.PARKED)) == [False, True, True, True]


def test_what_stands_before_something_that_was_seen_earlier_is_out_of_order() -> None:
    assert reached(a_digest("b", "a")) == [True, False, True, True]
    late = a_row(1, DeliveryState.SENT, receipt_ts="1.0", created_at=NOON + SECOND)
    assert reached(late, a_row(2, DeliveryState.SENT, receipt_ts="2.0")) == [True, False, True, True]


def test_messages_that_come_late_or_too_fast_are_seen() -> None:
    assert reached(posts=(10, 700)) == [True, True, False, True]
    assert reached(posts=(10, 10.5)) == [True, True, True, False]

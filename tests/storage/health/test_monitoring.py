"""What the monitor sees of the store, and that nothing is told twice, whoever looks."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import sqlalchemy as sa

from newsdesk.entries import FeedState, PollStatus
from newsdesk.messages import OperatorNote
from newsdesk.monitoring.episodes import Episode, MonitorState
from newsdesk.monitoring.faults import FaultKind
from newsdesk.monitoring.operator_notes import OperatorChannel, as_delivery
from storage.health.monitoring import SqlMonitor
from storage.store import SqlStore
from tests.builders import NOON, a_new_feed, an_outcome
from tests.outbox_states import states_of

OPERATORS = OperatorChannel(transport="slack", channel="C0OPS")
EPISODE = Episode(
    kind=FaultKind.NO_FEED, subject="", began_at=NOON, noticed_at=NOON, seen="0 of 3 feeds read", lost="every alert"
)
SEEN = MonitorState(looked_at=NOON, noted_at=NOON, episodes=(replace(EPISODE, ripe=True, told_at=NOON),))
NOTE = as_delivery(OperatorNote(key="ops/blind/no_feed", kind="blind", subject="", since=NOON), OPERATORS)


def test_the_state_comes_back_as_it_was(engine: sa.Engine) -> None:
    watch = SqlMonitor(engine)
    assert watch.state() == MonitorState()
    assert watch.step(MonitorState(), SEEN, [], now=NOON)
    assert SqlMonitor(engine).state() == SEEN


def test_of_two_that_look_at_once_one_tells(engine: sa.Engine) -> None:
    first, second = SqlMonitor(engine), SqlMonitor(engine)
    before = first.state()
    assert first.step(before, SEEN, [NOTE], now=NOON)
    assert not second.step(before, replace(SEEN, noted_at=None), [replace(NOTE, key="other")], now=NOON)
    assert second.state() == SEEN
    assert states_of(engine) == {"ready": 1}


def test_feeds_are_seen_with_their_last_polls(engine: sa.Engine) -> None:
    store, watch = SqlStore(engine), SqlMonitor(engine)
    states = {"failing": FeedState.ACTIVE, "read": FeedState.ACTIVE, "paused": FeedState.PAUSED}
    feeds = [a_new_feed(f"https://{name}.example", name=name, state=state) for name, state in states.items()]
    store.add_feeds(feeds, now=NOON)
    later = NOON + timedelta(minutes=1)
    for feed in store.claim_due_feeds(NOON, limit=9, lease=timedelta(minutes=5)):
        outcome = an_outcome(feed, at=later, gap=feed.name == "read")
        if feed.name == "failing":
            outcome = outcome._replace(status=PollStatus.FAILED, failure="dns", detail="no such host", failures=3)
        store.finish_polls([outcome])
    failing, read = watch.feeds(later)
    assert (failing.name, failing.failures, failing.unreachable, failing.last_success_at) == (
        "failing",
        3,
        True,
        None,
    )
    assert (read.name, read.unreachable, read.last_success_at, read.gap_at) == ("read", False, later, later)
    assert watch.feeds(later + timedelta(days=2))[1].gap_at is None

"""When a feed is asked again, told as a table."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from random import Random

import pytest
from hypothesis import given
from hypothesis import strategies as st

from feeds.polling.schedule import PollRules, PollSchedule
from feeds.results import Fetched, FetchFailed, FetchResult, NotModified
from newsdesk.entries import Feed, FeedState, Tier
from newsdesk.errors import FetchReason

NOW = datetime(2026, 10, 4, 12, tzinfo=UTC)
MIN, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)
FEED = Feed(id=1, url="https://x.org/rss", name="X", outlet="X", tier=Tier.LOCAL, interval=10 * MIN)
PRIMARY = FEED._replace(tier=Tier.PRIMARY)


class NoJitter(Random):
    def uniform(self, a: float, b: float) -> float:
        return (a + b) / 2


STEADY = PollSchedule(NoJitter())


def wait_after(feed: Feed, result: FetchResult, *, ttl: timedelta | None = None) -> timedelta:
    return STEADY.next_poll(feed, result, NOW, ttl=ttl).next_poll_at - NOW


def a_body(fresh_for: timedelta | None = None) -> Fetched:
    return Fetched(url=FEED.url, body=b"", fresh_for=fresh_for)


def a_failure(
    reason: FetchReason = FetchReason.TIMEOUT, *, retry_after: timedelta | None = None, status: int | None = None
) -> FetchFailed:
    return FetchFailed(reason=reason, retry_after=retry_after, status=status)


SUCCESSES = {
    "a feed is asked at its own interval": (FEED, a_body(), None, 10 * MIN),
    "also after a 304": (FEED, NotModified(), None, 10 * MIN),
    "a body that is fresh for longer is left alone for longer": (FEED, a_body(20 * MIN), None, 20 * MIN),
    "so is a 304": (FEED, NotModified(fresh_for=20 * MIN), None, 20 * MIN),
    "a TTL counts as well": (FEED, a_body(), 25 * MIN, 25 * MIN),
    "the longer of both wins": (FEED, a_body(20 * MIN), 25 * MIN, 25 * MIN),
    "a short freshness does not hurry us": (FEED, a_body(5 * MIN), None, 10 * MIN),
    "a day of freshness triples the interval at most": (FEED, a_body(DAY), DAY, 30 * MIN),
    "an interval under a minute is a minute": (FEED._replace(interval=timedelta(seconds=5)), a_body(), None, MIN),
    "an interval over a day is a day": (FEED._replace(interval=3 * DAY), a_body(), None, DAY),
    "a feed with news this week keeps its pace": (FEED._replace(last_new_at=NOW - 6 * DAY), a_body(), None, 10 * MIN),
    "one silent for two weeks is asked half as often": (
        FEED._replace(last_new_at=NOW - 14 * DAY), a_body(), None, 20 * MIN,
    ),
    "one silent for a year a quarter": (FEED._replace(last_new_at=NOW - 365 * DAY), a_body(), None, 40 * MIN),
    "a freshness does not hurry one that is silent": (
        FEED._replace(last_new_at=NOW - 365 * DAY), a_body(DAY), None, 40 * MIN,
    ),
    "a primary source keeps its pace however silent": (
        PRIMARY._replace(last_new_at=NOW - 365 * DAY), a_body(), None, 10 * MIN,
    ),
    "so does a wire": (FEED._replace(tier=Tier.WIRE, last_new_at=NOW - 365 * DAY), a_body(), None, 10 * MIN),
    "a clock that ran backwards changes nothing": (FEED._replace(last_new_at=NOW + DAY), a_body(), None, 10 * MIN),
}  # fmt: skip


@pytest.mark.parametrize(("feed", "result", "ttl", "wait"), SUCCESSES.values(), ids=SUCCESSES.keys())
def test_wait_after_an_answer_goes_by_what_the_feed_brought_and_asked_for(
    feed: Feed, result: FetchResult, ttl: timedelta | None, wait: timedelta
) -> None:
    assert wait_after(feed, result, ttl=ttl) == wait


FAILURES = {
    "the first failure waits one interval": (0, a_failure(), 10 * MIN),
    "the second two": (1, a_failure(), 20 * MIN),
    "the third four": (2, a_failure(), 40 * MIN),
    "the sixth stops at the ceiling": (6, a_failure(), 6 * HOUR),
    "after years of failures it is still the ceiling": (100_000, a_failure(), 6 * HOUR),
    "Retry-After is obeyed": (0, a_failure(FetchReason.RATE_LIMITED, retry_after=2 * HOUR), 2 * HOUR),
    "a Retry-After shorter than the back-off is not": (2, a_failure(retry_after=5 * MIN), 40 * MIN),
    "a Retry-After of a year is a day": (0, a_failure(retry_after=365 * DAY), DAY),
    "a negative Retry-After is no Retry-After": (0, a_failure(retry_after=-DAY), 10 * MIN),
}


@pytest.mark.parametrize(("failures", "result", "wait"), FAILURES.values(), ids=FAILURES.keys())
def test_a_feed_waits_longer_after_each_failure(failures: int, result: FetchFailed, wait: timedelta) -> None:
    assert wait_after(FEED._replace(failures=failures), result) == wait


def test_feed_polled_rarely_is_not_asked_more_often_because_it_fails() -> None:
    assert wait_after(FEED._replace(interval=12 * HOUR), a_failure()) == 12 * HOUR


def test_eighth_failure_in_a_row_quarantines_and_not_the_seventh() -> None:
    states = [STEADY.next_poll(FEED._replace(failures=n), a_failure(), NOW).state for n in (6, 7, 8)]
    assert states == [FeedState.ACTIVE, FeedState.QUARANTINED, FeedState.QUARANTINED]


def test_quarantine_threshold_is_the_operators_choice() -> None:
    schedule = PollSchedule(NoJitter(), PollRules(quarantine_after=1))
    plan = schedule.next_poll(FEED, a_failure(), NOW)
    assert (plan.state, plan.next_poll_at - NOW) == (FeedState.QUARANTINED, 6 * HOUR)


def test_feed_that_is_never_quarantined_stops_at_the_ceiling_too() -> None:
    schedule = PollSchedule(NoJitter(), PollRules(quarantine_after=100))
    plan = schedule.next_poll(FEED._replace(failures=98), a_failure(), NOW)
    assert (plan.state, plan.next_poll_at - NOW) == (FeedState.ACTIVE, 6 * HOUR)


@pytest.mark.parametrize(("reason", "down"), [(FetchReason.NO_PARSER, False), (FetchReason.DNS, True)])
def test_feed_that_is_not_to_blame_neither_fails_nor_backs_off_and_is_spread(reason: FetchReason, down: bool) -> None:
    feed, schedule = FEED._replace(failures=3), PollSchedule(Random(7))
    plans = [schedule.next_poll(feed, a_failure(reason), NOW, network_down=down) for _ in range(200)]
    assert {(plan.state, plan.failures) for plan in plans} == {(FeedState.ACTIVE, 3)}
    waits = [(plan.next_poll_at - NOW) / (10 * MIN) for plan in plans]
    assert 0.95 <= min(waits) < 0.96 < 1.04 < max(waits) <= 1.05


def test_one_success_ends_quarantine_and_forgets_the_failures() -> None:
    feed = FEED._replace(state=FeedState.QUARANTINED, failures=40)
    plan = STEADY.next_poll(feed, NotModified(), NOW)
    assert (plan.state, plan.failures, plan.next_poll_at - NOW) == (FeedState.ACTIVE, 0, 10 * MIN)


def test_gone_is_gone_at_once() -> None:
    assert STEADY.next_poll(FEED, a_failure(FetchReason.GONE, status=410), NOW).state is FeedState.GONE


def test_jitter_stays_within_five_percent_and_is_spread() -> None:
    schedule = PollSchedule(Random(7))
    waits = [(schedule.next_poll(FEED, NotModified(), NOW).next_poll_at - NOW) / (10 * MIN) for _ in range(200)]
    assert 0.95 <= min(waits) < 0.96
    assert 1.04 < max(waits) <= 1.05


def test_jitter_never_undercuts_what_the_server_asked_for() -> None:
    result = a_failure(FetchReason.RATE_LIMITED, retry_after=HOUR)
    assert all(PollSchedule(Random(n)).next_poll(FEED, result, NOW).next_poll_at - NOW >= HOUR for n in range(50))


SPANS = st.none() | st.timedeltas()
RESULTS = st.one_of(
    st.builds(NotModified, fresh_for=SPANS),
    st.builds(FetchFailed, reason=st.sampled_from(FetchReason), retry_after=SPANS),
)


@given(RESULTS, SPANS, st.integers(0, 10**9), st.timedeltas(min_value=timedelta(0), max_value=timedelta(days=400)))
def test_next_poll_is_always_between_a_minute_and_a_day_away(
    result: FetchResult, ttl: timedelta | None, failures: int, interval: timedelta
) -> None:
    feed = FEED._replace(failures=failures, interval=interval)
    assert MIN <= PollSchedule(Random(1)).next_poll(feed, result, NOW, ttl=ttl).next_poll_at - NOW <= DAY

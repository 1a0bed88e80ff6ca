"""What the log says of polls: news and failures, and a network that is away as one thing."""

from __future__ import annotations

import logging

import pytest

from feeds.results import FetchFailed
from newsdesk.errors import FetchReason
from tests.feeds.poll_harness import A_TIMEOUT, NO_NEWS, Harness, a_page, an_item
from tests.patience import until


async def test_each_poll_is_observed_and_only_news_and_failures_are_logged(
    desk: Harness, caplog: pytest.LogCaptureFixture
) -> None:
    desk.add("quiet", answers=[NO_NEWS])
    desk.add("npr", answers=[a_page(an_item(1))])
    desk.add("bad", answers=[FetchFailed(reason=FetchReason.DNS, detail="no such host")])
    with caplog.at_level(logging.INFO):
        await desk.poller.round()
    assert {poll.name for poll in desk.seen} == {"quiet", "npr", "bad"}
    lines = {record.feed: (record.levelname, record.status, record.reason, record.new) for record in caplog.records}
    assert lines == {"npr": ("INFO", "ok", "", 1), "bad": ("WARNING", "failed", "dns", 0)}
    assert "example" not in caplog.text, "an address may hold a token"


NOT_FOUND = FetchFailed(reason=FetchReason.HTTP_STATUS, detail="HTTP 404", status=404)
NO_NAME = FetchFailed(reason=FetchReason.DNS, detail="no such host")


def warnings(caplog: pytest.LogCaptureFixture) -> list[str]:
    told = [record for record in caplog.records if record.levelno >= logging.WARNING]
    caplog.clear()
    return [getattr(record, "feed", "") or f"{record.message}: {record.reasons}" for record in told]


async def test_network_that_is_away_is_one_line_in_the_log(desk: Harness, caplog: pytest.LogCaptureFixture) -> None:
    desk.add(*(f"feed{n}" for n in range(77)), answers=[NO_NAME])
    desk.add("slow", answers=[A_TIMEOUT])
    await desk.poller.round(ignore_due=True)
    assert warnings(caplog) == ["no feed reached: dns 77, timeout 1"]
    desk.network_down = True  # the monitor has told it
    await desk.poller.round(ignore_due=True)
    assert warnings(caplog) == []


async def test_feeds_that_fail_while_others_are_read_are_logged_one_by_one(
    desk: Harness, caplog: pytest.LogCaptureFixture
) -> None:
    names = [f"feed{n}" for n in range(6)]
    desk.add(*names, answers=[NO_NAME])
    desk.add("quiet")
    await desk.poller.round(ignore_due=True)
    assert sorted(warnings(caplog)) == names


async def test_feed_whose_server_refuses_it_is_logged_whatever_the_network_does(
    desk: Harness, caplog: pytest.LogCaptureFixture
) -> None:
    desk.add("gone", answers=[NOT_FOUND])
    desk.network_down = True
    await desk.poller.round(ignore_due=True)
    assert warnings(caplog) == ["gone"]


async def test_failure_is_logged_with_the_next_tick(desk: Harness, caplog: pytest.LogCaptureFixture) -> None:
    desk.add("bad", answers=[NO_NAME])
    await desk.poller.tick()
    await until(lambda: desk.seen)
    await desk.poller.tick()
    assert warnings(caplog) == ["bad"]
    await desk.poller.stop()

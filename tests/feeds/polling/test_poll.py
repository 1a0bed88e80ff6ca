"""The poll loop: what is due is asked, what is new is handed on, and one bad feed never stops another."""

from __future__ import annotations

from datetime import timedelta

import pytest

from feeds.polling.poll_rounds import FeedPoll
from feeds.results import NotModified
from newsdesk.entries import PollStatus
from newsdesk.errors import DeskMoved, LeaseLost, StoreUnavailable
from tests.feeds.poll_harness import A_TIMEOUT, NO_NEWS, START, Harness, a_page, an_item, call


def by_name(polls: tuple[FeedPoll, ...]) -> dict[str, FeedPoll]:
    return {poll.name: poll for poll in polls}


async def test_first_poll_hands_on_every_entry_and_says_that_it_is_the_first(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1), an_item(2))])
    report = await desk.poller.round()
    assert desk.desk.entries == [("npr", "Story 1"), ("npr", "Story 2")]
    assert desk.web.asked[0].first_polled_at is None
    assert (report.new, report.count(PollStatus.OK)) == (2, 1)


async def test_new_pieces_alone_are_handed_on_with_their_keys(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1)), a_page(an_item(2), an_item(1))])
    await desk.rounds(2)
    assert desk.desk.entries == [("npr", "Story 1"), ("npr", "Story 2")]
    assert len(set(desk.desk.keys)) == len(desk.desk.keys) == 2


async def test_body_of_many_entries_is_read_whole(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(*(an_item(n) for n in range(600)))])
    assert (await desk.poller.round()).new == 600
    assert len(set(desk.desk.keys)) == 600


async def test_validators_of_the_last_body_are_sent_and_a_304_keeps_them(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1), etag='"a"'), NO_NEWS])
    await desk.rounds(3)
    assert [feed.etag for feed in desk.web.asked] == [None, '"a"', '"a"']


async def test_unchanged_body_touches_the_feed_alone(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1), an_item(2))])
    await desk.poller.round()
    before = desk.window("npr")
    desk.clock.advance(hours=1)
    report = await desk.poller.round()
    after = desk.feed("npr")
    assert (report.count(PollStatus.UNCHANGED), report.new, len(desk.desk.outcomes)) == (1, 0, 1)
    assert after.last_success_at == START + timedelta(hours=1)
    assert desk.window("npr") == before


async def test_broken_feeds_never_stop_the_others(desk: Harness, caplog: pytest.LogCaptureFixture) -> None:
    desk.add("timeout", answers=[A_TIMEOUT])
    desk.add("no feed", answers=[type(a_page())(url="https://x.example", body=b"broken")])
    desk.add("fetcher", answers=[RuntimeError("fetcher")])
    desk.add("ingest", answers=[a_page(an_item(1))])
    desk.desk.fails["ingest"] = ValueError("a bug")
    desk.add("npr", "bbc", answers=[a_page(an_item(1))])
    polls = by_name((await desk.poller.round()).polls)
    assert {name: poll.new for name, poll in polls.items() if poll.status is PollStatus.OK} == {"npr": 1, "bbc": 1}
    reasons = {name: poll.reason for name, poll in polls.items() if poll.status is PollStatus.FAILED}
    assert reasons == {"timeout": "timeout", "no feed": "not_a_feed", "fetcher": "internal", "ingest": "internal"}
    assert all(desk.feed(name).failures == 1 for name in reasons)
    broke = [record for record in caplog.records if record.exc_info]
    assert len(broke) == 2, "a fault of ours leaves one traceback, a feed's fault none"


async def test_failed_feed_keeps_its_validators_and_backs_off(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1), etag='"a"'), A_TIMEOUT, A_TIMEOUT, NO_NEWS])
    await desk.rounds(4)
    assert [feed.etag for feed in desk.web.asked] == [None, '"a"', '"a"', '"a"']
    assert [feed.failures for feed in desk.web.asked] == [0, 0, 1, 2]
    assert desk.feed("npr").failures == 0


@pytest.mark.parametrize(
    ("answer", "kept"),
    [
        (NotModified(), ('"a"', "Monday")),
        (NotModified(etag='"b"'), ('"b"', "Monday")),
        (NotModified(last_modified="Tuesday"), ('"a"', "Tuesday")),
    ],
)
async def test_a_304_changes_the_validators_that_it_names(
    desk: Harness, answer: NotModified, kept: tuple[str, str]
) -> None:
    desk.add("npr", answers=[a_page(an_item(1), etag='"a"', last_modified="Monday"), answer])
    await desk.rounds(2)
    assert (desk.feed("npr").etag, desk.feed("npr").last_modified) == kept


async def test_validators_of_a_body_that_was_not_read_are_not_kept(desk: Harness) -> None:
    broken = type(a_page())(url="https://x.example", body=b"broken", etag='"new"')
    desk.add("npr", answers=[a_page(an_item(1), etag='"a"'), broken])
    await desk.rounds(2)
    assert desk.feed("npr").etag == '"a"'


async def test_polls_without_news_are_written_many_at_a_time(desk: Harness) -> None:
    sizes: list[int] = []

    async def counted(fn, /, *args, **kwargs):
        if fn == desk.store.finish_polls:
            sizes.append(len(args[0]))
        return await call(fn, *args, **kwargs)

    desk.call = counted
    desk.add(*(f"feed{n}" for n in range(120)), answers=[NO_NEWS])
    await desk.poller.round()
    assert sum(sizes) == 120
    assert len(sizes) <= 4
    assert all(feed.last_success_at for feed in desk.store.feeds())


async def test_deliveries_wake_the_sender_at_once(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1)), a_page(an_item(2)), NO_NEWS])
    await desk.rounds(1)
    assert desk.woken == 0
    desk.desk.deliveries = 1
    await desk.rounds(2)
    assert desk.woken == 1


@pytest.mark.parametrize(
    "error", [LeaseLost(), StoreUnavailable("full"), DeskMoved()], ids=lambda e: type(e).__name__
)
async def test_feed_that_cannot_be_recorded_is_left_for_later(desk: Harness, error: Exception) -> None:
    desk.add("npr", answers=[a_page(an_item(1))])
    desk.desk.fails["npr"] = error
    (poll,) = (await desk.poller.round()).polls
    assert (poll.status, poll.reason) == (None, type(error).__name__)
    assert desk.feed("npr").failures == 0
    desk.desk.fails.clear()
    desk.clock.advance(minutes=10)  # the lease is over
    assert (await desk.poller.round()).new == 1


async def test_cut_off_entry_waits_for_its_second_sight(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1), an_item(2, whole=False))])
    await desk.rounds(1)
    assert desk.desk.entries == [("npr", "Story 1")]
    await desk.rounds(2)
    assert desk.desk.entries == [("npr", "Story 1"), ("npr", "Story 2")]
    assert [feed.etag for feed in desk.web.asked] == [None] * 3, "a 304 would hide it for ever"


async def test_body_of_one_cut_off_entry_is_no_reason_to_look_away(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(2, whole=False)), a_page(an_item(2))])
    await desk.rounds(2)
    assert desk.desk.entries == [("npr", "Story 2")]

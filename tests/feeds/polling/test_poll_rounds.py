"""Which feeds are polled when: rounds and ticks, leases and places, and how the poller stops."""

from __future__ import annotations

import asyncio
from datetime import timedelta

import pytest

from newsdesk.entries import FeedState
from newsdesk.errors import LeaseLost, StoreUnavailable
from tests.feeds.poll_harness import A_TIMEOUT, NO_NEWS, START, Harness, a_page, an_item, call
from tests.patience import until


async def test_feed_is_not_asked_before_it_is_due(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1))])
    await desk.poller.round()
    report = await desk.poller.round()
    assert (len(report.polls), len(desk.web.asked)) == (0, 1)


async def test_all_feeds_are_asked_once_when_due_times_are_ignored(desk: Harness) -> None:
    desk.add("npr", "bbc", answers=[a_page(an_item(1))])
    await desk.poller.round()
    report = await desk.poller.round(ignore_due=True)
    assert sorted(poll.name for poll in report.polls) == ["bbc", "npr"]


async def test_round_stops_at_its_limit(desk: Harness) -> None:
    desk.add(*"abcde", answers=[NO_NEWS])
    assert len((await desk.poller.round(limit=2)).polls) == 2
    assert len((await desk.poller.round(limit=9, ignore_due=True)).polls) == 5


async def test_round_claims_again_until_nothing_is_due(desk: Harness) -> None:
    desk.limits = type(desk.limits)(concurrency=2, claim=4)
    poller = desk.new_poller()
    desk.add(*(f"feed{n}" for n in range(11)), answers=[NO_NEWS])
    report = await poller.round()
    assert len({poll.name for poll in report.polls}) == len(report.polls) == 11
    assert desk.web.most_at_once <= 2


async def test_paused_and_gone_feeds_are_not_asked(desk: Harness) -> None:
    desk.add("paused", state=FeedState.PAUSED)
    desk.add("off", state=FeedState.OFF)
    assert (await desk.poller.round(ignore_due=True)).polls == ()


async def test_round_leases_few_feeds_for_as_long_as_few_can_take(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1))])
    desk.desk.fails["npr"] = LeaseLost()
    await desk.poller.round()
    desk.desk.fails.clear()
    desk.clock.advance(seconds=90)
    assert (await desk.poller.round()).new == 1


async def test_feed_that_an_outage_left_half_polled_is_free_again_soon(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1))])
    desk.desk.fails["npr"] = StoreUnavailable("full")
    await desk.poller.tick()
    await until(lambda: desk.seen)
    desk.desk.fails.clear()
    desk.clock.advance(seconds=90)
    await desk.poller.tick()
    await until(lambda: desk.desk.entries)


async def test_tick_takes_all_that_is_due_in_slices(desk: Harness) -> None:
    desk.limits = type(desk.limits)(concurrency=4, claim=100)
    poller = desk.new_poller()
    desk.add(*(f"feed{n}" for n in range(10)), answers=[NO_NEWS])
    assert await poller.tick() == 10
    await poller.stop()


async def test_store_that_goes_away_loses_no_poll_and_stops_no_tick(desk: Harness) -> None:
    async def away(fn, /, *args, **kwargs):
        raise StoreUnavailable("gone")

    desk.add("npr", answers=[A_TIMEOUT, a_page(an_item(1))])
    desk.call = away
    assert await desk.poller.tick() == 0
    desk.call = lambda fn, *args, **kwargs: (away if fn == desk.store.finish_polls else call)(fn, *args, **kwargs)
    await desk.poller.round()
    desk.call = call
    desk.clock.advance(minutes=10)
    assert (await desk.poller.round()).new == 1


async def test_ticks_say_once_that_the_store_is_away_and_again_when_it_goes_again(
    desk: Harness, caplog: pytest.LogCaptureFixture
) -> None:
    async def away(fn, /, *args, **kwargs):
        raise StoreUnavailable("gone")

    for ask in (away, away, call, away):
        desk.call = ask
        await desk.poller.tick()
    said = [record for record in caplog.records if record.message == "no feed polled: the store is away"]
    assert len(said) == 2


async def test_round_without_a_store_says_so(desk: Harness) -> None:
    async def away(fn, /, *args, **kwargs):
        raise StoreUnavailable("gone")

    desk.call = away
    with pytest.raises(StoreUnavailable):
        await desk.poller.round()


async def test_tick_starts_what_is_due_and_waits_for_none(desk: Harness) -> None:
    release = asyncio.Event()

    async def slow():
        await release.wait()
        return NO_NEWS

    desk.add("slow", answers=[slow])
    assert await desk.poller.tick() == 1
    desk.add("npr", answers=[a_page(an_item(1))])
    assert await desk.poller.tick() == 1, "a slow feed holds up nobody"
    await until(lambda: desk.desk.entries)
    assert await desk.poller.tick() == 0
    release.set()
    await desk.poller.stop()
    assert desk.feed("slow").last_success_at == START


async def test_first_polls_leave_places_to_feeds_that_may_bring_news(desk: Harness) -> None:
    desk.limits = type(desk.limits)(concurrency=4, claim=100)
    poller = desk.new_poller()
    desk.add("npr", answers=[a_page(an_item(1)), a_page(an_item(2))], interval=timedelta(minutes=1))
    await poller.round()
    release = asyncio.Event()

    async def slow():
        await release.wait()
        return NO_NEWS

    desk.add(*(f"new{n}" for n in range(20)), answers=[slow])
    assert await poller.tick() == 20
    desk.clock.advance(seconds=70)
    assert await poller.tick() == 1
    await until(lambda: len(desk.desk.entries) == 2)
    release.set()
    await poller.stop()


async def test_feed_whose_lease_ran_out_in_line_is_asked_once_by_who_claims_it_next(desk: Harness) -> None:
    desk.limits = type(desk.limits)(concurrency=1, claim=100)
    poller = desk.new_poller()
    release = asyncio.Event()

    async def slow():
        await release.wait()
        return NO_NEWS

    desk.add("slow", answers=[slow])
    desk.add("npr", answers=[a_page(an_item(1))])
    assert await poller.tick() == 2
    await until(lambda: desk.web.asked)
    desk.clock.advance(minutes=10)
    assert await poller.tick() == 2, "free again, though still in line"
    release.set()
    await until(lambda: len(desk.seen) == 4)
    assert [feed.name for feed in desk.web.asked] == ["slow", "slow", "npr"]
    assert [poll.reason for poll in desk.seen if poll.name == "npr"] == ["lease over", ""]
    await poller.stop()


async def test_stop_finishes_what_ends_soon(desk: Harness) -> None:
    soon = asyncio.Event()

    async def ends_soon():
        await soon.wait()
        return a_page(an_item(1))

    desk.add("soon", answers=[ends_soon])
    await desk.poller.tick()
    await until(lambda: desk.web.at_once == 1)
    stopping = asyncio.create_task(desk.poller.stop(grace=timedelta(minutes=1)))
    await asyncio.sleep(0)
    soon.set()
    await stopping
    assert desk.desk.entries == [("soon", "Story 1")]


async def test_stop_gives_up_what_does_not_end(desk: Harness) -> None:
    never = asyncio.Event()
    desk.add("never", answers=[never.wait])
    await desk.poller.tick()
    await until(lambda: desk.web.at_once == 1)
    await desk.poller.stop(grace=timedelta(seconds=0.05))
    assert (desk.feed("never").failures, desk.feed("never").last_success_at) == (0, None)
    assert await desk.poller.tick() == 0, "a stopped poller claims nothing"
    desk.web.answers["never"] = [a_page(an_item(2))]
    desk.clock.advance(minutes=10)
    assert (await desk.new_poller().round()).new == 1, "its lease is over: another poller takes it"


async def test_stop_leaves_feeds_that_were_not_started(desk: Harness) -> None:
    desk.limits = type(desk.limits)(concurrency=1, claim=100)
    poller = desk.new_poller()
    never = asyncio.Event()
    desk.add(*"abc", answers=[never.wait])
    await poller.tick()
    await poller.stop(grace=timedelta(0))
    assert len(desk.web.asked) <= 1
    assert all(feed.failures == 0 for feed in desk.store.feeds())


async def test_what_was_being_claimed_at_the_stop_is_not_asked(desk: Harness) -> None:
    desk.add("npr")
    claiming, stopped = asyncio.Event(), asyncio.Event()

    async def slow_store(fn, /, *args, **kwargs):
        claimed = fn(*args, **kwargs)
        if fn.__name__ == "claim_due_feeds":
            claiming.set()
            await stopped.wait()
        return claimed

    desk.call = slow_store
    tick = asyncio.create_task(desk.poller.tick())
    await claiming.wait()
    await desk.poller.stop()
    stopped.set()
    await tick
    await desk.poller.stop()
    assert desk.web.asked == []


async def test_lease_of_a_feed_claimed_late_in_a_round_lasts_as_long_as_its_poll_counts_on(desk: Harness) -> None:
    desk.limits = type(desk.limits)(claim=2)
    desk.poller = desk.new_poller()
    release = asyncio.Event()

    async def slow():
        await release.wait()
        return NO_NEWS

    desk.add(*"abc", answers=[slow])
    round_ = asyncio.create_task(desk.poller.round())
    await until(lambda: desk.web.at_once == 2)
    desk.clock.advance(minutes=5)
    late = desk.clock.now() + desk.limits.feed_time
    release.set()
    release = asyncio.Event()
    await until(lambda: desk.web.at_once == 1)
    free = [feed.name for feed in desk.store.claim_due_feeds(late, limit=9, lease=desk.limits.feed_time)]
    assert desk.web.asked[-1].name not in free
    release.set()
    await round_


async def test_feed_in_quarantine_that_answers_unchanged_is_told_to_be_back(desk: Harness) -> None:
    desk.add("npr", answers=[a_page(an_item(1)), A_TIMEOUT, A_TIMEOUT, A_TIMEOUT, NO_NEWS])
    await desk.rounds(5)
    assert desk.notes[-1].kind == "back"


async def test_cancelled_round_gives_up_what_is_under_way_and_blames_no_feed(desk: Harness) -> None:
    never = asyncio.Event()
    desk.add(*"abc", answers=[never.wait])
    round_ = asyncio.create_task(desk.poller.round())
    await until(lambda: desk.web.at_once == 3)
    round_.cancel()
    await asyncio.gather(round_, return_exceptions=True)
    assert desk.web.at_once == 0
    assert all(feed.failures == 0 for feed in desk.store.feeds())


class Broken(list):
    def append(self, poll: object) -> None:
        raise RuntimeError("the observer's own fault")


async def test_observer_that_breaks_costs_no_place(desk: Harness) -> None:
    desk.limits = type(desk.limits)(concurrency=2, claim=100)
    desk.seen = Broken()
    desk.add(*(f"feed{n}" for n in range(9)))
    assert len((await desk.new_poller().round()).polls) == len(desk.web.asked) == 9


class OurFault:
    """What a question of ours answers that breaks now and then."""

    def __init__(self) -> None:
        self.asked = 0

    def __bool__(self) -> bool:
        self.asked += 1
        if self.asked % 3 == 1:
            raise RuntimeError("our own fault")
        return False


async def test_fault_of_ours_about_one_unchanged_feed_spares_those_settled_with_it(desk: Harness) -> None:
    desk.network_down = OurFault()
    desk.add(*(f"feed{n}" for n in range(4)), answers=[NO_NEWS])
    polls = (await desk.poller.round()).polls
    assert [poll.reason for poll in polls] == ["internal", "", "internal", ""]


async def test_two_pollers_never_poll_one_feed_at_once(desk: Harness) -> None:
    desk.add(*(f"feed{n}" for n in range(40)), answers=[a_page(an_item(1))])
    reports = await asyncio.gather(desk.poller.round(), desk.new_poller().round())
    assert len(desk.web.asked) == 40
    assert sum(report.new for report in reports) == 40

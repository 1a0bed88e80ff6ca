"""What happens to alerts while Slack cannot be reached, and when it is back. Virtual time."""

from __future__ import annotations

import asyncio
from datetime import timedelta
from itertools import pairwise

import pytest

from newsdesk.alerts import DeliveryState, Kind, Lane
from newsdesk.delivery.gateway import MAX_IN_FLIGHT
from newsdesk.errors import DeliveryReason
from newsdesk.messages import DigestMessage, StrikeCard
from tests.delivery_builders import WIRE, a_row
from tests.newsdesk.delivery.dispatch_harness import Desk
from tests.virtual_time import START, simulate

SECOND, MINUTE, HOUR = timedelta(seconds=1), timedelta(minutes=1), timedelta(hours=1)


def digests(desk: Desk, channel: str) -> list[DigestMessage]:
    return [post.message for post in desk.slack.in_channel(channel) if isinstance(post.message, DigestMessage)]


def test_six_hours_away_with_three_thousand_alerts_over_twelve_channels() -> None:
    async def story() -> None:
        desk = Desk(latency_s=0.05)
        channels = [f"C{number:02}" for number in range(12)]
        async with desk.running():
            desk.slack.refuse_all(DeliveryReason.NOT_CONNECTED, "ClientConnectorError")
            for number in range(250):
                lane = Lane.BREAKING if number % 50 == 49 else Lane.NORMAL
                desk.enqueue(*[a_row(number, channel=channel, lane=lane) for channel in channels])
                await asyncio.sleep(6 * 3600 / 250)
            attempts = len(desk.slack.calls_of("post"))
            desk.slack.accept_all()
            back_at = desk.clock.now()
            await asyncio.sleep(600)
        # During the outage: a probe a minute, not an attempt a row.
        assert attempts <= MAX_IN_FLIGHT
        assert 355 <= len(desk.slack.calls_of("probe")) <= 362
        # After it: everything told, as cards or in digests, within ten minutes.
        assert set(desk.fake.states()) == {"sent", "collapsed"}
        assert desk.dispatcher.counts["collapsed"] > 2900
        for channel in channels:
            told = desk.slack.in_channel(channel)
            (digest,) = digests(desk, channel)
            alone = [post for post in told if isinstance(post.message, StrikeCard)]
            records = {item.record for item in digest.items} | {post.message.record for post in alone}
            assert records == {f"S-{number}" for number in range(250)}
            # Young breaking cards first, then the digest; the rest of each in the order of first sight.
            assert [post.message.record for post in alone] == ["S-249"]
            assert told[0] is alone[0]
            seen = [item.first_seen_at for item in digest.items]
            assert seen == sorted(seen)
            assert max(post.at for post in told) - back_at < 2 * MINUTE
            assert all(late.at - early.at >= SECOND for early, late in pairwise(told))
        assert desk.dispatcher.outages == {}

    simulate(story())


def test_nothing_is_lost_sight_of_while_slack_is_half_down() -> None:
    """Probes are answered, posts are not: each try ends in the next outage, and digests tell it all at the end."""

    async def story() -> None:
        desk = Desk()
        async with desk.running():
            desk.slack.refuse_all(DeliveryReason.UNKNOWN, "http_503")
            desk.slack.probe_error = None
            desk.enqueue(*[a_row(number, lane=Lane.NORMAL) for number in range(12)])
            await asyncio.sleep(2 * 3600)
            assert len(desk.slack.calls_of("post")) <= MAX_IN_FLIGHT + 2 * 60
            desk.slack.accept_all()
            await asyncio.sleep(300)
        assert set(desk.fake.states()) == {"sent", "collapsed"}
        told = {item.record for digest in digests(desk, WIRE) for item in digest.items}
        alone = [post.message.record for post in desk.slack.in_channel(WIRE) if isinstance(post.message, StrikeCard)]
        assert told | set(alone) == {f"S-{number}" for number in range(12)}
        assert len(alone) == len(set(alone)) and not told & set(alone)

    simulate(story())


def test_a_flood_becomes_one_digest_at_once() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(*[a_row(number, lane=Lane.NORMAL) for number in range(24)])
        await desk.run_for(10 * SECOND)
        (digest,) = digests(desk, WIRE)
        assert (digest.why, len(digest.items)) == ("burst", 24)

    simulate(story())


def test_a_digest_shows_the_last_revision_and_the_first_sight() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(1, lane=Lane.NORMAL), a_row(2, lane=Lane.NORMAL))
        await asyncio.sleep(60)
        desk.enqueue(a_row(1, kind=Kind.UPDATE, revision=2), a_row(1, kind=Kind.THREAD, revision=2))
        await asyncio.sleep(3600)
        await desk.run_for(10 * SECOND)
        (digest,) = digests(desk, WIRE)
        assert [(item.record, item.headline_of.revision) for item in digest.items] == [("S-1", 2), ("S-2", 1)]
        assert {item.first_seen_at for item in digest.items} == {START}
        assert digest.why == "outage"
        assert len(desk.slack.posts) == 1

    simulate(story())


def test_a_single_late_alert_goes_as_itself_and_says_that_it_is_late() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71, lane=Lane.NORMAL))
        await asyncio.sleep(3600)
        await desk.run_for(10 * SECOND)
        (post,) = desk.slack.in_channel(WIRE)
        assert isinstance(post.message, StrikeCard) and post.message.delayed_since == START

    simulate(story())


def test_an_alert_on_time_does_not_say_that_it_is_late() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(71))
        await desk.run_for(10 * SECOND)
        (post,) = desk.slack.in_channel(WIRE)
        assert isinstance(post.message, StrikeCard) and post.message.delayed_since is None

    simulate(story())


def test_what_follows_a_collapsed_card_hangs_under_the_digest_and_edits_nothing() -> None:
    async def story() -> None:
        desk = Desk()
        desk.enqueue(a_row(1, lane=Lane.NORMAL), a_row(2, lane=Lane.NORMAL))
        await asyncio.sleep(3600)
        await desk.run_for(10 * SECOND)
        desk.enqueue(a_row(1, kind=Kind.UPDATE, revision=2), a_row(1, kind=Kind.THREAD, revision=2))
        await desk.run_for(10 * SECOND)
        digest, line = desk.slack.in_channel(WIRE)
        assert line.root_ts == digest.ts
        assert digest.edits == []
        assert desk.fake.states()[DeliveryState.SUPERSEDED] == 1

    simulate(story())


def test_a_restart_in_the_middle_of_an_outage_loses_and_doubles_nothing() -> None:
    async def story() -> None:
        desk = Desk()
        desk.slack.refuse_all(DeliveryReason.NOT_CONNECTED, "ClientConnectorError")
        for hour in range(4):
            desk.enqueue(*[a_row(100 * hour + number, lane=Lane.NORMAL) for number in range(30)])
            desk.dispatcher = desk.another()
            await desk.run_for(HOUR)
        desk.slack.accept_all()
        await desk.run_for(5 * MINUTE)
        told = [item.record for digest in digests(desk, WIRE) for item in digest.items]
        alone = [post.message.record for post in desk.slack.in_channel(WIRE) if isinstance(post.message, StrikeCard)]
        assert len(told + alone) == len({*told, *alone}) == 120
        assert len(digests(desk, WIRE)) == 1

    simulate(story())


def test_what_quiet_hours_held_comes_as_one_digest_when_they_end() -> None:
    async def story() -> None:
        desk = Desk()
        morning = desk.clock.now() + 2 * HOUR
        desk.enqueue(*[a_row(number, lane=Lane.NORMAL, not_before=morning) for number in range(3)])
        await desk.run_for(2 * HOUR - 60 * SECOND)
        assert desk.slack.in_channel(WIRE) == []
        await desk.run_for(2 * 60 * SECOND)
        (post,) = desk.slack.in_channel(WIRE)
        assert isinstance(post.message, DigestMessage) and post.message.why == "quiet"
        assert len(post.message.items) == 3
        assert set(desk.fake.states()) == {"sent", "collapsed"}

    simulate(story())


@pytest.mark.parametrize("latency_s", [0.1, 0.5])
def test_whenever_a_probe_ends_the_line_is_folded_before_anything_of_it_is_sent(latency_s: float) -> None:
    async def story() -> None:
        desk = Desk(latency_s=latency_s, store_s=0.2)  # some probes end while the chores look at the other lines
        desk.slack.refuse_all(DeliveryReason.NOT_CONNECTED, "ClientConnectorError")
        desk.enqueue(*[a_row(number, lane=Lane.NORMAL) for number in range(12)])
        async with desk.running():
            await asyncio.sleep(HOUR.total_seconds())
            desk.slack.accept_all()
            await asyncio.sleep(70)
        (digest,) = desk.slack.in_channel(WIRE)
        assert isinstance(digest.message, DigestMessage) and len(digest.message.items) == 12

    simulate(story())

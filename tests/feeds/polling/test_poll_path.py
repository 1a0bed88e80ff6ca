"""From a publisher's server to the record with every real part: fetcher, parser children, ingest, SQLite."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from feeds.parsing import parse
from feeds.polling import parts
from feeds.polling.poll import PollLimits
from feeds.polling.poll_rounds import FeedPoll, RoundReport
from newsdesk.entries import PollStatus
from newsdesk.errors import StoreUnavailable
from newsdesk.ports import DeskBatch
from storage.health.monitoring import SqlMonitor
from storage.tables import entries, feeds
from tests.feeds.poll_harness import START
from tests.feeds.wire import Wire
from tests.patience import until


def statuses(report: RoundReport) -> dict[str, tuple[PollStatus | None, int]]:
    return {poll.name: (poll.status, poll.new) for poll in report.polls}


async def test_second_round_of_unchanged_feeds_asks_conditionally_and_stores_nothing(wire: Wire) -> None:
    wire.publisher.rss("npr", "Story 2", "Story 1")
    wire.publisher.json("json", "Story 3")
    wire.subscribe("npr", "json", "missing")
    first, second = await wire.rounds(2)
    assert statuses(first) == {
        "npr": (PollStatus.OK, 2),
        "json": (PollStatus.OK, 1),
        "missing": (PollStatus.FAILED, 0),
    }
    assert statuses(second) == {
        "npr": (PollStatus.NOT_MODIFIED, 0),
        "json": (PollStatus.NOT_MODIFIED, 0),
        "missing": (PollStatus.FAILED, 0),
    }
    assert wire.titles() == ["Story 1", "Story 2", "Story 3"]


@pytest.mark.parametrize("kind", ["rss", "json"])
async def test_new_and_edited_entries_are_read_and_known_ones_are_not(wire: Wire, kind: str) -> None:
    publish = getattr(wire.publisher, kind)
    publish("npr", "Story 2", "Story 1")
    wire.subscribe("npr")
    async with wire.poller() as poller:
        await poller.round()
        wire.clock.advance(hours=1)
        wire.read.clear()
        publish("npr", "Story 3", "Corrected story 2", "Story 1")
        report = await poller.round()
    (poll,) = report.polls
    assert (poll.new, poll.revised) == (1, 1)
    assert sorted(wire.read) == ["Corrected story 2", "Story 3"]
    assert len(wire.titles()) == 3


async def test_what_a_long_body_leaves_unread_is_read_the_next_times_though_it_never_changes(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(parse, "MAX_ENTRIES", 2)
    monkeypatch.setattr(parse, "MOST_NEW", 2)
    wire.publisher.rss("npr", *(f"Story {n}" for n in range(5)))
    wire.subscribe("npr")
    await wire.rounds(4)
    assert wire.titles() == [f"Story {n}" for n in range(5)]


@pytest.fixture
def in_parts_of_two(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(parts, "PART", 2)


@pytest.mark.usefixtures("in_parts_of_two")
async def test_first_body_of_many_entries_is_recorded_in_parts_the_oldest_first(wire: Wire) -> None:
    wire.publisher.rss("npr", *(f"Story {n}" for n in range(5, 0, -1)))
    wire.subscribe("npr")
    (report,) = await wire.rounds(1)
    assert statuses(report) == {"npr": (PollStatus.OK, 5)}
    with wire.engine.connect() as connection:
        ids = dict(connection.execute(sa.select(entries.c.title, entries.c.id)).all())
    assert sorted(ids, key=ids.get) == [f"Story {n}" for n in range(1, 6)]
    balance = SqlMonitor(wire.engine).balance(START.date())
    assert (balance.read, balance.missing) == (5, 0)


@pytest.mark.usefixtures("in_parts_of_two")
async def test_flood_that_is_not_read_piece_by_piece_is_recorded_in_parts_too(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    wire.publisher.json("npr", "Story 0")
    wire.subscribe("npr")
    await wire.rounds(1)
    record, sizes = wire.store.record, []
    monkeypatch.setattr(wire.store, "record", lambda batch: (sizes.append(len(batch.entries)), record(batch)))
    wire.publisher.json("npr", *(f"Story {n}" for n in range(5, -1, -1)))
    await wire.rounds(1)
    assert sizes == [2, 2, 1]
    assert wire.titles() == [f"Story {n}" for n in range(6)]


@pytest.mark.usefixtures("in_parts_of_two")
async def test_first_body_whose_recording_broke_off_is_read_to_its_end_and_nothing_twice(
    wire: Wire, monkeypatch: pytest.MonkeyPatch
) -> None:
    record, batches = wire.store.record, []

    def broken_off(batch: DeskBatch) -> None:
        batches.append(batch)
        if len(batches) == 2:
            raise StoreUnavailable("the disk is full")
        record(batch)

    monkeypatch.setattr(wire.store, "record", broken_off)
    wire.publisher.rss("npr", *(f"Story {n}" for n in range(5, 0, -1)))
    wire.subscribe("npr")
    await wire.rounds(2)
    assert wire.titles() == [f"Story {n}" for n in range(1, 6)]
    assert sorted(wire.read) == ["Story 1", "Story 2", "Story 3", "Story 3", "Story 4", "Story 4", "Story 5"]


async def test_restart_between_polls_changes_nothing(wire: Wire) -> None:
    wire.publisher.rss("npr", "Story 2", "Story 1")
    wire.subscribe("npr")
    await wire.rounds(1)
    wire.publisher.rss("npr", "Story 3", "Story 2")
    (report,) = await wire.rounds(1)
    assert statuses(report) == {"npr": (PollStatus.OK, 1)}
    assert wire.titles() == ["Story 1", "Story 2", "Story 3"]


async def test_window_that_rolled_over_is_noticed_with_real_bodies(wire: Wire) -> None:
    wire.publisher.rss("npr", "Story 2", "Story 1")
    wire.subscribe("npr")
    await wire.rounds(1)
    wire.publisher.rss("npr", "Story 9", "Story 8")
    await wire.rounds(1)
    (feed,) = SqlMonitor(wire.engine).feeds(wire.clock.now())
    assert feed.gap_at == START + timedelta(hours=1)


async def test_failed_feed_tells_its_reason(wire: Wire) -> None:
    wire.publisher.bodies["page"] = (b"<html><body>Sign in</body></html>", "text/html")
    wire.subscribe("missing", "page")
    (report,) = await wire.rounds(1)
    polls: dict[str, FeedPoll] = {poll.name: poll for poll in report.polls}
    assert (polls["missing"].reason, polls["missing"].detail) == ("http_status", "HTTP 404")
    assert polls["page"].reason == "not_a_feed"


async def test_feed_of_twelve_polls_with_live_links_loses_and_repeats_nothing(wire: Wire) -> None:
    wire.subscribe("live")

    def publish(first: int, last: int) -> None:
        items = "".join(
            f"<item><title>Minute {n}</title><link>https://live.example/#{n}</link><guid>m-{n}</guid></item>\n"
            for n in range(last, first - 1, -1)
        )
        text = f'<rss version="2.0"><channel><title>live</title>{items}</channel></rss>'
        wire.publisher.bodies["live"] = (text.encode(), "application/rss+xml")

    async with wire.poller() as poller:
        for last in range(2, 26, 2):
            publish(max(1, last - 5), last)
            await poller.round()
            wire.clock.advance(minutes=20)
    assert len(wire.titles()) == 24
    assert len(set(wire.titles())) == 24


async def test_fifty_feeds_of_a_host_that_hangs_hold_up_no_other_outlet(wire: Wire) -> None:
    names = [f"hangs{n}" for n in range(50)]
    wire.publisher.hangs.update(names)
    wire.subscribe(*names)
    wire.publisher.rss("npr", "Story 1")
    wire.publisher.rss("ap", "Story 2")
    wire.subscribe("npr", "ap")
    async with wire.poller() as poller:
        assert await poller.tick() == 52
        await until(lambda: len(wire.titles()) == 2)
        await poller.stop(grace=timedelta(0))
    assert wire.titles() == ["Story 1", "Story 2"]


@pytest.mark.parametrize("hanging", [60, 240])
@pytest.mark.parametrize("first", [True, False], ids=["first polls", "known feeds"])
async def test_more_hosts_that_hang_than_there_are_places_hold_up_no_other_outlet(
    wire: Wire, hanging: int, first: bool
) -> None:
    assert hanging > PollLimits().concurrency
    names = [f"hangs{n}" for n in range(hanging)]
    wire.publisher.hangs.update(names)
    wire.publisher.apart.update(names)
    wire.subscribe(*names)
    wire.publisher.rss("npr", "Story 1")
    wire.subscribe("npr")
    with wire.engine.begin() as connection:
        connection.execute(feeds.update().values(first_polled_at=None if first else START))
    async with wire.poller() as poller:
        assert await poller.tick() == len(names) + 1
        await until(wire.titles)
        await poller.stop(grace=timedelta(0))


async def test_feeds_of_many_hosts_that_all_lead_to_one_that_hangs_hold_up_no_other_outlet(wire: Wire) -> None:
    names = [f"moved{n}" for n in range(60)]
    wire.publisher.hangs.add("hub")
    wire.publisher.leads.update(dict.fromkeys(names, "hub"))
    wire.subscribe(*names)
    wire.publisher.rss("npr", "Story 1")
    wire.publisher.rss("ap", "Story 2")
    wire.subscribe("npr", "ap")
    async with wire.poller() as poller:
        assert await poller.tick() == 62
        await until(lambda: len(wire.titles()) == 2 and len(wire.publisher.answers) == 62)
        await poller.stop(grace=timedelta(0))
    assert sorted(name for name, status in wire.publisher.answers if status == 302) == sorted(names), (
        "asked once each"
    )


async def test_feed_that_leads_to_another_host_is_read_there(wire: Wire) -> None:
    wire.publisher.rss("npr", "Story 1")
    wire.publisher.leads.update({"old": "older", "older": "npr"})
    wire.subscribe("old")
    (report,) = await wire.rounds(1)
    assert statuses(report) == {"old": (PollStatus.OK, 1)}
    assert wire.publisher.answers == [("old", 302), ("older", 302), ("npr", 200)]


async def test_two_hosts_that_lead_to_each_other_are_left_after_five_redirects(wire: Wire) -> None:
    wire.publisher.leads.update({"ping": "pong", "pong": "ping"})
    wire.subscribe("ping")
    (report,) = await wire.rounds(1)
    assert [(poll.status, poll.reason) for poll in report.polls] == [(PollStatus.FAILED, "too_many_redirects")]
    assert len(wire.publisher.answers) == 6

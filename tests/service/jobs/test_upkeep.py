"""What a desk does for itself when nobody asks."""

from __future__ import annotations

import asyncio
import socket
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from functools import partial
from itertools import count
from pathlib import Path

import pytest
import sqlalchemy as sa

from newsdesk.entries import ParsedBody, PollStatus
from newsdesk.messages import CardState
from newsdesk.ports import Amendment, AuditNote, DeskQuery
from service.jobs.upkeep import index_some, prune_old
from service.runtime import open_runtime
from service.settings import read_settings
from service.wiring import open_poller
from storage.engine import open_engine
from storage.health.monitoring import SqlMonitor
from storage.keeping.retention import BATCH
from storage.migrations import upgrade
from storage.store import SqlStore
from storage.tables import polls
from storage.transactions import reading, writing
from tests.builders import (
    NOON,
    a_card,
    a_new_delivery,
    a_new_feed,
    a_raw_entry,
    a_strike_write,
    an_alert_write,
    an_outcome,
)
from tests.fakes import FakeClock
from tests.service.conftest import Cli


@pytest.fixture
def store(environment: dict[str, str | None], tmp_path: Path) -> Iterator[SqlStore]:
    """The desk of the command line, with an unconfirmed card on the console since thirteen hours."""
    (tmp_path / "data").mkdir()
    engine = open_engine(str(environment["DATABASE_URL"]))
    upgrade(engine)
    store, told_at = SqlStore(engine), datetime.now(UTC) - timedelta(hours=13)
    card = a_card(state=CardState.UNCONFIRMED, seen_at=told_at)
    root = a_new_delivery("console", transport="console", message=card)
    store.amend(
        Amendment(
            expected_version=store.desk_view(DeskQuery(now=told_at)).version,
            at=told_at,
            note=AuditNote(at=told_at, actor="desk", action="seed"),
            strike=a_strike_write(),
            alert=an_alert_write(card, at=told_at),
            deliveries=(root,),
        )
    )
    yield store
    engine.dispose()


def test_cron_user_reads_too_that_a_report_stayed_alone(store: SqlStore, cli: Cli, tmp_path: Path) -> None:
    config = tmp_path / "desk.toml"
    config.write_text('[[feed]]\nurl = "http://127.0.0.1:9/feed"\nname = "Away"\noutlet = "Away"\ntier = "local"\n')
    said = cli("poll", "--once", STRIKEWIRE_CONFIG=str(config))
    assert said.exit_code == 0, said.output
    card = store.card_view("strike/S-71").alert.card
    assert (card.stayed_alone, card.revision) == (True, 2)


@pytest.fixture
def no_feed(tmp_path: Path) -> dict[str, str]:
    """Six feeds of which none can be reached."""
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        host = f"127.0.0.1:{closed.getsockname()[1]}"
    feeds = "".join(f'[[feed]]\nurl = "http://{host}/{n}.xml"\nname = "Sample {n}"\noutlet = "S"\n' for n in range(6))
    config = tmp_path / "config.toml"
    config.write_text(feeds, encoding="utf-8")
    return {"STRIKEWIRE_CONFIG": str(config), "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": host}


def test_rounds_of_a_timer_tell_that_nothing_is_read(cli: Cli, tmp_path: Path, no_feed: dict[str, str]) -> None:
    first = cli("poll", "--once", "--all", **no_feed)
    assert "We may be blind" not in first.stdout
    half_an_hour_ago(tmp_path)
    second = cli("poll", "--once", "--all", **no_feed)
    assert (second.exit_code, "We may be blind" in second.stdout) == (0, True), second.stdout


def test_a_round_that_reaches_no_feed_says_so_in_one_line_and_then_blames_none(
    cli: Cli, tmp_path: Path, no_feed: dict[str, str]
) -> None:
    first = cli("poll", "--once", "--all", **no_feed)
    assert "No feed could be reached (refused 6): look at this machine's network" in first.stdout
    assert "Sample" not in first.stdout
    assert "none of 6 can be reached: look at this machine's network" in cli("check", **no_feed).stdout
    half_an_hour_ago(tmp_path)
    cli("poll", "--once", "--all", **no_feed)
    failures_before = failures(tmp_path)
    cli("poll", "--once", "--all", **no_feed)
    assert failures(tmp_path) == failures_before == [2] * 6


async def test_what_was_asked_is_written_before_the_desk_closes(
    environment: dict[str, str | None], tmp_path: Path, no_feed: dict[str, str]
) -> None:
    settings = read_settings({"DATABASE_URL": str(environment["DATABASE_URL"]), **no_feed})
    polls, all_asked = count(1), asyncio.Event()
    with open_runtime(settings) as runtime:

        def observe(_: object) -> None:
            if next(polls) == 6:
                all_asked.set()

        async with open_poller(runtime, wake_sender=lambda: None, observe=observe) as poller:
            await poller.tick()
            await all_asked.wait()
    assert failures(tmp_path) == [1] * 6


def failures(tmp_path: Path) -> list[int]:
    engine = open_engine(f"sqlite:///{tmp_path}/data/desk.db")
    try:
        return [feed.failures for feed in SqlStore(engine).feeds()]
    finally:
        engine.dispose()


def half_an_hour_ago(tmp_path: Path) -> None:
    """Date the previous round back to half an hour ago."""
    engine = open_engine(f"sqlite:///{tmp_path}/data/desk.db")
    watch = SqlMonitor(engine)
    state = watch.state()
    ago = timedelta(minutes=30)
    assert state.looked_at is not None
    moved = [replace(one, noticed_at=one.noticed_at - ago, began_at=one.began_at - ago) for one in state.episodes]
    after = replace(state, looked_at=state.looked_at - ago, episodes=tuple(moved))
    assert watch.step(state, after, (), now=state.looked_at)
    engine.dispose()


def test_a_start_with_the_clock_set_back_by_a_day_finds_its_feeds_due(environment: dict[str, str | None]) -> None:
    settings = read_settings({"DATABASE_URL": str(environment["DATABASE_URL"])})
    today, tomorrow = FakeClock(), FakeClock()
    tomorrow.advance(days=1)
    with open_runtime(settings, clock=tomorrow, service=True) as runtime:
        polled = runtime.store.claim_due_feeds(tomorrow.now(), limit=500, lease=timedelta(minutes=1))
        later = tomorrow.now() + timedelta(minutes=5)
        runtime.store.finish_polls([an_outcome(feed, at=tomorrow.now(), next_poll_at=later) for feed in polled])
    with open_runtime(settings, clock=today, service=True) as runtime:
        assert (
            len(runtime.store.claim_due_feeds(today.now(), limit=500, lease=timedelta(minutes=1))) == len(polled) > 0
        )


def test_a_second_service_leaves_the_feeds_alone_that_the_first_one_reads(postgres_url: str, tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text("feed = []\n")
    settings = read_settings({"DATABASE_URL": postgres_url, "STRIKEWIRE_CONFIG": str(tmp_path / "desk.toml")})
    lease = timedelta(minutes=1)
    with open_runtime(settings, service=True) as first:
        first.store.add_feeds([a_new_feed()], now=first.clock.now())
        assert len(first.store.claim_due_feeds(first.clock.now(), limit=1, lease=lease)) == 1
        with open_runtime(settings, service=True) as second:
            assert second.store.claim_due_feeds(second.clock.now(), limit=1, lease=lease) == []


async def test_what_is_read_is_recorded_while_old_rows_are_removed(environment: dict[str, str | None]) -> None:
    clock = FakeClock()
    old = {"feed_id": 1, "status": PollStatus.FAILED, "at": clock.now() - timedelta(days=8)}
    with open_runtime(read_settings({"DATABASE_URL": str(environment["DATABASE_URL"])}), clock=clock) as runtime:
        with writing(runtime.engine) as connection:
            connection.execute(polls.insert(), [old] * (3 * BATCH))
        left = partial(rows_of, runtime.engine, polls)
        removing = asyncio.create_task(prune_old(runtime))
        while left() == 3 * BATCH:
            await asyncio.sleep(0)
        await runtime.call(runtime.outbox.enqueue, [a_new_delivery("C0WIRE")], now=clock.now())
        assert left() > 0
        await removing
        assert left() == 0


async def test_clock_that_is_years_ahead_removes_nothing_before_a_certificate_agrees(tmp_path: Path) -> None:
    clock = FakeClock()
    with open_runtime(read_settings({"DATABASE_URL": f"sqlite:///{tmp_path}/desk.db"}), clock=clock) as runtime:
        store = runtime.store
        store.note(AuditNote(at=clock.now(), actor="T0/U0ANA", action="subscribe"))
        store.add_feeds([a_new_feed("http://plain.example"), a_new_feed("https://one.example")], now=clock.now())

        def read(scheme: str) -> None:
            now = clock.now()
            claimed = store.claim_due_feeds(now, limit=99, lease=timedelta(0), ignore_due=True)
            store.finish_polls([an_outcome(feed, at=now) for feed in claimed if feed.url.startswith(scheme)])

        read("http")
        clock.advance(days=999)
        await prune_old(runtime)
        assert len(store.audited()) == 1
        read("http:")
        await prune_old(runtime)
        assert len(store.audited()) == 1
        read("https:")
        await prune_old(runtime)
        assert store.audited() == ()


def test_command_to_prune_removes_nothing_before_a_certificate_agrees(cli: Cli, tmp_path: Path) -> None:
    cli("db", "upgrade")
    engine = open_engine(f"sqlite:///{tmp_path}/data/desk.db")
    store, last_read = SqlStore(engine), datetime.now(UTC) - timedelta(days=999)
    store.note(AuditNote(at=last_read, actor="T0/U0ANA", action="subscribe"))
    store.add_feeds([a_new_feed("https://one.example")], now=last_read)

    def read(at: datetime) -> None:
        (feed,) = store.claim_due_feeds(at, limit=1, lease=timedelta(0), ignore_due=True)
        store.finish_polls([an_outcome(feed, at=at)])

    read(last_read)
    assert cli("db", "prune").exit_code == 0
    assert len(store.audited()) == 1
    read(datetime.now(UTC))
    assert cli("db", "prune").exit_code == 0
    assert store.audited() == ()
    engine.dispose()


def rows_of(engine: sa.Engine, table: sa.Table) -> int:
    with reading(engine) as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(table)) or 0


def test_a_service_doubts_a_clock_that_was_set_while_it_was_not_there(environment: dict[str, str | None]) -> None:
    settings = read_settings({"DATABASE_URL": str(environment["DATABASE_URL"])})
    clock = FakeClock()
    for now, doubted in ((clock, False), (clock, False), (FakeClock(clock.now() + timedelta(hours=1)), True)):
        with open_runtime(settings, clock=now, service=True) as runtime:
            assert runtime.clock_doubted is doubted


async def test_a_large_backlog_is_found_after_one_turn_of_upkeep(tmp_path: Path) -> None:
    (tmp_path / "desk.toml").write_text("feed = []\n")
    told = {"DATABASE_URL": f"sqlite:///{tmp_path}/desk.db", "STRIKEWIRE_CONFIG": str(tmp_path / "desk.toml")}
    old = tuple(a_raw_entry(f"Harvest {n}", published_at=NOON - timedelta(days=30)) for n in range(250))
    with open_runtime(read_settings(told)) as runtime:
        runtime.store.sync_catalogue([a_new_feed()], now=NOON)
        (feed,) = runtime.store.claim_due_feeds(NOON, limit=1, lease=timedelta(minutes=1))
        runtime.ingest()(feed, ParsedBody(entries=old, entries_seen=len(old)), an_outcome(feed))
        assert not runtime.store.search("harvest").hits
        await index_some(runtime)
        assert len(runtime.store.search("harvest", limit=300).hits) == 250

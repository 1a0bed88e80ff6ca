"""The monitor at work on a real store: what it sees is told once, to the right people, and remembered."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
import sqlalchemy as sa
from pydantic import SecretStr

from handlers.messages.operator import operator_page
from newsdesk.errors import StoreDamaged
from newsdesk.messages import OperatorNote
from service.config import Config
from service.jobs.monitor_job import MonitorJob, SlackReach
from service.runtime import Runtime, open_runtime
from service.settings import Settings
from storage.codec import MESSAGE
from storage.tables import decisions, deliveries, entries, feeds, parked_channels
from tests.damage import damage
from tests.fakes import FakeClock

START = datetime(2026, 10, 5, 9, tzinfo=UTC)
CONFIG = Config.model_validate(
    {
        "subscription": [{"channel": "C0WIRE"}, {"channel": "C0ES", "card_language": "es"}],
        "operators": {"channel": "C0OPS"},
        "feed": [
            {"url": f"https://{n}.example/rss", "name": n, "outlet": n, "tier": "wire", "lang": "en"}
            for n in "abcdef"
        ],
    }
)


class Watch:
    def __init__(self, runtime: Runtime, clock: FakeClock) -> None:
        self.runtime, self.clock = runtime, clock
        self.reach = SlackReach()
        self.woken = 0
        self.monitor = MonitorJob(runtime, reach=lambda: self.reach, wake_sender=self._wake)

    async def run(self, *, minutes: int, failing: bool) -> None:
        for _ in range(minutes):
            now = self.clock.advance(minutes=1)
            polled = {"last_polled_at": now, "next_poll_at": now + timedelta(minutes=5)}
            outcome = {"failures": 3, "last_failure": "dns: no such host"} if failing else {"last_success_at": now}
            with self.runtime.engine.begin() as connection:
                connection.execute(feeds.update().values({"failures": 0, "last_failure": None} | polled | outcome))
            await self.monitor.check()

    def told(self, channel: str) -> list[OperatorNote]:
        rows = sa.select(deliveries.c.message).where(deliveries.c.channel == channel).order_by(deliveries.c.id)
        with self.runtime.engine.begin() as connection:
            return [MESSAGE.load(text) for text in connection.scalars(rows)]

    def _wake(self) -> None:
        self.woken += 1


@contextmanager
def watching(url: str) -> Iterator[Watch]:
    clock = FakeClock(START)
    settings = Settings(database_url=SecretStr(url), slack_bot_token=SecretStr("xoxb-1"), config=CONFIG)
    with open_runtime(settings, clock=clock) as runtime:
        yield Watch(runtime, clock)


@pytest.fixture
def watch(tmp_path: Path) -> Iterator[Watch]:
    with watching(f"sqlite:///{tmp_path}/desk.db") as watch:
        yield watch


async def test_operators_hear_of_an_outage_and_the_poller_blames_no_feed(watch: Watch) -> None:
    await watch.run(minutes=10, failing=False)
    await watch.run(minutes=25, failing=True)
    (note,) = watch.told("C0OPS")
    assert (note.kind, note.subject) == ("blind", "no feed read")
    assert note.last_error.startswith("0 of 6 feeds read, 6 out of reach")
    assert watch.monitor.network_down
    assert (watch.told("C0WIRE"), watch.woken) == ([], 1)
    report = watch.runtime.store.status(watch.clock.now())
    assert [episode.kind.value for episode in report.blind] == ["no_feed"]


async def test_the_note_of_an_outage_is_edited_where_it_stands_when_it_is_over(watch: Watch) -> None:
    await watch.run(minutes=10, failing=False)
    await watch.run(minutes=25, failing=True)
    await watch.run(minutes=10, failing=False)
    with watch.runtime.engine.begin() as connection:
        rows = connection.execute(sa.select(deliveries).where(deliveries.c.channel == "C0OPS")).all()
    told = {row.kind.value: row for row in rows}
    assert told["update"].alert_key == next(
        row.alert_key for row in rows if MESSAGE.load(row.message).kind == "blind"
    )
    text = operator_page(MESSAGE.load(told["update"].message), "en").text
    assert text.startswith("Over, ")
    assert "no feed read" in text


async def test_channels_of_alerts_hear_of_it_after_two_hours_and_of_its_end(watch: Watch) -> None:
    await watch.run(minutes=10, failing=False)
    await watch.run(minutes=125, failing=True)
    await watch.run(minutes=10, failing=False)
    for channel in ("C0WIRE", "C0ES"):
        assert [note.kind for note in watch.told(channel)] == ["blind", "seeing"]
    assert watch.told("C0OPS")[-1].kind == "seeing"
    assert not watch.monitor.network_down


async def test_while_slack_is_away_nothing_is_told_and_all_of_it_afterwards(watch: Watch) -> None:
    await watch.run(minutes=10, failing=False)
    watch.reach = SlackReach(fault="ClientConnectorError", can_tell=False)
    await watch.run(minutes=30, failing=False)
    assert watch.told("C0OPS") == []
    watch.reach = SlackReach()
    await watch.run(minutes=10, failing=False)
    (note,) = watch.told("C0OPS")
    assert (note.kind, note.subject, note.last_error) == ("seeing", "Slack not reachable", "ClientConnectorError")


async def test_the_balance_of_a_day_is_told_once_after_midnight(watch: Watch) -> None:
    await watch.monitor.check()
    watch.clock.advance(hours=15, minutes=5)
    await watch.run(minutes=3, failing=False)
    assert watch.told("C0OPS") == []
    await watch.run(minutes=10, failing=False)
    (note,) = watch.told("C0OPS")
    assert (note.kind, note.subject) == ("balance", "Mon 5 Oct 2026, UTC: adds up")


async def test_the_weekly_note_comes_once_with_what_to_tidy(watch: Watch) -> None:
    await watch.run(minutes=2, failing=False)
    rows = [
        {"title": f"Goal {n}", "key": f"k{n}", "guid": None, "summary": "", "tags": "[]", "content_hash": "h"}
        for n in range(400)
    ]
    common = {"feed_id": 1, "outlet": "a", "tier": "wire", "first_seen_at": START, "searchable": True}
    silent = {"revision": 1, "action": "silent", "reason": "irrelevant", "decided_at": START + timedelta(days=5)}
    with watch.runtime.engine.begin() as connection:
        connection.execute(entries.insert(), [row | common for row in rows])
        connection.execute(decisions.insert(), [{"entry_id": n + 1} | silent for n in range(400)])
        connection.execute(entries.update().where(entries.c.id == 1).values(first_seen_at=START - timedelta(days=40)))
        parked = {"transport": "slack", "channel": "C0WIRE", "code": "is_archived", "since_at": START}
        connection.execute(parked_channels.insert(), parked)
    watch.clock.advance(days=6, hours=16)
    await watch.run(minutes=3, failing=False)
    (note,) = (note for note in watch.told("C0OPS") if note.kind == "weekly")
    assert note.subject == "before Mon 12 Oct 2026: what to tidy"
    noisy, parked_line, idle = note.lines
    assert "a (400 entries)" in noisy
    assert "C0WIRE (is_archived)" in parked_line
    assert "C0ES, C0WIRE" in idle


async def test_who_has_not_looked_for_minutes_does_not_call_it_well(watch: Watch) -> None:
    """The monitor hangs, or breaks at each look: the outside watcher must not be told that all is well."""
    await watch.run(minutes=2, failing=False)
    assert watch.monitor.well
    watch.clock.advance(minutes=5)
    assert not watch.monitor.well


async def test_a_clock_that_was_a_month_ahead_silences_no_balance(watch: Watch) -> None:
    await watch.run(minutes=2, failing=False)
    watch.clock.advance(days=40)
    await watch.run(minutes=2, failing=False)
    watch.clock.advance(days=-39)
    await watch.run(minutes=2, failing=False)
    told = [note.subject for note in watch.told("C0OPS") if note.kind == "balance"]
    assert told[-1].startswith("Mon 5 Oct 2026, UTC")
    await watch.run(minutes=2, failing=False)
    assert len([note for note in watch.told("C0OPS") if note.kind == "balance"]) == len(told)


async def test_operators_hear_once_a_day_that_the_database_is_damaged_and_nobody_calls_it_well(
    tmp_path: Path, sqlite_url: str
) -> None:
    damage(tmp_path / "strikewire.db", "ix_audit_at")
    with watching(sqlite_url) as watch:
        await watch.run(minutes=2, failing=False)
        assert watch.monitor.well
        with pytest.raises(StoreDamaged):
            watch.runtime.store.audited()
        assert not watch.monitor.well
        await watch.run(minutes=3, failing=False)
        assert not watch.monitor.well
        assert [note.kind for note in watch.told("C0OPS")] == ["damaged"]
        (note,) = watch.told("C0OPS")
        assert "restore a backup" in operator_page(note, "en").text
        assert watch.woken


async def test_watching_goes_on_when_the_outbox_is_what_is_damaged(tmp_path: Path, sqlite_url: str) -> None:
    damage(tmp_path / "strikewire.db", "sqlite_autoindex_deliveries_1")
    with watching(sqlite_url) as watch:
        await watch.run(minutes=25, failing=True)
        assert watch.monitor.network_down
        await watch.run(minutes=10, failing=False)
        assert not watch.monitor.network_down

"""Liveness, readiness and metrics: each fault turns exactly its own line red."""

from __future__ import annotations

import asyncio
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from aiohttp.test_utils import TestClient, TestServer

from newsdesk.entries import Tier
from newsdesk.monitoring.balance import Balance
from newsdesk.monitoring.faults import PolledFeed
from newsdesk.ports import OutboxStats, StatusReport
from service.http.health import STALL_S, Check, Liveness, health_app
from service.http.metrics import Metrics, Vitals
from tests.fakes import FakeClock

OPERATIONS = Path(__file__).parents[3] / "docs" / "operations.md"
NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


async def fine() -> str | None:
    return None


async def broken() -> str | None:
    raise ConnectionError("no route")


async def status() -> StatusReport:
    waiting = OutboxStats(by_state={"ready": 2}, oldest_ready_at=NOON, last_sent_at=None)
    return StatusReport(
        now=NOON.replace(minute=5),
        feeds_by_state={"active": 77},
        feeds_read_last_hour=70,
        never_read=1,
        failing=(),
        last_success_at=NOON,
        outbox=waiting,
        last_alert_at=None,
        balance=Balance(),
        record_until=None,
        schema_version="0001",
    )


async def feeds() -> list[PolledFeed]:
    return [
        PolledFeed(name=name, tier=Tier.WIRE, lang=lang, next_poll_at=NOON, last_success_at=read)
        for name, lang, read in (("AP", "en", NOON), ("EFE", "es", NOON.replace(hour=9)), ("X", "xx", NOON))
    ]


class Probe:
    """The health pages over real HTTP."""

    def __init__(self, clock: FakeClock, **checks: Check) -> None:
        self.liveness = Liveness(clock)
        self.metrics = Metrics()
        self.app = health_app(liveness=self.liveness, checks=checks, metrics=self.metrics, status=status, feeds=feeds)

    async def get(self, path: str) -> tuple[int, str]:
        async with TestClient(TestServer(self.app)) as client:
            answer = await client.get(path)
            return answer.status, await answer.text()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOON)


async def test_a_process_whose_loops_turn_is_alive(clock: FakeClock) -> None:
    probe = Probe(clock)
    probe.liveness.beat("tick")
    assert (await probe.get("/livez"))[0] == 200


async def test_a_loop_that_stands_still_is_named(clock: FakeClock) -> None:
    probe = Probe(clock)
    probe.liveness.beat("tick")
    probe.liveness.beat("telling")
    clock.advance(seconds=STALL_S + 1)
    probe.liveness.beat("tick")
    code, body = await probe.get("/livez")
    assert code == 503
    assert "telling" in body
    assert "tick" not in body


async def test_a_loop_that_has_ended_is_not_one_that_stands_still(clock: FakeClock) -> None:
    probe = Probe(clock)
    with probe.liveness.of("telling") as beat:
        beat()
    clock.advance(seconds=STALL_S + 1)
    assert (await probe.get("/livez"))[0] == 200


async def test_a_fault_of_the_database_does_not_kill_the_process(clock: FakeClock) -> None:
    probe = Probe(clock, database=broken)
    assert (await probe.get("/livez"))[0] == 200


async def test_only_the_faulty_check_turns_red(clock: FakeClock) -> None:
    code, body = await Probe(clock, database=broken, slack=fine).get("/readyz")
    assert code == 503
    assert "no route" in body
    assert '"slack": "ok"' in body


async def test_all_checks_fine_means_ready(clock: FakeClock) -> None:
    assert (await Probe(clock, database=fine, slack=fine).get("/readyz"))[0] == 200


async def test_whoever_asks_a_thousand_times_makes_the_desk_look_once(clock: FakeClock) -> None:
    looks = 0

    async def counted() -> str | None:
        nonlocal looks
        looks += 1
        return None

    async with TestClient(TestServer(Probe(clock, database=counted).app)) as client:
        await asyncio.gather(*(client.get("/readyz") for _ in range(50)))
        assert looks == 1
        clock.advance(seconds=1)
        await client.get("/readyz")
    assert looks == 2


async def test_a_fault_is_told_without_its_secrets(clock: FakeClock) -> None:
    async def leaks() -> str | None:
        raise ConnectionError("postgresql://desk:canary@db refused us")

    assert "canary" not in (await Probe(clock, database=leaks).get("/readyz"))[1]


async def test_metrics_carry_counters_and_the_state_of_the_store(clock: FakeClock) -> None:
    probe = Probe(clock)
    probe.metrics.polls.labels("failed", "dns").inc()
    _, page = await probe.get("/metrics")
    assert 'strikewire_polls_total{reason="dns",status="failed"} 1.0' in page
    assert 'strikewire_feeds{state="active"} 77.0' in page
    assert "strikewire_oldest_undelivered_alert_seconds 300.0" in page


async def test_metrics_tell_when_each_tier_and_language_was_last_read(clock: FakeClock) -> None:
    _, page = await Probe(clock).get("/metrics")
    assert f'strikewire_tier_last_success_timestamp_seconds{{tier="wire"}} {NOON.timestamp()!r}' in _plain(page)
    nine = NOON.replace(hour=9).timestamp()
    assert f'strikewire_language_last_success_timestamp_seconds{{language="es"}} {nine!r}' in _plain(page)
    assert 'language="other"' in page, "the number of series does not grow with the feeds"


async def test_metrics_tell_how_the_process_is(clock: FakeClock) -> None:
    probe = Probe(clock)
    probe.metrics.vitals = lambda: Vitals(
        deliveries={"sent": 3},
        outages={"slack": "ratelimited"},
        parser_deaths=2,
        socket_mode_up=True,
        socket_mode_reconnects=4,
    )
    _, page = await probe.get("/metrics")
    assert 'strikewire_deliveries_total{outcome="sent"} 3.0' in page
    for line in (
        "transports_down 1.0",
        "parser_deaths_total 2.0",
        "socket_mode_up 1.0",
        "socket_mode_reconnects_total 4.0",
    ):
        assert f"strikewire_{line}" in page


async def test_every_metric_is_documented_and_the_other_way_round(clock: FakeClock) -> None:
    _, page = await Probe(clock).get("/metrics")
    shown = {name for name in re.findall(r"^# TYPE (strikewire_\w+)", page, re.MULTILINE) if name[-8:] != "_created"}
    told = set(re.findall(r"^\| `(strikewire_\w+)", OPERATIONS.read_text(encoding="utf-8"), re.MULTILINE))
    assert told == shown


def _plain(page: str) -> str:
    """Numbers as Python prints them; the page has 1.7956512e+09."""
    return re.sub(r"\d\.\d+e\+\d+", lambda found: repr(float(found[0])), page)

"""Liveness, readiness and metrics: each fault turns exactly its own line red."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest
from aiohttp.test_utils import TestClient, TestServer

from newsdesk.balance import Balance
from newsdesk.ports import OutboxStats, StatusReport
from service.health import STALL_S, Check, Heartbeats, health_app
from service.metrics import Metrics
from tests.fakes import FakeClock

NOON = datetime(2026, 11, 25, 12, tzinfo=UTC)


async def fine() -> str | None:
    return None


async def broken() -> str | None:
    raise ConnectionError("no route")


async def status() -> StatusReport:
    waiting = OutboxStats(by_state={"ready": 2}, oldest_ready_at=NOON, unknown=0, last_sent_at=None)
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


class Probe:
    """The health pages over real HTTP."""

    def __init__(self, clock: FakeClock, **checks: Check) -> None:
        self.heartbeats = Heartbeats(clock)
        self.metrics = Metrics()
        self.app = health_app(heartbeats=self.heartbeats, checks=checks, metrics=self.metrics, status=status)

    async def get(self, path: str) -> tuple[int, str]:
        async with TestClient(TestServer(self.app)) as client:
            answer = await client.get(path)
            return answer.status, await answer.text()


@pytest.fixture
def clock() -> FakeClock:
    return FakeClock(NOON)


async def test_a_process_whose_loops_turn_is_alive(clock: FakeClock) -> None:
    probe = Probe(clock)
    probe.heartbeats.beat("tick")
    assert (await probe.get("/livez"))[0] == 200


async def test_a_loop_that_stands_still_is_named(clock: FakeClock) -> None:
    probe = Probe(clock)
    probe.heartbeats.beat("tick")
    probe.heartbeats.beat("telling")
    clock.advance(seconds=STALL_S + 1)
    probe.heartbeats.beat("tick")
    code, body = await probe.get("/livez")
    assert code == 503
    assert "telling" in body
    assert "tick" not in body


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


async def test_metrics_carry_counters_and_the_state_of_the_store(clock: FakeClock) -> None:
    probe = Probe(clock)
    probe.metrics.polls.labels("failed", "dns").inc()
    _, page = await probe.get("/metrics")
    assert 'strikewire_polls_total{reason="dns",status="failed"} 1.0' in page
    assert 'strikewire_feeds{state="active"} 77.0' in page
    assert "strikewire_oldest_undelivered_alert_seconds 300.0" in page

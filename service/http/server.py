"""The process's one HTTP server: health, metrics, and Slack's HTTP mode when it is configured."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from contextlib import AbstractAsyncContextManager, suppress
from datetime import timedelta
from typing import TYPE_CHECKING

from newsdesk.errors import StoreUnavailable
from newsdesk.ports import StatusReport
from service.http.health import Check, Liveness, health_app
from service.http.metrics import Metrics
from service.http.port import open_port
from service.runtime import Runtime
from storage.health.heartbeat import clock_fault, prove_writable
from storage.health.monitoring import SqlMonitor

if TYPE_CHECKING:
    from service.slack.side import SlackSide

OLDEST_ALERT = timedelta(minutes=15)  # an alert that waits longer means that we are not ready to tell anyone


def open_http(
    runtime: Runtime,
    *,
    liveness: Liveness,
    metrics: Metrics,
    slack: SlackSide | None,
    slack_fault: str | None,
    parser_fault: Callable[[], str | None],
    outages: Callable[[], Mapping[str, str] | None],
) -> AbstractAsyncContextManager[int]:
    """Serve until the block ends; yields the port (another one than asked for only when 0 was asked for)."""
    app = health_app(
        liveness=liveness,
        checks=_checks(runtime, slack, slack_fault, parser_fault, outages),
        metrics=metrics,
        status=lambda: _status(runtime),
        feeds=lambda: runtime.call(SqlMonitor(runtime.engine).feeds, runtime.clock.now()),
    )
    if slack is not None:
        slack.mount(app, runtime)
    return open_port(app, runtime.settings.http_port)


async def _status(runtime: Runtime) -> StatusReport:
    return await runtime.call(runtime.store.status, runtime.clock.now())


def _checks(
    runtime: Runtime,
    slack: SlackSide | None,
    slack_fault: str | None,
    parser_fault: Callable[[], str | None],
    outages: Callable[[], Mapping[str, str] | None],
) -> dict[str, Check]:
    async def database() -> str | None:
        await runtime.call(prove_writable, runtime.engine, now=runtime.clock.now())
        return None

    async def clock() -> str | None:
        fault = None
        with suppress(StoreUnavailable):  # that is the line of the database
            fault = await runtime.call(clock_fault, runtime.engine, runtime.machine)
        return fault or (slack.health.clock_fault if slack else None)

    async def telling() -> str | None:
        try:
            outbox = (await _status(runtime)).outbox
        except StoreUnavailable:
            return None  # alike
        age = runtime.clock.now() - outbox.oldest_ready_at if outbox.oldest_ready_at else timedelta(0)
        return f"the oldest alert has waited for {age}" if age > OLDEST_ALERT else None

    async def slack_line() -> str | None:
        if slack is None:
            return slack_fault
        refusal = next(iter((outages() or {}).values()), None)
        return slack.health.fault() or (f"Slack takes no messages ({refusal})" if refusal else None)

    async def parser() -> str | None:
        return parser_fault()

    return {"database": database, "clock": clock, "parser": parser, "telling": telling, "slack": slack_line}

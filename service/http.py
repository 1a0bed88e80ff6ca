"""The process's one HTTP server: health, metrics, and Slack's HTTP mode when it is configured."""

from __future__ import annotations

from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from datetime import timedelta
from typing import TYPE_CHECKING

from newsdesk.ports import StatusReport
from service.door import open_port
from service.health import Check, Liveness, health_app
from service.metrics import Metrics
from service.wiring import Desk
from storage.heartbeat import clock_fault, prove_writable
from storage.watching import SqlWatch

if TYPE_CHECKING:
    from service.slack_side import SlackSide

OLDEST_ALERT = timedelta(minutes=15)  # an alert that waits longer means that we are not ready to tell anyone


@asynccontextmanager
async def open_http(
    desk: Desk,
    *,
    liveness: Liveness,
    metrics: Metrics,
    slack: SlackSide | None,
    slack_fault: str | None = None,
    parser_fault: Callable[[], str | None] = lambda: None,
) -> AsyncIterator[int]:
    """Serve until the block ends; yields the port (another one than asked for only when 0 was asked for)."""
    app = health_app(
        liveness=liveness,
        checks=_checks(desk, slack, slack_fault, parser_fault),
        metrics=metrics,
        status=lambda: _status(desk),
        feeds=lambda: desk.call(SqlWatch(desk.engine).feeds, desk.clock.now()),
    )
    if slack is not None:
        slack.mount(app, desk)
    async with open_port(app, desk.settings.http_port) as port:
        yield port


async def _status(desk: Desk) -> StatusReport:
    return await desk.call(desk.store.status, desk.clock.now())


def _checks(
    desk: Desk, slack: SlackSide | None, slack_fault: str | None, parser_fault: Callable[[], str | None]
) -> dict[str, Check]:
    async def database() -> str | None:
        await desk.call(prove_writable, desk.engine, now=desk.clock.now())
        return None

    async def clock() -> str | None:
        return await desk.call(clock_fault, desk.engine, desk.machine)

    async def telling() -> str | None:
        outbox = (await _status(desk)).outbox
        age = desk.clock.now() - outbox.oldest_ready_at if outbox.oldest_ready_at else timedelta(0)
        return f"the oldest alert has waited for {age}" if age > OLDEST_ALERT else None

    async def slack_line() -> str | None:
        return slack.health.fault() if slack else slack_fault

    async def parser() -> str | None:
        return parser_fault()

    return {"database": database, "clock": clock, "parser": parser, "telling": telling, "slack": slack_line}

"""The process's one HTTP server: health, metrics, and Slack's HTTP mode when it is configured."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import timedelta

from aiohttp import web

from newsdesk.errors import ConfigError
from newsdesk.ports import StatusReport
from service.faults import EXAMPLES
from service.health import Check, Heartbeats, health_app
from service.metrics import Metrics
from service.slack_side import SlackSide
from service.wiring import Desk
from storage.heartbeat import prove_writable
from storage.watching import SqlWatch

logger = logging.getLogger(__name__)

OLDEST_ALERT = timedelta(minutes=15)  # an alert that waits longer means that we are not ready to tell anyone


@asynccontextmanager
async def open_http(
    desk: Desk, *, heartbeats: Heartbeats, metrics: Metrics, slack: SlackSide | None, slack_fault: str | None = None
) -> AsyncIterator[int]:
    """Serve until the block ends; yields the port (another one than asked for only when 0 was asked for)."""
    app = health_app(
        heartbeats=heartbeats,
        checks=_checks(desk, slack, slack_fault),
        metrics=metrics,
        status=lambda: _status(desk),
        feeds=lambda: desk.call(SqlWatch(desk.engine).feeds, desk.clock.now()),
    )
    if slack is not None:
        slack.mount(app, desk)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    try:
        yield await _listen(runner, desk.settings.http_port)
    finally:
        await runner.cleanup()


async def _listen(runner: web.AppRunner, port: int) -> int:
    try:
        await web.TCPSite(runner, "0.0.0.0", port, shutdown_timeout=2).start()  # noqa: S104 (a container's only door)
    except OSError as err:
        raise ConfigError(
            f"STRIKEWIRE_HTTP_PORT: port {port} cannot be used ({err.strerror}). Another service may run already."
            f"\nExample: {EXAMPLES['STRIKEWIRE_HTTP_PORT']}, or 0 for any free port."
        ) from err
    return int(runner.addresses[0][1])


async def _status(desk: Desk) -> StatusReport:
    return await desk.call(desk.store.status, desk.clock.now())


def _checks(desk: Desk, slack: SlackSide | None, slack_fault: str | None) -> dict[str, Check]:
    async def database() -> str | None:
        await desk.call(prove_writable, desk.engine, now=desk.clock.now())
        return None

    async def telling() -> str | None:
        outbox = (await _status(desk)).outbox
        age = desk.clock.now() - outbox.oldest_ready_at if outbox.oldest_ready_at else timedelta(0)
        return f"the oldest alert has waited for {age}" if age > OLDEST_ALERT else None

    async def slack_line() -> str | None:
        return slack.health.fault() if slack else slack_fault

    return {"database": database, "telling": telling, "slack": slack_line}

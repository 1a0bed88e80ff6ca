"""The service at work in some Slack, on a database of its own; Ana is its admin."""

from __future__ import annotations

import asyncio
import shutil
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

from newsdesk.alerts import NewDelivery
from newsdesk.dispatch import Dispatcher
from service.clock import SystemClock
from service.config import OperatorSettings, RoleSettings
from service.demo.newsroom import SampleNewsroom
from service.runtime import Runtime, open_runtime
from tests.scenarios.office import OfficeClock, at_work, listening, settings_for
from tests.scenarios.place import ANA, until


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    desk: Runtime
    clock: OfficeClock
    outlets: SampleNewsroom  # that an address can lead to
    sender: Dispatcher

    def tell(self, row: NewDelivery) -> None:
        self.desk.outbox.enqueue([row], now=self.desk.clock.now())
        self.sender.wake()


@asynccontextmanager
async def desk_behind(slack_url: str, laid_down: Path, *, http_port: int = 0) -> AsyncIterator[Behind]:
    """Run a desk until the end of the block; over Socket Mode, or over HTTP where there is a port for it."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(shutil.copyfile(laid_down, Path(folder, "office.db")))
        told = {"roles": RoleSettings(admins=(ANA,)), "operators": OperatorSettings()}
        async with SampleNewsroom() as outlets:
            mode = "http" if http_port else "socket"
            settings = settings_for(slack_url, database, mode=mode, feeds=(outlets.host,), **told)
            with open_runtime(settings, clock=(clock := OfficeClock())) as desk:
                async with _telling_and_listening(desk, http_port) as sender:
                    yield Behind(desk=desk, clock=clock, outlets=outlets, sender=sender)


@asynccontextmanager
async def _telling_and_listening(desk: Runtime, http_port: int) -> AsyncIterator[Dispatcher]:
    async with at_work(desk) as (side, sender), listening(desk, side, port=http_port, signed_by=SystemClock()):

        async def connected() -> bool:
            return side.socket is None or side.health.down_since is None

        await until(connected)
        stop = asyncio.Event()
        telling = asyncio.create_task(sender.run(stop))
        try:
            yield sender
        finally:
            stop.set()
            await telling

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
from service.config import OperatorSettings, RoleSettings
from service.demo.newsroom import SampleNewsroom
from service.wiring import Desk, open_desk
from tests.scenarios.office import OfficeClock, at_work, settings_for
from tests.scenarios.place import ANA, until


@dataclass(frozen=True, slots=True, kw_only=True)
class Behind:
    desk: Desk
    clock: OfficeClock
    outlets: SampleNewsroom  # that an address can lead to
    sender: Dispatcher

    def tell(self, row: NewDelivery) -> None:
        self.desk.outbox.enqueue([row], now=self.desk.clock.now())
        self.sender.wake()


@asynccontextmanager
async def desk_behind(slack_url: str, laid_down: Path) -> AsyncIterator[Behind]:
    """Until the end of the block, over Socket Mode."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(shutil.copyfile(laid_down, Path(folder, "office.db")))
        told = {"roles": RoleSettings(admins=(ANA,)), "operators": OperatorSettings()}
        async with SampleNewsroom() as outlets:
            settings = settings_for(slack_url, database, feeds=(outlets.host,), **told)
            with open_desk(settings, clock=(clock := OfficeClock())) as desk:
                async with _telling_and_listening(desk) as sender:
                    yield Behind(desk=desk, clock=clock, outlets=outlets, sender=sender)


@asynccontextmanager
async def _telling_and_listening(desk: Desk) -> AsyncIterator[Dispatcher]:
    async with at_work(desk) as (side, sender):
        assert side.socket is not None
        stop = asyncio.Event()
        running = [asyncio.create_task(sender.run(stop)), asyncio.create_task(side.socket.run())]

        async def connected() -> bool:
            return side.health.down_since is None

        try:
            await until(connected)
            yield sender
        finally:
            stop.set()
            running[1].cancel()
            await asyncio.gather(*running, return_exceptions=True)

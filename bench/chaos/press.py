"""The press: outlets on a local server whose feeds grow while the service that reads them is killed.

A stage of a story is published once the stage before is on record, so that the desk must come to the same record
whatever dies in between.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import Callable, Sequence
from contextlib import suppress
from datetime import UTC, datetime, timedelta

import sqlalchemy as sa
from aiohttp import web

from bench.chaos.stories import STAGES, Story
from newsdesk.entries import Tier
from newsdesk.errors import StoreUnavailable
from service.demo.newsroom import Article, Outlet, SampleNewsroom
from slack_server.patience import patience
from storage.tables import entries, feeds
from storage.transactions import reading, writing

HARBOUR = "harbour"  # prints nothing that anybody is told of
OUTLETS = ("wire", "noticias", "command", HARBOUR)
WINDOW = 30  # entries of the harbour's feed
LOOK_EVERY_S = 0.2
PATIENCE_S = 3.0  # then the lease of a reader that died is made to be over
HOLD_S = 10.0


class WatchedNewsroom(SampleNewsroom):
    """Tells when a feed is asked for, and can keep whoever asks waiting."""

    def __init__(self) -> None:
        super().__init__()
        self.outlets[HARBOUR] = Outlet(HARBOUR, "Harbour Notes", Tier.LOCAL, "en")
        self.holding = False
        self.asked = self.answered = 0

    def clear(self) -> None:
        """Forget everything that was published."""
        for outlet in self.outlets.values():
            outlet.items.clear()

    def publish(self, outlet: str, item: Article) -> None:
        super().publish(outlet, item)
        kept = self.outlets[outlet].items
        if outlet == HARBOUR and len(kept) > WINDOW:
            del kept[next(iter(kept))]

    async def _serve(self, request: web.Request) -> web.Response:
        self.asked += 1
        if self.holding:
            await asyncio.sleep(HOLD_S)
        answer = await super()._serve(request)
        self.answered += answer.status == 200
        return answer


class Press:
    """Publishes stage by stage while `run` runs; `share` says how much of all may be out by now.

    In between come notes from the harbour, so that there is something to read and to record in every life.
    """

    def __init__(
        self, newsroom: WatchedNewsroom, engine: sa.Engine, told: Sequence[Story], *, share: Callable[[], float]
    ) -> None:
        self._newsroom = newsroom
        self._engine = engine
        self._share = share
        self._stages = [(story, stage) for story in told for stage in range(STAGES)]
        self._out = self._notes = 0
        self._revisions: Counter[str] = Counter()  # of each address, as published
        self._since = time.monotonic()

    async def run(self) -> None:
        """Publish stage by stage until everything is out and on record."""
        while True:
            stored = await asyncio.to_thread(self._stored)
            missing = any(stored.get(address, 0) < revision for address, revision in self._revisions.items())
            if not missing:
                if self._out == len(self._stages):
                    return
                self._publish()
            else:
                late = time.monotonic() - self._since > patience(PATIENCE_S)  # one that lives may be slow
                await asyncio.to_thread(self._let_time_pass, leases_end=late)
            await asyncio.sleep(LOOK_EVERY_S)

    def _publish(self) -> None:
        outlet, item = self._next()
        self._newsroom.publish(outlet, item)
        self._revisions[self._newsroom.address(outlet, item)] += 1
        self._since = time.monotonic()

    def _next(self) -> tuple[str, Article]:
        now = datetime.now(UTC)
        if self._out < 1 + self._share() * len(self._stages):
            story, stage = self._stages[self._out]
            self._out += 1
            return story.stage(stage, now)
        self._notes += 1
        title = f"Harbour notes {self._notes}: ferries keep to their timetable"
        return HARBOUR, Article(slug=f"note-{self._notes}", title=title, summary="Berths, tides and ferries.", at=now)

    def _stored(self) -> dict[str, int]:
        """address -> revision of what is on record."""
        known = sa.select(entries.c.link, entries.c.revision)
        with suppress(StoreUnavailable), reading(self._engine) as connection:
            return {row.link: row.revision for row in connection.execute(known)}
        return {}

    def _let_time_pass(self, *, leases_end: bool = False) -> None:
        """Make all feeds due, as if the minute until the next poll were over, and with it the minutes of a dead
        reader's lease.

        Said at every look: whoever read a feed just before it grew sets its next poll after we did.
        """
        now = datetime.now(UTC)
        change = {"next_poll_at": now} | ({"lease_until": now - timedelta(seconds=1)} if leases_end else {})
        with suppress(StoreUnavailable), writing(self._engine) as connection:
            connection.execute(feeds.update().values(change))

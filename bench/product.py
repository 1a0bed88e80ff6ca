"""The product's own parts, put together by `service.wiring` as the service does it, on a database of its own."""

from __future__ import annotations

import json
import logging
from collections.abc import AsyncIterator, Callable, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from pydantic import SecretStr

from bench.newspapers import HOSTS
from feeds.polling.poll import Poller
from feeds.polling.poll_rounds import FeedPoll
from newsdesk.dispatch import Dispatcher
from service.clock import SystemClock
from service.config import Config, DeliverySettings, SubscriptionSettings
from service.runtime import Runtime, open_runtime
from service.settings import Settings
from service.wiring import open_poller
from slack_server import BOT_TOKEN
from storage.tables import feeds

REPORTS = Path(__file__).parents[1] / "training" / "items.jsonl"
PUBLIC = tuple(f"127.0.0.{host}" for host in range(1, HOSTS + 1))  # of the newspapers: allowed though on this machine


@dataclass
class ShiftedClock(SystemClock):
    """The system's clock, some days ahead: each alert of a series is of a day of its own."""

    ahead: timedelta = timedelta(0)

    def now(self) -> datetime:
        now = super().now()
        return now + self.ahead if self.ahead else now  # rounds of polls ask three times a feed


@dataclass(slots=True, kw_only=True)
class Product:
    runtime: Runtime
    poller: Poller
    clock: ShiftedClock
    sender: list[Dispatcher] = field(default_factory=list)  # woken when there is one

    def wake(self) -> None:
        for sender in self.sender:
            sender.wake()

    def make_due(self) -> None:
        """Make every feed due."""
        with self.runtime.engine.begin() as connection:
            connection.execute(feeds.update().values(next_poll_at=self.clock.now()))

    def count(self, sql: str) -> int:
        with self.runtime.engine.connect() as connection:
            return int(connection.execute(sa.text(sql)).scalar_one())


def urls_of(port: int, count: int) -> list[str]:
    return [f"http://127.0.0.{number % HOSTS + 1}:{port}/feed/{number}" for number in range(count)]


def settings_for(
    folder: Path,
    urls: Sequence[str],
    *,
    slack_url: str | None = None,
    channels: Sequence[str] = ("C0WIRE",),
    spacing_s: float = DeliverySettings().spacing_seconds,
) -> Settings:
    listed = tuple({"url": url, "name": f"Paper {n}", "outlet": f"Paper {n}"} for n, url in enumerate(urls))
    slack: dict[str, Any] = {}
    if slack_url:
        slack = {"slack_bot_token": SecretStr(BOT_TOKEN), "slack_api_url": slack_url}
    return Settings(
        database_url=SecretStr(f"sqlite:///{folder}/desk.db"),
        allow_private_hosts=PUBLIC,
        config=Config(
            feed=listed,
            subscription=tuple(SubscriptionSettings(channel=channel) for channel in channels),
            delivery=DeliverySettings(spacing_seconds=spacing_s),
        ),
        **slack,
    )


@asynccontextmanager
async def open_product(
    settings: Settings, *, observe: Callable[[FeedPoll], None] = lambda poll: None, claim: int | None = None
) -> AsyncIterator[Product]:
    """The product, leasing `claim` feeds at a time, if not as many as usual."""
    logging.getLogger().addHandler(logging.NullHandler())  # else Python prints that a feed failed, among the figures
    clock = ShiftedClock()
    with open_runtime(settings, clock=clock) as runtime:
        _read_reports(runtime)
        product: list[Product] = []
        async with open_poller(
            runtime, wake_sender=lambda: product[0].wake(), observe=observe, claim=claim
        ) as poller:
            product.append(Product(runtime=runtime, poller=poller, clock=clock))
            yield product[0]


def _read_reports(runtime: Runtime) -> None:
    """Read what a desk that runs for a while has read: patterns are compiled when a text first asks for them."""
    for item in map(json.loads, REPORTS.read_text("utf-8").splitlines()):
        published_at = datetime.fromisoformat(item["published"]).replace(tzinfo=UTC)
        runtime.reader.read(item["title"], item["summary"], published_at=published_at)

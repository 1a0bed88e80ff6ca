"""The same proof over the whole line: poll, parse, understand, record, tell, in processes that are killed anywhere.

    python -m bench.chaos --line whole --kills 30

Sample outlets report a handful of invented strikes and votes, several outlets each. Afterwards every published entry
must be stored once, and every row of the outbox must stand in its channel once.
"""

from __future__ import annotations

import argparse
import asyncio
import logging
import random
import signal
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from email.utils import format_datetime
from typing import Any

import aiohttp
import sqlalchemy as sa
from aiohttp import web
from pydantic import SecretStr
from slack_sdk.web.async_client import AsyncWebClient

from bench.chaos.lives import CHANNELS, STEPS, Outcome, bad_slack, deaths, end_badness, finish, keep_killing
from bench.chaos.worker import POLICY, SEND_TIMEOUT_S, Bomb, Point, Wrapped
from handlers.delivery.slack import SlackTransport
from newsdesk.dispatch import Dispatcher
from newsdesk.errors import StoreUnavailable
from service.config import Config, PollingSettings, SubscriptionSettings
from service.settings import Settings
from service.stopping import leave_when_told
from service.wiring import open_desk, open_poller
from storage.engine import open_engine
from storage.tables import deliveries, entries
from tests.slack_server import BOT_TOKEN, SlackServer

LIFE_S = (0.3, 2.5)  # of a service that is killed at a random moment; it opens the record first
FEEDS = 40
ITEMS_A_FEED = 3
STRUCK = "US strike kills {} on alleged drug boat in the {}"
SAID = "The strike took place on {}, Southern Command said."  # filled with a day of this week
HAPPENED = (  # title, summary, how many days ago
    (STRUCK.format(3, "Caribbean"), SAID, 0),
    (STRUCK.format(4, "eastern Pacific"), SAID, 0),
    (STRUCK.format(2, "Caribbean"), SAID, 1),
    (STRUCK.format(5, "eastern Pacific"), SAID, 1),
    (STRUCK.format(6, "Caribbean"), SAID, 2),
    (
        "Senate rejects war powers resolution on boat strikes, 49-51",
        "The vote on strikes against drug boats failed.",
        0,
    ),
    ("Judge orders release of boat strike legal memo", "A federal court ruled on the strikes against drug boats.", 0),
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LineOrders:
    database_url: str
    slack_url: str
    token: str
    host: str  # of the sample outlets
    channels: tuple[str, ...]
    point: Point | None = None


def work(orders: LineOrders) -> None:
    """The service's own parts, until killed or asked to end."""
    leave_when_told()
    logging.disable(logging.CRITICAL)
    polling = PollingSettings(backfill_hours=72, timeout_seconds=1)
    subscriptions = tuple(SubscriptionSettings(channel=channel) for channel in orders.channels)
    settings = Settings(
        database_url=SecretStr(orders.database_url),
        slack_bot_token=SecretStr(orders.token),
        allow_private_hosts=(orders.host,),
        config=Config(subscription=subscriptions, polling=polling, feed=feeds(orders.host)),
    )
    with open_desk(settings) as desk:
        asyncio.run(_serve(orders, desk, Bomb(orders.point)))


async def _serve(orders: LineOrders, desk: Any, bomb: Bomb) -> None:
    desk.store, desk.outbox = Wrapped(desk.store, bomb), Wrapped(desk.outbox, bomb)
    stop = asyncio.Event()
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, stop.set)
    async with aiohttp.ClientSession(timeout=aiohttp.ClientTimeout(total=SEND_TIMEOUT_S)) as session:
        client = AsyncWebClient(token=orders.token, base_url=orders.slack_url, session=session, retry_handlers=[])
        slack: Any = Wrapped(SlackTransport(client, clock=desk.clock), bomb)
        sender = Dispatcher(outbox=desk.outbox, transports=[slack], call=desk.call, clock=desk.clock, policy=POLICY)
        async with open_poller(desk, wake_sender=sender.wake) as poller:
            polling = asyncio.create_task(_poll(poller, stop))
            await sender.run(stop)
            await poller.stop()
            await polling


async def _poll(poller: Any, stop: asyncio.Event) -> None:
    while not stop.is_set():
        with suppress(StoreUnavailable):
            await poller.round(ignore_due=True, limit=8)
        await asyncio.sleep(0.05)


# --- the outlets -----------------------------------------------------------------------------------------------


def feeds(host: str) -> tuple[dict[str, str], ...]:
    """As the configuration names them."""
    return tuple(
        {
            "url": f"http://{host}/{number}.xml",
            "name": f"Sample {number}",
            "outlet": f"Sample {number}",
            "tier": "wire" if number % 4 else "primary",
            "lang": "en",
        }
        for number in range(FEEDS)
    )


@asynccontextmanager
async def outlets() -> AsyncIterator[str]:
    """Serves all feeds; gives "127.0.0.1:port"."""
    app = web.Application()
    app.router.add_get("/{number}.xml", _feed)
    runner = web.AppRunner(app, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    try:
        yield f"127.0.0.1:{runner.addresses[0][1]}"
    finally:
        await runner.cleanup()


async def _feed(request: web.Request) -> web.Response:
    number = int(request.match_info["number"])
    if request.headers.get("If-None-Match") == '"1"':
        return web.Response(status=304)
    items = "".join(_item(number, place) for place in range(ITEMS_A_FEED))
    body = f'<rss version="2.0"><channel><title>Sample {number}</title>{items}</channel></rss>'
    return web.Response(text=body, content_type="application/rss+xml", headers={"ETag": '"1"'})


def _item(number: int, place: int) -> str:
    title, summary, days_ago = HAPPENED[(number + place) % len(HAPPENED)]
    now = datetime.now(UTC)
    day = f"{now - timedelta(days=days_ago):%-d %B %Y}"
    published = format_datetime(now.replace(minute=0, second=0, microsecond=0) - timedelta(hours=1))
    link = f"https://sample{number}.example.org/{place}"
    words = f"<title>{title}</title><description>{summary.format(day)}</description>"
    return f"<item>{words}<link>{link}</link><guid>{link}</guid><pubDate>{published}</pubDate></item>"


# --- the run and its verdict -----------------------------------------------------------------------------------


async def run(engine: str, url: str, senders: int, options: argparse.Namespace) -> Outcome:
    rng = random.Random(f"{options.seed}/{engine}/{senders}/whole")
    steps = (Point(when="before", call="record"), Point(when="after", call="record"), *STEPS)
    ends = deaths(rng, steps=steps, kills=options.kills, each_step=options.each_step, life_s=LIFE_S)
    outcome = Outcome(engine=engine, senders=senders)
    began = time.monotonic()
    opened = open_engine(url)
    async with bad_slack(options.seed) as slack, outlets() as host:
        orders = LineOrders(database_url=url, slack_url=slack.base_url, token=BOT_TOKEN, host=host, channels=CHANNELS)
        await asyncio.gather(*[keep_killing(work, orders, ends[n::senders], outcome) for n in range(senders)])
        await end_badness(slack, outcome)
        await finish(work, orders, lambda: _unfinished(opened), outcome)
        _judge(slack, opened, outcome)
    opened.dispose()
    outcome.seconds = time.monotonic() - began
    return outcome


def _unfinished(engine: sa.Engine) -> int:
    """Entries that are not stored yet, and rows that have not come to an end."""
    ended = ("sent", "superseded", "collapsed")
    under_way = sum(state not in ended for _, _, state in _rows(engine))
    return FEEDS * ITEMS_A_FEED - _stored(engine) + under_way


def _judge(slack: SlackServer, engine: sa.Engine, outcome: Outcome) -> None:
    """What the outbox says was sent against what stands in the channels; and every entry stored once."""
    copies = Counter(message.key for channel in CHANNELS for message in slack.messages(channel))
    sent = [key for key, kind, state in _rows(engine) if state == "sent" and kind != "update"]
    outcome.alerts = len(sent)
    outcome.lost = [key for key in sent if copies[key] == 0]
    outcome.doubled = [str(key) for key, count in copies.items() if count > 1]
    outcome.misplaced += [f"not in the outbox: {key}" for key in copies.keys() - set(sent)]
    surplus = _stored(engine) - FEEDS * ITEMS_A_FEED
    outcome.misplaced += [f"{surplus} entries too many"] if surplus > 0 else []


def _stored(engine: sa.Engine) -> int:
    with engine.connect() as connection:
        return connection.scalar(sa.select(sa.func.count()).select_from(entries)) or 0


def _rows(engine: sa.Engine) -> list[tuple[str, str, str]]:
    """(key, kind, state) of everything in the outbox."""
    with engine.connect() as connection:
        wanted = sa.select(deliveries.c.key, deliveries.c.kind, deliveries.c.state)
        return [(key, kind.value, state.value) for key, kind, state in connection.execute(wanted)]

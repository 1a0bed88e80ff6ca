"""The Slack edge put together for a test, with the desk behind it replaced by a function that answers."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable, Collection, Sequence
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from aiohttp import web
from slack_sdk.web.async_client import AsyncWebClient

from handlers.action_ids import SHARE
from handlers.app import create_app
from handlers.connection.client import SlackClient
from handlers.connection.health import SlackHealth
from handlers.connection.http_front import PATH, add_slack_routes
from handlers.connection.identity import Identity, first_socket_address, identify
from handlers.connection.socket import SocketMode, SocketTimes
from handlers.context import Ask, Editing, Lookups, ServiceHooks, SlackContext
from handlers.replies.reply import Reply
from handlers.rights import Rights
from handlers.subscriptions.book import Book
from newsdesk.alerts import Subscription
from newsdesk.messages import OperatorNote
from newsdesk.people.correction.steps import Correcting
from newsdesk.people.digest_cards import DigestCards
from newsdesk.people.marking import Marking
from newsdesk.people.posting import PostingAnyway
from newsdesk.people.regrouping.steps import Regrouping
from newsdesk.people.roles import Permission, RoleList
from newsdesk.prose.wording import Lang
from slack_server import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, SlackServer
from slack_server.clock import Clock, WallClock
from storage.sending.outbox import SqlOutbox
from tests.fakes.feed_desk import FakeFeedDesk
from tests.inspected import InspectedStore, engine_on_file

EDITORS_ROOM = "C0EDITORS"


class MemoryGuard:
    """`ReplayGuard` in memory; `broken` stands for a database that cannot be reached."""

    def __init__(self) -> None:
        self.until: dict[str, datetime] = {}
        self.broken: Exception | None = None

    def first_time(self, key: str, *, now: datetime, keep: timedelta = timedelta(minutes=10)) -> bool:
        if self.broken:
            raise self.broken
        if self.until.get(key, now) > now:
            return False
        self.until[key] = now + keep
        return True

    def forget(self) -> None:
        """Forget what waits, as if time had passed."""
        self.until.clear()


@dataclass(slots=True)
class Asked:
    """Stands behind the desk: notes each question and answers it with its own words and a button to share."""

    questions: list[str] = field(default_factory=list)
    langs: list[Lang] = field(default_factory=list)
    may: list[Collection[Permission]] = field(default_factory=list)
    fails_with: Exception | None = None
    blocks_for: Callable[[str], Sequence[dict[str, Any]]] | None = None

    def __call__(self, question: str, now: datetime, lang: Lang, may: Collection[Permission]) -> Reply:
        self.questions.append(question)
        self.langs.append(lang)
        self.may.append(may)
        if self.fails_with:
            raise self.fails_with
        blocks = self.blocks_for(question) if self.blocks_for else answer_blocks(question)
        return Reply(f"Answer to {question}", blocks)


def answer_blocks(question: str) -> list[dict[str, Any]]:
    button = {"type": "button", "text": {"type": "plain_text", "text": "Share to channel"}, "action_id": SHARE}
    return [
        {"type": "section", "text": {"type": "mrkdwn", "text": f"Answer to {question}"}, "block_id": "answer"},
        {"type": "actions", "elements": [{**button, "value": question or "help"}], "block_id": "share"},
    ]


def card_blocks(record: str = "S-70") -> list[dict[str, Any]]:
    """A card as a channel has it: one button that works, one of a former version."""

    def button(action_id: str) -> dict[str, Any]:
        text = {"type": "plain_text", "text": action_id}
        return {"type": "button", "text": text, "action_id": action_id, "value": record}

    return [{"type": "actions", "elements": [button(i) for i in ("alert.sources", "alert.former")]}]


class KnownPlaces(dict[tuple[str, str], str]):
    """`CardPlaces` in memory: (channel, ts) -> key of the alert."""

    def card_at(self, channel: str, ts: str) -> str | None:
        return self.get((channel, ts))


@dataclass(slots=True, kw_only=True)
class Bot:
    context: SlackContext
    asked: Asked
    guard: MemoryGuard
    store: InspectedStore
    outbox: SqlOutbox
    places: KnownPlaces
    store_free: asyncio.Event  # while it is not set, every store call waits
    channels_back: list[str] = field(default_factory=list)
    url: str = ""  # HTTP mode
    task: asyncio.Task | None = None  # Socket Mode
    socket: SocketMode | None = None

    @property
    def health(self) -> SlackHealth:
        return self.context.health


def new_bot(
    client: AsyncWebClient,
    identity: Identity,
    clock: Clock,
    store: InspectedStore,
    ask: Ask | None = None,
    roles: RoleList | None = None,
    configured: Sequence[Subscription] = (),
) -> Bot:
    asked, guard, outbox, free = Asked(), MemoryGuard(), SqlOutbox(store._engine), asyncio.Event()
    places = KnownPlaces()
    free.set()

    async def call(fn: Callable[..., Any], /, *args: object, **kwargs: object) -> Any:
        await free.wait()
        return fn(*args, **kwargs)

    back: list[str] = []
    context = SlackContext(
        identity=identity,
        ask=ask or asked,
        call=call,
        guard=guard,
        clock=clock,
        health=SlackHealth(),
        client=client,
        rights=Rights(
            team_id=identity.team_id,
            client=client,
            clock=clock,
            call=call,
            audit=store,
            roles=store,
            configured=roles or RoleList(),
        ),
        editing=_editing(store, clock, configured),
        book=Book(configured=lambda: configured, store=store, archive=store, outbox=outbox),
        lookups=Lookups(answers=store, personal=store, places=places),
        service=_hooks(back),
        feeds=FakeFeedDesk(store),
    )
    return Bot(
        context=context,
        asked=asked,
        guard=guard,
        store=store,
        outbox=outbox,
        places=places,
        store_free=free,
        channels_back=back,
    )


def _editing(store: InspectedStore, clock: Clock, configured: Sequence[Subscription]) -> Editing:
    return Editing(
        marking=Marking(store, clock),
        correcting=Correcting(store, clock, subscriptions=tuple, editors=lambda: EDITORS_ROOM),
        posting=PostingAnyway(store, clock, subscriptions=lambda: (*configured, *store.subscriptions())),
        digest_cards=DigestCards(store, store, clock, subscriptions=lambda: configured),
        regrouping=Regrouping(store, clock, subscriptions=lambda: configured),
    )


def _hooks(back: list[str]) -> ServiceHooks:
    """Note which channels are `back`; nobody listens to anything else."""

    async def channel_back(channel: str) -> None:
        back.append(channel)

    async def channel_renumbered(old: str, new: str) -> Sequence[str]:
        return ()

    async def tell_operators(note: OperatorNote) -> None:
        pass

    return ServiceHooks(
        wake_sender=lambda: None,
        channel_back=channel_back,
        channel_renumbered=channel_renumbered,
        tell_operators=tell_operators,
    )


@asynccontextmanager
async def running_bot(
    base_url: str,
    *,
    mode: str = "socket",
    ask: Ask | None = None,
    clock: Clock | None = None,
    roles: RoleList | None = None,
    configured: Sequence[Subscription] = (),
    shows_named: bool = True,
    secrets: Sequence[str] = (SIGNING_SECRET,),
    **socket_options: Any,
) -> AsyncIterator[Bot]:
    """The edge, connected to the Slack at `base_url`; leaves nothing running."""
    clock = clock or WallClock()
    with engine_on_file() as engine:
        async with aiohttp.ClientSession() as session:
            client = SlackClient(BOT_TOKEN, base_url=base_url, session=session)
            bot = new_bot(client, await identify(client), clock, InspectedStore(engine), ask, roles, configured)
            bot.context = replace(bot.context, shows_named=shows_named)
            connect = _over_http if mode == "http" else _over_socket
            async with connect(bot, create_app(bot.context), clock, secrets=secrets, **socket_options):
                yield bot
            await bot.context.finish()


@asynccontextmanager
async def connected_bot(slack: SlackServer, **options: Any) -> AsyncIterator[Bot]:
    """The edge with its line up; `options` are those of `running_bot`."""
    async with running_bot(slack.base_url, **options) as bot:
        await slack.until(lambda: slack.socket_mode.sockets)
        yield bot


@asynccontextmanager
async def _over_http(bot: Bot, app: Any, clock: Clock, *, secrets: Sequence[str]) -> AsyncIterator[None]:
    http = web.Application()
    add_slack_routes(http, app, secrets=secrets, clock=clock, health=bot.health)
    runner = web.AppRunner(http, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", 0).start()
    bot.url = f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
    try:
        yield
    finally:
        await runner.cleanup()


@asynccontextmanager
async def _over_socket(
    bot: Bot, app: Any, clock: Clock, *, secrets: Sequence[str], **options: Any
) -> AsyncIterator[None]:
    address = await first_socket_address(bot.context.client, APP_TOKEN)
    times = SocketTimes(**{"ping_s": 0.1, "check_s": 0.05, "down_s": 0.3, **options})
    socket_mode = SocketMode(
        app,
        client=bot.context.client,
        app_token=APP_TOKEN,
        clock=clock,
        health=bot.health,
        first_address=address,
        times=times,
    )
    bot.socket, bot.task = socket_mode, asyncio.create_task(socket_mode.run())
    try:
        yield
    finally:
        bot.task.cancel()
        await asyncio.gather(bot.task, return_exceptions=True)

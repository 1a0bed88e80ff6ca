"""The Slack side of the process: who we are there, the transport, and the line on which people reach us."""

from __future__ import annotations

import logging
from collections.abc import AsyncIterator, Callable, Mapping
from contextlib import asynccontextmanager
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING

import aiohttp
from aiohttp import web
from slack_bolt.async_app import AsyncApp
from slack_sdk.web.async_client import AsyncWebClient

from handlers.app import create_app
from handlers.connection.client import BoundedAnswer, SlackClient
from handlers.connection.health import SlackHealth
from handlers.connection.http_front import add_slack_routes
from handlers.connection.identity import Identity, first_socket_address, identify
from handlers.context import Ask, Editing, Lookups, ServiceHooks, SlackContext
from handlers.delivery.checksum import forms_checksum
from handlers.delivery.send_guard import guard_trace
from handlers.delivery.slack import SlackTransport
from handlers.rights import Rights
from handlers.subscriptions.book import Book
from newsdesk.errors import ConfigError, DeliveryError, SlackUnreachable
from newsdesk.people.correction.steps import Correcting
from newsdesk.people.digest_cards import DigestCards
from newsdesk.people.marking import Marking
from newsdesk.people.posting import PostingAnyway
from newsdesk.people.regrouping.steps import Regrouping
from newsdesk.ports import AuditNote, FeedDesk
from service.runtime import Runtime
from service.settings import Settings
from service.wiring import asker
from storage.sending.block_fallback import start_at_full_form

if TYPE_CHECKING:
    from handlers.connection.socket import SocketMode

logger = logging.getLogger(__name__)


@dataclass(slots=True, kw_only=True)
class SlackSide:
    """The connection with one workspace, opened and checked: what sends, what answers, and how it is reached."""

    identity: Identity
    health: SlackHealth
    transport: SlackTransport
    app: AsyncApp
    socket: SocketMode | None  # Socket Mode, when there is an app token
    signing_secrets: tuple[str, ...]  # HTTP mode, when there is one
    reopened: tuple[str, ...] = ()  # channels that refused us, and are tried again

    def mount(self, http: web.Application, runtime: Runtime) -> None:
        if self.signing_secrets:
            add_slack_routes(http, self.app, secrets=self.signing_secrets, clock=runtime.machine, health=self.health)


@asynccontextmanager
async def open_client(settings: Settings) -> AsyncIterator[AsyncWebClient]:
    """The Web API client of this process. It never sends anything again by itself."""
    if settings.slack_bot_token is None:
        raise ConfigError("SLACK_BOT_TOKEN is not set.")
    # slack_sdk names the environment's proxy with each request. A session that looks for it, too, does so anew each
    # time, on a thread, and takes logins from .netrc, beside which aiohttp refuses our token.
    async with aiohttp.ClientSession(trace_configs=[guard_trace()], response_class=BoundedAnswer) as session:
        token = settings.slack_bot_token.get_secret_value()
        yield SlackClient(token, base_url=settings.slack_api_url, session=session)


@asynccontextmanager
async def open_slack(
    runtime: Runtime,
    *,
    wake_sender: Callable[[], None] = lambda: None,
    asked: Callable[[str], None] = lambda command: None,
    feeds: FeedDesk | None = None,
    starting: bool = True,
) -> AsyncIterator[SlackSide]:
    """Ask Slack who we are and prove the app token; raises ConfigError or SlackUnreachable in words.

    `asked` is told of each question that a person asks, by its sub-command.
    What was kept for channels that refused us is tried again. When the service is `starting` so is what waits for a
    person: a start is their word that something was mended.
    """
    settings = runtime.settings
    async with open_client(settings) as client:
        identity = await identify(client)
        context = _context(runtime, client, identity, ask=asker(runtime, asked), wake_sender=wake_sender, feeds=feeds)
        app = create_app(context)
        transport = await _transport(runtime, client, identity)
        await _outdated(runtime)
        reopened = await runtime.call(runtime.outbox.reopen, transport.name, parked_before=runtime.clock.now())
        if starting:
            await runtime.call(runtime.outbox.unpark, transport=transport.name)
        try:
            yield SlackSide(
                identity=identity,
                health=context.health,
                transport=transport,
                app=app,
                socket=await _socket(runtime, app, client, context.health),
                signing_secrets=_signing_secrets(settings),
                reopened=tuple(reopened),
            )
        finally:
            await context.finish()


def _context(
    runtime: Runtime,
    client: AsyncWebClient,
    identity: Identity,
    *,
    ask: Ask,
    wake_sender: Callable[[], None],
    feeds: FeedDesk | None,
) -> SlackContext:
    """What people reach in Slack, on the desk's store."""
    store = runtime.store
    return SlackContext(
        client=client,
        identity=identity,
        health=SlackHealth(),
        clock=runtime.clock,
        call=runtime.call,
        guard=store,
        ask=ask,
        rights=_rights(runtime, client, identity),
        editing=_editing(runtime),
        book=_book(runtime),
        lookups=Lookups(answers=store, personal=store, places=store),
        service=ServiceHooks(
            wake_sender=wake_sender,
            channel_back=partial(_replay, runtime, wake_sender),
            channel_renumbered=partial(_renumber, runtime, wake_sender),
            tell_operators=runtime.notify,
        ),
        shows_named=runtime.settings.config.delivery.show_named_records,
        feeds=feeds,
        answering=runtime.people_first.answering,
    )


def _editing(runtime: Runtime) -> Editing:
    store, clock, subscriptions = runtime.store, runtime.clock, runtime.subscriptions
    return Editing(
        marking=Marking(store, clock),
        correcting=Correcting(store, clock, subscriptions=subscriptions, editors=partial(_editors, runtime)),
        regrouping=Regrouping(store, clock, subscriptions=subscriptions),
        posting=PostingAnyway(store, clock, subscriptions=subscriptions),
        digest_cards=DigestCards(store, store, clock, subscriptions=subscriptions),
    )


def _rights(runtime: Runtime, client: AsyncWebClient, identity: Identity) -> Rights:
    return Rights(
        team_id=identity.team_id,
        client=client,
        clock=runtime.clock,
        call=runtime.call,
        audit=runtime.store,
        roles=runtime.store,
        configured=runtime.settings.config.roles.role_list(),
    )


def _book(runtime: Runtime) -> Book:
    return Book(
        configured=runtime.configured,
        store=runtime.store,
        archive=runtime.store,
        outbox=runtime.outbox,
        outlets=lambda: {feed.outlet for feed in runtime.store.feeds()},
        ids=partial(runtime.store.channel_ids, "slack"),
    )


async def _replay(runtime: Runtime, wake_sender: Callable[[], None], channel: str) -> None:
    """A channel takes our messages again: send what was kept for it."""
    await runtime.call(runtime.outbox.unpark, transport="slack", channel=channel)
    wake_sender()


def _editors(runtime: Runtime) -> str | None:
    """The channel where a second editor is asked, if there is one for operators."""
    room = runtime.operators()
    return room.channel if room else None


async def _renumber(runtime: Runtime, wake_sender: Callable[[], None], old: str, new: str) -> tuple[str, ...]:
    """Slack gave a channel another id: what is kept of it goes on there, and what was refused meanwhile is sent.
    Returns the ids by which the configuration still names it."""
    note = AuditNote(
        at=runtime.clock.now(), actor="slack", action="channel_id", subject=new, detail=f"{old} -> {new}"
    )
    await runtime.call(runtime.store.renumber_channel, "slack", old, new, note)
    await _replay(runtime, wake_sender, new)
    outdated = await _outdated(runtime)
    return tuple(named for named, today in outdated.items() if today == new)


async def _outdated(runtime: Runtime) -> Mapping[str, str]:
    """The ids in the configuration that are no more, each with that of today; said in the log."""
    outdated = await runtime.call(runtime.store.outdated_channels)
    for named, today in outdated.items():
        extra = {"channel": today, "configured": named}
        logger.warning("the configuration names a channel by an id that it had before", extra=extra)
    return outdated


@asynccontextmanager
async def open_sender(runtime: Runtime) -> AsyncIterator[SlackTransport]:
    """Open only the sending side, for one round from the command line."""
    async with open_client(runtime.settings) as client:
        yield await _transport(runtime, client, await identify(client))


@asynccontextmanager
async def open_past_the_store(runtime: Runtime) -> AsyncIterator[SlackTransport]:
    """Open only the sending side, for when the store is away: nothing is asked of it."""
    async with open_client(runtime.settings) as client:
        keeps_history = (await identify(client)).reads_history
        yield SlackTransport(client, clock=runtime.clock, keeps_history=keeps_history)


async def _transport(runtime: Runtime, client: AsyncWebClient, identity: Identity) -> SlackTransport:
    await runtime.call(start_at_full_form, runtime.engine, forms_checksum())
    transport = SlackTransport(client, clock=runtime.clock, keeps_history=identity.reads_history)
    try:
        await transport.probe()  # learns where permalinks lead
    except DeliveryError as err:
        raise SlackUnreachable(f"Slack answered {err.code}") from err
    return transport


async def _socket(runtime: Runtime, app: AsyncApp, client: AsyncWebClient, health: SlackHealth) -> SocketMode | None:
    token = runtime.settings.slack_app_token
    if token is None:
        return None
    from handlers.connection.socket import SocketMode  # a service in HTTP mode needs no websockets

    address = await first_socket_address(client, token.get_secret_value())
    return SocketMode(
        app,
        client=client,
        app_token=token.get_secret_value(),
        clock=runtime.clock,
        health=health,
        first_address=address,
    )


def _signing_secrets(settings: Settings) -> tuple[str, ...]:
    if settings.slack_signing_secret is None:
        return ()
    return tuple(part.strip() for part in settings.slack_signing_secret.get_secret_value().split(",") if part.strip())

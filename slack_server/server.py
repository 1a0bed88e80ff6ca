"""A Slack of our own on 127.0.0.1, put together. Nothing leaves the machine."""

from __future__ import annotations

import random
from collections.abc import Callable, Iterable
from types import TracebackType

import aiohttp
from aiohttp import web

from slack_server import chat, conversations, views
from slack_server.clock import Clock, WallClock
from slack_server.faults import Chaos, Faults
from slack_server.files import File, Files
from slack_server.http_mode import HttpMode
from slack_server.journal import Journal, Violation
from slack_server.meter import Meter
from slack_server.people import People
from slack_server.response_urls import ResponseUrls
from slack_server.socket_mode import SocketMode
from slack_server.state import Channel, Message, User, Workspace
from slack_server.web_api import BOT_SCOPES, MAX_REQUEST_BYTES, Method, Token, WebApi

BOT_TOKEN = "xoxb-strikes-bot"
APP_TOKEN = "xapp-strikes-app"
SIGNING_SECRET = "strikes-signing-secret"


class SlackServer:
    """`async with SlackServer(clock=...) as slack:` and point the bot at `slack.base_url`.

    Leaving the block fails when the bot broke a rule (see `Journal.violations`), unless `strict` is False.
    """

    def __init__(
        self,
        *,
        clock: Clock | None = None,
        seed: int = 0,
        channels: Iterable[str] = ("C0WIRE", "C0DESK"),
        users: Iterable[str] = ("U0ANA", "U0BEN"),
        scopes: Iterable[str] = BOT_SCOPES,
        metering: bool = True,
        burst: int = 3,
        chaos: Chaos | None = None,
        strict: bool = True,
        port: int = 0,
        routes: Callable[[web.Application, SlackServer], None] | None = None,
    ) -> None:
        self.clock = clock or WallClock()
        self.rng = random.Random(seed)
        self.journal = Journal()
        self.workspace = Workspace(self.clock)
        for channel in channels:
            self.workspace.add_channel(channel)
        for user in users:
            self.workspace.add_user(user)
        self.meter = Meter(self.clock, self.journal, burst=burst, enabled=metering)
        self.faults = Faults(self.rng, chaos)
        self.bot_token = Token(text=BOT_TOKEN, scopes=frozenset(scopes))
        self.app_token = Token(text=APP_TOKEN, scopes=frozenset({"connections:write"}))
        self.socket_mode = SocketMode(self.workspace, self.journal)
        self.urls = ResponseUrls(self.workspace, self.journal, self.faults)
        self.uploads = Files(self.workspace)
        self.people = People(self.workspace, self.urls, self.socket_mode)
        self.api = WebApi(
            workspace=self.workspace,
            journal=self.journal,
            meter=self.meter,
            faults=self.faults,
            methods=chat.METHODS | conversations.METHODS | views.METHODS | self._own_methods(),
            tokens={token.text: token for token in (self.bot_token, self.app_token)},
        )
        self._strict = strict
        self._port = port
        self._more_routes = routes
        self._runner: web.AppRunner | None = None
        self._session: aiohttp.ClientSession | None = None
        # What people do, by its short name.
        self.command = self.people.command
        self.click = self.people.click
        self.submit = self.people.submit
        self.say = self.people.say
        self.event = self.people.event

    def _own_methods(self) -> dict[str, Method]:
        return self.socket_mode.methods() | self.uploads.methods()

    # --- life -------------------------------------------------------------------------------------------------

    async def start(self) -> None:
        app = web.Application(client_max_size=MAX_REQUEST_BYTES)
        app.router.add_route("*", "/api/{method}", self.api.handle)
        app.router.add_get("/link", self.socket_mode.handle)
        app.router.add_post("/response/{id}", self.urls.handle)
        app.router.add_post("/upload/{id}", self.uploads.receive)
        if self._more_routes:
            self._more_routes(app, self)
        self._runner = web.AppRunner(app, access_log=None, shutdown_timeout=0.5)
        await self._runner.setup()
        await web.TCPSite(self._runner, "127.0.0.1", self._port).start()
        self._port = self._runner.addresses[0][1]
        self.socket_mode.port = self._port
        self.urls.base = f"http://127.0.0.1:{self._port}/response/"
        self.uploads.base = f"http://127.0.0.1:{self._port}/upload/"

    async def stop(self) -> None:
        await self.api.settle()
        await self.socket_mode.close()
        if self._session:
            await self._session.close()
        if self._runner:
            await self._runner.cleanup()

    async def __aenter__(self) -> SlackServer:
        await self.start()
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        await self.stop()
        if kind is None and self._strict and self.violations:
            raise AssertionError(f"the bot broke Slack's rules: {self.violations}")

    @property
    def base_url(self) -> str:
        return f"http://127.0.0.1:{self._port}/api/"

    def use_http(self, url: str, *, secret: str = SIGNING_SECRET) -> HttpMode:
        """From now on commands, clicks and events go to the bot's request URL instead of a socket."""
        self._session = self._session or aiohttp.ClientSession()
        route = HttpMode(self.clock, url, secret, self._session)
        self.people.route = route
        return route

    # --- what a test looks at ---------------------------------------------------------------------------------

    @property
    def violations(self) -> list[Violation]:
        return self.journal.violations

    def messages(self, channel: str) -> list[Message]:
        """What everybody in the channel sees now, oldest first, thread replies included."""
        return self.workspace.in_channel(channel)

    def post_count(self, channel: str | None = None, *, key: str | None = None) -> int:
        """Messages that are there now, by channel, by delivery key, or both."""
        ids = [channel] if channel else list(self.workspace.channels)
        found = [m for id in ids for m in self.messages(id)]
        return sum(1 for m in found if key is None or m.key == key)

    @property
    def files(self) -> list[File]:
        """Files that were shared somewhere, oldest first."""
        return [file for file in self.uploads.known.values() if file.message]

    def ephemerals(self, user: str) -> list[Message]:
        """What only this person sees, oldest first."""
        return [m for m in self.workspace.messages if m.ephemeral_to == user and not m.deleted]

    async def until(self, predicate: Callable[[], object], *, timeout_s: float = 30.0) -> object:
        return await self.journal.until(predicate, timeout_s=timeout_s)

    # --- what a test changes ----------------------------------------------------------------------------------

    def channel(self, id: str) -> Channel:
        return self.workspace.channels[id]

    def add_channel(self, id: str, **kwargs: object) -> Channel:
        return self.workspace.add_channel(id, **kwargs)

    def add_user(self, id: str, **kwargs: object) -> User:
        return self.workspace.add_user(id, **kwargs)

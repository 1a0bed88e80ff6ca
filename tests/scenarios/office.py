"""The service in a Slack of our own: its real wiring, a real database, real requests. Only the feeds are not read.

`office.slack` is the workspace with its people, `office.desk` the record. Time goes on by itself and can be moved.
"""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import sqlalchemy as sa
from aiohttp import web
from pydantic import SecretStr

from feeds.parsing.parse import ParserPool
from handlers.connection.http_front import PATH
from handlers.context import SlackContext
from newsdesk.alerts import Subscription
from newsdesk.dispatch import Dispatcher
from newsdesk.ports import AuditNote, Clock
from service.clock import SystemClock
from service.config import Config, DeliverySettings, OperatorSettings, RoleSettings
from service.demo.newsroom import SampleNewsroom
from service.feed_desk import ServiceFeedDesk
from service.runtime import Runtime, open_runtime
from service.settings import Settings
from service.slack.side import SlackSide, open_slack
from service.wiring import dispatcher, open_fetcher
from slack_server import APP_TOKEN, BOT_TOKEN, SIGNING_SECRET, Message, SlackServer
from slack_server.deliveries import Delivered, Outgoing, Route
from slack_server.journal import Call
from storage.tables import deliveries
from tests.builders import NOON
from tests.patience import ONE_DOCUMENT, until
from tests.scenarios.news import two_strikes

WIRE, SIDE, ROOM = "C0WIRE", "C0SIDE", "C0EDITORS"  # subscribed, not subscribed, that of editors and operators
ADMIN, EDITOR, OTHER = "U0ADMIN", "U0EDITOR", "U0OTHER"  # OTHER is a second editor
VIEWER, GUEST, STRANGER = "U0VIEWER", "U0GUEST", "U0STRANGER"
OTHER_TEAM_ID = "T0OTHER"
UNSENT = ("ready", "sending", "unknown")
SIGNED = {"socket": {"slack_app_token": APP_TOKEN}, "http": {"slack_signing_secret": SIGNING_SECRET}}


class OfficeClock(SystemClock):
    """Begins at noon of a day of its own, runs as every clock does, and can be moved ahead."""

    def __init__(self, start: datetime = NOON) -> None:
        self._start, self._began, self._ahead = start, super().now(), timedelta()

    def now(self) -> datetime:
        return self._start + (super().now() - self._began) + self._ahead

    def monotonic(self) -> float:
        return super().monotonic() + self._ahead.total_seconds()

    def advance(self, **span: float) -> None:
        self._ahead += timedelta(**span)

    def move_to(self, moment: datetime) -> None:
        self._ahead += moment - self.now()


@dataclass(slots=True)
class Line:
    """The line from Slack to the service, which keeps what went over it; `late` makes requests arrive late."""

    route: Route
    clock: OfficeClock
    sent: list[Outgoing] = field(default_factory=list)
    late: timedelta = timedelta()

    async def deliver(self, outgoing: Outgoing) -> Delivered:
        self.sent.append(outgoing)
        if self.late:
            self.clock.advance(seconds=self.late.total_seconds())
        return await self.route.deliver(outgoing)


@dataclass(slots=True, kw_only=True)
class Office:
    slack: SlackServer
    desk: Runtime
    side: SlackSide
    clock: OfficeClock
    sender: Dispatcher
    line: Line
    feeds: SampleNewsroom  # outlets that an address can lead to

    def card(self, record: str = "S-71", channel: str = WIRE) -> Message:
        """The card of a record as the channel has it now."""
        (card,) = [m for m in self.slack.messages(channel) if f"'act.{record}." in _texts(m)]
        return card

    def told(self, user: str) -> list[str]:
        """What this person alone was told, newest last."""
        return [message.text for message in self.slack.ephemerals(user)]

    def seen(self, user: str) -> str:
        """Everything that is before this person's eyes: messages, private ones, windows and Home."""
        slack = self.slack
        messages = [m for id in slack.workspace.channels for m in slack.messages(id)]
        windows = [view.body for view in slack.workspace.stacks.get(user, [])]
        home = slack.workspace.homes.get(user)
        return " ".join(
            [*map(_texts, (*messages, *slack.ephemerals(user))), str(windows), str(home.body if home else "")]
        )

    async def sees(self, user: str, words: str) -> None:
        try:
            await until(lambda: words in self.seen(user))
        except TimeoutError:
            raise AssertionError(f"{words!r} was not seen; told: {self.told(user)}") from None

    async def form(self, user: str, callback_id: str) -> dict[str, Any]:
        """Wait for this form on top of what is open for the person."""

        def on_top() -> dict[str, Any] | None:
            stack = self.slack.workspace.stacks.get(user)
            return stack[-1].body if stack and stack[-1].body.get("callback_id") == callback_id else None

        return await until(on_top)

    def notes(self, user: str) -> list[AuditNote]:
        """What stands in the audit log of this person, oldest first."""
        return [n for n in reversed(self.desk.store.audited(limit=500)) if n.actor.endswith(f"/{user}")]

    async def settled(self) -> None:
        """Wait until every request was worked off and everything in the outbox was told."""
        await until(lambda: not _at_work())
        self.sender.wake()
        await until(lambda: not self._due(UNSENT))

    async def refused(self) -> None:
        """Wait until every request was worked off, and the sender knows that Slack takes nothing of what is due."""
        await until(lambda: not _at_work())
        await until(lambda: not self._due(("sending",)) and (self._refusals() or not self._due(UNSENT)))

    def _refusals(self) -> list[Call]:
        calls = self.slack.journal.calls
        return [call for call in calls if call.error and call.method.startswith("chat.")]

    def _due(self, states: tuple[str, ...]) -> int:
        """Deliveries in one of these states that are due."""
        due_at = sa.func.coalesce(deliveries.c.not_before, deliveries.c.created_at)
        rows = sa.select(sa.func.count()).select_from(deliveries)
        due = rows.where(deliveries.c.state.in_(states), due_at <= self.clock.now())
        with self.desk.engine.connect() as connection:
            return int(connection.execute(due).scalar_one())


def _at_work() -> list[Any]:
    """Requests that are acked and not worked off yet."""
    return [task for task in asyncio.all_tasks() if task.get_coro().__qualname__ == SlackContext._work.__qualname__]


def _texts(message: Message) -> str:
    return f"{message.text} {message.blocks}"


# --- putting it together ---------------------------------------------------------------------------------------


def settings_for(
    slack_url: str, database: Path, *, mode: str = "socket", feeds: tuple[str, ...] = (), **config: Any
) -> Settings:
    told: dict[str, Any] = {
        "feed": (),
        "roles": RoleSettings(admins=(ADMIN,), editors=(EDITOR, OTHER)),
        "operators": OperatorSettings(channel=ROOM),
        "delivery": DeliverySettings(spacing_seconds=0),
    }
    return Settings(
        database_url=SecretStr(f"sqlite:///{database}"),
        slack_bot_token=SecretStr(BOT_TOKEN),
        slack_api_url=slack_url,
        allow_private_hosts=feeds,
        config=Config(**{**told, **config}),
        **{name: SecretStr(secret) for name, secret in SIGNED[mode].items()},
    )


def lay_down(database: Path) -> None:
    """The database of an office whose channel #wire is subscribed, and waits for the cards of two strikes."""
    before = OfficeClock(NOON - timedelta(minutes=1))
    with open_runtime(settings_for("http://127.0.0.1/api/", database), clock=before) as desk:
        made = AuditNote(at=NOON, actor="T0STRIKES/U0SEED", action="subscribe", subject=WIRE)
        desk.store.save_subscription(Subscription(channel=WIRE, managed=False, made_at=NOON), made)
        two_strikes(desk)


def people_of(slack: SlackServer) -> None:
    for user in (ADMIN, EDITOR, OTHER, VIEWER):
        slack.add_user(user)
    slack.add_user(GUEST, is_restricted=True)
    slack.add_user(STRANGER, team_id=OTHER_TEAM_ID)


@asynccontextmanager
async def open_office(
    database: Path, *, mode: str = "socket", said: Iterable[Message] = (), start: datetime = NOON, **config: Any
) -> AsyncIterator[Office]:
    """Open until the end of the block; `config` is what an operator would write otherwise in the TOML file, `said`
    what stands in the channels already."""
    clock = OfficeClock(start)
    workspace = SlackServer(clock=clock, channels=(WIRE, SIDE, ROOM), users=(), metering=False)
    for message in said:
        workspace.workspace.add_message(replace(message))
    async with SampleNewsroom() as feeds, workspace as slack:
        people_of(slack)
        settings = settings_for(slack.base_url, database, mode=mode, feeds=(feeds.host,), **config)
        with open_runtime(settings, clock=clock) as desk:
            async with serving(slack, desk, clock, feeds) as office:
                yield office


@asynccontextmanager
async def at_work(desk: Runtime) -> AsyncIterator[tuple[SlackSide, Dispatcher]]:
    """What the service puts together once it knows its Slack; it neither tells nor listens yet."""
    senders: list[Dispatcher] = []
    async with (
        open_fetcher(desk.settings, desk.clock) as fetcher,
        ParserPool(children=1, deadline=ONE_DOCUMENT) as pool,
    ):
        read = ServiceFeedDesk(desk, fetcher, pool)
        async with open_slack(desk, feeds=read, wake_sender=lambda: senders[0].wake()) as side:
            senders.append(dispatcher(desk, [side.transport]))
            yield side, senders[0]


@asynccontextmanager
async def serving(
    slack: SlackServer, desk: Runtime, clock: OfficeClock, feeds: SampleNewsroom
) -> AsyncIterator[Office]:
    """What the service does while Slack is there: it tells, and it listens."""
    async with at_work(desk) as (side, sender), _reached(slack, desk, side):
        line = slack.people.route = Line(slack.people.route, clock)
        stop = asyncio.Event()
        telling = asyncio.create_task(sender.run(stop))
        try:
            yield Office(slack=slack, desk=desk, side=side, clock=clock, sender=sender, line=line, feeds=feeds)
        finally:
            stop.set()
            await telling


@asynccontextmanager
async def _reached(slack: SlackServer, desk: Runtime, side: SlackSide) -> AsyncIterator[None]:
    async with listening(desk, side) as address:
        if address:
            slack.use_http(address)
        else:
            await slack.until(lambda: slack.socket_mode.sockets)
        yield


@asynccontextmanager
async def listening(
    desk: Runtime, side: SlackSide, *, port: int = 0, signed_by: Clock | None = None
) -> AsyncIterator[str]:
    """Listen by Socket Mode or over HTTP, as the settings say; yields the address for requests, empty for a socket.
    `signed_by` is the clock of whoever signs them, where it is not that of the office."""
    if side.socket is not None:
        task = asyncio.create_task(side.socket.run())
        try:
            yield ""
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)
        return
    http = web.Application()
    side.mount(http, replace(desk, machine=signed_by or desk.machine))
    runner = web.AppRunner(http, access_log=None)
    await runner.setup()
    await web.TCPSite(runner, "127.0.0.1", port).start()
    try:
        yield f"http://127.0.0.1:{runner.addresses[0][1]}{PATH}"
    finally:
        await runner.cleanup()

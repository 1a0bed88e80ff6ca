"""Two senders on one outbox and one Slack, in virtual time: they die, stand still and are slow, and Slack carries out
late what it was asked, as a seed will have it.

Dispatcher, outbox, transport and server are the real ones. Only what lies between them is made here: the way to the
database, and the wire to Slack.
"""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Coroutine, Mapping
from contextlib import suppress
from datetime import datetime, timedelta
from email.utils import format_datetime
from typing import Any

import aiohttp
import sqlalchemy as sa
from slack_sdk.web.async_client import AsyncWebClient
from slack_sdk.web.async_slack_response import AsyncSlackResponse

from handlers.delivery.slack import SlackTransport
from newsdesk.alerts import Kind, NewDelivery
from newsdesk.dispatch import Dispatcher
from slack_server import BOT_TOKEN, SlackServer
from storage.health.clock_steps import mend_times
from storage.health.database_clock import DatabaseClock
from storage.sending.outbox import SqlOutbox
from tests.delivery_builders import a_card, a_row
from tests.outbox_states import states_of
from tests.two_senders.fate import LAG_S, LATEST_S, LONG_S, POLICY, Fate
from tests.virtual_time import START, VirtualClock

CHANNELS = ("C0WIRE", "C0DESK")
ALERTS = 10
NEWEST = 97  # killed, by the last edit
MENDED_WITHIN_S = 10.0
CALM_S = 500.0  # in which all must be told, once nothing bad happens any more: a clock set back may cost minutes
Body = dict[str, Any] | None


class Killed(BaseException):
    """The process is no more: nothing of it takes effect, and nothing in it can catch this."""


class Wire(AsyncWebClient):
    """Slack's own client, which asks through a process that may die."""

    def __init__(self, ask: Callable[[str, Mapping[str, Any]], Any], clock: VirtualClock) -> None:
        super().__init__(token=BOT_TOKEN, retry_handlers=[])
        self._ask = ask
        self._clock = clock  # Slack's own, which nobody sets

    async def api_call(self, api_method: str, *, http_verb: str = "POST", **content: Any) -> AsyncSlackResponse:
        body = await self._ask(api_method, content.get("json") or content.get("params") or {})
        answer = {"client": self, "http_verb": http_verb, "api_url": api_method, "req_args": {}}
        headers = {"Date": format_datetime(self._clock.now(), usegmt=True)}
        return AsyncSlackResponse(**answer, data=body, headers=headers, status_code=200).validate()


class Process:
    """One sender until it dies."""

    def __init__(self, world: World) -> None:
        self.alive = True
        self._world = world
        self._still_until = 0.0
        self._clock = DatabaseClock(world.database_time, world.clock)
        self.sender = Dispatcher(
            outbox=world.outbox,
            transports=[SlackTransport(Wire(self._ask, world.clock), clock=self._clock)],
            call=self._call,
            clock=self._clock,
            policy=POLICY,
            clock_doubted=world.clock_was_set(),
            look_at_clock=lambda: self._call(self._clock.look),
        )
        self.running = asyncio.create_task(self._live())

    async def _live(self) -> None:
        with suppress(Killed):
            await self.sender.run(self._world.stop)

    async def _call(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Any:
        """The way to the database and back."""
        await self._passes(fn.__name__)
        result = fn(*args, **kwargs)
        await self._passes(fn.__name__)
        return result

    async def _ask(self, method: str, args: Mapping[str, Any]) -> dict[str, Any]:
        """Nothing lies between the sender's last look at the clock and the request: that no sender can rule out."""
        self._must_live()
        body = await asyncio.shield(self._world.sends(method, args))
        await self._passes(method)
        if body is None:
            raise aiohttp.ServerDisconnectedError
        return body

    async def _passes(self, step: str) -> None:
        """Between two steps: where a process is slow, stands still, or dies."""
        self._must_live()
        await asyncio.sleep(self._world.fate.pause_s())
        if self._world.fate.strikes(step):
            self._strike()
        while (left_s := self._still_until - self._world.clock.monotonic()) > 0:
            await asyncio.sleep(left_s)
        self._must_live()

    def _strike(self) -> None:
        if self._world.fate.kills():
            self._world.buries(self)
        else:
            self._still_until = self._world.clock.monotonic() + self._world.fate.stands_still_s()

    def _must_live(self) -> None:
        if not self.alive:
            raise Killed


class World:
    def __init__(self, engine: sa.Engine, seed: int, start: datetime) -> None:
        self.fate = Fate(seed)
        self.clock, self.stop = VirtualClock(start), asyncio.Event()
        self.outbox = SqlOutbox(engine)
        self._engine = engine
        self._database_ahead = self._ahead_at_birth = timedelta()
        self.slack = SlackServer(clock=self.clock, channels=CHANNELS, metering=False)
        self.slack.workspace.history_lag_s = LAG_S
        self.rows: list[NewDelivery] = []
        self._newest: dict[str, NewDelivery] = {}  # by the key of its card: to come when an older edit has left
        self._lives = [Process(self), Process(self)]
        self._at_slack: set[asyncio.Task[Any]] = set()

    async def story(self) -> None:
        for number in range(ALERTS):
            self._publish(number)
            self._set_clock(self.fate.sets_clock_by())
            await asyncio.sleep(self.fate.between(0, 4))
        await asyncio.sleep(2 * LONG_S)  # in which edits meet trouble, too: they come after their cards
        self.fate.calm = True
        async with asyncio.timeout(CALM_S):
            while set(self.states()) - {"superseded"} != {"sent"}:
                await asyncio.sleep(1)
            await asyncio.sleep(LONG_S)  # in which edits are made again
            while set(self.states()) - {"superseded"} != {"sent"}:
                await asyncio.sleep(1)
        await asyncio.sleep(LATEST_S)
        self.stop.set()
        await asyncio.gather(*(life.running for life in self._lives))

    def states(self) -> Mapping[str, int]:
        return states_of(self.outbox)

    def clock_was_set(self) -> bool:
        """Since the start before, which every start finds out (`storage.health.clock_steps`)."""
        before, self._ahead_at_birth = self._ahead_at_birth, self._database_ahead
        return self._ahead_at_birth != before

    def database_time(self) -> datetime:
        return self.clock.now() + self._database_ahead

    def buries(self, dead: Process) -> None:
        """Another one takes its place a little later."""
        if dead.alive:
            dead.alive = False
            place = self._lives.index(dead)
            asyncio.get_running_loop().call_later(self.fate.between(0, 3), self._bears, place)

    def sends(self, method: str, args: Mapping[str, Any]) -> asyncio.Task[Body]:
        """A request under way: it goes on whatever becomes of who sent it. None: the line was cut."""
        if method == "chat.update":
            self._edit_leaves(args["channel"], args["ts"])
        return self._goes_on(self._passage(method, args))

    def _edit_leaves(self, channel: str, ts: str) -> None:
        """Half of the newest edits come then: while an older one is under way, or may be for all that is known."""
        key = next(message.key for message in self.slack.messages(channel) if message.ts == ts)
        if newest := self._newest.pop(key, None):
            asyncio.get_running_loop().call_later(self.fate.between(0, LATEST_S / 2), self._enqueue, newest)

    def _publish(self, number: int) -> None:
        channel = CHANNELS[number % len(CHANNELS)]
        kinds = (Kind.ROOT, Kind.UPDATE, Kind.THREAD) if number % 2 else (Kind.ROOT,)
        self._enqueue(
            *(a_row(number, kind=kind, revision=1 + (kind is not Kind.ROOT), channel=channel) for kind in kinds)
        )
        if number % 2:
            newest = a_row(
                number, kind=Kind.UPDATE, channel=channel, revision=3, message=a_card(number, killed=NEWEST)
            )
            if self.fate.between(0, 1) < 0.5:
                self._newest[newest.key.replace(":update:r3", ":root")] = newest
            else:
                asyncio.get_running_loop().call_later(self.fate.between(0, 4), self._enqueue, newest)

    def _enqueue(self, *rows: NewDelivery) -> None:
        self.rows += rows
        self.outbox.enqueue(rows, now=self.database_time())
        self._lives[0].sender.wake()  # of the service that read the news; the other one finds them by itself

    def _set_clock(self, by: timedelta | None) -> None:
        """Set back, each service mends what was written in that future once it sees it: the last one when it is no
        longer frozen."""
        if by is None:
            return
        self._database_ahead += by
        if by < timedelta(0):
            for after_s in (self.fate.between(0, MENDED_WITHIN_S), LONG_S + MENDED_WITHIN_S):
                asyncio.get_running_loop().call_later(after_s, self._mend)

    def _mend(self) -> None:
        mend_times(self._engine, now=self.database_time())

    def _bears(self, place: int) -> None:
        if not self.stop.is_set():
            self._lives[place] = Process(self)

    async def _passage(self, method: str, args: Mapping[str, Any]) -> Body:
        passage = self.fate.passage(method)
        carried_out = self._goes_on(self._carry_out(method, args, passage.carried_out_s))
        if passage.cut_s is None:
            return await carried_out
        await asyncio.sleep(passage.cut_s)
        return None

    async def _carry_out(self, method: str, args: Mapping[str, Any], after_s: float | None) -> Body:
        if after_s is None:
            return None
        await asyncio.sleep(after_s)
        return self.slack.api.answer(method, dict(args), BOT_TOKEN)

    def _goes_on(self, work: Coroutine[Any, Any, Body]) -> asyncio.Task[Body]:
        task = asyncio.create_task(work)
        self._at_slack.add(task)
        task.add_done_callback(self._at_slack.discard)
        return task


def _buried(loop: asyncio.AbstractEventLoop, work: Coroutine[Any, Any, Any], **more: Any) -> asyncio.Task[Any]:
    """A task whose death is taken note of: else asyncio tells of it when memory is tidied up, in some other test."""
    task = asyncio.Task(work, loop=loop, **more)
    task.add_done_callback(lambda ended: ended.cancelled() or ended.exception())
    return task


async def lived(engine: sa.Engine, seed: int, *, start: datetime = START) -> World:
    """The world of this seed when all is told in it and no request is under way any more."""
    asyncio.get_running_loop().set_task_factory(_buried)
    world = World(engine, seed, start)
    await world.story()
    return world

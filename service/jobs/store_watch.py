"""Watches whether the store takes what is to be recorded, and tells operators past it while it does not.

The monitor keeps what it knows and tells in the store, and so is silent when that is away. What is known here stands
in the operators' channel: each that notices looks there before it tells them, and so does each that starts.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import replace
from datetime import datetime

from handlers.delivery.console import ConsoleTransport
from newsdesk.delivery.direct import Standing, tell_directly
from newsdesk.errors import (
    ConfigError,
    DeliveryError,
    SlackUnreachable,
    StoreDamaged,
    StoreUnavailable,
)
from newsdesk.messages import OperatorNote
from newsdesk.monitoring.episodes import MonitorState
from newsdesk.monitoring.faults import HealthSnapshot
from newsdesk.monitoring.monitor import MonitorResult, check
from newsdesk.monitoring.monitor_notes import STORE_NOTES
from newsdesk.monitoring.operator_notes import OperatorChannel, as_delivery, damaged
from newsdesk.monitoring.recalled import LOOK_BACK, untold_end
from newsdesk.ports import Transport
from service.banner import say
from service.process.redaction import redact
from service.runtime import Runtime
from storage.health.heartbeat import prove_writable

logger = logging.getLogger(__name__)

CANNOT_TELL = (DeliveryError, SlackUnreachable, ConfigError, TimeoutError)
PATIENCE_S = 45.0  # with the database, and with Slack: less than a minute, when the next look is due


class StoreWatch:
    """`look` is called once a minute. A fault of minutes is told once, and once that it is over, also when Slack was
    away meanwhile; of several services on one database the one tells that was first."""

    def __init__(self, runtime: Runtime, *, wake_sender: Callable[[], None]) -> None:
        self._runtime = runtime
        self._wake_sender = wake_sender
        self._state = MonitorState()
        self._operators = runtime.configured_operators()  # as they were when the store last answered
        self._standing: Standing | None = None  # of the fault that lasts
        self._recalled = False

    async def look(self) -> None:
        if not self._recalled:
            await self._recall(self._runtime.clock.now())
        now, fault = self._runtime.clock.now(), await self._fault()
        snapshot = HealthSnapshot(feeds=(), store_fault=fault)
        if fault is not None:
            await self._while_away(snapshot, now)
            return
        try:
            await self._while_there(snapshot, now)
        except StoreUnavailable:
            logger.warning("operators cannot be told yet that the store is back: it is away again")

    async def _recall(self, now: datetime) -> None:
        """Take over the fault that the last process told, and whose end it did not live to tell."""
        self._recalled, to = True, self._operators
        if to is None:
            return
        try:
            async with asyncio.timeout(PATIENCE_S), past_the_store(self._runtime) as transport:
                found = await transport.find(to.channel, None, since=now - LOOK_BACK)
        except CANNOT_TELL as err:
            logger.info("not known what was told of the store before", extra={"error": redact(str(err))})
            return
        if last := untold_end(found):
            episode, self._standing = last
            self._state = MonitorState(looked_at=now, episodes=(episode,))

    async def _fault(self) -> str | None:
        """What keeps the store from being written, in words; a damaged page does not, if operators can be told."""
        runtime = self._runtime
        try:
            async with asyncio.timeout(PATIENCE_S):
                await runtime.call(prove_writable, runtime.engine, now=runtime.clock.now())
        except TimeoutError:
            return f"no answer within {PATIENCE_S:.0f} s"
        except StoreDamaged as err:
            return await self._damage_untold(str(err))
        except StoreUnavailable as err:
            return redact(str(err))
        return None

    async def _damage_untold(self, words: str) -> str | None:
        """The damage, where what would tell of it is what is damaged. Else it is told already: one note a day."""
        try:
            await self._runtime.notify(damaged(words, now=self._runtime.clock.now()))
        except StoreUnavailable:
            return words
        return None

    async def _while_away(self, snapshot: HealthSnapshot, now: datetime) -> None:
        seen = check(snapshot, self._state, now)
        told = all([await self._tell(note, now) for note in seen.notes])
        # What could not be told is to be told by a later look.
        self._state = seen.state if told else check(replace(snapshot, can_tell=False), self._state, now).state

    async def _tell(self, note: OperatorNote, now: datetime) -> bool:
        """Whether operators know now; without a channel for them the log alone knows."""
        logger.warning("the store is away", extra={"error": note.last_error})
        to = self._operators
        if to is None:
            return True
        row, began = as_delivery(note, to), min(each.noticed_at for each in self._state.episodes)
        repeat = self._runtime.settings.dispatch_policy().on_unknown == "repeat"
        try:
            async with asyncio.timeout(PATIENCE_S), past_the_store(self._runtime) as transport:
                self._standing = await tell_directly(
                    transport, row, alike=STORE_NOTES, since=began, now=now, repeat=repeat
                )
        except CANNOT_TELL as err:
            logger.warning("operators cannot be told that the store is away", extra={"error": redact(str(err))})
            return False
        return True

    async def _while_there(self, snapshot: HealthSnapshot, now: datetime) -> None:
        """The outbox takes messages again, and tells the end: of a fault that another service told, that one does."""
        runtime, since = self._runtime, self._state.clear_since
        self._operators = await runtime.call(runtime.operators)
        if since is not None:
            snapshot = replace(snapshot, caught_up=await runtime.call(runtime.store.decided, since, now))
        seen = check(snapshot, self._state, now)
        if seen.notes and self._operators is not None and not self._told_by_another(seen):
            await self._tell_end(seen, self._operators, now)
        if not seen.state.episodes:
            self._standing = None
        self._state = seen.state

    def _told_by_another(self, seen: MonitorResult) -> bool:
        return self._standing is not None and not any(self._standing.key.startswith(n.key) for n in seen.edits)

    async def _tell_end(self, seen: MonitorResult, to: OperatorChannel, now: datetime) -> None:
        call, outbox, standing = self._runtime.call, self._runtime.outbox, self._standing
        edits: tuple[OperatorNote, ...] = ()
        if standing is not None and standing.receipt is not None:
            await call(outbox.learn, to.transport, to.channel, {standing.key: standing.receipt}, now=now)
            edits = seen.edits
        await call(outbox.enqueue, [as_delivery(note, to) for note in (*edits, *seen.notes)], now=now)
        self._wake_sender()


@asynccontextmanager
async def past_the_store(runtime: Runtime) -> AsyncIterator[Transport]:
    """A line to the operators that needs nothing of the store. Raises SlackUnreachable, ConfigError."""
    if not runtime.settings.slack:
        yield ConsoleTransport(say, clock=runtime.clock)
        return
    from service.slack.side import open_past_the_store

    async with open_past_the_store(runtime) as transport:
        yield transport

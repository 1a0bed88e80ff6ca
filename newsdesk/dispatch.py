"""Telling: the use case that works off the outbox. claim -> look at the lease -> send -> receipt.

Promise: what was committed is posted at least once while the other side takes messages, and effectively once,
because a send whose outcome is unknown is never repeated before the channel's history was read. The claim is
committed before the send, the outcome after it, and no transaction is open in between; so a crash at any point
leaves a row that says where it was.

One loop claims; sends and errands run beside it. Nothing here knows of Slack or SQL.
"""

from __future__ import annotations

import asyncio
import logging
from collections import Counter
from collections.abc import Callable, Iterable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from newsdesk.alerts import Delivery, DispatchPolicy
from newsdesk.delivery.chores import Chores
from newsdesk.delivery.context import Context
from newsdesk.delivery.errands import Errands
from newsdesk.delivery.gateway import Gateway
from newsdesk.delivery.outcomes import Outcomes
from newsdesk.delivery.sending import Sender
from newsdesk.delivery.settling import Settler
from newsdesk.delivery.shared_time import Look, SharedTime
from newsdesk.errors import StoreUnavailable
from newsdesk.monitoring.operator_notes import OperatorChannel, nobody
from newsdesk.ports import CallStore, Clock, Outbox, Transport
from newsdesk.said_once import SaidOnce

logger = logging.getLogger(__name__)

SHORTEST_PAUSE_S = 0.001  # a rounding error must not make the loop spin
APART = 0.9  # of the spacing, from what others post in a channel; our own slots keep the whole of it
TICK_S = 1.0  # how late a row is seen that another process wrote
GRACE_S = 5.0  # a send under way gets this long when we are told to stop
STORE_PAUSE_S = 2.0  # after the database could not be reached
PATIENCE = timedelta(seconds=60)


class Dispatcher:
    """Sends what is due. Use `run` in a service and `drain` for one round from the command line, not both at once."""

    def __init__(
        self,
        *,
        outbox: Outbox,
        transports: Sequence[Transport],
        call: CallStore,
        clock: Clock,
        policy: DispatchPolicy | None = None,
        operators: Callable[[], OperatorChannel | None] = nobody,
        clock_doubted: bool = False,
        look_at_clock: Look | None = None,
    ) -> None:
        """`clock_doubted`: the clock may have been set since the last sender of this outbox looked at it.
        `look_at_clock`: follow the database's, where that is what `clock` shows."""
        context = Context(outbox, call, clock, policy or DispatchPolicy())
        self.counts = context.counts
        self.last_round_at: datetime | None = None  # for liveness
        self._outbox = outbox
        self._call = call
        self._clock = clock
        self._policy = context.policy
        self._gateways = [Gateway(transport, self._policy) for transport in transports]
        self._outcomes = Outcomes(context, operators=operators)
        under_way = self._policy.lease + self._policy.settle
        self._time = SharedTime(clock, under_way=under_way, doubted=clock_doubted, look=look_at_clock)
        self._settler = Settler(context, self._time, self._outcomes)
        self._sender = Sender(context, self._outcomes)
        self._sends: set[asyncio.Task[None]] = set()
        self._woken = asyncio.Event()
        self._errands = Errands(wake=self._woken.set)
        self._chores = Chores(
            context,
            self._gateways,
            time=self._time,
            outcomes=self._outcomes,
            settler=self._settler,
            errands=self._errands,
        )
        self._round_at = float("-inf")
        self._fault = SaidOnce()

    # --- what others call -------------------------------------------------------------------------------------

    def wake(self) -> None:
        """There is something new in the outbox. Call it on the event loop's thread."""
        self._woken.set()

    def hope_for(self, channels: Iterable[str]) -> None:
        """Watch channels that refused us and are tried again: operators hear of the first one that takes a
        message."""
        self._outcomes.hoped_for.update(channels)

    @property
    def outages(self) -> dict[str, str]:
        """Transports that do not take messages now, and the other side's word for why."""
        return {gateway.transport.name: gateway.outage.code for gateway in self._gateways if gateway.outage}

    async def run(self, stop: asyncio.Event) -> None:
        """Send until `stop` is set; then claim nothing more, and give sends under way `GRACE_S` to end. After that
        no row is SENDING: what was cut off is UNKNOWN and will be settled at the next start."""
        self._sender.stopping = False
        self._chores.fold_first(self._gateways)
        stopped = asyncio.create_task(stop.wait())
        try:
            while not stop.is_set():
                if await self._safe_round():
                    await self._nap(self._pause_s(), stopped)
                else:
                    await asyncio.wait({stopped}, timeout=STORE_PAUSE_S)
        finally:
            stopped.cancel()
            await self._wind_up()

    async def drain(self, *, patience: timedelta = PATIENCE) -> Counter[str]:
        """Send all that is due, and what falls due within `patience`; settle what can be settled. Returns counts."""
        before = self.counts.copy()
        deadline = self._clock.now() + patience
        self._sender.stopping = False
        self._chores.audit_next()
        self._chores.fold_first(self._gateways)
        try:
            while (pause_s := await self._round_and_pause(deadline)) is not None:
                await self._nap(pause_s, *self._errands.under_way)
        finally:
            await self._wind_up()
        return self.counts - before

    async def reconcile(self, channels: Iterable[str], *, since: datetime) -> int:
        """After a restored backup: read each channel back to `since`, its time, and learn what was said meanwhile,
        before anything is sent. Returns how many keys were news.
        Raises DeliveryError when a channel cannot be read."""
        before = self.counts["learned"]
        for gateway in self._gateways:
            if gateway.transport.keeps_history:
                await self._settler.reconcile(gateway, channels, since=since)
        return self.counts["learned"] - before

    # --- the loop ---------------------------------------------------------------------------------------------

    async def _safe_round(self) -> bool:
        """One round; False if it went wrong. The loop outlives whatever happens in it, and turns all the same."""
        try:
            await self._round()
        except StoreUnavailable as err:
            if self._fault.begins(str(err)):
                logger.warning("outbox not reachable", extra={"error": str(err)})
            return False
        except Exception as err:
            if self._fault.begins(repr(err)):
                logger.exception("dispatch round failed")
            return False
        finally:
            self.last_round_at = self._clock.now()
        self._fault.ends()
        return True

    async def _round_and_pause(self, deadline: datetime) -> float | None:
        await self._round()
        now = self._clock.now()
        if now > deadline:
            return None
        if self._sends or self._errands.under_way:
            return TICK_S
        due_at = await self._call(self._outbox.next_due, now, transports=self._chores.reachable())
        if due_at is None or due_at > deadline:
            return None
        return max((due_at - now).total_seconds(), self._pause_s() if due_at <= now else 0.0)

    async def _round(self) -> None:
        self._woken.clear()
        self._round_at = self._clock.monotonic()
        self._chores.start(self._round_at)
        for gateway in self._gateways:
            if not self._chores.hold_up(gateway):
                await self._claim_all(gateway)

    async def _claim_all(self, gateway: Gateway) -> None:
        while not self._sender.stopping:
            at = self._clock.monotonic()
            room = gateway.room(at)
            if not room:
                return
            await self._time.keep_up()
            claimed = await self._call(
                self._outbox.claim,
                self._clock.now(),
                lease=self._policy.lease,
                transports=[gateway.transport.name],
                kinds=gateway.open_kinds(at),
                apart=APART * self._policy.spacing,
                limit=room,
            )
            leave_by = at + self._policy.lease.total_seconds()  # counted here: the clock of the store may be set
            for delivery in claimed:
                gateway.started(delivery, self._clock.monotonic())
                self._send(gateway, replace(delivery, leave_by=leave_by))
            if len(claimed) < room:
                return

    def _send(self, gateway: Gateway, delivery: Delivery) -> None:
        task = asyncio.create_task(self._sender.deliver(gateway, delivery))
        self._sends.add(task)
        task.add_done_callback(self._sends.discard)
        task.add_done_callback(lambda _: self._woken.set())

    def _pause_s(self) -> float:
        """Seconds until the next chores, or until something opens. What opened during the round has not been
        looked at, so it counts as well."""
        at = self._clock.monotonic()
        openings = (gateway.next_opening(after=self._round_at) for gateway in self._gateways)
        until = min(
            [
                at + min(TICK_S, self._chores.every.total_seconds()),
                *(moment for moment in openings if moment is not None),
            ]
        )
        return max(until - at, SHORTEST_PAUSE_S)

    async def _nap(self, seconds: float, *others: asyncio.Task[Any]) -> None:
        """Sleep until it is time, or somebody wakes us, or one of the other tasks ends."""
        woken = asyncio.create_task(self._woken.wait())
        try:
            await asyncio.wait({woken, *others}, timeout=seconds, return_when=asyncio.FIRST_COMPLETED)
        finally:
            woken.cancel()
            with suppress(asyncio.CancelledError):
                await woken

    async def _wind_up(self) -> None:
        self._sender.stopping = True
        await self._errands.stop()
        if self._sends:
            _, late = await asyncio.wait(set(self._sends), timeout=GRACE_S)
            for task in late:
                task.cancel()
        await asyncio.gather(*self._sends, return_exceptions=True)

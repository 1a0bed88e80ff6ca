"""Work beside the sends: leases that ran out, unknown sends, digests, probes, audits. Each is an errand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import timedelta
from functools import partial

from newsdesk.delivery.collapse import collapse_late
from newsdesk.delivery.context import Context
from newsdesk.delivery.errands import Errands
from newsdesk.delivery.gateway import Gateway
from newsdesk.delivery.outcomes import Outcomes
from newsdesk.delivery.settling import Settler
from newsdesk.delivery.shared_time import SharedTime
from newsdesk.errors import DeliveryError

EVERY = timedelta(seconds=1)  # leases, unknown sends, digests
AHEAD = 3  # turns: what falls due before the next one has ended is folded, so that no held card slips out
AUDIT_EVERY_S = 60.0


class Chores:
    """`start` begins what is due, and is asked in every round."""

    def __init__(
        self,
        context: Context,
        gateways: Sequence[Gateway],
        *,
        time: SharedTime,
        outcomes: Outcomes,
        settler: Settler,
        errands: Errands,
    ) -> None:
        self.every = min(EVERY, context.policy.settle / 4)
        self._context = context
        self._gateways = gateways
        self._time = time
        self._outcomes = outcomes
        self._settler = settler
        self._errands = errands
        self._due_from = self._audit_from = float("-inf")
        self._unfolded: set[str] = set()  # gateways whose old queues become digests before any of them is sent

    def start(self, at: float) -> None:
        for gateway in self._gateways:
            if gateway.probe_due(at):
                self._errands.start(f"probe {gateway.transport.name}", partial(self._probe, gateway))
        if at >= self._due_from:
            self._due_from = at + self.every.total_seconds()
            self._errands.start("chores", self._in_turn)
        if at >= self._audit_from:
            self._audit_from = at + AUDIT_EVERY_S
            self._start_for_each("audit", self._settler.audit)
            self._start_for_each("reopen", self._outcomes.reopen)

    def fold_first(self, gateways: Iterable[Gateway]) -> None:
        self._unfolded |= {gateway.transport.name for gateway in gateways}
        self._due_from = float("-inf")

    def audit_next(self) -> None:
        self._audit_from = float("-inf")

    def hold_up(self, gateway: Gateway) -> bool:
        """Are its old alerts still to be folded?"""
        return gateway.transport.name in self._unfolded

    def reachable(self) -> list[str]:
        return [gateway.transport.name for gateway in self._gateways if not gateway.outage]

    async def _in_turn(self) -> bool:
        """Leases, unknown sends, digests. A gateway that is down is left alone: one digest then tells it all. Its
        alerts wait for them once, at the start and after an outage, and never again."""
        reachable = self.reachable()
        waited_for = not self._unfolded.isdisjoint(reachable)
        try:
            expired = await self._settle()
            collapsed = await collapse_late(self._context, reachable, ahead=AHEAD * self.every)
        finally:
            self._unfolded.difference_update(reachable)  # better many cards than none
        self._context.counts["leases_expired"] += expired
        self._context.counts["collapsed"] += collapsed
        return waited_for or expired > 0 or collapsed > 0

    async def _settle(self) -> int:
        if not await self._time.is_right():
            return 0
        outbox, call, clock = self._context.outbox, self._context.call, self._context.clock
        expired = await call(outbox.expire_leases, clock.now())
        expired += await call(outbox.repeat_edits, clock.now(), settle=self._context.policy.settle)
        self._start_for_each("settle", self._settler.settle)
        return expired

    async def _probe(self, gateway: Gateway) -> bool:
        try:
            async with asyncio.timeout(self._context.policy.send_timeout.total_seconds()):
                await gateway.transport.probe()
        except Exception as err:
            code = err.code if isinstance(err, DeliveryError) else type(err).__name__
            gateway.go_down(code, now=self._context.clock.now(), at=self._context.clock.monotonic())
            return False
        gateway.try_again()
        self.fold_first([gateway])
        return True

    def _start_for_each(self, name: str, look: Callable[[Gateway], Awaitable[bool]]) -> None:
        for gateway in self._gateways:
            if not gateway.outage:
                self._errands.start(f"{name} {gateway.transport.name}", partial(look, gateway))

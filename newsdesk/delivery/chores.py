"""Work beside the sends: leases that ran out, unknown sends, digests, probes, audits. Each is an errand."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Iterable, Sequence
from datetime import timedelta
from functools import partial

from newsdesk.delivery.collapse import fold
from newsdesk.delivery.context import Context
from newsdesk.delivery.errands import Errands
from newsdesk.delivery.outcomes import Outcomes
from newsdesk.delivery.pacing import Line
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
        lines: Sequence[Line],
        *,
        time: SharedTime,
        outcomes: Outcomes,
        settler: Settler,
        errands: Errands,
    ) -> None:
        self.every = min(EVERY, context.policy.settle / 4)
        self._context = context
        self._lines = lines
        self._time = time
        self._outcomes = outcomes
        self._settler = settler
        self._errands = errands
        self._due_from = self._audit_from = float("-inf")
        self._unfolded: set[str] = set()  # lines whose old queues are folded into digests before any of them is sent

    def start(self, at: float) -> None:
        for line in self._lines:
            if line.probe_due(at):
                self._errands.start(f"probe {line.transport.name}", partial(self._probe, line))
        if at >= self._due_from:
            self._due_from = at + self.every.total_seconds()
            self._errands.start("chores", self._in_turn)
        if at >= self._audit_from:
            self._audit_from = at + AUDIT_EVERY_S
            self._start_for_each("audit", self._settler.audit)
            self._start_for_each("reopen", self._outcomes.reopen)

    def fold_first(self, lines: Iterable[Line]) -> None:
        self._unfolded |= {line.transport.name for line in lines}
        self._due_from = float("-inf")

    def audit_next(self) -> None:
        self._audit_from = float("-inf")

    def hold_up(self, line: Line) -> bool:
        """Are its old alerts still to be folded?"""
        return line.transport.name in self._unfolded

    def reachable(self) -> list[str]:
        return [line.transport.name for line in self._lines if not line.outage]

    async def _in_turn(self) -> bool:
        """Leases, unknown sends, digests. A line that is down is left alone: one digest then tells it all. The alerts
        of a line wait for them once, at the start and after an outage, and never again."""
        reachable = self.reachable()
        waited_for = not self._unfolded.isdisjoint(reachable)
        try:
            expired = await self._settle()
            collapsed = await fold(self._context, reachable, ahead=AHEAD * self.every)
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

    async def _probe(self, line: Line) -> bool:
        try:
            async with asyncio.timeout(self._context.policy.send_timeout.total_seconds()):
                await line.transport.probe()
        except Exception as err:
            code = err.code if isinstance(err, DeliveryError) else type(err).__name__
            line.go_down(code, now=self._context.clock.now(), at=self._context.clock.monotonic())
            return False
        line.try_again()
        self.fold_first([line])
        return True

    def _start_for_each(self, name: str, look: Callable[[Line], Awaitable[bool]]) -> None:
        for line in self._lines:
            if not line.outage:
                self._errands.start(f"{name} {line.transport.name}", partial(look, line))

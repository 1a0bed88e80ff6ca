"""The monitor at work: check once a minute, tell what must be told, remember both in one transaction."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import date, timedelta

from newsdesk.alerts import Kind, Lane, NewDelivery
from newsdesk.errors import StoreDamaged, StoreUnavailable
from newsdesk.messages import OperatorNote
from newsdesk.monitoring import operator_notes
from newsdesk.monitoring.balance import balance_note, day_due
from newsdesk.monitoring.episodes import MonitorState
from newsdesk.monitoring.faults import WHOLE, FaultKind, HealthSnapshot
from newsdesk.monitoring.monitor import ASLEEP, check, is_our_network
from newsdesk.monitoring.operator_notes import OperatorChannel, as_delivery
from newsdesk.monitoring.weekly import monday_due, weekly_note
from service.runtime import Runtime
from storage.health.monitoring import SqlMonitor
from storage.transactions import damage_of

logger = logging.getLogger(__name__)

WELL_FOR_S = 240.0  # after a check that found all well; the next ones are a minute apart, and may hang or break


@dataclass(frozen=True, slots=True, kw_only=True)
class SlackReach:
    """How Slack is reached now: what is wrong in words, and whether a message would get out."""

    fault: str | None = None
    can_tell: bool = True


class MonitorJob:
    """`check` is called once a minute; `network_down` is what the poller asks before it blames a feed."""

    def __init__(
        self,
        runtime: Runtime,
        *,
        reach: Callable[[], SlackReach],
        wake_sender: Callable[[], None],
        parser_fault: Callable[[], str | None] = lambda: None,
        asleep: timedelta = ASLEEP,
    ) -> None:
        self.network_down = False
        self._runtime = runtime
        self._reach = reach
        self._parser_fault = parser_fault
        self._wake_sender = wake_sender
        self._asleep = asleep
        self._store = SqlMonitor(runtime.engine)
        self._store_s = 0.0  # how long the last step took to write
        self._well_until = float("-inf")

    @property
    def well(self) -> bool:
        """A check was made lately, nothing whole is dark, and the database was not found damaged."""
        return damage_of(self._runtime.engine) is None and self._runtime.clock.monotonic() < self._well_until

    async def recall(self) -> None:
        """Know of our network what the last check knew, of whatever process it was. Raises StoreUnavailable."""
        state = await self._runtime.call(self._store.state)
        self.network_down = is_our_network(await self._snapshot(state), state.episodes)

    async def check(self) -> None:
        try:
            await self._tell_of_damage()
            await self._check()
        except StoreUnavailable as err:
            self._well_until = float("-inf")
            logger.warning("nobody watches: the store is away", extra={"error": str(err)})

    async def _tell_of_damage(self) -> None:
        """Tell operators once a day. A damaged outbox is told by the `StoreWatch`, and the check goes on."""
        words = damage_of(self._runtime.engine)
        if words is None:
            return
        try:
            await self._runtime.notify(operator_notes.damaged(words, now=self._runtime.clock.now()))
        except StoreDamaged as err:
            logger.warning("operators cannot be told of the damage", extra={"error": str(err)})
        self._wake_sender()

    async def _check(self) -> None:
        now = self._runtime.clock.now()
        before = await self._runtime.call(self._store.state)
        seen = check(await self._snapshot(before), before, now, asleep=self._asleep)
        self.network_down = seen.network_down
        dark = any(each.ripe and each.kind in (*WHOLE, FaultKind.SLACK) for each in seen.state.episodes)
        self._well_until = float("-inf") if dark else self._runtime.clock.monotonic() + WELL_FOR_S
        day = day_due(now)
        monday = monday_due(now)
        notes = (*seen.notes, *(await self._balance(before, day)), *(await self._review(before, monday)))
        operators = await self._runtime.call(self._runtime.operators)
        rows = [as_delivery(note, operators) for note in (*seen.edits, *notes)] if operators else []
        rows += await self._to_channels(seen.lines, operators)
        after = replace(seen.state, balanced=day, reviewed=monday, store_s=round(self._store_s, 3))
        began = self._runtime.clock.monotonic()
        stepped = await self._runtime.call(self._store.step, before, after, rows, now=now)
        self._store_s = self._runtime.clock.monotonic() - began
        if stepped:
            _log((*notes, *seen.lines))
            if rows:
                self._wake_sender()

    async def _balance(self, before: MonitorState, day: date) -> list[OperatorNote]:
        """The balance of yesterday, told once, since its key is known then; the first check of all has no
        yesterday."""
        if before.balanced is None or day == before.balanced:
            return []
        return [balance_note(day, await self._runtime.call(self._store.balance, day))]

    async def _review(self, before: MonitorState, monday: date) -> list[OperatorNote]:
        if before.reviewed is None or monday == before.reviewed:
            return []
        rooms = [each.channel for each in await self._runtime.call(self._runtime.subscriptions)]
        review = await self._runtime.call(self._store.review, self._runtime.clock.now(), channels=rooms)
        return [weekly_note(monday, review)]

    async def _snapshot(self, before: MonitorState) -> HealthSnapshot:
        runtime, reach, since = self._runtime, self._reach(), before.clear_since
        now = runtime.clock.now()
        return HealthSnapshot(
            feeds=await runtime.call(self._store.feeds, now),
            slack_fault=reach.fault,
            parser_fault=self._parser_fault(),
            can_tell=reach.can_tell,
            caught_up=await runtime.call(runtime.store.decided, since, now) if since else {},
        )

    async def _to_channels(
        self, lines: tuple[OperatorNote, ...], operators: OperatorChannel | None
    ) -> list[NewDelivery]:
        """One line in each channel that gets alerts, in its language; the operators' own channel has its note."""
        if not lines:
            return []
        wanted = await self._runtime.call(self._runtime.subscriptions)
        rooms = {each.destination: each.card_lang for each in wanted}
        if operators is not None:
            rooms.pop((operators.transport, operators.channel), None)
        return [
            NewDelivery(
                key=f"{line.key}:{channel}:sight",
                channel=channel,
                transport=transport,
                kind=Kind.OPERATOR,
                lane=Lane.NORMAL,
                alert_key=line.key,
                revision=1,
                message=line,
                card_lang=lang,
            )
            for line in lines
            for (transport, channel), lang in rooms.items()
        ]


def _log(notes: Iterable[OperatorNote]) -> None:
    for note in notes:
        level = logging.INFO if note.mended else logging.WARNING
        logger.log(level, "watch", extra={"kind": note.kind, "subject": note.subject, "seen": note.last_error})

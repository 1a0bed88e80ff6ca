"""Channels that refused us. Not all that mends them is told to us: a right to post given back, an event lost."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.delivery.outcomes import Outcomes
from newsdesk.delivery.pacing import Line
from newsdesk.ports import CallStore, Clock, Outbox

TRIED_AGAIN_AFTER = timedelta(hours=1)


class Reopening:
    """Tries what was kept for them again, an hour after each refusal."""

    def __init__(self, *, outbox: Outbox, call: CallStore, clock: Clock, outcomes: Outcomes) -> None:
        self._outbox = outbox
        self._call = call
        self._clock = clock
        self._outcomes = outcomes

    async def reopen(self, line: Line) -> bool:
        """True if there is something to send again."""
        before = self._clock.now() - TRIED_AGAIN_AFTER
        channels = await self._call(self._outbox.reopen, line.transport.name, parked_before=before)
        self._outcomes.hoped_for.update(channels)
        return bool(channels)

"""Sends what is in the outbox while the service has a transport, and says how that goes."""

from __future__ import annotations

import asyncio
from collections import Counter
from collections.abc import Coroutine, Iterable, Mapping
from typing import Any

from newsdesk.dispatch import Dispatcher
from newsdesk.ports import Transport
from service.http.health import Liveness
from service.process.stopping import pause
from service.restored import settle_restored
from service.runtime import Runtime
from service.wiring import dispatcher

AGAIN_S = 30.0  # between two tries to settle what a restored database has told
BEAT_S = 5.0


class LiveSender:
    """One transport after another, with pauses between them; whoever asks meanwhile need not know which."""

    def __init__(self, runtime: Runtime, liveness: Liveness, stop: asyncio.Event) -> None:
        self._runtime = runtime
        self._liveness = liveness
        self._stop = stop
        self._dispatcher: Dispatcher | None = None

    @property
    def outages(self) -> Mapping[str, str] | None:
        """The transports that take no messages now, with the reason; None while there is no transport."""
        return self._dispatcher.outages if self._dispatcher else None

    @property
    def counts(self) -> Mapping[str, int]:
        """What sends came to through the present transport."""
        return self._dispatcher.counts if self._dispatcher else Counter()

    def wake(self) -> None:
        """Look into the outbox now."""
        if self._dispatcher is not None:
            self._dispatcher.wake()

    async def send_through(
        self, transport: Transport, *beside: Coroutine[Any, Any, None], reopened: Iterable[str] = ()
    ) -> None:
        """Send through this transport, with `beside` running, until told to stop or one of them fails."""
        self._dispatcher = dispatcher(self._runtime, [transport])
        self._dispatcher.hope_for(reopened)
        try:
            async with asyncio.TaskGroup() as tasks:
                others = [tasks.create_task(each) for each in beside]
                tasks.create_task(self._beat_with(self._dispatcher))
                await self._settle_restored(self._dispatcher, transport)
                await self._dispatcher.run(self._stop)
                for other in others:
                    other.cancel()
        finally:
            self._dispatcher = None

    async def _settle_restored(self, sender: Dispatcher, transport: Transport) -> None:
        while not await settle_restored(self._runtime, sender, transport) and not self._stop.is_set():
            await pause(self._stop, AGAIN_S)

    async def _beat_with(self, sender: Dispatcher) -> None:
        """The sending loop is alive when its rounds go on, not when this task does."""
        seen = None
        with self._liveness.of("telling") as beat:
            while not self._stop.is_set():
                if sender.last_round_at != seen:
                    seen = sender.last_round_at
                    beat()
                await pause(self._stop, BEAT_S)

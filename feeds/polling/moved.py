"""What the people who run the service are told about feeds that moved for good: one note, however many move at once.

A platform that changes its addresses moves dozens of feeds in one round, and none of them is in trouble. Which moves
were told stands in the store, so that no process takes one with it.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from hashlib import blake2b

from newsdesk.entries import Feed, PollOutcome
from newsdesk.errors import StoreUnavailable
from newsdesk.messages import OperatorNote
from newsdesk.ports import CallStore, Clock, FeedStore

logger = logging.getLogger(__name__)

TOGETHER_S = 30.0  # nothing is missed meanwhile: the old address still leads on
MOST = 5  # feeds with their new addresses in one note


def note_on(moved: Sequence[Feed], now: datetime) -> OperatorNote:
    """One note on all of them; of many it names the first few and counts the rest."""
    named = "\n".join(sorted(f"{feed.id} {feed.suggested_url}" for feed in moved))
    key = f"ops/moved/{blake2b(named.encode(), digest_size=8).hexdigest()}"
    if len(moved) == 1:
        (feed,) = moved
        return OperatorNote(
            key=key,
            kind="moved",
            subject=feed.name,
            since=now,
            doing=f"Still read at the old address. The publisher says that {feed.suggested_url} is the new one for"
            " good: add it if that is right",
        )
    rest = len(moved) - MOST
    return OperatorNote(
        key=key,
        kind="moved",
        subject=f"{len(moved)} feeds",
        since=now,
        doing="Still read at the old addresses. The publishers say that these are the new ones for good: add those"
        " that are right",
        lines=(
            *(f"{feed.name}: {feed.suggested_url}" for feed in moved[:MOST]),
            *([f"And {rest} more: see /strikes feeds"] if rest > 0 else ()),
        ),
    )


class MovedFeeds:
    """Tells what was not told yet `within_s` after a move was seen, and after the first poll of a process: the last
    one may have died before it told."""

    def __init__(
        self,
        store: FeedStore,
        call: CallStore,
        clock: Clock,
        notify: Callable[[OperatorNote], Awaitable[None]],
        *,
        within_s: float = TOGETHER_S,
    ) -> None:
        self._store, self._call, self._clock, self._notify = store, call, clock, notify
        self._within_s = within_s
        self._looked = False
        self._timer: asyncio.TimerHandle | None = None
        self._telling: set[asyncio.Task[None]] = set()

    def polled(self, feed: Feed, outcome: PollOutcome) -> None:
        moved = bool(outcome.suggested_url) and outcome.suggested_url != feed.suggested_url
        if moved or not self._looked:
            self._look_soon()

    async def flush(self) -> None:
        """Tell what is known and return when it is told, or when the store is away."""
        self._start_telling()
        while self._telling:
            await asyncio.wait(self._telling)

    def _look_soon(self) -> None:
        self._looked = True
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self._within_s, self._start_telling)

    def _start_telling(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        task = asyncio.create_task(self._tell())
        self._telling.add(task)
        task.add_done_callback(self._telling.discard)

    async def _tell(self) -> None:
        """Killed between the two writes, the next process makes the same note, and the outbox knows its key."""
        try:
            moved = await self._call(self._store.untold_moves)
            if moved:
                await self._notify(note_on(moved, self._clock.now()))
                await self._call(self._store.moves_told, moved)
        except StoreUnavailable as err:
            logger.warning("moves of feeds are told later: the store is away", extra={"error": str(err)})
            self._look_soon()
        except Exception:
            logger.exception("moves of feeds not told")

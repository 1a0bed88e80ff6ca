"""What the people who run the service are told about feeds that moved for good: one note, however many move at once.

A platform that changes its addresses moves dozens of feeds in one round, and none of them is in trouble.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Sequence
from datetime import datetime
from hashlib import blake2b
from typing import NamedTuple

from newsdesk.entries import Feed, PollOutcome
from newsdesk.errors import StoreUnavailable
from newsdesk.messages import OperatorNote

logger = logging.getLogger(__name__)

TOGETHER_S = 30.0  # nothing is missed meanwhile: the old address still leads on
MOST = 5  # feeds with their new addresses in one note


class FeedMove(NamedTuple):
    feed_id: int
    name: str
    address: str
    at: datetime


def move_of(feed: Feed, outcome: PollOutcome) -> FeedMove | None:
    """The move that this poll was the first to see."""
    address = outcome.suggested_url
    if not address or address == feed.suggested_url:
        return None
    return FeedMove(feed.id, feed.name, address, outcome.at)


def note_on(moves: Sequence[FeedMove]) -> OperatorNote:
    """One note on all of them; of many it names the first few and counts the rest."""
    named = "\n".join(sorted(f"{move.feed_id} {move.address}" for move in moves))
    key, since = f"ops/moved/{blake2b(named.encode(), digest_size=8).hexdigest()}", min(move.at for move in moves)
    if len(moves) == 1:
        (move,) = moves
        return OperatorNote(
            key=key,
            kind="moved",
            subject=move.name,
            since=since,
            doing=f"Read through the old address; the publisher names {move.address} as the new one for good."
            " Add it if so",
        )
    rest = len(moves) - MOST
    return OperatorNote(
        key=key,
        kind="moved",
        subject=f"{len(moves)} feeds",
        since=since,
        doing="Read through the old addresses; the publishers name new ones for good. Add them if so",
        lines=(
            *(f"{move.name}: {move.address}" for move in moves[:MOST]),
            *([f"And {rest} more: see /strikes feeds"] if rest > 0 else ()),
        ),
    )


class MovedFeeds:
    """Collects moves and has them told together, `within_s` after the first one.

    What is not told when the process dies is told by nobody, but the list of feeds keeps each new address.
    """

    def __init__(self, notify: Callable[[OperatorNote], Awaitable[None]], *, within_s: float = TOGETHER_S) -> None:
        self._notify = notify
        self._within_s = within_s
        self._waiting: dict[int, FeedMove] = {}  # by feed: one whose poll could not be recorded is seen to move again
        self._timer: asyncio.TimerHandle | None = None
        self._telling: set[asyncio.Task[None]] = set()

    def add(self, move: FeedMove) -> None:
        self._waiting[move.feed_id] = move
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(self._within_s, self._start_telling)

    async def flush(self) -> None:
        """Tell what waits and return when it is told, or when the store is away."""
        self._start_telling()
        while self._telling:
            await asyncio.wait(self._telling)

    def _start_telling(self) -> None:
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        moves, self._waiting = list(self._waiting.values()), {}
        if moves:
            task = asyncio.create_task(self._tell(moves))
            self._telling.add(task)
            task.add_done_callback(self._telling.discard)

    async def _tell(self, moves: Sequence[FeedMove]) -> None:
        try:
            await self._notify(note_on(moves))
        except StoreUnavailable:
            logger.warning("moves told later: the store is away", extra={"feeds": len(moves)})
            for move in moves:
                self.add(self._waiting.get(move.feed_id, move))
        except Exception:
            logger.exception("moves not told", extra={"feeds": len(moves)})

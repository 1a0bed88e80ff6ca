"""Whether the Slack of this script kept to what the protocol assumes of the real one: what it was asked to post shows
in the history before S is over. On a machine that is overloaded it may not. Then a message may be doubled by no fault
of the sender, and the verdict has to say so.
"""

from __future__ import annotations

import asyncio
import time
from collections import Counter
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field

from slack_server import SlackServer
from slack_server.journal import Call

BEAT_S = 0.02


@dataclass(slots=True)
class Pulse:
    """How long the loop of the server stood still: so long a request may have waited unread."""

    stalls: list[tuple[float, float]] = field(default_factory=list)  # from, until

    async def beat(self) -> None:
        while True:
            began = time.time()
            await asyncio.sleep(BEAT_S)
            if time.time() - began > 2 * BEAT_S:
                self.stalls.append((began, time.time()))

    def waited_s(self, read_at: float) -> float:
        """The longest that something read at this moment can have waited for the process."""
        return max(
            (read_at - began for began, ended in self.stalls if began <= read_at <= ended + BEAT_S), default=0.0
        )


@asynccontextmanager
async def pulse() -> AsyncIterator[Pulse]:
    felt = Pulse()
    beating = asyncio.create_task(felt.beat())
    try:
        yield felt
    finally:
        beating.cancel()


def late_posts(slack: SlackServer, felt: Pulse, *, settle_s: float) -> Counter[str]:
    """Keys of the posts that showed in the history later than `settle_s` after they were asked for, and how often."""
    late: Counter[str] = Counter()
    for call in slack.journal.of("chat.postMessage"):
        if call.done_at is None:
            continue
        read_at = call.at.timestamp()
        shown_at = call.done_at.timestamp() + slack.workspace.history_lag_s
        if shown_at - read_at + felt.waited_s(read_at) > settle_s:
            late[_key_of(call)] += 1
    return late


def _key_of(call: Call) -> str:
    metadata = call.args.get("metadata") or {"event_payload": {}}
    return str(metadata["event_payload"].get("key"))

"""What becomes of two senders and of their requests, as a seed will have it."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import timedelta

from newsdesk.alerts import DispatchPolicy

POLICY = DispatchPolicy(
    send_timeout=timedelta(seconds=2),
    settle=timedelta(seconds=3),
    spacing=timedelta(seconds=0.05),
    posts_per_minute=60_000,
    edits_per_minute=60_000,
    probe=timedelta(seconds=2),
    collapse_age=timedelta(days=9),  # nothing becomes a line of a digest because somebody set a clock
)
LAG_S = 0.5  # until a message shows in the history
LATEST_S = POLICY.settle.total_seconds() - LAG_S  # after it left, a request is carried out: the protocol's assumption
LONG_S = 3 * (POLICY.send_timeout + POLICY.settle).total_seconds()  # longer than any lease
HANGS_S = 60.0  # without an answer
STEPS = ("claim", "holds", "sent", "unknown", "settle", "retry", "chat.postMessage", "conversations.history")


@dataclass(frozen=True, slots=True, kw_only=True)
class Passage:
    """What becomes of one request: when Slack carries it out, and when the line is cut before that is answered."""

    carried_out_s: float | None
    cut_s: float | None = None


class Fate:
    """Whatever is left to chance, drawn from one seed. Nothing happens any more once it is `calm`.

    By one seed of four nothing but edits meets trouble: else so much holds up the newer one of two that the older one
    is always carried out by then.
    """

    def __init__(self, seed: int) -> None:
        self._rng = random.Random(seed)
        self._edits_alone = seed % 4 == 3
        self.calm = False

    def pause_s(self) -> float:
        """How long the next step waits for its turn: a moment, or as long as on a machine that is overloaded."""
        overloaded = self._happens(0.03) and not self._edits_alone
        return self._rng.uniform(0, LONG_S / 3 if overloaded else 0.02)

    def strikes(self, step: str) -> bool:
        return self._happens(0.05 if step in STEPS else 0.002) and not self._edits_alone

    def kills(self) -> bool:
        return self._rng.random() < 0.5

    def stands_still_s(self) -> float:
        return self._rng.uniform(0, LONG_S)

    def passage(self, method: str) -> Passage:
        at_once = self._rng.uniform(0.01, 0.1)
        chance = 0.4 if method.startswith("chat.") else 0.05
        if self._edits_alone:
            chance = 0.6 if method == "chat.update" else 0.0
        if not self._happens(chance):
            return Passage(carried_out_s=at_once)
        late = self._rng.choice((at_once, self._rng.uniform(0, LATEST_S), LATEST_S))
        cut_s = self._rng.choice((0.0, 0.0, self._rng.uniform(0, LATEST_S), HANGS_S))
        lost = self._rng.random() < 0.33
        return Passage(carried_out_s=None if lost else late, cut_s=cut_s)

    def sets_clock_by(self) -> timedelta | None:
        """Somebody sets the clock of the database, by anything from seconds to a day."""
        if self._edits_alone or not self._happens(0.1):
            return None
        return timedelta(seconds=self._rng.choice((-1, 1)) * self._rng.choice((5, 90, 1200, 3600, 86_400)))

    def between(self, low: float, high: float) -> float:
        return self._rng.uniform(low, high)

    def _happens(self, chance: float) -> bool:
        return not self.calm and self._rng.random() < chance

"""Bad answers on purpose: before the write took effect, after it, or with the write coming later.

A fault says two things apart: what becomes of the call (`effect`) and what the bot is told (`answer`).
"""

from __future__ import annotations

import asyncio
import json
import random
from collections import defaultdict, deque
from dataclasses import dataclass, field
from enum import StrEnum


class Effect(StrEnum):
    NONE = "none"  # the call is not carried out
    DONE = "done"  # it is, and then the answer goes wrong
    LATE = "late"  # it is, `late_s` after the answer went wrong


class Answer(StrEnum):
    RESET = "reset"
    SLOW = "slow"  # the right answer after `wait_s`, or when it is `free`
    STATUS = "status"  # HTTP `status` with a plain body
    HTML = "html"  # 200, but a page of some proxy
    TRUNCATED = "truncated"  # 200, and half of the JSON
    ERROR = "error"  # {"ok": false, "error": `error`}
    RATE_LIMITED = "rate_limited"
    SAYS = "says"  # 200, and `body` as JSON, whatever that is


@dataclass(frozen=True, slots=True, kw_only=True)
class Fault:
    answer: Answer
    effect: Effect = Effect.NONE
    wait_s: float = 0.0
    free: asyncio.Event | None = None  # the answer waits for it, too
    late_s: float = 0.0
    status: int = 500
    error: str = "fatal_error"
    retry_after_s: int = 1
    body: str = ""

    @property
    def name(self) -> str:
        return f"{self.answer}/{self.effect}"


RESET_BEFORE = Fault(answer=Answer.RESET)
RESET_AFTER = Fault(answer=Answer.RESET, effect=Effect.DONE)


def status(code: int, effect: Effect = Effect.NONE) -> Fault:
    return Fault(answer=Answer.STATUS, status=code, effect=effect)


def slow(wait_s: float) -> Fault:
    return Fault(answer=Answer.SLOW, effect=Effect.DONE, wait_s=wait_s)


def held(free: asyncio.Event) -> Fault:
    """Carried out, and not answered before it is free."""
    return Fault(answer=Answer.SLOW, effect=Effect.DONE, free=free)


def refusal(error: str) -> Fault:
    return Fault(answer=Answer.ERROR, error=error)


def says(body: object) -> Fault:
    return Fault(answer=Answer.SAYS, body=json.dumps(body))


def rate_limited(retry_after_s: int) -> Fault:
    return Fault(answer=Answer.RATE_LIMITED, retry_after_s=retry_after_s)


@dataclass(frozen=True, slots=True, kw_only=True)
class Chaos:
    """How often Slack answers badly, drawn from one seed. Reads fail but never half-happen.

    The defaults make one answer in four bad: of writes 20 % ambiguous (two thirds of them carried out, half of those
    up to `late_s` after the bot was cut off) and 5 % rate limited; of reads 5 % fail.
    """

    ambiguous: float = 0.20
    carried_out: float = 0.67
    late: float = 0.5
    late_s: float = 0.3
    limited: float = 0.05
    reads_fail: float = 0.05
    retry_after_s: int = 1  # at least
    retry_after_most_s: int = 1


_AMBIGUOUS = (Answer.RESET, Answer.STATUS, Answer.HTML, Answer.TRUNCATED, Answer.ERROR)
_WRITES = ("chat.", "views.", "conversations.open", "conversations.join")


@dataclass(slots=True)
class Faults:
    """Faults queued for a method come first, then standing ones, then chance."""

    rng: random.Random
    chaos: Chaos | None = None
    _queued: dict[str, deque[Fault]] = field(default_factory=lambda: defaultdict(deque))
    _standing: dict[str, Fault] = field(default_factory=dict)

    def next(self, method: str, fault: Fault, *, times: int = 1) -> None:
        self._queued[method].extend([fault] * times)

    def always(self, method: str, fault: Fault) -> None:
        self._standing[method] = fault

    def clear(self) -> None:
        self._queued.clear()
        self._standing.clear()
        self.chaos = None

    def draw(self, method: str) -> Fault | None:
        if self._queued[method]:
            return self._queued[method].popleft()
        return self._standing.get(method) or self._by_chance(method)

    def _by_chance(self, method: str) -> Fault | None:
        if self.chaos is None or method == "apps.connections.open":
            return None
        drawn = self.rng.random()
        if not method.startswith(_WRITES):
            return self._ambiguous(Effect.NONE) if drawn < self.chaos.reads_fail else None
        if drawn < self.chaos.ambiguous:
            return self._ambiguous(self._effect(self.chaos))
        if drawn < self.chaos.ambiguous + self.chaos.limited:
            return rate_limited(self._retry_after(self.chaos))
        return None

    def _retry_after(self, chaos: Chaos) -> int:
        return self.rng.randint(chaos.retry_after_s, max(chaos.retry_after_s, chaos.retry_after_most_s))

    def _effect(self, chaos: Chaos) -> Effect:
        if self.rng.random() >= chaos.carried_out:
            return Effect.NONE
        return Effect.LATE if self.rng.random() < chaos.late else Effect.DONE

    def _ambiguous(self, effect: Effect) -> Fault:
        late_s = self.rng.uniform(0, self.chaos.late_s) if self.chaos else 0.0
        status = self.rng.choice((500, 503))
        return Fault(answer=self.rng.choice(_AMBIGUOUS), effect=effect, late_s=late_s, status=status)

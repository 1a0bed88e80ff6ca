"""How the lives of a service end."""

from __future__ import annotations

import random
from dataclasses import dataclass, replace

from bench.chaos.moments import Moment
from bench.chaos.outcome import STEPS
from bench.chaos.worker import Point

START_S = 3.0  # longest that a start takes on a busy machine; a fifth of the random kills fall into it
LIFE_S = 2.0  # the others, after Slack was first asked
FIRST_START_KILLS = 5  # lives on a database that is only being made


@dataclass(frozen=True, slots=True, kw_only=True)
class Death:
    """How a service dies: at a moment, at a fuse, or so many seconds after the start or (`serving`) after it has
    begun to serve; by `kill -9`, or `asked` to stop, which must end in order."""

    at: Moment | Point | None = None
    after_s: float = 0.0
    serving: bool = False
    asked: bool = False


def deaths(rng: random.Random, *, kills: int, each_step: int, stops: int | None = None) -> list[Death]:
    """How each life ends: some while the database is made, the rest in random order. `stops` of them are asked to
    end, a fifth of the kills if it is not said how many."""
    first = [Death(after_s=rng.uniform(0.2, START_S)) for _ in range(min(FIRST_START_KILLS, kills - 1))]
    first += [Death(serving=True)] * bool(kills)  # now it is made
    starting = [Death(after_s=rng.uniform(0, START_S)) for _ in range(kills // 5)]
    serving = [Death(after_s=rng.uniform(0, LIFE_S), serving=True) for _ in range(kills - len(first) - len(starting))]
    steps = (Point(when="before", call="record"), Point(when="after", call="record"), *STEPS)
    fused = [Death(at=replace(step, nth=rng.randint(1, 2))) for step in steps for _ in range(each_step)]
    seen = [Death(at=moment) for moment in Moment for _ in range(each_step)]
    count = kills // 5 if stops is None else stops
    asked = [Death(after_s=rng.uniform(0, START_S + LIFE_S), asked=True) for _ in range(count)]
    rest = [*starting, *serving, *asked, *fused, *seen]
    rng.shuffle(rest)
    return [*first, *rest]

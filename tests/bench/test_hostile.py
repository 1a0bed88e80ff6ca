"""The bench of hostile bodies counts against a body what it took itself."""

from __future__ import annotations

import time
from collections.abc import Iterator
from datetime import timedelta

from bench.hostile import parse_all
from tests.feeds.hostile_bodies import HostileBody, stalling_bodies

SHORT = timedelta(seconds=0.4)


async def test_no_body_waits_behind_one_that_stalls() -> None:
    stalling = next(body for body in stalling_bodies() if body.name == "author of one long word")
    begun_at: list[float] = []

    def bodies() -> Iterator[HostileBody]:
        for _ in range(2):
            begun_at.append(time.monotonic())
            yield stalling

    rows, deaths = await parse_all(bodies(), deadline=SHORT)

    assert deaths == len(rows) == 2
    assert begun_at[1] - begun_at[0] >= SHORT.total_seconds()

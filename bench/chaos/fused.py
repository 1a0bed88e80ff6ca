"""`bot.py run` with a fuse: the service as it is, told to kill itself exactly before or after one call of a port.

For the boundaries that nobody can see from outside, such as that between the claim and the send. `STRIKEWIRE_FUSE` is
"before claim 2": the second passing. The product knows nothing of this.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from typing import Any

import service.runtime
import service.slack.side
from bench.chaos.worker import Bomb, Point, Wrapped
from service.cli import main

FUSE = "STRIKEWIRE_FUSE"
PARTS = ((service.runtime, "SqlStore"), (service.runtime, "SqlOutbox"), (service.slack.side, "SlackTransport"))


def fuse(point: Point) -> dict[str, str]:
    """What to put into the environment."""
    return {FUSE: f"{point.when} {point.call} {point.nth}"}


def _fused(part: Callable[..., Any], bomb: Bomb) -> Any:
    return lambda *args, **kwargs: Wrapped(part(*args, **kwargs), bomb)


if __name__ == "__main__":
    when, call, nth = os.environ.pop(FUSE).split()
    armed = Bomb(Point(when=when, call=call, nth=int(nth)))
    for where, part in PARTS:
        setattr(where, part, _fused(getattr(where, part), armed))
    sys.argv = ["bot.py", "run"]
    main()

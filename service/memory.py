"""When the garbage collector walks, in a process that loads much once and then makes small values without end."""

from __future__ import annotations

import gc

YOUNG = 10_000  # new values before it looks; by default 700, fewer than the feeds of one claim bring


def settle() -> None:
    """Leave alone all that is loaded by now: it stays, and walking through it stops everything for 75 ms.

    Values that hold each other in a circle are still found, a little later; all others go at once, as ever.
    """
    gc.freeze()
    gc.set_threshold(YOUNG, 10, 10)

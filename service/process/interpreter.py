"""Tunes the interpreter for a process that loads much once, makes small values without end, and answers meanwhile."""

from __future__ import annotations

import ctypes
import gc
import sys
from contextlib import suppress

YOUNG = 10_000  # new values before the collector looks; by default 700, fewer than the feeds of one claim bring
M_ARENA_MAX = -8  # of `mallopt`, in the GNU C library's malloc.h
TURN_S = 0.001  # of a thread that works, when another has something to do; by default 5 ms


def share_one_heap() -> None:
    """Let all threads take their memory from one heap of the C library, as `MALLOC_ARENA_MAX=1` does. With one each,
    what is freed in one is of no use to the others. Call it before there are threads; elsewhere than with the GNU C
    library it does nothing."""
    with suppress(AttributeError):
        ctypes.CDLL(None).mallopt(M_ARENA_MAX, 1)


def tune_interpreter() -> None:
    """Leave alone all that is loaded by now, and let threads take short turns.

    What is loaded stays, and walking through it stops everything for 75 ms. Values that hold each other in a circle
    are still found, a little later; all others go at once, as ever.

    An answer gives its turn away with every row that it reads, and a thread that understands entries takes it: four
    small queries beside one take 50 ms and more at turns of 5 ms, 11 to 18 ms at these, for no more CPU time.
    """
    gc.freeze()
    gc.set_threshold(YOUNG, 10, 10)
    sys.setswitchinterval(TURN_S)

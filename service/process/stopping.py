"""Makes a process that was told to stop end in time: even before it has begun, and whatever hangs in it."""

from __future__ import annotations

import asyncio
import logging
import os
import signal
import sys
import threading
from contextlib import suppress

logger = logging.getLogger(__name__)

STOP_S = 9.0  # container engines kill after ten


async def pause(stop: asyncio.Event, seconds: float) -> None:
    """Wait so long, or until the stop."""
    with suppress(TimeoutError):
        await asyncio.wait_for(stop.wait(), seconds)


def leave_when_told() -> None:
    """End at once, with status 0, on SIGTERM, until the service handles it itself. Each write of a start is one
    transaction."""
    signal.signal(signal.SIGTERM, lambda *_: os._exit(0))


def end_in_time() -> threading.Timer:
    """End the process with status 0 when it has not ended by itself in `STOP_S`.

    Safe at any moment, as a kill would be: every write is one transaction, and what was being sent is settled at the
    next start. A thread, because it may be the event loop or the way out of the interpreter that hangs: a name
    look-up cannot be given up, nor a statement that waits for a locked file.
    """
    timer = threading.Timer(STOP_S, _leave)
    timer.daemon = True
    timer.start()
    return timer


def _leave() -> None:
    logger.warning("stopped without waiting longer for what hangs")
    logging.shutdown()
    sys.stdout.flush()
    os._exit(0)

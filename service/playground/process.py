"""A process that ends with the block it was started for."""

from __future__ import annotations

import asyncio
from asyncio.subprocess import Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress

GRACE_S = 12.0  # the bot ends what it is sending within ten


@asynccontextmanager
async def ended(process: Process) -> AsyncIterator[Process]:
    """Tell it to stop when the block is left, and end it by force when it does not."""
    try:
        yield process
    finally:
        with suppress(ProcessLookupError):
            process.terminate()
        try:
            async with asyncio.timeout(GRACE_S):
                await process.wait()
        except TimeoutError:
            process.kill()
            await process.wait()

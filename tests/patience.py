"""How long a test waits for what it is not about the speed of; beside `slack_server.patience`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

from slack_server.patience import patience

T = TypeVar("T")
ONE_DOCUMENT = timedelta(minutes=1)  # in a parser child; the limit of the product has tests of its own


async def until(wanted: Callable[[], T], *, within_s: float = 30.0) -> T:
    """What `wanted` returns as soon as it is true of it. Raises TimeoutError when that takes too long."""
    async with asyncio.timeout(patience(within_s)):
        while not (found := wanted()):
            await asyncio.sleep(0.005)
    return found

"""How long a test waits for what it is not about the speed of; beside `slack_server.patience`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable
from datetime import timedelta
from typing import TypeVar

import pytest

from slack_server.patience import patience

T = TypeVar("T")
UNHURRIED_S = 30.0
ONE_DOCUMENT = timedelta(minutes=1)  # in a parser child; the limit of the product has tests of its own


def unhurried(patch: pytest.MonkeyPatch) -> None:
    """What gives up after a second or three, so that people need not wait, has the time that a busy machine takes: it
    would go on without what it waited for, rightly, and a test would read something else."""
    for module in ("handlers.subscriptions.subscribe", "handlers.cards.regrouping"):
        patch.setattr(f"{module}.LOOK_WITHIN_S", UNHURRIED_S)
    patch.setattr("handlers.subscriptions.subscribe.COUNT_WITHIN_S", UNHURRIED_S)
    patch.setattr("handlers.rights.PROFILE_WITHIN_S", UNHURRIED_S)
    patch.setattr("slack_server.deliveries.ACK_S", UNHURRIED_S)


async def until(wanted: Callable[[], T], *, within_s: float = 30.0) -> T:
    """What `wanted` returns as soon as it is true of it. Raises TimeoutError when that takes too long."""
    async with asyncio.timeout(patience(within_s)):
        while not (found := wanted()):
            await asyncio.sleep(0.005)
    return found

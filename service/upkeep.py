"""What the service does for itself: make all entries findable, keep the store's size flat."""

from __future__ import annotations

import logging

from newsdesk.errors import StoreUnavailable
from service.wiring import Desk
from storage.upkeep import prune

logger = logging.getLogger(__name__)


async def index_some(desk: Desk) -> None:
    """A batch of entries that search cannot find yet; relevant ones never wait for this."""
    try:
        await desk.call(desk.store.index_backlog)
    except StoreUnavailable:
        logger.warning("search index waits: the store is away")


async def prune_old(desk: Desk) -> None:
    """Remove what is past its time, in small batches."""
    try:
        gone = await desk.call(prune, desk.engine, now=desk.clock.now())
    except StoreUnavailable as err:
        logger.warning("pruning put off: the store is away", extra={"error": str(err)})
        return
    logger.info("pruned", extra={"removed": gone})

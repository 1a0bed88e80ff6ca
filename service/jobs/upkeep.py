"""Regular chores of the service: keep entries searchable, times right and the store small, and mark cards whose
report nobody confirmed."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable

from newsdesk.alerting.alone import AdmitAlone
from newsdesk.errors import StoreUnavailable
from service.runtime import Runtime
from storage.health.clock_steps import mend_times
from storage.keeping.restore_state import leave_learned_numbers
from storage.keeping.retention import certified, pruning
from storage.transactions import look_for_damage

logger = logging.getLogger(__name__)

INDEX_BATCHES = 5  # at a time; the first polls of a thousand feeds are found within minutes


async def index_some(runtime: Runtime) -> None:
    """Index some entries that search cannot find yet, in batches that other writes may come between; relevant
    entries never wait."""
    try:
        for _ in range(INDEX_BATCHES):
            if not await runtime.call(runtime.store.index_backlog):
                return
    except StoreUnavailable:
        logger.warning("search index waits: the store is away")


async def admit_alone(runtime: Runtime, wake_sender: Callable[[], None]) -> None:
    """Let unconfirmed cards that no other outlet followed say so."""
    try:
        admitted = await runtime.call(AdmitAlone(runtime.store, runtime.clock))
    except StoreUnavailable:
        logger.warning("unconfirmed cards wait: the store is away")
        return
    if admitted:
        wake_sender()


async def stay_present(runtime: Runtime) -> None:
    """Be at work for the others also when the database server was started anew."""
    try:
        await runtime.call(runtime.presence.renew)
    except StoreUnavailable:
        logger.warning("nobody knows that this service is at work: the store is away")


async def find_damage(runtime: Runtime) -> None:
    """Find a damaged page before somebody needs it."""
    try:
        await runtime.call(look_for_damage, runtime.engine)
    except StoreUnavailable:
        logger.warning("damage was not looked for: the store is away")


async def follow_clock(runtime: Runtime) -> None:
    """While nothing is told nobody else looks; without a database nothing is claimed that another might end."""
    try:
        await runtime.look_at_clock()
    except StoreUnavailable:
        logger.warning("the database's clock was not seen: the store is away")


async def wait_for_no_tomorrow(runtime: Runtime) -> None:
    """The clock was set back: what is due by the old one is due now."""
    try:
        await runtime.call(mend_times, runtime.engine, now=runtime.clock.now())
    except StoreUnavailable:
        logger.warning("times of the old clock stay until the next start: the store is away")


async def prune_old(runtime: Runtime) -> None:
    """Remove what is past its time, a batch at a time: what was read is recorded in between. After a restore, number
    what is new after what was told."""
    now, gone = runtime.clock.now(), Counter[str]()
    try:
        await runtime.call(leave_learned_numbers, runtime.engine, now=now)
        batches = pruning(runtime.engine, now=await runtime.call(certified, runtime.engine, now=now))
        while batch := await runtime.call(next, batches, None):
            gone.update({batch[0]: batch[1]})
    except StoreUnavailable as err:
        logger.warning("pruning put off: the store is away", extra={"error": str(err)})
        return
    logger.info("pruned", extra={"removed": dict(gone)})

"""Regular chores of the service: keep entries searchable, times right and the store small, and mark cards whose
report nobody confirmed. Each raises StoreUnavailable."""

from __future__ import annotations

import logging
from collections import Counter
from collections.abc import Callable

from newsdesk.alerting.alone import AdmitAlone
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
    for _ in range(INDEX_BATCHES):
        if not await runtime.call(runtime.store.index_backlog):
            return


async def admit_alone(runtime: Runtime, wake_sender: Callable[[], None]) -> None:
    """Let unconfirmed cards that no other outlet followed say so."""
    if await runtime.call(AdmitAlone(runtime.store, runtime.clock)):
        wake_sender()


async def find_damage(runtime: Runtime) -> None:
    """Find a damaged page before somebody needs it."""
    await runtime.call(look_for_damage, runtime.engine)


async def wait_for_no_tomorrow(runtime: Runtime) -> None:
    """The clock was set back: what is due by the old one is due now."""
    await runtime.call(mend_times, runtime.engine, now=runtime.clock.now())


async def prune_old(runtime: Runtime) -> None:
    """Remove what is past its time, a batch at a time: what was read is recorded in between. After a restore, number
    what is new after what was told."""
    now, gone = runtime.clock.now(), Counter[str]()
    await runtime.call(leave_learned_numbers, runtime.engine, now=now)
    batches = pruning(runtime.engine, now=await runtime.call(certified, runtime.engine, now=now))
    while batch := await runtime.call(next, batches, None):
        gone.update({batch[0]: batch[1]})
    logger.info("pruned", extra={"removed": dict(gone)})

"""Jobs that need the store, and wait while it is away."""

from __future__ import annotations

import logging
from typing import TYPE_CHECKING

from newsdesk.errors import StoreUnavailable
from newsdesk.said_once import SaidOnce

if TYPE_CHECKING:
    from service.jobs.scheduler import Job  # with its library, which a round by cron does without

logger = logging.getLogger(__name__)


class StoreNeeded:
    """A job that is left out while the store is away: `what` says in the log, once, what that means."""

    def __init__(self, what: str, job: Job) -> None:
        self._what, self._job = what, job
        self._fault = SaidOnce()

    async def __call__(self) -> None:
        try:
            await self._job()
        except StoreUnavailable as err:
            if self._fault.begins(str(err)):
                logger.warning(f"{self._what}: the store is away", extra={"error": str(err)})
        else:
            self._fault.ends()

"""Jobs that need the store, while it is away."""

from __future__ import annotations

import pytest

from newsdesk.errors import StoreUnavailable
from service.jobs.store_needed import StoreNeeded

LOCKED, FULL = StoreUnavailable("database is locked"), StoreUnavailable("database or disk is full")


async def test_job_that_waits_says_so_once_until_the_fault_is_another_or_comes_back(
    caplog: pytest.LogCaptureFixture,
) -> None:
    faults = [LOCKED, LOCKED, FULL, FULL, None, FULL]

    async def count() -> None:
        if fault := faults.pop(0):
            raise fault

    job = StoreNeeded("counting waits", count)
    while faults:
        await job()
    assert [record.error for record in caplog.records] == [str(LOCKED), str(FULL), str(FULL)]
    assert set(caplog.messages) == {"counting waits: the store is away"}

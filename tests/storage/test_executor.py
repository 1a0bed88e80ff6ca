from __future__ import annotations

import asyncio
import threading
from collections.abc import Iterator
from datetime import UTC, datetime

import pytest

from newsdesk.ports import prompt, reads
from storage.engine import open_engine
from storage.executor import WRITERS, StoreCaller
from storage.health.heartbeat import prove_writable
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore


class Desk:
    """Stands for a store: one slow write, one quick read."""

    def __init__(self) -> None:
        self.writing, self.go_on = threading.Event(), threading.Event()
        self.order: list[str] = []

    def write(self, name: str) -> str:
        self.writing.set()
        assert self.go_on.wait(60)
        self.order.append(name)
        return threading.current_thread().name

    @reads
    def question(self, *, words: str) -> tuple[str, str]:
        return words, threading.current_thread().name

    @prompt
    def receipt(self) -> str:
        return threading.current_thread().name


@pytest.fixture
def call() -> Iterator[StoreCaller]:
    caller = StoreCaller("sqlite")
    yield caller
    caller.close()


async def test_a_question_does_not_wait_behind_a_long_write(call: StoreCaller) -> None:
    desk = Desk()
    long = asyncio.ensure_future(call(desk.write, "first"))
    await asyncio.to_thread(desk.writing.wait, 30)
    words, thread = await asyncio.wait_for(call(desk.question, words="latest"), 30)
    assert (words, long.done()) == ("latest", False)
    desk.go_on.set()
    assert thread != await long


async def test_the_proof_that_the_database_can_be_written_does_not_wait_behind_a_long_write(
    call: StoreCaller, sqlite_url: str
) -> None:
    desk, engine = Desk(), open_engine(sqlite_url)
    long = asyncio.ensure_future(call(desk.write, "first"))
    await asyncio.to_thread(desk.writing.wait, 30)
    await asyncio.wait_for(call(prove_writable, engine, now=datetime(2026, 10, 5, tzinfo=UTC)), 30)
    assert not long.done()
    desk.go_on.set()
    await long
    engine.dispose()


async def test_a_receipt_does_not_wait_behind_a_long_write(call: StoreCaller) -> None:
    desk = Desk()
    long = asyncio.ensure_future(call(desk.write, "first"))
    await asyncio.to_thread(desk.writing.wait, 30)
    thread = await asyncio.wait_for(call(desk.receipt), 30)
    assert not long.done()
    desk.go_on.set()
    assert thread != await long


def test_what_people_and_the_sender_wait_for_is_marked_as_prompt() -> None:
    assert SqlStore.first_time.prompt
    assert all(getattr(SqlOutbox, name).prompt for name in ("claim", "sent", "retry", "park", "unknown"))
    assert not hasattr(SqlStore.record, "prompt")


async def test_writes_on_sqlite_are_done_one_by_one_in_their_order(call: StoreCaller) -> None:
    desk = Desk()
    desk.go_on.set()
    threads = await asyncio.gather(*(call(desk.write, str(n)) for n in range(20)))
    assert desk.order == [str(n) for n in range(20)]
    assert len(set(threads)) == WRITERS["sqlite"] == 1


async def test_what_a_store_call_raises_reaches_the_caller(call: StoreCaller) -> None:
    with pytest.raises(ZeroDivisionError):
        await call(divmod, 1, 0)


async def test_closing_finishes_what_was_begun() -> None:
    desk, caller = Desk(), StoreCaller("postgresql")
    begun = asyncio.ensure_future(caller(desk.write, "last"))
    await asyncio.to_thread(desk.writing.wait, 30)
    desk.go_on.set()
    await asyncio.to_thread(caller.close)
    assert await begun
    with pytest.raises(RuntimeError):
        caller(desk.write, "too late")


def test_every_question_of_the_store_is_marked_as_a_read() -> None:
    about_strikes = ("ledger", "strike", "strikes", "latest_strikes", "said", "contested")
    questions = (*about_strikes, "strike_notes", "policy_events", "search", "explain", "status")
    assert all(getattr(SqlStore, name).reads for name in questions)
    assert not hasattr(SqlStore.record, "reads")

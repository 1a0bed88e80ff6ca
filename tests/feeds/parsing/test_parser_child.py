"""The process that reads bodies, spoken to as the service does."""

from __future__ import annotations

import asyncio
import json
import os
import signal
import socket
import subprocess
import sys
import time
from dataclasses import asdict
from unittest.mock import AsyncMock, Mock

import pytest

from feeds.parsing import children
from feeds.parsing.children import MAX_FRAME_BYTES, Child, ChildDied, ForkServer, NotStarted, ParseJob
from feeds.parsing.draft import LENGTH, ParsedDraft
from tests.feeds.made_feeds import MadeEntry, rss
from tests.virtual_time import simulate

BODY = rss([MadeEntry(n) for n in range(200)])


def request(body: bytes) -> bytes:
    head = json.dumps({"kind": "xml", "url": "https://news.example.org/", "deadline_s": 5}).encode()
    return b"".join(LENGTH.pack(len(frame)) + frame for frame in (head, body))


ASKED = {
    "at its birth": b"",
    "in the middle of an answer": request(BODY),
    "before what it asks": LENGTH.pack(80),
    "in the middle of what it asks": LENGTH.pack(80) + b'{"kind": ',
    "in the middle of the body": request(BODY)[:-1000],
}


@pytest.mark.parametrize("asked", ASKED.values(), ids=ASKED)
def test_a_child_whose_service_has_gone_ends_without_a_word(asked: bytes) -> None:
    control, far_control = socket.socketpair()
    with subprocess.Popen(
        [sys.executable, "-m", "feeds.parsing.parser_child", str(far_control.fileno())],
        pass_fds=[far_control.fileno()],
        stderr=subprocess.PIPE,
    ) as fork_server:
        far_control.close()
        near, far = socket.socketpair()
        near.sendall(asked)
        socket.send_fds(control, [b"+"], [far.fileno()])
        far.close()
        if asked:
            (size,) = LENGTH.unpack(near.recv(LENGTH.size))
            assert b"pid" in near.recv(size), "it is up, and reads what it is asked"
        near.close()
        control.close()
        assert fork_server.communicate(timeout=30) == (None, b"")
    assert fork_server.returncode == 0


def first_word(setting: str) -> bytes:
    """What a child says when it comes up, from a fork server that was set up so."""
    control, far_control = socket.socketpair()
    code = f"import os, resource; from feeds.parsing import parser_child; {setting}; parser_child.main()"
    with subprocess.Popen(
        [sys.executable, "-c", code, str(far_control.fileno())],
        pass_fds=[far_control.fileno()],
        stderr=subprocess.PIPE,
    ) as fork_server:
        far_control.close()
        near, far = socket.socketpair()
        socket.send_fds(control, [b"+"], [far.fileno()])
        far.close()
        (size,) = LENGTH.unpack(near.recv(LENGTH.size))
        word = near.recv(size)
        near.close()
        control.close()
        assert fork_server.communicate(timeout=30) == (None, b"")
    return word


def test_child_has_no_more_memory_than_its_machine_allows() -> None:
    """Asked for more than the hard limit the kernel refuses, and no child would come up."""
    assert b"pid" in first_word("resource.setrlimit(resource.RLIMIT_AS, (500_000_000,) * 2)")


def test_service_hears_why_no_child_can_be_forked() -> None:
    full = "def fork(): raise BlockingIOError(11, 'Resource temporarily unavailable')"
    setting = f"exec({full!r}); os.fork = fork"
    assert json.loads(first_word(setting)) == {"failed": "[Errno 11] Resource temporarily unavailable"}


async def test_children_that_wait_for_a_server_that_dies_come_from_the_next_one() -> None:
    server = ForkServer()
    try:
        (await server.child()).kill()
        assert server._process is not None
        os.kill(server._process.pid, signal.SIGSTOP)
        waiting = [asyncio.create_task(server.child()) for _ in range(3)]
        for _ in range(20):
            await asyncio.sleep(0)
        os.kill(server._process.pid, signal.SIGKILL)
        for child in await asyncio.gather(*waiting):
            child.kill()
    finally:
        await server.close()


JOB = ParseJob(kind="xml", url="https://x.example/", body=b"")
DEADLINE_S = 3.0


class Asked:
    """A child that answers after so many seconds, or never; `works` is the part of them that the machine gives it."""

    def __init__(
        self, monkeypatch: pytest.MonkeyPatch, *, works: float, answers_after_s: float | None = None
    ) -> None:
        monkeypatch.setattr(children, "_worked_s", lambda _: works * asyncio.get_running_loop().time())
        self.answered, self.took_s = simulate(self._story(answers_after_s))

    async def _story(self, answers_after_s: float | None) -> tuple[bool, float]:
        loop, reader = asyncio.get_running_loop(), asyncio.StreamReader()
        said = json.dumps({"reading": asdict(ParsedDraft()), "entries_sent": 0, "worn_out": False}).encode()
        if answers_after_s is not None:
            loop.call_later(answers_after_s, reader.feed_data, LENGTH.pack(len(said)) + said)
        try:
            await Child(reader, Mock(drain=AsyncMock())).ask(JOB, deadline_s=DEADLINE_S)
        except TimeoutError:
            return False, loop.time()
        return True, loop.time()


def test_child_that_works_for_too_long_is_given_up_at_its_deadline(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(monkeypatch, works=1.0)
    assert (asked.answered, asked.took_s) == (False, DEADLINE_S)


def test_child_to_which_a_busy_machine_gives_little_time_is_waited_for(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(monkeypatch, works=0.1, answers_after_s=2 * DEADLINE_S)
    assert (asked.answered, asked.took_s) == (True, 2 * DEADLINE_S)


def test_child_that_has_its_time_late_is_given_up_then(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(monkeypatch, works=0.5)
    assert asked.answered is False
    assert asked.took_s == pytest.approx(2 * DEADLINE_S, abs=0.1)


def test_child_that_stands_still_is_not_waited_for_for_ever(monkeypatch: pytest.MonkeyPatch) -> None:
    asked = Asked(monkeypatch, works=0.0)
    assert (asked.answered, asked.took_s) == (False, children.BUSY * DEADLINE_S)


def test_work_of_a_process_is_counted_and_not_its_waiting() -> None:
    before, begun = children._worked_s(os.getpid()), time.process_time()
    sum(range(1_000_000))
    assert children._worked_s(os.getpid()) - before == pytest.approx(time.process_time() - begun, abs=0.05)


async def test_a_child_that_announces_more_than_it_may_say_has_died() -> None:
    reader = asyncio.StreamReader()
    reader.feed_data(LENGTH.pack(MAX_FRAME_BYTES + 1))
    child = Child(reader, Mock(drain=AsyncMock()))
    with pytest.raises(ChildDied):
        await child.ask(JOB, deadline_s=9)


async def test_where_no_child_starts_none_is_tried_again_at_once(monkeypatch: pytest.MonkeyPatch) -> None:
    fork_server = ForkServer()
    starts = AsyncMock(side_effect=NotStarted("no memory"))
    monkeypatch.setattr(fork_server, "_start_child", starts)
    tried = []
    for _ in range(2):
        with pytest.raises(NotStarted, match="no memory"):
            await fork_server.child()
        tried.append(starts.await_count)
    assert tried == [2, 2]

"""The service's side of the parser children: start them, ask them, kill them."""

from __future__ import annotations

import asyncio
import contextlib
import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import AsyncIterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from feeds.parsing.draft import LENGTH, DraftEntry, Format, ParsedDraft, ParseRequest
from feeds.results import ParseFailed
from newsdesk.errors import FetchReason

START_S = 15.0  # for the first child, on a busy machine; later ones take milliseconds
AGAIN_S = 30.0  # after a start that failed: until then every body is refused at once, for the same reason
STOP_S = 5.0
BUSY = 3  # deadlines that may pass for a child to which a busy machine gives no time of its processors
LOOK_S = 0.01  # between two looks at what a child worked, at least
MAX_FRAME_BYTES = 16 * 1024 * 1024
_OF_A_PROCESS = 2  # of the clocks that Linux keeps by process
_CODE = Path(__file__).resolve().parents[2]


class ChildDied(Exception):
    """The child ended, or says what no child of ours says."""


class NotStarted(Exception):
    """No child comes up here: for want of memory, of processes, of our own code. No body is to blame."""


@dataclass(frozen=True, slots=True, kw_only=True)
class ParseJob:
    """One document for a child: `kind` is "xml" or "json", `url` is where relative links start from."""

    kind: Format
    url: str
    body: bytes


class Child:
    """One parser process. Answers one question at a time; a child that failed or was late must be killed."""

    def __init__(self, reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        self._reader = reader
        self._writer = writer
        self._pid = 0
        self._worn_out = False

    async def greet(self) -> None:
        about = await self._frame()
        if "failed" in about:
            raise NotStarted(about["failed"])
        self._pid = int(about["pid"])

    @property
    def is_spent(self) -> bool:
        """Whether the child has ended, or announced that it will: the next question is for another one."""
        return self._worn_out or self._reader.at_eof()

    async def ask(self, question: ParseJob, *, deadline_s: float) -> ParsedDraft:
        """Return what the document said. The deadline is for what the child works on it, not for what else the
        machine does meanwhile. Raises ParseFailed, ChildDied, TimeoutError."""
        async with self._in_time(deadline_s):
            try:
                return await self._ask(question, deadline_s)
            except (asyncio.IncompleteReadError, ConnectionError, ValueError, KeyError, TypeError) as err:
                raise ChildDied("the parser died of this body") from err

    @contextlib.asynccontextmanager
    async def _in_time(self, deadline_s: float) -> AsyncIterator[None]:
        loop = asyncio.get_running_loop()
        work_end, end = _worked_s(self._pid) + deadline_s, loop.time() + BUSY * deadline_s

        next_look = loop.call_later(deadline_s, lambda: look())

        def look() -> None:
            nonlocal next_look
            left_s = min(work_end - _worked_s(self._pid), end - loop.time())
            if left_s > 0:
                next_look = loop.call_later(max(left_s, LOOK_S), look)
            else:
                limit.reschedule(loop.time())

        async with asyncio.timeout(None) as limit:
            try:
                yield
            finally:
                next_look.cancel()

    async def _ask(self, question: ParseJob, deadline_s: float) -> ParsedDraft:
        request: ParseRequest = {"kind": question.kind, "url": question.url, "deadline_s": deadline_s}
        for data in (json.dumps(request).encode(), question.body):
            self._writer.write(LENGTH.pack(len(data)))
            self._writer.write(data)
        await self._writer.drain()
        about = await self._frame()
        self._worn_out = bool(about["worn_out"])
        if "reason" in about:
            raise ParseFailed(FetchReason(about["reason"]), str(about["detail"]))
        reading = ParsedDraft(**about["reading"])
        while len(reading.entries) < about["entries_sent"]:
            reading.entries += [DraftEntry(*fields) for fields in await self._frame()]
        return reading

    async def _frame(self) -> Any:
        (size,) = LENGTH.unpack(await self._reader.readexactly(LENGTH.size))
        if size > MAX_FRAME_BYTES:
            raise ValueError("frame too long")
        return json.loads(await self._reader.readexactly(size))

    def kill(self) -> None:
        """End it now, whatever it is doing. Its id is ours until the fork server is next asked for a child."""
        self._writer.close()
        with contextlib.suppress(ProcessLookupError):
            if self._pid:
                os.kill(self._pid, signal.SIGKILL)


def _worked_s(pid: int) -> float:
    """Seconds of the processors that this process took so far; where nobody counts them, all that pass."""
    try:
        return time.clock_gettime((~pid << 3) | _OF_A_PROCESS)
    except OSError:
        return time.monotonic()


class ForkServer:
    """Starts children: an idle process with the parser loaded forks one whenever asked (see `parser_child`)."""

    def __init__(self) -> None:
        self._process: subprocess.Popen[bytes] | None = None
        self._control: socket.socket | None = None
        self._fault, self._again_at = "", 0.0
        # One at a time: who waits would else end the process that another has just started.
        self._one_at_a_time = asyncio.Lock()

    async def child(self) -> Child:
        """Start a child. Raises NotStarted; the server may have died a moment ago, so a new one has its try, too."""
        now = asyncio.get_running_loop().time
        async with self._one_at_a_time:
            if now() < self._again_at:
                raise NotStarted(self._fault)
            try:
                with contextlib.suppress(NotStarted):
                    return await self._start_child()
                return await self._start_child()
            except NotStarted as err:
                self._fault, self._again_at = str(err), now() + AGAIN_S
                raise

    async def _start_child(self) -> Child:
        try:
            return await self._greeted()
        except (OSError, asyncio.IncompleteReadError, NotStarted) as err:
            self._kill()
            raise NotStarted(_why(err)) from err

    async def _greeted(self) -> Child:
        near, far = socket.socketpair()
        try:
            with far:
                self._hand_over(far)
            near.setblocking(False)
            child = Child(*await asyncio.open_unix_connection(sock=near))
        except BaseException:
            near.close()
            raise
        try:
            async with asyncio.timeout(START_S):
                await child.greet()
        except BaseException:
            child.kill()
            raise
        return child

    def _hand_over(self, far: socket.socket) -> None:
        if self._control is None or self._process is None or self._process.poll() is not None:
            self._start()
        assert self._control is not None
        socket.send_fds(self._control, [b"+"], [far.fileno()])

    def _start(self) -> None:
        """No environment but the code's place; a session of its own, so that Ctrl-C does not reach it."""
        if self._control is not None:
            self._control.close()
        self._control, far = socket.socketpair()
        with far:
            self._process = subprocess.Popen(  # noqa: S603 - our own interpreter and module
                [sys.executable, "-m", "feeds.parsing.parser_child", str(far.fileno())],
                pass_fds=[far.fileno()],
                env={"PYTHONPATH": str(_CODE), "LANG": "C.UTF-8"},
                cwd=_CODE,
                stdin=subprocess.DEVNULL,
                stdout=subprocess.DEVNULL,
                start_new_session=True,
            )

    def _kill(self) -> None:
        """The next child comes from another one."""
        if self._process is not None:
            self._process.kill()
            self._process.wait()

    async def close(self) -> None:
        """End the fork server and wait for it."""
        if self._control is not None:
            self._control.close()
        if self._process is None:
            return
        try:
            await asyncio.to_thread(self._process.wait, STOP_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()


def _why(error: Exception) -> str:
    if isinstance(error, asyncio.IncompleteReadError):
        return "the process that parsers come from ended at once"
    if isinstance(error, TimeoutError):
        return f"no parser within {START_S:g} s"
    return str(error)


class Seat:
    """A place for one child: filled when one is needed, cleared when that one died, was late or is worn out."""

    def __init__(self, fork_server: ForkServer) -> None:
        self._fork_server = fork_server
        self._child: Child | None = None

    async def child(self) -> Child:
        if self._child is not None and self._child.is_spent:
            self.clear()
        self._child = self._child or await self._fork_server.child()
        return self._child

    def clear(self) -> None:
        if self._child is not None:
            self._child.kill()
            self._child = None

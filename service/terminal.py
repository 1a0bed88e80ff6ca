"""Questions typed into the terminal in which the service runs."""

from __future__ import annotations

import asyncio
import logging
import os
import sys
from collections.abc import AsyncGenerator
from contextlib import aclosing

from service.runtime import Runtime
from service.wiring import asker

logger = logging.getLogger(__name__)

NOT_FOR_US = "Type a question, for example: /strikes latest"
TROUBLE = "This cannot be answered: the log says why."
LINE_BYTES = 4096  # no terminal takes a longer line


async def answer_terminal(runtime: Runtime) -> None:
    """Answer lines of standard input until cancelled. Without a terminal there is nobody to answer. No question ends
    the service."""
    if not sys.stdin.isatty():
        return
    async with aclosing(_typed(sys.stdin.fileno())) as lines:
        async for line in lines:
            if question := line.decode(errors="replace").strip():
                print(await _answer(runtime, question), flush=True)


async def _typed(terminal: int) -> AsyncGenerator[bytes, None]:
    """Its lines, until it is closed. It is left blocking: whoever prints there shares that with whoever reads."""
    loop, lines = asyncio.get_running_loop(), asyncio.Queue[bytes]()
    loop.add_reader(terminal, lambda: lines.put_nowait(_line(terminal)))
    try:
        while line := await lines.get():
            yield line
    finally:
        loop.remove_reader(terminal)


def _line(terminal: int) -> bytes:
    """One line, since there is one; nothing when the terminal has gone."""
    try:
        return os.read(terminal, LINE_BYTES)
    except OSError:
        return b""


async def _answer(runtime: Runtime, question: str) -> str:
    words = words_of(question)
    if words is None:
        return NOT_FOR_US
    try:
        return (await runtime.call(asker(runtime), words, runtime.clock.now())).plain
    except Exception:
        logger.exception("question not answered")
        return TROUBLE


def words_of(question: str) -> str | None:
    """What stands after the command, with or without the slash; None when it is no question of ours."""
    first, _, rest = question.strip().partition(" ")
    if first.lstrip("/") == "strikes":
        return rest
    return None if first.startswith("/") else question

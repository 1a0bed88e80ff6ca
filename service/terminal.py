"""Questions typed into the terminal in which the service runs."""

from __future__ import annotations

import asyncio
import sys

from service.wiring import Desk, asker

NOT_FOR_US = "Type a question, for example: /strikes latest"


async def answer_terminal(desk: Desk) -> None:
    """Answer lines of standard input until cancelled. Without a terminal there is nobody to answer."""
    if not sys.stdin.isatty():
        return
    loop = asyncio.get_running_loop()
    reader = asyncio.StreamReader()
    transport, _ = await loop.connect_read_pipe(lambda: asyncio.StreamReaderProtocol(reader), sys.stdin)
    ask = asker(desk)
    try:
        while line := await reader.readline():
            question = line.decode(errors="replace").strip()
            if question:
                words = words_of(question)
                answer = NOT_FOR_US if words is None else (await desk.call(ask, words, desk.clock.now())).plain
                print(answer, flush=True)
    finally:
        transport.close()


def words_of(question: str) -> str | None:
    """What stands after the command, with or without the slash; None when it is no question of ours."""
    first, _, rest = question.strip().partition(" ")
    if first.lstrip("/") == "strikes":
        return rest
    return None if first.startswith("/") else question

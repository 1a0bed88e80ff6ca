"""Questions typed where the service runs, in a terminal of its own."""

from __future__ import annotations

import asyncio
import os
import pty
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
from pydantic import SecretStr

from newsdesk.ports import ShownRow
from service.config import Config
from service.runtime import Runtime, open_runtime
from service.settings import Settings
from service.terminal import answer_terminal
from storage.store import SqlStore
from tests.patience import until


@pytest.fixture
def runtime(tmp_path: Path) -> Iterator[Runtime]:
    config = Config.model_validate({"feed": []})
    with open_runtime(Settings(database_url=SecretStr(f"sqlite:///{tmp_path}/desk.db"), config=config)) as runtime:
        yield runtime


class Typist:
    """Sits at the other end of the terminal and reads what stands there."""

    def __init__(self, keyboard: int, capsys: pytest.CaptureFixture[str]) -> None:
        self._keyboard, self._capsys = keyboard, capsys
        self.seen = ""

    async def asks(self, line: str, *, sees: str) -> None:
        os.write(self._keyboard, line.encode() + b"\n")
        await until(lambda: sees in self._screen())

    def _screen(self) -> str:
        self.seen += self._capsys.readouterr().out
        return self.seen


@pytest.fixture
async def typist(
    runtime: Runtime, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> AsyncIterator[Typist]:
    keyboard, terminal = pty.openpty()
    with os.fdopen(keyboard, "rb"), os.fdopen(terminal, "r") as stdin:
        monkeypatch.setattr(sys, "stdin", stdin)
        answering = asyncio.create_task(answer_terminal(runtime))
        yield Typist(keyboard, capsys)
        answering.cancel()
        await asyncio.gather(answering, return_exceptions=True)


async def test_questions_are_answered_one_after_the_other(typist: Typist) -> None:
    await typist.asks("/strikes total", sees="strikes")
    await typist.asks("/weather", sees="Type a question")


async def test_who_prints_to_the_same_terminal_is_not_cut_short(typist: Typist) -> None:
    """Input and output are one open file there: made non-blocking for reading, it would refuse long texts."""
    await typist.asks("/strikes total", sees="strikes")
    assert os.get_blocking(sys.stdin.fileno())


class Broken(SqlStore):
    def ledger(self) -> tuple[ShownRow, ...]:
        raise ValueError("a row that nobody can read")


async def test_a_question_that_breaks_ends_nothing(runtime: Runtime, typist: Typist) -> None:
    runtime.store = Broken(runtime.engine)
    await typist.asks("total", sees="the log says why")
    runtime.store = SqlStore(runtime.engine)
    await typist.asks("total", sees="killed")

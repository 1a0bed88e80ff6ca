"""The smallest desk of the benchmark of answers: that it is as described and knows every question, not its speed."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path

from bench.answers import QUESTIONS
from bench.archive import fill_archive
from handlers.commands.answering import answer
from storage.baseline.load import load_baseline
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.store import SqlStore

NOT_UNDERSTOOD = ("No sub-command", "There is no", "Could not read", "No policy event")


def test_a_made_desk_answers_every_question_of_the_benchmark(tmp_path: Path) -> None:
    now = datetime(2026, 11, 25, 12, tzinfo=UTC)
    engine = open_engine(f"sqlite:///{tmp_path / 'desk.db'}")
    upgrade(engine)
    load_baseline(engine)
    store = SqlStore(engine)
    shipped = len(store.ledger())
    fill_archive(engine, size=90, stories=10, made_strikes=5, now=now)
    assert len(store.ledger()) == shipped + 5
    assert store.explain("https://paper.example/77") == store.explain("E-77")
    replies = {question: answer(question, answers=store, now=now).text for question in QUESTIONS}
    assert [question for question, text in replies.items() if text.startswith(NOT_UNDERSTOOD)] == ["totl"]
    engine.dispose()

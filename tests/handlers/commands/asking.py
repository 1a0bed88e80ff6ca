"""A question, and its answer in the forms that tests look at."""

from __future__ import annotations

from handlers.commands.answering import Answer, answer
from newsdesk.prose.wording import Lang
from tests.handlers.commands.desk import (
    ALERTED,
    NOW,
    SOUTHCOM_URL,
    DeskAnswers,
)


def ask(text: str, answers: DeskAnswers | None = None, *, lang: Lang = "en") -> Answer:
    return answer(text, answers=answers or DeskAnswers(explained={SOUTHCOM_URL: ALERTED}), now=NOW, lang=lang)


def lines(text: str, answers: DeskAnswers | None = None) -> list[str]:
    """The answer as a terminal shows it."""
    return [line.strip() for line in ask(text, answers).plain.splitlines()]


def said(text: str, answers: DeskAnswers | None = None, *, lang: Lang = "en") -> str:
    """The answer in one line, however it is wrapped."""
    return " ".join(ask(text, answers, lang=lang).plain.split())


def buttons(reply: Answer) -> list[tuple[str, str]]:
    return [
        (element["action_id"], element["value"])
        for block in reply.blocks
        if block["type"] == "actions"
        for element in block["elements"]
    ]

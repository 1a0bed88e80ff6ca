"""`help`: made from the sub-commands themselves."""

from __future__ import annotations

from handlers.commands.questions import questions_page
from handlers.commands.request import BY_BUTTON, COMMAND, Request, Usage
from handlers.commands.synonyms import SAME
from handlers.page import Page, Part, heading, note, section
from newsdesk.ports import Answers
from newsdesk.prose.lines import Bold, Code, Line
from newsdesk.text.folding import fold

USAGE = Usage(name="help", example="help", does="what you can ask; also help questions", group="Words and reasons")


def run(request: Request, answers: Answers) -> Page:
    if fold(request.text) in ("questions", "preguntas"):
        return questions_page()
    wanted = SAME.get(fold(request.text), fold(request.text))
    about = next((usage for usage in request.usages if usage.name == wanted), None)
    return _usage_page(about) if about else help_page(request.usages)


def _usage_page(usage: Usage) -> Page:
    """One sub-command: what it does, a line that works, and its filters."""
    line = f"{COMMAND} {usage.example}"
    filters = ", ".join(f"{name}:" for name in usage.filters if name not in BY_BUTTON)
    days = "Days also in words: since March, last week, en 2025." if usage.days != "named" else ""
    return Page(
        text=f"{usage.name}: {usage.does}. {line}",
        parts=(
            section("head", (Bold(usage.name), f": {usage.does}"), (Code(line),), essential=True),
            note(
                "foot",
                (f"Filters: {filters or 'none'}. {days}".strip(),),
                ("All commands: ", Code(f"{COMMAND} help")),
            ),
        ),
    )


def help_page(usages: tuple[Usage, ...]) -> Page:
    groups = dict.fromkeys(usage.group for usage in usages)
    names = ", ".join(usage.name for usage in usages)
    return Page(
        text=f"Strikewire help. Ask: {names}.",
        parts=(heading("What you can ask"), *(_group(name, usages) for name in groups), _FOOT),
    )


def _group(name: str, usages: tuple[Usage, ...]) -> Part:
    lines: list[Line] = [(Bold(name),)]
    lines += [(Code(f"{COMMAND} {usage.example}"), f" {usage.does}") for usage in usages if usage.group == name]
    return section(name.lower().replace(" ", "-"), *lines, essential=True)


_FOOT = note(
    "foot",
    (
        "Answers are private until you choose Share to channel. Days: ",
        Code("since March"),
        " ",
        Code("last week"),
        " ",
        Code("until:2026-10-04"),
        ", also in Spanish",
    ),
)

"""A sub-command that does not exist: the nearest one, ready to run with the filters kept; else the help."""

from __future__ import annotations

import difflib

from handlers.commands.reply import run_button
from handlers.commands.request import COMMAND, Request
from handlers.commands.synonyms import HINTS, SAME
from handlers.page import Page, note, section
from newsdesk.prose.lines import Bold, Code, Line, cut
from newsdesk.text.folding import fold

MOST_ASKED = ("latest", "total", "list")
_HELP = run_button("Help", "help", name="help", spoken="Show help")


def unknown(request: Request) -> Page:
    typed = cut(request.command, 60)
    meant = _nearest(request)
    if meant is None:
        return _most_asked(typed)
    words = () if fold(request.command) in HINTS else request.words  # "how many killed" is no word of `total`
    question = " ".join([meant, *words, *request.filter_words])[:2000]
    kept = f" {' '.join(request.filter_words)}" if request.filters else ""
    typed_line = ("You typed: ", Code(f"{COMMAND} {request.question}"), f". Kept:{kept}." if kept else ".")
    return Page(
        text=f'No sub-command "{typed}". Did you mean {meant}? {COMMAND} {question}',
        parts=(
            section("head", ("There is no ", Code(typed), ". Did you mean ", Bold(meant), "?"), essential=True),
            note("foot", typed_line),
        ),
        buttons=(
            run_button(cut(f"Run {COMMAND} {question}", 75), question),
            _HELP,
        ),
    )


def _most_asked(typed: str) -> Page:
    """Nothing is like it: the questions that most people have, one press each."""
    line: Line = ("There is no ", Code(typed), ". Most asked are these; all of them: ", Code(f"{COMMAND} help"))
    asked = [run_button(name.capitalize(), name, name=name, spoken=f"Ask for {name}") for name in MOST_ASKED]
    return Page(
        text=f'No sub-command "{typed}". Most asked: {", ".join(MOST_ASKED)}. {COMMAND} help',
        parts=(section("head", line, essential=True),),
        buttons=(*asked, _HELP),
    )


def _nearest(request: Request) -> str | None:
    names = [usage.name for usage in request.usages]
    typed = fold(request.command)
    close = difflib.get_close_matches(typed, [*names, *SAME], n=1, cutoff=0.6)
    return HINTS.get(typed) or (SAME.get(close[0], close[0]) if close else None)

"""A sub-command that does not exist: the nearest one, ready to run with the filters kept; else the help."""

from __future__ import annotations

import difflib

from handlers.commands.help import help_page
from handlers.commands.reply import run_button
from handlers.commands.request import COMMAND, Request
from handlers.page import Page, note, section
from newsdesk.prose.lines import Bold, Code, cut

ALSO_CALLED = {
    "count": "total",
    "totals": "total",
    "tally": "total",
    "toll": "total",
    "last": "latest",
    "table": "list",
    "lista": "list",
    "recent": "latest",
    "new": "latest",
    "show": "strike",
    "record": "strike",
    "find": "search",
    "health": "status",
    "explain": "why",
    "sources": "strike",
    "ayuda": "help",
    "ultimos": "latest",
    "buscar": "search",
    "history": "timeline",
    "graph": "chart",
    "grafico": "chart",
    "cronologia": "timeline",
    "congress": "policy",
    "politica": "policy",
    "corrections": "disputed",
    "resumen": "brief",
    "summary": "brief",
    "estado": "status",
}


def unknown(request: Request) -> Page:
    typed = cut(request.command, 60)
    meant = _nearest(request)
    if meant is None:
        return help_page(request.usages, first=("There is no ", Code(typed), ". This is what there is:"))
    question = " ".join([meant, *request.words, *request.filter_words])[:2000]
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
            run_button("Help", "help", name="help", spoken="Show help"),
        ),
    )


def _nearest(request: Request) -> str | None:
    names = [usage.name for usage in request.usages]
    if request.command in ALSO_CALLED:
        return ALSO_CALLED[request.command]
    close = difflib.get_close_matches(request.command, names, n=1, cutoff=0.6)
    return close[0] if close else None

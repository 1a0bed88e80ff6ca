"""What the desk keeps besides entries and can answer a search with: the policy timeline and the notes on strikes."""

from __future__ import annotations

from collections.abc import Sequence

from handlers.commands.reading.request import COMMAND, Request
from handlers.commands.shared.events import about, event_line, events_of
from handlers.commands.shared.records import name_of
from handlers.commands.shared.rows import fitting
from handlers.page import Part, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, say
from newsdesk.text.folding import fold
from newsdesk.text.printable import cut, one_line

MOST = 3  # of each kind
_ENTRIES_ONLY = {"outlet", "lang", "category", "before"}  # filters that only entries can meet


def background(request: Request, answers: Answers) -> list[Part]:
    """Newest first, each with every word of the question in it; nothing when a filter asks for entries."""
    words = [fold(word.strip('"')) for word in request.words]
    if _ENTRIES_ONLY & request.filters.keys():
        return []
    events = about(events_of(request, answers), request.words)
    noted = _noted(request, answers, words)
    lang, parts = request.lang, []
    if events:
        parts.append(
            section(
                "events",
                (Bold(say("on_timeline", lang)),),
                *(("• ", *event_line(event, lang)) for event in events[:MOST]),
            )
        )
    if noted:
        parts.append(section("records", (Bold(say("in_notes", lang)),), *noted[:MOST]))
    return parts


def _noted(request: Request, answers: Answers, words: list[str]) -> list[Line]:
    """Records of one announcement share their note: it is shown once, with all of them."""
    notes = answers.strike_notes()
    telling = {number for number, note in notes.items() if all(word in fold(note) for word in words)}
    if not telling:
        return []
    sharing: dict[str, list[ShownRow]] = {}
    for row in fitting(request, answers.ledger()):
        if row.number in telling:
            sharing.setdefault(notes[row.number], []).append(row)
    return [_note(rows, note, request.lang) for note, rows in sharing.items()]


def _note(rows: Sequence[ShownRow], note: str, lang: Lang) -> Line:
    first, *others = sorted(rows, key=lambda row: row.number)
    names = ", ".join(name_of(row, lang) for row in (first, *others)) + ": " if others else ""
    when = strike_day(first, lang, weekday=False)
    return (f"• {when} · {names}{cut(one_line(note), 200)} ", Code(f"{COMMAND} strike S-{first.number}"))

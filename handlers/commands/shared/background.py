"""What the desk keeps besides entries and can answer a search with: the policy timeline and the notes on strikes."""

from __future__ import annotations

import re
from collections.abc import Sequence

from handlers.commands.reading.request import COMMAND, Request
from handlers.commands.shared.events import about, event_line, events_of
from handlers.commands.shared.records import name_of
from handlers.commands.shared.rows import fitting
from handlers.page import Part, and_more, section
from newsdesk.ports import Answers, ShownRow
from newsdesk.prose.rich_text import Bold, Code, Line
from newsdesk.prose.strike_days import strike_day
from newsdesk.prose.wording import Lang, say
from newsdesk.text.folding import fold
from newsdesk.text.printable import ELLIPSIS, cut, one_line

MOST = 3  # of each kind
MOST_OF_NOTE = 280  # letters
_END = re.compile(r"(?<=\.) (?=[A-Z0-9'\"“])")  # of a sentence
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
                *_more_events(len(events) - MOST, request),
            )
        )
    if noted:
        more = and_more(len(noted) - MOST, lang)
        parts.append(section("records", (Bold(say("in_notes", lang)),), *noted[:MOST], *more))
    return parts


def _more_events(rest: int, request: Request) -> list[Line]:
    more = and_more(rest, request.lang)
    return [(*line, ": ", Code(request.with_filters(f"policy {request.text}"))) for line in more]


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
    return [_note(rows, _excerpt(one_line(note), words), request.lang) for note, rows in sharing.items()]


def _excerpt(note: str, words: list[str]) -> str:
    """The sentence that tells of it behind the first one, both whole: a figure that is cut off is another figure."""
    sentences = _END.split(note)
    at = next((n for n, each in enumerate(sentences) if any(word in fold(each) for word in words)), 0)
    found, gap = sentences[at], " " if at < 2 else f" {ELLIPSIS} "
    both = f"{sentences[0]}{gap}{found}" if at else found
    told = both if len(both) <= MOST_OF_NOTE else cut(found, MOST_OF_NOTE)
    return told if told.endswith((sentences[-1], ELLIPSIS)) else f"{told} {ELLIPSIS}"


def _note(rows: Sequence[ShownRow], note: str, lang: Lang) -> Line:
    first, *others = sorted(rows, key=lambda row: row.number)
    names = ", ".join(name_of(row, lang) for row in (first, *others)) + ": " if others else ""
    when = strike_day(first, lang, weekday=False)
    return (f"• {when} · {names}{note} ", Code(f"{COMMAND} strike S-{first.number}"))

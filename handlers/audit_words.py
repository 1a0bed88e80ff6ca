"""A line of the audit log as people read it: names instead of ids, words instead of keys. The file keeps both as they
are."""

from __future__ import annotations

import re

from newsdesk.ports import AuditNote
from newsdesk.prose.lines import Bold, Line, Moment, Person, Piece, cut, one_line
from newsdesk.prose.naming import named

MOST_CHARS = 80  # of a subject or a detail
_KEY = re.compile(r"\b(?:strike|news|line)/(?=[A-Z])")
_NUMBER = re.compile(r"\bcorrection/(\d+)")


def audit_line(entry: AuditNote) -> Line:
    """`Today 09:00 @ana claim · S-71 · claimed by nobody → @ana`."""
    action = entry.action.replace("_", " ")
    detail = entry.detail if entry.allowed else entry.detail.removeprefix("refused: ")
    pieces: list[Piece] = [Moment(entry.at), " ", Person(entry.actor.rpartition("/")[2]), " "]
    pieces.append(Bold(action if entry.allowed else f"{action} · refused"))
    for part in (entry.subject, detail):
        pieces += [" · ", *_in_words(part)] if part else []
    return tuple(pieces)


def _in_words(text: str) -> list[Piece]:
    said = _NUMBER.sub(r"no. \1,", _KEY.sub("", text)).replace("->", "→")
    return named(cut(one_line(said), MOST_CHARS), people=True)

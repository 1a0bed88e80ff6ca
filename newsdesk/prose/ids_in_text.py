"""Ids and code names that stand in a sentence, as what they are: a channel, a person, a name of ours."""

from __future__ import annotations

import re

from newsdesk.prose.rich_text import ChannelRef, Code, Person, Piece

# An id of Slack's has a digit; a shouted word has none. Code names are in snake_case.
_NAME = re.compile(
    r"\b(?:(?P<person>[UW](?=\w*\d)[A-Z0-9]{6,})|(?P<channel>[CG](?=\w*\d)[A-Z0-9]{6,})|(?P<code>[a-z]+(?:_[a-z]+)+))\b"
)


def named(text: str, *, people: bool) -> list[Piece]:
    """`is_archived in C0123WIRE` with the name as code and the channel as one. Who is named in a message to all is
    called by it, so people are named only where `people` says that nobody else reads it."""
    pieces: list[Piece] = []
    at = 0
    for found in _NAME.finditer(text):
        piece = _piece(found, people=people)
        pieces += [text[at : found.start()], piece]
        at = found.end()
    return [piece for piece in (*pieces, text[at:]) if piece]


def _piece(found: re.Match[str], *, people: bool) -> Piece:
    if found["channel"]:
        return ChannelRef(found["channel"])
    if found["person"]:
        return Person(found["person"]) if people else found["person"]
    return Code(found["code"])

"""Two questions in one line: `how many strikes and when was the last one`. One answer to both would drop one of them
without a word, so each is offered by itself."""

from __future__ import annotations

from collections.abc import Sequence, Set
from datetime import datetime

from handlers.commands.reading.request import Usage
from handlers.commands.reading.sentences import question_meant
from handlers.commands.reading.synonyms import SAME
from handlers.commands.reading.vocabulary import about
from newsdesk.text.folding import fold

_AND = {"and", "y", "plus", "also"}
_ASKS = {"many", "which", "when", "who", "why", "how_to"}
_WHAT = {"what", "whats", "que"}
_SUBJECTS = {"strike", "boat", "killed", "total", "survivors", "presumed", "disputed", "news", "happened"}
_SUBJECTS |= {"newest", "first", "most"}
_SAME = {"list", "total"}  # of the same strikes: each has the sum


def two_questions(text: str, *, now: datetime, usages: Sequence[Usage]) -> list[str]:
    """The two questions in the text, each as it is typed; none where it is one, or where a half is not understood.

    The second must ask by itself: "killed and presumed dead" is one question about both.
    """
    words = text.replace(",", " and ").replace("?", " and ").replace(";", " and ").split()
    names = {*SAME, *(usage.name for usage in usages)}
    for at in range(1, len(words)):
        if fold(words[at]) not in _AND:
            continue
        halves = [_without_and(half) for half in (words[:at], words[at + 1 :])]
        if not all(_asks(half, names) for half in halves):
            continue
        both = [question_meant(" ".join(half), now=now, usages=usages) for half in halves]
        kinds = {_kind(question) for question in both}
        if all(both) and len(kinds) == 2 and kinds != _SAME:
            return [question for question in both if question]
    return []


def _without_and(words: Sequence[str]) -> list[str]:
    return " ".join(words).removeprefix("and ").removesuffix(" and").split()


def _asks(words: Sequence[str], names: Set[str]) -> bool:
    """Does it begin as a question does, and name what it is about?"""
    if not words:
        return False
    of = about(words)
    begins = bool(about(words[:2]) & _ASKS) or fold(words[0]) in _WHAT | names
    return begins and bool(of & _SUBJECTS or fold(words[0]) in names)


def _kind(question: str | None) -> str:
    return " ".join(word for word in (question or "").split() if ":" not in word)

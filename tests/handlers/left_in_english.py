"""Sentences of the house that stand in English in what somebody reads in Spanish."""

from __future__ import annotations

import re
from collections.abc import Iterable

from handlers.commands.shared.questions import QUESTIONS
from newsdesk.prose.card_words import CARD_WORDS
from newsdesk.prose.digest_words import DIGEST_WORDS
from newsdesk.prose.phrases import WORDS

_BETWEEN = re.compile(r"`[^`]*`|\{\w+\}|\*")  # what is filled in, typed or marked
_OF_CHANNELS = {*CARD_WORDS, *DIGEST_WORDS}  # in the language of the channel


def left_in_english(shown: str) -> list[str]:
    """Pieces of three words and more."""
    ours = [*_asked(), *(pair for key, pair in WORDS.items() if key not in _OF_CHANNELS)]
    pieces = {piece for english, spanish in ours if english != spanish for piece in _BETWEEN.split(english)}
    return sorted(piece for piece in pieces if len(piece.split()) > 2 and piece in shown)


def _asked() -> Iterable[tuple[str, str]]:
    return (pair for each in QUESTIONS for pair in (each.asks, each.gap) if pair)

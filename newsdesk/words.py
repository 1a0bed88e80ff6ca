"""One way to turn text into comparable words: for search, for story terms, for both sides of a comparison.

Accents, case, plurals and inflection do not matter afterwards. The same text and language always give the same
words, so what is written to an index today can be asked for next year.
"""

from __future__ import annotations

import re
import threading
import unicodedata

import Stemmer

LANGUAGES = {"en": "english", "es": "spanish", "pt": "portuguese", "fr": "french"}

_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_WORD = re.compile(r"[^\W_]+")
_of_this_thread = threading.local()  # a stemmer keeps a cache and may not be shared by threads


def normalise(text: str, lang: str | None) -> list[str]:
    """The words of `text` in order: accents folded, lower case, reduced to their stem in `lang`.

    A language that we have no stemmer for leaves the words whole.
    """
    words = fold(text)
    algorithm = LANGUAGES.get(lang or "")
    return _stemmer(algorithm).stemWords(words) if algorithm else words


def fold(text: str) -> list[str]:
    """The words of `text` in order, without accents, in lower case, whole."""
    if not text.isascii():
        text = _MARKS.sub("", unicodedata.normalize("NFKD", text))
    return _WORD.findall(_POSSESSIVE.sub("", text.casefold()))


def forms(text: str) -> list[list[str]]:
    """What `normalise` makes of `text` in each language and in none, without repetitions.

    A question does not say which language it is in: it looks for all of these.
    """
    found: list[list[str]] = []
    for lang in (*LANGUAGES, None):
        words = normalise(text, lang)
        if words and words not in found:
            found.append(words)
    return found


def _stemmer(algorithm: str) -> Stemmer.Stemmer:
    stemmers: dict[str, Stemmer.Stemmer] = _of_this_thread.__dict__
    if algorithm not in stemmers:
        stemmers[algorithm] = Stemmer.Stemmer(algorithm)
    return stemmers[algorithm]

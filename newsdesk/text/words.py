"""One way to turn text into comparable words: for search, for story terms, for both sides of a comparison.

Accents, case, plurals and inflection do not matter afterwards. The same text and language always give the same
words, so what is written to an index today can be asked for next year.
"""

from __future__ import annotations

import re
import unicodedata

import Stemmer

LANGUAGES = {"en": "english", "es": "spanish", "pt": "portuguese", "fr": "french"}

_MARKS = re.compile("[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]+")
_POSSESSIVE = re.compile(r"['’]s\b")
_PLURAL_PT = re.compile(r"(?<=\w\w)oes$")  # ações is the plural of ação; without accents the stemmer cannot tell
_WORD = re.compile(r"[^\W_]+")


def normalise(text: str, lang: str | None) -> list[str]:
    """The words of `text` in order: accents folded, lower case, reduced to their stem in `lang`.

    A language that we have no stemmer for leaves the words whole.
    """
    words = split_words(text)
    if lang == "pt":
        words = [_PLURAL_PT.sub("ao", word) for word in words]
    algorithm = LANGUAGES.get(lang or "")
    if algorithm is None:
        return words
    # A stemmer may not be shared by threads; a new one without a cache costs a quarter of a microsecond.
    stems: list[str] = Stemmer.Stemmer(algorithm, 0).stemWords(words)
    return stems


def split_words(text: str) -> list[str]:
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

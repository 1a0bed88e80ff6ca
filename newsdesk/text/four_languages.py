"""Lists of words as they are kept for patterns: language by language, so that who knows one of them can check it."""

from __future__ import annotations


def any_word(*, en: str, es: str, pt: str, fr: str) -> str:
    """A pattern of any of these whole words, folded. Each language lists all its words, also those that it shares.

    Blanks stand between the words, "_" is a blank inside one: "at_sea". As in the lexicon, a star is any ending:
    "afund*". All else is as in other patterns.
    """
    words = dict.fromkeys(word for words in (en, es, pt, fr) for word in words.split())
    return rf"\b(?:{'|'.join(words)})\b".replace("_", " ").replace("*", r"\w*")

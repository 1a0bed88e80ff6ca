"""The words of a subscription: `Ecuador OR "Los Choneros" NOT tanker`. Read once, matched in linear time.

A word stands for what begins with it (`Ecuador` finds Ecuadorian; up to three letters only for itself), words in
quotes for exactly themselves. Words side by side must all be there; OR binds its two neighbours; brackets group.
Accents and case do not matter. Nobody's pattern is ever run.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from newsdesk.prose.mistakes import Mistake
from newsdesk.text.folding import fold

MAX_CHARS = 300
MAX_DEPTH = 10  # of brackets
WHOLE_UP_TO = 3  # letters: "US" must not find "used"

_TOKEN = re.compile(r'"[^"]*"?|[()]|[^\s()"]+')
_WORD = re.compile(r"[^\W_]+")
_CURLY = str.maketrans("“”„«»", '"' * 5)


@dataclass(frozen=True, slots=True)
class Term:
    """What is looked for in `haystack(text)`, blanks included."""

    needle: str

    def found_in(self, hay: str) -> bool:
        return self.needle in hay


@dataclass(frozen=True, slots=True)
class Not:
    part: Rule

    def found_in(self, hay: str) -> bool:
        return not self.part.found_in(hay)


@dataclass(frozen=True, slots=True)
class Both:
    parts: tuple[Rule, ...]

    def found_in(self, hay: str) -> bool:
        return all(part.found_in(hay) for part in self.parts)


@dataclass(frozen=True, slots=True)
class Either:
    parts: tuple[Rule, ...]

    def found_in(self, hay: str) -> bool:
        return any(part.found_in(hay) for part in self.parts)


Rule = Term | Not | Both | Either


def haystack(text: str) -> str:
    """The words of a text, folded, with one blank around each."""
    return f" {' '.join(_WORD.findall(fold(text)))} "


@lru_cache(maxsize=1000)
def read_keywords(text: str) -> Rule:
    """Raises Mistake in words for the person who typed it."""
    if len(text) > MAX_CHARS:
        raise Mistake("fk_long", most=MAX_CHARS)
    straight = text.translate(_CURLY)
    if straight.count('"') % 2:
        raise Mistake("fk_quote", typed=straight[straight.rindex('"') :])
    reader = _Reader(_TOKEN.findall(straight))
    rule = reader.all_of()
    if reader.ahead == ")":
        raise Mistake("fk_closed")
    return rule


class _Reader:
    """Recursive descent; MAX_DEPTH and MAX_CHARS bound the depth."""

    def __init__(self, tokens: list[str]) -> None:
        self._tokens = tokens
        self._at = 0
        self._depth = 0

    @property
    def ahead(self) -> str:
        return self._tokens[self._at] if self._at < len(self._tokens) else ""

    def all_of(self) -> Rule:
        parts: list[Rule] = []
        operators: set[str] = set()
        while self.ahead not in ("", ")"):
            if self.ahead == "AND":
                operators.add(self._operator(after_a_word=bool(parts)))
            parts.append(self._any_of(operators))
        if not parts:
            raise Mistake("fk_none")
        if {"AND", "OR"} <= operators:
            raise Mistake("fk_mixed")
        return parts[0] if len(parts) == 1 else Both(tuple(parts))

    def _any_of(self, operators: set[str]) -> Rule:
        parts = [self._one()]
        while self.ahead == "OR":
            operators.add(self._operator(after_a_word=True))
            parts.append(self._one())
        return parts[0] if len(parts) == 1 else Either(tuple(parts))

    def _one(self) -> Rule:
        match self._take():
            case "AND" | "OR" as operator:
                raise Mistake("fk_before", operator=operator)
            case "NOT":
                self._need_word_after("NOT")
                return Not(self._one())
            case "(":
                return self._bracketed()
            case word:
                return _term(word)

    def _bracketed(self) -> Rule:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise Mistake("fk_deep", most=MAX_DEPTH)
        if not self.ahead:
            raise Mistake("fk_open")
        if self.ahead == ")":
            raise Mistake("fk_wordless", typed="()")
        inner = self.all_of()
        if self._take() != ")":
            raise Mistake("fk_open")
        self._depth -= 1
        return inner

    def _operator(self, *, after_a_word: bool) -> str:
        token = self._take()
        if not after_a_word:
            raise Mistake("fk_before", operator=token)
        self._need_word_after(token)
        return token

    def _need_word_after(self, operator: str) -> None:
        if self.ahead in ("", ")", "AND", "OR"):
            raise Mistake("fk_after", operator=operator)

    def _take(self) -> str:
        token = self.ahead
        self._at += 1
        return token


def _term(token: str) -> Term:
    words = _WORD.findall(fold(token))
    if not words:
        raise Mistake("fk_wordless", typed=token)
    exact = token.startswith('"') or len(words[-1]) <= WHOLE_UP_TO
    return Term(f" {' '.join(words)}{' ' if exact else ''}")

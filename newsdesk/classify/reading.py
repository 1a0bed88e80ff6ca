"""An entry as the classifier reads it: folded once, cut into sentences once, its concepts found once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from newsdesk.classify.lexicon import Hit, Lexicon
from newsdesk.folding import WORD, entry_text, fold, sentences


@dataclass(frozen=True, slots=True)
class Reading:
    text: str  # title, line break, summary, as printed
    folded: str  # the same length
    title_end: int
    sentences: tuple[tuple[int, int], ...]
    hits: tuple[Hit, ...]
    concepts: frozenset[str]
    title_concepts: frozenset[str]
    published_on: date | None

    def has(self, *concepts: str) -> bool:
        """Does the entry speak of at least one of these?"""
        return not self.concepts.isdisjoint(concepts)

    def term(self, concept: str) -> str:
        """The first words, as printed, that meant this concept; empty if none did."""
        for hit in self.hits:
            if hit.concept == concept:
                rest = WORD.match(self.folded, hit.end)  # "murier" found in "murieron"
                return self.text[hit.start : rest.end() if rest else hit.end]
        return ""


def read(title: str, summary: str, lexicon: Lexicon, published_on: date | None) -> Reading:
    text = entry_text(title, summary)
    folded = fold(text)
    hits = tuple(lexicon.find(folded))
    return Reading(
        text=text,
        folded=folded,
        title_end=len(title),
        sentences=tuple(sentences(folded)),
        hits=hits,
        concepts=frozenset(hit.concept for hit in hits),
        title_concepts=frozenset(hit.concept for hit in hits if hit.start < len(title)),
        published_on=published_on,
    )

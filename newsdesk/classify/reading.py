"""An entry as the classifier reads it: the scene of its facts, and the concepts of its words, each found once."""

from __future__ import annotations

from dataclasses import dataclass

from newsdesk.classify.lexicon import Hit, Lexicon
from newsdesk.facts.scene import Scene
from newsdesk.text.folding import WORD


@dataclass(frozen=True, slots=True)
class Reading:
    scene: Scene
    hits: tuple[Hit, ...]
    concepts: frozenset[str]
    title_concepts: frozenset[str]

    def has(self, *concepts: str) -> bool:
        """Does the entry speak of at least one of these?"""
        return not self.concepts.isdisjoint(concepts)

    def term(self, concept: str) -> str:
        """The first words, as printed, that meant this concept; empty if none did."""
        for hit in self.hits:
            if hit.concept == concept:
                rest = WORD.match(self.scene.folded, hit.end)  # "murier" found in "murieron"
                return self.scene.text[hit.start : rest.end() if rest else hit.end]
        return ""


def read(scene: Scene, lexicon: Lexicon) -> Reading:
    hits = tuple(lexicon.find(scene.folded, scene.lang))
    return Reading(
        scene=scene,
        hits=hits,
        concepts=frozenset(hit.concept for hit in hits),
        title_concepts=frozenset(hit.concept for hit in hits if hit.start < scene.title_end),
    )

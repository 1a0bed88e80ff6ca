""" "Answers on strike": what is told or asked about a strike, where the same words would put somebody on strike."""

from __future__ import annotations

from newsdesk.classify.concept_groups import COMMAND, SEAS
from newsdesk.classify.lexicon import Hit, concepts_of
from newsdesk.facts.document import Document
from newsdesk.text.lazy_regex import lazy_regex

_TOLD = (
    r"(?:answers?|questions?|brief(?:s|ed|ings?)|details?|information|videos?|footage|records?|documents?|reports?"
    r"|hearings?|silen(?:t|ce)|mum|nothing|testif\w+|testimony|clarity|transparency)"
)
_ASKED = r"(?:press(?:es|ed)?|grill(?:s|ed)?|quizz(?:es|ed)|question(?:s|ed)|brief(?:s|ed))"
_ABOUT = lazy_regex(rf"\b(?:{_TOLD}|{_ASKED} (?:[^\s.;:,]+ ){{0,3}}?[^\s.;:,]+) $")
_WHOSE = COMMAND | SEAS | frozenset(("commander", "survivor", "sept_2", "boat", "boat_strike", "drug_boat"))


def without_labour(doc: Document, hits: tuple[Hit, ...]) -> tuple[Hit, ...]:
    """The hits without those on strike where a headline asks the military about one: nobody there has left work."""
    told = concepts_of(hits, 0, doc.title_end)
    if "work" in told or told.isdisjoint(_WHOSE):
        return hits
    return tuple(hit for hit in hits if not (hit.concept == "labour" and _is_about(doc, hit)))


def _is_about(doc: Document, hit: Hit) -> bool:
    on_strike = doc.folded.startswith("on strike", hit.start) and hit.start < doc.title_end
    return on_strike and bool(_ABOUT.search(doc.folded, 0, hit.start))

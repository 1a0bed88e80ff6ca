"""Boats that are counted and were not hit: they got away, or their crews tell what they saw."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.words.nouns import BOATS
from newsdesk.facts.words.telling import SAYS
from newsdesk.text.lazy_regex import lazy_regex

_UNHARMED = lazy_regex(
    r"(?: (?:with|near|beside|behind|around|con|com|avec|pres) [^\s.;,#]+)?,? (?:(?:had|have|were|was|han|habian?|ont"
    r"|avaient|estaban|estavam|etaient|se|quickly|all|both) ){0,2}(?:escaped|fled|got away|fish(?:ed|ing)|unharmed"
    r"|unhurt|untouched|turned back|(?:lograron|consiguieron|conseguiram) (?:huir|escapar|fugir)|huyeron|escaparon"
    r"|regresaron|volvieron|voltaram|retornaram|returned (?:to|home|safely)"
    r"|pescaban|pescando|fugiram|escaparam|pescavam|fui|pechaient|en train de pecher|echappe)\b"
    r"|(?: se sont| s'etaient) (?:enfuis|enfuies|echappes|echappees)\b"
    r"| (?:(?:sont|etaient) rentre\w+|(?:ont|avaient) (?:fait demi-tour|rebrousse chemin))"
)
# "Two merchant ships have been diverted", "dos buques mercantes": they look for those in the water
_PASSING = lazy_regex(
    rf" (?:(?:merchant|cargo|passing|commercial|container) {BOATS}"
    rf"|{BOATS} (?:mercantes?|de carga|comerciales|comerciais|marchands|de commerce))\b"
)
_TELL = lazy_regex(rf" {BOATS}(?: [^\s.;,]+){{0,2}}? (?:{SAYS}|descri\w+|saw|vieron|vieram|ont vu)\b")
_SOMEBODY_ON = lazy_regex(  # "crews from three vessels described the blast"
    r"\b(?:crews?|sailors|fishermen|witnesses|tripulaciones|tripulantes|pescadores|testigos|tripulacoes|testemunhas"
    r"|equipages?|pecheurs|temoins) (?:from|of|on|aboard|de|del|d[aeo]s?|en|em|a bord de) $"
)


def only_nearby(doc: Document, boats: Figure) -> bool:
    """ "Two others escaped", "crews from three vessels described the blast"."""
    if _PASSING.match(doc.folded, boats.number.end):
        return True
    return _UNHARMED.match(doc.marked, boats.end) is not None or _tell_of_it(doc, boats)


def _tell_of_it(doc: Document, boats: Figure) -> bool:
    """Are they those of who saw it?"""
    start, end = boats.number.start, boats.number.end
    return _SOMEBODY_ON.search(doc.folded, 0, start) is not None and _TELL.match(doc.folded, end) is not None

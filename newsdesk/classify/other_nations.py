"""Other nations in a headline on a strike of ours: a war told beside it, or where its dead come from.

Where Americans and a sea of the story are named, the strike has its place, and no country behind it is another.
"""

from __future__ import annotations

import re

from newsdesk.classify.lexicon import Hit
from newsdesk.facts.document import Document
from newsdesk.text.folding import WORD

_HITS = frozenset(("strike", "killed"))
_AMERICANS = frozenset(("us", "us_military", "southcom", "southern_spear", "hegseth", "pentagon"))
_SEAS = frozenset(("caribbean", "pacific", "southcom", "southern_spear", "drug_boat"))
_COASTS = frozenset(("venezuela", "colombia", "ecuador", "mexico", "caribbean_state", "places_here"))
# One boat, and not the flotilla of a navy at war
_ONE_BOAT = re.compile(
    r"\b(?:(?:speed)?boat|vessel|(?:narco)?lancha|barco|bote|barca|embarcac(?:ion|ao)|embarcation|bateau|navire|vedette)\b"
)
_AFTER_A_PLACE = re.compile(
    r"[,;:]| - | (?:as|while|amid|after|before|mientras|en medio de|tras|despues del?|antes del?|enquanto|em meio a"
    r"|apos|depois d[aeo]|antes d[aeo]|alors que|tandis que|pendant que|sur fond d[e']|apres|avant)\b"
    r"| (?:\w+ ){0,2}(?:hours?|days?|horas|dias?|heures|jours?)"
    r" (?:after|before|despues|antes|depois|apos|apres|avant)\b"
    r"| (?:and|y|e|et) (?=\w+ (?:strikes?|hits?|bombs?|attacks?|kills?|ataca|bombarde\w+|mata|attaque|frappe|tue)\b)"
)
_SOME = r"(?: (?:an?|une?|um[ao]?|un[oa]|one|two|three|dos|tres|dois|duas|deux|trois|at least|al menos))*"
_AMONG = re.compile(  # some of the dead, and then the others are of another nation
    r"\b(?:including|among (?:them|the dead)|(?:one|two|three) of (?:them|whom|the dead)(?: (?:was|were))?"
    r"|(?:entre|incluid[oa]s?|incluyendo)(?: (?:ellos|ellas|los muertos|los fallecidos|las victimas))?"
    r"|(?:un[oa]|dos) de (?:ellos|ellas)|entre (?:eles|elas|os mortos)|incluindo|(?:um|uma|dois|duas) d(?:eles|elas)"
    rf"|dont|parmi (?:eux|elles|les morts)|y compris|l'un d'(?:eux|entre eux)|deux d'entre eux){_SOME} $"
)
_CREW = re.compile(
    r"\b(?:tripulantes?|marineros?|marinheiros?|marins?|pescador(?:es)?|pecheurs?|ciudadanos?|cidadaos?|ressortissants?)"
    rf" $|\b(?:kill(?:s|ed|ing)?|mata[mn]?|mato|mataron|matando|matou|mataram|tue|tuent|tuant)(?: a)?{_SOME} $"
)
_PERSON = re.compile(
    r" (?:nationals?|citizens?|m[ae]n|fisherm[ae]n|sailors?|crew\w*|teenagers?|brothers?)\b|$|[,.;:\n]"
    r"| (?:in|on|off|near|at|en|em|n[ao]|dans|au|muert|mort|as|while|mientras|enquanto|alors)"
)
_AMONG_THE_DEAD = re.compile(  # "Lebanese man among three killed"
    r"(?: (?:nationals?|citizens?|m[ae]n|fisherm[ae]n|sailors?|teenagers?))?"
    r" (?:among|entre|parmi)(?: (?:the|los|os|les))?(?: \w+)?"
    r" (?:dead|killed|muertos|mortos|fallecidos|morts|tues)\b"
)
_FIGHTERS = re.compile(
    r"houthi|huthi|huti|hamas|hezbol|isis|islamic|(?:estado|etat) islam|taliban|irgc|boko|shabab|daech"
)


def clause_of_ours(doc: Document, hits: tuple[Hit, ...]) -> tuple[int, int] | None:
    """The part of the headline where Americans strike in a sea or off a coast of the story."""
    titled = [hit for hit in hits if hit.start < doc.title_end]
    for blow in titled:
        if blow.concept in _HITS:
            start, end = doc.without_asides(blow.start)
            told = [hit for hit in titled if start <= hit.start < end]
            american = min((hit.end for hit in told if hit.concept in _AMERICANS), default=None)
            # A country in front of the strike speaks of it: "Colombia condemns US strike"
            here = (
                hit for hit in told if hit.concept in _SEAS or (hit.concept in _COASTS and hit.start > blow.start)
            )
            sea = min((hit.end for hit in here), default=None)
            # Behind another power's strike one of ours must have dead of its own: "as US strikes loom in Caribbean"
            told_first = all(hit.start >= start for hit in titled if hit.concept in _HITS)
            deadly = told_first or any(hit.concept == "killed" for hit in told)
            if american is not None and sea is not None and deadly:
                place = max(american, sea, blow.end)
                cut = _AFTER_A_PLACE.search(doc.folded, place, min(end, doc.title_end))
                return start, cut.start() if cut else min(end, doc.title_end)
    return None


def by_americans_on_a_boat(doc: Document, hits: tuple[Hit, ...], told: tuple[int, int]) -> bool:
    """Does this part of the headline tell of one boat that Americans struck, wherever it was?"""
    concepts = {hit.concept for hit in hits if told[0] <= hit.start < told[1]}
    struck = not concepts.isdisjoint(_HITS) and not concepts.isdisjoint(_AMERICANS)
    return struck and bool(_ONE_BOAT.search(doc.folded, *told))


def is_among_the_dead(doc: Document, hit: Hit) -> bool:
    """ "Four dead, one of them Lebanese": where a part of the dead comes from."""
    if _FIGHTERS.match(doc.folded, hit.start):
        return False
    if _AMONG_THE_DEAD.match(doc.folded, _end_of_word(doc, hit)):
        return True
    return _is_a_person(doc, hit) and bool(_AMONG.search(doc.folded, 0, hit.start))


def is_of_the_crew(doc: Document, hit: Hit) -> bool:
    """ "Kills three Lebanese sailors": where those come from who were aboard."""
    return _is_a_person(doc, hit) and bool(_CREW.search(doc.folded, 0, hit.start))


def _is_a_person(doc: Document, hit: Hit) -> bool:
    return not _FIGHTERS.match(doc.folded, hit.start) and bool(_PERSON.match(doc.folded, _end_of_word(doc, hit)))


def _end_of_word(doc: Document, hit: Hit) -> int:
    rest = WORD.match(doc.folded, hit.end)
    return rest.end() if rest else hit.end

"""Chronicles of the campaign: its strikes one by one, in order, and none that is new."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import announces_strike, tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.lazy_regex import lazy_regex

_IN_ORDER = lazy_regex(
    r"(?<!\bel )(?<!\bo )(?<!\bno )\b(?P<unit>date|day|week|month|strike|boat|attack|fecha|dia|semana|mes|ataque"
    r"|lancha|data|barco|jour|semaine|mois|frappe) (?:by|por|a|par) (?P=unit)\b"
    r"|(?:\A|[:,] )\W*(?:(?:a|an|the|full|la|una?|uma?|une|o) )*"
    r"(?:timeline|chronolog(?:y|ie)|cronologia|linea de tiempo|linha do tempo)\b"
)
# "Every known US attack on a boat": all of them, whatever is told of each
_EVERY_ONE = lazy_regex(
    r"\b(?:(?:every|each|all(?: the)?) (?:known|recorded|reported|announced|confirmed|documented)"
    r" (?:[^\s,;:]+ ){0,2}?(?:air)?(?:strike|attack|boat)s?"
    r"|(?:cada|todos los|todas las|tod[ao]s [ao]s) (?:ataques?|bombardeos?|bombardeios?|lanchas|barcos)"
    r" (?:[^\s,;:]+ ){0,4}?(?:conocid|registrad|confirmad|anunciad|conhecid)[oa]s?"
    r"|(?:chaque|toutes les) (?:frappes?|attaques?) (?:[^\s,;:]+ ){0,3}?(?:connues?|recensees?|annoncees?))\b"
)


def goes_through_strikes(r: Reading) -> bool:
    """ "Two months of boat strikes, date by date": what was done so far, told in order, and no strike of its own."""
    if titled(_EVERY_ONE, r) and not r.counts_dead():
        return r.title_has("strike", "boat_strike")
    told = announces_strike(r.doc) or tells_of_one_more(r.doc) or r.counts_dead()
    other = r.title_has("congress", "court", "survivor", "search", "double_tap")
    return r.title_has("strike", "boat_strike") and titled(_IN_ORDER, r) and not told and not other

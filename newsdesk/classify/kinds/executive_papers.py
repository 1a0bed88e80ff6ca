"""Papers of the American executive on those whom it hunts: a bounty, an order against cartels, a war declared."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ELSEWHERE, WASHINGTON
from newsdesk.classify.reading import Reading, titled
from newsdesk.text.lazy_regex import lazy_regex

_BOUNTY = lazy_regex(
    r"\b(?:reward|bounty|recompensa|recompense|prime)\b"
    # "offers $10 million for its chief"
    r"|\b(?:offer|ofrec|oferec|offr)\w*[^.;:\n]{0,20}?\d ?(?:m|millions?|millones|milhoes)\b"
    r"[^.;:\n]{0,20}? (?:for|por|pour)\b"
)
_ON_A_HEAD = lazy_regex(
    r"\bprecio (?:a|por) (?:la|su) cabeza\b|\bcabeca a premio\b|\btete (?:est )?mise a prix\b|\bprice on\b"
    r"[^.;:\n]{0,30}?\bhead\b"
)
_WANTED = lazy_regex(r"\b(?:cabello|padrino|maduro)\b")
_JUSTICE = lazy_regex(r"\b(?:justice department|departamento de justic(?:ia|a)|ministere de la justice|dea|fbi)\b")


def puts_a_bounty(r: Reading) -> bool:
    """ "US raises reward for Cabello", "offers $10m for Los Choneros chief", "a price on his head"."""
    if r.title_has("cartel") and titled(_ON_A_HEAD, r):
        return r.has(*WASHINGTON)
    by_americans = r.title_has(*WASHINGTON, "us_military") or titled(_JUSTICE, r)
    return by_americans and titled(_BOUNTY, r) and (r.title_has("cartel") or titled(_WANTED, r))


_SIGNS = lazy_regex(
    r"\b(?:signs?|signed|issues?|issued|firma|firmo|emite|assina|assinou|signe)\b[^.;:\n]{0,20}?"
    r"\b(?:orders?|decrees?|directives?|orden|decreto|directiva|ordem|decret|ordre|directive)\b"
)


def signs_an_order_on_cartels(r: Reading) -> bool:
    """ "Trump signs secret order to use military against cartels": a paper; nobody was sent yet."""
    return r.title_has_all("trump", "cartel") and titled(_SIGNS, r) and not r.title_has("killed", "congress")


_NOT_OF_STATES = lazy_regex(
    r"\bnon-international armed conflict\b|\bconflicto armado no internacional\b"
    r"|\bconflito armado nao internacional\b|\bconflit arme non international\b"
)


def explains_a_war_on_drugs(r: Reading) -> bool:
    """The President's own words for his war, beside drugs: of other wars they are said without."""
    return r.has("drugs", "narco", "cartel") and bool(_NOT_OF_STATES.search(r.doc.folded)) and not r.has(*ELSEWHERE)

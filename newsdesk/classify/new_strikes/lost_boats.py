"""A new strike behind a boat that sinks, burns or explodes: that Americans fired on it in these days stands below."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ANY_OTHER_HARM, KNOWN_STRIKE
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.recency import NEWS_LAG, ages_in
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_ARMS
from newsdesk.facts.words.death_words import TO_THE_BOTTOM
from newsdesk.facts.words.nouns import SMALL_CRAFT, SUBMARINE, VESSEL
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS, WAS_HIT
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_IS_LOST = any_word(
    en="""
        goes_down went_down go_down sinks? sank burns? burned explodes? exploded ablaze in_flames
        (?:catches|caught)_fire
    """,
    es="""
        se_(?:hunde|hundio) hundirse arden? ardio estall(?:a|o) explot(?:a|o) en_llamas se_incendi(?:a|o) incendiarse
    """,
    pt="afund(?:a|ou) pega_fogo pegou_fogo explod(?:e|iu) em_chamas incendei(?:a|ou)",
    fr="coule(?:nt)? sombre(?:nt)? brule(?:nt)? explose(?:nt)? en_feu en_flammes prend_feu",
)
_BOAT = rf"\b(?:{SMALL_CRAFT}|{SUBMARINE})\b"
_BOAT_LOST = lazy_regex(rf"{_BOAT}[^;:\n]{{0,40}}?(?:{_IS_LOST}|{TO_THE_BOTTOM})|{_IS_LOST}(?: \w+)? {_BOAT}")
_FIRED_ON = lazy_regex(
    rf"\b(?:drone?|dron|missil|misil|helicoptero|helicoptere|{AMERICAN_ARMS})(?: {AMERICAN})? (?:had |habia |avait )?"
    rf"(?:{HITS}|{FIRES_AT}) (?:[^\s.;:,]+ ){{0,3}}?{VESSEL}\b"
    rf"|\b{VESSEL}\b(?: [^\s.;:,]+){{0,3}}? {WAS_HIT} (?:by|por|pel[oa]s?|par) (?:[^\s.;:,]+ ){{0,3}}?{AMERICAN}"
    r"(?! (?:cruise|ship|yacht|tanker|freighter|cutter|coast guard|vessel|boat|speedboat|trawler|ferry))"
)
_OF_A_KNOWN_ONE = KNOWN_STRIKE | {"lookback", "film", "toll_change", "family"}


def boat_lost_to_americans(r: Reading) -> bool:
    """ "Search on after go-fast burns off Manta. An American drone fired on it on Saturday"."""
    if not titled(_BOAT_LOST, r) or r.has(*ANY_OTHER_HARM) or r.title_has(*_OF_A_KNOWN_ONE):
        return False
    fired = _FIRED_ON.search(r.doc.folded, r.doc.title_end)
    return fired is not None and _is_of_these_days(r, *r.doc.sentence_at(fired.start()))


def _is_of_these_days(r: Reading, start: int, end: int) -> bool:
    ages = ages_in(r.doc, start, end)
    return bool(ages) and max(ages) <= NEWS_LAG

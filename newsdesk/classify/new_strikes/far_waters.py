"""Strikes of the campaign in waters where none was before: who strikes and for what tells them, not where."""

from __future__ import annotations

from newsdesk.classify.concept_groups import group
from newsdesk.classify.headlines.combined_headlines import KNOWN
from newsdesk.classify.ours import our_story
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import ONE_STRIKE, SMALL_CRAFT
from newsdesk.facts.words.strike_verbs import HITS, KILLS
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_US = rf"(?:{AMERICAN}|(?:us(?:indo|af|eu)?|indo)pacom\b|usafricom\b|useucom\b)"
_BLOW = rf"(?:\b{ONE_STRIKE}\b|{HITS}|{KILLS})"
_BOAT_HIT = lazy_regex(rf"\b{SMALL_CRAFT} [^.;:\n]{{0,30}}?\b(?:by|por|pel[oa]s?|par) (?:[^\s.;:]+ )?{_US}")
_BLOW_AT_SEA = lazy_regex(
    rf"\b{_US}[^.;:\n]{{0,30}}?{_BLOW}[^.;:\n]{{0,50}}?\b{SMALL_CRAFT}\b"
    rf"|{_BLOW} (?:de |dos |des )?{_US}[^.;:\n]{{0,40}}?\b{SMALL_CRAFT}\b|{_BOAT_HIT.pattern}"
)
_FOR_DRUGS = ("drugs", "narco", "cartel", "drug_boat", "kinetic", "southern_spear", "campaign")
_WAR_AT_SEA = lazy_regex(
    r"\b(?:houthis?|huti(?:es)?|huthis?|iran\w*|somali\w*|red sea|mar rojo|mar vermelho|mer rouge|hormuz|ormuz"
    r"|gulf of (?:aden|oman)|golfo de aden|golfe d'aden|black sea|mar negro|mer noire"
    r"|baltic|baltico|baltique|taiwan|gaza)\b"
)
_CAUGHT = group("coast_guard police_raid arrest seize")  # who is shot while a boat is stopped
_NO_CAMPAIGN = group("other_war migrants sport animal land_op exercise film court congress") | _CAUGHT
_OF_A_KNOWN_ONE = ("toll_change", "correction", "campaign", "finds", "search", "accident")


@once
def struck_in_far_waters(r: Reading) -> bool:
    """ "US strike kills three on yacht off Fiji", with cocaine, a narco-terrorist or the campaign in the text."""
    if r.has(*_NO_CAMPAIGN) or not r.has(*_FOR_DRUGS):
        return False
    return titled(_BLOW_AT_SEA, r) and not _WAR_AT_SEA.search(r.doc.folded)


def deadly(r: Reading) -> bool:
    """Such a strike with its dead, told and not recalled, where nothing else in the text is of the story."""
    if our_story.here(r) or r.title_has(*_OF_A_KNOWN_ONE) or titled(_BOAT_HIT, r):
        return False
    return struck_in_far_waters(r) and bool(killed_in(r.doc)) and not titled(KNOWN, r)

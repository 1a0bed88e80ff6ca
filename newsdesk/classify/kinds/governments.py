"""What other governments say of the strikes: the headline begins with one of them, then says how it stands."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, SEAS, STATES, group
from newsdesk.classify.kinds.polls import asks_the_public
from newsdesk.classify.reading import Reading
from newsdesk.facts.words.telling import TAKES_A_STAND
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.strike_words import PLAIN_STRIKES

_GOVERNMENTS = STATES | group("latin_leader latin_state petro maduro ally")
# Who else has a say, and is named beside a country: "Trinidad families", "UN tells Colombia".
_OTHERS = group(
    "congress court lawsuit un_body rights_court family inspector us us_military pentagon hegseth southcom cartel"
    " coast_guard explainer opinion"
)
_ON_STRIKES = lazy_regex(rf"{TAKES_A_STAND}[^;:\n]{{0,70}}?\b(?:air)?{PLAIN_STRIKES}\b(?! group)")


@once
def government_on_strikes(r: Reading) -> bool:
    """ "Barbados, Brazil decry boat strikes", "Petro y Trump hablan sobre los ataques a lanchas": of strikes in
    the plural, and of none that counts its dead."""
    if not r.title_has("strike", "boat_strike"):
        return False
    at_sea = r.title_has("boat_strike", "narco", "intl_waters", *BOATS, *SEAS)
    stands = r.doc.find_in_title(_ON_STRIKES) if at_sea else None
    if stands is None:
        return False
    speakers = {hit.concept for hit in r.hits if hit.start < stands.start()}
    if speakers.isdisjoint(_GOVERNMENTS):
        return False
    # Six in ten Colombians who reject the strikes are no government.
    return speakers.isdisjoint(_OTHERS) and not r.counts_dead() and not asks_the_public(r)

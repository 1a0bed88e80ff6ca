"""What other governments say of the strikes: the headline begins with one of them, then says how it stands; or it
calls an envoy."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, OTHER_VOICES, SEAS, STATES, group
from newsdesk.classify.kinds.diplomacy_phrases import calls_an_envoy
from newsdesk.classify.kinds.polls import asks_the_public
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.nouns import PLAIN_STRIKE, PLAIN_STRIKES, SMALL_CRAFT
from newsdesk.facts.words.telling import TAKES_A_STAND
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_GOVERNMENTS = STATES | group("latin_leader latin_state petro maduro ally")
# Who else has a say, and is named beside a country: "Trinidad families", "UN tells Colombia".
_OTHERS = OTHER_VOICES | {"inspector", "cartel", "coast_guard"}
_ON_STRIKES = lazy_regex(rf"{TAKES_A_STAND}[^;:\n]{{0,70}}?\b(?:air)?{PLAIN_STRIKES}\b(?! group)")
# One that readers know: "the double tap", "el ataque del lunes"
_KNOWN_ONE = (
    rf"(?:\b(?:the|this|that|el|este|ese|o|esse|la|cette)\s(?:\w+ )?{PLAIN_STRIKE}\b(?! group)"
    r"|\b(?:double tap|doble golpe|duplo ataque|double frappe|second strike|segundo ataque)\b)"
)
_ON_A_STRIKE = lazy_regex(rf"(?:{TAKES_A_STAND}|\b(?:on|sobre|sur)\b)[^;:\n]{{0,40}}?{_KNOWN_ONE}")
# "Rechaza la SRE el ataque del lunes": in Mexican headlines the verb comes first
_STANDS_FIRST = lazy_regex(rf"\A\W*{TAKES_A_STAND}(?P<who>[^;:\n]{{1,40}}?){_KNOWN_ONE}")


@once
def government_on_strikes(r: Reading) -> bool:
    """ "Barbados, Brazil decry boat strikes", "Rechaza la SRE el ataque del lunes": of strikes in the plural or of
    one that is known, and of none that counts its dead."""
    if not r.title_has("strike", "boat_strike", "double_tap"):
        return False
    end = _end_of_the_speaker(r)
    speakers = {hit.concept for hit in r.hits if hit.start < end}
    if speakers.isdisjoint(_GOVERNMENTS):
        return False
    # Six in ten Colombians who reject the strikes are no government.
    return speakers.isdisjoint(_OTHERS) and not r.counts_dead() and not asks_the_public(r)


def _end_of_the_speaker(r: Reading) -> int:
    """Up to where the headline says who takes a stand; 0: nobody does."""
    at_sea = r.title_has("boat_strike", "narco", "intl_waters", *BOATS, *SEAS)
    stands = r.doc.find_in_title(_ON_STRIKES) if at_sea else None
    if stands is not None:
        return stands.start()
    if (first := r.doc.find_in_title(_STANDS_FIRST)) is not None:
        return first.end("who")
    one = r.doc.find_in_title(_ON_A_STRIKE)
    return one.start() if one is not None else 0


_AT_SEA = lazy_regex(rf"\b(?:{SMALL_CRAFT}|off|waters|at sea|au large|frente a|ao largo)\b")


def envoy_called_over_a_boat(r: Reading) -> bool:
    """ "Paris summons US ambassador after strike off Tahiti": whose sea it was, is new."""
    over = r.title_has_all("us", "strike") and titled(_AT_SEA, r)
    return over and calls_an_envoy(r) and not r.has("other_war", "air_raid", "land_op", "migrants")

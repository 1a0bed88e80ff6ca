"""New strikes told in few words: who struck, the boat or the strike itself is left out, since readers know the story.

"Caraïbes : trois morts, 150 depuis septembre", "ataque 31, dos muertos", "bote destruido ante San Vicente: cinco
fallecidos". Every word of such a headline is on a list, so that it has no room for a storm, a wreck, a massacre or
whatever else people die of, and none for what comes after a strike.
"""

from __future__ import annotations

import re

from newsdesk.classify.concept_groups import ANY_OTHER_HARM, BOATS, COASTS, SEAS, WHO_STRIKES
from newsdesk.classify.headlines.strike_outline import OFF_ANY_COAST, off_our_coasts, own_dead
from newsdesk.classify.new_strikes.behind_the_toll import OF_A_YEAR
from newsdesk.classify.new_strikes.words_of_a_strike import (
    ALL_OF_IT,
    COUNTS,
    DESTROY,
    DESTROYED,
    SAYS,
    WHO,
)
from newsdesk.classify.others.other_forces import fired_by_others
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.boat_figures import strikes_in, vessels_in
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT, below_campaign
from newsdesk.facts.counts.nth_strikes import nth_strikes_in
from newsdesk.facts.counts.partial_counts import spans_campaign
from newsdesk.facts.numerals.hedges import HEDGE
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.when.dates import A_DAY
from newsdesk.facts.where.places import A_COAST, WITHHELD
from newsdesk.facts.words.americans import SOUTHERN_SPEAR
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import CAMPAIGN, ONE_STRIKE, STRIKES, THE_DEAD, TOLL, VESSEL
from newsdesk.facts.words.times import SEPTEMBER, SINCE
from newsdesk.facts.words.vocabulary import GREW, MORE
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

# What stands behind the rest: "as carrier nears Venezuela", "as hundreds of troops deploy", "| AFP"
_FORCES_MOVE = lazy_regex(
    r",? (?:(?:as|while|with|mientras|con|enquanto|com|alors que|avec) |alors qu')[^;:|]{0,40}?"
    r"\b(?:carrier|portaaviones|porta-avioes|porte-avions|troops|warships?|tropas|soldats|buques|navios)\b[^;:|]*"
)
_OUTLET = lazy_regex(r" (?:\||-) [^|,;:#]{2,30}$")

_BEFORE_A_COAST = lazy_regex(rf"\b(?:ante|devant) (?:las? |les? |el )?{A_COAST}\b")
_TWO_SEAS = lazy_regex(r"\b(?:two|both|dos|dois|deux) (?:oceans?|oceanos|seas|mares|mers)\b")
_AT_SEA = lazy_regex(r"\b(?:at sea|en (?:el |alta ?)mar|no mar|(?:em|no) alto[- ]mar|en (?:haute )?mer)\b")

# "Otros cuatro en el Caribe", "three more, 230 since September": who they are, or that they died, is left out.
_BEHIND = r"(?= (?:in|off|at|em?|en|n[oa]|dans|au|frente|ante|y|et|and)\b| ?[;:,]|\W*$)"
_SO_MANY_MORE = lazy_regex(
    rf"\b(?:another|encore|mais|mas|(?:otr|outr)[oa]s)(?: {HEDGE})? (?:#++|~++){_BEHIND}"
    rf"|(?:#++|~++) {MORE}(?: {DEATH})?{_BEHIND}"
)

_TOTAL = lazy_regex(
    rf"\b(?:{COUNTS}|(?:ya|ja|se|que|y) (?:van|son|suman?|pasan|sao|passam|somam?)|suman|somam|deja|on depasse)\b"
)
# "Los muertos del ataque son cinco y no tres": of a strike that is known
_PUT_RIGHT = lazy_regex(
    rf"\b(?:the|los|os|les) {THE_DEAD} (?:of|in|en|em|de|du|d[aeo]s?|del) "
    r"|(?:,| y| e| et| and) (?:no|nao|not|non|pas) [#~]"
)
_A_TOLL = lazy_regex(rf"\b{TOLL}\b")
_OF_THE_CAMPAIGN = lazy_regex(
    rf"\b(?:{CAMPAIGN}|{SINCE} (?:\w+ )?{SEPTEMBER}|{SINCE} (?:it|the|que|o|le|el|la|a)\b|{SOUTHERN_SPEAR})\b"
)
_NO = r"(?:number|numero|n\.?o?[.°º]*|_)"
_STRIKE_NUMBER = lazy_regex(rf"\b{ONE_STRIKE} (?:{_NO} ?)?#+(?= ?[:;,]|\W*$| (?:in|en|n[oa]|dans)\b)")
_BOAT_NUMBER = lazy_regex(rf"\b{VESSEL} {_NO} ?#+")

_ON_A_BOAT = lazy_regex(rf"\b{VESSEL}\b")
_KILLED = lazy_regex(r"\b(?:killed|tue(?:e?s)?|abatid[oa]s?|abattue?s?)\b")
# Gangs attack, and strike nobody.
_FROM_THE_AIR = lazy_regex(
    any_word(
        en="(?:air)?strikes?",
        es="bombardeos? ataques?_(?:aereos?|leta(?:l|les)|con_misil(?:es)?)",
        pt="bombardei?os? bombardeamentos? ataques?_(?:aereos?|leta(?:l|is)|com_missil)",
        fr="frappes?",
    )
)
_ATTACK = lazy_regex(r"\b(?:attacks?|ataques?|attaques?)\b")
_GREW = lazy_regex(rf"\b{GREW}\b")
_MORE_DEAD = lazy_regex(
    rf"{MORE} [#~]++|[#~]++ (?:{DEATH} )?{MORE}|\b(?:encore|another) [#~]++"
    r"|\b(?:van|son|sao|makes) #"
)
_SHOT = lazy_regex(r"\b(?:abatid[oa]s?|abattue?s?)\b")
_SMUGGLERS_BOAT = lazy_regex(
    r"\b(?:go-?\s?fasts?|pangas?|lanchas? rapidas?|vedettes? rapides?|narco\w*|low-?\s?profile|bajo perfil"
    r"|se(?:mi|mis)-?\s?su[bm]\w+|(?:drug|suspect\w*|suspeit\w+|sospechos\w+) ?(?:boats?|vessels?)?)\b"
)
_BOAT_DESTROYED = lazy_regex(
    rf"\b{VESSEL}\b(?: (?!and\b|y\b|e\b|et\b)[^\s,;:#]+){{0,3}}? {DESTROYED}(?! (?:by|por|pel[oa]s?|par)\b)"
    rf"|{DESTROY} (?:[^\s,;:#]+ ){{0,3}}?{VESSEL}\b"
)
_BOAT_BY_BOAT = lazy_regex(r" ?: (?:#+, )*#+,? (?:and|y|e|et) #+\W*$")

# "El parte del martes": there is one each day that they strike.
_REPORT = any_word(
    en="report communique release bulletin",
    es="parte comunicado boletin",
    pt="boletim comunicado",
    fr="communique point",
)
_OF_THE_DAY = lazy_regex(
    rf": (?:(?:the|el|o|le) )?(?:{A_DAY}(?:'s)? {_REPORT}|{_REPORT} (?:of|for|from|del?|d[aou]) (?:el )?{A_DAY})\W*$"
)

_SAYS_IT = lazy_regex(rf"{SAYS}|^\W*{WHO} ?:")

_ONE_MORE = lazy_regex(
    r"\b(?:another|latest|new|separate|(?:otr|nuev|ultim|separad)[oa]s?|(?:outr|nov)[oa]s?|separes|separee?s|dernier\w*"
    r"|nouvelles?|#++)"
    rf" (?:\w+ )?(?:{ONE_STRIKE}|{STRIKES}|actions?)\b|\b(?:actions|acciones|acoes) separ\w+"
)
_MORE_THAN_EVER = 1000  # dead
_LONG_SERIES = 10  # strikes; nobody but this campaign is counted so far
_BESIDE_DEAD = BOATS | frozenset(WHO_STRIKES) | {"strike"}
_OTHER_CAUSES = ANY_OTHER_HARM | {"accident"}


@once
def told_in_few_words(r: Reading) -> bool:
    """Whether a headline is made of the dead of one strike, its sea or its number, and a sign of the campaign."""
    if not (r.title_has(*SEAS) or _dead_beside_something(r)) or r.has(*_OTHER_CAUSES):
        return False  # the cheap question first: few headlines are made of these
    beside = _FORCES_MOVE.search(r.doc.folded, 0, r.doc.title_end)
    daily = _OF_THE_DAY.search(r.doc.folded, 0, r.doc.title_end)
    withheld = _withheld(r)
    end = min(found.start() if found else _without_outlet(r) for found in (beside, daily, withheld))
    if ALL_OF_IT.fullmatch(r.doc.marked, 0, end) is None:
        return False
    if not (_some_die(r) or (_is_of_a_long_series(r) and _counts_the_campaigns(r))):
        return False
    if fired_by_others(r) or _PUT_RIGHT.search(r.doc.marked, 0, end):
        return False
    if titled(_A_TOLL, r) and not (_counts_the_campaigns(r) or _is_of_a_long_series(r)):
        return False  # "five dead, says new toll": of a strike that is known
    if _at_sea(r) or withheld:
        signs = (
            *(_counts_the_campaigns, _counts_strikes, _is_of_boats, _is_said, _is_one_more, _is_one_more_toll),
            _is_from_the_air,
        )
        return beside is not None or any(sign(r) for sign in signs)
    if daily is not None and titled(_ON_A_BOAT, r):
        return True
    return r.title_has("strike") and (_is_of_a_long_series(r) or _is_smugglers_boat_destroyed(r))


def _dead_beside_something(r: Reading) -> bool:
    """Dead, and a boat, those who strike, a strike, or a coast off which they died."""
    return r.title_has("killed") and (r.title_has(*_BESIDE_DEAD) or titled(OFF_ANY_COAST, r))


def _is_smugglers_boat_destroyed(r: Reading) -> bool:
    """ "Otra narcolancha destruida: cuatro muertos": nobody else destroys those."""
    return titled(_SMUGGLERS_BOAT, r) and titled(_BOAT_DESTROYED, r)


def _withheld(r: Reading) -> re.Match[str] | None:
    """ "Won't say where": it was at sea, or it would be said."""
    return WITHHELD.search(r.doc.folded, 0, r.doc.title_end) if r.title_has(*WHO_STRIKES) else None


def _without_outlet(r: Reading) -> int:
    outlet = _OUTLET.search(r.doc.folded, 0, r.doc.title_end)
    return outlet.start() if outlet else r.doc.title_end


def _at_sea(r: Reading) -> bool:
    if r.title_has(*SEAS) or off_our_coasts(r):
        return True
    if any(titled(place, r) for place in (OFF_ANY_COAST, _BEFORE_A_COAST, _TWO_SEAS)):
        return True
    return titled(_AT_SEA, r) and r.title_has(*WHO_STRIKES)


def _some_die(r: Reading) -> bool:
    """Are the dead of no more than one announcement counted, by whatever name or none?"""
    if any(f.number.start < r.doc.title_end and f.number.value <= MOST_IN_ONE_EVENT for f in killed_in(r.doc)):
        return True
    more = _SO_MANY_MORE.search(r.doc.marked, 0, r.doc.title_end)
    return more is not None and any(value <= MOST_IN_ONE_EVENT for value in _numbers(r, more.start(), more.end()))


def _numbers(r: Reading, start: int, end: int) -> list[int]:
    return [number.value for place, number in r.doc.numbers.numbers.items() if start <= place < end]


def _counts_the_campaigns(r: Reading) -> bool:
    """ "150 depuis septembre", "239 in fourteen months": of no coast's traffic and of no gang's war, whose dead are
    fewer by now."""
    most = max(_numbers(r, 0, r.doc.title_end), default=0)
    if not MOST_IN_ONE_EVENT < most < _MORE_THAN_EVER or titled(OF_A_YEAR, r):
        return False
    if spans_campaign(r.doc, 0, r.doc.title_end):
        return True
    if r.doc.find_in_title(_TOTAL) is None:
        return False
    return titled(_OF_THE_CAMPAIGN, r) or not below_campaign(r.doc, most)


def _is_of_a_long_series(r: Reading) -> bool:
    """ "Ataque 81"."""
    named = _STRIKE_NUMBER.search(r.doc.marked, 0, r.doc.title_end)
    if named is not None and max(_numbers(r, *named.span())) >= _LONG_SERIES:
        return True
    return any(f.end <= r.doc.title_end and f.number.value >= _LONG_SERIES for f in nth_strikes_in(r.doc))


def _counts_strikes(r: Reading) -> bool:
    """ "Y van nueve ataques", "strike No. 81", "lancha numero 80"."""
    counted = any(f.end <= r.doc.title_end and f.number.value > 1 for f in strikes_in(r.doc))
    if (counted and _at_will_or_more(r)) or _is_of_a_long_series(r):
        return True
    return bool(_BOAT_NUMBER.search(r.doc.marked, 0, r.doc.title_end))


def _is_of_boats(r: Reading) -> bool:
    """A boat that was destroyed, smugglers who were killed, or the dead of several boats."""
    if not titled(_ON_A_BOAT, r):
        return False
    destroyed = titled(_BOAT_DESTROYED, r) and not r.title_has("fishing")
    if destroyed or titled(_SHOT, r) or (titled(_KILLED, r) and titled(_SMUGGLERS_BOAT, r)):
        return True
    several = any(f.end <= r.doc.title_end and f.number.value > 1 for f in vessels_in(r.doc))
    apart = r.title_has_all(*SEAS) or titled(_TWO_SEAS, r) or titled(_KILLED, r)
    return several and (apart or bool(_BOAT_BY_BOAT.search(r.doc.marked, 0, r.doc.title_end)))


def _is_one_more_toll(r: Reading) -> bool:
    """ "Mais três mortos no Caribe", and no text: of other dead at sea it is said what they died of."""
    if r.title_has("fishing", "victim_name") or len(_numbers(r, 0, r.doc.title_end)) > 1:
        return False
    alone = not r.doc.folded[r.doc.title_end :].strip()
    return alone and _MORE_DEAD.search(r.doc.marked, 0, r.doc.title_end) is not None


def _is_from_the_air(r: Reading) -> bool:
    """ "Strike in the Caribbean kills three", "ataque letal no Pacífico": no gang's word, and of one sea."""
    one_sea = off_our_coasts(r) or len(r.title_concepts & SEAS) == 1
    if not one_sea or r.title_has("fishing", *COASTS, *WHO_STRIKES) or titled(_GREW, r):
        return False
    return titled(_FROM_THE_AIR, r)


def _is_said(r: Reading) -> bool:
    """ "Trump announces", "selon le Pentagone"."""
    return r.title_has(*WHO_STRIKES) and titled(_SAYS_IT, r) and not own_dead(r)


def _is_one_more(r: Reading) -> bool:
    """Killed "in separate actions", "in another strike"."""
    return bool(_ONE_MORE.search(r.doc.marked, 0, r.doc.title_end)) and _at_will_or_more(r)


def _at_will_or_more(r: Reading) -> bool:
    """On the coasts that are called after these seas gangs attack as well, and leave dead."""
    if not titled(_ATTACK, r) or titled(_KILLED, r):
        return True
    return bool(_MORE_DEAD.search(r.doc.marked, 0, r.doc.title_end))

"""What is found or said of a boat after it was struck: its cargo, its course, bodies on a beach. No new strike."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ASKED
from newsdesk.classify.headlines.strike_phrases import announces_strike_in, tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.nouns import BODY, SMALL_CRAFT, SUBMARINE
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.text.lazy_regex import lazy_regex

_BOAT = rf"(?:{SMALL_CRAFT}|{SUBMARINE})"
_WAS = (
    r"(?:was|were|had been|(?:no |nao )?(?:fue|foi)|n'etait"
    r"|carried|llevaban?|transportaban?|iban?|regresaban?|era|eran|estaban?|levavam?"
    r"|transportavam?|voltavam?|estavam?|transportait|transportaient|allait|rentrait|etait"
    r"|fuer[ae]n?|fues[ae]n?|fossem?|belonged|pertenec\w+|pertenc\w+|appart\w+)"
)
_OF_THE_BOAT = lazy_regex(
    rf"\b{_BOAT}\b(?: (?!that\b|which\b|que\b|qui\b)[^\s,;:]+){{0,6}}? {_WAS}(?: |$)"
    r"(?!(?:just |also |then |reportedly |recien )?"
    rf"(?:{WAS_HIT}|blown|engaged|shot|fired (?:at|on|upon)|targeted|taken out|wiped|obliterated|eliminated))"
)
_SALVAGED = lazy_regex(
    r"\b(?:recover|retriev|salvag|find|found|bring|brought|haul|fish|pull|seiz|recuper|recup|hall|encontr|encuentr|rescat|sac|extra"
    r"|incaut|apreend|ach|resgat|retir|retrouv|repech|saisi|remont)\w*(?: [^;:\n]{0,50}?)? "
    r"(?:from|of|in|on|aboard|del?|en|em|num|na|no|d[ao]|dans|sur|a bord de|d'une?)"
    rf" (?:(?:an?|the|una?|la|el|l[ao]s|uma?|une?|le) )?(?:\w+ )?{_BOAT} {WAS_HIT}"
)
_BODIES = lazy_regex(rf"\b(?:{BODY}|remains)\b")
_FOUND = lazy_regex(
    r"\b(?:found|wash\w*|appear\w*|recover\w*|discover\w*|hallan?|hallaron|hallad\w+|aparec\w+|encuentran?"
    r"|encontr\w+|recuper\w+|recog\w+|recolh\w+|recueill\w+|ach(?:am|ados)|retrouv\w+|rejetee?s?|echou\w+|decouver\w+|repech\w+)\b"
    # or taken ashore
    r"|\b(?:brought|arriv\w+|land(?:s|ed)|taken (?:to|ashore)|lleg\w+|traen|traid[oa]s|traslad\w+|desembarc\w+"
    r"|cheg\w+|trazid[oa]s|levad[oa]s|ramene\w*|debarqu\w+)\b"
)
# "Engine of the boat that was bombed", "restos de una lancha atacada"
_LEFT_OF_IT = lazy_regex(
    r"\b(?:wreck(?:age)?|debris|hull|engines?|motors?|parts?|pieces|fragments?|remains|restos|pecios?|cascos?|motor(?:es)?"
    r"|partes|pedazos|trozos|fragmentos|destrocos|pedacos|epave|debris|moteurs?|coque|morceaux)"
    rf" (?:of|from|del?|d[aeou]s?|d'une?) (?:[^\s,;:]+ ){{0,3}}?{_BOAT}\b"
)


def left_of_the_boat(r: Reading) -> bool:
    """ "Wreckage of boat hit by US found": the boat was struck before, unless the headline tells that first."""
    left = r.doc.find_in_title(_LEFT_OF_IT) if r.title_has("strike") else None
    return left is not None and not r.counts_dead() and not announces_strike_in(r.doc, 0, left.start())


def tells_of_the_boat(r: Reading) -> bool:
    """ "Boat hit by US was heading back to shore": what it was and did, and no dead are counted."""
    if not r.title_has("strike") or r.title_has(*ASKED):
        return False
    return titled(_OF_THE_BOAT, r) and all(figure.number.start >= r.doc.title_end for figure in killed_in(r.doc))


def cargo_salvaged(r: Reading) -> bool:
    """ "Divers bring up cocaine from boat hit by US": what is left of it is found, by whoever looks."""
    drugs = r.title_has("drugs", "drug_boat", "seize")
    return drugs and titled(_SALVAGED, r)


def salvaged_beside_a_strike(r: Reading) -> bool:
    """ "US strikes boat, three killed, bales recovered": what was aboard is told behind the strike and its dead."""
    seized = min(hit.start for hit in r.hits if hit.concept == "seize")
    return r.counts_dead() and announces_strike_in(r.doc, 0, seized)


def bodies_found(r: Reading) -> bool:
    """ "Two bodies found on Trinidad beach linked to boat strikes", or brought to port after one."""
    if not r.title_has("strike") or r.title_has(*ASKED):
        return False
    bodies = r.doc.find_in_title(_BODIES)
    if bodies is None or announces_strike_in(r.doc, 0, bodies.start()) or tells_of_one_more(r.doc):
        return False
    if any(dead.end <= bodies.start() for dead in dead_of_strikes(r.doc)):
        return False  # "Five dead after US strike; three bodies recovered": the strike is told first
    return titled(_FOUND, r)

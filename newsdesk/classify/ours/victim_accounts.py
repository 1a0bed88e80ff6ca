"""What those who were hit tell of a strike, or their families: another account than the official one."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, ASKED, ELSEWHERE, VIOLENCE_ON_LAND
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.recency import THE_DAY_BEFORE, names_day_within
from newsdesk.facts.words.americans import AMERICAN_ARMS
from newsdesk.facts.words.nouns import KIN, MISSILE, PLAIN_STRIKE, SMALL_CRAFT, SURVIVOR
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import HITS, WAS_HIT
from newsdesk.facts.words.telling import SAYS
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_CREWS = any_word(
    en="fisherm[ae]n fishers crew(?:_members?)? villagers",
    es="pescador(?:es)? tripulantes?",
    pt="pescador(?:es)? tripulantes?",
    fr="pecheurs?",
)
_WHO_WERE_HIT = rf"(?:{_CREWS}|{KIN})"
_WHO = rf"(?:{_WHO_WERE_HIT}|\b{SURVIVOR}\b)"
# "Fishermen on a boat accused of smuggling", "pêcheurs sur un bateau accusé de trafic", accuse nobody.
_ACCUSE = r"accus(?:es?|ed|ing|ent)(?!_(?:of|by|de)\b|_d')"
_ACCUSES = any_word(
    en=f"speaks?_of claims? insists? disputes? den(?:y|ies|ied) {_ACCUSE} blam(?:es?|ed)",
    es="hablan?_de niegan? acusan? culpan?",
    pt="falam?_em negam? acusam? culpam?",
    fr=f"parlent_d* temoignent? nient {_ACCUSE}",
)
_TELLS = rf"(?:{SAYS}|{_ACCUSES})"
_OFFICIALS = (
    r"(?:pentagon\w*|hegseth|command\w*|officials?|navy|guard|trump|military(?! strike)|comando|funcionari\w*)\b"
)
_ACCOUNT = lazy_regex(
    rf"{_WHO}(?: (?!{_OFFICIALS})[^\s,;:]+){{0,8}}? {_TELLS}"  # "survivors of US strike say"
    rf"|{_TELLS} (?:(?:los|las|la|su|sus|os|as|a|les|la|des|sa|ses|leurs?) )?(?<!says )(?<!said )(?<!tells ){_WHO}"
    # Words in quotes and who says them, not the next figure: "killed 'four traffickers', one survivor held"
    rf"|[\"'] ?(?::|,(?! (?:\d+|{A_FEW})\b)) (?:\w+ ){{0,4}}{_WHO}"
    rf"|{_WHO}[^\"';]{{0,60}}: ?[\"']"
)
# Of what may come, and of life on shore, they speak as well.
_AFRAID = lazy_regex(r"\b(?:fears?|afraid|miedo|temen?|temor|medo|receiam?|peur|craign\w+|redoutent?)\b")
_HIT = lazy_regex(rf"\b(?:drone?s?|{MISSILE}|bomb\w*)\b")
_ACTOR = AMERICANS | {"boat_strike", "drug_boat"}
_ASKED = ASKED | ELSEWHERE | {"rights_court", "un_body", "film", "sport", "animal"}
_NEIGHBOUR = (
    r"(?:colombia|bogota|petro|venezuela|caracas|maduro|cabello|padrino|delcy|ecuador|equador|equateur|quito|trinidad\w*"
    r"|mexic\w+|mexique|sheinbaum|honduras|cuba|lula|brasilia|(?:el |o |le )?go(?:b|v)ier?no\w*|government)"
)
_INSISTS = r"(?:insist(?:s|ed|en?|io|em?|iu|ent)?|maintain(?:s|ed)|reiter(?:ates?|ated|an?|o|am|ou)|maintient)"
# At an end of the headline, so that no strike is told beside it: "..., Colombia insists", "Petro insists that ..."
_STATE_INSISTS = lazy_regex(
    rf", (?:{_NEIGHBOUR}(?:'s)? (?:[^\s,;:]+ ){{0,2}}?{_INSISTS}|{_INSISTS}(?: [^\s,;:]+){{0,2}}? {_NEIGHBOUR})\W*$"
    rf"|\A\W*{_NEIGHBOUR}(?:'s)? (?:[^\s,;:]+ ){{0,2}}?{_INSISTS}\b"
    # "Cabello accuses the US of killing innocents"
    rf"|\A\W*{_NEIGHBOUR}[^;]*\b(?:innocents?|inocentes?)\b|\b(?:innocents?|inocentes?)\b[^;]*, [^,;]*{_NEIGHBOUR}"
)


def state_accuses_of_deaths(r: Reading) -> bool:
    """ "Boat strike killed four fishermen, Colombia insists": it is known, and its dead are in dispute."""
    told = r.title_has("killed", "strike", "boat_strike")
    return told and r.has(*_ACTOR) and bool(_STATE_INSISTS.search(r.doc.folded[: r.doc.title_end].rstrip()))


@once
def tells_their_side(r: Reading) -> bool:
    """Do people who were hit at sea, or their kin, say in the headline what happened?"""
    hit = r.has("strike", "boat_strike") or bool(_HIT.search(r.doc.folded))
    if not hit or r.title_has(*_ASKED) or not titled(_ACCOUNT, r):
        return False
    return not titled(_AFRAID, r) and not _heard_of_a_fresh_one(r) and not _kin_report_a_fresh_one(r)


# "Fishermen on US strike that left three dead Thursday"
_ON_A_STRIKE = lazy_regex(
    rf"{_WHO_WERE_HIT}(?: d[aeou] [^\s,;:]+)? (?:on|about|sobre|sur) (?:[^\s,;:]+ ){{0,4}}?{PLAIN_STRIKE}\b"
)


def _heard_of_a_fresh_one(r: Reading) -> bool:
    """Who heard it from the shore and was not hit, the day after: that may be the first to tell of its dead."""
    told = titled(_ON_A_STRIKE, r) and not r.title_has("family") and r.counts_dead()
    return told and names_day_within(r.doc, THE_DAY_BEFORE, before=r.doc.title_end)


# "Bombed a boat", not "the boat", which is known
_HIT_A_BOAT = lazy_regex(
    rf"\b{AMERICAN_ARMS} {HITS}(?: [^\s,;:]+)? (?:an?|una?|uma?|une|their|sus?|seu|leurs?)"
    rf" (?:[^\s,;:]+ ){{0,2}}?{SMALL_CRAFT}\b"
)


def _kin_report_a_fresh_one(r: Reading) -> bool:
    """ "Family says US bombed a boat last night": nobody else may have told of it yet."""
    return titled(_HIT_A_BOAT, r) and names_day_within(r.doc, THE_DAY_BEFORE, before=r.doc.title_end)


def told_by_those_hit(r: Reading) -> bool:
    """Whether people who were hit tell their side of what those who strike boats did."""
    return r.has(*_ACTOR) and tells_their_side(r)


def told_of_an_attack_here(r: Reading) -> bool:
    """Whether people who were hit tell of an attacker whom nobody names: a drone or a missile, off the story's
    coasts."""
    by_air = titled(_HIT, r)
    return by_air and r.has("places_here", "ecuador", "colombia", "caribbean") and tells_their_side(r)


_NOBODY_KNOWN = lazy_regex(
    r"\b(?:myster\w+|misterios\w+|unknown|unidentified|unexplained|desconocid[oa]s?|sin identificar"
    r"|no identificad[oa]s?|desconhecid[oa]s?|nao identificad[oa]s?|inconnue?s?|non identifiee?s?)\b"
)
_BOATS_HIT = lazy_regex(rf"\b{SMALL_CRAFT}\b[^;:]{{0,40}}?(?:{WAS_HIT}|\btargeted\b)")


def hit_by_nobody_known(r: Reading) -> bool:
    """ "Ecuadorean fishing boats hit by mystery attackers" with drones: whose they are is the question."""
    here = r.has("ecuador", "colombia", "caribbean", "places_here") and not r.has(*ELSEWHERE)
    if not here or not titled(_BOATS_HIT, r):
        return False
    return bool(_NOBODY_KNOWN.search(r.doc.folded) and _HIT.search(r.doc.folded))


_WHO_WAS_ABOARD = lazy_regex(
    r"\b(?:quien(?:es)? (?:iban?|viajaban?|eran?|estaban?)|who (?:was|were)|quem (?:ia|iam|era|eram|estava\w*)"
    rf"|qui (?:etai\w+|se trouvai\w+))\b[^;:\n]{{0,40}}?\b{SMALL_CRAFT}\b"
)
_MOURN = any_word(
    en="mourn* bur(?:y|ies|ied) farewell funerals? remember*",
    es="llora* despid* vela[n]? entierra* sepulta* duelo",
    pt="chora* despede* vela[m]? enterra* sepulta* luto",
    fr="pleur* enterre* deuil adieu*",
)
_STRUCK_CREW = rf"(?:{_CREWS}|{KIN})[^;:\n]{{0,40}}?\b{PLAIN_STRIKE}s?\b"
_MOURNS_A_CREW = lazy_regex(rf"{_MOURN}[^;:\n]{{0,60}}?{_STRUCK_CREW}")
_LOST_OTHERWISE = ELSEWHERE | VIOLENCE_ON_LAND | {"accident", "migrants", "weather", "search", "missing", "labour"}


def tells_who_was_aboard(r: Reading) -> bool:
    """ "Father and sons: who was on the boat of Güiria", "Tumaco mourns fishermen killed in Friday's strike": boats
    that are known by their port alone are those that were struck."""
    known = titled(_WHO_WAS_ABOARD, r) or titled(_MOURNS_A_CREW, r)
    return known and r.title_has("places_here") and not r.has(*_LOST_OTHERWISE)

"""Headlines of few words that leave out who, where or what, and still can only mean this story."""

from __future__ import annotations

from newsdesk.classify.concept_groups import BOATS, COMMAND, LANDS, OTHER_HARM, SEAS, VIOLENCE_ON_LAND
from newsdesk.classify.headlines.headline_words import FOOTAGE, MEMO, STRIKE_NAMED
from newsdesk.classify.headlines.strike_outline import OFF_A_COAST, OFF_ANY_COAST
from newsdesk.classify.headlines.strike_phrases import tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.americans import UNITED_STATES
from newsdesk.facts.words.nouns import BOMBING, MISSILE
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import KILLS
from newsdesk.facts.words.vocabulary import IN_A_SEA
from newsdesk.text.lazy_regex import lazy_regex

_OTHER_HARM = OTHER_HARM | {"accident"}


_BOMBS = lazy_regex(rf"\b(?:{BOMBING}|{MISSILE})\b(?! group)")
_STRIKES = lazy_regex(
    rf"\b(?:{A_FEW}|\d+) (?:more |new |air)?"
    r"(?:strikes|ataques|bombardeos|bombardeios|frappes)\b(?! group)"
)
_STRIKES_HERE = lazy_regex(
    r"\b(?:caribbean|pacific) (?:air|boat )?strikes?\b(?! group)"
    rf"|\b(?:bombardeio?|bombardeo|ataque|frappe) {IN_A_SEA}"
)
_CAME_OF_IT = ("killed", "survivor", "toll_change", "missing", "search", "presumed_dead", "campaign", "family")


def strikes_counted_at_sea(r: Reading) -> bool:
    """ "Fourteen dead in three strikes in the Pacific", "Pacific strike kills one, two survive"."""
    here = r.title_has(*SEAS, "boat_strike")
    if not here or r.has(*_OTHER_HARM, *VIOLENCE_ON_LAND, "colombia", "cartel", "places_here"):
        return False
    if not r.title_has("killed"):
        return r.title_has(*_CAME_OF_IT) and titled(_STRIKES_HERE, r)
    some_lived = r.title_has("survivor") and titled(STRIKE_NAMED, r)
    on_boat = r.title_has("boat_strike") and r.counts_dead()
    return some_lived or on_boat or titled(_STRIKES, r) or titled(_STRIKES_HERE, r)


def congress_on_the_first_strike(r: Reading) -> bool:
    """ "Lawmakers see the Sept. 2 video", "senators on the double tap", "Congress sees men killed in the water"."""
    in_the_water = r.title_has_all("overboard", "killed")
    named = r.title_has("congress") and (in_the_water or r.title_has("sept_2", "double_tap"))
    return named and r.has("briefing", "posted", "strike")


_FREE_INFORMATION = lazy_regex(r"\b(?:foia|freedom of information)\b")


def suit_for_the_memo(r: Reading) -> bool:
    """A suit for the opinion that calls the strikes lawful, or for their footage."""
    if not r.title_has("lawsuit", "court") or not r.has("strike") or r.has(*_OTHER_HARM, "police_raid"):
        return False
    filmed = titled(FOOTAGE, r) and bool(_FREE_INFORMATION.search(r.doc.folded))
    sought = MEMO.search(r.doc.folded) if r.title_has("lawsuit") else r.doc.find_in_title(MEMO)
    return filmed or sought is not None


def suit_for_the_dead(r: Reading) -> bool:
    """ "Judge lets suit over St Lucia fishermen's deaths proceed": at these coasts boats go under by one hand."""
    at_sea = r.title_has("victim_name", "fishing", *BOATS) and r.title_has(*LANDS)
    return at_sea and r.title_has_all("lawsuit", "killed") and not r.has(*_OTHER_HARM)


_DEPORTED = lazy_regex(r"\b(?:deport|expuls|migra)\w*")


def flights_to_caracas(r: Reading) -> bool:
    """Airlines that stop them, or start again; a link with Brazil is trade, and who is deported no traveller."""
    return r.title_has_all("airspace", "venezuela") and not r.has("far_port", "trade") and not titled(_DEPORTED, r)


def war_powers_on_boats(r: Reading) -> bool:
    """ "Senate blocks war powers bid on boats"; of Iran, they say so."""
    return r.has("war_powers") and r.title_has("boat", "drug_boat", "boat_strike")


_COMMANDERS = lazy_regex(r"\b(?:bradley|holsey|donovan)\b")


def commander_before_congress(r: Reading) -> bool:
    """ "Bradley heard behind closed doors", "Admiral denies order to kill them all"."""
    if not r.title_has("congress") or not r.has("commander"):
        return False
    heard = r.has("briefing") and titled(_COMMANDERS, r)
    return heard or r.title_has("double_tap")


_BEFORE_THE_HOUSE = lazy_regex(
    r"\b(?:ante la camara|(?:a|na|perante a) camara|devant la chambre|(?:to|tells) the house)\b"
)


def commander_on_survivors(r: Reading) -> bool:
    """ "Donovan tells senators that 24 survivors were never found": whose survivors or strikes, his name says."""
    told = r.title_has("commander") and r.title_has("survivor", "strike") and titled(_COMMANDERS, r)
    told = told and not tells_of_one_more(r.doc)
    return told and (r.title_has("congress") or titled(_BEFORE_THE_HOUSE, r)) and not r.has(*_OTHER_HARM)


_BEFORE_A_CHAMBER = lazy_regex(
    r"\b(?:before|faces?|tells|told|to|at|ante|perante|devant|face a|a|na|no|al|en|em|au)"
    r" (?:(?:the|la|el|o|un|una|uma|le|les|l') ?)?(?:us |u\.s\. )?"
    r"(?:house|senate|congress|(?:(?:armed|foreign)[\w -]{0,30}?)?(?:committee|panel)|hearing|camara|senado|congreso"
    r"|congresso|comision|comissao|comite|audiencia|chambre|senat|congres|commission|audition)\b"
)


_ASKED_OF_HIM = ("strike", "boat_strike", "killed", "boat", "drug_boat")


def secretary_before_congress(r: Reading) -> bool:
    """ "Hegseth refuses House the video", "Hegseth vai à Câmara": on a strike, which the headline may leave out."""
    if not r.title_has("hegseth") or not r.has(*_ASKED_OF_HIM) or r.has(*_OTHER_HARM):
        return False
    return titled(_BEFORE_A_CHAMBER, r) and not r.counts_dead()


# "Bombing near Venezuela border kills three soldiers"
_ASHORE = lazy_regex(r"\b(?:borders?|frontera|fronteira|frontiere|soldiers?|soldados?|soldats?|police|policias?)\b")


def bombed_off_a_coast(r: Reading) -> bool:
    """ "Another strike off Ecuador, two dead", "survivor of the bombing off Saint Lucia": bombs fall there at sea
    from one hand alone."""
    if not r.title_has("killed", "survivor", "toll_change", "missing") or r.has(*_OTHER_HARM):
        return False
    told_before = r.title_has("us", "us_military", "toll_change")
    off = OFF_ANY_COAST if told_before or titled(_BOMBS, r) else OFF_A_COAST
    if titled(_ASHORE, r):
        return False
    return titled(off, r) and (titled(STRIKE_NAMED, r) or titled(_BOMBS, r))


_LENT = lazy_regex(
    r"\b(?:cede[n]?|lets?|allows?|grants?|permit\w*|autori[sz]\w+|offers?|opens?|ofrece|oferece|libera|abre|prete\w*"
    r"|ouvre|lends?|extend\w*|extiend\w*|prorrog\w*|prolong\w*|renew\w*|renuev\w*|renov\w+|agrees to host"
    r"|keep using)\b"
)


def airport_lent_to_us(r: Reading) -> bool:
    """ "Abinader lets US use two airports"."""
    region = r.title_has("latin_leader", "caribbean_state", "ecuador", "places_here")
    lent = r.title_has_all("base", "us") and titled(_LENT, r)
    return region and lent and not r.has("trade", "accident")


def decertified(r: Reading) -> bool:
    return r.title_has("certification") and r.title_has("colombia", "petro")


def congress_asks_for_video(r: Reading) -> bool:
    """ "Senators ask for the full video of the strike"."""
    asked = r.title_has_all("congress", "strike") and not r.has(*_OTHER_HARM, "police_raid")
    return asked and titled(FOOTAGE, r)


_SHIELD = lazy_regex(
    r"\b(?:shield of the americas|escudo de las americas|escudo das americas|bouclier des ameriques)\b"
)


def joins_the_shield(r: Reading) -> bool:
    """The coalition against cartels, by its name."""
    return titled(_SHIELD, r)


_ELSEWHERE = _OTHER_HARM | VIOLENCE_ON_LAND | {"far_country", "land_op", "carrier"}


_LETHAL = lazy_regex(r"\b(?:lethal|letale?|kinetic|cinetic[oa]|cinetique)\b")  # so the command puts it


def missing_after_strike(r: Reading) -> bool:
    """ "One killed, two missing in US strike", "Pentagon reports new strike, two dead": on land nobody is missed
    after one, and of other campaigns the place is told."""
    struck = r.title_has_all("strike", "killed") and r.title_has(*COMMAND)
    if not struck or r.has(*_ELSEWHERE) or r.title_has("double_tap"):
        return False
    missed = r.title_has("missing", "search", "overboard")
    return missed or titled(_LETHAL, r) or tells_of_one_more(r.doc)


_AMERICANS_KILL = lazy_regex(rf"\b{UNITED_STATES} {KILLS}\b")


def killed_at_sea(r: Reading) -> bool:
    """ "US kills five more at sea", "four dead in the water, Pentagon says"."""
    killed = r.title_has("killed") and (r.title_has(*COMMAND) or titled(_AMERICANS_KILL, r))
    at_sea = r.title_has("intl_waters", "overboard")
    return killed and at_sea and not r.has(*_ELSEWHERE) and r.counts_dead()


def neighbours_sanctioned(r: Reading) -> bool:
    """ "Treasury sanctions Colombian president": of Washington's many lists, those of heads of state here."""
    here = r.title_has("colombia", "venezuela", "petro", "maduro")
    return r.title_has("sanction") and here and r.has("petro", "maduro")

"""What comes after a strike, told without saying whose: a search, bodies brought ashore, somebody sent home."""

from __future__ import annotations

from newsdesk.classify.concept_groups import OTHER_HARM, SEAS
from newsdesk.classify.headlines.headline_words import KNOWN_ONE
from newsdesk.classify.kinds.justice_phrases import names_who_decides, survivor_goes_free
from newsdesk.classify.kinds.topic_phrases import between_neighbours, frees_survivors, hands_people_over
from newsdesk.classify.new_strikes.behind_the_search import leads_with_who_lived, search_ended
from newsdesk.classify.not_new.corrections import title_corrects
from newsdesk.classify.not_new.no_new_strike import SURVIVOR_OF
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import MISSILE, SMALL_CRAFT, WHO_LIVED
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS, WAS_HIT
from newsdesk.facts.words.times import AFTER
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_OTHER_HARM = OTHER_HARM | {"gunmen"}
_HIT = rf"(?:{HITS}|{WAS_HIT}|{FIRES_AT})"
_BY_MISSILE = lazy_regex(
    rf"\b{MISSILE}\b[^.;\n]{{0,30}}?\b{_HIT}\b[^.;\n]{{0,25}}?\b{SMALL_CRAFT}\b"
    rf"|\b{SMALL_CRAFT}\b[^.;\n]{{0,25}}?\b{_HIT}\b[^.;\n]{{0,20}}?\b{MISSILE}\b"
)
_GOES_HOME = lazy_regex(
    r"\b(?:devuel\w+|devolv\w+|regres[ao]\w*|vuelve|volta|voltou|retorn[ao]\w*|repatri\w+|entreg\w+|remet\w*|remis"
    r"|rentr\w+|rapatri\w+|renvoy\w+|return(?:s|ed)?|handed over|sent (?:home|back)"
    r"|flown (?:home|back)|lands?|recib\w+|recebe\w*|recoit|receives?)\b"
)
_ONE_WHO_LIVED = lazy_regex(
    r"\b(?:tripulantes?|crewm[ae]n|crew members?|survivors?|sobreviviente|superviviente|sobrevivente|survivant"
    r"|rescape|rescatad[oa]|resgatad[oa]|rescued)\b"
)


def sent_home_after_a_missile(r: Reading) -> bool:
    """ "Crewman sent back to Colombia", whose mates died when a missile hit the boat."""
    if r.has(*_OTHER_HARM) or not titled(_GOES_HOME, r) or not titled(_ONE_WHO_LIVED, r):
        return False
    return bool(_BY_MISSILE.search(r.doc.folded))


_ESCAPED = lazy_regex(
    any_word(
        en="escap(?:es|ed) fled swam jumped leapt survived",
        es="escap(?:a|o) huyo nado salto sobrevivio",
        pt="escap(?:a|ou) fugiu nadou saltou sobreviveu",
        fr="echappee? nage saute survecu",
    )
)
_BACK_HOME = lazy_regex(rf"{_GOES_HOME.pattern}|\b(?:comes|goes|is|arrives|flies|flew) (?:back|home)\b")
_ON_THE_WATER = lazy_regex(
    rf"\b(?:{SMALL_CRAFT}|{MISSILE}|freighters?|cargueros?|cargueiros?|guantanamo|nava(?:l|is)|repechee?s?)\b"
)


def escaped_and_comes_home(r: Reading) -> bool:
    """ "Jamaican who escaped the flames returns to Kingston": an islander whom a ship took in after an attack."""
    home = titled(_ESCAPED, r) and titled(_BACK_HOME, r) and r.has("caribbean_state", "places_here", "colombia")
    attacked = r.has_all("strike", "survivor") and _ON_THE_WATER.search(r.doc.folded) is not None
    return home and attacked and not r.has(*_OTHER_HARM, "accident", "air_raid", "police_raid", "court")


def received_from_americans(r: Reading) -> bool:
    """ "Ministry received two bodies and a wounded man", of a boat that the text says Americans struck, or from a
    neighbour: nobody else bombs between them."""
    of_a_boat = r.has("boat", "vessel", "narco_sub") and r.has("us", "us_military", "southcom")
    return (of_a_boat or between_neighbours(r)) and not r.has(*_OTHER_HARM, "accident") and hands_people_over(r)


_AFTER = lazy_regex(
    rf"\b(?:after|following) (?:(?:an?|the|{AMERICAN}|deadly|{A_WEEKDAY}'s"
    r"|weekend) )*(?:missile )?(?:air)?(?:strike|attack)s?\b(?! group)(?! (?:on|by|in|at) )"
    rf"|\b(?:water|sea) by (?:an? )?{AMERICAN} (?:air|missile )?strike\b(?! group)"
    rf"|\b{AFTER} (?:(?:un|el|um|o|une|la|l')? ?)"
    rf"(?:ataque|bombardeo|bombardeio|attaque|frappe)(?= (?:(?:de |dos )?{AMERICAN}"
    rf"|d(?:[aeu]|el) {A_WEEKDAY})\b|$|[.,;:])"
)
_SOUGHT = lazy_regex(
    r"\b(?:search\w*|rescue|picked up|pulled|in (?:the )?water|survivors?|missing|busqueda|buscan?|rescat\w+"
    r"|resgat\w+|secour\w+|buscas?|resgate|recherches?|sauvetage|secours|men)\b"
)


def coast_guard_asked(r: Reading) -> bool:
    """ "Coast Guard won't say if anyone was picked up after Sunday's attack"."""
    return r.title_has("coast_guard") and not r.title_has("in_custody") and titled(_SOUGHT, r) and titled(_AFTER, r)


def only_asked_of_coast_guard(r: Reading) -> bool:
    """ "Coast Guard searches for survivor after US strike; three dead" tells of the strike, too."""
    told = r.counts_dead() and not titled(KNOWN_ONE, r) and not search_ended(r)
    return coast_guard_asked(r) and not told and not leads_with_who_lived(r)


def sought_after_a_strike(r: Reading) -> bool:
    """ "Ecuador coordinates rescue following US missile attack": who is looked for is the news, whoever looks."""
    american = r.title_has("us", "us_military", "southcom") or r.title_has("coast_guard")
    if not american or r.title_has("congress", "court", "un_body", "killed", "in_custody"):
        return False
    return titled(_SOUGHT, r) and titled(_AFTER, r) and not r.has(*_OTHER_HARM)


def freed_after_a_strike(r: Reading) -> bool:
    """Prosecutors of the country that takes a survivor in have nothing against him."""
    if not r.has("strike") or r.has(*_OTHER_HARM, "accident"):
        return False
    here = r.title_has("ecuador", "colombia", "mexico", "caribbean_state", "places_here") or titled(SURVIVOR_OF, r)
    return here and (survivor_goes_free(r) or frees_survivors(r)) and names_who_decides(r)


_FOUND = lazy_regex(
    r"\b(?:found|located|hallan|hallad[oa]s?|encuentran|encontrad[oa]s?|acham|achad[oa]s?|retrouves?"
    r"|retrouvent)\b[^.;:\n]{0,20}?\b(?:alive|con vida|vivos?|vivas?|com vida|vivants?|en vie|sains? et saufs?)\b"
)


def found_alive(r: Reading) -> bool:
    """ "Hallan con vida a uno de los sobrevivientes": what the search came to."""
    return r.has("strike") and titled(_FOUND, r)


_NOW_DEAD = lazy_regex(
    r"\bcounts?\b[^.;\n]{0,40}?\bamong (?:the )?dead\b|\b(?:entre|parmi) (?:los|os|les) (?:muertos|mortos|morts)\b"
)


def missing_now_count_as_dead(r: Reading) -> bool:
    """ "The attack left 11 dead, not three: eight are presumed dead": the toll is put right by those never found."""
    lost = r.has("presumed_dead") or (r.has("missing", "survivor") and bool(_NOW_DEAD.search(r.doc.folded)))
    return lost and (title_corrects(r) or bool(_NOW_DEAD.search(r.doc.folded))) and r.has("killed")


def count_takes_in_the_missing(r: Reading) -> bool:
    """ "Missing and now presumed dead: tally climbs to 199": of those whom attacks leave in the sea, only ours."""
    struck = r.has("strike", "boat_strike") and r.has(*SEAS)
    return r.title_has("presumed_dead") and struck


_LIVED = lazy_regex(
    rf"\b(?:{WHO_LIVED}|survived|sobrevivio|sobreviveu|a survecu|injured|wounded|rescued|pulled|captives?|salvarse"
    r"|herid[oa]s?|rescatad[oa]s?|ferid[oa]s?|resgatad[oa]s?|blesses?)\b"
)
_IS_KEPT = lazy_regex(
    r"\b(?:held|holds|flown|brought|hospitali\w+|(?:in|en|no|a l')(?: el)? ?hospital|treated|sent home|returned"
    r"|critical|grave|gravement"
    r"|devuelt\w+|devolv\w+|internad\w+|traslad\w+|desembarc\w+|retien\w+|retenid\w+|retid[oa]s?|debarque\w*"
    r"|renvoye\w*|transfere\w*|retenus?|question(?:s|ed)|interroga\w*|interroge\w*)\b"
)
_NEW_DEAD = lazy_regex(
    r"\b(?:kills?|leaves?|mata[nm]?|deja[n]?|deixa[m]?|tue(?:nt)?|laisse)\b"
    r"|\b(?:new|another|otro|nuevo|outro|novo|nouvelle)\b"
)


def held_or_sent_home(r: Reading) -> bool:
    """ "Two pulled from the sea are held on a ship": where those who lived are, no word of a new strike."""
    kept = titled(_LIVED, r) and titled(_IS_KEPT, r)
    return kept and r.has("strike", "boat_strike") and not titled(_NEW_DEAD, r)


_COUNTRY = r"(?:ecuador|colombia|colombie|jamaica|jamaique|mexic\w+|mexique|venezuela|equador|su pais|seu pais|home)"
_HOME_BY_NOW = lazy_regex(
    rf"\b(?:ya (?:esta|volvio|llego|regreso) (?:en|a) {_COUNTRY}|already (?:back )?(?:in |at )?{_COUNTRY}"
    rf"|ja (?:esta|voltou|chegou) (?:no|na|a|ao) {_COUNTRY}|est deja (?:rentre|de retour|en|au)\b)"
)


def survivor_is_home(r: Reading) -> bool:
    """ "Two dead, two survivors: one is already in Ecuador": nobody is so fast home from a new strike."""
    return r.has("strike", "boat_strike") and _HOME_BY_NOW.search(r.doc.folded) is not None

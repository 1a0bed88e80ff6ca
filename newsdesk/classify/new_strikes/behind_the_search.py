"""A new strike behind a headline that leads with who lived, is sought, saved or held, or with who saw it."""

from __future__ import annotations

from newsdesk.classify.concept_groups import KNOWN_STRIKE
from newsdesk.classify.headlines.headline_words import A_STRIKE, FIRST_IN_A_TIME, KNOWN_ONE, ONE_MORE
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.people.survivors import title_ends_search
from newsdesk.facts.when.recency import (
    NEWS_LAG,
    THE_DAY_BEFORE,
    names_day_older_than,
    names_day_within,
    tells_of_these_days,
)
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_ARMS, AMERICAN_FORCES, THEIR_SPEAKERS
from newsdesk.facts.words.nouns import PLAIN_STRIKE, SMALL_BOAT, SOLDIERS, VESSEL, WHO_LIVED
from newsdesk.facts.words.strike_verbs import FIRES_AT, HITS, TO_FIRE_AT, WAS_DONE, WAS_HIT
from newsdesk.facts.words.telling import ACCORDING_TO, NOT_HAD, TELLS
from newsdesk.facts.words.times import AFTER
from newsdesk.facts.words.vocabulary import SOUGHT
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_ANY_KIND_OF = rf"(?:(?:{AMERICAN}|southcom|pentagon|deadly|lethal|new|military|missile|drug-?|boat|vessel) ?)*"
# "After deadly boat strike", "tras un ataque mortal": not "after the strike", "after Wednesday's strike".
_AFTER_ONE = lazy_regex(
    rf"\b(?:after|following) (?:an? )?{_ANY_KIND_OF}{A_STRIKE}|\b{AFTER} (?:(?:un|um|une|otro|outro) )?(?:nuevo "
    rf"|novo |nouvelle )?{PLAIN_STRIKE}\b"
)
# "After US fires on yacht", "luego de que EE. UU. atacara un yate", "tras atacar EE. UU. un yate"
_HAVING_HIT = rf"(?:{HITS}|{FIRES_AT}|\b(?:atac|bombarde|hund|destruy|dispar)(?:ara|iera|era)n?\b)"
_AFTER_THEY_FIRED = lazy_regex(
    rf"(?:\b{AFTER} ?(?:que |qu')?(?:(?:the|los|las|el|la|os|as|les) |l')?{AMERICAN_ARMS} {_HAVING_HIT}"
    rf"|{TO_FIRE_AT} (?:(?:los|las|el|la) )?{AMERICAN_ARMS}) (?:[^\s,;:]+ ){{0,3}}?{SMALL_BOAT}\b"
)
# "Plane looks for man who lived through US boat strike"
_SOUGHT_AFTER_ONE = lazy_regex(
    rf"\b{SOUGHT}\b[^;:,\n]{{0,60}}?"
    r"\b(?:lived through|survived|sobreviv(?:io|e|eu|eram|ieron) a|survecu a) (?:(?:an?|un|um|une) )?"
    rf"{_ANY_KIND_OF}{PLAIN_STRIKE}\b(?! group)"
    rf"|\b{SOUGHT}\b[^;:,\n]{{0,60}}?"
    r"\b(?:survived the|sobreviv(?:io|e|eu|eram|ieron) (?:al|ao)|survecu (?:au|a la)) "
    rf"(?:{PLAIN_STRIKE}|bombardement) (?:on|of|a|de|d'|contra|contre|sur) ?(?:an?|una?|uma?|une?)?[ ]?(?:\w+ )?"
    rf"{SMALL_BOAT}\b"
)
_SAVED = any_word(
    en="rescu* pick(?:s|ed)?_up pull(?:s|ed)? sav(?:es?|ed) finds? found recover*",
    es="rescat* auxili* recog(?:e|en|io|ieron) halla[nr]? hall(?:o|aron|ad[oa]s?) socorr* encuentran? encontr*",
    pt="resgat* socorr* recolh* encontr* acha[mr]? achad[oa]s? salv(?:am?|ou|aram)",
    fr="secour* recueill* repech* retrouv* sauve(?:nt|s|es)? sauve_de",
)
SAVES = lazy_regex(_SAVED)
_ESCAPED = any_word(
    en="escap(?:ed|ing) surviv(?:ed|ing) lived_through",
    es="escap(?:o|aron|ado) sobreviv(?:io|ieron|ido)",
    pt="escap(?:ou|aram|ado) sobreviv(?:eu|eram|ido)",
    fr="echappe survecu rescapes?",
)
_ONE = (
    rf"(?:(?:of|from|to|de|a) |d')?(?:an? |un |um |une )?(?:(?:{AMERICAN}|apparent|suspected|alleged"
    rf"|presunto|suposto|deadly|missile|boat|drone) )*"
    rf"(?:(?:{PLAIN_STRIKE}|bombardement|air ?strike|tirs? (?={AMERICAN}))\b(?! group)"
    # "castaway of boat attacked by US"
    rf"|(?:una |one )?{SMALL_BOAT} (?:{WAS_DONE} )?{WAS_HIT} (?:by|por|pel[oa]s?|par) (?:l')?(?:\w+ ){{0,2}}?"
    rf"{AMERICAN})"
)
# "Two survivors of a US strike picked up", "resgatam homem que diz ter escapado de bombardeio": not of "the" strike.
_SAVED_FROM_ONE = lazy_regex(
    rf"{_SAVED}[^;:,\n]{{0,50}}?\b(?:{WHO_LIVED}|{_ESCAPED}) {_ONE}"
    rf"|\b{WHO_LIVED} {_ONE}[^;:,\n]{{0,50}}?{_SAVED}"
)
# "Mexican navy rescues two men who say US bombed their boat", which nobody else told
_SAVED_AND_SAY = lazy_regex(
    rf"{_SAVED}[^;:,\n]{{0,40}}? (?:who|que|qui) {TELLS} (?:(?:that|que|qu') ?)?"
    rf"(?:(?:the|los|las|el|la|os|as|les) |l')?{AMERICAN_ARMS} {_HAVING_HIT} (?:[^\s,;:]+ ){{0,3}}?{SMALL_BOAT}\b"
)
# Of a strike that is known, they need not say what befell them.
_THEY_SAY = lazy_regex(rf"{TELLS}|\b{ACCORDING_TO}\b")
_IN_THE_SEA = lazy_regex(r"\b(?:(?:in|from) (?:the )?(?:sea|water)|en el (?:mar|agua)|n[oa] (?:mar|agua)|a la mer)\b")
# "Aircraft joins search", "la búsqueda continúa": it has begun, and so has the story.
_GOES_ON = lazy_regex(
    r"\b(?:joins?|still|continues?|expands?|widens?|resumes?|enters|se suma\w*|sigue[n]?|continuan?|amplian?"
    r"|seguem?|continuam?|se poursui(?:t|vent)|poursui(?:t|vent)|rejoint|toujours|se junta\w*)\b"
)
_THEY_TELL = lazy_regex(
    rf"\b{THEIR_SPEAKERS}[^.;,\n]{{0,30}}?"
    rf"{NOT_HAD}{TELLS}"
    # or "were killed when the military hit the vessel"
    rf"|\b(?:when|cuando|quando|quand|lorsqu[e']) ?(?:(?:the|el|los|las|l[ao]|o|os|as|l'|les) ?)?{THEIR_SPEAKERS}"
    rf" (?:[^\s.;,]+ )?{HITS}"
)


def after_one(r: Reading) -> bool:
    """ "After a US strike", and not "after the strike" that is known."""
    return titled(_AFTER_ONE, r) or titled(_AFTER_THEY_FIRED, r)


def search_ended(r: Reading) -> bool:
    return r.has("search", "survivor", "coast_guard") and title_ends_search(r.doc)


_WERE_HIT = rf"(?:{WAS_HIT}|\btargeted\b)"
# "They were aboard a boat that was hit on Thursday, the military said": that they are sought is the first of it.
_BOAT_HIT = lazy_regex(
    rf"\b{VESSEL}\b(?: [^\s.;:,]+){{0,7}}? (?:(?:that|which|que|qui) )?{_WERE_HIT}"
    rf"[^.;\n]*\b(?:{SOLDIERS}|southcom|southern command|comando su[rl]|commandement sud|pentagon[eo]?)\b"
)


@once
def leads_with_who_lived(r: Reading) -> bool:
    """ "Three in water after deadly boat strike; Mexico leads search": on the day after, those who struck tell it, or
    those who search. "Fishermen save man who says he escaped a US strike": he tells of the dead."""
    if titled(_SAVED_AND_SAY, r):
        return not names_day_older_than(r.doc, NEWS_LAG)
    saved = titled(_SAVED_FROM_ONE, r)
    fate = r.title_has("search", "survivor", "overboard", "missing", "in_custody") or titled(_IN_THE_SEA, r)
    if not saved and not (fate and after_one(r)) and not titled(_SOUGHT_AFTER_ONE, r):
        return False
    if r.title_has(*KNOWN_STRIKE) or search_ended(r) or titled(_GOES_ON, r):
        return False
    if titled(KNOWN_ONE, r) and not (r.doc.lang != "en" and after_one(r) and _is_told_whole(r)):
        return False  # "tras ataque que dejó tres muertos" need not be of one that is known
    if saved:
        told = not r.has("in_custody") and _THEY_SAY.search(r.doc.folded, r.doc.title_end)
        lost = dead_of_strikes(r.doc) or r.has("missing")
        return bool(told and lost) and tells_of_these_days(r.doc)
    if not (names_day_within(r.doc, THE_DAY_BEFORE) or _is_told_whole(r)):
        return False
    if not _tells_of_dead(r):
        return r.title_has("search") and bool(_BOAT_HIT.search(r.doc.folded, r.doc.title_end))
    rescued = titled(SAVES, r) and titled(_AFTER_THEY_FIRED, r)
    return rescued or r.title_has_all("coast_guard", "search") or _those_who_struck_tell(r)


def _is_told_whole(r: Reading) -> bool:
    """ "Coast Guard searches for survivor after US strike; three dead", and no text."""
    return not r.doc.folded[r.doc.title_end :].strip() and r.counts_dead()


_NEW_ONE = lazy_regex(rf"{FIRST_IN_A_TIME}|\b{ONE_MORE} {_ANY_KIND_OF}{A_STRIKE}")
_IS_SOUGHT = lazy_regex(
    r"\b(?:sought|rescue|(?:busc|procur|rastre)ad[oa]s?|busquen?|procurem?|secourir|socorrer|rescatar|resgatar)\b"
)


def survivor_of_a_new_one_is_sought(r: Reading) -> bool:
    """ "First raid on a boat since Maduro's fall, a survivor is sought", "survivor of new strike sought": what is the
    first in so long, or called new, is."""
    if not r.title_has("survivor") or r.title_has(*KNOWN_STRIKE) or not titled(_NEW_ONE, r):
        return False
    if not (r.title_has("search") or titled(_IS_SOUGHT, r)):
        return False
    return not search_ended(r) and not titled(KNOWN_ONE, r) and not titled(_GOES_ON, r)


# "US strikes boat, searches for survivors": nobody told of it before.
_THEY_STRIKE = lazy_regex(
    rf"\A\W*(?:(?:breaking|urgente?|alerte|just in)\W+)?(?:(?:the|el|los|l[ao]|o|os|as|les) |l')?"
    rf"(?:{AMERICAN_FORCES}|{AMERICAN_ARMS}|{THEIR_SPEAKERS}) {HITS} (?:[^\s,;:]+ ){{0,3}}?{SMALL_BOAT}\b"
)
_LOOK_FOR = lazy_regex(r"\b(?:busca[nr]?|procura[mr]?|cherche(?:nt|r)?|looks? for)\b")


def strikes_and_searches(r: Reading) -> bool:
    """Is a strike on one boat what the headline says first, and the search for who lived its second half?"""
    sought = r.title_has("search", "overboard") or titled(_LOOK_FOR, r)
    if not titled(_THEY_STRIKE, r) or not r.title_has("survivor") or not sought:
        return False
    return not r.title_has(*KNOWN_STRIKE) and not search_ended(r) and not titled(KNOWN_ONE, r)


def _those_who_struck_tell(r: Reading) -> bool:
    return r.has("us", "us_military", "southcom", "pentagon") and _THEY_TELL.search(r.doc.folded) is not None


def _tells_of_dead(r: Reading) -> bool:
    return any(not r.doc.recalls_at(figure.number.start) for figure in dead_of_strikes(r.doc))

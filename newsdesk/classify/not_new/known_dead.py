"""Headlines that count the dead of a known strike: they are identified or asked about, it is shown or defended."""

from __future__ import annotations

import re

from newsdesk.classify.concept_groups import COMMAND
from newsdesk.classify.headlines.combined_headlines import KNOWN
from newsdesk.classify.headlines.strike_phrases import announces_strike, tells_of_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.words.death_words import given_up
from newsdesk.facts.words.nouns import THE_DEAD, VIDEO
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.text.strike_words import PLAIN_STRIKE

_IDENTIFIES = lazy_regex(
    r"\b(?:identif(?:y|ies|ied|ican?|ico|icaron|icam?|icou|icaram|ient?|ie)|names|nombra[n]?)"
    rf"(?: [^\s,;:]+){{0,4}}? {THE_DEAD}\b"
)
# "Video reveals moment US strike killed four": not one that is posted with the strike
_SHOWN = lazy_regex(
    rf"\b{VIDEO}\b(?: [^\s,;:]+){{0,3}}?"
    r" (?:reveal|show|captur|muestra|revel|mostra|montr)\w*(?: [^\s,;:]+){0,2}? "
    rf"(?=(?:moment|momento)\b|{PLAIN_STRIKE}\b)"
)
# "Longer video of the Dec. 30 attack": a first one was shown with the strike.
_SHOWN_AT_LENGTH = lazy_regex(
    rf"\b(?:(?:longer|full|extended|unedited|uncut|second) (?:\w+ )?{VIDEO}"
    rf"|{VIDEO} (?:mas larg[oa]|complet[oa]s?|sin editar"
    r"|mais long[oa]s?|na integra|plus longue?s?|integrale?s?|non montee?s?))\b"
)
_MOMENT = lazy_regex(r"momento?\b")
_POSTS = lazy_regex(r"\b(?:post|shar|releas|publi|difund|divulg|diffus)\w*\b")
_ASKED_ABOUT = lazy_regex(
    r"\b(?:reviews?|probes?|inquir\w+|investigat\w+|defend\w*|revis(?:ion|ar|an?|en?)|investiga\w*|indaga\w*|defiende\w*|apura\w*"
    r"|enquete\w*|examen|examin\w+)\b[^,;:]*?\b(?:strike|attack|boat|ataque|lancha|bombardeio?|bombardeo|frappe|bateau)\b"
)

# "Families seek proof after death of 11 on boat"
_DEMANDS = lazy_regex(
    r"\b(?:demand|seek|ask|urg|call|want|exig|pid|reclam|ped|cobr)\w*\b[^,;:]{0,40}?\b(?:answers?|proof|evidence"
    r"|explanations?|justice|inquiry|investigation|pruebas|explicaciones|respuestas|justicia|investigacion|provas"
    r"|explicacoes|respostas|justica|investigacao|preuves|explications|reponses|enquete)\b"
    r"(?![^;:]*\b(?:kills|leaves|mata[nm]?|dejan?|deixam?|tue(?:nt)?|laisse(?:nt)?)\b)"  # else it is told, too
)
_THOSE_WHO_STRIKE = COMMAND | {"trump"}


def counts_dead_again(r: Reading) -> bool:
    """Whether the headline tells of a strike with its dead as of one that its readers know, and of none before it."""
    if not r.title_has("strike", "boat_strike", "boat", "drug_boat"):
        return False
    told = _asked_about(r) or _titled_as_known(r) or _shown(r)
    return told is not None and not r.counts_dead(before=told.start())


def _titled_as_known(r: Reading) -> re.Match[str] | None:
    known = (_SHOWN_AT_LENGTH, _IDENTIFIES, *((_DEMANDS,) if r.counts_dead() else ()))
    return next((said for words in known if (said := r.doc.find_in_title(words))), None)


def _asked_about(r: Reading) -> re.Match[str] | None:
    asked = r.doc.find_in_title(_ASKED_ABOUT)
    if tells_of_one_more(r.doc):
        return None
    return asked if asked and KNOWN.search(r.doc.folded, asked.end(), r.doc.title_end) else None


def _shown(r: Reading) -> re.Match[str] | None:
    """A video by those who strike, or that they post, is how a new strike is announced."""
    folded, end = r.doc.folded, r.doc.title_end
    shown = r.doc.find_in_title(_SHOWN)
    if shown is None or _POSTS.search(folded, 0, shown.start()):
        return None
    if any(hit.concept in _THOSE_WHO_STRIKE and hit.start < shown.start() for hit in r.hits):
        return None
    return shown if _MOMENT.match(folded, shown.end()) or KNOWN.search(folded, shown.end(), end) else None


_GIVEN_UP = lazy_regex(given_up(r"[^\s,;:]+(?: [^\s,;:]+){0,8}?"))


def gives_up_the_missing(r: Reading) -> bool:
    """ "Pentagon presumes two of last week's strike dead": they lived through one that is known."""
    struck = r.title_has("strike", "boat_strike") and titled(_GIVEN_UP, r)
    return struck and not r.counts_dead() and not announces_strike(r.doc) and not tells_of_one_more(r.doc)

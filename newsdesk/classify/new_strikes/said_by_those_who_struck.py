"""A new strike behind a headline that leads with something else: what a neighbour, a mother or a shore says to it, a
briefing, bodies that were found; and the text has the dead, of these days, from those who struck."""

from __future__ import annotations

from itertools import chain

from newsdesk.classify.concept_groups import AMERICANS, KNOWN_STRIKE, group
from newsdesk.classify.headlines.headline_words import A_BOAT_HIT, A_STRIKE
from newsdesk.classify.new_strikes.behind_the_search import after_one
from newsdesk.classify.new_strikes.press_releases import title_owns_to_one
from newsdesk.classify.not_new.wreckage import bodies_found
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.when.recency import THE_DAY_BEFORE, ages_in, names_day_within
from newsdesk.facts.words.americans import AMERICAN, THEIR_SPEAKERS
from newsdesk.facts.words.nouns import BODY, PLAIN_STRIKE, STRIKES, SURVIVOR, VESSEL
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import WAS_DONE, WAS_HIT
from newsdesk.facts.words.telling import ACCORDING_TO, NOT_HAD, TELLS
from newsdesk.facts.words.times import AFTER
from newsdesk.facts.words.vocabulary import MORE
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_IN_THEIR_WORDS = lazy_regex(
    rf"\b{THEIR_SPEAKERS}\b[^.;,\n]{{0,30}}?{NOT_HAD}{TELLS}"
    rf"|\b{ACCORDING_TO}(?: (?:the|el|los|l[ao]|as?|os?|les?))? ?(?:l')?{THEIR_SPEAKERS}\b"
)
# "Southern Command announced a lethal attack": its dead may be counted in the headline, or behind it.
_A_NEW_ONE = lazy_regex(
    rf"\b(?:an?|un|uma?|une) (?:[\w-]+ ){{0,2}}?{A_STRIKE}|\b{STRIKES} (?:[\w-]+ ){{0,5}}?{MORE} {VESSEL}"
    rf"|{A_BOAT_HIT}"
)
# "La Marina corroboró que una embarcación fue bombardeada": a neighbour's navy tells of it as well.
_ON_THE_SPOT = lazy_regex(
    r"\b(?:navy|coast ?guard|marina|armada|semar|guardacostas|guarda costeira|marinha|marine|garde-cotes|prefet)\b"
    rf"[^.;,\n]{{0,30}}?{NOT_HAD}{TELLS}(?: (?:que|that|qu'))? ?(?:an?|una?|uma?|une) {VESSEL} "
    rf"(?:(?:had )?(?:been )?(?:{WAS_DONE} )?){WAS_HIT}"
)
# "Cayenne speaks of an American strike", beside bodies that were found
_SPEAKS_OF_ONE = lazy_regex(
    r"\b(?:cit(?:an?|am?|es?)|habla[n]? de|fala[m]? (?:de|em)|evoque(?:nt)?|blam(?:es?|ed)|speaks? of|suspects?"
    r"|points? to|apunta[n]? a|aponta[m]? (?:para|a)|pointe(?:nt)? vers"
    r"|sospecha[n]? de|suspeita[m]? de|soupconne(?:nt)?) (?:an? |una? |uma? |une )?"
    rf"(?:{AMERICAN} {PLAIN_STRIKE}|{PLAIN_STRIKE} (?:(?:de |d[ao]s? )?{AMERICAN}))"
)
# Of the strike of that day readers know already.
_AFTER_THE_ONE = lazy_regex(
    rf"\b(?:{AFTER}|of|from|over|in|en|em|n[ao]|dans|del?|d[ao]|pel[oa]|por|de la|sur) ?(?:(?:the|el|l[ao]|o) |l')?"
    rf"(?:{A_WEEKDAY}'s|{A_STRIKE} (?:del?|d[aeo]|du|de) {A_WEEKDAY})\b"
)
# "Lone survivor of US strikes sought by Mexico"
_LONE_SURVIVOR_OF = lazy_regex(
    rf"\b(?:lone|sole|only|unic[oa]|seul|unique) {SURVIVOR} (?:of|from|del?|d[aeo]s?|des|d'une?)"
    rf" (?:[^\s,;:]+ ){{0,3}}?{PLAIN_STRIKE}s?\b"
)
_ASKERS = group("congress briefing un_body vote bill")  # of the strike that readers know, unless a new one is named
_OF_A_KNOWN_ONE = (KNOWN_STRIKE - _ASKERS) | group("toll_change lookback search in_custody film")


# "Two bodies", "dos cadáveres", and no text; what a beach finds has drifted for days
_COUNTED_BODIES = lazy_regex(
    rf"\A(?![^\n]*\b(?:beach|shores?|ashore|playas?|praias?|plages?)\b)[^\n]*?"
    rf"\b(?:{A_FEW}|[2-9]|1\d) (?:[^\s,;:]+ )?{BODY}\b"
)


@once
def told_by_those_who_struck(r: Reading) -> bool:
    """ "Cuba condemns 'murder' of four. The US military says it killed four on Thursday", the day after."""
    if not r.has(*AMERICANS, "congress") or r.has("opinion", "explainer") or r.title_has("seize", *_OF_A_KNOWN_ONE):
        return False
    if not names_day_within(r.doc, THE_DAY_BEFORE):
        return False
    if r.doc.find_in_title(_AFTER_THE_ONE) or titled(_LONE_SURVIVOR_OF, r):
        return False
    told = (words.finditer(r.doc.folded, r.doc.title_end) for words in (_IN_THEIR_WORDS, _ON_THE_SPOT))
    return any(_tells_of_dead(r, said.start()) for said in chain.from_iterable(told))


def _tells_of_dead(r: Reading, place: int) -> bool:
    start, end = r.doc.sentence_at(place)
    dead = dead_of_strikes(r.doc)
    if not dead or r.doc.recalls(start, end) or not _is_of_yesterday(r.doc, start, end):
        return False
    if _A_NEW_ONE.search(r.doc.folded, start, end):
        return True
    return not r.title_has(*_ASKERS) and bool(figures_in(dead, start, end))


def _is_of_yesterday(doc: Document, start: int, end: int) -> bool:
    """Is no earlier day named here? "Killed on Monday, buried on Thursday" was on Monday."""
    return all(age <= THE_DAY_BEFORE for age in ages_in(doc, start, end))


def found_after_a_fresh_one(r: Reading) -> bool:
    """ "Navy recovers four bodies after US strike" of yesterday: who brings them in may be the first to tell."""
    fresh = bodies_found(r) and (after_one(r) or title_owns_to_one(r) or titled(_SPEAKS_OF_ONE, r))
    if not fresh or r.title_has("survivor", *_OF_A_KNOWN_ONE):
        return False
    if _AFTER_THE_ONE.search(r.doc.folded):
        return False
    if titled(_COUNTED_BODIES, r) and not r.doc.folded[r.doc.title_end :].strip():
        return True
    return names_day_within(r.doc, THE_DAY_BEFORE) and _is_of_yesterday(r.doc, 0, len(r.doc.text))

"""Headlines that name a strike by what it did, "the strike that left four dead", to tell something else of it."""

from __future__ import annotations

import re

from newsdesk.classify.concept_groups import WHO_STRIKES
from newsdesk.classify.headlines.headline_words import A_STRIKE, FOOTAGE
from newsdesk.classify.headlines.strike_phrases import tells_of_one_more
from newsdesk.classify.reading import Reading
from newsdesk.facts.counts.campaign_dead import dead_of_strikes
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.when.late_disclosure import comes_out_late
from newsdesk.facts.when.recency import THE_DAY_BEFORE, names_day_within
from newsdesk.facts.words.nouns import PLAIN_STRIKES
from newsdesk.facts.words.strike_verbs import CARRIES_OUT
from newsdesk.facts.words.telling import ANNOUNCES, BOASTS
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_DID = any_word(
    en="(?:had_|has_|have_)?(?:killed|left|sank|sunk|destroyed|claimed|blew_up|blown_up)",
    es="""
        (?:mat|dej|asesin|caus|cobr)(?:o|aron) (?:hund|destruy)(?:i?o|ieron) acab(?:o|aron)_con
        (?:ha|han|habia|habian)_(?:mat|dej|hund|destru|asesin)(?:ad|id)o
    """,
    pt="""
        (?:mat|deix|afund|assassin|caus)(?:ou|aram) destru(?:iu|iram)
        (?:tinha|tinham|havia|haviam)_(?:mat|deix|afund|assassin|destru)(?:ad|id)o
    """,
    fr="(?:a|ont|avait|avaient)_(?:tue|fait|coule|detruit|laisse|cause)",
)
# "The strike on a boat that killed three", "el ataque que el mes pasado mató a dos", to the end of its clause
_NAMED = lazy_regex(
    rf"\b(?:{A_STRIKE}|{PLAIN_STRIKES}\b)[^,;:\n]{{0,60}}?"
    rf" (?:that|which|que|qui) (?:[^\s,;:]+ ){{0,4}}?{_DID}[^,;:\n]*"
)
# In the present it is told: "strike that sank boat leaves three dead"
_TOLD_NOW = lazy_regex(
    r"\b(?:kills|leaves|mata[nm]?|dejan?|deixam?|tuent|laisse(?:nt)?"
    r"|(?<!a )(?<!ont )(?<!avait )(?<!et )(?:tue|fait))\b"
    r"(?! (?:a )?(?:los |las |les |the )?(?:questions?|dudas?|duvidas?|doutes?|preguntas|perguntas))"
)
# "Announces the strike that killed three": who carries it out, or hears of it, tells it so.
_ANNOUNCES = (
    rf"(?:{ANNOUNCES}|{BOASTS}|{CARRIES_OUT}|\borders?\b"
    r"|\b(?<!who )(?<!que )(?<!qui )(?<!admiral )(?<!commander )(?<!general )(?<!almirante )(?<!comandante )"
    r"(?<!amiral )(?<!commandant )(?:ordered|orden(?:an?|o|aron|am|ou|aram)|a ordonne"
    r"|(?<!a )(?<!ont )ordonne(?:nt)?)\b)"
)
_OF_SOMETHING = (
    r"(?:of|from|to|for|over|on|after|in|with|by|del?|d[aeo]s?|al?|en|em|por|sobre|tras|apos|para|con|com"
    r"|pel[oa]s?|du|des|sur|pour|dans|apres|par|que|that|qu'\w*)"
)
# Or what they do "with" it, if it is no worry
_WITH = r"(?<!preocupacion )(?<!preocupacao )(?<!preocupacao[\"»”] )\b(?:with|con|com|avec)\b"
# "Washington informó a Guatemala de un ataque"
_INFORMS = any_word(
    en="informs informed notifies notified tells told",
    es="informan? informo avisan? aviso notifican? notifico",
    pt="informam? informou avisam? avisou notificam? notificou",
    fr="informe(?:nt)? previen(?:t|nent) averti(?:t|ssent) a_(?:informe|prevenu|averti)",
)
_ANNOUNCED = lazy_regex(
    rf"(?:{_ANNOUNCES}|{_WITH}) (?:(?!{_OF_SOMETHING} )[^\s,;:]+ ){{0,5}}$"
    rf"|{_INFORMS} (?:[^\s,;:]+ ){{1,4}}?(?:(?:of|about|de|sobre) (?:(?:~+|an?) )?|d'(?:~+ )?)$"
)
# "Says he did not see the missile strike on a boat": of one that is not known yet no English headline says "the".
_THE_STRIKE = lazy_regex(
    rf"(?<=\w )(?:the|that|this|(?:{A_WEEKDAY}|last (?:week|month|year))'s)"
    rf" (?:(?!{_OF_SOMETHING} )[^\s,;:]+ ){{0,3}}?{A_STRIKE}"
    # In the other languages it has its day: "no vio el ataque del jueves"
    rf"|(?<=\w )(?:el|o|la|a|del|do|no|al|ao) {A_STRIKE} (?:[^\s,;:]+ )?(?:del?|d[aeo]) (?:(?:este|la|l') ?)?"
    rf"(?:{A_WEEKDAY}|semana passada|la semana pasada|semaine derniere)\b"
)
_SHOWS_AGAIN = lazy_regex(
    r"\b(?:re-?posts?|re-?shares?|re-?tweets?|republica\w*|reposte\w*|recompart\w+|republi\w+"
    r"|vuelve a (?:publicar|compartir|difundir)|volta a (?:publicar|postar|compartilhar))\b"
)
_WHO_LIVED = ("survivor", "search", "coast_guard", "missing", "overboard")  # first news of a strike, too


@once
def names_a_known_strike(r: Reading) -> bool:
    """ "European Union condemns the strike that killed six", "inside the strike that sank a panga". Nothing else in
    the headline is told of dead, nor of one more strike, and nobody announces it."""
    named = r.doc.find_in_title(_NAMED)
    if named is None or _TOLD_NOW.search(named[0]):
        return False
    if tells_of_one_more(r.doc) and not r.title_has("sept_2"):
        return False
    if _counts_others(r, named) or comes_out_late(r.doc.folded):
        return False
    if r.title_has(*_WHO_LIVED) or names_day_within(r.doc, THE_DAY_BEFORE):
        return False
    return not _ANNOUNCED.search(r.doc.marked, 0, named.start()) and not _shown_by_those_who_struck(r, named.start())


def speaks_of_the_strike(r: Reading) -> bool:
    """ "Caribbean leaders condemn the deadly strike on a boat": no dead are counted, and nobody announces it."""
    named = r.doc.find_in_title(_THE_STRIKE)
    if named is None or r.counts_dead() or tells_of_one_more(r.doc):
        return False
    return not _ANNOUNCED.search(r.doc.marked, 0, named.start()) and not _shown_by_those_who_struck(r, named.start())


def _counts_others(r: Reading, named: re.Match[str]) -> bool:
    told = (figure.number.start for figure in dead_of_strikes(r.doc))
    return any(place < r.doc.title_end and not named.start() <= place < named.end() for place in told)


def _shown_by_those_who_struck(r: Reading, before: int) -> bool:
    """ "Trump posts video of the strike that killed three" announces it; who posts it again does not."""
    shown = FOOTAGE.search(r.doc.folded, 0, before)
    if shown is None or _SHOWS_AGAIN.search(r.doc.folded, 0, shown.start()) or r.title_has("sept_2"):
        return False
    return any(hit.concept in WHO_STRIKES and hit.start < shown.start() for hit in r.hits)

"""Counts that are not the campaign's: those of a month alone, those of two counters that contradict each other."""

from __future__ import annotations

import re
from datetime import timedelta

from newsdesk.facts.counts.campaign_scale import CAMPAIGN_BEGAN, passed_by_campaign
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.numerals.hedges import HEDGE
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.when.dates import MONTH_OF, MONTHS
from newsdesk.facts.words.americans import THE_COMMAND
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import STRIKE, STRIKES
from newsdesk.facts.words.times import SINCE
from newsdesk.facts.words.vocabulary import WORD
from newsdesk.text.lazy_regex import lazy_regex

_WHILE = rf"(?:{MONTHS}|(?:last |past )?(?:week|month|weekend)|semana|mes(?: pasado| passado)?|semaine|mois)\b"
_THIS = r"(?:(?:this|last|the past|the|est[ea]|el|la|l[eo]s?|nest[ea]|cett?e?|o|a) )?"
_ONLY = r"(?:only|just|alone|solo|solamente|tan solo|nada mas|so|somente|apenas|rien qu'|uniquement|seulement)"
_IN = r"(?:in |during |en |em |no |ne |durante |pendant |d')?"
_IN_ONE_MONTH = lazy_regex(
    rf"\b{_ONLY} ?{_IN}{_THIS}{_WHILE}|\b{_IN}{_THIS}{_WHILE} (?:alone|solamente|somente|seulement|a lui seul)\b"
    rf"|\b{SINCE} (?:(?:el|o|le|l') ?)?(?:\d\d?(?:st|nd|rd|th|er|o)? (?:de |of )?)?(?!se[pt])(?:{MONTHS}|may|mai)\b"
    rf"|\b(?:close[sd]?|end(?:s|ed)|cierran?|cerr(?:o|aron)|terminan?|fecha(?:m|ram)?|fechou|encerr(?:am?|ou|aram)"
    rf"|boucle(?:nt)?|termine(?:nt)?) {MONTHS} (?:with|con|com|avec|sur|at|en)\b"
    rf"|\bso far (?:this (?:month|week)|in {MONTHS})|\ben lo que va de(?:l mes| la semana| {MONTHS})\b"
    r"|\b(?:(?:so far )?this year|in 20\d\d|en lo que va del? (?:ano|20\d\d)|(?:d?est[ea]|neste) ano|e[nm] 20\d\d"
    r"|cette annee|depuis le debut de l'annee)\b"
)
# "The deadliest since March": since then there was none like it.
_MOST_SINCE = lazy_regex(
    r"\b(?:\w+iest|most|highest|largest|biggest|worst|mayor|peor|mas (?:alt[oa]|mortifer[oa]|letal|sangrient[oa])"
    r"|maior|pior|mais (?:alt[oa]|mortifer[oa]|letal|sangrent[oa])|pire|(?:la|le) plus \w+)\b[^.;:\n]{0,40}$"
)
_YEAR_LEADS = lazy_regex(
    r"\s*(?:(?:so far )?(?:this year|in 20\d\d)|en lo que va del? (?:ano|20\d\d)|(?:est[ea]|neste) ano|e[nm] 20\d\d"
    r"|cette annee|depuis le debut de l'annee)\b"
)
_WITHIN_MONTH = lazy_regex(
    rf" (?:{DEATH} )?(?:in|en|em) (?!se[pt]){MONTHS}\b(?! (?:\d|de 20))"
)  # "suman 18 en noviembre"
# "One agency has 235 dead and 70 strikes; the other, 238 and 71": two counts, and no word which is right.
_PAIRS_DIFFER = (
    lazy_regex(
        rf"(?<!#)(?P<a>#++) (?:people |pessoas |personas )?(?:dead|deaths|killed|muert\w+|mort\w*|{STRIKE})"
        r" (?:and|e|y|et|in|em|en) #+ [^.;#\n]{1,30}?[;,.] [^.;#\n]{0,40}?(?P<b>#++) (?:and|e|y|et|in|em|en) #+"
        r"(?=[.,;\n]|$)"
    ),
    lazy_regex(
        rf"(?<!#)(?P<a>#++) {DEATH},? (?:according to|says?|by|per|segun|segundo|selon|para|pour|dice|diz|dit)\b"
        r"[^.#\n]{1,40}?[;,] (?:and |y |e |et )?(?:[^.;#\n]{1,25} )?(?P<b>#++)(?=[.,;\n]|$"
        r"| (?:according|says?|by|per|segun|segundo|selon|para|pour)\b)"
    ),
)
_COUNTER = (
    r"(?:cbs|nbc|abc|cnn|upi|ap|afp|efe|bbc|npr|reuters|associated press|new york times|times|guardian"
    r"|washington post|(?:new )?america|airwars|acled|wola|ngos?|ongs?"
    rf"|{THE_COMMAND}|military|government|gobierno|governo|gouvernement|armee"
    r"|militares|press|prensa|imprensa|presse|rights groups?|agenc(?:y|ia)|agence|diario|jornal|outlet|media|medios)"
)
# "235 dead by the press; the Pentagon speaks of 229"
_COUNTERS_DIFFER = lazy_regex(
    r"(?P<a>(?<!#)#++)(?=(?: [^\s.;:#]+){0,8}?(?:[;,:]|\.| (?:while|whereas|but|against|versus|pero|mientras(?: que)?"
    r"|frente a|mas|enquanto|mais|tandis que|contre|and|y|e|et))(?: (?:while|but|pero|mas|mais))? (?:(?:the"
    rf"|el|l[aeo]s?|as?|os?|une?|segun|selon|segundo) ?){{0,2}}(?:l')?{_COUNTER}\b(?: (?:[^\s.;:,#]+)){{0,3}},?"
    rf"(?: (?:{HEDGE}))? (?P<b>#+)(?=[.,;\n]|$| (?:dead|killed|deaths|people|muert|mort|person|pessoas|only|solo"
    r"|apenas|seulement)))"
)


def counters_differ(doc: Document) -> bool:
    """Are two totals told of the same dead, each by somebody else?"""
    if any(_are_alike(doc, told) for pattern in _PAIRS_DIFFER for told in pattern.finditer(doc.marked)):
        return True
    dead = {figure.number.start for figure in killed_in(doc)}
    pairs = (told for told in _COUNTERS_DIFFER.finditer(doc.marked) if _are_alike(doc, told))
    return any(not {told.start("a"), told.start("b")}.isdisjoint(dead) for told in pairs)


def _are_alike(doc: Document, told: re.Match[str]) -> bool:
    """Two counts of the same: neither is half of the other."""
    one, other = (doc.numbers.numbers[told.start(name)].value for name in "ab")
    return one != other and one < 2 * other < 4 * one


def counts_one_month(doc: Document, figure: Figure) -> bool:
    """ "In November alone, 30 dead", "30 killed this year": of the figure's own clause, not of the one beside it."""
    if _WITHIN_MONTH.match(doc.folded, figure.number.end):
        return True
    start, end = doc.sentence_at(figure.number.start)
    if _YEAR_LEADS.match(doc.folded, start, end):
        return True
    others = [at for at in doc.numbers.numbers if start <= at < end and at != figure.number.start]
    others = [at for at in others if not _STRIKES_KILLED.fullmatch(doc.marked, at, max(at, figure.number.start))]
    others = [at for at in others if not _DEAD_IN.fullmatch(doc.marked, at, max(at, figure.number.start))]
    start = max([start, *(at for at in others if at < figure.number.start)])
    end = min([end, *(at for at in others if at > figure.number.start)])
    told = _IN_ONE_MONTH.search(doc.folded, start, end)
    sentence = doc.sentence_at(figure.number.start)[0]
    if told and since_before_campaign(doc, *told.span()) and not passed_by_campaign(doc, figure.number.value):
        return False
    return told is not None and not _MOST_SINCE.search(doc.folded, max(sentence, told.start() - 60), told.start())


_DEAD_IN = lazy_regex(rf"#++ [^.;:,#~@]{{1,40}} (?:in|across|en|em|dans) (?:{HEDGE} )?")  # "33 have died in nine"
# "Eleven attacks since 3 May have killed at least 35"
_STRIKES_KILLED = lazy_regex(
    rf"#++ (?:{WORD} ){{0,3}}?{STRIKES} [^.;:,#@\n]{{0,12}}{SINCE} [^.;:,@\n]{{1,30}}? {KILL} (?:{HEDGE} )?(?:a )?"
)
# "In eight months": as long as the campaign has lasted, so all of it.
_SPAN = lazy_regex(
    rf"\b(?:in|en|em) (?:(?:(?:just|little|poco|pouco|(?:un )?peu) )?{HEDGE} ?)?(?:(?P<n>[#~]+)|a)"
    r" (?P<unit>week|month|year|seman|semain|mes|mois|ano|an)\w*"
    r"(?P<half> and a half| y medi[oa]| e mei[oa]| et demie?)?"
)
_DAYS = {"w": 7, "s": 7, "m": 30.4, "y": 365, "a": 365}


def spans_campaign(doc: Document, start: int, end: int) -> bool:
    """Is the time that these words count the whole campaign's, give or take a seventh?"""
    told = _SPAN.search(doc.marked, start, end)
    if told is None or doc.published_on is None:
        return False
    many = doc.numbers.numbers[told.start("n")].value if told["n"] else 1
    days = (many + bool(told["half"]) / 2) * _DAYS[told["unit"][0]]
    return abs(days / max(1, (doc.published_on - CAMPAIGN_BEGAN).days) - 1) < 1 / 7


_SINCE_MONTH = lazy_regex(rf"\b{SINCE} (?:early |late |mid-)?(?P<month>{MONTHS})\b(?!\.? \d\d?\b)")


def since_before_campaign(doc: Document, start: int, end: int) -> bool:
    """ "Since August", when that was the month before the first strike: all of the campaign."""
    told = _SINCE_MONTH.search(doc.folded, start, end)
    published = doc.published_on
    if told is None or published is None:
        return False
    month = MONTH_OF[told["month"]]
    year = published.year - (month > published.month)
    return (year, month) <= (CAMPAIGN_BEGAN.year, CAMPAIGN_BEGAN.month)


_FEW_WEEKS = lazy_regex(
    r"\b(?:in|over) (?:recent|(?:only |just |the (?:past|last) )?(?:a )?few|the (?:past|last) several) weeks\b"
    r"|\b(?:(?:en las|nas) ultimas|e[nm] (?:solo |apenas |so )?po[cu]+as) semanas\b"
    r"|\b(?:ces dernieres|en (?:seulement )?quelques) semaines\b"
)
_FIRST_WEEKS = timedelta(weeks=8)


def in_first_weeks(doc: Document, start: int, end: int) -> bool:
    """ "In recent weeks", while the campaign had lasted no longer."""
    published = doc.published_on
    if published is None or not timedelta(0) <= published - CAMPAIGN_BEGAN <= _FIRST_WEEKS:
        return False
    return _FEW_WEEKS.search(doc.folded, start, end) is not None

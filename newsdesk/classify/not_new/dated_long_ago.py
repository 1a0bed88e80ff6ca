"""Strikes of long ago: dated by a day, a month or a year that is past, or printed again from an archive."""

from __future__ import annotations

from datetime import date, timedelta

from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import MONTH_OF, MONTHS, STATED
from newsdesk.facts.when.days_of_strikes import days_of_strikes
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import PLAIN_STRIKE, VIDEO
from newsdesk.facts.words.small_numbers import SO_MANY, UP_TO_TEN
from newsdesk.facts.words.times import SINCE
from newsdesk.once import once
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_LONG_AGO = timedelta(days=7)
_STRIKE_OF_MONTH = lazy_regex(
    rf"\b(?P<month>{MONTHS}) (?:(?:boat|vessel|drone|convoy|deadly) )?(?:strike|attack|bombing)\b(?! group)"
    rf"|\b(?:ataque|bombardeo|bombardeio|frappe|attaque)(?: {AMERICAN})? (?:de|d'|del mes de) ?"
    rf"(?P<mes>{MONTHS})\b(?! \d)"
)
_STRUCK = any_word(
    en="killed hit struck sank destroyed bombed attacked blew_up",
    es="mat(?:o|aron) atac(?:o|aron) bombarde(?:o|aron) hundi(?:o|eron) destruy(?:o|eron) impact(?:a|o)",
    pt="mat(?:ou|aram) atac(?:ou|aram) bombarde(?:ou|aram) afund(?:ou|aram) destru(?:iu|iram)",
    fr="(?:a|ont)_(?:tue|attaque|bombarde|coule|detruit|frappe)",
)
_LONG = r"(?:years?|months?|anos?|mes(?:es)?|ans?|mois)"
_NUMBER = rf"(?:{SO_MANY}|{UP_TO_TEN}|\d+)"
SO_LONG_AGO = (
    rf"{_NUMBER} {_LONG} (?:ago|atras)|(?:hace|ha|faz|il y a) {_NUMBER} {_LONG}"
    r"|last year|(?:el|del|no|do) ano pass?ado|l'an(?:nee)? dernier|l'annee derniere"
)
# "The strike that killed six in October", "ataque de septiembre del año pasado", "killed 11 a year ago"
_BEGAN = r"(?:beg[au]n|launched|started|empezo|inicio|comenzo|comecou|commence)"
_BACK_THEN = lazy_regex(
    rf"(?:\b{PLAIN_STRIKE}\b|{_STRUCK})(?:(?! (?:{SINCE}|{_BEGAN})\b)[^,;:\n]){{0,70}}?"
    rf"(?: (?:in|last|en|em|d[eo]|del) (?P<month>{MONTHS})(?! \d)\b"
    rf"|(?P<year>\b(?:{SO_LONG_AGO})\b)|,? (?:in |en |em |de )?(?P<past>(?:19|20)\d\d)\b)"
    rf"|(?P<its_year>\blast year's (?:[^\s,;:]+ ){{0,3}}?strike\b)"
)
# The year or the month before a colon, as in "1989: US strikes Panama"
_HEADED_BY_A_DATE = lazy_regex(
    rf"\A\W*(?:(?:(?:back )?in |em |en )?(?P<month>{MONTHS}) ?:|(?P<past>(?:19|20)\d\d) ?:)"
)
_STILL_OF_LAST_MONTH = 3  # days


def _names_month_past(doc: Document) -> bool:
    """ "December attack on convoy", in January: a strike of these days is named by its day."""
    dated = (_HEADED_BY_A_DATE, _STRIKE_OF_MONTH, _BACK_THEN)
    told = next((found for words in dated if (found := doc.find_in_title(words))), None)
    if told is None or doc.published_on is None or doc.only_bounds(told.start()):
        return False
    lately = doc.published_on - timedelta(days=_STILL_OF_LAST_MONTH)
    names = told.groupdict()
    if names.get("past"):
        return int(names["past"]) < lately.year
    month = names.get("month") or names.get("mes")
    return month is None or MONTH_OF[month] not in (lately.month, doc.published_on.month)


_RECORDING = lazy_regex(rf"\b{VIDEO}\b")


def _shows_one_of_long_ago(r: Reading) -> bool:
    """ "Leaked clip shows men before missile hits boat", which the text says is of a strike of two months ago."""
    today, named = r.doc.published_on, days_of_strikes(r.doc) if titled(_RECORDING, r) else ()
    return bool(named) and today is not None and all(today - day.value > _LONG_AGO for day in named)


def title_dates_it_long_ago(r: Reading) -> bool:
    """ "Command names vessel struck on Nov. 3", three weeks later. "Since Sept. 2" dates no strike."""
    doc = r.doc
    if doc.published_on is None or not r.title_has("strike", "killed"):
        return False
    if _names_month_past(doc) or _shows_one_of_long_ago(r):
        return True
    days = [day for day in doc.days if day.end <= doc.title_end and day.basis == STATED]
    struck = [day for day in days if not (doc.only_bounds(day.start) or doc.counts_since(day))]
    return bool(struck) and all(doc.published_on - day.value > _LONG_AGO for day in struck)


# What an archive holds, or what goes round again as if it were new
_PRINTED_AGAIN = lazy_regex(
    r"\b(?:on this day(?=:| (?:in|a year|\w+ years|last)\b)|(?:tal|un) dia como hoy"
    r"|(?:em um|num) dia como hoje"
    r"|from (?:the|our) archives?|(?:de(?:l| nuestro)?|nuestro) archivo(?=[.:,|])|do (?:nosso )?arquivo(?=[.:,|])"
    r"|(?:de nos|tire des) archives"
    r"|(?:circulates?|shared|resurfac\w+|circul[ae]n?|comparti\w+|circulam?|circule(?:nt)?|partagee?s?)"
    r" (?:again|as (?:if|new|though)|de nuevo|como si|de novo|como se|de nouveau|comme)\b"
    r"|(?:vuelven?|voltam?|voltou|volvio) a circular)"
)
_DATES_FROM = (
    any_word(
        en="(?:first|originally)_(?:published|posted|aired|released)",
        es="nota_publicada publicad[oa]_(?:originalmente|por_primera_vez)",
        pt="publicad[oa]_(?:originalmente|pela_primeira_vez)",
        fr="publiee?_(?:initialement|pour_la_premiere_fois)",
    )
    + rf"|\b(?:{VIDEO}|photos?|fotos?|article|story|nota)"
    r" (?:is|are|was|were|dates?|es|son|e|sao|est|datan?|datam?|datent) (?:from|del?|d[eou]|d')"
)
_PRINTED_THEN = lazy_regex(
    rf"(?:{_DATES_FROM})(?:[^.\n]|\.(?= \d)){{0,40}}?\b(?P<month>{MONTHS})\b[^\n]{{0,12}}?\b(?P<year>20\d\d)\b"
)
_A_MONTH = timedelta(days=31)


@once
def printed_again(r: Reading) -> bool:
    """ "First published on Sept. 3, 2025", "the video is of last October": whatever the headline says is old."""
    if _PRINTED_AGAIN.search(r.doc.folded):
        return True
    then, now = _PRINTED_THEN.search(r.doc.folded), r.doc.published_on
    if then is None or now is None:
        return False
    return now - date(int(then["year"]), MONTH_OF[then["month"]], 28) > _A_MONTH

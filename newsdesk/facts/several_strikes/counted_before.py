"""Strikes of the same days that a report of one more tells of: "It is the second this week: eight died on Monday"."""

from __future__ import annotations

from collections.abc import Iterator

from newsdesk.facts.counts.boat_counts import MOST_VESSELS
from newsdesk.facts.counts.boat_figures import boats_and_strikes_in
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in
from newsdesk.facts.several_strikes.headline_dead import (
    adds_up_in_headline,
    has_another_strikes_dead,
    has_more_dead,
    headlines_dead,
)
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.when.strike_day import days_elsewhere, own_days
from newsdesk.facts.words.nouns import BOAT, BOATS, ONE_STRIKE, STRIKE, STRIKES
from newsdesk.facts.words.times import AFTER, BEFORE, SINCE
from newsdesk.facts.words.vocabulary import ANOTHER
from newsdesk.text.lazy_regex import lazy_regex

_AS_MANY = r"(?:[#~]++|as many|otros tantos|outros tantos|autant de|(?:a )?few|pocos|poucos|quelques)"
_OF_THESE_DAYS = (
    r"(?:(?:of |in )?(?:this|the(?: same)?|a(?: single)?) (?:week(?:end)?|day|night)"
    r"|(?:de |en )?(?:esta|la|una|una misma|la misma) (?:semana|jornada|noche)|(?:del|en el mismo|en un) (?:dia|mes)"
    r"|(?:d|n)?(?:esta|a|a mesma|uma) (?:semana|noite)|(?:do|no mesmo|num) (?:dia|mes)"
    r"|(?:de |dans )?(?:cette|la(?: meme)?) (?:semaine|nuit|journee)|du (?:jour|mois)|(?:of|in) the (?:same )?month"
    rf"|(?:in|en|em) {_AS_MANY} (?:days|dias|jours|hours|horas|heures)"
    rf"|(?:since|desde|depuis) (?:el |la |o |a )?{A_WEEKDAY})"
)
# "The second strike of the day", "el tercero en cinco días"
_SO_MANYTH = lazy_regex(
    rf"@++(?: (?:[^\s.,;:#~@]+ ){{0,3}}?(?:{STRIKE}|{BOAT}))?(?: [^\s.,;:#~@]+){{0,2}}? {_OF_THESE_DAYS}\b"
)
# A headline that tells of one more
_ONE_MORE = lazy_regex(
    rf"\b(?:{ANOTHER}|again|fresh|new|latest|more|nuev[oa]|otra vez|de nuevo|mas|nov[oa]|novamente|outra vez|mais"
    r"|nouve(?:au|lle|l)|encore|a nouveau|de plus)\b"
)
_ONE = lazy_regex(rf"\b(?:{BOAT}|{ONE_STRIKE})\b(?! strikes)")
_MANY = lazy_regex(  # "US strikes a boat" is of one
    rf"\b(?:{BOATS}|{STRIKES}(?! (?!on\b|against\b|in\b|off\b)(?:[^\s.,;:]+ ){{0,4}}?{BOAT}\b(?! strikes)))\b"
)
_AFTER_IT = lazy_regex(rf"\b(?:{AFTER}|{BEFORE}|{SINCE})\b")
_STOP = lazy_regex(r"[.!?]\s*$")
_SEAM = lazy_regex(r"[:;] |, (?:after|following|tras|despues|luego|depois|apos|apres)\b| [-\u2013\u2014] ")
_THE_FIRST = lazy_regex(
    r"\s*(?:(?:the|an?|el|la|o|a|un[ao]?|uma?|une|l[ae]) |l')?(?:first|earlier|other|primer[oa]?|otr[oa]"
    r"|primeir[oa]|outr[oa]|premiere?|autre)\b"
)
_NTH_STRIKE = lazy_regex(rf"@++ (?:[^\s.,;:#~@]+ ){{0,2}}?(?:{STRIKE})\b|\b{STRIKE} (?:[^\s.,;:#~@]+ ){{0,1}}?@++")


def counted_before(doc: Document) -> Iterator[tuple[int, int]]:
    """Where the text tells of the strikes before, whose dead are not those of the headline, which is of one."""
    if not _is_of_one(doc):
        return
    for start, end in doc.sentences:
        if start < doc.title_end or adds_up_in_headline(doc, start, end):
            continue
        led = _SO_MANYTH.search(doc.marked, start, end)
        seam = _SEAM.search(doc.folded, led.end(), end) if led else None
        begins = seam.start() if seam else start
        if not has_another_strikes_dead(doc, begins, end):
            continue
        if _is_of_older_days(doc, begins, end) if seam else _is_beside(doc, start, end):
            yield begins, end - bool(_STOP.search(doc.folded, begins, end))


def _is_beside(doc: Document, start: int, end: int) -> bool:
    """Does this sentence tell of the first where the headline has the second, of an older day where it has one more,
    or of more dead on several boats of such a day?"""
    toll = headlines_dead(doc)
    if toll is None or _AFTER_IT.search(doc.folded, start, end):
        return False
    if _NTH_STRIKE.search(doc.marked, 0, doc.title_end) and _THE_FIRST.match(doc.folded, start):
        return True
    larger = _counts_several(doc, start, end) and has_more_dead(doc, start, end, toll)
    return (larger or tells_of_one_more(doc)) and _is_of_older_days(doc, start, end)


def tells_of_one_more(doc: Document) -> bool:
    """Does the headline say that this strike is one more, or the text that it is "the third this week"?"""
    told = doc.find_in_title(_ONE_MORE) or _NTH_STRIKE.search(doc.marked, 0, doc.title_end)
    return bool(told or _SO_MANYTH.search(doc.marked))


def _is_of_one(doc: Document) -> bool:
    """Does the headline tell of one boat or strike?"""
    return doc.find_in_title(_ONE) is not None and doc.find_in_title(_MANY) is None


def _counts_several(doc: Document, start: int, end: int) -> bool:
    return any(1 < units.number.value <= MOST_VESSELS for units in figures_in(boats_and_strikes_in(doc), start, end))


def _is_of_older_days(doc: Document, start: int, end: int) -> bool:
    """Are its days older than the others that may be of the news, or than the day it is told on?"""
    here = [day.value for day in own_days(doc, start, end)]
    last = max((day.value for day in days_elsewhere(doc, start, end)), default=doc.published_on)
    return bool(here) and last is not None and max(here) < last

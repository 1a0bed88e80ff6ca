"""Whether a count of boats or strikes is of one announcement, or of all there have been so far."""

from __future__ import annotations

from newsdesk.facts.counts.campaign_scale import FEWEST_IN_A_TOTAL, below_campaign
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.times import AFTER, NOW, SEPTEMBER, SINCE, SO_FAR, TIME
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Comparator

# "Four boats have now been destroyed": all there were.
_SO_FAR = rf"(?:{NOW}|{SO_FAR}|{SINCE} (?:{SEPTEMBER}|it began))\b"
_IS_SO_FAR = lazy_regex(rf"[^.;:,\n#]{{0,60}}? {_SO_FAR}")
_SO_FAR_IT_IS = lazy_regex(rf"\b{_SO_FAR} (?:[^\s.;:,\n#]+ ){{0,2}}$")
# "Has now destroyed four boats in one day"
_IN_ONE_DAY = lazy_regex(
    r"\b(?:in|within|en|em|num|numa) (?:an?|one|a single|the same|un(?:a sola| solo| mismo)?|el mismo|la misma"
    r"|(?:um )?(?:so|unico)|um mesmo|(?:uma )?(?:so|unica)|uma mesma|u?n seul|une (?:seule|meme)|un meme)"
    r" (?:day|night|dia|noche|jornada|noite|jour|journee|nuit)\b"
)
_THOSE = lazy_regex(
    r"\b(?:those|these|es[eo]s|est[eo]s|esses|aquellos|ces) $"
)  # "in those three attacks": told before
# "Two days after three strikes off Mexico": those are not the news.
DAYS_AFTER = lazy_regex(rf"\b{TIME} (?:{AFTER}|since) (?:the |its |los |las |os |as |les |ses )?$")
# "123 dead in 35 strikes, one of them on two boats"
_ONE_OF_ALL = lazy_regex(
    r"\b(?:one of (?:them|which)|un[oa] de (?:ell[oa]s|l[oa]s cuales)|uma? (?:del[ea]s|d[oa]s quais)"
    r"|(?:l')?une? d'e(?:ntre e)?lles|dont une?)\b[^.;:\n]{0,35}$"
)


def is_of_event(doc: Document, figure: Figure, most: int) -> bool:
    """ "At least six boats" is what the campaign sank so far; "six boats" may be one day's."""
    printed = figure.number.comparator is Comparator.EXACTLY or figure.number.value < FEWEST_IN_A_TOTAL
    if not (2 <= figure.number.value <= most and printed):
        return False
    start = figure.number.start
    if _THOSE.search(doc.folded, max(0, start - 10), start):
        return False
    if figure.number.value >= FEWEST_IN_A_TOTAL and counts_so_far(doc, figure):
        return False
    if doc.news and DAYS_AFTER.search(doc.folded, max(0, start - 40), start):
        return False
    if _ONE_OF_ALL.search(doc.folded, max(0, start - 50), start):
        return False
    return not doc.recalls_at(start)


def counts_so_far(doc: Document, figure: Figure) -> bool:
    """ "Has already destroyed six boats": in the campaign, unless the sentence tells of a day, or of one strike's
    dead."""
    before = _SO_FAR_IT_IS.search(doc.marked, max(0, figure.number.start - 40), figure.number.start)
    return bool(before or _IS_SO_FAR.match(doc.marked, figure.end)) and not _told_of_a_day(doc, figure)


def _told_of_a_day(doc: Document, figure: Figure) -> bool:
    start, end = doc.sentence_at(figure.start)
    if _IN_ONE_DAY.search(doc.folded, start, end):
        return True
    if any(not doc.counts_since(day) for day in doc.days_in(start, end)):
        return True
    dead = [dead.number.value for dead in killed_in(doc) if start <= dead.start < end]
    return bool(dead) and below_campaign(doc, max(dead))

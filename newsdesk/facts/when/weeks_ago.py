""" "Weeks ago": where it dates an earlier strike, and not the campaign.

Spanish, Portuguese and French say the same of how long something lasts or is past: "há um mês do último ataque".
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from newsdesk.facts.when.dates import MONTH_OF, MONTHS
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import ONE_STRIKE
from newsdesk.facts.words.strike_verbs import HITS, WAS_HIT
from newsdesk.text.lazy_regex import lazy_regex

_AGO = (
    r"(?:(?<!desde )\b(?:ha|hace) (?:\w+ ){1,2}?(?:semanas?|mes(?:es)?)"
    r"|(?<!depuis )\bil y a (?:\w+ ){1,2}?(?:semaines?|mois))\b(?! (?:d[aeo]l?s?|que|sin|sem|sans)\b| qu')"
)
_BEGUN = (
    r"(?:campan(?:h?a|has)|campagne|operac\w+|operation|ofensiva|offensive|guerra|guerre|cruzada|croisade|despliegue"
    r"|(?:re)?inici\w+|comenz\w+|comienz\w+|empez\w+|empiez\w+|arranc\w+|emprend\w+|comec\w+|desat\w+|debut\w+"
    r"|commenc\w+|entam\w+|declench\w+)\b"
)
_LAUNCHED = r"(?:lanz\w+|lanc(?:ad[oa]s?|ou|aram|ee?s?|a)|orden\w+|ordonn\w+|despleg\w+|deploy\w+)\b"
_AFTER = r"(?:tras|despues|apos|depois|apres|onde|donde|como|comme)\b"
_HIT = rf"(?:{HITS}|{WAS_HIT})"
_LASTING = r"(?:mata[nm]?|muere[ns]?|morrem?|tue(?:nt)?|meurent|dejan?|deixam?|fait|font)\b"  # may last till now
# "El ataque de hace dos semanas", "mató a once hace siete meses"
_DATED = lazy_regex(
    rf"\b(?!{_LASTING})(?:{ONE_STRIKE}|{KILL}|{DEATH}|{_HIT})"
    rf"(?: (?!{_BEGUN}|{_LAUNCHED}|{_AFTER})[^\s.,;:]+){{0,8}}? (?:de )?{_AGO}"
)
_AGO_LEADS = rf"(?:{_AGO}|\b(?:\w+ ){{1,2}}?(?:days?|weeks?|months?) ago\b)"
# "Hace dos semanas, otra había sido hundida", "EE.UU. mata a tres, hace una semana mató a cuatro"
_LEADING = lazy_regex(rf"(?m)(?:^|(?<=[.;:\n,(]\s)|(?<=[\n(]))[¿¡\"' ]*{_AGO_LEADS}(?![^.;:\n]*?\b{_BEGUN})")
# "In the campaign that began seven months ago"
_BEGAN = lazy_regex(
    r"\b(?:beg[au]n|started|(?:campaign|operation|offensive|crusade|war)\b(?: [^\s.,;:]+){0,4}) (?:\w+ ){1,2}$"
)
# "Strike earlier this week killed four": a headline that tells of one thing recalls no other.
_RECENTLY = lazy_regex(
    r"earlier (?=this (?:week|month)\b)|last (?:week|month)|days ago|(?:semana|mes) pas(?:ada|ado|sada|sado)"
    r"|inicio da semana|semaine derniere"
)
_TWO_THINGS = lazy_regex(
    r"[;:]|\b(?:after|following|follows|since|before|as|while|amid|when|another|other|new|more|latest"
    r"|tras|despues|luego|desde|antes|mientras|cuando|otr[oa]s?|nuev[oa]s?|apos|depois|enquanto|quando|nov[oa]s?"
    # who defends a strike tells of it again
    r"|defen[ds]\w*|defiend\w+|justif\w+"
    r"|outr[oa]s?|apres|depuis|avant|alors|tandis|quand|autres?|nouve(?:au|l|lle)x?s?)\b"
)
_DEATHS = lazy_regex(rf"\b(?:{KILL}|{DEATH})\b")
# "In October 2025 two people survived another strike": not "since", which tells when the campaign began
_MONTH_LEADS = lazy_regex(
    rf"(?m)(?:^|(?<=[.:\n]\s))(?:in|back in|en|em) (?P<month>{MONTHS})(?:,? (?:de |of )?)(?P<year>20\d\d)\b"
)
_LONG_AGO = 62  # days: two months, so that the last one is none
_MAY_DATE = ("ha ", "hace ", "il y a ", " ago")  # one of these is in all that dates something by weeks
_IN_VIEW = 80  # characters before "months ago"


def is_of_campaign(folded: str, place: int) -> bool:
    """Do the English words "months ago" at this place say when the campaign began?"""
    return _BEGAN.search(folded, max(0, place - _IN_VIEW), place) is not None


def times_the_news(folded: str, title_end: int, place: int) -> bool:
    """Do the words at this place say when that was of which alone the headline tells?"""
    if place >= title_end or not _RECENTLY.match(folded, place) or _TWO_THINGS.search(folded, 0, title_end):
        return False
    return len(_DEATHS.findall(folded, 0, title_end)) <= 1


def dated_in(folded: str, start: int, end: int) -> Iterator[int]:
    """Where that begins which happened weeks ago, told with its time behind it."""
    return (found.start() for found in _DATED.finditer(folded, start, end)) if _may_date(folded) else iter(())


def led_in(folded: str, start: int, end: int, today: date | None) -> Iterator[int]:
    """Where a clause begins by saying that it tells of weeks ago, or of a month long before `today`."""
    if _may_date(folded):
        yield from (found.start() for found in _LEADING.finditer(folded, start, end))
    for found in _MONTH_LEADS.finditer(folded, start, end) if today and "20" in folded else ():
        month = date(int(found["year"]), MONTH_OF[found["month"]], 1)
        if today and (today - month).days > _LONG_AGO:
            yield found.start()


def _may_date(folded: str) -> bool:
    """A cheap look at the many texts that say of nothing that it was weeks ago."""
    return any(words in folded for words in _MAY_DATE)

"""A new strike told by a count: behind the campaign's toll, "toll rises to 95 after four killed Thursday", by its
number, or by who is left; no actor and no boat need be named."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.classify.concept_groups import (
    ANY_OTHER_HARM,
    BOATS,
    KNOWN_STRIKE,
    SEAS,
    WHO_ANNOUNCES,
    WHO_STRIKES,
    group,
)
from newsdesk.classify.headlines.headline_words import AMERICAN_NAMED, KNOWN_ONE, ONE_MORE
from newsdesk.classify.headlines.strike_phrases import tells_boat_hit
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.campaign_dead import campaigns_dead, dead_of_strikes
from newsdesk.facts.matching import Figure
from newsdesk.facts.when.dates import A_WEEKDAY
from newsdesk.facts.when.recency import THE_DAY_BEFORE, ages_in, names_day_within
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.death_words import NO_SURVIVORS, NOBODY_LIVED
from newsdesk.facts.words.nouns import PLAIN_STRIKE, PLAIN_STRIKES, SMALL_BOAT
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.times import AFTER
from newsdesk.facts.words.vocabulary import A_SEA, GREW, MORE
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_WEEK = timedelta(days=7)  # "Thursday" is the last one
_LATEST = lazy_regex(
    r"\b(?:latest|most recent|new|newest|another|mas reciente|ultimo|nuevo|otro|mais recente|novo|outro|derniere"
    rf"|nouvelle|(?:la )?plus recente) (?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}\b(?! group)"
)
# The news of such a headline is that the toll has grown, not what strikes that "have killed 191" are about.
_STANDS_AT = lazy_regex(
    rf"\b{GREW}\b|\b(?:reach(?:es|ed)|hits|tops|pass(?:es|ed)|stands at|climbs|bring|take|push|raise|now|ya son"
    rf"|ya suman|llegan? a"
    r"|alcanzan?|suman?|rozan?|ja sao|chegam? a|soma|somam|atteint|depasse|monte a|passe a|s'eleve|frole|nears"
    r"|approach(?:es|ing))\b"
)
# "Toll at 99 after another strike", "eleva a 99 los muertos tras atacar otra lancha"
_AFTER_ONE_MORE = lazy_regex(
    rf"\b(?:{AFTER}|as|with|con|com|avec) (?:[^\s,;:]+ ){{0,4}}?{ONE_MORE} (?:[^\s,;:]+ ){{0,2}}?"
    rf"(?:{PLAIN_STRIKE}|{SMALL_BOAT})\b"
    r"(?=$|[,;:.]| [|-] | (?:(?:in|on|off|at|near|by|against|del?|d[aeo]s?|des|en|n[oa]|al?|contra|sur|contre|dans"
    r"|au)\b|americain|estadounid|american|norteameric))"
)
_NEW_ONES = r"(?:more|new|fresh|further|other|nuevos|otros|novos|outros|nouvelles|autres)"
_SEVERAL = rf"(?:{A_FEW}|[2-6])"
_THEIRS = r"(?:[^\s,;:]+ ){0,3}?"
# "Two more US boat strikes bring toll to 312", "dos ataques más de EE.UU.; el saldo llega a 312"
_SEVERAL_MORE = lazy_regex(
    rf"\A\W*(?:[\w.]+: )?(?:(?:{_SEVERAL} {_NEW_ONES}|(?:otros|outros|mais|another) {_SEVERAL})"
    rf" {_THEIRS}{PLAIN_STRIKES}\b"
    rf"|{_SEVERAL} {PLAIN_STRIKES} (?:mas|de plus)\b)"
)
# "Toll hits 220 after Pacific attack", "sobe para 312 após dois ataques": of known strikes one would say which.
_AFTER_A_FRESH_ONE = lazy_regex(
    rf"\b(?:{AFTER}|with|con|com|avec) (?:an? |un |uma? |une |la |el |the )?"
    rf"(?:(?:latest |deadly |lethal |fatal |{AMERICAN} |boat |{A_SEA} )*{PLAIN_STRIKE}"
    rf"|{_SEVERAL} (?:{_NEW_ONES} )?(?:(?:{AMERICAN}|boat|deadly) )*{PLAIN_STRIKES}(?: mas| de plus)?"
    rf"|(?:otros|outros|mais) {_SEVERAL} {PLAIN_STRIKES})"
    rf"(?=\W*$|[,;:]| [|-] | (?:(?:in|on|off|at|en|n[oa]|em|dans) (?:[^\s,;:]+ )?{A_SEA}"
    rf"|(?:de |d[ao]s? |des )?{AMERICAN})\b)"
)
_AFTER_OR_WITH = rf"(?:{AFTER}|with|con|com|avec)"
_A_LATE_DAY = rf"(?:{A_WEEKDAY}|ayer|hoy|ontem|hoje|hier|aujourd'hui)"
# "Toll passes 290 after Thursday's attack": the day after, whoever tells of the toll may be the first.
_AFTER_THAT_OF_A_DAY = lazy_regex(
    rf"\b{_AFTER_OR_WITH} (?:(?:{A_WEEKDAY}|yesterday)(?:'s)? (?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}"
    rf"|(?:(?:el|la|o) )?{PLAIN_STRIKE} (?:[^\s,;:]+ ){{0,2}}?(?:del?|d[aeo'])(?: |(?<='))(?:est[ae] )?{_A_LATE_DAY}"
    rf"|(?:el|la|o|celui|celle) (?:del?|d[aeou']) ?{_A_LATE_DAY})\b"
)
# "Ataque a un barco eleva a 125 los muertos", "new US strike brings death toll to 190": what raises it is the strike,
# whoever survived it, and its own dead need not be counted beside them.
_A_STRIKE_RAISES_IT = lazy_regex(
    rf"(?:[\w.]+: )?(?:(?:an?|una?|uma?|une|l') ?)?(?:{ONE_MORE} )?"
    rf"(?:(?:{AMERICAN}|deadly|lethal|military|boat) ){{0,3}}{PLAIN_STRIKE}\b"
    rf"[^,;:\n]{{0,60}}? {GREW}\b"
)
# "US strike kills 3, bringing toll to 213": what is told in the present is the news
_KILLS_AND_RAISES = lazy_regex(
    r"\b(?:kills?|leaves?|matan?|dejan?|matam?|deixam?|tue|tuent|fait|font)\b[^;:\n]{0,50}?(?:,| y| e| et)? "
    r"(?:bringing|taking|pushing|raising|lifting|brings?|takes?|raises?|pushes|elevan?|elevando|suben?|subiendo"
    r"|llevan?|levando|levam?|porte(?:nt)?|portant|alourdi\w+)\b"
)
_LOST_LATER = ("presumed_dead", "survivor", "search", "missing", "double_tap", "correction")


# "Mais três, num intervalo de dois dias", "otros tres": the text says of what.
_SO_MANY_MORE = lazy_regex(
    rf"\W*(?:(?:y van|e la se vao|et) )?(?:(?:another|encore|mais|mas|(?:otr|outr)[oa]s) #++|#++ {MORE}\b|de #++\W*$)"
)
_OF_MORE = group(
    "killed since_last men_killed boat vessel strike boat_strike caribbean pacific toll_change intl_waters"
)


def _is_only_more(r: Reading) -> bool:
    """Does the headline tell that there are so many more, and nothing that is news of anything else?"""
    if r.has(*ANY_OTHER_HARM, "accident") or not r.has("campaign", "boat_strike", *WHO_STRIKES):
        return False
    more = r.title_concepts <= _OF_MORE and _SO_MANY_MORE.match(r.doc.marked, 0, r.doc.title_end)
    return bool(more) and r.has("strike", "boat_strike")


@once
def grew_by_a_new_strike(r: Reading) -> bool:
    """Does the headline count the dead of the campaign, and is the strike told that added to them?

    It is told by its dead, or as one more. Those who were missing, or whose count is mended, add to the toll too."""
    if r.has(*_LOST_LATER):
        raised = _A_STRIKE_RAISES_IT.match(r.doc.folded, 0, r.doc.title_end) and not r.has("correction", "double_tap")
        return bool(raised) and any(_of_these_days(r, figure) for figure in dead_of_strikes(r.doc))
    counted = any(figure.number.start < r.doc.title_end for figure in campaigns_dead(r.doc))
    if not counted:
        return _is_only_more(r) and any(_of_these_days(r, figure) for figure in campaigns_dead(r.doc))
    if (
        titled(_AFTER_ONE_MORE, r)
        or _A_STRIKE_RAISES_IT.match(r.doc.folded, 0, r.doc.title_end)
        or _grew_after_that_of_a_day(r)
        or _grew_with_fresh_ones(r)
        or _kills_and_raises_it(r)
    ):
        return True
    return titled(_STANDS_AT, r) and any(_of_these_days(r, figure) for figure in dead_of_strikes(r.doc))


def _grew_after_that_of_a_day(r: Reading) -> bool:
    fresh = titled(_AFTER_THAT_OF_A_DAY, r) and names_day_within(r.doc, THE_DAY_BEFORE)
    return fresh and titled(_STANDS_AT, r) and not r.title_has("congress", "court", "opinion", "explainer")


def _kills_and_raises_it(r: Reading) -> bool:
    told = titled(_KILLS_AND_RAISES, r) and r.title_has(*WHO_STRIKES, *BOATS, *SEAS) and not r.has(*ANY_OTHER_HARM)
    return told and r.counts_dead() and not titled(KNOWN_ONE, r)


def _grew_with_fresh_ones(r: Reading) -> bool:
    """ "Two more US boat strikes bring toll to 312", "number of dead rises to 312 after two strikes"."""
    fresh = titled(_SEVERAL_MORE, r) or titled(_AFTER_A_FRESH_ONE, r)
    if not fresh or not titled(_STANDS_AT, r) or titled(KNOWN_ONE, r) or r.has(*ANY_OTHER_HARM):
        return False
    return r.title_has(*WHO_STRIKES, *BOATS, *SEAS, "boat_strike") and not r.title_has(*KNOWN_STRIKE, "explainer")


# The campaign is counted from its beginning; what is counted by the year are wrecks and robberies.
OF_A_YEAR = lazy_regex(
    r"\b(?:(?:this|last) (?:year|season)|este ano|(?:en|en lo que va) (?:de |del )?(?:el |este )?ano|no ano|neste ano"
    r"|cette annee|de l'annee)\b"
)


@once
def strike_beside_the_toll(r: Reading) -> bool:
    """ "Boat sunk in Caribbean: five dead, 253 in all": nobody but this campaign counts its dead beside a boat's."""
    if not r.title_has("killed") or not r.title_has(*BOATS, *SEAS):
        return False
    if not (r.title_has("strike", "boat_strike") or tells_boat_hit(r.doc)):
        return False
    if r.has(*ANY_OTHER_HARM, "accident", "fishing") or titled(OF_A_YEAR, r):
        return False
    return all(
        any(figure.number.start < r.doc.title_end for figure in counted)
        for counted in (campaigns_dead(r.doc), dead_of_strikes(r.doc))
    )


def _of_these_days(r: Reading, figure: Figure) -> bool:
    """Is the strike of these dead the latest, or of the last week?"""
    start, end = r.doc.sentence_at(figure.number.start)
    if r.doc.published_on is None or r.doc.recalls(start, end):
        return False
    if ages := ages_in(r.doc, start, end):
        return all(timedelta(0) <= age < _WEEK for age in ages)
    return bool(_LATEST.search(r.doc.folded, start, end))


_NONE_SURVIVED = lazy_regex(rf"\b(?:{NO_SURVIVORS}|pas de (?:survivant|rescape)|{NOBODY_LIVED})\b")
_NOT_OF_THE_DAY = group("search finds court congress family lawsuit lookback")
_COUNTED = lazy_regex(rf"\b(?:[2-9]\d|1\d\d) (?:boat |known |us )?(?:{PLAIN_STRIKES}|ofensivas)\b")


def none_survived_a_strike(r: Reading) -> bool:
    """ "No survivors as strike destroys sub in Pacific", "'None survived', says Hegseth" of a boat; after a search or
    in court it is known."""
    if (
        not titled(_NONE_SURVIVED, r)
        or r.has(*ANY_OTHER_HARM)
        or r.title_has(*_NOT_OF_THE_DAY)
        or titled(KNOWN_ONE, r)
    ):
        return False
    if r.title_has("strike"):
        return r.title_has(*BOATS, *SEAS, "boat_strike")
    return r.title_has(*WHO_ANNOUNCES) and r.has(*BOATS) and not r.has(*KNOWN_STRIKE)


def counted_by_the_campaign(r: Reading) -> bool:
    """ "US strike kills three; 72 strikes since September": so many are of this campaign alone."""
    if not titled(_COUNTED, r) or not titled(AMERICAN_NAMED, r) or titled(KNOWN_ONE, r):  # cheap, and true of few
        return False
    of_others = r.has(*ANY_OTHER_HARM) or r.title_has(*_NOT_OF_THE_DAY)
    return not of_others and r.counts_dead()

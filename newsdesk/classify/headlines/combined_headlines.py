"""A headline that leads with a strike and its dead, and puts other news beside it: "... as Senate weighs vote"."""

from __future__ import annotations

import re

from newsdesk.classify.concept_groups import (
    AMERICANS,
    BOATS,
    COASTS,
    ELSEWHERE,
    OTHER_NEWS,
    SEAS,
    VIOLENCE_ON_LAND,
    group,
)
from newsdesk.classify.headlines.headline_words import KNOWN_ONE, STRIKE_NAMED
from newsdesk.classify.headlines.strike_outline import OFF_ANY_COAST
from newsdesk.classify.headlines.strike_phrases import announces_strike_in, tells_of_one_more
from newsdesk.classify.kinds.supply_boats import americans_sink_a_supplier
from newsdesk.classify.ours.our_actors import american
from newsdesk.classify.ours.short_headlines import strikes_counted_at_sea
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.when.recency import names_day_within
from newsdesk.facts.words.nouns import PLAIN_STRIKE, SMALL_BOAT
from newsdesk.facts.words.times import AFTER, BEFORE, TIME
from newsdesk.text.four_languages import any_word
from newsdesk.text.lazy_regex import lazy_regex

_LATER_OR_BEFORE = rf"{TIME} (?:{AFTER}|{BEFORE}|antes)"
# "Another boat attack sharpens scrutiny of the first"
_STIRS = (
    r"(?:sharpens?|intensif(?:y|ies|ica[nm]?|ie(?:nt)?)|deepens?|fuels?|renews?|reignites?|rekindles?|heightens?"
    r"|(?:re)?avivan?|agudizan?|ahondan?|alimentan?|acirram?|reacendem?|aprofundam?|aumentam?|relance(?:nt)?"
    r"|ravive(?:nt)?|alimente(?:nt)?|attise(?:nt)?)"
)
_REACTS = (
    r"warns?|condemns?|protests?|denounces?|demands?|advierten?|condenan?|denuncian?|protestan?|exigen?|piden?"
    r"|advertem?|condenam?|denunciam?|protestam?|exigem?|pede[m]?|condamnent?|condamne|denonce|avertit|proteste|exige"
    r"|reclame"
)
_GOES_ON = any_word(
    en="vows? pledges promises threatens warns",
    es="prometen? amenazan? advierten? avisan? seguira*",
    pt="prometem? ameacam? advertem? avisam?",
    fr="promet(?:tent)? menace(?:nt)? previen(?:t|nent)",
)
_BESIDE = lazy_regex(
    rf" ?; | (?={_STIRS} (?:(?:the|l[aeo]s?|el|les|os?|as?) )?(?:scrutiny|criticism|questions"
    r"|doubts?|debate|fears?|tensions?"
    r"|criticas?|preguntas|dudas?|temor(?:es)?|tension(?:es)?|duvidas?|tensao|tensoes|debat\w*|critiques|doutes|craintes)\b)"
    r"| (?:as(?! (?:many|much|of))|while|amid|ahead of|on (?:the )?eve of|mientras|en medio de"
    r"|en visperas de|enquanto|em meio a"
    rf"|alors qu[e']|au moment ou|sur fond d[e']|a la veille d[eu']|as vesperas d[aeo]|{_LATER_OR_BEFORE})(?!\w)"
    # "... y Rusia advierte de escalada"
    rf"|(?: (?:and|y|e|et)|,) (?=(?:(?!after|tras|apos|apres)[^\s,;:]+ ){{1,3}}?(?:{_REACTS})\b)"
    # "US strikes boat and vows to keep striking"
    rf"| (?:and|y|e|et) (?={_GOES_ON})"
)
# "Hours before Senate vote, US military kills two": the other news stands first, the headline is about what follows.
_OPENING = lazy_regex(
    rf"(?:{_LATER_OR_BEFORE}|{AFTER}(?: que)?|com|con|with|despite|pese a|a pesar del?|apesar d[aeo]s?|malgre)"
    r" [^,;:]{3,60}, "
)
_AT_SEA = BOATS | SEAS | {"boat_strike"}
_OTHER_NEWS = OTHER_NEWS | group(
    "survivor coast_guard family campaign trend inspector correction toll_change policy_act cooperation"
)
_NEXT = lazy_regex(r" ?[:;] ")


def _after_its_day(r: Reading) -> re.Match[str] | None:
    """ "Three boats hit on Monday, nine killed: fishermen are afraid"."""
    following = r.doc.find_in_title(_NEXT)
    told = following is not None and names_day_within(r.doc, before=following.start())
    return following if told else None


# One boat, not "boat crews": "US strikes boat in Pacific"
_ONE_BOAT = lazy_regex(
    rf"\b(?:{SMALL_BOAT}|(?:convoy|convoi|comboio)(?: (?:of|de) \w+)?)"
    r"(?=$|[,;:]| (?:and|again|de nuevo|otra vez|de novo|novamente|a nouveau|de nouveau"
    r"|in|off|near|from|with|carrying|en|frente|cerca|con|com|no|na|ao|perto|dans|au|pres|avec)\b)"
)
# Boats whose crews were taken off are sunk as well, and none of these is a strike.
_SINKS = lazy_regex(r"\b(?:sinks?|sank|sunk|hund\w+|afund\w+|coul\w+)\b")
_DEFENDS = lazy_regex(r"\b(?:defend|defiend|defien|justif)\w*")


def announces_one(r: Reading, start: int, end: int) -> bool:
    """Is a strike on one boat announced in this part of the headline?"""
    announced = announces_strike_in(r.doc, start, end) and not _DEFENDS.search(r.doc.folded, start, end)
    if not announced or not _ONE_BOAT.search(r.doc.folded, start, end):
        return False
    boarded_first = _SINKS.search(r.doc.folded, start, end) and not STRIKE_NAMED.search(r.doc.folded, start, end)
    return r.counts_dead() or not boarded_first


def _kills_traffickers(first: set[str]) -> bool:
    """ "US kills five narcos": on land the country is told."""
    on_land = COASTS | VIOLENCE_ON_LAND | {"land_op", "far_country"}
    return "killed" in first and not first.isdisjoint(("narco", "men_killed")) and first.isdisjoint(on_land)


# "First boat strike: ...": what the news is about, and that strike is known
_FIRST_OF_ALL = lazy_regex(
    r"\A\W*(?:the |el |la |o )?(?:first|primera?|primeir[oa]|premiere) (?:[\w-]+ ){0,2}?"
    rf"{PLAIN_STRIKE}(?: (?:a|ao|contra|on|sur) [^:\n]{{1,30}})?:"
)


def strike_leads(r: Reading) -> bool:
    """Is one more strike, one with its dead, or one by Americans what the headline says, and other news only set
    beside it, behind or in an opening phrase?"""
    span = _main_clause(r)
    if span is None or r.has(*ELSEWHERE) or americans_sink_a_supplier(r):
        return False
    if titled(_FIRST_OF_ALL, r) and not r.counts_dead(before=r.doc.title_end):
        return False
    if not (american(r) or strikes_counted_at_sea(r)):
        return False
    start, end = span
    first = {hit.concept for hit in r.hits if start <= hit.start and hit.end <= end}
    one = announces_one(r, start, end)
    struck = one or "strike" in first or ("killed" in first and not first.isdisjoint(AMERICANS))
    at_sea = r.has(*_AT_SEA) if one else not first.isdisjoint(_AT_SEA) or _kills_traffickers(first)
    at_sea = at_sea or OFF_ANY_COAST.search(r.doc.folded, start, end) is not None
    if not struck or not at_sea or not first.isdisjoint(_OTHER_NEWS):
        return False
    told = one or r.counts_dead(start=start, before=end) or tells_of_one_more(r.doc, before=end)
    told = told or ("drug_boat" in first and STRIKE_NAMED.search(r.doc.folded, start, end) is not None)
    return told and not KNOWN_ONE.search(r.doc.folded, start, end)


def _main_clause(r: Reading) -> tuple[int, int] | None:
    """The span of the headline without the other news that an opening phrase or what follows tells; None if it tells
    of nothing else."""
    opening = _OPENING.match(r.doc.folded, 0, r.doc.title_end)
    start = opening.end() if opening else 0
    beside = _BESIDE.search(r.doc.folded, start, r.doc.title_end) or _after_its_day(r)
    if beside and beside.start() > start:
        return start, beside.start()
    return (start, r.doc.title_end) if opening else None

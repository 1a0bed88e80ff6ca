"""Anniversaries of the first strike: a headline that counts the time since then, and tells of nothing newer."""

from __future__ import annotations

from newsdesk.classify.headlines.strike_phrases import announces_strike_in
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.counts.totals import dead_of_strikes
from newsdesk.facts.words.times import TIME_SINCE
from newsdesk.text.lazy_regex import lazy_regex

_FIRST = (
    r"(?:first (?:[\w.-]+ ){0,3}?(?:strike|attack|bombing|boat|missile)|sept(?:ember|\.)? 2(?:nd)?"
    r"|primer (?:ataque|bombardeo|misil)|primeir[oa] (?:ataque|bombardeio|missil|lancha)"
    r"|premiere? (?:frappe|attaque|tir|missile)|2 (?:de )?(?:sept\w+|setembro))\b"
)
_TIME_SINCE = lazy_regex(
    rf"\b(?:{TIME_SINCE}|(?:years?|months?) ago|an+iversar\w+)\b[^.;:\n]{{0,40}}?\b{_FIRST}[^,;:\n]*"
    r"(?:, (?:which|that|que|qui|with|con|com|avec) [^,;:\n]*)?"
)
_GOES_ON = lazy_regex(r"\b(?:still|keeps?|siguen?|continua\w*|seguem?|toujours|encore|continue\w*)\b")
_LOOKS_BACK = lazy_regex(
    r"\b(?:look(?:ing|s)? back|timeline|what (?:we|is)|chronolog\w+|cronolog\w+|balance|balanco|bilan|retour sur"
    r"|que (?:se )?sab\w+|o que|ce que)\b"
)
_OTHER_NEWS = (
    *("congress", "bill", "vote", "court", "lawsuit", "un_body", "rights_court", "inspector", "diplomatic", "petro"),
    *("latin_leader", "sanction", "carrier", "land_op"),
)


def title_marks_an_anniversary(r: Reading) -> bool:
    """ "A year after the first strike, what is known"; not "US kills four a year after its first strike"."""
    since = r.doc.find_in_title(_TIME_SINCE)
    if since is None or r.title_has(*_OTHER_NEWS):
        return False
    if titled(_LOOKS_BACK, r):
        return True
    title_end = r.doc.title_end
    start, end = since.start(), min(since.end(), title_end)
    told = (figure.number.start for figure in dead_of_strikes(r.doc))
    if any(place < start or end <= place < title_end for place in told):
        return False
    if titled(_GOES_ON, r):
        return True
    return not announces_strike_in(r.doc, 0, start) and not announces_strike_in(r.doc, end, title_end)

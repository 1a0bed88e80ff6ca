"""A new strike as whoever heard of it tells it: "relatives say US strike on boat killed three", "..., according to
the navy". Who speaks is no other news."""

from __future__ import annotations

from newsdesk.classify.concept_groups import AMERICANS, KNOWN_STRIKE, OTHER_HARM, group
from newsdesk.classify.headlines.headline_words import A_STRIKE, KNOWN_ONE
from newsdesk.classify.headlines.strike_outline import OFF_ANY_COAST, SOME_DEAD
from newsdesk.classify.headlines.struck_boats import strikes_a_boat_in
from newsdesk.classify.lexicon import concepts_of
from newsdesk.classify.reading import Reading
from newsdesk.facts.when.recency import names_day_within
from newsdesk.facts.where.places import basins_in
from newsdesk.facts.words.americans import AMERICAN, AMERICAN_ARMS
from newsdesk.facts.words.nouns import SMALL_BOAT
from newsdesk.facts.words.telling import ACCORDING_TO, TELLS
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_WHO = r"[^;:,|\n]{2,60}?"
_TOLD_FIRST = lazy_regex(rf"(?:{_WHO} {TELLS}|{_WHO} ?:|{ACCORDING_TO} {_WHO},)[ ']")
_TOLD_LAST = lazy_regex(rf"(?:, {ACCORDING_TO} |, {TELLS} | ?: |, (?={_WHO} {TELLS}\W*\Z))[^;:,|\n]{{2,60}}\Z")
# "The US strike that killed three", "l'attaque américaine": of one that its readers know
_THE_STRIKE = lazy_regex(rf"(?:\b(?:the|el|los|o|os|la|les|al|ao|del|do) |\bl')(?:{AMERICAN} )?(?:\w+ )?{A_STRIKE}")
_STRIKE_BY_AMERICANS = lazy_regex(
    rf"\b(?:{AMERICAN} (?:\w+ )?{A_STRIKE}|{A_STRIKE} (?:(?:de |d[ao]s? |des )(?:los )?)?{AMERICAN})"
)
# In the present: "US bombs Colombian boat, Petro says" tells what nobody had told.
_STRIKES_NOW = lazy_regex(
    rf"\A\W*(?:(?:the|el|los|l[ao]|o|os|as|les) )?{AMERICAN_ARMS} (?:bombs|strikes|hits|attacks|sinks|destroys"
    r"|bombardean?|atacan?|hunden?|destruyen?|bombardeiam?|atacam?|afundam?|atingem?|destroem?"
    rf"|bombardent?|frappent?|attaquent?|coulent?|detruisent) (?:[^\s,;:]+ ){{0,3}}?{SMALL_BOAT}\b"
)
_TELL_OF_A_KNOWN_ONE = group("lawsuit film un_body rights_court opinion explainer inspector")
_OTHER_NEWS = OTHER_HARM | KNOWN_STRIKE | group("explainer film search toll_change lookback")


@once
def whoever_tells(r: Reading) -> bool:
    """Does the headline give a whole strike by Americans, with its dead there or of these days behind it, and beside
    it only who says so?"""
    if not r.title_has(*AMERICANS) or r.title_has(*_TELL_OF_A_KNOWN_ONE):
        return False
    return any(_reports(r, *span) for span in _reported(r))


def _reported(r: Reading) -> tuple[tuple[int, int], ...]:
    """What is reported in the headline, before or behind who says so."""
    title = r.doc.folded[: r.doc.title_end].rstrip(" .\n")
    first, last = _TOLD_FIRST.match(title), _TOLD_LAST.search(title)
    behind = ((first.end(), len(title)),) if first else ()
    return behind + (((0, last.start()),) if last else ())


def _reports(r: Reading, start: int, end: int) -> bool:
    if not (strikes_a_boat_in(r.doc, start, end) or _strikes_at_sea(r, start, end)):
        return False
    if _THE_STRIKE.search(r.doc.folded, start, end) or KNOWN_ONE.search(r.doc.folded, start, end):
        return False
    if not _OTHER_NEWS.isdisjoint(concepts_of(r.hits, start, end)):
        return False
    if any(told.search(r.doc.folded, start, end) for told in (SOME_DEAD, _STRIKES_NOW)):
        return True
    return r.counts_dead(start=start, before=end) or _counts_these_days(r)


def _strikes_at_sea(r: Reading, start: int, end: int) -> bool:
    """Is a strike told there that names no boat, and where at sea it was?"""
    struck = _STRIKE_BY_AMERICANS.search(r.doc.folded, start, end)
    at_sea = OFF_ANY_COAST.search(r.doc.folded, start, end) or basins_in(r.doc.folded, start, end)
    return struck is not None and bool(at_sea)


def _counts_these_days(r: Reading) -> bool:
    below = r.counts_dead(start=r.doc.title_end, before=len(r.doc.text))
    return below and names_day_within(r.doc) and not r.doc.recalls(r.doc.title_end, len(r.doc.text))

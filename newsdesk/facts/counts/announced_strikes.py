"""How many strikes one announcement tells of."""

from __future__ import annotations

from dataclasses import replace

from newsdesk.facts.counts.boat_figures import strikes_in
from newsdesk.facts.counts.campaign_dead import campaigns_dead
from newsdesk.facts.counts.campaign_scale import FEWEST_IN_A_TOTAL, fewest_in_a_total
from newsdesk.facts.counts.counts_so_far import DAYS_AFTER, is_of_event
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure, quoted
from newsdesk.facts.when.eves import THE_EVE
from newsdesk.facts.words.death_words import KILL
from newsdesk.facts.words.nouns import BOAT, STRIKES
from newsdesk.facts.words.vocabulary import AGAINST, THE, WORD
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Quoted

# "Two attacks on one boat"
_ON_ONE_BOAT = lazy_regex(rf" {AGAINST} (?:~++|the same|l[ao] mism[oa]|o mesmo|a mesma|le meme) {BOAT}\b")
# "Counts the convoy as three attacks": how somebody counts, not what was done
_COUNTED_AS = lazy_regex(r"(?<!many )\b(?:as|como|comme) $")
# "Two attacks in two days ... the latest": a run of strikes, one of them the news.
IN_SO_MANY_DAYS = lazy_regex(
    r" (?:in|en|em) (?:as many|#+|@+|otros tantos|outros tantos|autant de) (?:days|dias|jours)\b"
    rf"(?!,? {KILL}\b)"  # the dead of the run are told: it is the news
)
_THE_LATEST = lazy_regex(
    r"\b(?:the latest|the last|la ultima|el ultimo|a ultima|o ultimo|a mais recente|o mais recente|la mas reciente"
    r"|el mas reciente|la derniere)\b"
)
# "Fourteen killed in the two operations"
_IN_THE = lazy_regex(rf"(?: {WORD}){{0,5}}? (?:(?:in|across|en|em|dans) (?:the|its|l[oa]s|sus|les|ses)|n[oa]s) ")
# "The 86th and 87th of the campaign", "los ataques 86 y 87"
_NTHS = lazy_regex(
    rf"(?P<a>@++)(?:, @++)? (?:and|y|e|et) {THE}?(?P<b>@++)"
    rf"(?=[.\n]|$| (?:of|since|desde|depuis|known|de|d[aou]s?|{STRIKES})\b)"
    rf"|\b{STRIKES},? (?:(?:numbers?|nos?\.|numeros?) )?(?P<c>#++)(?:, #++)? (?:and|y|e|et) (?P<d>#++)"
)


def strikes_of(doc: Document) -> Quoted | None:
    """ "three strikes" in one announcement; from four on it has always been the campaign."""
    for figure in strikes_in(doc):
        counted_as = _COUNTED_AS.search(doc.folded, max(0, figure.number.start - 10), figure.number.start)
        if counted_as or _ON_ONE_BOAT.match(doc.marked, figure.end):
            continue
        in_a_row = IN_SO_MANY_DAYS.match(doc.marked, figure.end)
        if in_a_row and (_THE_LATEST.search(doc.folded) or THE_EVE.search(doc.folded)):
            continue
        if is_of_event(doc, figure, fewest_in_a_total(doc) - 1) and not _are_all_strikes(doc, figure):
            return quoted(doc, figure)
    return _told_by_ordinals(doc)


def _told_by_ordinals(doc: Document) -> Quoted | None:
    """ "Monday's attacks were the 86th and 87th of the campaign": two."""
    for told in _NTHS.finditer(doc.marked) if doc.news else ():
        first, last = (doc.numbers.numbers[told.start(name)] for name in ("ab" if told["a"] else "cd"))
        strikes = last.value - first.value + 1
        if DAYS_AFTER.search(doc.folded, max(0, told.start() - 40), told.start()):
            continue
        if first.value >= FEWEST_IN_A_TOTAL and strikes in (2, 3) and not doc.recalls_at(first.start):
            return doc.quoted(replace(last, value=strikes), *told.span())
    return None


def _are_all_strikes(doc: Document, figure: Figure) -> bool:
    """ "Fourteen people have now been killed in the two operations": in all that there were."""
    totals = (dead.number.end for dead in campaigns_dead(doc))
    return any(_IN_THE.fullmatch(doc.marked, end, max(end, figure.number.start)) for end in totals)

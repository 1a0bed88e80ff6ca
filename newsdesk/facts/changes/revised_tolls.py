"""A toll that changed: "raises death toll from Nov. 20 strike to five", "lowers it to three". It is the strike's own,
not the campaign's."""

from __future__ import annotations

from newsdesk.facts.counts.campaign_scale import below_campaign
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.words.nouns import CAMPAIGN, PLAIN_STRIKE, PLAIN_STRIKES, THE_DEAD, TOLL
from newsdesk.facts.words.times import IN_ALL, SINCE
from newsdesk.facts.words.vocabulary import FELL, GREW
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

_WITHIN = r"(?:[^.;:\n]|\.(?= ?\d))"  # of one clause: the dot of "Nov. 20" ends none
_TOLL_OF_STRIKE = lazy_regex(
    rf"\b(?:{TOLL}|{THE_DEAD}|died)\b"
    rf"{_WITHIN}{{0,25}}?\b(?:of|from|in|after|by|del?|por|en|d[oa]|n[oa]|dans|lors)\b{_WITHIN}{{0,45}}?"
    rf"\b{PLAIN_STRIKE}s?\b(?! group){_WITHIN}{{0,40}}"
)
CHANGED = rf"\b(?:{GREW}|{FELL})\b"
_CHANGES, _FALLS = lazy_regex(CHANGED), lazy_regex(rf"\b{FELL}\b")
_CHANGED_TO = lazy_regex(
    rf"(?:{CHANGED}(?:(?:[^.;\n#]|\.(?= ?\d)){{0,60}}? (?:(?:from|de) [#~]+ )?(?:to|at|a|para|em)"
    r"(?: (?:tener|ter|sumar|somar))?)?|\brevue? a la (?:baisse|hausse)\b[^.;\n#]{0,60}? ?:) (?P<n>#+)"
)
_IN_TOTAL = lazy_regex(rf"\btotal (?:of|de)\b|\b{IN_ALL}\b")
_LONGER = lazy_regex(rf"\b(?:{CAMPAIGN}|week|month|year|semana|mes|semaine|mois|{SINCE}|so far)\b")
# "The strike of last week on a boat" is one.
_OF_ONE = r"(?! (?:pass?ada|derniere) (?:a|contra|contre|en|n[oa]|dans|frente|au|sur)\b)"
# Strikes of several days, or one more of them: that sum is no strike's own.
_OF_SEVERAL = lazy_regex(
    rf"\b(?:{PLAIN_STRIKES}|{CAMPAIGN}"
    rf"|(?<!that )day(?:'s)?|(?:week|weekend|month|year)\b(?!'s (?:[^\s,;:]+ ){{0,2}}?{PLAIN_STRIKE}\b)"
    rf"|(?<!ese )(?<!aquel )dia(?! \d)|semana{_OF_ONE}|mes|(?<!ce )jour"
    rf"|semaine{_OF_ONE}|mois|{SINCE}|so far|(?:new|another|latest|fresh|otr[oa]|nuev[oa]|outr[oa]|nov[oa]|nouvelle)"
    r"(?! (?:surviv|sobreviv|superviv|man\b|h?om[be]|herid|ferid)))\b"
)


@once
def revised_toll_in(doc: Document) -> tuple[int, int] | None:
    """(start, end) of the sentence that tells a new toll of one strike; None if there is none. The toll is a strike's
    own if a day stands by it, or if the campaign's has long been larger."""
    return _dated(doc) or _small(doc)


_STRIKE = rf"{PLAIN_STRIKE}\b(?! group)"
_ITS_TOLL = lazy_regex(
    rf"\b{_STRIKE}(?:'s)? (?:death )?toll\b|\b{TOLL}\b{_WITHIN}{{0,12}}?"
    rf"\b(?:of|from|in|del?|d[oa]|no|dans|por)\b{_WITHIN}{{0,30}}?\b{_STRIKE}"
)


def counts_one_strike(doc: Document, start: int, told: int, end: int) -> bool:
    """Is the toll that this sentence has told up to `told` printed as that of one strike?"""
    own = _ITS_TOLL.search(doc.folded, start, told)
    if own and not _OF_SEVERAL.search(doc.folded, start, told):
        return True
    return not _CHANGES.search(doc.folded, start, end) and not _OF_SEVERAL.search(doc.folded, start, end)


def adds_up_strikes(doc: Document, start: int, told: int, end: int) -> bool:
    """ "Strikes on two boats kill seven in total": too few for the campaign, and nothing grows."""
    return (
        doc.news
        and bool(_IN_TOTAL.search(doc.marked, max(start, told - 30), min(end, told + 30)))
        and not _CHANGES.search(doc.folded, start, end)
        and not _LONGER.search(doc.folded, start, end)
    )


def lowers_toll(doc: Document) -> bool:
    """Does it say that fewer died in a strike than was told before?"""
    revised = revised_toll_in(doc)
    return revised is not None and bool(_FALLS.search(doc.folded, *revised))


def _dated(doc: Document) -> tuple[int, int] | None:
    for told in _TOLL_OF_STRIKE.finditer(doc.marked):
        start, end = doc.sentence_at(told.start())
        if _CHANGES.search(doc.folded, start, end) and any(told.start() < day.start < told.end() for day in doc.days):
            return start, end
    return None


def _small(doc: Document) -> tuple[int, int] | None:
    """ "A fourth man has died, raising the toll to four": no other dead are counted beside it."""
    for told in _CHANGED_TO.finditer(doc.marked):
        start, end = doc.sentence_at(told.start())
        beside = [figure.number for figure in figures_in(killed_in(doc), start, end)]
        if [number.start for number in beside] != [told.start("n")] or not below_campaign(doc, beside[0].value):
            continue
        if not _OF_SEVERAL.search(doc.folded, start, end):
            return start, end
    return None

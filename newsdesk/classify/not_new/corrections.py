"""Entries that put right what was said of a strike: a notice, a figure or a place taken back, a toll lowered."""

from __future__ import annotations

from newsdesk.classify.concept_groups import ASKED, COMMAND, OTHER_HARM, VIOLENCE_ON_LAND
from newsdesk.classify.headlines.strike_phrases import announces_strike_in, tells_of_one_more
from newsdesk.classify.new_strikes.one_more_strike import reports_one_more
from newsdesk.classify.reading import Reading, titled
from newsdesk.facts.changes.corrected_figures import title_takes_back
from newsdesk.facts.changes.retractions import withdraws
from newsdesk.facts.changes.revised_tolls import lowers_toll
from newsdesk.facts.counts.campaign_scale import MOST_IN_ONE_EVENT
from newsdesk.facts.when.dates import A_DAY, A_WEEKDAY
from newsdesk.facts.words.nouns import TOLL
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex


def title_corrects(r: Reading) -> bool:
    """ "Correction: ...", "AP corrects ...", "three killed, not four", "lowers toll to three", "RETRACTED: ..."."""
    if corrects_an_earlier_one(r):
        return False
    if r.title_has("correction") or withdraws(r.doc):
        return True
    of_a_strike = r.has("strike") or r.has(*COMMAND)
    return of_a_strike and (title_takes_back(r.doc) or lowers_toll(r.doc) or _toll_is_another_now(r))


_NEXT = lazy_regex(r"[,;:] | (?:and|y|e|et) ")


@once
def corrects_an_earlier_one(r: Reading) -> bool:
    """ "US carries out new strike, corrects toll of earlier one": what is put right stands behind one more strike."""
    put_right = [hit.start for hit in r.hits if hit.concept == "correction" and hit.start < r.doc.title_end]
    breaks = [found.start() for found in _NEXT.finditer(r.doc.folded, 0, put_right[0])] if put_right else []
    if not breaks or not tells_of_one_more(r.doc, before=breaks[-1]):
        return False
    return reports_one_more(r) or r.counts_dead(before=breaks[-1]) or announces_strike_in(r.doc, 0, breaks[-1])


# "The death toll of the Dec. 30 attack is now 11, not three"
_ANOTHER_TOLL = lazy_regex(
    rf"\b(?:{TOLL}|cifra de muertos|numero de mort[oe]s)\b(?:[^.;\n]|\.(?= ?\d)){{0,90}}?(?P<n>[#~]+)"
    r",? (?:not|no|y no|nao|e nao|non|et non|et pas) [#~]+"
)


def _toll_is_another_now(r: Reading) -> bool:
    """The text gives the toll of a strike that is known, not of the campaign; one more strike is told as such."""
    told = _ANOTHER_TOLL.search(r.doc.marked)
    number = r.doc.numbers.numbers.get(told.start("n")) if told else None
    return number is not None and number.value <= MOST_IN_ONE_EVENT and not tells_of_one_more(r.doc)


_ANOTHER_HARM = OTHER_HARM | VIOLENCE_ON_LAND | {"accident", "other_strike"}
# An attack may be with a knife; one that is known by its day is that of which the outlet had told.
_KNOWN_STRIKE = lazy_regex(
    r"\b(?:air)?strike\b(?! group)|\b(?:frappe|bombardeio?|bombardeo)\b"
    rf"|\b(?:attack|ataque|attaque) (?:(?:on|del?|d[aeo]|du) )?(?:{A_DAY}|{A_WEEKDAY}\b)"
)


def toll_of_a_strike_put_right(r: Reading) -> bool:
    """ "Clarification: strike on Monday killed three, not four": who struck is left out, and no other harm named."""
    told = r.title_has("killed") and titled(_KNOWN_STRIKE, r)
    return told and not r.has(*_ANOTHER_HARM) and title_corrects(r) and title_takes_back(r.doc)


_ASKED = ASKED | {"inspector", "un_body"}


def strike_put_right(r: Reading) -> bool:
    """The correction of a report on a strike, not on what a chamber or a court said of it."""
    of_strike = r.title_has("strike", "boat_strike")
    return of_strike and not r.title_has(*_ASKED) and title_corrects(r)

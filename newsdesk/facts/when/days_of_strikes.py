"""Days by which strikes are named: "the Oct. 14 attack", "the three boats were struck on Tuesday"."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import DayMention
from newsdesk.facts.when.day_words import UP_TO_A_DAY
from newsdesk.facts.when.days_of_others import OF_AN_ATTACK, was_said
from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import BOAT, BOATS, MISSILE, PLAIN_STRIKE, STRIKES, VESSEL
from newsdesk.facts.words.small_numbers import A_FEW
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.once import once
from newsdesk.text.lazy_regex import lazy_regex

# "A boat hit on Dec. 4", "the three boats were struck on Tuesday"
_BOAT_HIT = lazy_regex(
    rf"\b(?:{BOAT}|(?P<several>{A_FEW} (?:\w+ )?{BOATS}))\b[^.;:,\n]{{0,20}}? {WAS_HIT}"
    r"(?: (?:off|near|in|frente|cerca|en|n[ao]|au large|pres|dans|perto)(?: [^\s.,;:]+){1,4}?)?"
    rf"{UP_TO_A_DAY} $"
)
# "Killed on Oct. 14 by a missile", "mort le 28 janvier dans une frappe américaine"
_IN_A_STRIKE = lazy_regex(
    rf",? (?:in|by|en|por|num|em|dans|par) (?:(?:an?|the|el|l[ae]|une?|una|um|o) |l')?(?:{AMERICAN} )?"
    rf"(?:boat )?(?:{PLAIN_STRIKE}|{MISSILE}|tir)\b"
    # "Died on Sept. 15 in the Caribbean, when a missile hit his boat"
    rf"|[^.;:\n]{{0,30}}?,? (?:when|cuando|quando|quand|lorsqu['e]) ?(?:an?|u[nm]a?|une) (?:[\w-]+ )?{MISSILE}\b"
)
_STRIKE_OF = lazy_regex(
    rf"\b(?:{PLAIN_STRIKE}s?|{MISSILE}|explosions?|explosao)"
    rf"(?: {AMERICAN})?(?: (?:menee?|conduite|lancee?|perpetree?|carried out|conducted|launched|(?:realiz|ejecut|lanz"
    r"|perpetr|execut|lanc)ad[oa]|(?:ocurr|ocorr|comet)id[oa]|llevad[oa] a cabo))?"
    rf"(?: (?:on|against|contra|contre|de|a|sur) (?:\w+ ){{0,2}}?{VESSEL})?"
    r"(?:,(?= on\b))?(?: (?:on|of|from|del?|d[ao]|du|l[ea]|el|em|n?est[ae]|dest[ae])){0,2} $"
)
# "L'attaque remonte au 11 août", "el ataque data del 11 de agosto"
_DATES_FROM = lazy_regex(
    rf"\b{PLAIN_STRIKE} (?:dates? (?:back )?(?:from|to)|remonte (?:au|a)|date du|se remonta al?|remonta [ao]"
    r"|data del?|data d[eo])(?: the| le| l[ao])? $"
)
# "375 dead, not including a reported attack of Aug. 11"
_LEFT_OUT = lazy_regex(
    r"\b(?:not including|excluding|not counting|sin (?:contar|incluir)|sem (?:contar|incluir)|sans compter)\b"
    r"[^.;:\n]{0,40}$"
)
_SEVERAL_ON = lazy_regex(rf"\b{STRIKES}\b[^.;,:\n]{{0,40}}$")
_SEVERAL_OF = lazy_regex(rf"(?:'s)? (?:[\w.]+ )?{STRIKES}\b")


@once
def days_of_strikes(doc: Document) -> tuple[DayMention, ...]:
    """The days by which a strike is named: "the Oct. 14 attack", "el ataque del martes"."""
    return tuple(day for day in doc.days if names_a_strike(doc, day))


def names_a_strike(doc: Document, day: DayMention) -> bool:
    before = max(0, day.start - 60), day.start
    if _LEFT_OUT.search(doc.folded, *before):
        return False
    hit = _BOAT_HIT.search(doc.folded, *before)
    return bool(
        OF_AN_ATTACK.match(doc.folded, day.end)
        or (hit and not (hit["several"] and doc.news))  # there each may have a day of its own
        or _IN_A_STRIKE.match(doc.folded, day.end)
        or _DATES_FROM.search(doc.folded, *before)
        or (_STRIKE_OF.search(doc.folded, *before) and not was_said(doc, day))
    )


def is_of_several(doc: Document, day: DayMention) -> bool:
    """Are the strikes named by this day more than one: "the attacks of 5 November", "Monday's strikes"?"""
    before = _SEVERAL_ON.search(doc.folded, max(0, day.start - 60), day.start)
    return bool(before or _SEVERAL_OF.match(doc.folded, day.end))

"""Titles that tell what came after a strike: so much time has passed, and something is still not known."""

from __future__ import annotations

import re

from newsdesk.classify.reading import Reading
from newsdesk.classify.strike_phrases import announces_strike, tells_boat_hit
from newsdesk.classify.time_since import TIME_SINCE
from newsdesk.facts.people_figures import killed_in

_STRIKE = r"(?:strikes?|attacks?|bombings?|ataques?|bombardeos?|bombardeios?|frappes?|attaques?)\b(?! group)"
_BOAT = r"(?:boats?|vessels?|lanchas?|embarcacion|embarcacao|barcos?|bateau|embarcation|vedette)\b"
_SPAN_AFTER = re.compile(rf"\b{TIME_SINCE}\b[^.;:,\n]{{0,40}}?\b(?:{_STRIKE}|{_BOAT})")
# What is told in the present is the news, and the time since the first strike an aside.
_KILLS_ANEW = re.compile(
    r"\b(?:kills?|mata[nm]?|tue(?:nt)?) (?:at least |a |al menos |pelo menos |au moins )*[#~]"
    r"|\b(?:leaves?|deja[n]?|deixa[m]?|laisse(?:nt)?) (?:at least |al menos |pelo menos |au moins )?[#~]+"
    r" (?:dead|muertos?|mort[eo]?s?)\b"
)


def title_looks_back_on_a_strike(r: Reading) -> bool:
    """ "Two weeks after the latest strike, nobody knows who they were"; not "days after, another boat was hit"."""
    if _KILLS_ANEW.search(r.doc.marked, 0, r.doc.title_end):
        return False
    if not _SPAN_AFTER.search(r.doc.folded, 0, r.doc.title_end) or _kills_before_that(r):
        return False
    return not announces_strike(r.doc) and not tells_boat_hit(r.doc)


def _kills_before_that(r: Reading) -> bool:
    """ "Three dead in Pacific, a day after Caribbean strike": the strike of the day before is an aside."""
    dead = killed_in(r.doc)
    return any(dead[0].number.start < place for place in r.doc.earlier_in(0, r.doc.title_end)) if dead else False

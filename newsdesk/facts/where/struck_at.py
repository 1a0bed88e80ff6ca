"""Coasts at which something was struck: "a boat bombed in La Guajira", "el ataque de La Guajira". It was off them."""

from __future__ import annotations

import re

from newsdesk.facts.words.americans import AMERICAN
from newsdesk.facts.words.nouns import PLAIN_STRIKE, SMALL_CRAFT, SUBMARINE, THE_DEAD
from newsdesk.facts.words.strike_verbs import WAS_HIT
from newsdesk.text.lazy_regex import lazy_regex

_STRUCK = lazy_regex(
    rf"\b(?:(?:{SMALL_CRAFT}|{SUBMARINE}|{PLAIN_STRIKE}s?|{WAS_HIT})(?: {AMERICAN})? (?:in|at|en|em|n[ao]|dans)"
    rf"|{PLAIN_STRIKE}s? (?:of|d[eao]l?))(?: (?:the|la|les?))? $"
)
# A boat from a coast may be hit anywhere; "the dead of La Guajira" died there.
_DEAD = lazy_regex(rf"\b(?:{THE_DEAD}|{SMALL_CRAFT}) (?:of|d[eao]l?)(?: (?:the|la))? $")
_ITS_NAME = r"(?:(?:alta|upper|high|la) )?guajira|paraguana|paria|mosquitia|azuero|nicoya"
_PENINSULA = lazy_regex(_ITS_NAME)
# "The boat of La Guajira": by its coast it is told which one
OF_A_PENINSULA = lazy_regex(rf"\b{SMALL_CRAFT} (?:of|d[eao]l?) (?:(?:the|la|l') ?)?(?:{_ITS_NAME})\b")
# "Survivor of strike in Aruba hospital"
_A_HOUSE = lazy_regex(r"n? (?:hospital|court|jail|prison|port|clinic|morgue|airport)\b")


def struck_at(folded: str, begin: int, coast: re.Match[str]) -> re.Match[str] | None:
    """What was struck at this coast, told right before it, not before `begin`; None where nothing was."""
    if _A_HOUSE.match(folded, coast.end()):
        return None
    dead = _DEAD.search(folded, begin, coast.start()) if _PENINSULA.match(coast[0]) else None
    return dead or _STRUCK.search(folded, begin, coast.start())

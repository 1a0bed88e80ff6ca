"""Datelines: "TEHRAN, Feb. 10 (MNA) - ", "Washington, 9 de febrero.- ". The day is that on which it was written."""

from __future__ import annotations

from newsdesk.facts.document import Document
from newsdesk.facts.when.dates import A_WEEKDAY, RELATIVE, STATED, DayMention
from newsdesk.facts.words.death_words import DEATH
from newsdesk.facts.words.nouns import ONE_STRIKE, VESSEL
from newsdesk.facts.words.vocabulary import A_SEA
from newsdesk.text.lazy_regex import lazy_regex

_AGENCY = (
    r"\((?:[a-z]+ )*(?:reuters|upi|ap|afp|efe|europa press|cmc|xinhua|lusa|ats"
    r"|ani|pti|ians|dpa|anadolu|bernama|cna|prensa latina|vna)\b"
)
_BY_AGENCY = lazy_regex(rf"[^\w\n]{{0,3}}{_AGENCY}")
_BEHIND_AGENCY = lazy_regex(rf"{_AGENCY}\)[ ,.-]{{1,5}}$")
_DASH = lazy_regex(r"\.? ?- ?")  # "Washington, 19 de noviembre.- El", "20/11/2026 - O"
_A_TOWN = lazy_regex(r"(?:[a-z .()]{1,30}, ?)?")
# Any short word in brackets may be an agency, but not "Feb. 10 (Pacific) - ", of a list of strikes, and "(Tuesday)".
_IN_BRACKETS = (
    rf"\((?![^()\n]{{0,30}}\b(?:{A_SEA}|{ONE_STRIKE}|{VESSEL}|{A_WEEKDAY}|{DEATH}|local)\b)"
    r"(?:[a-z][\w'&-]*[ ./-]{1,2}){0,4}[a-z][\w'&-]*\.?\)"
)
_TOWNS = r"(?:[a-z][a-z'.-]*(?: [a-z][a-z'.-]*){0,3}(?: \([a-z .]{2,20}\))?, ?){1,2}"
_ON = r"(?:(?:el |le |em )?(?:[a-z]+(?:-feira)?,? )?)"  # "Tehran, Tuesday, Feb. 10"
_LEADS = lazy_regex(rf"\W{{0,3}}(?:{_TOWNS}{_ON})?")
_IN_CAPITALS = lazy_regex(r"(?:[A-ZÀ-Ý]{2,}\.? ){1,3}")  # "LISBOA 9 mar. (NI) - ", without a comma
_LEADS_BEHIND = lazy_regex(rf"\W{{0,3}}(?:{_TOWNS}|[a-z][a-z' .-]{{1,25}} )?{_IN_BRACKETS}[ ,.:-]{{1,4}}")
_THEN_BRACKETS = lazy_regex(rf"[.,]? ?{_IN_BRACKETS}(?:[.:]? ?-|\. )")


def is_of_dateline(doc: Document, day: DayMention) -> bool:
    if _BY_AGENCY.match(doc.folded, day.end):
        return True
    if day.basis == RELATIVE:
        return False
    line = doc.folded.rfind("\n", 0, day.start) + 1
    town_leads = _LEADS.fullmatch(doc.folded, line, day.start) or _IN_CAPITALS.fullmatch(doc.text, line, day.start)
    if town_leads and _THEN_BRACKETS.match(doc.folded, day.end):
        return True
    if day.basis != STATED or not _DASH.match(doc.folded, day.end):
        return False
    before = line and _A_TOWN.fullmatch(doc.folded, line, day.start)
    behind = _LEADS_BEHIND.fullmatch(doc.folded, line, day.start)
    return bool(before or behind or _BEHIND_AGENCY.search(doc.folded, max(0, day.start - 30), day.start))

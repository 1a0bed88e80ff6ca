"""Tolls that one phrase lists, a strike for each: "three boats hit, with three, two and three dead"."""

from __future__ import annotations

from newsdesk.facts.counts.boat_figures import people_text, strikes_in, vessels_in
from newsdesk.facts.document import Document
from newsdesk.facts.several_strikes.days_in_order import days_side_by_side
from newsdesk.facts.several_strikes.strikes_per_boat import SharedFacts, of_boat
from newsdesk.facts.words.death_words import DEATH, KILL
from newsdesk.facts.words.nouns import PERSON
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import StrikeFacts

_LIST = r"(?<!\bentre )(?<!\bbetween )(?P<{}>(?<![#~])[#~]+(?:, [#~]+)*,? (?:and|y|e|et) [#~]+)"
_LISTED = lazy_regex(
    rf"{_LIST.format('before')} (?:{PERSON} )?{DEATH}\b|\b{KILL} (?:a )?{_LIST.format('behind')} {PERSON}\b"
)
_ONE_OF_LIST = lazy_regex(r"[#~]+")


def in_a_list(doc: Document, shared: SharedFacts) -> tuple[StrikeFacts, ...]:
    """Return a strike for each toll of the list, if the text counts as many boats or strikes, or joins as many days;
    else none: "three men and two women" are of one boat."""
    counted = {figure.number.value for figure in (*vessels_in(doc), *strikes_in(doc))}
    counted |= {len(days) for days in days_side_by_side(doc) if len(days) > 1}
    text = people_text(doc)
    for found in _LISTED.finditer(text):
        listed = found.span("before") if found["before"] else found.span("behind")
        tolls = [doc.numbers.numbers[toll.start()] for toll in _ONE_OF_LIST.finditer(text, *listed)]
        if len(tolls) in counted:
            return tuple(of_boat(doc, shared, toll, found.end(), until=toll.end) for toll in tolls)
    return ()

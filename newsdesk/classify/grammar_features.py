"""What the grammar of an entry tells the model: figures, days and ordinals, as features `m:`.

Words say what an entry is about; these say what it does with it: reports, sums up, looks back.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import timedelta

from newsdesk.classify.headlines.strike_phrases import announces_strike, tells_boat_hit, tells_of_one_more
from newsdesk.classify.kinds.essays import is_signed
from newsdesk.classify.kinds.topics import plausible_topics
from newsdesk.classify.new_strikes.one_more_strike import reports_one_more
from newsdesk.classify.ours.our_story import boats, here, known_by_name
from newsdesk.classify.reading import Reading
from newsdesk.facts.changes.revised_tolls import revised_toll_in
from newsdesk.facts.counts.campaign_dead import campaigns_dead
from newsdesk.facts.counts.nth_strikes import nth_strikes_in
from newsdesk.facts.document import Document
from newsdesk.facts.matching import Figure
from newsdesk.facts.people.people_figures import killed_in, survivors_in
from newsdesk.facts.when.dates import STATED
from newsdesk.facts.when.recency import names_day_within
from newsdesk.facts.words.nouns import PLAIN_STRIKE
from newsdesk.text.lazy_regex import lazy_regex

# "strike on boat off Ecuador", but not "the strike", "Sunday's strike", "strikes"
_ONE_STRIKE = lazy_regex(
    r"\b(?<!the )(?<!'s )(?<!el )(?<!al )(?<!del )(?<!la )(?<!l')(?<!do )(?<!no )(?<!last )(?<!after )(?<!of )"
    rf"(?:air)?{PLAIN_STRIKE}\b(?! group| force)"
)
_FRESH, _OLD_DAYS = timedelta(days=3), 7
_OF_THE_DEAD = ("total of dead", "dead of one strike", "dead of an earlier strike")


@dataclass(frozen=True, slots=True)
class GrammarStage:
    """Features that are found by the same work, and all of their names."""

    names: tuple[str, ...]
    find: Callable[[Document], list[str]]

    @property
    def features(self) -> tuple[str, ...]:
        return tuple(f"m:{name}" for name in self.names)

    def found_in(self, reading: Reading) -> dict[str, float]:
        return _named(self.find(reading.doc))


def word_and_grammar_features(reading: Reading) -> dict[str, float]:
    return word_features(reading) | grammar_features(reading)


def word_features(reading: Reading) -> dict[str, float]:
    """The features that words alone tell."""
    doc = reading.doc
    found = plausible_topics(reading)
    title = doc.text[: doc.title_end]
    if announces_strike(doc):
        found.append("title announces a strike")
    if tells_boat_hit(doc):
        found.append("title tells of a boat hit")
    if doc.find_in_title(_ONE_STRIKE):
        found.append("title tells of a strike")
    if "?" in title:
        found.append("title asks")
    if is_signed(doc):
        found.append("title is signed")
    if known_by_name(reading):
        found.append("strike known by name")
    if not (here(reading) or boats(reading) or reports_one_more(reading)):
        found.append("neither region nor boats")
    return _named(found)


def grammar_features(reading: Reading) -> dict[str, float]:
    """All that figures and days tell: ten times the work of the words."""
    found: dict[str, float] = {}
    for stage in GRAMMAR_STAGES:
        found |= stage.found_in(reading)
    return found


def _named(found: list[str]) -> dict[str, float]:
    return {f"m:{name}": 1.0 for name in found}


def _one_more(doc: Document) -> list[str]:
    found = ["so many-th strike"] if nth_strikes_in(doc) else []
    return [*found, "title tells of one more strike"] if tells_of_one_more(doc) else found


def _figures(doc: Document) -> list[str]:
    found = []
    totals = campaigns_dead(doc)
    for figure in killed_in(doc):
        kind = "total of dead" if figure in totals else "dead of one strike"
        if kind == "dead of one strike" and _is_known(doc, figure):
            kind = "dead of an earlier strike"
        found += [kind, f"{kind} in title"] if figure.number.start < doc.title_end else [kind]
    if survivors_in(doc):
        found.append("number of survivors")
    return found


def _is_known(doc: Document, figure: Figure) -> bool:
    """Are these the dead of a strike that the text recalls, or of one whose toll grew?"""
    start, end = doc.sentence_at(figure.number.start)
    return doc.recalls(start, end) or revised_toll_in(doc) == (start, end)


def _days(doc: Document) -> list[str]:
    if doc.published_on is None:
        return []
    found = []
    stated = [day for day in doc.days if day.basis == STATED and not doc.only_bounds(day.start)]
    ages = [(doc.published_on - day.value).days for day in stated]
    if any(age > _OLD_DAYS for age in ages):
        found.append("old date")
    if names_day_within(doc, _FRESH):
        found.append("fresh day")
    elif ages and min(ages) > _OLD_DAYS:
        found.append("old dates only")
    return found


# The cheapest first: an entry that a stage has put out of reach of the rest is not asked for them.
GRAMMAR_STAGES = (
    GrammarStage(("old date", "old dates only", "fresh day"), _days),
    GrammarStage(("so many-th strike", "title tells of one more strike"), _one_more),
    GrammarStage((*_OF_THE_DEAD, *(f"{kind} in title" for kind in _OF_THE_DEAD), "number of survivors"), _figures),
)
GRAMMAR_FEATURES = tuple(feature for stage in GRAMMAR_STAGES for feature in stage.features)

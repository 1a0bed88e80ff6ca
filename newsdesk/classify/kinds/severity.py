"""How much an entry matters, by stated rules (a table), never by the model."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.classify.kinds.acts_to_come import (
    commander_is_to_go,
    is_to_send_home,
    is_yet_to_be_heard,
    summit_is_to_come,
)
from newsdesk.classify.kinds.congress_phrases import only_asks_aloud
from newsdesk.classify.kinds.court_stages import court_decides, court_hears
from newsdesk.classify.kinds.diplomacy_phrases import envoy_is_called_in
from newsdesk.classify.kinds.known_acts import echoes_a_pardon, tells_how_it_was_done
from newsdesk.classify.kinds.land_targets import only_comes_or_talks
from newsdesk.classify.kinds.lawmakers import chamber_of_others, only_a_lawmaker_speaks
from newsdesk.classify.kinds.topic_phrases import campaign_on_hold, introduces_a_bill
from newsdesk.classify.ours.arms_here import moves_a_carrier
from newsdesk.classify.ours.closures_here import (
    airlines_stay_away,
    flies_again,
    insurers_on_the_blockade,
    no_sky_is_shut,
    warns_flights,
)
from newsdesk.classify.ours.tankers import tanker_is_chased, tanker_was_taken_before
from newsdesk.classify.reading import Question, Reading
from newsdesk.facts.document import Document
from newsdesk.facts.matching import figures_in
from newsdesk.facts.people.people_figures import killed_in
from newsdesk.facts.when.dates import DayMention
from newsdesk.text.lazy_regex import lazy_regex
from newsdesk.understanding import Category, Severity

STALE_AFTER = timedelta(days=7)  # no entry whose newest dated fact is older can be urgent

_BY_CATEGORY = {
    **dict.fromkeys((Category.POLICY, Category.OVERSIGHT), Severity.HIGH),
    **dict.fromkeys((Category.STRIKE, Category.INTERDICTION, Category.BUILDUP), Severity.NORMAL),
    **dict.fromkeys((Category.DIPLOMACY, Category.LEGAL), Severity.NORMAL),
    **dict.fromkeys((Category.CRIME, Category.ANALYSIS, Category.NONE), Severity.LOW),
}
_BY_TOPIC = {
    **dict.fromkeys(("strike.reported", "seizure.tanker", "closure.airspace"), Severity.URGENT),
    **dict.fromkeys(("strike.disputed", "strike.updated", "survivors.custody"), Severity.HIGH),
    **dict.fromkeys(("survivors.presumed_dead", "closure.blockade", "land.operation"), Severity.HIGH),
    **dict.fromkeys(("diplomacy.rift", "diplomacy.coalition", "law.litigation"), Severity.HIGH),
    **dict.fromkeys(("intel.suspended", "intel.disputed", "intel.restored"), Severity.HIGH),
    "sanctions.visa": Severity.NORMAL,
}


def severity_of(reading: Reading, category: Category, topic: str | None) -> Severity:
    if category is Category.NONE:
        return Severity.LOW
    severity = _BY_TOPIC.get(topic, _BY_CATEGORY[category]) if topic else _without_topic(category)
    for of, holds, instead in _OF_TOPIC:
        if of == topic and holds(reading):
            severity = instead
    if category is Category.OVERSIGHT and any(aside(reading) for aside in _NO_ACT_OF_CONGRESS):
        severity = Severity.NORMAL
    grave = _GRAVE.get(category)
    if grave and severity is Severity.NORMAL and grave(reading):
        severity = Severity.HIGH
    if severity is Severity.URGENT and _is_stale(reading.doc):
        severity = Severity.HIGH
    return severity


def _without_topic(category: Category) -> Severity:
    """No act of its kind is named, so there is none to ring for."""
    severity = _BY_CATEGORY[category]
    return Severity.NORMAL if severity is Severity.HIGH else severity


_FOR_A_TIME = lazy_regex(
    r"\b(?:\d+|thirty|sixty|ninety)-day\b|\b(?:one|two|three|six|\d+)-months?\b"
    r"|\bfor (?:an?|one|two|three|six|thirty|sixty|\d+) (?:days|weeks?|months?)\b"
    r"|\b(?:por|durante|de) (?:un|uma?|dos|tres|dois|treinta|trinta|sesenta|sessenta|\d+)"
    r" (?:dias|semanas?|mes(?:es)?)\b|\b(?:dos|tres|dois|\d+) mes(?:es)?\b"
    r"|\b(?:pour|d') ?(?:un|deux|trois|trente|soixante|\d+) (?:jours|semaines|mois)\b"
    r"|\b(?:trente|soixante|\d+) jours sans\b"
)


def _is_halted_by_order(reading: Reading) -> bool:
    """The President stops the strikes, or somebody does for a set time: they are not only quiet for a while."""
    ordered = reading.title_has("trump") or bool(_FOR_A_TIME.search(reading.doc.folded))
    return ordered and campaign_on_hold(reading)


def _is_stale(doc: Document) -> bool:
    """Is the newest day that the text gives its news, and that has come, too long ago?"""
    published_on = doc.published_on
    if published_on is None:
        return False
    come = [day for day in doc.days if day.value <= published_on and not _is_aside(doc, day)]
    return published_on - max((day.value for day in come), default=published_on) > STALE_AFTER


def _is_aside(doc: Document, day: DayMention) -> bool:
    """A day of something else: "since September 2", "the first attack, on September 2, killed eleven"."""
    if doc.only_bounds(day.start) or doc.counts_since(day):
        return True
    start, end = doc.sentence_at(day.start)
    if doc.looks_back(start, end):
        return True
    dead = killed_in(doc)
    return any(figure.number.value != dead[0].number.value for figure in figures_in(dead, start, end))


_NO_ACT_OF_CONGRESS: tuple[Question, ...] = (*(only_a_lawmaker_speaks, only_asks_aloud, chamber_of_others),)
# What a headline of a topic tells beside its kind, and how much it matters then; the last that holds decides.
_OF_TOPIC: tuple[tuple[str, Question, Severity], ...] = (
    *(("strike.disputed", aside, Severity.NORMAL) for aside in _NO_ACT_OF_CONGRESS),
    ("strike.status", _is_halted_by_order, Severity.HIGH),
    ("diplomacy.coalition", summit_is_to_come, Severity.NORMAL),
    ("survivors.repatriation", is_to_send_home, Severity.HIGH),
    ("seizure.tanker", tanker_is_chased, Severity.HIGH),
    ("seizure.tanker", tanker_was_taken_before, Severity.NORMAL),
    ("closure.blockade", insurers_on_the_blockade, Severity.NORMAL),
    ("closure.airspace", no_sky_is_shut, Severity.HIGH),
    ("closure.airspace", warns_flights, Severity.HIGH),
    ("closure.airspace", airlines_stay_away, Severity.HIGH),
    ("closure.airspace", flies_again, Severity.NORMAL),
    ("land.operation", only_comes_or_talks, Severity.NORMAL),
    ("land.operation", tells_how_it_was_done, Severity.NORMAL),
    ("force.command", commander_is_to_go, Severity.HIGH),
    ("justice.pardon", echoes_a_pardon, Severity.NORMAL),
    ("law.litigation", court_hears, Severity.NORMAL),
    ("congress.bill", introduces_a_bill, Severity.NORMAL),
    ("congress.oversight", is_yet_to_be_heard, Severity.NORMAL),
)
# What makes routine news of a category weigh more, whatever its topic.
_GRAVE: dict[Category, Question] = {
    Category.BUILDUP: moves_a_carrier,
    Category.DIPLOMACY: envoy_is_called_in,
    Category.LEGAL: court_decides,
}

"""Level 2: the topic of an entry whose category is known. The model tells topics apart; phrases and words push."""

from __future__ import annotations

from collections.abc import Mapping

from newsdesk.classify.kinds.topic_evidence import is_shown
from newsdesk.classify.kinds.topic_signs import SIGNED
from newsdesk.classify.not_new.corrections import puts_its_dead_right, title_corrects
from newsdesk.classify.not_new.survivors_who_died import survivor_dies
from newsdesk.classify.not_new.wreckage import tells_of_the_boat
from newsdesk.classify.reading import Reading
from newsdesk.facts.changes.revised_tolls import revised_toll_in
from newsdesk.facts.counts.campaign_dead import campaigns_dead, dead_of_strikes
from newsdesk.facts.official_acts import vote_in
from newsdesk.facts.speaker import speaker_in
from newsdesk.understanding import Category, Stage

REPORTED = "strike.reported"  # the topic of every new strike

# category -> (topic, concepts of which one must be there, concepts of which one must be there too or nothing)
_TOPICS: dict[Category, tuple[tuple[str, str, str], ...]] = {
    Category.STRIKE: (
        ("survivors.presumed_dead", "presumed_dead", ""),
        ("survivors.repatriation", "repatriation", "survivor"),
        ("survivors.search", "search overboard", "survivor coast_guard missing overboard"),
        ("survivors.custody", "in_custody arrest", "survivor"),
        ("strike.disputed", "double_tap dispute", ""),
        ("strike.updated", "toll_change", ""),
        ("strike.status", "campaign", ""),
    ),
    Category.INTERDICTION: (
        ("seizure.tanker", "tanker", "seize arrest coast_guard us_military forces blockade"),
        ("seizure.tanker", "shadow_fleet", "seize"),
        ("interdiction.sinking", "sink_empty", "boat vessel"),
        ("interdiction.seizure", "seize arrest weight", "drugs boat vessel narco_sub drug_boat"),
    ),
    Category.BUILDUP: (
        ("closure.airspace", "airspace", ""),
        ("closure.blockade", "blockade", ""),
        ("land.operation", "land_op", ""),
        ("force.basing", "base", ""),
        ("force.exercise", "exercise", ""),
        ("force.withdrawal", "withdrawal", ""),
        ("force.command", "command", "southcom commander southern_spear"),
        ("force.deployment", "carrier forces deploy", ""),
    ),
    Category.POLICY: (
        ("justice.pardon", "pardon", ""),
        ("drug_trade.certification", "certification", ""),
        ("sanctions.listed", "sanction", "cartel petro maduro"),
        ("designation.terror", "designate terror", ""),
        ("sanctions.listed", "sanction", ""),
    ),
    Category.DIPLOMACY: (
        ("intel.disputed", "intel", "dispute"),
        ("intel.suspended", "intel", ""),
        ("diplomacy.coalition", "anti_cartel coalition", "anti_cartel trump cartel"),
        ("diplomacy.rift", "rift", ""),
        ("diplomacy.cooperation", "cooperation", ""),
        ("diplomacy.reaction", "diplomatic ally latin_leader mexico petro", ""),
    ),
    Category.OVERSIGHT: (
        ("law.review", "inspector", ""),
        ("congress.bill", "bill", "congress"),
        ("congress.vote", "vote", "congress"),
        ("congress.oversight", "congress briefing", ""),
    ),
    Category.LEGAL: (
        ("diplomacy.intl_body", "un_body", ""),
        ("victims.complaint", "rights_court", ""),
        ("law.litigation", "lawsuit", ""),
        ("justice.prosecution", "maduro court", ""),
        ("law.opinion", "un_rights", ""),
    ),
    Category.CRIME: (
        ("justice.extradition", "extradition", ""),
        ("justice.prosecution", "extradite court", ""),
        ("drug_trade.flow", "routes narco_sub drug_office", ""),
        ("cartel.event", "cartel arrest", ""),
    ),
    Category.ANALYSIS: (
        ("opinion", "opinion", ""),
        ("explainer", "explainer", ""),
        ("analysis", "campaign drugs strike boat_strike", ""),
    ),
}
_BY_PHRASE, _BY_WORD = 7.0, 1.0  # log-odds
_SURE = 3.25  # log-odds over the next topic; nothing less rings for a topic that no word speaks for
_LAST_RESORTS = ("analysis", "strike.status")  # what is left when nothing else fits: no evidence of anything
_ROWS = {
    category: [(topic, frozenset(needed.split()), frozenset(also.split())) for topic, needed, also in rows]
    for category, rows in _TOPICS.items()
}
_EVIDENCE = [row for rows in _ROWS.values() for row in rows if row[0] not in _LAST_RESORTS]
_EVIDENCE_OF: dict[str, list[int]] = {}  # concept -> rows that need it
for _number, _row in enumerate(_EVIDENCE):
    for _concept in _row[1]:
        _EVIDENCE_OF.setdefault(_concept, []).append(_number)


def plausible_topics(reading: Reading) -> list[str]:
    """Every topic whose words are there (in the title), whatever the category: evidence, not a decision."""
    return [
        *(f"topic {topic}" for topic in _topics_in(reading.concepts)),
        *(f"title {topic}" for topic in _topics_in(reading.title_concepts)),
    ]


def _topics_in(concepts: frozenset[str]) -> list[str]:
    rows = {number for concept in concepts for number in _EVIDENCE_OF.get(concept, ())}
    found = (_EVIDENCE[number] for number in sorted(rows))
    return [topic for topic, _, also in found if not also or not concepts.isdisjoint(also)]


def topic_of(reading: Reading, category: Category, scores: Mapping[str, float]) -> str | None:
    """The likeliest topic of an entry that tells of no new strike; None where nothing speaks for any.

    Scores are log-odds by topic, as the model tells them apart. Talk of strikes that tells of no dead and has no word
    of a topic is "strike.status", unless one topic is far ahead."""
    said, weight = _said_topic(reading, category)
    pushed = dict(scores)
    if said:
        pushed[said] = pushed.get(said, 0.0) + weight
    elif category is Category.STRIKE and scores and not reading.has("killed", "survivor") and not _is_sure(scores):
        return "strike.status"
    shown = (topic for topic in sorted(pushed, key=lambda topic: -pushed[topic]) if is_shown(topic, reading))
    return next(shown, None)


def _is_sure(scores: Mapping[str, float]) -> bool:
    first, second, *_ = (*sorted(scores.values(), reverse=True), 0.0, 0.0)
    return first - second >= _SURE


def _said_topic(reading: Reading, category: Category) -> tuple[str | None, float]:
    """What a phrase, or else a word, says that it is about, and how hard that pushes."""
    phrase = _said_by_phrase(reading, category)
    if phrase:
        return phrase, _BY_PHRASE
    return next((row[0] for row in _ROWS.get(category, ()) if _said(reading.concepts, *row[1:])), None), _BY_WORD


def _said_by_phrase(reading: Reading, category: Category) -> str | None:
    if category is Category.STRIKE and (survivor_dies(reading) or _counted_anew(reading)):
        return "strike.updated"
    signed = next((topic for topic, said in SIGNED.get(category, ()) if said(reading)), None)
    if signed:
        return "congress.vote" if signed == "congress.bill" and _voted(reading) else signed
    if category is Category.STRIKE and _is_updated(reading):
        return "strike.updated"
    if category is Category.STRIKE and _disputes_the_boat(reading):
        return "strike.disputed"
    if category is Category.STRIKE and reading.has("toll_change") and _counts_all(reading):
        return "strike.status"
    if category is Category.OVERSIGHT and _voted(reading):
        return "congress.vote"
    return None


def _counted_anew(reading: Reading) -> bool:
    """Those given up for dead make a toll grow, too."""
    return puts_its_dead_right(reading) and not reading.has("presumed_dead")


def _disputes_the_boat(reading: Reading) -> bool:
    """What others than those who struck it say that the boat was."""
    return tells_of_the_boat(reading) and not speaker_in(reading.doc.folded)[1]


def _voted(reading: Reading) -> bool:
    act = vote_in(reading.doc)
    return act is not None and act.stage is not Stage.SCHEDULED


def _is_updated(reading: Reading) -> bool:
    """Does it change what is known of a strike, its figures, place or day?"""
    raised = not reading.has("presumed_dead") and revised_toll_in(reading.doc) is not None
    return raised or title_corrects(reading)


def _counts_all(reading: Reading) -> bool:
    """Is the toll that it gives, and no other, that of the whole campaign?"""
    if reading.has("presumed_dead", "survivor", "double_tap"):
        return False
    return bool(campaigns_dead(reading.doc)) and not dead_of_strikes(reading.doc)


def _said(concepts: frozenset[str], needed: frozenset[str], also: frozenset[str]) -> bool:
    return not concepts.isdisjoint(needed) and (not also or not concepts.isdisjoint(also))

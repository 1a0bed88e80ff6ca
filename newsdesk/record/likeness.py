"""Which story an entry belongs to, where no strike tells: by words, names and topic, inside a window of days.

Words are compared by their first letters: that takes care of inflection, and it lets "sanción", "sanction" and
"sanção" meet, so that one happening is one story in four languages. How much a word weighs is how rare it is; the
table comes from `training/term_weights.py`; the weights were fitted on pairs of labelled entries and rounded.
"""

from __future__ import annotations

import json
import math
import re
from collections.abc import Iterable, Mapping
from datetime import datetime, timedelta
from functools import cache, lru_cache
from importlib.resources import files

from newsdesk.stories import StoryView
from newsdesk.text.words import fold
from newsdesk.understanding import Category, Classification

STORY_WINDOW = timedelta(days=7)
STEM_CHARS = 6
MAX_TERMS = 60  # a story stops taking words: what many outlets add describes the campaign, not the happening
SEARCHED_TERMS = 20  # the rarest words of an entry: a story that shares none of them is another one

SAME_STORY = 2.9
_WORDS, _TITLE, _NAME = 6.0, 6.0, 0.5
_NARROW_TOPIC, _BROAD_TOPIC, _OTHER_CATEGORY = 2.7, 0.5, -2.0
_DAY, _LOG_DAYS = -0.5, -0.8  # most of a story is told in two days, the rest for much longer
_OTHER_LANGUAGE = 0.5  # two languages share fewer words for one happening
_OFF_TOPIC = 0.5  # outside the campaign words are shared less by chance

_NARROW_TOPICS = frozenset(  # of these there is seldom more than one happening in a few days
    {
        *("congress.vote", "closure.airspace", "closure.blockade", "seizure.tanker", "force.command"),
        *("justice.pardon", "justice.prosecution", "law.litigation", "drug_trade.certification"),
        *("designation.terror", "designation.reward", "sanctions.listed", "sanctions.lifted"),
        *("intel.suspended", "intel.restored"),
        *("survivors.search", "survivors.custody", "survivors.repatriation", "survivors.presumed_dead"),
    }
)

_NAME_MARK, _TOPIC_MARK, _LANGUAGE_MARK = "@", "#", "~"
_MARKS = (_NAME_MARK, _TOPIC_MARK, _LANGUAGE_MARK)
_CAPITALISED = re.compile(r"\b[A-ZÀ-Ý][\w’'-]{2,}")
_OUTLET_SUFFIX = re.compile(r"\s[-–—|]\s[^-–—|]{2,40}$")  # "Title - Outlet", as aggregators print it
_FUNCTION_WORDS = frozenset(
    fold(
        "the and for with from are was were has have had will would could can may might said says after before over"
        " under into out off than then there who whom which what when where how not but its his her their this that"
        " these those about more most some new one two first last del las los una unos unas por para con sin sobre"
        " que sus les son fue ser han como mas pero entre tras desde hasta dos tres uno otra otro este esta ese esa"
        " des une dans sur par pour avec sans est sont aux cet cette ces elle ils qui que pas plus ses leur uma uns"
        " umas nos nas dos das pelo pela com sem seu sua seus suas aos foi sao mais mas"
    )
    + fold(  # what any report of any day may have in it
        "monday tuesday wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado"
        " domingo segunda terca quarta quinta sexta lundi mardi mercredi jeudi vendredi samedi dimanche"
        " january february march april june july august september october november december"
        " enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre"
        " janeiro fevereiro maio junho julho setembro outubro novembro dezembro"
        " janvier fevrier mars avril juin juillet aout septembre octobre novembre decembre"
        " breaking exclusive live update video"
    )
)


def terms_of(title: str, summary: str) -> frozenset[str]:
    """The content words of an entry, cut to comparable length; names stand in it a second time, marked."""
    text = f"{_without_outlet(title)}. {summary}"
    names = {f"{_NAME_MARK}{word}" for found in _CAPITALISED.findall(text) for word in _cut(found)}
    return frozenset(_cut(text) | names)


def marks_of(classification: Classification) -> frozenset[str]:
    """Topic and language as terms of their own. By its topic a story is found that uses other words for the same
    happening; its languages tell how many words it can share with an entry."""
    topic = classification.topic
    found = {f"{_TOPIC_MARK}{topic}"} if topic in _NARROW_TOPICS else set()
    return frozenset(found | {_LANGUAGE_MARK + classification.lang})


def searched_terms(terms: frozenset[str]) -> frozenset[str]:
    """Those of an entry's words by which its story is looked up: its topic and the rarest ones."""
    telling = (term for term in terms if not term.startswith(_LANGUAGE_MARK))
    return frozenset(sorted(telling, key=lambda term: (-_weight(term), term))[:SEARCHED_TERMS])


def likest(
    title: str, terms: frozenset[str], classification: Classification, at: datetime, stories: Iterable[StoryView]
) -> StoryView | None:
    """The story that an entry fits best, if it fits any well enough."""
    near = [story for story in stories if abs(at - story.last_seen_at) <= STORY_WINDOW]
    scored = [(likeness(title, terms, classification, at, story), story) for story in near]
    best = max(scored, key=lambda pair: (pair[0], -pair[1].id), default=None)
    return best[1] if best and best[0] >= SAME_STORY else None


def likeness(
    title: str, terms: frozenset[str], classification: Classification, at: datetime, story: StoryView
) -> float:
    """How alike an entry and a story are; at `SAME_STORY` they are as likely one happening as two."""
    days = abs(at - story.last_seen_at) / timedelta(days=1)
    return (
        _WORDS * _cosine(_plain(terms), _plain(story.terms))
        + _TITLE * _cosine(_cut(_without_outlet(title)), _cut(_without_outlet(story.title)))
        + _NAME * max((_weight(name) for name in terms & story.terms if name.startswith(_NAME_MARK)), default=0)
        + _kind_likeness(classification, story)
        + _DAY * days
        + _LOG_DAYS * math.log1p(days)
    )


def _kind_likeness(classification: Classification, story: StoryView) -> float:
    """What topic, category and language add or take away."""
    topic = classification.topic
    narrow = _NARROW_TOPIC if topic in _NARROW_TOPICS else _BROAD_TOPIC
    return (
        narrow * (topic is not None and topic == story.topic)
        + _OTHER_CATEGORY * (classification.category is not story.category)
        + _OTHER_LANGUAGE * (_LANGUAGE_MARK + classification.lang not in story.terms)
        + _OFF_TOPIC * (classification.category is Category.NONE)
    )


def _without_outlet(title: str) -> str:
    return _OUTLET_SUFFIX.sub("", title)


@lru_cache(maxsize=4096)
def _cut(text: str) -> frozenset[str]:
    return frozenset(word[:STEM_CHARS] for word in fold(text) if len(word) > 2 and word not in _FUNCTION_WORDS)


@lru_cache(maxsize=4096)
def _plain(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if not term.startswith(_MARKS))


def _cosine(one: frozenset[str], other: frozenset[str]) -> float:
    shared = one & other
    return _mass(shared) / math.sqrt(_mass(one) * _mass(other)) if shared else 0.0


@lru_cache(maxsize=8192)
def _mass(terms: frozenset[str]) -> float:
    return sum(_weight(term) ** 2 for term in terms)


@lru_cache(maxsize=16384)
def _weight(term: str) -> float:
    """Rarity of a word: its inverse document frequency, smoothed; an unknown word is as rare as can be."""
    documents, frequency = _table()
    return math.log((documents + 1) / (frequency.get(term.removeprefix(_NAME_MARK), 0.5) + 0.5))


@cache
def _table() -> tuple[int, Mapping[str, int]]:
    table = json.loads(files("newsdesk.record").joinpath("term_weights.json").read_text("utf-8"))
    return table["documents"], table["frequency"]

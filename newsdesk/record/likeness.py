"""Which story an entry belongs to, where no strike tells: by words, names and topic, inside a window of days.

The weights were fitted on pairs of labelled entries and rounded.
"""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime, timedelta
from functools import lru_cache

from newsdesk.record.apart import another_one, elsewhere
from newsdesk.record.terms import LANGUAGE_MARK, NAME_MARK, NARROW_TOPICS, cut, plain, weight, without_outlet
from newsdesk.stories import StoryView
from newsdesk.understanding import Category, Classification

STORY_WINDOW = timedelta(days=7)
MAX_TERMS = 60  # a story stops taking words: what many outlets add describes the campaign, not the happening

SAME_STORY = 2.9
_WORDS, _TITLE, _NAME = 6.0, 6.0, 0.5
_NARROW_TOPIC, _BROAD_TOPIC, _OTHER_CATEGORY = 2.7, 0.5, -2.0
_DAY, _LOG_DAYS = -0.5, -0.8  # most of a story is told in two days, the rest for much longer
_OTHER_LANGUAGE = 0.5  # two languages share fewer words for one happening
_APART = -12.0  # other countries, another one in a row, other names: no likeness of words makes up for that
_OFF_TOPIC = 0.5  # outside the campaign words are shared less by chance


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
        _WORDS * _cosine(plain(terms), plain(story.terms))
        + _TITLE * _cosine(cut(without_outlet(title)), cut(without_outlet(story.title)))
        + _NAME * max((weight(name) for name in terms & story.terms if name.startswith(NAME_MARK)), default=0)
        + _kind_likeness(classification, story)
        + _APART * (elsewhere(title, story) or _another_one(title, terms, classification, story))
        + _DAY * days
        + _LOG_DAYS * math.log1p(days)
    )


def _kind_likeness(classification: Classification, story: StoryView) -> float:
    """What topic, category and language add or take away."""
    topic = classification.topic
    narrow = _NARROW_TOPIC if topic in NARROW_TOPICS else _BROAD_TOPIC
    return (
        narrow * (topic is not None and topic == story.topic)
        + _OTHER_CATEGORY * (classification.category is not story.category)
        + _OTHER_LANGUAGE * (LANGUAGE_MARK + classification.lang not in story.terms)
        + _OFF_TOPIC * (classification.category is Category.NONE)
    )


def _another_one(title: str, terms: frozenset[str], classification: Classification, story: StoryView) -> bool:
    same = classification.topic in NARROW_TOPICS and classification.topic == story.topic
    return same and another_one(title, terms, story)


def _cosine(one: frozenset[str], other: frozenset[str]) -> float:
    shared = one & other
    return _mass(shared) / math.sqrt(_mass(one) * _mass(other)) if shared else 0.0


@lru_cache(maxsize=8192)
def _mass(terms: frozenset[str]) -> float:
    return sum(weight(term) ** 2 for term in terms)

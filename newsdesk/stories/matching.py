"""Which story an entry belongs to, where no strike tells: by words, names and topic, inside a window of days.

The weights were fitted on pairs of labelled entries and rounded: one set for entries of the campaign, whose headlines
speak of few things in few words, and one for all other news.
"""

from __future__ import annotations

import math
from collections.abc import Callable, Iterable
from datetime import timedelta
from functools import lru_cache
from typing import NamedTuple

from newsdesk.grounds import Ground
from newsdesk.stories.apart import apart_by
from newsdesk.stories.countries import countries_in
from newsdesk.stories.meaning import concepts_alike, numbers_alike
from newsdesk.stories.story import EntryView, StoryView
from newsdesk.stories.terms import (
    LANGUAGE_MARK,
    NAME_MARK,
    NARROW_TOPICS,
    STRIKE_MARK,
    heaviest,
    stems_of,
    unmarked,
    weight,
    without_outlet,
)
from newsdesk.stories.translations import meant
from newsdesk.understanding import Category, Classification

STORY_WINDOW = timedelta(days=7)
MAX_TERMS = 60  # a story stops taking words: what many outlets add describes the campaign, not the happening

_DAY = timedelta(days=1)
SAME_STORY = 0.0
SAME_SUBJECT = 0.5  # of 1: so alike are headlines of which a person may be told that they speak of the same


class _Weights(NamedTuple):
    bias: float  # an entry and a story that share nothing
    words: float
    name: float  # for each unit of rarity of the rarest name in common
    day: float
    log_days: float  # most of a story is told in two days, the rest for much longer
    other_language: float  # two languages share fewer words for one happening


_OURS = _Weights(-4.1, words=15.9, name=0.4, day=-0.25, log_days=-1.0, other_language=2.0)
_OTHERS = _Weights(-2.0, words=9.0, name=0.3, day=-0.3, log_days=-1.2, other_language=0.9)
_CONCEPTS, _NARROW_TOPIC, _OTHER_CATEGORY = 3.2, 1.8, -1.3
_TITLE, _NUMBERS, _CAMPAIGN = 7.0, 1.2, -2.0
_SAME_STRIKE = 2.0  # with one topic: the search for one man, or his death, in whatever words
_OFTEN, _OFTEN_FOR = "interdiction.sinking", timedelta(days=3)  # in two weeks of September 2026 there were six
_LOOKS_BACK = -2.0  # an analysis has no new dated fact: it tells of no happening that others could tell of
_SAME_COUNTRY = 0.7  # the one thing that headlines of all languages name


class Match(NamedTuple):
    """The story that an entry fits, or None with the one that came nearest; `grounds` and `shared` say why."""

    story: StoryView | None
    grounds: tuple[Ground, ...]
    shared: tuple[str, ...] = ()
    rival: StoryView | None = None


def best_match(entry: EntryView, stories: Iterable[StoryView]) -> Match:
    """The story that an entry fits best, if it fits any well enough. Where another country, chamber, ship or ordinal
    is named, no similarity of words counts."""
    near = [story for story in stories if abs(entry.at - story.last_seen_at) <= STORY_WINDOW]
    scored = sorted(((similarity(entry, story), story) for story in near), key=lambda pair: (-pair[0], pair[1].id))
    apart = []
    for score, story in scored:
        if score < SAME_STORY:
            break
        ground = apart_by(entry, story)
        if ground is None:
            return Match(story, _grounds(entry, story), heaviest(entry.terms & story.terms))
        apart.append((ground, story))
    if not scored:
        return Match(None, (Ground.NONE_NEAR,))
    ground, rival = apart[0] if apart else (Ground.UNLIKE, scored[0][1])
    return Match(None, (ground,), heaviest(entry.terms & rival.terms), rival)


def similarity(entry: EntryView, story: StoryView) -> float:
    """How alike an entry and a story are; at `SAME_STORY` they are as likely one happening as two."""
    ours, theirs = entry.classification.relevant, story.category is not Category.NONE
    looks_back = _LOOKS_BACK * (Category.ANALYSIS in (entry.classification.category, story.category))
    if ours is theirs:
        return looks_back + (_as_ours(entry, story) if ours else _as_others(entry, story))
    # Of one happening some reports name what makes it ours, and others do not.
    return looks_back + max(_as_ours(entry, story), _as_others(entry, story))


def _as_ours(entry: EntryView, story: StoryView) -> float:
    return _alike(entry, story, _OURS) + _of_ours(entry, story)


def _as_others(entry: EntryView, story: StoryView) -> float:
    return _alike(entry, story, _OTHERS) + _of_others(entry, story)


def _alike(entry: EntryView, story: StoryView, weights: _Weights) -> float:
    """What counts in news of any kind: words, the rarest name in common, time, language, country."""
    days = abs(entry.at - story.last_seen_at) / _DAY
    words = _words(entry.classification, story)
    return (
        weights.bias
        + weights.words * _cosine(words(entry.terms), words(story.terms))
        + weights.name * max(map(weight, _names(entry.terms) & _names(story.terms)), default=0)
        + weights.day * days
        + weights.log_days * math.log1p(days)
        + weights.other_language * (words is meant)
        + _SAME_COUNTRY * _name_one_country(entry.title, story)
    )


def _grounds(entry: EntryView, story: StoryView) -> tuple[Ground, ...]:
    """What spoke for the story that was found; the words in common are said apart."""
    title, classification = entry.title, entry.classification
    facts = (
        (Ground.SAME_ACT, _is_one_act(entry, story)),
        (Ground.SAME_SUBJECT, classification.relevant and concepts_alike(title, story.title) >= SAME_SUBJECT),
        (Ground.SAME_COUNTRY, _name_one_country(title, story)),
        (Ground.LATE, entry.at < story.first_seen_at),
    )
    return (Ground.SAME_WORDS, *(ground for ground, holds in facts if holds))


def _name_one_country(title: str, story: StoryView) -> bool:
    return not countries_in(stems_of(title)).isdisjoint(countries_in(stems_of(story.title)))


def _of_ours(entry: EntryView, story: StoryView) -> float:
    """What the headlines speak of, the kind of news, and whose survivors are lost."""
    classification = entry.classification
    same_topic = classification.topic == story.topic
    return (
        _CONCEPTS * concepts_alike(entry.title, story.title)
        + _NARROW_TOPIC * _is_one_act(entry, story)
        + _SAME_STRIKE * (same_topic and any(term.startswith(STRIKE_MARK) for term in entry.terms & story.terms))
        + _OTHER_CATEGORY * (classification.category is not story.category)
    )


def _is_one_act(entry: EntryView, story: StoryView) -> bool:
    """Are both of a topic of which there is seldom more than one happening in so few days?"""
    topic = entry.classification.topic
    if topic not in NARROW_TOPICS or topic != story.topic:
        return False
    return topic != _OFTEN or abs(entry.at - story.last_seen_at) <= _OFTEN_FOR


def _of_others(entry: EntryView, story: StoryView) -> float:
    """The words of the headlines, numbers in common, and whether one of the two is of the campaign."""
    words = _words(entry.classification, story)
    return (
        _TITLE * _cosine(words(stems_of(without_outlet(entry.title))), words(stems_of(without_outlet(story.title))))
        + _NUMBERS * numbers_alike(entry.terms, story.terms)
        + _CAMPAIGN * (entry.classification.relevant or story.category is not Category.NONE)
    )


def _words(classification: Classification, story: StoryView) -> Callable[[frozenset[str]], frozenset[str]]:
    """How to read words: in a language that the story was not told in yet, by what they mean."""
    return unmarked if LANGUAGE_MARK + classification.lang in story.terms else meant


@lru_cache(maxsize=4096)
def _names(terms: frozenset[str]) -> frozenset[str]:
    return frozenset(term for term in terms if term.startswith(NAME_MARK))


def _cosine(one: frozenset[str], other: frozenset[str]) -> float:
    shared = one & other
    return sum(map(_squared, shared)) / math.sqrt(_mass(one) * _mass(other)) if shared else 0.0


@lru_cache(maxsize=8192)
def _mass(terms: frozenset[str]) -> float:
    return sum(map(_squared, terms))


@lru_cache(maxsize=16384)
def _squared(term: str) -> float:
    return weight(term) ** 2

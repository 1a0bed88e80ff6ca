"""Which story an entry belongs to: by its strike first, by words and names second, inside a window of days."""

from __future__ import annotations

import math
from collections.abc import Iterable
from datetime import datetime, timedelta

from newsdesk.stories import StoryView
from newsdesk.understanding import Classification
from newsdesk.words import normalise

STORY_WINDOW = timedelta(days=5)
SAME_STORY = 0.16


def terms_of(title: str, summary: str, lang: str | None) -> frozenset[str]:
    """The content words of an entry, comparable across outlets."""
    return frozenset(word for word in normalise(f"{title} {summary}", lang) if len(word) > 2)


def likest(
    terms: frozenset[str], classification: Classification, at: datetime, stories: Iterable[StoryView]
) -> StoryView | None:
    """The story that the words fit best, if any fits well enough."""
    near = [story for story in stories if abs(at - story.last_seen_at) <= STORY_WINDOW]
    scored = [(likeness(terms, classification, story), story) for story in near]
    best = max(scored, key=lambda pair: (pair[0], -pair[1].id), default=None)
    return best[1] if best and best[0] >= SAME_STORY else None


def likeness(terms: frozenset[str], classification: Classification, story: StoryView) -> float:
    """0 to 1."""
    if story.category != classification.category or not terms or not story.terms:
        return 0
    return len(terms & story.terms) / math.sqrt(len(terms) * len(story.terms))

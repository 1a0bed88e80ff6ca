"""A story, and an entry, as they are held against each other."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import NamedTuple

from newsdesk.understanding import Category, Classification


@dataclass(frozen=True, slots=True, kw_only=True)
class StoryView:
    """A story as placement needs it: what it is about and how to recognise another entry of it.

    `terms` are its words cut to comparable length, its names and its topic: see `newsdesk.stories.terms`.
    """

    id: int
    category: Category
    topic: str | None
    first_seen_at: datetime
    last_seen_at: datetime
    title: str
    terms: frozenset[str]
    strike_number: int | None = None

    @property
    def key(self) -> str:
        return story_name(self.id)


class EntryView(NamedTuple):
    """An entry as stories need it; `terms` are like a story's, `at` is when it was published."""

    title: str
    terms: frozenset[str]
    classification: Classification
    at: datetime


def story_name(story_id: int) -> str:
    return f"N-{story_id}"

"""Stories: entries about one happening, across outlets and languages."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from newsdesk.understanding import Category


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


def story_name(story_id: int) -> str:
    return f"N-{story_id}"

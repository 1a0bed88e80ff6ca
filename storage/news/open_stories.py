"""Stories that an entry could belong to: the few that are open are kept in memory, and weighed there.

An entry is looked up by up to ninety words. To count in the database which stories share the most of them costs half
of what placing costs, and hardly a story changes between two looks.
"""

from __future__ import annotations

import threading
from collections import Counter
from collections.abc import Iterable
from datetime import UTC, datetime, timedelta
from functools import lru_cache
from itertools import chain, islice
from operator import attrgetter
from typing import Any

import sqlalchemy as sa

from newsdesk.stories import StoryView
from storage.prepared import PreparedSelect
from storage.tables import stories, story_terms

MAX_CANDIDATES = 8  # those that share the most words; the right story was always among the first six
KEPT_FOR = timedelta(days=1)  # then all are read again, without those that are open no more

_BETWEEN = "\n"  # no word holds one
# All words of a story as one value: a row for each would cost more than all the rest of placing.
_WORDS = (
    sa.select(sa.func.aggregate_strings(story_terms.c.term, _BETWEEN))
    .where(story_terms.c.story_id == stories.c.id)
    .label("terms")
)
_STORIES = sa.select(
    stories.c.id,
    stories.c.category,
    stories.c.topic,
    stories.c.first_seen_at,
    stories.c.last_seen_at,
    stories.c.title,
    stories.c.strike_number,
    _WORDS,
)
_OPEN = PreparedSelect(_STORIES.where(stories.c.last_seen_at >= sa.bindparam("since")))
_NUMBERED = PreparedSelect(_STORIES.where(stories.c.id.in_(sa.bindparam("numbers", expanding=True))))


class OpenStories:
    """The open stories as of the desk's version: whoever changes a story steps it. After a write of our own only what
    it wrote is read again, after one of somebody else everything. Safe to use from any thread."""

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._version: int | None = None  # at which these were the stories, but for those that `_changed`
        self._since = datetime.max.replace(tzinfo=UTC)
        self._stories: dict[int, StoryView] = {}
        self._having: dict[str, list[int]] = {}  # the numbers of the stories that have a term
        self._changed: set[int] = set()

    def nearest(
        self, connection: sa.Connection, terms: frozenset[str], *, version: int, since: datetime
    ) -> tuple[StoryView, ...]:
        """The stories seen `since` then that share the most of these terms, by number."""
        if not terms:
            return ()
        with self._lock:
            self._catch_up(connection, version, since)
            shared = Counter(chain.from_iterable(self._having[term] for term in self._having.keys() & terms))
            near = sorted(zip(shared.values(), shared, strict=True), reverse=True)
            among = (story for _, number in near if (story := self._stories[number]).last_seen_at >= since)
            return tuple(sorted(islice(among, MAX_CANDIDATES), key=attrgetter("id")))

    def wrote(self, numbers: Iterable[int], *, at_version: int | None) -> None:
        """Hear of a write that has just stepped the desk on from `at_version`."""
        with self._lock:
            if self._version is not None and self._version == at_version:
                self._version += 1
                self._changed.update(numbers)

    def _catch_up(self, connection: sa.Connection, version: int, since: datetime) -> None:
        if self._version != version or not self._since <= since < self._since + KEPT_FOR:
            rows = _OPEN.ask(connection, since=since)
            self._version, self._since, self._stories, self._having = version, since, {}, {}
        elif self._changed:
            rows = _NUMBERED.ask(connection, numbers=list(self._changed))
        else:
            return
        self._changed.clear()
        for row in rows:
            self._take_in(_story(row))

    def _take_in(self, story: StoryView) -> None:
        before = self._stories.get(story.id)
        for term in story.terms - before.terms if before else story.terms:  # terms are only ever added to a story
            self._having.setdefault(term, []).append(story.id)
        self._stories[story.id] = story


@lru_cache(maxsize=512)  # what is worked out of a story's terms is kept with it
def _story(row: Any) -> StoryView:
    return StoryView(**row._asdict() | {"terms": frozenset(row.terms.split(_BETWEEN) if row.terms else ())})

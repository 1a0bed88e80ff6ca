"""Stories, and the inverted index that finds the few that a new entry could belong to."""

from __future__ import annotations

from collections.abc import Sequence
from functools import lru_cache
from typing import Any

import sqlalchemy as sa

from newsdesk.ports import DeskQuery, StoryWrite
from newsdesk.stories import StoryView
from storage.prepared import PreparedSelect
from storage.statements import insert_new, insert_or_update
from storage.tables import stories, story_outlets, story_terms

MAX_CANDIDATES = 8  # those that share the most words; the right story was always among the first six

_OPEN = stories.c.last_seen_at >= sa.bindparam("since")
# Stories are numbered in order, so the lowest number still open bounds the range of the index that is read: the
# look-up costs the same however many old stories there are. Asked for `id + 0`, as of a bare number SQLite looks
# through all old stories, one by one, for the first that is open.
_FIRST_OPEN = sa.select(sa.func.min(stories.c.id + 0)).where(_OPEN).scalar_subquery()
_SHARING = (
    sa.select(story_terms.c.story_id, sa.func.count().label("shared"))
    .where(story_terms.c.term.in_(sa.bindparam("terms", expanding=True)), story_terms.c.story_id >= _FIRST_OPEN)
    .group_by(story_terms.c.story_id)
    .subquery()
)
_NEAREST = (
    sa.select(stories.c.id.label("story_id"))
    .join(_SHARING, _SHARING.c.story_id == stories.c.id)
    .where(_OPEN)
    .order_by(_SHARING.c.shared.desc(), stories.c.id.desc())
    .limit(MAX_CANDIDATES)
    .subquery()
)
_BETWEEN = "\n"  # no word holds one
# All words of a story as one value: a row for each would cost more than all the rest of placing.
_WORDS = (
    sa.select(sa.func.aggregate_strings(story_terms.c.term, _BETWEEN))
    .where(story_terms.c.story_id == stories.c.id)
    .label("terms")
)
_CANDIDATES = PreparedSelect(
    sa.select(
        stories.c.id,
        stories.c.category,
        stories.c.topic,
        stories.c.first_seen_at,
        stories.c.last_seen_at,
        stories.c.title,
        stories.c.strike_number,
        _WORDS,
    )
    .join(_NEAREST, _NEAREST.c.story_id == stories.c.id)
    .order_by(stories.c.id)
)


def read_candidates(connection: sa.Connection, query: DeskQuery) -> tuple[StoryView, ...]:
    """Stories that share a term with the query and were seen within its window, by number."""
    if not query.story_terms:
        return ()
    found = _CANDIDATES.ask(connection, terms=sorted(query.story_terms), since=query.now - query.story_window)
    return tuple(map(_story, found))


@lru_cache(maxsize=512)  # the same few are looked at again and again; what is worked out of their terms is kept, too
def _story(row: Any) -> StoryView:
    return StoryView(**row._asdict() | {"terms": frozenset(row.terms.split(_BETWEEN))})


def outlets_of(connection: sa.Connection, story_id: int) -> tuple[str, ...]:
    which = sa.select(story_outlets.c.outlet).where(story_outlets.c.story_id == story_id)
    return tuple(sorted(connection.execute(which).scalars()))


def title_of(connection: sa.Connection, story_id: int) -> str | None:
    """The title of a story; None once it has been pruned."""
    return connection.execute(sa.select(stories.c.title).where(stories.c.id == story_id)).scalar()


def write_stories(connection: sa.Connection, writes: Sequence[StoryWrite]) -> None:
    """Create or extend stories; their terms and outlets only ever grow."""
    if not writes:
        return
    dialect = connection.dialect.name
    statement = insert_or_update(dialect, stories, kept=("first_seen_at",), sticky=("strike_number",))
    connection.execute(statement, [_row(write) for write in writes])
    terms = [{"story_id": write.id, "term": term} for write in writes for term in sorted(write.terms)]
    outlets = [{"story_id": write.id, "outlet": outlet} for write in writes for outlet in sorted(write.outlets)]
    for table, rows in ((story_terms, terms), (story_outlets, outlets)):
        if rows:
            connection.execute(insert_new(dialect, table), rows)


def _row(write: StoryWrite) -> dict[str, object]:
    return {
        "id": write.id,
        "category": write.category,
        "topic": write.topic,
        "title": write.title,
        "first_seen_at": write.first_seen_at,
        "last_seen_at": write.last_seen_at,
        "strike_number": write.strike_number,
    }

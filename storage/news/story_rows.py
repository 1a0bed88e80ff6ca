"""Stories: rows from values, and what pages show of them."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from newsdesk.ports import StoryWrite
from storage.statements import insert_new, insert_or_update
from storage.tables import stories, story_outlets, story_terms


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

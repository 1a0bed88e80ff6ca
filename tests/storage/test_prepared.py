"""What is handed to the driver as it is gives what SQLAlchemy would give, and fails as it would fail."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.errors import StoreUnavailable
from newsdesk.understanding import Category
from storage.engine import open_engine
from storage.news.story_rows import write_stories
from storage.prepared import PreparedSelect
from storage.tables import stories
from storage.transactions import reading, writing
from tests.builders import NOON, a_story_write

_IDS, _SINCE = sa.bindparam("ids", expanding=True), sa.bindparam("since", type_=stories.c.last_seen_at.type)
SEEN_SINCE = (
    sa.select(stories, (stories.c.id % 2 == 0).label("even"))
    .where(
        stories.c.id.in_(_IDS),
        stories.c.last_seen_at >= _SINCE,
        stories.c.category.in_([Category.STRIKE, Category.LEGAL]),
        stories.c.title != "100 %",
    )
    .order_by(stories.c.id)
)


@pytest.mark.parametrize("ids", [[], [3], [1, 2], [1, 4, 9], [*range(7)], [*range(1_500)]], ids=len)
def test_a_list_of_any_length_brings_the_rows_that_sqlalchemy_gives(engine: sa.Engine, ids: list[int]) -> None:
    kinds = (Category.STRIKE, Category.LEGAL, Category.POLICY)
    with writing(engine) as connection:
        write_stories(
            connection,
            [
                a_story_write(number, category=kinds[number % 3], last_seen_at=NOON - timedelta(hours=number))
                for number in range(1, 10)
            ],
        )
    asked = {"ids": ids, "since": NOON - timedelta(hours=8)}
    with reading(engine) as connection:
        given = connection.execute(SEEN_SINCE, asked).all()
        answered = PreparedSelect(SEEN_SINCE).ask(connection, **asked)
    assert [tuple(row) for row in answered] == [tuple(row) for row in given]
    assert [row.category for row in answered] == [row.category for row in given]
    assert len(given) == len({1, 3, 4, 6, 7} & set(ids))


def test_what_is_asked_of_a_table_that_is_not_there_is_named(engine: sa.Engine) -> None:
    nowhere = sa.table("nowhere", sa.column("id"))
    with pytest.raises(StoreUnavailable, match="db upgrade"), reading(engine) as connection:
        PreparedSelect(sa.select(nowhere.c.id)).ask(connection)


def test_a_question_on_a_connection_that_died_is_an_outage_and_the_next_one_is_answered(postgres_url: str) -> None:
    engine, other = open_engine(postgres_url), open_engine(postgres_url)
    one = PreparedSelect(sa.select(sa.literal(1).label("one")))
    with pytest.raises(StoreUnavailable), reading(engine) as connection:
        mine = connection.exec_driver_sql("SELECT pg_backend_pid()").scalar()
        with writing(other) as killer:
            killer.exec_driver_sql(f"SELECT pg_terminate_backend({mine}, 2000)")
        one.ask(connection)
    with reading(engine) as connection:
        assert [row.one for row in one.ask(connection)] == [1]
    engine.dispose()
    other.dispose()

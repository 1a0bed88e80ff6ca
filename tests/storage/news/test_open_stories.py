"""A store keeps the open stories in memory; what it or others write meanwhile is seen all the same."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime, timedelta

import sqlalchemy as sa

from newsdesk.ports import DeskQuery, StoryWrite
from newsdesk.stories import StoryView
from storage.engine import open_engine
from storage.store import SqlStore
from tests.builders import NOON, a_story_write
from tests.storage.recording import record

LATER = NOON + timedelta(hours=1)
WEEK = timedelta(days=7)


def a_story(number: int, *words: str, **changes) -> StoryWrite:
    return a_story_write(number, terms=frozenset(words), **changes)


def seen_by(store: SqlStore, *words: str, now: datetime = NOON) -> dict[int, StoryView]:
    view = store.desk_view(DeskQuery(now=now, story_terms=frozenset(words), story_window=WEEK))
    return {story.id: story for story in view.stories}


def selects(engine: sa.Engine, act: Callable[[], object]) -> list[str]:
    """The statements on words of stories that SQLite was sent while `act` ran."""
    sent: list[str] = []
    with engine.connect() as connection:
        driver = connection.connection.driver_connection
    driver.set_trace_callback(sent.append)
    act()
    driver.set_trace_callback(None)
    return [text for text in sent if text.startswith("SELECT") and "story_terms" in text]


def test_a_story_that_this_worker_opens_is_seen_beside_those_before(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    record(store, stories=(a_story(1, "boat"),))
    assert seen_by(store, "boat").keys() == {1}
    record(store, stories=(a_story(2, "boat", "senate"),), at=LATER)
    assert seen_by(store, "boat").keys() == {1, 2}
    assert seen_by(store, "senate").keys() == {2}


def test_words_that_this_worker_adds_to_a_story_find_it(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    record(store, stories=(a_story(1, "boat"),))
    assert not seen_by(store, "senate")
    record(store, stories=(a_story(1, "senate", title="New title"),), at=LATER)
    (story,) = seen_by(store, "senate").values()
    assert (story.title, story.terms) == ("New title", {"boat", "senate"})


def test_what_another_worker_writes_is_seen(engine: sa.Engine) -> None:
    ours, theirs = SqlStore(engine), SqlStore(engine)
    record(ours, stories=(a_story(1, "boat"),))
    assert seen_by(ours, "boat").keys() == {1}
    record(theirs, stories=(a_story(1, "boat", "senate"), a_story(2, "boat")), at=LATER)
    assert seen_by(ours, "boat").keys() == {1, 2}
    assert seen_by(ours, "senate").keys() == {1}


def test_a_write_between_look_and_write_of_another_worker_is_not_forgotten(engine: sa.Engine) -> None:
    ours, theirs = SqlStore(engine), SqlStore(engine)
    record(ours, stories=(a_story(1, "boat"),))
    assert seen_by(ours, "boat").keys() == {1}
    record(theirs, stories=(a_story(2, "boat"),), at=LATER)
    record(ours, stories=(a_story(3, "boat"),), at=LATER + timedelta(hours=1))
    assert seen_by(ours, "boat").keys() == {1, 2, 3}


def test_a_story_leaves_when_its_time_is_over_and_comes_back_when_it_is_taken_up(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    record(store, stories=(a_story(1, "boat"), a_story(2, "boat", last_seen_at=NOON + timedelta(days=2))))
    assert seen_by(store, "boat").keys() == {1, 2}
    late = LATER + WEEK
    assert seen_by(store, "boat", now=late).keys() == {2}
    record(store, stories=(a_story(1, "boat", last_seen_at=late),), at=late)
    assert seen_by(store, "boat", now=late).keys() == {1, 2}


def test_a_look_at_an_earlier_time_sees_the_stories_of_that_time(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    record(store, stories=(a_story(1, "boat"),))
    assert not seen_by(store, "boat", now=NOON + 2 * WEEK)
    assert seen_by(store, "boat", now=NOON + WEEK).keys() == {1}


def test_of_many_stories_those_with_most_words_in_common_are_seen_and_of_equals_the_newest(engine: sa.Engine) -> None:
    store = SqlStore(engine)
    few = [a_story(number, "boat", "senate") for number in range(1, 12)]
    record(store, stories=(*few, a_story(12, "boat"), a_story(13, "vote")))
    assert seen_by(store, "boat", "senate", "house").keys() == set(range(4, 12))


def test_after_a_write_of_its_own_a_worker_reads_only_what_it_wrote(sqlite_url: str) -> None:
    engine = open_engine(sqlite_url)
    store = SqlStore(engine)
    record(store, stories=tuple(a_story(number, "boat") for number in range(1, 6)))
    seen_by(store, "boat")
    assert selects(engine, lambda: seen_by(store, "boat")) == []
    record(store, stories=(a_story(3, "senate"),), at=LATER)
    (text,) = selects(engine, lambda: seen_by(store, "boat"))
    assert "stories.id IN (3)" in text
    engine.dispose()

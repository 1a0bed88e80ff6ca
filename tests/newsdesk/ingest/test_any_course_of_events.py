"""Whatever happens, in whatever order it is told: one record and one card a strike, and figures that somebody stands
by."""

from __future__ import annotations

import random

import pytest
import sqlalchemy as sa
from hypothesis.stateful import (
    run_state_machine_as_test,
)

from newsdesk.record.past import PastAnswers
from storage.store import SqlStore
from tests.newsdesk.ingest.course_of_events import TIERS, Course
from tests.newsdesk.ingest.news_machine import News, drawn


def test_any_course_of_events_is_told_once_and_truly() -> None:
    run_state_machine_as_test(News, settings=drawn(15, 25))


@pytest.mark.parametrize("seed", range(3))
def test_database_that_is_opened_anew_at_each_step_tells_the_same(
    engine: sa.Engine, store_on_file: SqlStore, seed: int
) -> None:
    anew, kept = courses = [Course(lambda: SqlStore(engine)), Course(lambda: store_on_file)]
    for course in courses:
        played(course, random.Random(seed))
    assert anew.store.ledger() == kept.store.ledger()
    assert anew.cards() == kept.cards()
    for moment, ledger in anew.known_then:
        assert PastAnswers(anew.store, moment).ledger() == ledger


def played(course: Course, chance: random.Random) -> None:
    for _ in range(4):
        killed, location = chance.choice([3, 3, 4]), chance.choice(["caribbean", "eastern_pacific"])
        course.strike(after_days=1, killed=killed, location=location, outlet=chance.choice(["AP", "SOUTHCOM"]))
        for _ in range(4):
            course.restart()
            step = chance.choice(("report", "copy", "revise", "withdraw", "notice"))
            page = chance.choice(course.printed[-4:])
            if step == "report":
                course.report(page.of, chance.choice(list(TIERS)), late=chance.random() < 0.3)
            elif step == "copy":
                course.report(page.of, "KTVX", credit="Associated Press")
            elif step == "revise":
                course.revise(page, page.killed + 1)
            elif step == "withdraw":
                course.withdraw(page)
            else:
                course.notice(page)

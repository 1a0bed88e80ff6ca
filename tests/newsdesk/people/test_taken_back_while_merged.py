"""A report withdrawn while two strikes are one is, once they are two again, withdrawn of its own strike alone."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta

import pytest

from newsdesk.people.regrouping.steps import RegroupingOutcome
from newsdesk.ports import ShownRow
from newsdesk.record.withdrawals import withdrawals
from newsdesk.strikes import Field, RecordState
from tests.inspected import InspectedStore
from tests.newsdesk.ingest.course_of_events import ANA, Course, Printed

STANDS, GONE = RecordState.OPEN, RecordState.WITHDRAWN
WIRE = "Associated Press"


@pytest.fixture
def course(store: InspectedStore) -> Course:
    return Course(lambda: store)


def two_strikes(course: Course) -> tuple[Printed, Printed]:
    """S-1 by AP alone, S-2 by Reuters and by AP, which a local station copies. The pages of AP."""
    of_first = course.strike(after_days=1, killed=3, location="caribbean", outlet="AP")
    course.report(of_first.of, "KTVX", credit=WIRE)
    second = course.strike(after_days=2, killed=4, location="eastern_pacific", outlet="AP")
    course.report(second.of, "KSTP", credit=WIRE)
    assert [row.killed for row in course.store.ledger()] == [3, 4]
    return of_first, second


def while_merged(course: Course, happens: Callable[[], None]) -> tuple[ShownRow, ...]:
    assert course.regrouping.merge(2, 1, ANA).outcome is RegroupingOutcome.DONE
    course.clock.advance(minutes=5)
    happens()
    assert course.regrouping.part(2, ANA).outcome is RegroupingOutcome.DONE
    return course.store.ledger()


def whose_report_is_gone(course: Course) -> list[set[str]]:
    """The outlets whose report was withdrawn, by strike."""
    return [{one.outlet for one in withdrawals(record)} for record in course.records()]


@pytest.mark.parametrize(("number", "gone"), [(0, [{"AP", "KTVX"}, set()]), (1, [set(), {"AP", "KSTP"}])])
def test_wire_that_withdraws_its_report_of_one_takes_back_the_copies_of_that_one_alone(
    course: Course, number: int, gone: list[set[str]]
) -> None:
    page = two_strikes(course)[number]
    rows = while_merged(course, lambda: course.withdraw(page))
    assert whose_report_is_gone(course) == gone
    assert [row.state for row in rows] == [GONE if outlets else STANDS for outlets in gone]
    assert [row.killed for row in rows] == [3, 4]


@pytest.mark.parametrize(("number", "states"), [(0, [GONE, STANDS]), (1, [STANDS, GONE])])
def test_notice_elsewhere_means_the_strike_of_which_its_outlet_spoke(
    course: Course, number: int, states: list[RecordState]
) -> None:
    first = course.strike(after_days=1, killed=3, location="caribbean", outlet="Reuters")
    second = course.strike(after_days=2, killed=4, location="eastern_pacific", outlet="BBC")
    rows = while_merged(course, lambda: course.notice((first, second)[number]))
    assert [row.state for row in rows] == states


def test_notice_that_could_mean_either_takes_back_neither(course: Course) -> None:
    first, _ = two_strikes(course)
    rows = while_merged(course, lambda: course.notice(first))
    assert [(row.state, row.killed) for row in rows] == [(STANDS, 3), (STANDS, 4)]


def test_notice_of_a_report_that_was_gone_already_does_not_mean_the_other_strike(course: Course) -> None:
    first, _ = two_strikes(course)
    course.withdraw(first)
    rows = while_merged(course, lambda: course.notice(first))
    assert [(row.state, row.killed) for row in rows] == [(GONE, 3), (STANDS, 4)]


def test_late_copy_of_a_text_that_was_withdrawn_stays_withdrawn(course: Course) -> None:
    _, second = two_strikes(course)

    def withdrawn_and_copied() -> None:
        course.withdraw(second)
        course.clock.advance(timedelta(minutes=5))
        course.report(second.of, "KTVX", credit=WIRE, late=True)

    rows = while_merged(course, withdrawn_and_copied)
    assert [(row.state, row.killed) for row in rows] == [(STANDS, 3), (GONE, 4)]


def test_page_that_told_of_both_is_withdrawn_of_both(course: Course) -> None:
    page = course.strike(after_days=1, killed=3, location="caribbean", outlet="Reuters")
    course.also_tells_of_another(page, killed=4, location="eastern_pacific")
    rows = while_merged(course, lambda: course.withdraw(page))
    assert [(row.state, row.killed) for row in rows] == [(GONE, 3), (GONE, 4)]


def test_what_was_said_anew_by_the_undo_was_not_known_before(course: Course) -> None:
    page, _ = two_strikes(course)
    while_merged(course, lambda: course.withdraw(page))
    at = course.clock.now()
    again = [one for one in course.store.strike(2).claims if one.outlet == "KSTP" and one.field is Field.KILLED]
    assert [(one.value, one.known_at == at) for one in again] == [(4, False), ("retracted", False), (4, True)]

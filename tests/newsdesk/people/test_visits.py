"""What is new is what came since the last look, not since the last change of tabs."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

from newsdesk.people.visits import ONE_VISIT, Visit, next_visit

MONDAY = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


def test_who_never_looked_has_no_since() -> None:
    assert next_visit(None, MONDAY) == Visit(looked_at=MONDAY, since=None)


def test_the_next_visit_starts_where_the_last_look_was() -> None:
    first = next_visit(None, MONDAY)
    tuesday = MONDAY + timedelta(days=1)
    assert next_visit(first, tuesday) == Visit(looked_at=tuesday, since=MONDAY)


def test_a_change_of_tabs_keeps_what_was_new() -> None:
    visit = Visit(looked_at=MONDAY, since=MONDAY - timedelta(days=3))
    back = next_visit(visit, MONDAY + ONE_VISIT - timedelta(seconds=1))
    assert back.since == visit.since
    assert next_visit(back, back.looked_at + ONE_VISIT).since == back.looked_at

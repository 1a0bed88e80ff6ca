"""Running totals: what counts, by which rule, for which days."""

from __future__ import annotations

from datetime import date

from newsdesk.record.totals import Span, totals
from newsdesk.strikes import RecordState
from tests.builders import a_shown_row

FIRST, SECOND = date(2026, 11, 20), date(2026, 11, 24)


def a_row(number: int, **changes):
    plain = {"happened_on": SECOND, "confirmed": True, "location": "caribbean", "killed": 3, "vessels": 1}
    return a_shown_row(number, **plain | changes)


def test_killed_and_presumed_dead_are_never_added() -> None:
    sums = totals([a_row(71), a_row(72, killed=3, presumed_dead=8)])
    assert (sums.killed, sums.presumed_dead, sums.strikes) == (6, 8, 2)


def test_group_announced_as_one_counts_each_strike_and_vessel() -> None:
    sums = totals([a_row(11, last_number=13, strikes=3, vessels=4, killed=14)])
    assert (sums.strikes, sums.vessels, sums.killed) == (3, 4, 14)


def test_unconfirmed_and_withdrawn_records_are_left_out_and_named() -> None:
    rows = [a_row(71), a_row(72, confirmed=False), a_row(73, state=RecordState.WITHDRAWN)]
    sums = totals(rows)
    assert (sums.strikes, sums.unconfirmed) == (1, (72,))


def test_span_includes_both_its_days() -> None:
    rows = [a_row(70, happened_on=FIRST), a_row(71)]
    assert totals(rows, until=FIRST).strikes == 1
    assert totals(rows, since=SECOND).strikes == 1
    assert totals(rows, since=FIRST, until=SECOND).last_day == SECOND


def test_totals_of_a_basin_count_its_records_alone() -> None:
    rows = [a_row(70, location="eastern_pacific", killed=2), a_row(71)]
    assert totals(rows, location="caribbean").killed == 3
    assert [(basin.location, basin.killed) for basin in totals(rows).by_basin] == [
        ("caribbean", 3),
        ("eastern_pacific", 2),
    ]


def test_thin_records_open_a_range_instead_of_one_bare_number() -> None:
    sums = totals([a_row(70), a_row(71, confidence="low", killed=4), a_row(72, confidence="medium")])
    assert sums.killed_span == Span(low=6, high=10)
    assert sums.strikes_span == Span(low=2, high=3)
    assert sums.thin == (71, 72)


def test_fates_add_up_to_the_survivors() -> None:
    rows = [
        a_row(6, survivors=2, survivors_fate="sent home"),
        a_row(36, survivors=1, presumed_dead=1),
        a_row(46, survivors=1),
    ]
    sums = totals(rows)
    assert sums.survivors == 4
    assert dict(sums.fates) == {"sent home": 2, "presumed dead": 1, "fate not stated": 1}


def test_record_without_a_toll_counts_as_a_strike_and_is_reported_as_open() -> None:
    sums = totals([a_row(71, killed=None)])
    assert (sums.strikes, sums.killed, sums.without_toll) == (1, 0, 1)


def test_nothing_on_record_is_zero_and_no_days() -> None:
    sums = totals([])
    assert (sums.strikes, sums.first_day, sums.last_day) == (0, None, None)

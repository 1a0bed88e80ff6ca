"""What an outlet says again and again of one strike does not make the record grow without end."""

from __future__ import annotations

from newsdesk.record.repeats import MOST_OF_ONE, SAID_ENOUGH, without_repeats
from newsdesk.record.strike_rules import shown
from newsdesk.strikes import Field
from tests.builders import a_claim, a_record
from tests.newsdesk.understandings import Newsroom, a_strike, today


def _said(times: int, outlet: str = "Flood", *, values=(3,)) -> list:
    return [a_claim(Field.KILLED, values[n % len(values)], outlet=outlet) for n in range(times)]


def test_claim_that_an_outlet_has_made_many_times_is_not_kept_again() -> None:
    record = a_record(1, *_said(SAID_ENOUGH))
    assert without_repeats(record, _said(1)) == ()
    assert len(without_repeats(record, _said(1, "AP"))) == 1


def test_another_figure_of_that_outlet_is_kept() -> None:
    record = a_record(1, *_said(SAID_ENOUGH))
    assert len(without_repeats(record, _said(1, values=(4,)))) == 1


def test_outlet_that_says_something_else_each_time_is_heard_so_often_and_no_more() -> None:
    record = a_record(1, *_said(MOST_OF_ONE, values=range(MOST_OF_ONE)))
    assert without_repeats(record, _said(1, values=(999,))) == ()


def test_record_of_a_feed_that_floods_stays_small_and_still_takes_its_correction() -> None:
    room = Newsroom()
    for _ in range(2 * SAID_ENOUGH):
        room.publish("Flood", a_strike(today(killed=3)))
    (record,) = room.records
    assert len(record.claims) <= SAID_ENOUGH * len(Field)
    room.later(hours=1).publish("Flood", a_strike(today(killed=4), correction=True))
    (record,) = room.records
    assert shown(record, Field.KILLED).value == 4

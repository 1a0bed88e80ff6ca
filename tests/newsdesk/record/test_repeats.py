"""What an outlet says again and again of one strike does not make the record grow without end."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.record.repeats import MOST_OF_ONE, SAID_ENOUGH, without_repeats
from newsdesk.record.strike_rules import shown
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.strikes import Field
from tests.builders import NOON, a_claim, a_record
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


def test_outlet_in_other_letters_is_the_same_one() -> None:
    record = a_record(1, *_said(SAID_ENOUGH, "FLOOD"))
    assert without_repeats(record, _said(1, "Flood")) == ()


def test_figure_to_which_an_outlet_comes_back_is_kept() -> None:
    otherwise = a_claim(Field.KILLED, 4, outlet="Flood", claimed_at=NOON + timedelta(hours=1))
    record = a_record(1, *_said(SAID_ENOUGH), otherwise)
    assert len(without_repeats(record, _said(1))) == 1


def test_figure_that_was_withdrawn_is_kept_when_it_is_said_anew() -> None:
    said, later = _said(SAID_ENOUGH), NOON + timedelta(hours=1)
    withdrawal = withdrawal_of(said[0], url=None, quote="withdrawn", by=None, at=later, known_at=later)
    assert len(without_repeats(a_record(1, *said, withdrawal), _said(1))) == 1


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

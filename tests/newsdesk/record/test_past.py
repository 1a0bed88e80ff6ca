"""What was known at a moment: later claims, and records that rest on them alone, are not there yet."""

from __future__ import annotations

from datetime import UTC, datetime

from newsdesk.record.past import PastAnswers
from newsdesk.record.totals import totals
from newsdesk.strikes import Field
from tests.handlers.commands.desk import SHIPPED, VOTE, DeskAnswers

BEFORE_THE_SEARCH_ENDED = datetime(2026, 1, 5, 23, 59, tzinfo=UTC)


def past(moment: datetime, *records: object) -> PastAnswers:
    return PastAnswers(DeskAnswers(records or SHIPPED), moment)  # type: ignore[arg-type]


def test_a_claim_that_was_learned_later_is_not_there_yet() -> None:
    record = past(BEFORE_THE_SEARCH_ENDED).strike(32)
    assert record is not None
    assert record.name == "S-31 to S-33"
    assert {claim.field for claim in record.claims}.isdisjoint({Field.PRESUMED_DEAD, Field.SURVIVORS_FATE})
    assert record.note == ""


def test_a_record_that_was_opened_later_is_not_there_yet() -> None:
    then = past(BEFORE_THE_SEARCH_ENDED)
    assert [row.number for row in then.ledger()] == [31, 34]
    assert [record.number for record in then.latest_strikes(1)] == [34]
    assert then.strike(36) is None


def test_rows_show_the_figures_of_then() -> None:
    assert totals(past(BEFORE_THE_SEARCH_ENDED).ledger()).presumed_dead == 0
    assert totals(past(datetime(2026, 1, 8, tzinfo=UTC)).ledger()).presumed_dead == 8


def test_the_past_of_now_is_now() -> None:
    assert past(datetime(2027, 1, 1, tzinfo=UTC)).ledger() == DeskAnswers(SHIPPED).ledger()


def test_policy_that_had_not_happened_is_not_there_yet() -> None:
    assert past(datetime(2025, 11, 6, 1, tzinfo=UTC)).policy_events() == (VOTE,)
    assert past(datetime(2025, 11, 5, 23, tzinfo=UTC)).policy_events() == ()

"""An answer reads of the record what it shows: most claims stay in the database, however many there are."""

from __future__ import annotations

from datetime import UTC, datetime

import pytest

from handlers.commands.answering import answer
from newsdesk.ports import Answers, Stated
from newsdesk.strikes import Field
from storage.news import claim_rows
from tests.handlers.commands.shipped import NOW


@pytest.fixture
def decoded(monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """The number of the record of each claim that was decoded."""
    read, numbers = claim_rows.to_claim, []

    def noting(row):
        numbers.append(row.strike_number)
        return read(row)

    monkeypatch.setattr(claim_rows, "to_claim", noting)
    return numbers


@pytest.mark.parametrize(
    ("question", "records"),
    [
        ("list", set()),
        ("chart month", set()),
        ("map", set()),
        ("timeline", set()),
        ("export csv", set()),
        ("search survivors", set()),
        ("as-of yesterday list", set()),
        ("strike S-31", {31}),
        ("as-of yesterday strike S-31", {31}),
        ("total", set()),
        ("total details", {70}),
        ("brief", {70}),
        ("latest 2", {69, 70}),
        ("latest 1 in the Pacific", {66}),
    ],
)
def test_only_the_claims_of_what_is_shown_are_read(
    question: str, records: set[int], shipped: Answers, decoded: list[int]
) -> None:
    assert answer(question, answers=shipped, now=NOW).blocks
    assert set(decoded) == records


def test_the_past_reads_the_records_that_changed_since(shipped: Answers, decoded: list[int]) -> None:
    moment = datetime(2026, 1, 5, 23, 59, tzinfo=UTC)
    known = {one.number for one in shipped.said(known_by=moment)}
    later = {one.number for one in shipped.said() if one.last_known_at > moment}
    answer("as-of 5 Jan 2026 list", answers=shipped, now=NOW)
    assert set(decoded) == known & later != set()


def test_what_is_disputed_is_read_on_the_contested_fields_and_of_records_to_which_a_figure_was_added(
    shipped: Answers, decoded: list[int]
) -> None:
    contested = {record.number: len(record.claims) for record in shipped.contested()}
    added_to = {one.number for one in shipped.said() if one.agreed and told_later(one, shipped)} - contested.keys()
    added = [len(record.claims) for record in shipped.strikes(added_to)]
    decoded.clear()
    answer("disputed", answers=shipped, now=NOW)
    assert 0 < len(added) < len(shipped.ledger()) / 4
    assert len(decoded) == sum(contested.values()) + sum(added)


def told_later(said: Stated, desk: Answers) -> bool:
    """Whether it was no part of the announcement; a zero of presumed dead adds nothing."""
    opened = min(one.first_known_at for one in desk.said() if one.number == said.number)
    listed = said.field is not Field.PLACE and (said.field, str(said.value)) != (Field.PRESUMED_DEAD, "0")
    return listed and said.first_known_at > opened

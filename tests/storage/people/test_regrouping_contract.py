"""What every store promises about merging and splitting records: on SQLite and on PostgreSQL."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.alerts import Kind
from newsdesk.entries import Freshness
from newsdesk.errors import DeskMoved
from newsdesk.people.actor import Actor
from newsdesk.people.regrouping.steps import Regrouping, RegroupingOutcome
from newsdesk.ports import Amendment, DeskQuery
from newsdesk.record.past import PastAnswers
from newsdesk.record.withdrawals import withdrawal_of
from newsdesk.record.writing import strike_write
from newsdesk.strikes import Claim, Field, RecordState
from storage.sending import held_rows
from storage.sending.outbox import SqlOutbox
from storage.tables import merged_parts, strikes
from storage.transactions import writing
from tests.builders import (
    NOON,
    a_batch,
    a_claim,
    a_new_feed,
    a_record,
    a_story_write,
    a_strike_write,
    an_entry,
    an_entry_record,
    an_outcome,
)
from tests.fakes import FakeClock
from tests.inspected import InspectedStore
from tests.storage.regrouped import SEED, a_told_record

ANA = Actor(team="T0", user="U0ANA", name="ana")
MINUTE = timedelta(minutes=1)


@pytest.fixture
def regrouping(store: InspectedStore, clock: FakeClock) -> Regrouping:
    a_told_record(store, 71, "1-a", "C0WIRE", outlet="Reuters")
    a_told_record(store, 72, "1-b", "C0WIRE", "C0DESK", killed=4, outlet="AP")
    clock.advance(MINUTE)
    return Regrouping(store, clock, subscriptions=tuple)


def next_number(store: InspectedStore) -> int:
    return store.desk_view(DeskQuery(now=NOON)).next_strike_number


def channels(store: InspectedStore, key: str) -> list[str]:
    return [one.channel for one in store.card_view(key).alert.channels]


def outlets(store: InspectedStore, number: int) -> set[str]:
    return {claim.outlet for claim in store.strike(number).claims}


def test_the_claims_move_and_the_ledger_has_one_strike_less(store: InspectedStore, regrouping: Regrouping) -> None:
    assert [row.number for row in store.ledger()] == [71, 72]
    done = regrouping.merge(72, 71, ANA)
    assert (done.outcome, done.kept.number, done.lost.number, done.reports) == (RegroupingOutcome.DONE, 71, 72, 1)
    assert outlets(store, 71) == {"Reuters", "AP"}
    assert [row.number for row in store.ledger()] == [71]
    assert [record.number for record in store.latest_strikes(5)] == [71]


def test_the_lost_number_finds_the_kept_record(store: InspectedStore, regrouping: Regrouping) -> None:
    regrouping.merge(72, 71, ANA)
    assert store.strike(72).number == 71
    assert PastAnswers(store, NOON).strike(72).number == 71
    assert PastAnswers(store, NOON - MINUTE).strike(72) is None


def test_a_channel_with_one_of_the_two_cards_keeps_it_as_the_card_of_the_kept_record(
    store: InspectedStore, regrouping: Regrouping
) -> None:
    store.send_everything()
    regrouping.merge(71, 72, ANA)
    assert sorted(channels(store, "strike/S-71")) == ["C0DESK", "C0WIRE"]
    assert channels(store, "strike/S-72") == ["C0WIRE"]


def test_a_merge_that_is_taken_back_leaves_both_as_they_were(store: InspectedStore, regrouping: Regrouping) -> None:
    before = {number: store.strike(number).claims for number in (71, 72)}
    regrouping.merge(72, 71, ANA)
    assert regrouping.part(72, ANA).outcome is RegroupingOutcome.DONE
    assert {number: store.strike(number).claims for number in (71, 72)} == before
    assert [row.number for row in store.ledger()] == [71, 72]
    assert store.strike(72).state is RecordState.OPEN
    assert sorted(channels(store, "strike/S-72")) == ["C0DESK", "C0WIRE"]
    assert channels(store, "strike/S-71") == ["C0WIRE"]


def test_a_second_card_that_was_not_posted_yet_is_not_posted_unless_the_merge_is_taken_back(
    store: InspectedStore, regrouping: Regrouping
) -> None:
    regrouping.merge(72, 71, ANA)
    assert channels(store, "strike/S-72") == []
    regrouping.part(72, ANA)
    assert sorted(channels(store, "strike/S-72")) == ["C0DESK", "C0WIRE"]


@pytest.mark.parametrize("fate", ["tried in vain", "called off"])
def test_a_card_that_was_called_off_before_a_merge_is_not_posted_after_it(
    store: InspectedStore, regrouping: Regrouping, fate: str
) -> None:
    outbox = SqlOutbox(store._engine)
    if fate == "called off":
        with writing(store._engine) as connection:
            held_rows.call_off(connection, "slack", "C0WIRE")
    else:
        while tried := outbox.claim(NOON, lease=timedelta(minutes=1), transports=["slack"]):
            outbox.retry(tried[0], not_before=NOON + timedelta(minutes=1), code="not_connected")
    regrouping.merge(72, 71, ANA)
    regrouping.part(72, ANA)
    assert ("C0WIRE" in channels(store, "strike/S-72")) is (fate == "tried in vain")


def test_what_a_third_record_brought_stays_with_it_through_two_merges(
    store: InspectedStore, regrouping: Regrouping
) -> None:
    a_told_record(store, 73, "1-c", killed=5, outlet="EFE")
    regrouping.merge(73, 72, ANA)
    regrouping.merge(72, 71, ANA)
    assert outlets(store, 71) == {"Reuters", "AP", "EFE"}
    assert store.strike(73).number == 71
    refused = regrouping.part(73, ANA)
    assert (refused.outcome, refused.about, refused.part_of) == (RegroupingOutcome.PART, 72, 71)
    regrouping.part(72, ANA)
    assert outlets(store, 72) == {"AP", "EFE"}
    regrouping.part(73, ANA)
    assert (outlets(store, 72), outlets(store, 73)) == ({"AP"}, {"EFE"})


def add(store: InspectedStore, number: int, field: Field, value: object, **of_claim: object) -> None:
    add_claim(store, number, a_claim(field, value, **of_claim))


def add_claim(store: InspectedStore, number: int, claim: Claim) -> None:
    record = store.strike(number)
    write = strike_write(replace(record, claims=(*record.claims, claim)), [claim])
    version = store.desk_view(DeskQuery(now=NOON)).version
    store.amend(Amendment(expected_version=version, at=NOON, note=SEED, strike=write))


def test_what_one_entry_had_told_of_both_stays_where_it_was(store: InspectedStore, regrouping: Regrouping) -> None:
    at_first, edited = ({"entry_key": "1-x", "outlet": "EFE", "known_at": NOON + n * MINUTE} for n in (1, 2))
    add(store, 72, Field.VESSELS, 1, **at_first)
    add(store, 71, Field.VESSELS, 2, **edited)
    for number in (71, 72):
        add(store, number, Field.VESSEL_KIND, "go-fast boat", **edited)
    before = {number: Counter(store.strike(number).claims) for number in (71, 72)}
    rows = store.ledger()
    regrouping.merge(72, 71, ANA)
    regrouping.part(72, ANA)
    assert {number: Counter(store.strike(number).claims) for number in (71, 72)} == before
    assert store.ledger() == rows


def test_what_a_report_has_said_since_goes_with_it_unless_it_told_of_both(
    store: InspectedStore, regrouping: Regrouping
) -> None:
    for number in (71, 72):
        add(store, number, Field.VESSELS, 1, entry_key="1-x", outlet="EFE")
    regrouping.merge(72, 71, ANA)
    for entry, outlet in (("1-a", "Reuters"), ("1-b", "AP"), ("1-x", "EFE")):
        add(store, 71, Field.SURVIVORS, 1, entry_key=entry, outlet=outlet, known_at=NOON + MINUTE)
    regrouping.part(72, ANA)
    said = {
        number: [one.outlet for one in store.strike(number).claims if one.field is Field.SURVIVORS]
        for number in (71, 72)
    }
    assert said == {71: ["Reuters", "EFE"], 72: ["AP"]}


def test_a_merge_that_an_earlier_release_made_is_taken_back(store: InspectedStore, clock: FakeClock) -> None:
    """It called the lost record withdrawn, and did not note what was said before."""
    a_told_record(store, 71, "1-a", outlet="Reuters")
    a_told_record(store, 72, "1-b", killed=4, outlet="AP")
    regrouping = Regrouping(store, clock, subscriptions=tuple)
    before = store.ledger()
    regrouping.merge(72, 71, ANA)
    as_an_earlier_release_merges_72(store)
    add(store, 71, Field.SURVIVORS, 1, entry_key="1-b", outlet="AP", known_at=NOON + MINUTE)
    assert regrouping.part(72, ANA).outcome is RegroupingOutcome.DONE
    assert [row.state for row in store.ledger()] == [RecordState.OPEN, RecordState.OPEN]
    assert [row.survivors for row in store.ledger()] == [None, 1]
    assert [row.killed for row in store.ledger()] == [row.killed for row in before]


def as_an_earlier_release_merges_72(store: InspectedStore) -> None:
    with writing(store._engine) as connection:
        connection.execute(strikes.update().where(strikes.c.number == 72).values(state=RecordState.WITHDRAWN))
        connection.execute(merged_parts.delete().where(merged_parts.c.part.not_in(("claims", "entries", "stories"))))


def test_report_that_was_withdrawn_before_an_earlier_release_merged_stays_so(
    store: InspectedStore, clock: FakeClock
) -> None:
    a_told_record(store, 71, "1-a", outlet="AP")
    a_told_record(store, 72, "1-b", killed=4, outlet="AP")
    notice = {"url": "https://ap.example/notice", "quote": "AP withdraws its story", "by": None}
    for claim in store.strike(71).claims:
        add_claim(store, 71, withdrawal_of(claim, at=NOON, known_at=NOON + MINUTE, **notice))
    before = {number: store.strike(number).claims for number in (71, 72)}
    clock.advance(2 * MINUTE)
    regrouping = Regrouping(store, clock, subscriptions=tuple)
    regrouping.merge(72, 71, ANA)
    as_an_earlier_release_merges_72(store)
    assert regrouping.part(72, ANA).outcome is RegroupingOutcome.DONE
    assert {number: store.strike(number).claims for number in (71, 72)} == before


def test_a_split_opens_a_record_with_the_next_number(store: InspectedStore, regrouping: Regrouping) -> None:
    regrouping.merge(72, 71, ANA)
    free = next_number(store)
    done = regrouping.split(71, ["1-b"], ANA)
    assert (done.outcome, done.lost.number) == (RegroupingOutcome.DONE, free)
    assert (outlets(store, 71), outlets(store, free)) == ({"Reuters"}, {"AP"})
    assert next_number(store) == free + 1
    assert sorted(channels(store, f"strike/S-{free}")) == ["C0DESK", "C0WIRE"]


def test_entries_and_stories_go_with_their_record_and_come_back(
    store: InspectedStore, regrouping: Regrouping
) -> None:
    store.add_feeds([a_new_feed()], now=NOON)
    (feed,) = store.claim_due_feeds(NOON, limit=1, lease=MINUTE)
    told = an_entry_record(an_entry(key="1-b"), strike_number=72, story_id=1)
    story = a_story_write(strike_number=72)
    store.record(a_batch(an_outcome(feed), told, stories=(story,)))
    number: Callable[[], int | None] = lambda: store.known_entries(1, ["1-b"])["1-b"].strike_number  # noqa: E731
    query = DeskQuery(now=NOON, story_terms=frozenset({"boat"}))
    story_number: Callable[[], int | None] = lambda: store.desk_view(query).stories[0].strike_number  # noqa: E731
    assert told.freshness is Freshness.NEW
    assert (number(), story_number()) == (72, 72)
    regrouping.merge(72, 71, ANA)
    assert (number(), story_number()) == (71, 71)
    regrouping.part(72, ANA)
    assert (number(), story_number()) == (72, 72)
    regrouping.merge(72, 71, ANA)
    done = regrouping.split(71, ["1-b"], ANA)
    assert number() == done.lost.number


def test_nobody_writes_over_who_was_first(store: InspectedStore, regrouping: Regrouping, clock: FakeClock) -> None:
    taken = store.regroup

    def overtaken(regroup):
        store.regroup = taken
        Regrouping(store, clock, subscriptions=tuple).merge(72, 71, ANA)
        taken(regroup)

    store.regroup = overtaken
    refused = regrouping.merge(72, 71, ANA)
    assert (refused.outcome, refused.about, refused.part_of) == (RegroupingOutcome.PART, 72, 71)


def test_a_write_from_an_older_look_changes_nothing(store: InspectedStore, regrouping: Regrouping) -> None:
    kept = []
    store_regroup = store.regroup
    store.regroup = kept.append
    regrouping.merge(72, 71, ANA)
    with pytest.raises(DeskMoved):
        store_regroup(replace(kept[0], expected_version=kept[0].expected_version + 1))
    assert [row.number for row in store.ledger()] == [71, 72]


def test_every_step_stands_in_the_audit_log(store: InspectedStore, regrouping: Regrouping) -> None:
    regrouping.merge(72, 71, ANA)
    regrouping.part(72, ANA)
    assert [(note.action, note.subject, note.detail) for note in store.audited(limit=2)] == [
        ("undo_merge", "S-72 from S-71", "claims of S-71: 6 -> 3"),
        ("merge", "S-72 into S-71", "claims of S-71: 3 -> 6"),
    ]


def test_the_nearest_records_in_days_are_offered_first(store: InspectedStore, regrouping: Regrouping) -> None:
    a_told_record(store, 73, "1-c", outlet="EFE")
    far = a_record(74, a_claim(Field.DATE, "2026-11-02"))
    version = store.desk_view(DeskQuery(now=NOON)).version
    store.amend(Amendment(expected_version=version, at=NOON, note=SEED, strike=a_strike_write(far)))
    assert [record.number for record in store.records_near(71)] == [73, 72, 74]
    assert [record.number for record in store.records_near(71, limit=1)] == [73]


def test_updates_of_the_cards_ring_nobody(store: InspectedStore, regrouping: Regrouping) -> None:
    kept = []
    write, store.regroup = store.regroup, lambda regroup: (kept.append(regroup), write(regroup))
    regrouping.merge(72, 71, ANA)
    rows = kept[0].deliveries
    assert {row.kind for row in rows} == {Kind.UPDATE, Kind.THREAD}
    assert not any(row.message.broadcast for row in rows if row.kind is Kind.THREAD)

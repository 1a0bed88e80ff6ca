"""Which record is kept, what channels see of a merge, and that later news finds the right record."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.alerts import DeliveryState, Kind
from newsdesk.entries import ParsedBody, RawEntry
from newsdesk.messages import CardState
from newsdesk.people.actor import Actor
from newsdesk.people.correction.steps import Correcting, CorrectionOutcome, Proposal
from newsdesk.people.regrouping.steps import Regrouping, RegroupingOutcome, reports_of
from newsdesk.record.totals import totals
from newsdesk.strikes import Field, RecordState
from newsdesk.understanding import Facts, Understanding, Withdrawal
from tests.builders import a_claim, a_record, a_strike_write, an_outcome
from tests.fakes import FakeClock
from tests.inspected import InspectedStore
from tests.newsdesk.ingest.desk_in_stores import Desk
from tests.newsdesk.understandings import a_follow_up, a_strike, strike_facts

ANA = Actor(team="T0", user="U0ANA", name="ana")
BO = Actor(team="T0", user="U0BO", name="bo")


@pytest.fixture
def desk(store: InspectedStore, clock: FakeClock) -> Desk:
    """One strike, told twice: AFP has another day and other waters than AP."""
    desk = Desk(store, clock)
    desk.publish("AP", "first", a_strike(strike_facts("2026-11-24", location="caribbean", killed=3)))
    clock.advance(minutes=5)
    desk.publish("AFP", "second", a_strike(strike_facts("2026-11-23", location="eastern_pacific", killed=4)))
    assert [row.number for row in store.ledger()] == [1, 2]
    clock.advance(minutes=5)
    return desk


@pytest.fixture
def regrouping(desk: Desk) -> Regrouping:
    return Regrouping(desk.store, desk.clock, subscriptions=tuple)


def revise(desk: Desk, outlet: str, page: str, understanding: Understanding) -> None:
    """Publish the page again under another title."""
    now = desk.clock.now()
    desk.understandings["mended"] = understanding
    raw = RawEntry(guid=page, link=f"https://x.example/{page}", title="mended", summary="", published_at=now)
    for feed in desk.store.claim_due_feeds(now, limit=9, lease=timedelta(minutes=2), ignore_due=True):
        if feed.outlet == outlet:
            desk.ingest(feed, ParsedBody(entries=(raw,), entries_seen=1), an_outcome(feed, at=now))


def shipped(store: InspectedStore, number: int) -> None:
    store.change(strike=a_strike_write(a_record(number, baseline=True)))


def test_later_news_of_the_lost_record_finds_the_kept_one_and_rings_nobody(
    desk: Desk, regrouping: Regrouping
) -> None:
    regrouping.merge(2, 1, ANA)
    desk.clock.advance(minutes=5)
    told = desk.publish("AP", "third", a_strike(strike_facts("2026-11-23", location="eastern_pacific", killed=4)))
    assert "alert" not in told.decisions
    assert [row.number for row in desk.store.ledger()] == [1]
    assert [claim.value for claim in desk.store.strike(1).claims if claim.field is Field.KILLED] == [3, 4, 4]


def test_a_revised_entry_stays_with_the_record_that_its_own_is_part_of(desk: Desk, regrouping: Regrouping) -> None:
    regrouping.merge(2, 1, ANA)
    desk.clock.advance(minutes=5)
    revise(desk, "AFP", "second", a_strike(strike_facts("2026-11-23", location="eastern_pacific", killed=5)))
    assert [row.number for row in desk.store.ledger()] == [1]
    assert [claim.value for claim in desk.store.strike(1).claims if claim.field is Field.KILLED] == [3, 4, 5]


def test_a_report_that_was_withdrawn_while_it_was_merged_stays_withdrawn(desk: Desk, regrouping: Regrouping) -> None:
    regrouping.merge(2, 1, ANA)
    desk.clock.advance(minutes=5)
    withdrawal = replace(a_follow_up(correction=True), facts=Facts(withdrawal=Withdrawal()))
    revise(desk, "AFP", "second", withdrawal)
    regrouping.part(2, ANA)
    assert [row.state for row in desk.store.ledger()] == [RecordState.OPEN, RecordState.WITHDRAWN]
    assert {claim.outlet for claim in desk.store.strike(1).claims} == {"AP"}


def test_a_report_that_was_revised_while_it_was_merged_takes_its_figures_along(
    desk: Desk, regrouping: Regrouping
) -> None:
    regrouping.merge(2, 1, ANA)
    desk.clock.advance(minutes=5)
    revise(desk, "AFP", "second", a_strike(strike_facts("2026-11-23", location="eastern_pacific", killed=5)))
    regrouping.part(2, ANA)
    assert [row.killed for row in desk.store.ledger()] == [3, 5]


def test_the_total_counts_a_merged_strike_once_and_both_again_after_undo(desk: Desk, regrouping: Regrouping) -> None:
    def strikes() -> int:
        return totals([replace(row, confirmed=True) for row in desk.store.ledger()]).strikes

    assert strikes() == 2
    regrouping.merge(1, 2, ANA)
    assert strikes() == 1
    regrouping.part(2, BO)
    assert strikes() == 2


def test_a_record_that_was_no_strike_is_none_after_a_merge_that_is_taken_back(
    store: InspectedStore, clock: FakeClock
) -> None:
    shipped(store, 58)
    store.change(strike=a_strike_write(replace(a_record(71), state=RecordState.WITHDRAWN)))
    regrouping = Regrouping(store, clock, subscriptions=tuple)
    regrouping.merge(71, 58, ANA)
    regrouping.part(71, ANA)
    assert store.strike(71).state is RecordState.WITHDRAWN


@pytest.mark.parametrize(("one", "other", "kept"), [(71, 58, 58), (58, 71, 58)])
def test_the_shipped_record_is_kept(store: InspectedStore, clock: FakeClock, one: int, other: int, kept: int) -> None:
    shipped(store, 58)
    store.change(strike=a_strike_write(a_record(71, a_claim(entry_key="1-a"))))
    done = Regrouping(store, clock, subscriptions=tuple).merge(one, other, ANA)
    assert (done.outcome, done.kept.number) == (RegroupingOutcome.DONE, kept)


def test_two_records_of_the_shipped_record_are_not_merged(store: InspectedStore, clock: FakeClock) -> None:
    shipped(store, 57)
    shipped(store, 58)
    assert Regrouping(store, clock, subscriptions=tuple).merge(57, 58, ANA).outcome is RegroupingOutcome.SHIPPED
    assert store.notes == []


def test_what_the_shipped_record_says_cannot_be_split_off(clock: FakeClock) -> None:
    record = a_record(58, a_claim(), a_claim(Field.KILLED, 4, outlet="AP", entry_key="1-a"))
    assert [report.outlet for report in reports_of(record)] == ["AP"]


@pytest.mark.parametrize(
    ("entries", "outcome"),
    [
        ([], RegroupingOutcome.NO_REPORT),
        (["gone"], RegroupingOutcome.NO_REPORT),
        (["1-a"], RegroupingOutcome.EVERY_REPORT),
    ],
)
def test_a_split_takes_some_reports_and_leaves_some(
    store: InspectedStore, clock: FakeClock, entries: list[str], outcome: RegroupingOutcome
) -> None:
    store.change(strike=a_strike_write(a_record(71, a_claim(entry_key="1-a"))))
    assert Regrouping(store, clock, subscriptions=tuple).split(71, entries, ANA).outcome is outcome
    assert store.notes == []


def test_a_record_without_a_card_inherits_that_of_the_other(clock: FakeClock, desk: Desk) -> None:
    shipped(desk.store, 58)
    Regrouping(desk.store, clock, subscriptions=tuple).merge(2, 58, ANA)
    view = desk.store.card_view("strike/S-58")
    assert len(view.alert.channels) == 1
    assert view.alert.card.seen_at == desk.store.card_view("strike/S-2").alert.card.seen_at
    Regrouping(desk.store, clock, subscriptions=tuple).part(2, ANA)
    assert desk.store.card_view("strike/S-58") is None, "a record that nobody was told of may still ring"
    assert len(desk.store.card_view("strike/S-2").alert.channels) == 1


def test_a_card_whose_place_and_day_change_by_a_merge_says_no_correction(
    store: InspectedStore, clock: FakeClock
) -> None:
    desk = Desk(store, clock)
    desk.publish("AP", "first", a_strike(strike_facts("2026-11-24", location="caribbean", killed=3)))
    clock.advance(minutes=5)
    desk.publish("AP", "second", a_strike(strike_facts("2026-11-23", location="eastern_pacific", killed=3)))
    Regrouping(store, clock, subscriptions=tuple).merge(2, 1, ANA)
    card = store.card_view("strike/S-1").alert.card
    assert (card.change.field, card.change.correction) == (Field.LOCATION, False)
    assert (card.state, card.correction_prefix) == (CardState.UNCONFIRMED, False)


def test_no_card_is_posted_by_a_merge(desk: Desk) -> None:
    desk.store.send_everything()
    Regrouping(desk.store, desk.clock, subscriptions=tuple).merge(2, 1, ANA)
    due = [row.new for row in desk.store.deliveries if row.state is DeliveryState.READY]
    assert {row.kind for row in due} == {Kind.UPDATE, Kind.THREAD}
    assert not any(row.message.broadcast for row in due if row.kind is Kind.THREAD)


def test_a_correction_that_waits_for_a_lost_record_is_not_confirmed(desk: Desk, regrouping: Regrouping) -> None:
    correcting = Correcting(desk.store, desk.clock, subscriptions=tuple, editors=lambda: "C0EDITORS")
    wanted = Proposal(field=Field.KILLED, value=9, source_url="https://apnews.com/x", note="", seen="4")
    assert correcting.propose("strike/S-2", ANA, wanted, channel="C0WIRE").outcome is CorrectionOutcome.DONE
    regrouping.merge(2, 1, ANA)
    assert correcting.confirm(1, BO).outcome is CorrectionOutcome.NO_CARD

"""Editors merge strikes by mistake, take it back when they see it, and correct figures, in the midst of any course of
events: each strike has in the end what its own reports say, and what two editors agreed on."""

from __future__ import annotations

from collections import Counter
from datetime import datetime

from hypothesis import assume
from hypothesis import strategies as st
from hypothesis.stateful import initialize, invariant, precondition, rule, run_state_machine_as_test

from newsdesk.entries import Tier
from newsdesk.people.actor import Actor
from newsdesk.people.correction.steps import Correcting, CorrectionOutcome, Proposal
from newsdesk.people.correction.values import shown_words
from newsdesk.people.regrouping.steps import RegroupingOutcome
from newsdesk.record.past import PastAnswers
from newsdesk.record.strike_rules import shown
from newsdesk.record.withdrawals import withdrawals
from newsdesk.strikes import Field
from tests.newsdesk.ingest.course_of_events import ANA, Happened
from tests.newsdesk.ingest.news_machine import LATELY, OUTLETS, SEAS, News, drawn, split_off

BO = Actor(team="T0", user="U0BO", name="bo")
TOLLS = st.integers(1, 11)


class Desk(News):
    """Numbers are those of records: a strike has that of the record which was opened for it."""

    def __init__(self) -> None:
        super().__init__()
        self.part_of: dict[int, int] = {}
        self.merged_at: dict[int, datetime] = {}
        self.agreed: dict[int, int] = {}  # the toll that two editors agreed on
        self.decided: dict[int, int] = {}  # corrections that stand -> their record
        self.confirmed: dict[int, int] = {}  # these and those that were taken back

    @initialize(killed=TOLLS, location=SEAS, outlet=OUTLETS)
    def first_strike(self, killed: int, location: str, outlet: str) -> None:
        """Begin a course with two strikes, both told by a wire and copied, and their merge."""
        for other_waters in (location, "other"):
            page = self.course.strike(after_days=1, killed=killed, location=other_waters, outlet=outlet)
            self.course.report(page.of, "AP")
            self.course.report(page.of, "KTVX", credit="Associated Press")
        self.merge(1, 2)

    @precondition(lambda self: len(self.course.store.ledger()) > 1)
    @rule(data=st.data())
    def merged(self, data: st.DataObject) -> None:
        one, other = data.draw(st.permutations([row.number for row in self.course.store.ledger()]))[:2]
        self.merge(one, other)

    def merge(self, one: int, other: int) -> None:
        done = self.course.regrouping.merge(one, other, ANA)
        assert done.outcome is RegroupingOutcome.DONE
        assert done.kept is not None
        assert done.lost is not None
        self.part_of[done.lost.number], self.merged_at[done.lost.number] = done.kept.number, self.course.clock.now()
        self.course.clock.advance(minutes=1)

    @precondition(lambda self: self.part_of)
    @rule(data=st.data())
    def parted(self, data: st.DataObject) -> None:
        lost = data.draw(st.sampled_from(sorted(self.part_of)))
        done = self.course.regrouping.part(lost, BO)
        into = self.part_of[lost]
        assert done.outcome is (RegroupingOutcome.PART if into in self.part_of else RegroupingOutcome.DONE)
        self.course.clock.advance(minutes=1)
        if done.outcome is RegroupingOutcome.DONE:
            del self.part_of[lost]
            since = self.merged_at.pop(lost)
            self.course.known_then = [one for one in self.course.known_then if one[0] < since]

    @rule(data=st.data(), killed=TOLLS)
    def corrected(self, data: st.DataObject, killed: int) -> None:
        record = data.draw(st.sampled_from(self.course.records()))
        seen = shown_words(record)[Field.KILLED]
        if seen == str(killed):
            return
        proposal = Proposal(field=Field.KILLED, value=killed, source_url="https://d.example", note="", seen=seen)
        asked = self.correcting.propose(f"strike/{record.key}", ANA, proposal, channel="C0WIRE")
        assert asked.correction is not None
        number = asked.correction.note.number
        self.course.clock.advance(minutes=1)
        assert self.correcting.confirm(number, BO).outcome is CorrectionOutcome.DONE
        self.agreed[record.number], self.decided[number] = killed, record.number
        self.confirmed[number] = record.number
        self.course.clock.advance(minutes=1)

    @precondition(lambda self: self.decided)
    @rule(data=st.data())
    def correction_taken_back(self, data: st.DataObject) -> None:
        number = data.draw(st.sampled_from(sorted(self.decided)))
        record = self.decided[number]
        outcome = self.correcting.undo(number, BO).outcome
        done = CorrectionOutcome.OVERTAKEN if self.overtaken(number) else CorrectionOutcome.DONE
        assert outcome is (CorrectionOutcome.NO_CARD if record in self.part_of else done)
        self.course.clock.advance(minutes=1)
        if outcome is CorrectionOutcome.DONE:
            del self.decided[number]
            self.agreed.pop(record, None)

    @rule(outlet=OUTLETS)
    def undated_report(self, outlet: str) -> None:
        if self.course.happened[-1] in self.apart():
            super().undated_report(outlet)

    @precondition(lambda self: not self.part_of)
    @rule(data=st.data())
    def withdrawn_by_a_notice(self, data: st.DataObject) -> None:
        """Withdraw by a notice, unless two strikes are merged: it could mean either, see
        `test_taken_back_while_merged.py`."""
        super().withdrawn_by_a_notice(data)

    @precondition(lambda self: not self.part_of and any(split_off(record) for record in self.course.records()))
    @rule(data=st.data())
    def split_and_merged(self, data: st.DataObject) -> None:
        super().split_and_merged(data)

    # --- what holds at any time -------------------------------------------------------------------------------

    @invariant()
    def each_strike_is_one_record_and_one_card(self) -> None:
        """Each strike has one record and one card; merged ones have one together."""
        records = self.course.records()
        assert {record.number for record in records}.isdisjoint(self.part_of)
        told = {record.number: self.course.told_of(record) for record in records}
        assert Counter(number for numbers in told.values() for number in numbers) == Counter(
            one.number for one in self.course.happened
        )
        together = Counter(map(self.whole, self.part_of))
        assert {number: len(numbers) - 1 for number, numbers in told.items() if len(numbers) > 1} == together
        assert self.course.cards() == {f"strike/{record.key}" for record in records}

    @invariant()
    def withdrawn_pages_carry_nothing(self) -> None:
        standing = {page.link for page in self.course.printed if not page.withdrawn}
        for record in self.course.records():
            value = shown(record, Field.KILLED)
            assert value is None or value.claim.url in standing or value.claim.tier is Tier.DESK

    @invariant()
    def whoever_took_back_a_report_of_a_strike_had_told_of_it(self) -> None:
        of_page = {page.link: page.of.number for page in self.course.printed}
        for record in self.course.records():
            pages = {(one.url or "").removesuffix("/notice") for one in withdrawals(record)}
            assert {of_page[page] for page in pages} <= self.course.told_of(record)

    @invariant()
    def what_two_editors_agreed_on_is_shown(self) -> None:
        wholes = set(map(self.whole, self.part_of))
        for record in self.course.records():
            if record.number in self.agreed and record.number not in wholes:
                value = shown(record, Field.KILLED)
                assert value is not None
                assert value.value == self.agreed[record.number]

    @invariant()
    def the_past_stays_as_it_was(self) -> None:
        if not self.part_of:
            for moment, ledger in self.course.known_then[-6:]:
                assert PastAnswers(self.course.store, moment).ledger() == ledger

    # --- helpers ----------------------------------------------------------------------------------------------

    @property
    def correcting(self) -> Correcting:
        return Correcting(self.course.store, self.course.clock, subscriptions=tuple)

    def overtaken(self, correction: int) -> bool:
        """Have two editors agreed on another toll since, of this strike or of one that is part of it?"""
        record = self.whole(self.decided[correction])
        return any(later > correction and self.whole(of) == record for later, of in self.confirmed.items())

    def whole(self, number: int) -> int:
        return self.whole(self.part_of[number]) if number in self.part_of else number

    def recent(self) -> st.SearchStrategy[Happened]:
        """Recent strikes that are not merged: of merged ones nobody could say whose a new report is."""
        found = [one for one in self.apart() if self.course.clock.now() - one.announced_at < LATELY]
        assume(found)
        return st.sampled_from(found)

    def apart(self) -> list[Happened]:
        records = [self.course.told_of(record) for record in self.course.records()]
        alone = set().union(*(numbers for numbers in records if len(numbers) == 1))
        return [one for one in self.course.happened if one.number in alone]


def test_any_course_of_merges_leaves_each_strike_what_is_its_own() -> None:
    run_state_machine_as_test(Desk, settings=drawn(12, 30))

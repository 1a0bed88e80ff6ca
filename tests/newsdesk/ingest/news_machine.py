"""A machine that draws weeks of plausible news, and what must hold at every step of them.

The first report of a strike names its day, a text without one is about the strike of these hours, and an editor's
merge is taken back. `EXAMPLES=500` lets it draw more.
"""

from __future__ import annotations

import os
import random
from collections import Counter
from contextlib import ExitStack
from dataclasses import replace
from datetime import timedelta

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    invariant,
    precondition,
    rule,
)

from newsdesk.people.regrouping.steps import RegroupingOutcome, reports_of
from newsdesk.record.past import PastAnswers
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import shown
from newsdesk.record.totals import totals
from newsdesk.record.withdrawals import as_reported
from newsdesk.strikes import Field, RecordState, StrikeRecord
from storage.store import SqlStore
from tests.inspected import engine_on_file
from tests.newsdesk.ingest.course_of_events import ANA, TIERS, Course, Happened, Printed

OUTLETS = st.sampled_from([name for name in TIERS if name != "Rewriter"])
TOLLS = st.sampled_from([3, 3, 3, 2, 4, 6, 11])
SEAS = st.sampled_from(["caribbean", "caribbean", "eastern_pacific"])
LATELY = timedelta(days=3)


class News(RuleBasedStateMachine):
    def __init__(self) -> None:
        super().__init__()
        self._opened = ExitStack()
        store = SqlStore(self._opened.enter_context(engine_on_file()))
        self.course = Course(lambda: store)

    def teardown(self) -> None:
        self._opened.close()

    @initialize(killed=TOLLS, location=SEAS, outlet=OUTLETS)
    def first_strike(self, killed: int, location: str, outlet: str) -> None:
        self.course.strike(after_days=1, killed=killed, location=location, outlet=outlet)

    @rule(days=st.integers(1, 4), killed=TOLLS, location=SEAS, outlet=OUTLETS)
    def next_strike(self, days: int, killed: int, location: str, outlet: str) -> None:
        self.course.strike(after_days=days, killed=killed, location=location, outlet=outlet)

    @rule(
        data=st.data(), outlet=st.sampled_from(list(TIERS)), lang=st.sampled_from(["en", "es"]), placed=st.booleans()
    )
    def report(self, data: st.DataObject, outlet: str, lang: str, placed: bool) -> None:
        self.course.report(data.draw(self.recent()), outlet, lang=lang, placed=placed)

    @rule(data=st.data(), outlet=OUTLETS, by=st.sampled_from([-1, 1]))
    def report_with_another_toll(self, data: st.DataObject, outlet: str, by: int) -> None:
        of = data.draw(self.recent())
        self.course.report(of, outlet, killed=of.killed + by)

    @rule(data=st.data(), outlet=OUTLETS)
    def late_report(self, data: st.DataObject, outlet: str) -> None:
        self.course.report(data.draw(self.recent()), outlet, late=True)

    @rule(data=st.data(), outlet=st.sampled_from(["KTVX", "KSTP"]), late=st.booleans())
    def copy_of_the_wire(self, data: st.DataObject, outlet: str, late: bool) -> None:
        self.course.report(data.draw(self.recent()), outlet, credit="Associated Press", late=late)

    @rule(outlet=OUTLETS)
    def undated_report(self, outlet: str) -> None:
        newest = self.course.happened[-1]
        if self.course.clock.now() - newest.announced_at < timedelta(hours=3):
            self.course.report(newest, outlet, dated=False)

    @rule(data=st.data(), outlet=OUTLETS, presumed=st.integers(1, 6))
    def presumed_dead(self, data: st.DataObject, outlet: str, presumed: int) -> None:
        self.course.report(data.draw(self.recent()), outlet, follow_up=True, presumed_dead=presumed)

    @rule(data=st.data(), by=st.sampled_from([-1, 1]))
    def revised(self, data: st.DataObject, by: int) -> None:
        page = data.draw(self.pages())
        self.course.revise(page, page.of.killed + by)

    @rule(data=st.data())
    def withdrawn(self, data: st.DataObject) -> None:
        self.course.withdraw(data.draw(self.pages()))

    @rule(data=st.data())
    def withdrawn_by_a_notice(self, data: st.DataObject) -> None:
        page = data.draw(self.pages())
        if self.course.clock.now() - page.published_at < LATELY:
            self.course.notice(page)

    @rule(hours=st.integers(1, 40))
    def time_passes(self, hours: int) -> None:
        self.course.clock.advance(hours=hours)

    @rule()
    def started_again(self) -> None:
        self.course.restart()

    @precondition(lambda self: len(self.course.store.ledger()) > 1)
    @rule(data=st.data())
    def merged_and_parted(self, data: st.DataObject) -> None:
        one, other = data.draw(st.permutations([row.number for row in self.course.store.ledger()]))[:2]
        before = self.all_of_it()
        merged = self.course.regrouping.merge(one, other, ANA)
        assert merged.outcome is RegroupingOutcome.DONE
        self.standing()
        self.course.clock.advance(minutes=1)
        assert merged.lost is not None
        assert self.course.regrouping.part(merged.lost.number, ANA).outcome is RegroupingOutcome.DONE
        assert self.all_of_it() == before

    @precondition(lambda self: len(self.course.store.ledger()) > 1)
    @rule(data=st.data(), withdrawn=st.booleans())
    def changed_while_merged(self, data: st.DataObject, withdrawn: bool) -> None:
        """A page of either strike, before the merge is taken back: nobody asks for the days of a mistaken merge."""
        one, other = data.draw(st.permutations([row.number for row in self.course.store.ledger()]))[:2]
        page, moments = data.draw(self.pages()), len(self.course.known_then)
        merged = self.course.regrouping.merge(one, other, ANA)
        self.course.clock.advance(minutes=1)
        self.course.withdraw(page) if withdrawn else self.course.revise(page, page.of.killed + 1)
        self.standing()
        assert merged.lost is not None
        assert self.course.regrouping.part(merged.lost.number, ANA).outcome is RegroupingOutcome.DONE
        del self.course.known_then[moments:]

    @precondition(lambda self: any(split_off(record) for record in self.course.records()))
    @rule(data=st.data())
    def split_and_merged(self, data: st.DataObject) -> None:
        record = data.draw(st.sampled_from([one for one in self.course.records() if split_off(one)]))
        before = Counter(record.claims)
        self.course.clock.advance(minutes=1)
        parted = self.course.regrouping.split(record.number, split_off(record), ANA)
        assert parted.kept is not None
        assert parted.lost is not None
        self.standing()
        self.course.clock.advance(minutes=1)
        assert self.course.regrouping.merge(record.number, parted.lost.number, ANA).outcome is RegroupingOutcome.DONE
        after = next(one for one in self.course.records() if before == Counter(one.claims))
        assert shown_row(replace(after, number=1, last_number=1)) == shown_row(
            replace(record, number=1, last_number=1)
        )

    # --- what holds at any time -------------------------------------------------------------------------------

    @invariant()
    def each_strike_is_one_record_and_one_card(self) -> None:
        records = self.course.records()
        told = [self.course.told_of(record) for record in records]
        assert all(len(numbers) == 1 for numbers in told), told
        assert Counter(number for numbers in told for number in numbers) == Counter(
            one.number for one in self.course.happened
        )
        assert self.course.cards() == {f"strike/{record.key}" for record in records}

    @invariant()
    def every_figure_has_somebody_who_stands_by_it(self) -> None:
        for record in self.course.records():
            said = as_reported(record)
            for field in Field:
                value = shown(said, field)
                assert value is None or (value.claim in record.claims and value.claim.value == value.value)

    @invariant()
    def withdrawn_pages_carry_nothing(self) -> None:
        standing = {page.link for page in self.course.printed if not page.withdrawn}
        for record in self.course.records():
            value = shown(record, Field.KILLED)
            assert value is None or value.claim.url in standing or value.claim.url is None

    @invariant()
    def standing(self) -> None:
        """What is listed is what the rules say, in any order of the claims, and totals are the sum of it."""
        ledger = {row.number: row for row in self.course.store.ledger()}
        records = [record for record in self.course.records() if record.number in ledger]
        for record in records:
            assert ledger[record.number] == shown_row(record)
            assert shown_row(shuffled(record)) == shown_row(record)
        counted = [row for row in ledger.values() if row.confirmed and row.state is RecordState.OPEN]
        sums = totals(ledger.values())
        assert (sums.strikes, sums.killed) == (
            sum(row.strikes for row in counted),
            sum(row.killed or 0 for row in counted),
        )
        assert sums.presumed_dead == sum(row.presumed_dead for row in counted)

    @invariant()
    def the_past_stays_as_it_was(self) -> None:
        for moment, ledger in self.course.known_then[-6:]:
            assert PastAnswers(self.course.store, moment).ledger() == ledger

    # --- helpers ----------------------------------------------------------------------------------------------

    def recent(self) -> st.SearchStrategy[Happened]:
        return st.sampled_from(
            [one for one in self.course.happened if self.course.clock.now() - one.announced_at < LATELY]
            or self.course.happened[-1:]
        )

    def pages(self) -> st.SearchStrategy[Printed]:
        return st.sampled_from(self.course.printed[-12:])

    def all_of_it(self) -> tuple[object, ...]:
        records = {record.number: replace(record, story_id=None) for record in self.course.records()}
        claims = {number: Counter(record.claims) for number, record in records.items()}
        return claims, self.course.store.ledger(), self.course.cards()


def split_off(record: StrikeRecord) -> list[str]:
    """The newest of several reports."""
    reports = reports_of(record)
    return [reports[-1].entry] if len(reports) > 1 else []


def shuffled(record: StrikeRecord) -> StrikeRecord:
    claims = list(record.claims)
    random.Random(len(claims)).shuffle(claims)
    return replace(record, claims=tuple(claims))


def drawn(examples: int, steps: int) -> settings:
    return settings(
        max_examples=int(os.environ.get("EXAMPLES", examples)),
        stateful_step_count=steps,
        derandomize="EXAMPLES" not in os.environ,
        suppress_health_check=list(HealthCheck),
        database=None,
    )

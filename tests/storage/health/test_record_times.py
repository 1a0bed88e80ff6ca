"""A month ahead, then right: what the record learned meanwhile is not newer than what it learns now."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.entries import Tier
from newsdesk.ports import DeskQuery
from newsdesk.record.strike_rules import shown
from newsdesk.record.withdrawals import standing, withdrawal_of
from newsdesk.strikes import Claim, Field
from storage.health.clock_steps import AHEAD, mend_times
from storage.store import SqlStore
from tests.builders import NOON, a_claim, a_record, a_strike_write, an_alert_write, an_entry, an_entry_record
from tests.storage.recording import record

MONTH = timedelta(days=30)
HOUR = timedelta(hours=1)
THEN = NOON + MONTH


@pytest.fixture
def store(engine: sa.Engine) -> SqlStore:
    return SqlStore(engine)


def by_the_desk(killed: int, *, at) -> Claim:
    return a_claim(Field.KILLED, killed, tier=Tier.DESK, outlet="the desk", claimed_at=at, known_at=at)


def put(store: SqlStore, *said: Claim, at=THEN, **changes) -> None:
    """These claims on S-71."""
    write = a_strike_write(a_record(71, *said, opened_at=at), claims=said)
    record(store, strikes=(write,), at=at, **changes)


def killed_of(store: SqlStore) -> int | str:
    found = shown(store.strike(71), Field.KILLED)
    return found.value


def test_a_correction_made_now_wins_over_one_of_the_future(engine: sa.Engine, store: SqlStore) -> None:
    put(store, by_the_desk(4, at=THEN))
    mend_times(engine, now=NOON)
    put(store, by_the_desk(5, at=NOON + HOUR), at=NOON + HOUR)
    assert killed_of(store) == 5


def test_what_the_future_corrected_keeps_its_order(engine: sa.Engine, store: SqlStore) -> None:
    put(store, by_the_desk(4, at=THEN), by_the_desk(5, at=THEN + HOUR))
    mend_times(engine, now=NOON)
    assert killed_of(store) == 5
    assert [claim.known_at for claim in store.strike(71).claims] == [NOON - HOUR, NOON]


def test_a_withdrawal_of_now_takes_back_what_was_learned_in_the_future(engine: sa.Engine, store: SqlStore) -> None:
    put(store, a_claim(Field.KILLED, 4, known_at=THEN, entry_key="1"))
    mend_times(engine, now=NOON)
    (claim,) = store.strike(71).claims
    later = NOON + HOUR
    put(store, withdrawal_of(claim, url=None, quote="withdrawn", by=None, at=later, known_at=later), at=later)
    assert standing(store.strike(71)) == ()


def test_what_was_learned_in_the_future_is_known_today(engine: sa.Engine, store: SqlStore) -> None:
    put(store, a_claim(Field.KILLED, 4, known_at=THEN))
    mend_times(engine, now=NOON)
    (stated,) = store.said(known_by=NOON)
    assert stated.value == 4
    assert store.strike(71).opened_at == NOON


def test_the_day_on_which_it_was_printed_stays(engine: sa.Engine, store: SqlStore) -> None:
    printed = NOON - 2 * HOUR
    put(store, a_claim(Field.KILLED, 4, claimed_at=printed, known_at=THEN))
    mend_times(engine, now=NOON)
    (claim,) = store.strike(71).claims
    assert claim.claimed_at == printed


def test_a_desk_that_looked_before_sees_the_right_times(engine: sa.Engine, store: SqlStore) -> None:
    put(store, a_claim(Field.DATE, "2026-11-24", known_at=THEN))
    span = (NOON.date() - MONTH, NOON.date() + MONTH)
    store.desk_view(DeskQuery(now=THEN, strike_days=span))
    mend_times(engine, now=NOON)
    (seen,) = store.desk_view(DeskQuery(now=NOON, strike_days=span)).records
    assert [claim.known_at for claim in seen.claims] == [NOON]


def test_a_figure_that_rang_in_the_future_may_ring_again(engine: sa.Engine, store: SqlStore) -> None:
    alert = an_alert_write(last_rang={"killed": THEN})
    put(store, a_claim(Field.KILLED, 4, known_at=THEN), alerts=(alert,))
    mend_times(engine, now=NOON)
    assert store.card_view("strike/S-71").alert.last_rang == {"killed": NOON}


def test_a_clock_that_is_behind_makes_nothing_older(engine: sa.Engine, store: SqlStore) -> None:
    told = [
        an_entry_record(an_entry(outlet=outlet, key=outlet, published_at=THEN, first_seen_at=THEN))
        for outlet in ("The Wire", "El Diario")
    ]
    record(store, *told, at=THEN)
    put(store, a_claim(Field.KILLED, 4, known_at=THEN))
    mend_times(engine, now=NOON)
    (claim,) = store.strike(71).claims
    assert claim.known_at == THEN, "two outlets cannot have printed what is to come"


def test_what_was_learned_in_the_present_is_left_alone(engine: sa.Engine, store: SqlStore) -> None:
    put(store, a_claim(Field.KILLED, 4, known_at=NOON + AHEAD), at=NOON)
    assert mend_times(engine, now=NOON) == 0

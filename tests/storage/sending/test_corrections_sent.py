"""A correction from the store through the outbox: what the editors and the channel are sent, and in which order."""

from __future__ import annotations

import sqlalchemy as sa

from newsdesk.people.actor import Actor
from newsdesk.people.correction.steps import Correcting, CorrectionOutcome
from storage.sending.outbox import SqlOutbox
from storage.store import SqlStore
from tests.fakes import FakeClock
from tests.newsdesk.ingest.desk_in_stores import sent_from
from tests.newsdesk.people.proposals import ANA, BO, KEY, a_proposal
from tests.storage.amending import told


def test_a_confirmed_correction_is_sent_once_everywhere_and_never_lapses(engine: sa.Engine, clock: FakeClock) -> None:
    store, outbox = SqlStore(engine), SqlOutbox(engine)
    told(store)
    clock.advance(minutes=10)
    correcting = Correcting(store, clock, subscriptions=tuple, editors=lambda: "C0EDS")
    number = correcting.propose(KEY, ANA, a_proposal(), channel="C0WIRE").correction.note.number
    assert [row.key for row in sent_from(outbox, clock)] == [f"{KEY}:C0WIRE:root", f"correction/{number}:C0EDS:root"]
    clock.advance(minutes=5)
    assert correcting.confirm(number, BO).outcome is CorrectionOutcome.DONE
    sent = [row.key for row in sent_from(outbox, clock)]
    assert sorted(sent) == [
        f"correction/{number}:C0EDS:update:confirmed",
        f"{KEY}:C0WIRE:thread:desk:{number}:confirmed:r2",
        f"{KEY}:C0WIRE:update:r2",
    ]
    clock.advance(hours=25)
    assert sent_from(outbox, clock) == []


def test_a_proposal_that_nobody_answers_says_so_after_a_day(engine: sa.Engine, clock: FakeClock) -> None:
    store, outbox = SqlStore(engine), SqlOutbox(engine)
    told(store)
    correcting = Correcting(store, clock, subscriptions=tuple, editors=lambda: "C0EDS")
    correcting.propose(KEY, ANA, a_proposal(), channel="C0WIRE")
    sent_from(outbox, clock)
    clock.advance(hours=24)
    assert [row.key for row in sent_from(outbox, clock)] == [
        "correction/1:C0EDS:lapse:update",
        "correction/1:C0EDS:lapse:thread",
    ]
    assert correcting.confirm(1, Actor(team="T0", user="U0BO")).outcome is CorrectionOutcome.LAPSED

"""What every store promises about the buttons on cards: run on SQLite and on PostgreSQL."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from newsdesk.alerts import Kind
from newsdesk.errors import DeskMoved
from newsdesk.messages import CorrectionNote, Marks
from newsdesk.people.roles import Role, RoleList
from newsdesk.ports import AuditNote, Correction
from newsdesk.strikes import Field
from storage.store import SqlStore
from tests.builders import (
    NOON,
    a_card,
    a_claim,
    a_new_delivery,
    a_news_card,
    a_record,
    a_strike_write,
    an_alert_write,
)
from tests.storage.amending import KEY, LATER, an_amendment, told


def test_a_card_is_seen_with_its_record_and_its_channels(store: SqlStore) -> None:
    view = told(store)
    assert (view.alert.card, view.record.key) == (a_card(), "S-71")
    assert [channel.channel for channel in view.alert.channels] == ["C0WIRE"]
    assert [row.number for row in view.ledger] == [71]
    assert store.card_view("strike/S-99") is None


def test_an_amended_card_keeps_what_it_belongs_to(store: SqlStore) -> None:
    view = told(store)
    marked = replace(view.alert.card, marks=Marks(turn=1, claimed_by="U0ANA", claimed_at=LATER))
    write = an_alert_write(marked, at=LATER, strike_number=None, last_rang=view.alert.last_rang)
    store.amend(an_amendment(store, alert=write))
    after = store.card_view(KEY)
    assert after.alert.card == marked
    assert (after.record.key, after.alert.last_rang, after.alert.created_at) == ("S-71", {"killed": NOON}, NOON)


def test_cards_of_strikes_are_listed_by_when_they_were_first_told(store: SqlStore) -> None:
    told(store)
    vote = an_alert_write(a_news_card(), key="news/N-7", strike_number=None, story_id=7)
    store.amend(an_amendment(store, alert=vote))
    listed = store.strike_alerts(since=NOON - timedelta(hours=1), until=NOON)
    assert [(view.key, [one.channel for one in view.channels]) for view in listed] == [(KEY, ["C0WIRE"])]
    assert store.strike_alerts(since=NOON, until=NOON + timedelta(hours=1)) == ()


def test_of_two_people_who_looked_at_the_same_card_only_the_first_one_writes(store: SqlStore) -> None:
    told(store)
    first, second = an_amendment(store), an_amendment(store, alert=an_alert_write(a_card(revision=9)))
    store.amend(first)
    with pytest.raises(DeskMoved):
        store.amend(second)
    assert store.card_view(KEY).alert.revision == 1
    assert [note.action for note in store.audited()] == ["claim", "claim"]


def test_a_claim_of_the_desk_joins_the_record(store: SqlStore) -> None:
    told(store)
    said = a_claim(Field.KILLED, 4, outlet="desk")
    grown = a_record(71, *a_record().claims, said)
    store.amend(an_amendment(store, strike=a_strike_write(grown, claims=(said,))))
    view = store.card_view(KEY)
    assert view.record.claims[-1] == said
    assert view.ledger == (a_strike_write(grown).shown,)


def test_lines_that_wait_are_withdrawn_and_an_edit_is_enqueued(store: SqlStore) -> None:
    told(store)
    line = a_new_delivery(kind=Kind.THREAD, key=f"{KEY}:C0WIRE:thread:killed:1:r2", revision=2)
    store.amend(an_amendment(store, deliveries=(line,)))
    edit = a_new_delivery(kind=Kind.UPDATE, key=f"{KEY}:C0WIRE:update:r1.1")
    store.amend(an_amendment(store, deliveries=(edit,), withdrawn_lines=(f"{KEY}:C0WIRE:thread:killed:",)))
    assert store.status(LATER).outbox.by_state == {"ready": 2, "superseded": 1}


def test_a_person_has_one_role_and_the_log_says_who_gave_it(store: SqlStore) -> None:
    given = AuditNote(at=NOON, actor="T0/U0BOSS", action="role", subject="U0BO")
    assert store.granted().empty
    assert store.grant("U0BO", Role.EDITOR, given) is Role.VIEWER
    store.grant("U0ANA", Role.EDITOR, given)
    assert store.grant("U0BO", Role.ADMIN, given) is Role.EDITOR
    assert store.granted() == RoleList(admins=frozenset({"U0BO"}), editors=frozenset({"U0ANA"}))
    store.grant("U0BO", Role.VIEWER, given)
    assert store.granted() == RoleList(editors=frozenset({"U0ANA"}))
    changes = ["admin -> viewer", "editor -> admin", "viewer -> editor", "viewer -> editor"]
    assert store.audited() == tuple(replace(given, detail=detail) for detail in changes)


def test_a_role_that_somebody_has_already_is_not_given_again(store: SqlStore) -> None:
    given = AuditNote(at=NOON, actor="T0/U0BOSS", action="role", subject="U0BO")
    store.grant("U0BO", Role.EDITOR, given)
    assert store.grant("U0BO", Role.EDITOR, given) is Role.EDITOR
    assert len(store.audited()) == 1


def a_correction(**changes) -> Correction:
    note = CorrectionNote(
        number=1,
        record="S-71",
        record_name="S-71",
        field=Field.KILLED,
        old="3",
        new="4",
        source_url="https://apnews.com/1",
        note="",
        state="waiting",
        proposed_by="U0ANA",
        proposed_at=NOON,
        lapses_at=LATER,
    )
    plain = {"note": note, "alert_key": KEY, "value": 4, "transport": "slack", "channel": "C0EDS", "names": ("ana",)}
    return Correction(**plain | {"agreed_on": "3"} | changes)


def test_a_correction_is_kept_as_it_stands_and_numbers_go_on(store: SqlStore) -> None:
    assert told(store).next_correction == 1
    store.amend(an_amendment(store, correction=a_correction()))
    assert (store.correction(1), store.correction(2)) == (a_correction(), None)
    later = a_correction(agreed_on=None, names=("ana", "bo"))
    store.amend(an_amendment(store, correction=later))
    assert store.correction(1) == later
    assert store.card_view(KEY).next_correction == 2

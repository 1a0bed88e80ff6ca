"""Who is forgotten is forgotten alone: nothing of anybody else changes."""

from __future__ import annotations

from datetime import timedelta

import pytest
import sqlalchemy as sa

from newsdesk.alerts import Subscription
from newsdesk.errors import DeskMoved
from newsdesk.messages import Marks
from newsdesk.people.roles import Role
from newsdesk.ports import Amendment, AuditNote
from storage.codec import CARD
from storage.people.forgetting import FORMER, forget
from storage.store import SqlStore
from storage.tables import alerts, claims, visits
from tests.builders import NOON, a_card, a_claim, a_record, a_strike_write, an_alert_write
from tests.storage.recording import record

ANA, EVE = "U0000ANA1", "U0000EVE2"
DONE = AuditNote(at=NOON + timedelta(hours=1), actor="command line", action="forget")


@pytest.fixture
def store(engine: sa.Engine) -> SqlStore:
    """Ana made Eve an editor and herself an admin; both looked at the Home and made a subscription."""
    store = SqlStore(engine)
    store.grant(EVE, Role.EDITOR, by(ANA, "grant"))
    store.grant(ANA, Role.ADMIN, by(ANA, "grant"))
    for person, channel in ((ANA, "C0ANA"), (EVE, "C0EVE")):
        store.visit(person, now=NOON)
        store.save_subscription(Subscription(channel=channel), by(person, "subscribe"))
    return store


def by(person: str, action: str) -> AuditNote:
    return AuditNote(at=NOON, actor=f"T0/{person}", action=action)


def column(engine: sa.Engine, wanted: sa.Column[str]) -> set[str]:
    with engine.connect() as connection:
        return set(connection.execute(sa.select(wanted)).scalars())


def test_others_keep_their_roles_visits_and_names(engine: sa.Engine, store: SqlStore) -> None:
    forget(engine, ANA, DONE)
    assert store.granted().editors == {EVE}
    assert column(engine, visits.c.user_id) == {EVE}
    assert f"T0/{EVE}" in {note.actor for note in store.audited()}


def test_what_they_did_stays_on_record_without_their_name(engine: sa.Engine, store: SqlStore) -> None:
    forget(engine, ANA, DONE)
    (actor,) = {note.actor for note in store.audited() if note.action == "grant"}
    assert actor.startswith("T0/UGONE")


def test_that_somebody_was_forgotten_is_in_the_log(engine: sa.Engine, store: SqlStore) -> None:
    forget(engine, ANA, DONE)
    assert store.audited(limit=1) == (DONE,)


def test_all_rows_that_named_them_are_counted(engine: sa.Engine, store: SqlStore) -> None:
    role, visit, log = 1, 1, 3
    assert forget(engine, ANA, DONE) == role + visit + log


def test_who_looked_at_the_desk_before_does_not_write_them_back(engine: sa.Engine, store: SqlStore) -> None:
    record(store, strikes=(a_strike_write(),), alerts=(an_alert_write(card=a_card(marks=Marks(claimed_by=ANA))),))
    view = store.card_view("strike/S-71")
    forget(engine, ANA, DONE)
    back = Amendment(
        expected_version=view.version, at=NOON, note=DONE, alert=view.alert.rewritten(view.alert.card, at=NOON)
    )
    with pytest.raises(DeskMoved):
        store.amend(back)
    (stored,) = column(engine, alerts.c.card)
    assert ANA not in stored


def test_name_with_quotes_is_found_inside_of_json(engine: sa.Engine) -> None:
    name, card = 'Ana "Nan" Ruiz', a_card(marks=Marks(claimed_by='Ana "Nan" Ruiz'))
    record(SqlStore(engine), alerts=(an_alert_write(card=card),))
    forget(engine, ANA, DONE, names=[name])
    (stored,) = column(engine, alerts.c.card)
    assert CARD.load(stored).marks.claimed_by == FORMER


@pytest.mark.parametrize("name", ["Ana (night desk)", 'Ana "Nan" Ruiz', "ana_r%", "Ana\\Ruiz", "Aña"])
def test_name_is_found_whatever_signs_are_in_it(engine: sa.Engine, name: str) -> None:
    ours = a_claim(origin=f"desk ({name})"), a_claim(origin="desk (anaXrs)")
    record(SqlStore(engine), strikes=(a_strike_write(a_record(71, *ours)),))
    forget(engine, ANA, DONE, names=[name])
    assert column(engine, claims.c.origin) == {f"desk ({FORMER})", "desk (anaXrs)"}

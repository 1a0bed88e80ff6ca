"""A card that stands in one channel, and what somebody changes about it."""

from __future__ import annotations

from datetime import timedelta

from newsdesk.ports import Amendment, AuditNote, CardView, DeskQuery
from storage.store import SqlStore
from tests.builders import (
    NOON,
    a_new_delivery,
    a_strike_write,
    an_alert_write,
)

KEY = "strike/S-71"

LATER = NOON + timedelta(minutes=5)


def an_amendment(store: SqlStore, **changes) -> Amendment:
    note = AuditNote(at=LATER, actor="T0/U0ANA", action="claim", subject=KEY)
    version = store.desk_view(DeskQuery(now=NOON)).version
    return Amendment(**{"expected_version": version, "at": LATER, "note": note} | changes)


def told(store: SqlStore) -> CardView:
    """A strike's card that stands in one channel."""
    write = an_alert_write(last_rang={"killed": NOON}, story_id=7)
    store.amend(an_amendment(store, strike=a_strike_write(), alert=write, deliveries=(a_new_delivery(),)))
    return store.card_view(KEY)

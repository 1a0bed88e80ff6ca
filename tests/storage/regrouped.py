"""A record that channels were told of, as merges and splits find it."""

from __future__ import annotations

from datetime import datetime

from newsdesk.ports import Amendment, AuditNote, DeskQuery
from newsdesk.strikes import Field
from storage.store import SqlStore
from tests.builders import (
    NOON,
    a_card,
    a_claim,
    a_new_delivery,
    a_record,
    a_strike_write,
    an_alert_write,
)

SEED = AuditNote(at=NOON, actor="T0/U0SEED", action="seed")


def a_told_record(
    store: SqlStore, number: int, entry: str, *channels: str, killed: int = 3, outlet: str, at: datetime = NOON
) -> None:
    """A strike as one outlet reports it, with a card in these channels."""
    said = {"entry_key": entry, "outlet": outlet, "origin": outlet}
    record = a_record(
        number,
        a_claim(Field.DATE, "2026-11-24", **said),
        a_claim(Field.KILLED, killed, **said),
        a_claim(Field.LOCATION, "caribbean", **said),
    )
    key = f"strike/S-{number}"
    roots = tuple(a_new_delivery(one, alert_key=key, message=a_card(number)) for one in channels)
    alert = an_alert_write(a_card(number)) if channels else None
    version = store.desk_view(DeskQuery(now=NOON)).version
    write = a_strike_write(record)
    store.amend(Amendment(expected_version=version, at=at, note=SEED, strike=write, alert=alert, deliveries=roots))

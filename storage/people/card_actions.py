"""What people do with cards, as one transaction each."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from newsdesk.ports import AlertView, Amendment, CardView, Correction, reads
from storage.codec import CORRECTION
from storage.news.alert_rows import read_alert, read_strike_alerts, write_alerts
from storage.news.counters import VERSION, read_counters, step_version
from storage.news.strike_rows import read_ledger, read_numbered, write_strikes
from storage.people.audit_rows import write_note
from storage.sending.delivery_rows import add_deliveries, withdraw_deliveries
from storage.statements import insert_or_update
from storage.tables import corrections
from storage.transactions import reading, writing


class SqlActions:
    """Implements `newsdesk.ports.DeskActions`.

    Its reads are not marked as reads on purpose: they are asked on the thread that will write.
    """

    _engine: sa.Engine

    def card_view(self, key: str) -> CardView | None:
        with reading(self._engine) as connection:
            version = read_counters(connection)[VERSION]
            found = read_alert(connection, key)
            if found is None:
                return None
            view, number = found
            if number is None:
                return CardView(version=version, alert=view)
            (record,) = read_numbered(connection, [number])
            return CardView(
                version=version,
                alert=view,
                record=record,
                ledger=read_ledger(connection),
                next_correction=1 + (connection.scalar(sa.select(sa.func.max(corrections.c.number))) or 0),
            )

    @reads
    def correction(self, number: int) -> Correction | None:
        with reading(self._engine) as connection:
            body = connection.scalar(sa.select(corrections.c.body).where(corrections.c.number == number))
            return CORRECTION.load(body) if body else None

    def strike_alerts(self, *, since: datetime, until: datetime) -> tuple[AlertView, ...]:
        with reading(self._engine) as connection:
            return read_strike_alerts(connection, since=since, until=until)

    def amend(self, amendment: Amendment) -> None:
        with writing(self._engine) as connection:
            step_version(connection, amendment.expected_version)
            write_alerts(connection, [amendment.alert] if amendment.alert else [])
            write_strikes(connection, [amendment.strike] if amendment.strike else [])
            _write_correction(connection, amendment.correction)
            withdraw_deliveries(connection, amendment.withdrawn_lines)
            add_deliveries(connection, amendment.deliveries, now=amendment.at)
            write_note(connection, amendment.note)


def _write_correction(connection: sa.Connection, correction: Correction | None) -> None:
    if correction is not None:
        row = {"number": correction.note.number, "body": CORRECTION.dump(correction)}
        connection.execute(insert_or_update(connection.dialect.name, corrections), row)

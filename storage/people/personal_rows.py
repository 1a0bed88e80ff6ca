"""What is kept of one person: when they last looked, and the cards in their name."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerting.card_marks import marks_of
from newsdesk.people.visits import Visit, next_visit
from newsdesk.ports import AlertView, prompt, reads
from storage.news.alert_rows import to_view
from storage.statements import insert_or_update
from storage.tables import alerts, visits
from storage.transactions import reading, writing

_LAST = sa.select(visits).where(visits.c.user_id == sa.bindparam("person"))
_RECENT = (
    sa.select(alerts)
    .where(alerts.c.created_at > sa.bindparam("since"), alerts.c.card.like(sa.bindparam("naming")))
    .order_by(alerts.c.created_at.desc(), alerts.c.key.desc())
)


class SqlPersonalDesk:
    """Implements `newsdesk.ports.PersonalDesk`."""

    _engine: sa.Engine

    @reads
    def last_visit(self, user: str) -> Visit | None:
        with reading(self._engine) as connection:
            return _read_visit(connection, user)

    @prompt
    def visit(self, user: str, *, now: datetime) -> Visit:
        with writing(self._engine) as connection:
            visit = next_visit(_read_visit(connection, user), now)
            values = {"user_id": user, "looked_at": visit.looked_at, "since": visit.since}
            connection.execute(insert_or_update(self._engine.dialect.name, visits), values)
        return visit

    @reads
    def claimed_by(self, user: str, *, since: datetime) -> tuple[AlertView, ...]:
        # The text only narrows: ids hold letters and digits alone, but one may stand elsewhere in a card.
        asked = {"since": since, "naming": f'%"{user}"%'}
        with reading(self._engine) as connection:
            found = [to_view(row) for row in connection.execute(_RECENT, asked)]
        return tuple(view for view in found if marks_of(view.card).claimed_by == user)


def _read_visit(connection: sa.Connection, user: str) -> Visit | None:
    row = connection.execute(_LAST, {"person": user}).one_or_none()
    return Visit(looked_at=row.looked_at, since=row.since) if row else None

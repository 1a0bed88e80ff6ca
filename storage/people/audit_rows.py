"""The audit log: who changed what, and who was refused."""

from __future__ import annotations

import sqlalchemy as sa

from newsdesk.ports import AuditNote, prompt, reads
from storage.columns import Row
from storage.tables import audit
from storage.transactions import reading, writing

_NEWEST = sa.select(audit).order_by(audit.c.at.desc(), audit.c.id.desc())


class SqlAudit:
    """Implements `newsdesk.ports.AuditLog`."""

    _engine: sa.Engine

    @prompt
    def note(self, note: AuditNote) -> None:
        with writing(self._engine) as connection:
            write_note(connection, note)

    @reads
    def audited(self, *, limit: int = 100) -> tuple[AuditNote, ...]:
        with reading(self._engine) as connection:
            return tuple(_to_note(row) for row in connection.execute(_NEWEST.limit(limit)))


def write_note(connection: sa.Connection, note: AuditNote) -> None:
    """Write an audit note in the transaction of the change that it describes: both are written or neither."""
    row = {name: getattr(note, name) for name in ("at", "actor", "action", "subject", "detail", "allowed")}
    connection.execute(audit.insert(), row)


def _to_note(row: Row) -> AuditNote:
    return AuditNote(
        at=row.at,
        actor=row.actor,
        action=row.action,
        subject=row.subject,
        detail=row.detail,
        allowed=row.allowed,
    )

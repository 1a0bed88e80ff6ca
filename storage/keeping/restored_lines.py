"""Thread lines that come again after a restore: the channel has them, under keys of another time."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from newsdesk.alerting.line_facts import marks_in
from newsdesk.alerts import Kind, NewDelivery
from storage.keeping.restored_numbers import is_learning
from storage.sending.outbox_rows import TRACE_REVISION
from storage.tables import deliveries as d


def without_told_lines(connection: sa.Connection, new: Sequence[NewDelivery]) -> Sequence[NewDelivery]:
    """The rows without lines of which the channel was told every fact since the backup, as long as its news comes in
    again."""
    lines = [row for row in new if row.kind is Kind.THREAD]
    if not lines or not is_learning(connection):
        return new
    told = {row.key for row in lines if _is_told(connection, row)}
    return [row for row in new if row.key not in told]


def _is_told(connection: sa.Connection, row: NewDelivery) -> bool:
    """Not once this desk has a line of its own there: what returns to an earlier figure then is news."""
    here = (d.c.alert_key == row.alert_key, d.c.transport == row.transport, d.c.channel == row.channel)
    rows = connection.execute(
        sa.select(d.c.key, d.c.revision, d.c.created_at).where(*here, d.c.kind == Kind.THREAD)
    ).all()
    learned = [one for one in rows if one.revision == TRACE_REVISION]
    facts = frozenset(mark for one in learned for mark in marks_in(one.key))
    if not marks_in(row.key) or not marks_in(row.key) <= facts:
        return False
    since = max(one.created_at for one in learned)
    return not any(one.created_at > since for one in rows if one.revision != TRACE_REVISION)

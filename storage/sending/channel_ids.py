"""Renumbered channels: what is kept under a channel's old id goes on under its new one.

Keys of what was told stay as they are: messages in the channel carry them, and by them a send is settled. What was
never tried is found by its key, to be called off or not to be made twice, and so gets that of the new id.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState
from newsdesk.ports import AuditNote, reads
from storage.meta_rows import read_meta, write_meta
from storage.news.counters import overtake
from storage.people.audit_rows import write_note
from storage.prepared import PreparedSelect
from storage.sending.outbox_rows import CALLED_OFF
from storage.tables import alerts, corrections, deliveries, meta, parked_channels, subscriptions
from storage.transactions import reading, writing

_MARK = "channel_id/"  # + transport/old id: rows of `meta` with the id of today
_BODIES = (alerts.c.card, deliveries.c.message, corrections.c.body, subscriptions.c.body)


class SqlChannelIds:
    """Implements `newsdesk.ports.ChannelIds`."""

    _engine: sa.Engine
    _configured: frozenset[str]  # ids as the configuration has them

    def renumber_channel(self, transport: str, old: str, new: str, note: AuditNote) -> bool:
        with writing(self._engine) as connection:
            if read_meta(connection, f"{_MARK}{transport}/{old}") == new:
                return False
            overtake(connection)  # who looks again finds who was told under the new id
            _move_rows(connection, transport, old, new)
            _move_bodies(connection, old, new)
            _remember(connection, transport, old, new)
            write_note(connection, note)
        return True

    @reads
    def channel_ids(self, transport: str) -> Mapping[str, str]:
        mark = f"{_MARK}{transport}/"
        with reading(self._engine) as connection:
            return {row.name.removeprefix(mark): row.value for row in _marked(mark).ask(connection)}

    @reads
    def outdated_channels(self) -> Mapping[str, str]:
        with reading(self._engine) as connection:
            return read_outdated(connection, self._configured)


def read_outdated(connection: sa.Connection, configured: frozenset[str]) -> dict[str, str]:
    """The configured ids that are out of date, each with the id of today."""
    marked = sa.select(meta.c.name, meta.c.value).where(meta.c.name.startswith(_MARK, autoescape=True))
    today = {name.rpartition("/")[2]: value for name, value in connection.execute(marked)}
    return {named: today[named] for named in sorted(configured) if today.get(named, named) != named}


@cache
def _marked(mark: str) -> PreparedSelect:
    """Asked for each alert: putting the select together takes SQLAlchemy ten times as long as its answer."""
    return PreparedSelect(sa.select(meta.c.name, meta.c.value).where(meta.c.name.startswith(mark, autoescape=True)))


def _remember(connection: sa.Connection, transport: str, old: str, new: str) -> None:
    """Remember the new id, also for the ids that the channel had before this one."""
    of_transport = meta.c.name.startswith(f"{_MARK}{transport}/", autoescape=True)
    connection.execute(meta.update().where(of_transport, meta.c.value == old).values(value=new))
    write_meta(connection, f"{_MARK}{transport}/{old}", new)


def _move_rows(connection: sa.Connection, transport: str, old: str, new: str) -> None:
    """What was refused under the old id is parked for the new one, and is sent when that one is freed."""
    here = {"transport": transport, "channel": old}
    _rename_what_waits(connection, transport, old, new)
    for table in (deliveries, subscriptions):
        connection.execute(table.update().filter_by(**here).values(channel=new))
    receipts = deliveries.update().where(deliveries.c.transport == transport, deliveries.c.receipt_channel == old)
    connection.execute(receipts.values(receipt_channel=new))
    connection.execute(parked_channels.delete().filter_by(**here))


def _rename_what_waits(connection: sa.Connection, transport: str, old: str, new: str) -> None:
    """Where both ids were subscribed, what waits under both is sent once."""
    renamed, twin = sa.func.replace(deliveries.c.key, f":{old}:", f":{new}:"), deliveries.alias("twin")
    untried = (deliveries.c.state.in_([DeliveryState.READY, DeliveryState.PARKED]), deliveries.c.attempt == 0)
    waiting = deliveries.update().where(deliveries.c.transport == transport, deliveries.c.channel == old, *untried)
    is_there = sa.exists().where(twin.c.key == renamed, twin.c.id != deliveries.c.id)
    connection.execute(waiting.where(is_there).values(state=DeliveryState.SUPERSEDED, code=CALLED_OFF))
    connection.execute(waiting.values(key=renamed))


def _move_bodies(connection: sa.Connection, old: str, new: str) -> None:
    """Subscriptions, mutes and corrections name the channel as a whole value; no other text is touched."""
    value, now = f'"{old}"', f'"{new}"'
    for column in _BODIES:
        naming = column.table.update().where(column.contains(value, autoescape=True))
        connection.execute(naming.values({column: sa.func.replace(column, value, now)}))

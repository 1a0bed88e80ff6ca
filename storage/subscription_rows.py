"""The subscriptions that people made by command. Those of the configuration are never stored."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import Subscription
from newsdesk.ports import AuditNote, prompt, reads
from storage.audit_rows import write_note
from storage.codec import SUBSCRIPTION
from storage.engine import reading, writing
from storage.tables import subscriptions as s

_ALL = sa.select(s.c.body).order_by(s.c.id)
_OF_CHANNEL = sa.and_(s.c.transport == sa.bindparam("of_transport"), s.c.channel == sa.bindparam("of_channel"))


class SqlSubscriptions:
    """Implements `newsdesk.ports.Subscriptions`."""

    _engine: sa.Engine

    @reads
    def subscriptions(self) -> tuple[Subscription, ...]:
        with reading(self._engine) as connection:
            found = (SUBSCRIPTION.load(body) for body in connection.execute(_ALL).scalars())
            # Two people who saved at the same instant may have left two rows: the later one counts.
            return tuple({(one.transport, one.channel): one for one in found if one}.values())

    @prompt
    def save_subscription(self, subscription: Subscription, note: AuditNote) -> None:
        row = {
            "transport": subscription.transport,
            "channel": subscription.channel,
            "managed": False,
            "body": SUBSCRIPTION.dump(replace(subscription, managed=False)),
            "created_at": note.at,
            "created_by": note.actor,
        }
        with writing(self._engine) as connection:
            connection.execute(s.delete().where(_OF_CHANNEL), _of(subscription.transport, subscription.channel))
            connection.execute(s.insert(), row)
            write_note(connection, note)

    @prompt
    def remove_subscription(self, transport: str, channel: str, note: AuditNote) -> bool:
        with writing(self._engine) as connection:
            gone = connection.execute(s.delete().where(_OF_CHANNEL), _of(transport, channel)).rowcount
            if gone:
                write_note(connection, note)
            return gone > 0

    @prompt
    def pause_subscription(self, transport: str, channel: str, until: datetime | None, note: AuditNote) -> bool:
        with writing(self._engine) as connection:
            mine = sa.select(s.c.id, s.c.body).where(_OF_CHANNEL).order_by(s.c.id.desc()).with_for_update()
            row = connection.execute(mine, _of(transport, channel)).first()
            subscription = SUBSCRIPTION.load(row.body) if row else None
            if row is None or subscription is None:
                return False
            paused = replace(subscription, paused_until=until)
            connection.execute(s.update().where(s.c.id == row.id).values(body=SUBSCRIPTION.dump(paused)))
            write_note(connection, note)
            return True


def _of(transport: str, channel: str) -> dict[str, str]:
    return {"of_transport": transport, "of_channel": channel}

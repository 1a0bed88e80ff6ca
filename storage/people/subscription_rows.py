"""The subscriptions that people made by command. Those of the configuration are never stored."""

from __future__ import annotations

import json
import logging
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from functools import cache

import sqlalchemy as sa

from newsdesk.alerting.routing import quiet_until
from newsdesk.alerts import Subscription
from newsdesk.ports import AuditNote, prompt, reads
from storage.codec import SUBSCRIPTION
from storage.columns import Row
from storage.news.counters import overtake
from storage.people.audit_rows import write_note
from storage.sending import held_rows
from storage.tables import subscriptions as s
from storage.transactions import reading, writing

logger = logging.getLogger(__name__)

_ALL = sa.select(s.c.id, s.c.channel, s.c.body).order_by(s.c.id)
_OF_CHANNEL = sa.and_(s.c.transport == sa.bindparam("of_transport"), s.c.channel == sa.bindparam("of_channel"))


class SqlSubscriptions:
    """Implements `newsdesk.ports.Subscriptions`."""

    _engine: sa.Engine

    @reads
    def subscriptions(self) -> tuple[Subscription, ...]:
        with reading(self._engine) as connection:
            found = _read(connection)
        for channel in _unreadable(found):
            _log_unreadable(channel)
        # Two people who saved at the same instant may have left two rows: the later one counts.
        return tuple({one.destination: one for _, one in found if one}.values())

    @reads
    def unreadable_subscriptions(self) -> tuple[str, ...]:
        with reading(self._engine) as connection:
            return read_unreadable(connection)

    @prompt
    def save_subscription(
        self,
        subscription: Subscription,
        note: AuditNote,
        *,
        instead_of: Sequence[Subscription | None] = (),
        call_off_since: datetime | None = None,
    ) -> bool:
        """One that this release cannot read stays beside it: the release that made it can."""
        place = subscription.destination
        with writing(self._engine) as connection:
            before = [(row, kept) for row in _mine(connection, *place) if (kept := SUBSCRIPTION.load(row.body))]
            has = before[-1][1] if before else None
            if instead_of and _rule(has) not in map(_rule, instead_of):
                return False
            saved = replace(subscription, managed=False, paused_until=(has or subscription).paused_until)
            body = _changed(before[-1][0].body, saved) if before else SUBSCRIPTION.dump(saved)
            connection.execute(s.delete().where(s.c.id.in_([row.id for row, _ in before])))
            connection.execute(s.insert(), {"transport": place[0], "channel": place[1], "body": body})
            _noted(connection, note)
            if call_off_since is not None:
                held_rows.call_off(connection, *place, since=call_off_since)
            return True

    @prompt
    def remove_subscription(self, transport: str, channel: str, note: AuditNote, *, call_off: bool = False) -> bool:
        with writing(self._engine) as connection:
            gone = connection.execute(s.delete().where(_OF_CHANNEL), _of(transport, channel)).rowcount
            if not gone:
                return False
            _noted(connection, note)
            if call_off:
                held_rows.call_off(connection, transport, channel)
            return True

    @prompt
    def pause_subscription(
        self, transport: str, channel: str, until: datetime, note: AuditNote, *, hold_back: bool = False
    ) -> Subscription | None:
        with writing(self._engine) as connection:
            if before := _pause(connection, transport, channel, until):
                _noted(connection, note)
                if hold_back:
                    held_rows.hold_back(connection, transport, channel, until=until)
            return before

    @prompt
    def resume_subscription(
        self, transport: str, channel: str, note: AuditNote, *, now: datetime
    ) -> Subscription | None:
        with writing(self._engine) as connection:
            if before := _pause(connection, transport, channel, None):
                _noted(connection, note)
                held_rows.bring_forward(connection, transport, channel, to=quiet_until(before, now) or now)
            return before


def _pause(connection: sa.Connection, transport: str, channel: str, until: datetime | None) -> Subscription | None:
    """The subscription as it was before."""
    for row in reversed(_mine(connection, transport, channel)):
        if subscription := SUBSCRIPTION.load(row.body):
            paused = _changed(row.body, replace(subscription, paused_until=until))
            connection.execute(s.update().where(s.c.id == row.id).values(body=paused))
            return subscription
    return None


def _noted(connection: sa.Connection, note: AuditNote) -> None:
    """Before rows that wait are touched: as every writer of the desk does, or two of them could block each other."""
    write_note(connection, note)
    overtake(connection)


def _rule(subscription: Subscription | None) -> Subscription | None:
    """What a form says of it: a pause is no part of that."""
    return replace(subscription, paused_until=None) if subscription else None


def read_unreadable(connection: sa.Connection) -> tuple[str, ...]:
    """The channels that have subscriptions and none that this release can read."""
    return _unreadable(_read(connection))


def _read(connection: sa.Connection) -> list[tuple[str, Subscription | None]]:
    """The channel of each subscription, and what it says if this release can read it."""
    return [(row.channel, SUBSCRIPTION.load(row.body)) for row in connection.execute(_ALL)]


def _unreadable(found: Sequence[tuple[str, Subscription | None]]) -> tuple[str, ...]:
    known = {channel for channel, subscription in found if subscription}
    return tuple(dict.fromkeys(channel for channel, _ in found if channel not in known))


@cache
def _log_unreadable(channel: str) -> None:
    """Once for each channel: subscriptions are read in every second."""
    logger.warning("a newer release made a subscription that this one cannot read", extra={"channel": channel})


def _mine(connection: sa.Connection, transport: str, channel: str) -> Sequence[Row]:
    mine = sa.select(s.c.id, s.c.body).where(_OF_CHANNEL).order_by(s.c.id).with_for_update()
    return connection.execute(mine, _of(transport, channel)).all()


def _changed(before: str, subscription: Subscription) -> str:
    """The text of a changed subscription: what was not changed stays as it was written, also by a newer release."""
    was, now = (json.loads(SUBSCRIPTION.dump(one)) for one in (SUBSCRIPTION.load(before), subscription))
    return json.dumps(json.loads(before) | {name: value for name, value in now.items() if value != was[name]})


def _of(transport: str, channel: str) -> dict[str, str]:
    return {"of_transport": transport, "of_channel": channel}

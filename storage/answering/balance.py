"""The balance of a span of time, counted by the database in one look."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import Action, DeliveryState
from newsdesk.entries import PollStatus
from newsdesk.monitoring.balance import Balance
from storage.columns import Row
from storage.tables import decisions, deliveries, entries, entry_revisions, parked_channels, polls

MOST = 20  # names of a difference


def _within(column: sa.Column[datetime]) -> sa.ColumnElement[bool]:
    kind = column.type
    return sa.and_(column >= sa.bindparam("since", type_=kind), column < sa.bindparam("until", type_=kind))


_BROUGHT = sa.func.coalesce(sa.func.sum(polls.c.brought), 0)
_READ = sa.select(
    _BROUGHT, sa.func.coalesce(sa.func.sum(polls.c.brought).filter(polls.c.status == PollStatus.FAILED), 0)
).where(_within(polls.c.at))
_NEW = sa.select(sa.func.count()).select_from(entries).where(_within(entries.c.first_seen_at))
_REVISED = sa.select(sa.func.count()).select_from(entry_revisions).where(_within(entry_revisions.c.replaced_at))
# Moment by moment first, as the index has them: sorting a day's decisions takes longer than all else about them.
_AT_ONCE = (
    sa.select(decisions.c.action, decisions.c.reason, sa.func.count().label("number"))
    .where(_within(decisions.c.decided_at))
    .group_by(decisions.c.decided_at, decisions.c.action, decisions.c.reason)
    .subquery()
)
_DECIDED = sa.select(
    _AT_ONCE.c.action, _AT_ONCE.c.reason, sa.cast(sa.func.sum(_AT_ONCE.c.number), sa.BigInteger)
).group_by(_AT_ONCE.c.action, _AT_ONCE.c.reason)
# What was stored and has no decision: first texts, and the texts that took the place of a replaced one.
_UNDECIDED_NEW = (
    sa.select(entries.c.id)
    .outerjoin(decisions, sa.and_(decisions.c.entry_id == entries.c.id, decisions.c.revision == 1))
    .where(_within(entries.c.first_seen_at), decisions.c.entry_id.is_(None))
    .order_by(entries.c.id)
    .limit(MOST)
)
_UNDECIDED_REVISED = (
    sa.select(entry_revisions.c.entry_id)
    .outerjoin(
        decisions,
        sa.and_(
            decisions.c.entry_id == entry_revisions.c.entry_id,
            decisions.c.revision == entry_revisions.c.revision + 1,
        ),
    )
    .where(_within(entry_revisions.c.replaced_at), decisions.c.entry_id.is_(None))
    .order_by(entry_revisions.c.entry_id)
    .limit(MOST)
)
_DUE = (
    sa.select(deliveries.c.state, sa.func.count())
    .where(_within(deliveries.c.created_at))
    .group_by(deliveries.c.state)
)
_NOWHERE = sa.or_(
    sa.and_(deliveries.c.state == DeliveryState.SENT, deliveries.c.receipt_ts.is_(None)),
    sa.and_(deliveries.c.state == DeliveryState.COLLAPSED, deliveries.c.collapsed_into.is_(None)),
)
_ASTRAY = (
    sa.select(deliveries.c.key)
    .where(_within(deliveries.c.created_at), _NOWHERE)
    .order_by(deliveries.c.id)
    .limit(MOST)
)
_PARKED = sa.select(parked_channels.c.channel).order_by(parked_channels.c.channel)


def read_balance(connection: sa.Connection, since: datetime, until: datetime) -> Balance:
    span = {"since": since, "until": until}
    read, failed = connection.execute(_READ, span).one()
    made = connection.execute(_DECIDED, span).all()
    undecided = {
        *connection.execute(_UNDECIDED_NEW, span).scalars(),
        *connection.execute(_UNDECIDED_REVISED, span).scalars(),
    }
    return Balance(
        read=read,
        failed=failed,
        stored=connection.execute(_NEW, span).scalar_one() + connection.execute(_REVISED, span).scalar_one(),
        decided=_summed(made),
        silent_because={reason.value: count for action, reason, count in made if action is Action.SILENT},
        undecided=tuple(sorted(undecided)),
        deliveries={state.value: count for state, count in connection.execute(_DUE, span)},
        astray=tuple(connection.execute(_ASTRAY, span).scalars()),
        parked_channels=tuple(connection.execute(_PARKED).scalars()),
    )


def _summed(made: Iterable[Row]) -> dict[str, int]:
    total: dict[str, int] = {}
    for action, _, count in made:
        total[action.value] = total.get(action.value, 0) + count
    return total

"""Edits of one message: the newest is the one that counts, also when Slack carries out an older one late."""

from __future__ import annotations

from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import Delivery, DeliveryState, Kind
from storage.tables import deliveries as d
from storage.transactions import reading, writing

_newer = d.alias("newer")
_NEWER = sa.and_(
    _newer.c.alert_key == d.c.alert_key,
    _newer.c.channel == d.c.channel,
    _newer.c.transport == d.c.transport,
    _newer.c.kind == Kind.UPDATE,
    _newer.c.id > d.c.id,
)
_BY, _FUTURE = (sa.bindparam(name, type_=d.c.given_up_at.type) for name in ("given_up", "future"))

# A claim was given back: nobody needs an edit behind which a newer one waits, unless that one is held for longer.
_NOT_NEEDED = (
    sa.update(d)
    .where(
        d.c.id == sa.bindparam("this"),
        d.c.kind == Kind.UPDATE,
        d.c.state == DeliveryState.READY,
        sa.exists().where(
            _NEWER,
            _newer.c.state == DeliveryState.READY,
            sa.or_(_newer.c.not_before.is_(None), _newer.c.not_before <= d.c.not_before),
        ),
    )
    .values(state=DeliveryState.SUPERSEDED)
)

# While a newer one is under way it may still be the one that is taken back: ask again when it is through.
_SURELY_OVER = sa.select(d.c.id).where(
    d.c.given_up_at.is_not(None),
    sa.or_(d.c.given_up_at <= _BY, d.c.given_up_at > _FUTURE),
    ~sa.exists().where(_NEWER, _newer.c.state == DeliveryState.SENDING),
)
_NEWEST = sa.select(sa.func.max(_newer.c.id)).where(
    d.c.id == sa.bindparam("this"), _NEWER, _newer.c.state.in_((DeliveryState.SENT, DeliveryState.READY))
)
_AGAIN = (
    sa.update(d)
    .where(d.c.id == sa.bindparam("newest"), d.c.state == DeliveryState.SENT)
    .values(state=DeliveryState.READY, not_before=None, code="made_again")
)
_SETTLED = sa.update(d).where(d.c.id == sa.bindparam("this")).values(given_up_at=None)


def drop_if_overtaken(connection: sa.Connection, delivery: Delivery) -> None:
    connection.execute(_NOT_NEEDED, {"this": delivery.id})


def make_newest_again(engine: sa.Engine, *, given_up: datetime, future: datetime) -> int:
    """What edits may have taken back that were given up by then, or in the future (the clock was set back since), is
    READY again. Nothing is written when there are none, as nearly always."""
    ages = {"given_up": given_up, "future": future}
    with reading(engine) as connection:
        if connection.scalars(_SURELY_OVER, ages).first() is None:
            return 0
    with writing(engine) as connection:
        return sum(_newest_again(connection, older) for older in connection.scalars(_SURELY_OVER, ages).all())


def _newest_again(connection: sa.Connection, older: int) -> int:
    newest = connection.scalar(_NEWEST, {"this": older})
    connection.execute(_SETTLED, {"this": older})
    return connection.execute(_AGAIN, {"newest": newest}).rowcount if newest is not None else 0

"""Write outbox rows, inside whatever transaction decides to tell somebody something."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind, NewDelivery
from newsdesk.ports import OutboxStats
from storage.codec import MESSAGE
from storage.statements import insert_new
from storage.tables import deliveries

_digest = deliveries.alias("digest")
_HASTENED = ("lane", "revision", "message", "mention")  # what such a card says anew
_READY = sa.text("deliveries.state = 'ready'")  # spelled out, so that the partial index serves it
_OVERTAKEN = (
    deliveries.update()
    .where(
        deliveries.c.alert_key == sa.bindparam("this_alert"),
        deliveries.c.channel == sa.bindparam("this_channel"),
        deliveries.c.kind == Kind.UPDATE,
        sa.or_(deliveries.c.state == DeliveryState.READY, deliveries.c.state == DeliveryState.PARKED),
        deliveries.c.revision < sa.bindparam("this_revision"),
    )
    .values(state=DeliveryState.SUPERSEDED)
)
_WITHDRAWN = (
    deliveries.update()
    .where(
        sa.func.substr(deliveries.c.key, 1, sa.bindparam("chars")) == sa.bindparam("prefix"),
        _READY,
    )
    .values(state=DeliveryState.SUPERSEDED)
)
# A card that a digest tells in its place, unless it is in the channel already, as after a restore.
_TOLD_IN = (
    deliveries.update()
    .where(deliveries.c.key == sa.bindparam("this"), _READY)
    .values(
        state=DeliveryState.COLLAPSED,
        collapsed_into=sa.select(_digest.c.id).where(_digest.c.key == sa.bindparam("digest")).scalar_subquery(),
        ended_at=sa.bindparam("now", type_=deliveries.c.ended_at.type),
    )
)
# A row is late from when it came; one that was held on purpose (quiet hours, a pause) from when it fell due.
_HELD_UNTIL = sa.and_(deliveries.c.attempt == 0, deliveries.c.not_before > deliveries.c.created_at)
_WAITS_SINCE = sa.case((_HELD_UNTIL, deliveries.c.not_before), else_=deliveries.c.created_at)
_OLDEST_WAITING = sa.select(sa.func.min(_WAITS_SINCE, type_=deliveries.c.created_at.type)).where(
    _READY, sa.bindparam("now", type_=deliveries.c.created_at.type) >= _WAITS_SINCE
)


def add_deliveries(connection: sa.Connection, new: Sequence[NewDelivery], *, now: datetime) -> int:
    """Put rows into the outbox; returns how many were new. A known key is left as it is.

    READY and PARKED updates of the same card and channel that a later one overtakes are superseded.
    """
    if not new:
        return 0
    overtaking = [row for row in new if row.kind is Kind.UPDATE]
    if overtaking:
        connection.execute(
            _OVERTAKEN,
            [
                {"this_alert": row.alert_key, "this_channel": row.channel, "this_revision": row.revision}
                for row in overtaking
            ],
        )
    inserted = _insert(connection, new, now)
    told = [{"this": row.key, "digest": row.told_in, "now": now} for row in new if row.told_in]
    if told:
        connection.execute(_TOLD_IN, told)
    return inserted


def withdraw_deliveries(connection: sa.Connection, prefixes: Sequence[str]) -> None:
    """READY rows whose keys begin so become SUPERSEDED."""
    if prefixes:
        connection.execute(_WITHDRAWN, [{"prefix": prefix, "chars": len(prefix)} for prefix in prefixes])


def hasten_cards(connection: sa.Connection, cards: Sequence[NewDelivery], *, now: datetime) -> None:
    """Cards of these alerts that wait in these channels and were not tried are sent so, and from now on."""
    for card in cards:
        place = (deliveries.c.transport == card.transport, deliveries.c.channel == card.channel)
        waiting = (deliveries.c.alert_key == card.alert_key, deliveries.c.kind == Kind.ROOT, _READY)
        row = {name: value for name, value in _row(card, now).items() if name in _HASTENED}
        hastened = deliveries.update().where(*place, *waiting, deliveries.c.attempt == 0)
        connection.execute(hastened.values({**row, "not_before": card.not_before or now}))


def outbox_stats(connection: sa.Connection, now: datetime) -> OutboxStats:
    state = deliveries.c.state
    by_state = connection.execute(sa.select(state, sa.func.count()).group_by(state))
    oldest = connection.execute(_OLDEST_WAITING, {"now": now}).scalar()
    last = sa.select(sa.func.max(deliveries.c.ended_at)).where(state == DeliveryState.SENT)
    return OutboxStats(
        by_state={kind.value: count for kind, count in by_state},
        oldest_ready_at=oldest,
        last_sent_at=connection.execute(last).scalar(),
    )


def _insert(connection: sa.Connection, new: Sequence[NewDelivery], now: datetime) -> int:
    statement = insert_new(connection.dialect.name, deliveries).execution_options(preserve_rowcount=True)
    return connection.execute(statement, [_row(row, now) for row in new]).rowcount


def _row(new: NewDelivery, now: datetime) -> dict[str, object]:
    return {
        "key": new.key,
        "channel": new.channel,
        "transport": new.transport,
        "kind": new.kind,
        "lane": new.lane,
        "alert_key": new.alert_key,
        "revision": new.revision,
        "message": MESSAGE.dump(new.message),
        "card_lang": new.card_lang,
        "mention": new.mention,
        "not_before": new.not_before,
        "created_at": now,
    }

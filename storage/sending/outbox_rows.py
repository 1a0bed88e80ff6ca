"""Rows of the outbox: which may be claimed, and what one is as a value."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime
from functools import lru_cache

import sqlalchemy as sa

from newsdesk.alerts import STORY_KEY, STRIKE_KEY, Delivery, DeliveryState, Kind, Lane, NewDelivery
from newsdesk.messages import OperatorNote
from storage import codec
from storage.columns import Row
from storage.prepared import PreparedSelect
from storage.tables import deliveries as d
from storage.tables import parked_channels

UNSENT = (DeliveryState.READY, DeliveryState.SENDING, DeliveryState.UNKNOWN, DeliveryState.PARKED)


TRACE_REVISION = 0  # of no card


def trace_of(key: str, *, transport: str, channel: str, now: datetime) -> NewDelivery:
    """A row for a message that stands in the channel but not in the outbox (it was restored from an older backup).
    Keys say what they are of: "strike/S-71:C0123WIRE:root". The words are in the channel only."""
    alert_key, _, rest = key.partition(f":{channel}:")
    kind = rest.partition(":")[0]
    note = OperatorNote(key=key, kind="back", subject="learned from the channel's history", since=now, mended=True)
    return NewDelivery(
        key=key,
        channel=channel,
        transport=transport,
        kind=Kind(kind) if kind in set(Kind) else Kind.OPERATOR,
        lane=Lane.NORMAL,
        alert_key=alert_key,
        revision=TRACE_REVISION,
        message=note,
    )


def is_in(state: DeliveryState) -> sa.ColumnElement[bool]:
    """The row is in this state. The word stands in the statement itself: SQLite does not see that a bound value
    matches the condition of a partial index, and would read all that was ever sent."""
    return d.c.state == sa.literal(state, d.c.state.type, literal_execute=True)


WAITING = sa.or_(is_in(DeliveryState.READY), is_in(DeliveryState.PARKED))  # the latter for its channel
MENDED = "mended"  # the code of a row under way when its channel was said to take messages again
CALLED_OFF = "called_off"  # the code of a row that its channel did not want any more


def untried_posts(transport: str, channel: str, *kinds: Kind) -> tuple[sa.ColumnElement[bool], ...]:
    """Alerts and digests of the channel that wait, also for it to take messages again, and were not tried. A question
    to editors is neither."""
    of_alert = sa.or_(d.c.alert_key.startswith(STRIKE_KEY), d.c.alert_key.startswith(STORY_KEY))
    asked_for = sa.or_(d.c.kind == Kind.DIGEST, of_alert)
    here = (d.c.transport == transport, d.c.channel == channel, d.c.kind.in_(kinds))
    return (WAITING, d.c.attempt == 0, *here, asked_for)


# --- which rows may be claimed ---------------------------------------------------------------------------------

# Statements of every claim are made once: putting one together costs more than running it.
NOW = sa.bindparam("now", type_=d.c.not_before.type)
TRANSPORTS: sa.BindParameter[str] = sa.bindparam("transports", expanding=True)
IS_DUE = sa.or_(d.c.not_before.is_(None), d.c.not_before <= NOW)


def _something_unsent_before() -> sa.Exists:
    earlier, digest = d.alias("earlier"), d.alias("digest")
    is_line, is_edit = earlier.c.kind == Kind.THREAD, earlier.c.kind == Kind.UPDATE
    made_again = sa.and_(is_edit, earlier.c.receipt_ts.is_not(None))  # most likely it stands there
    due_later = earlier.c.not_before > sa.func.coalesce(d.c.not_before, d.c.created_at)
    held = sa.and_(is_line, earlier.c.state == DeliveryState.READY, earlier.c.attempt == 0, due_later)
    refused = sa.and_(is_edit, earlier.c.state == DeliveryState.PARKED)
    passed_by = sa.or_(made_again, refused, held)
    holds_up = sa.case((d.c.kind == Kind.UPDATE, sa.not_(is_line)), else_=sa.not_(passed_by))
    before = (
        sa.select(earlier.c.id)
        .select_from(earlier.outerjoin(digest, earlier.c.collapsed_into == digest.c.id))
        .where(
            earlier.c.alert_key == d.c.alert_key,
            earlier.c.channel == d.c.channel,
            earlier.c.transport == d.c.transport,
            earlier.c.id < d.c.id,
            sa.or_(sa.and_(earlier.c.state.in_(UNSENT), holds_up), digest.c.state.in_(UNSENT)),
        )
    )
    return before.correlate(d).exists()


# READY rows with nothing unsent before them in their alert and channel: no edit or thread line overtakes its card,
# nor the digest that its card went into. A line holds up no edit, and one that is held on purpose no other line; nor
# does an edit that was refused: a parked channel parks them all.
UNBLOCKED = sa.select(d.c.id).where(
    is_in(DeliveryState.READY), d.c.transport.in_(TRANSPORTS), ~_something_unsent_before()
)


def _earliest() -> sa.Select[datetime]:
    waiting = UNBLOCKED.with_only_columns(d.c.not_before, d.c.created_at).subquery()
    at = sa.func.coalesce(waiting.c.not_before, waiting.c.created_at, type_=d.c.created_at.type)
    return sa.select(sa.func.min(at, type_=d.c.created_at.type))


EARLIEST = _earliest()


def _posted_a_moment_ago() -> sa.CompoundSelect[str]:
    """Channels in which a post began between `recent` and `soon`, whoever sent it: under way, or over since. What
    began later than that did so before the clock was set back."""
    post = d.alias("post")
    recent, soon = (sa.bindparam(name, type_=d.c.started_at.type) for name in ("recent", "soon"))
    a_moment_ago = (post.c.started_at > recent, post.c.started_at < soon)
    began = sa.select(post.c.channel).where(post.c.kind != Kind.UPDATE, *a_moment_ago)
    # Spelled out for the partial index.
    under_way: sa.ColumnElement[bool] = sa.literal_column("post.state IN ('sending', 'unknown')")
    over = post.c.state == DeliveryState.SENT
    return sa.union_all(began.where(under_way), began.where(over, post.c.ended_at > recent))


@lru_cache(maxsize=16)
def best(groups: tuple[tuple[Kind, ...], ...]) -> PreparedSelect:
    """The ids of the best due rows, of each channel one edit and one of all else, locked. Asked with `now`, `recent`,
    `soon`, `transports`, `rows`, and for each group of kinds the channels that are busy for it: `busy_0` ..."""
    allowed = (
        sa.and_(d.c.kind.in_(kinds), d.c.channel.not_in(sa.bindparam(f"busy_{number}", expanding=True)))
        for number, kinds in enumerate(groups)
    )
    free = sa.or_(d.c.kind == Kind.UPDATE, d.c.channel.not_in(_posted_a_moment_ago()))
    order = (d.c.lane, d.c.created_at, d.c.id)
    place = sa.func.row_number().over(partition_by=(d.c.channel, d.c.kind == Kind.UPDATE), order_by=order)
    ranked = UNBLOCKED.add_columns(place.label("place")).where(IS_DUE, sa.or_(*allowed), free).subquery("ranked")
    first = sa.select(ranked.c.id).where(ranked.c.place == 1)
    chosen = sa.select(d.c.id).where(d.c.id.in_(first), is_in(DeliveryState.READY)).order_by(*order)
    locked = chosen.limit(sa.bindparam("rows", type_=sa.Integer)).with_for_update(skip_locked=True)
    return PreparedSelect(locked)


# Whether a row is still being sent, in this attempt.
HELD = PreparedSelect(
    sa.select(d.c.id).where(
        d.c.id == sa.bindparam("row"),
        d.c.attempt == sa.bindparam("attempt"),
        is_in(DeliveryState.SENDING),
        d.c.lease_until > NOW,
    )
)

# The rows are ready still: `best` has locked them, or SQLite the whole database, in the same transaction.
TAKE = (
    sa.update(d)
    .where(d.c.id.in_(sa.bindparam("chosen", expanding=True)))
    .values(
        state=DeliveryState.SENDING,
        attempt=d.c.attempt + 1,
        started_at=NOW,
        lease_until=sa.bindparam("until", type_=d.c.lease_until.type),
    )
    .returning(d)
)

# Rows that came for a channel after it was parked are parked as well, and what only a newer release can send.
FOLLOWS = "channel_parked"  # the code of a row that was not sent, since its channel refuses others
_STRANGE = sa.cast(d.c.kind, sa.Text).not_in([kind.value for kind in Kind])
PARK_WHAT_FOLLOWS = (
    sa.update(d)
    .where(
        is_in(DeliveryState.READY),
        d.c.transport.in_(TRANSPORTS),
        sa.or_(
            _STRANGE,
            sa.exists().where(parked_channels.c.transport == d.c.transport, parked_channels.c.channel == d.c.channel),
        ),
    )
    .values(state=DeliveryState.PARKED, code=sa.case((_STRANGE, "newer_release"), else_=FOLLOWS))
)


# --- as values -------------------------------------------------------------------------------------------------


def to_delivery(connection: sa.Connection, row: Row) -> Delivery:
    delivery = without_root(row)
    root = _root(connection, row) if row.kind in (Kind.ROOT, Kind.UPDATE, Kind.THREAD) else None
    if root is None:
        return delivery
    rung = max(row.rung, root.rung) if row.kind is Kind.UPDATE else row.rung
    return replace(delivery, root_ts=root.receipt_ts, rung=rung)


def without_root(row: Row) -> Delivery:
    """Turn a row into a delivery for those who will not send it: without the message that it would answer or edit."""
    return Delivery(
        id=row.id,
        key=row.key,
        channel=row.channel,
        transport=row.transport,
        kind=row.kind,
        lane=row.lane,
        alert_key=row.alert_key,
        revision=row.revision,
        message=codec.MESSAGE.load(row.message),
        state=row.state,
        attempt=row.attempt,
        created_at=row.created_at,
        started_at=row.started_at,
        rung=row.rung,
        card_lang=row.card_lang,
        mention=row.mention,
        held_until=row.not_before if row.attempt == 0 else None,
    )


def _newest_sent(*conditions: sa.ColumnElement[bool]) -> sa.Select[str | None, int]:
    sent = sa.select(d.c.receipt_ts, d.c.rung).where(*conditions, d.c.state == DeliveryState.SENT)
    return sent.order_by(d.c.id.desc()).limit(1)


_SAME_ALERT = (
    d.c.alert_key == sa.bindparam("of_alert"),
    d.c.channel == sa.bindparam("in_channel"),
    d.c.transport == sa.bindparam("by_transport"),
    d.c.kind.in_((Kind.ROOT, Kind.OPERATOR)),  # an operators' note is edited when what it tells of is over
    d.c.id != sa.bindparam("other_than"),
)
_CARD = PreparedSelect(_newest_sent(*_SAME_ALERT))
_DIGEST = PreparedSelect(
    _newest_sent(d.c.id.in_(sa.select(d.c.collapsed_into).where(*_SAME_ALERT, d.c.collapsed_into.is_not(None))))
)


def _root(connection: sa.Connection, row: Row) -> Row | None:
    """The newest card of the row's alert in its channel. A thread line may also hang under the digest of its card."""
    same = {
        "of_alert": row.alert_key,
        "in_channel": row.channel,
        "by_transport": row.transport,
        "other_than": row.id,
    }
    found = _CARD.ask(connection, **same)
    if not found and row.kind is Kind.THREAD:
        found = _DIGEST.ask(connection, **same)
    return next(iter(found), None)

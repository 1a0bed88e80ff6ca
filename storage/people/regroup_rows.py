"""Merges and splits of strike records: what moves from one to the other, as one transaction."""

from __future__ import annotations

from collections.abc import Sequence

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, Kind, alert_key
from newsdesk.ports import Merged, Move, Regroup, RegroupView, ToldChannel
from newsdesk.strikes import Claim, RecordState, StrikeRecord
from storage.news.alert_rows import IS_THERE, channels_of, read_alerts, write_alerts
from storage.news.claim_rows import to_claims
from storage.news.counters import NEXT_STRIKE, VERSION, advance, read_counters, step_version
from storage.news.strike_rows import STANDING, read_ledger, read_numbered, write_strikes
from storage.people.audit_rows import write_note
from storage.sending.delivery_rows import add_deliveries, withdraw_deliveries
from storage.sending.outbox_rows import CALLED_OFF
from storage.tables import alerts, claims, deliveries, entries, feeds, merged_parts, stories, strikes
from storage.transactions import reading, writing

_HANGS_ON_A_RECORD = (claims, entries, stories)
_LAST_BEFORE = "last claim"  # among the parts: of all claims the last one before the merge


class SqlRegroupings:
    """Implements `newsdesk.ports.Regroupings`.

    Its view is not marked as a read on purpose: it is asked on the thread that will write.
    """

    _engine: sa.Engine

    def regroup_view(self, numbers: Sequence[int]) -> RegroupView:
        with reading(self._engine) as connection:
            count = read_counters(connection)
            asked = read_numbered(connection, numbers)
            return RegroupView(
                version=count[VERSION],
                records={record.number: record for record in asked},
                alerts=read_alerts(connection, strikes=numbers, stories=()),
                merged={
                    one.number: _merged(connection, one, one.merged_into)
                    for one in asked
                    if one.merged_into is not None
                },
                ledger=read_ledger(connection),
                next_number=count[NEXT_STRIKE],
            )

    def records_near(self, number: int, *, limit: int = 30) -> tuple[StrikeRecord, ...]:
        with reading(self._engine) as connection:
            day = connection.scalar(sa.select(strikes.c.day).where(strikes.c.number == number))
            if day is None:
                return ()
            others = sa.select(strikes.c.number, strikes.c.day).where(STANDING, strikes.c.number != number)
            near = sorted(connection.execute(others), key=lambda row: (abs(row.day - day), -row.number))[:limit]
            order = [row.number for row in near]
            found = read_numbered(connection, order)
            return tuple(sorted(found, key=lambda record: order.index(record.number)))

    def regroup(self, regroup: Regroup) -> None:
        with writing(self._engine) as connection:
            step_version(connection, regroup.expected_version)
            write_strikes(connection, regroup.strikes)
            _MOVES[regroup.move.kind](connection, regroup.move)
            write_alerts(connection, regroup.alerts)
            connection.execute(alerts.delete().where(alerts.c.key.in_(regroup.forgotten_alerts)))
            withdraw_deliveries(connection, regroup.withdrawn_lines)
            add_deliveries(connection, regroup.deliveries, now=regroup.at)
            write_note(connection, regroup.note)


def _merged(connection: sa.Connection, record: StrikeRecord, kept: int) -> Merged:
    lost = record.number
    moved = sa.and_(deliveries.c.id.in_(_parts(lost, deliveries)), deliveries.c.alert_key == alert_key(f"S-{kept}"))
    # The earlier releases did not note what was said before, and called every lost record withdrawn.
    is_noted = connection.scalar(_last_before(lost)) is not None
    since = sa.and_(claims.c.strike_number == kept, _said_since(lost))
    return Merged(
        into=kept,
        claims=_claims(connection, _brought(lost, kept)),
        since=_claims(connection, since) if is_noted else (),
        state=record.state if is_noted else RecordState.OPEN,
        channels=_channels(connection, moved),
        unposted=_channels(connection, _unposted(lost)),
    )


def _claims(connection: sa.Connection, which: sa.ColumnElement[bool]) -> tuple[Claim, ...]:
    return to_claims(connection.execute(sa.select(claims).where(which).order_by(claims.c.id)))


def _channels(connection: sa.Connection, which: sa.ColumnElement[bool]) -> tuple[ToldChannel, ...]:
    return channels_of(connection.execute(sa.select(deliveries).where(which).order_by(deliveries.c.id)))


# --- moves -----------------------------------------------------------------------------------------------------


def _merge(connection: sa.Connection, move: Move) -> None:
    """Move what hangs on a record to the kept one. Each moved row is noted under the record that it leaves, with
    the last claim that came before."""
    newest = sa.select(sa.literal(move.lost), sa.literal(_LAST_BEFORE), sa.func.max(claims.c.id))
    connection.execute(merged_parts.insert().from_select(["lost", "part", "id"], newest))
    for table in _HANGS_ON_A_RECORD:
        _note(connection, move.lost, table, table.c.strike_number == move.lost)
        _send(connection, move.lost, table, {"strike_number": move.kept})
    _note(connection, move.lost, deliveries, _cards_of(move))
    _send(connection, move.lost, deliveries, {"alert_key": alert_key(f"S-{move.kept}")})
    connection.execute(strikes.update().where(strikes.c.number == move.lost).values(merged_into=move.kept))


def _part(connection: sa.Connection, move: Move) -> None:
    """What is still where the merge put it goes back, and what its reports have said since."""
    connection.execute(claims.update().where(_brought(move.lost, move.kept)).values(strike_number=move.lost))
    for table in (entries, stories):
        here = table.c.strike_number == move.kept
        _send(connection, move.lost, table, {"strike_number": move.lost}, here)
    here = deliveries.c.alert_key == alert_key(f"S-{move.kept}")
    _send(connection, move.lost, deliveries, {"alert_key": alert_key(f"S-{move.lost}")}, here)
    connection.execute(deliveries.update().where(_unposted(move.lost)).values(state=DeliveryState.READY))
    connection.execute(merged_parts.delete().where(merged_parts.c.lost == move.lost))
    connection.execute(strikes.update().where(strikes.c.number == move.lost).values(merged_into=None))


def _split(connection: sa.Connection, move: Move) -> None:
    of_claims = sa.and_(claims.c.strike_number == move.kept, claims.c.entry_key.in_(move.entries))
    connection.execute(claims.update().where(of_claims).values(strike_number=move.lost))
    of_entries = (
        entries.c.feed_id.in_(sa.select(feeds.c.id)),  # feed first: see the index
        entries.c.key.in_(move.entries),
        entries.c.strike_number == move.kept,
    )
    connection.execute(entries.update().where(*of_entries).values(strike_number=move.lost))
    advance(connection, NEXT_STRIKE, move.lost + 1)


_MOVES = {"merge": _merge, "part": _part, "split": _split}


def _note(connection: sa.Connection, lost: int, table: sa.Table, which: sa.ColumnElement[bool]) -> None:
    rows = sa.select(sa.literal(lost), sa.literal(table.name), table.c.id).where(which)
    connection.execute(merged_parts.insert().from_select(["lost", "part", "id"], rows))


def _send(
    connection: sa.Connection,
    lost: int,
    table: sa.Table,
    to: dict[str, object],
    here: sa.ColumnElement[bool] | None = None,
) -> None:
    noted = table.update().where(table.c.id.in_(_parts(lost, table)))
    connection.execute((noted if here is None else noted.where(here)).values(to))


def _parts(lost: int, table: sa.Table) -> sa.Select[int]:
    return sa.select(merged_parts.c.id).where(merged_parts.c.lost == lost, merged_parts.c.part == table.name)


def _brought(lost: int, kept: int) -> sa.ColumnElement[bool]:
    """Claims of the record that is kept: those that came with the lost one, and later ones of its reports alone."""
    came, own = claims.alias(), claims.alias()
    of_lost = sa.exists().where(came.c.id.in_(_parts(lost, claims)), came.c.entry_key == claims.c.entry_key)
    of_kept = sa.exists().where(
        own.c.strike_number == kept,
        own.c.entry_key == claims.c.entry_key,
        own.c.id <= _end(lost),
        own.c.id.not_in(_parts(lost, claims)),
    )
    since = sa.and_(_said_since(lost), of_lost, ~of_kept)
    return sa.and_(claims.c.strike_number == kept, sa.or_(claims.c.id.in_(_parts(lost, claims)), since))


def _said_since(lost: int) -> sa.ColumnElement[bool]:
    """Claims made since the merge, without those that came with yet another record, which takes them along again."""
    brought = sa.select(merged_parts.c.id).where(merged_parts.c.part == claims.name)
    return sa.and_(claims.c.id > _end(lost), claims.c.id.not_in(brought))


def _end(lost: int) -> sa.ColumnElement[int]:
    """The last claim before the merge; of one that an earlier release made the last that is known to be."""
    parts = _parts(lost, claims).with_only_columns(sa.func.max(merged_parts.c.id)).scalar_subquery()
    return sa.func.coalesce(_last_before(lost).scalar_subquery(), parts, 0)


def _last_before(lost: int) -> sa.Select[int]:
    return sa.select(merged_parts.c.id).where(merged_parts.c.lost == lost, merged_parts.c.part == _LAST_BEFORE)


def _cards_of(move: Move) -> sa.ColumnElement[bool]:
    """Cards of the lost record in channels that do not have one of the kept record."""
    places = [channel.destination for channel in move.channels]
    return sa.and_(
        deliveries.c.alert_key == alert_key(f"S-{move.lost}"),
        IS_THERE,
        sa.tuple_(deliveries.c.transport, deliveries.c.channel).in_(places),
    )


def _unposted(lost: int) -> sa.ColumnElement[bool]:
    """Cards that a merge overtook before they were posted. What else supersedes a card is that it is called off."""
    return sa.and_(
        deliveries.c.alert_key == alert_key(f"S-{lost}"),
        deliveries.c.kind == Kind.ROOT,
        deliveries.c.state == DeliveryState.SUPERSEDED,
        deliveries.c.code.is_distinct_from(CALLED_OFF),
    )

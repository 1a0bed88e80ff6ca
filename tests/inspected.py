"""A store on a fresh SQLite file into whose tables a test may look."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import NamedTuple

import sqlalchemy as sa

from newsdesk.alerts import DeliveryState, NewDelivery, Subscription
from newsdesk.ports import Amendment, AuditNote, DeskQuery, StrikeWrite
from storage.codec import MESSAGE
from storage.engine import open_engine
from storage.migrations import upgrade
from storage.news.counters import NEXT_STRIKE, advance
from storage.store import SqlStore
from storage.tables import audit, deliveries, subscriptions
from storage.transactions import reading, writing
from tests.builders import NOON

_FILE = "strikewire.db"
_IDLE: list[tuple[TemporaryDirectory[str], sa.Engine]] = []  # of engine_on_file
SEED = AuditNote(at=NOON, actor="T0/U0SEED", action="seed")


class OutboxRow(NamedTuple):
    new: NewDelivery
    state: DeliveryState


class InspectedStore(SqlStore):
    """The store of a test that asks more than the ports do."""

    @property
    def version(self) -> int:
        return self.desk_view(DeskQuery(now=NOON)).version

    @property
    def notes(self) -> list[AuditNote]:
        """The audit log, the oldest first."""
        return list(reversed(self.audited(limit=1000)))

    @property
    def deliveries(self) -> list[OutboxRow]:
        with reading(self._engine) as connection:
            return [_outbox_row(row) for row in connection.execute(sa.select(deliveries).order_by(deliveries.c.id))]

    def change(self, *, strike: StrikeWrite | None = None, **changes: object) -> None:
        """Set up what the test begins with, which nobody did and no audit log holds."""
        plain = {"expected_version": self.version, "at": NOON, "note": SEED, "strike": strike}
        self.amend(Amendment(**plain | changes))
        with writing(self._engine) as connection:
            connection.execute(audit.delete().where(audit.c.actor == SEED.actor))
            advance(connection, NEXT_STRIKE, strike.last_number + 1 if strike else 0)

    def execute(self, statement: sa.Executable) -> None:
        """Change a table as no port does."""
        with writing(self._engine) as connection:
            connection.execute(statement)

    def subscribe_in_a_newer_release(self, channel: str) -> None:
        """Leave a subscription that this release cannot read."""
        self.save_subscription(Subscription(channel=channel), SEED)
        newer = subscriptions.update().where(subscriptions.c.channel == channel)
        self.execute(newer.values(body='{"mode": "of a newer release"}'))
        self.forget_notes()

    def send_everything(self) -> None:
        self.execute(deliveries.update().values(state=DeliveryState.SENT))

    def forget_notes(self) -> None:
        self.execute(audit.delete())


def _outbox_row(row: sa.Row) -> OutboxRow:
    values = {name: getattr(row, name) for name in NewDelivery.__dataclass_fields__ if name != "told_in"}
    return OutboxRow(NewDelivery(**values | {"message": MESSAGE.load(row.message)}), row.state)


@cache
def migrated() -> bytes:
    """An SQLite file with our schema: writing it is a hundred times faster than migrating again."""
    with TemporaryDirectory() as folder:
        path = Path(folder, "template.db")
        engine = open_engine(f"sqlite:///{path}")
        upgrade(engine)
        engine.dispose()  # closes the last connection: the write-ahead log is folded into the file
        return path.read_bytes()


@contextmanager
def engine_on_file() -> Iterator[sa.Engine]:
    """An engine on a fresh file. It is used again when it is given back: it has compiled its statements by then."""
    folder, engine = _IDLE.pop() if _IDLE else _new_engine()
    for left in Path(folder.name).iterdir():
        left.unlink()  # whoever has it open still keeps the old one
    Path(folder.name, _FILE).write_bytes(migrated())
    try:
        yield engine
    finally:
        engine.dispose()
        _IDLE.append((folder, engine))


def _new_engine() -> tuple[TemporaryDirectory[str], sa.Engine]:
    folder = TemporaryDirectory()
    return folder, open_engine(f"sqlite:///{folder.name}/{_FILE}")

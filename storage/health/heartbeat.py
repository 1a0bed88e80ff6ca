"""Proof that the database serves us now: it takes a write, and tells the same time as this machine."""

from __future__ import annotations

import time
from contextlib import suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from weakref import WeakKeyDictionary

import sqlalchemy as sa

from newsdesk.errors import StoreDamaged, StoreUnavailable
from newsdesk.ports import Clock, prompt, reads
from storage.health.database_clock import server_time
from storage.meta_rows import write_meta
from storage.transactions import damage_of, writing

_MARK = "heartbeat"  # the row of `meta` with the time of the last proof
PROVED_FOR_S = 90.0  # a service proves it each minute
MOST_APART = timedelta(minutes=1)  # what the desk says of times is in minutes; Slack's requests are good for five


@dataclass(frozen=True, slots=True)
class _Proof:
    at: float
    fault: str | None


_PROOFS: WeakKeyDictionary[sa.Engine, _Proof] = WeakKeyDictionary()  # the last one of each


@prompt
def prove_writable(engine: sa.Engine, *, now: datetime) -> None:
    """Raises StoreUnavailable when an alert could not be recorded now."""
    try:
        if words := damage_of(engine):
            raise StoreDamaged(words)
        with writing(engine) as connection:
            write_meta(connection, _MARK, now.isoformat())
    except StoreUnavailable as err:
        _PROOFS[engine] = _Proof(time.monotonic(), str(err))
        raise
    _PROOFS[engine] = _Proof(time.monotonic(), None)


def writing_fault(engine: sa.Engine, *, now: datetime) -> str | None:
    """What keeps an alert from being recorded, in words, as the last proof found it; one is made now if this process
    has made none lately."""
    known = _PROOFS.get(engine)
    if known is None or time.monotonic() - known.at > PROVED_FOR_S:
        with suppress(StoreUnavailable):
            prove_writable(engine, now=now)
        known = _PROOFS[engine]
    return known.fault


@reads
def clock_fault(engine: sa.Engine, machine: Clock) -> str | None:
    """How far this machine's clock is from the PostgreSQL server's, in words, when that is too far: one of them is
    wrong, and the desk goes by the server's (`storage.health.database_clock`). An SQLite file has none."""
    if engine.dialect.name == "sqlite":
        return None
    ahead = machine.now() - server_time(engine)
    if abs(ahead) <= MOST_APART:
        return None
    return f"this machine's clock is {apart(ahead)} the database server's: let a time server set both"


def apart(ahead: timedelta) -> str:
    """How far a clock is from another one, in words: "90 s behind"."""
    far = abs(ahead) / timedelta(hours=1)
    span = f"{far:.0f} h" if far >= 2 else f"{far * 3600:.0f} s"
    return f"{span} {'ahead of' if ahead > timedelta(0) else 'behind'}"

"""A connection to PostgreSQL that does not wait for ever. Imported only where there is one: it loads the driver."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any, TypeVar

import psycopg
import sqlalchemy as sa
from psycopg.abc import PQGen
from psycopg.errors import _WaitTimeout

T = TypeVar("T")

ANSWERS_WITHIN_S = 20.0  # more than the server grants a statement: an answer, if only that it took too long, is due


class BoundedConnection(psycopg.Connection[Any]):
    """Gives up on a server that keeps the line but does not answer, as when its process or its disk stands still.

    What waits for it would wait as long, and hold up all that goes through the same thread. The connection is closed,
    since nobody can say what became of the statement; the next one may find a server that answers.
    """

    answers_within_s: float | None = ANSWERS_WITHIN_S

    def wait(self, gen: PQGen[T], interval: float = 0.1, timeout: float | None = None) -> T:
        try:
            return super().wait(gen, interval, self.answers_within_s if timeout is None else timeout)
        except _WaitTimeout:
            if timeout is not None:
                raise
            self.pgconn.finish()
            raise psycopg.OperationalError(f"no answer within {self.answers_within_s:.0f} s") from None


@contextmanager
def unbounded(connection: sa.Connection) -> Iterator[None]:
    """Let statements take as long as they need, while the block lasts."""
    driver: object = connection.connection.dbapi_connection
    assert isinstance(driver, BoundedConnection), "connections to PostgreSQL are opened as ours"
    connection.execute(sa.text("SET LOCAL statement_timeout = 0"))
    driver.answers_within_s = None
    try:
        yield
    finally:
        driver.answers_within_s = ANSWERS_WITHIN_S

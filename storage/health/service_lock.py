"""One service at a time on an SQLite file."""

from __future__ import annotations

import fcntl
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from newsdesk.errors import StoreUnavailable, StoreUnusable
from storage.address import sqlite_file
from storage.engine import Engine


@contextmanager
def service_lock(engine: Engine) -> Iterator[None]:
    """Let one service at a time work on an SQLite file; the kernel lets go of it when the process dies.

    On PostgreSQL several services share the work, so there it does nothing.
    """
    file = sqlite_file(engine)
    if file is None:
        yield
        return
    descriptor = _take(file.with_name(file.name + ".service"))
    try:
        yield
    finally:
        os.close(descriptor)


def _take(path: Path) -> int:
    try:
        descriptor = os.open(path, os.O_RDWR | os.O_CREAT, 0o600)
    except OSError as err:
        raise StoreUnavailable(f"cannot write beside the database: {err.strerror}: {path}") from err
    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError as err:
        owner = os.pread(descriptor, 32, 0).decode("ascii", "replace").strip()
        os.close(descriptor)
        raise StoreUnusable(
            f"Another service (process {owner}) already works on this database. Stop it first; or let"
            " DATABASE_URL name another file."
        ) from err
    with suppress(OSError):  # the number is for people; on a full disk the lock holds without it
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"{os.getpid()}\n".encode(), 0)
    return descriptor

"""db: bring the database up to date, copy it, put a copy back, keep it small."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from service.cli.show import table
from service.clock import SystemClock
from service.settings import read_settings
from storage.backups import backup, restore
from storage.engine import Engine, make_place, open_engine, sqlite_file
from storage.migrations import schema_version, upgrade
from storage.restored import note_restored
from storage.upkeep import prune

app = typer.Typer(help="The database.", no_args_is_help=True)


@app.command("upgrade")
def upgrade_() -> None:
    """Create the tables, or bring them to this release. A service does the same when it starts."""
    engine = _engine()
    make_place(engine)
    upgrade(engine)
    print(f"The schema is {schema_version(engine)}.")


@app.command("backup")
def backup_(
    target: Annotated[
        Path | None, typer.Argument(help="Default: a dated file in backups/ beside the database.")
    ] = None,
) -> None:
    """Write a checked copy while the service runs. Never copy the file by hand: its log would be missing."""
    engine, now = _engine(), SystemClock().now()
    place = (sqlite_file(engine) or Path()).parent / "backups"
    target = target or place / f"strikewire-{now:%Y%m%dT%H%M%SZ}.db"
    print(f"Written and checked: {backup(engine, target, now=now)}")


@app.command("restore")
def restore_(source: Annotated[Path, typer.Argument(help="A file that `db backup` wrote.")]) -> None:
    """Put a backup in the place of the database. Stop the service first.

    At its next start the service reads the channels back to the time of the backup before it sends anything, so that
    nothing is told twice.
    """
    kept = restore(_engine(), source)
    print(f"Restored from {source}." + (f" The old database is kept as {kept}." if kept else ""))


@app.command("restored")
def restored_() -> None:
    """Say that the database was put back by other means, such as pg_restore. Before the service starts again.

    It then reads the channels back to the last poll that the database knows, as after `db restore`.
    """
    engine = _engine()
    upgrade(engine)
    at = note_restored(engine)
    print(f"The channels will be read back to {at:%Y-%m-%d %H:%M} UTC." if at else "It never polled: nothing to do.")


@app.command("prune")
def prune_() -> None:
    """Remove what is past its time, in small batches. The service does it by itself once an hour."""
    engine = _engine()
    upgrade(engine)  # refuses what a newer release keeps
    gone = prune(engine, now=SystemClock().now())
    table("Removed", ("what", "rows"), list(gone.items()), numbers=("rows",))


def _engine() -> Engine:
    return open_engine(read_settings().database_url.get_secret_value())

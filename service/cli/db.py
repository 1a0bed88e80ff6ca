"""db: bring the database up to date, copy it, put a copy back, keep it small."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated

import typer

from newsdesk.errors import UserError
from newsdesk.ports import AuditNote
from newsdesk.prose.wording import utc
from service.cli.show import table
from service.clock import SystemClock
from service.settings import read_settings
from storage.address import make_place, sqlite_file
from storage.engine import Engine, open_engine
from storage.keeping.backups import backup, restore
from storage.keeping.restore_state import note_restored
from storage.keeping.retention import certified, prune
from storage.migrations import schema_version, upgrade
from storage.people.forgetting import forget

_MEMBER = re.compile(r"[UW][A-Z0-9]{5,20}")

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

    It then reads the channels back to the last poll that the database knows, or to its beginning, as after
    `db restore`.
    """
    engine = _engine()
    upgrade(engine)
    at = note_restored(engine)
    print(f"The channels will be read back to {utc(at)}." if at else "It knows no feed: nothing to do.")


@app.command("prune")
def prune_() -> None:
    """Remove what is past its time, in small batches. The service does it by itself once an hour."""
    engine = _engine()
    upgrade(engine)  # refuses what a newer release keeps
    gone = prune(engine, now=certified(engine, now=SystemClock().now()))
    table("Removed", ("what", "rows"), list(gone.items()), numbers=("rows",))


@app.command("forget")
def forget_(
    person: Annotated[str, typer.Argument(help="The member id in Slack: U0123ABCD.")],
    name: Annotated[list[str] | None, typer.Option(help="A name that cards may say too; may be given again.")] = None,
) -> None:
    """Take a person out of the database: roles and visits go, and what they did is nobody's by name any more.

    A service that runs remembers some of it: start it anew afterwards. Cards in Slack change with their next edit.
    """
    if not _MEMBER.fullmatch(person):
        raise UserError(f"{person!r} is no member id. It looks like U0123ABCD: profile, then Copy member ID.")
    settings, now = read_settings(), SystemClock().now()
    engine = _engine()
    upgrade(engine)
    rows = forget(engine, person, AuditNote(at=now, actor="command line", action="forget"), names=name or ())
    print(f"{rows} rows named {person}; none does now. Backups still do." if rows else f"No row names {person}.")
    roles = settings.config.roles
    if person in (*roles.admins, *roles.editors):
        print(f"Take {person} out of [roles] in {settings.config_path}, too.")


def _engine() -> Engine:
    return open_engine(read_settings().database_url.get_secret_value())

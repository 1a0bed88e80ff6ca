"""ledger: the record of strikes, for people and spreadsheets."""

from __future__ import annotations

import sys
from dataclasses import asdict
from datetime import date
from pathlib import Path
from typing import Annotated

import typer

from newsdesk.errors import UserError
from newsdesk.ports import ShownRow
from newsdesk.prose.strike_days import sortable_day
from newsdesk.record.shown_row import shown_row
from newsdesk.record.strike_rules import shown
from newsdesk.record.totals import day_of
from newsdesk.strikes import Field, StrikeRecord, record_name
from service.cli.ask import print_answer
from service.cli.show import Format, print_rows, table
from service.files import read_all, read_file
from service.settings import read_settings

MAX_BYTES = 20_000_000  # of a ledger that is imported; the shipped one has 40 kB
ALL = 1_000_000  # records; more than there will ever be

app = typer.Typer(help="The record of strikes.", no_args_is_help=True)


@app.command("list")
def list_(limit: Annotated[int, typer.Option(help="How many of the newest; 0 = all.", min=0)] = 20) -> None:
    """The strikes on record, newest first."""
    rows = _rows()
    table(
        "Strikes on record",
        ("record", "date", "place", "killed", "presumed dead", "survivors", "strikes", "vessels", "source"),
        [_line(row) for row in (rows[:limit] if limit else rows)],
        numbers=("killed", "presumed dead", "survivors", "strikes", "vessels"),
    )


def _line(row: ShownRow) -> tuple[object, ...]:
    return (
        record_name(row.number, row.last_number),
        sortable_day(row, "en"),
        (row.location or "not known").replace("_", " "),
        "not known" if row.killed is None else row.killed,
        row.presumed_dead or None,
        row.survivors,
        row.strikes,
        row.vessels,
        row.source,
    )


@app.command()
def show(record: Annotated[str, typer.Argument(help='A record or a day: "S-31", "31", "2025-12-30".')]) -> None:
    """One record: every value and who says so."""
    from service.runtime import open_beside
    from service.wiring import asker

    with open_beside(read_settings()) as runtime:
        print_answer(asker(runtime)(f"strike {record}", runtime.clock.now()))


@app.command("import")
def import_(
    file: Annotated[str, typer.Argument(metavar="FILE|-", help='A CSV file; "-" reads standard input.')],
) -> None:
    """Add what a CSV file says, in the columns of `ledger export` or of the shipped record.

    Every value becomes a claim of the outlet, tier and url that its row names, beside what is there. Nothing is
    announced, and a second import of the same file changes nothing. A wrong row is named, and then nothing is
    written.
    """
    from service.runtime import open_beside
    from storage.keeping.ledger_import import import_ledger

    text = _text_of(file)
    with open_beside(read_settings()) as runtime:
        done = import_ledger(runtime.engine, text, now=runtime.clock.now())
    print(f"{done.records} new records, {done.claims} new claims; {done.unchanged} rows said nothing new.")


def _text_of(file: str) -> str:
    data = read_all(sys.stdin.buffer, "-", most=MAX_BYTES) if file == "-" else read_file(Path(file), most=MAX_BYTES)
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as err:
        row = data[: err.start].count(b"\n") + 1
        raise UserError(f"{file}, line {row}: this is not UTF-8. Save it as CSV UTF-8.") from err


@app.command()
def export(
    format_: Annotated[Format, typer.Option("--format", help="csv or json.")] = Format.CSV,
) -> None:
    """Print every record with its shown values, and the outlet and address of the first of them."""
    from service.runtime import open_beside

    with open_beside(read_settings()) as runtime:
        rows = [_exported(record) for record in reversed(runtime.store.latest_strikes(ALL))]
    print_rows(rows, list(rows[0]) if rows else ["number"], format_)


def _exported(record: StrikeRecord) -> dict[str, object]:
    lead = shown(record, Field.KILLED) or next((one for each in Field if (one := shown(record, each))), None)
    whose = {"outlet": lead.claim.outlet, "tier": lead.claim.tier, "url": lead.claim.url} if lead else {}
    return {
        name: value.isoformat() if isinstance(value, date) else value
        for name, value in (asdict(shown_row(record)) | whose).items()
    }


def _rows() -> list[ShownRow]:
    from service.runtime import open_beside

    with open_beside(read_settings()) as runtime:
        rows = runtime.store.ledger()
    return sorted(rows, key=lambda row: (day_of(row), row.number), reverse=True)

"""ledger: the record of strikes, for people and spreadsheets."""

from __future__ import annotations

import csv
import json
import sys
from dataclasses import asdict
from typing import Annotated, Any

import typer

from newsdesk.ports import ShownRow
from service.cli.show import table
from service.settings import read_settings

app = typer.Typer(help="The record of strikes.", no_args_is_help=True)


@app.command("list")
def list_(limit: Annotated[int, typer.Option(help="The newest so many; 0 = all.")] = 20) -> None:
    """The strikes on record, newest first."""
    rows = _rows()
    table(
        "Strikes on record",
        ("record", "date", "place", "killed", "presumed dead", "survivors", "strikes", "vessels", "source"),
        [_line(row) for row in (rows[:limit] if limit else rows)],
        numbers=("killed", "presumed dead", "survivors", "strikes", "vessels"),
    )


def _line(row: ShownRow) -> tuple[object, ...]:
    name = f"S-{row.number}" if row.number == row.last_number else f"S-{row.number} to S-{row.last_number}"
    return (
        name,
        row.happened_on,
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
    from service.wiring import asker, open_desk

    with open_desk(read_settings()) as desk:
        typer.echo(asker(desk)(f"strike {record}", desk.clock.now()).plain)


@app.command()
def export(
    form: Annotated[str, typer.Option("--format", help="csv or json.")] = "csv",
) -> None:
    """Every record with its shown values, to standard output."""
    rows = [_plain(row) for row in reversed(_rows())]
    if form == "json":
        json.dump(rows, sys.stdout, ensure_ascii=False, indent=1)
        return
    writer = csv.DictWriter(sys.stdout, fieldnames=list(rows[0]) if rows else ["number"])
    writer.writeheader()
    writer.writerows(rows)


def _plain(row: ShownRow) -> dict[str, Any]:
    return {name: value.isoformat() if hasattr(value, "isoformat") else value for name, value in asdict(row).items()}


def _rows() -> list[ShownRow]:
    from service.wiring import open_desk

    with open_desk(read_settings()) as desk:
        rows = desk.store.ledger()
    return sorted(rows, key=lambda row: (row.happened_on is not None, row.happened_on, row.number), reverse=True)

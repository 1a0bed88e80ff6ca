"""told: who was told what and when, for a correction desk, an archive or a lawyer."""

from __future__ import annotations

import sys
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING, Annotated

import typer

from newsdesk.alerts import Kind
from newsdesk.errors import UserError
from newsdesk.messages import Unreadable
from service.cli.show import Format, print_rows

if TYPE_CHECKING:
    from storage.answering.told_messages import ToldMessage
    from storage.engine import Engine

_WHAT = {Kind.ROOT: "message", Kind.UPDATE: "edit", Kind.THREAD: "line in the thread"}
COLUMNS = ("at", "channel", "what", "of", "revision", "words", "sends", "link")
NOT_KEPT = "(in the channel only: learned of when a backup was put back)"
NOT_KNOWN = "(of a kind that only a newer release can show)"
BEGINNING = datetime(2025, 1, 1, tzinfo=UTC)  # of this product: nobody was told anything before


def _day(typed: str) -> datetime:
    try:
        return datetime.strptime(typed, "%Y-%m-%d").replace(tzinfo=UTC)
    except ValueError as err:
        raise typer.BadParameter(f"{typed!r} is no day such as 2026-01-31") from err


Day = Annotated[
    datetime | None, typer.Option(parser=_day, metavar="YYYY-MM-DD", help="A day, in UTC; it is included.")
]


def register(app: typer.Typer) -> None:
    app.command()(told)


def told(
    since: Day = None,
    until: Day = None,
    channel: Annotated[str | None, typer.Option(help="One channel, by its id.")] = None,
    format_: Annotated[Format, typer.Option("--format", help="csv or json.")] = Format.CSV,
) -> None:
    """Print who was told what and when: every message and edit of the last 400 days in its words, oldest first.
    Who did what is in `/strikes audit csv`."""
    from service.runtime import open_beside
    from service.settings import read_settings

    if since and until and since > until:
        raise UserError(f"--since {since:%Y-%m-%d} is after --until {until:%Y-%m-%d}: swap the two.")
    if channel and channel.startswith("#"):
        raise UserError(f"{channel!r} is a name, and names change: give the channel's id, such as C0123WIRE.")
    with open_beside(read_settings()) as runtime:
        first = since or BEGINNING
        last = until + timedelta(days=1) if until else runtime.clock.now()
        rows = list(_rows(runtime.engine, first, last, channel))
        if channel and not rows:
            sys.stderr.write(f"Nothing was told to {channel} then. {_channels_told(runtime.engine, last)}\n")
    print_rows(rows, COLUMNS, format_)


def _channels_told(engine: Engine, until: datetime) -> str:
    """In words: a mistyped id must not look like a channel that was left out."""
    channels = sorted({str(row["channel"]) for row in _rows(engine, BEGINNING, until, None)})
    return f"Channels that were told something: {', '.join(channels)}." if channels else "Nor to anybody else."


def _rows(engine: Engine, since: datetime, until: datetime, channel: str | None) -> Iterator[dict[str, object]]:
    from storage.answering.told_messages import told_messages

    for one in told_messages(engine, since=since, until=until, channel=channel):
        yield {
            "at": one.at.isoformat(timespec="seconds"),
            "channel": one.channel,
            "what": _WHAT.get(one.kind, one.kind.value),
            "of": one.alert_key,
            "revision": one.revision,
            "words": _words(one),
            "sends": one.attempts,
            "link": one.permalink,
        }


def _words(one: ToldMessage) -> str:
    from handlers.rendering.plain import plain

    match one.message:
        case None:
            return NOT_KEPT
        case Unreadable():
            return NOT_KNOWN
        case message:
            return plain(message, card_lang=one.card_lang, now=one.at)

"""ask: a slash command in the terminal."""

from __future__ import annotations

from typing import Annotated

import typer

from newsdesk.errors import UserError
from service.settings import read_settings
from service.terminal import words_of


def register(app: typer.Typer) -> None:
    app.command()(ask)


def ask(text: Annotated[str, typer.Argument(help='For example "/strikes total"; "latest 3" does as well.')]) -> None:
    """Answer a question from the record, as Slack would."""
    from service.wiring import asker, open_desk

    words = words_of(text)
    if words is None:
        raise UserError(f'{text.split()[0]} is not a command of ours. Ask "/strikes help".')
    with open_desk(read_settings()) as desk:
        typer.echo(asker(desk)(words, desk.clock.now()).plain)

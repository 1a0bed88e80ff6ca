"""ask: a slash command in the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

import typer

from newsdesk.errors import UserError
from service.settings import read_settings
from service.terminal import words_of

if TYPE_CHECKING:
    from handlers.commands.answering import Answer


def register(app: typer.Typer) -> None:
    app.command()(ask)


def ask(
    text: Annotated[list[str], typer.Argument(help='For example "/strikes total", or just: latest 3')],
) -> None:
    """Answer a question from the record, as Slack would."""
    from service.runtime import open_beside
    from service.wiring import asker

    words = words_of(" ".join(text))
    if words is None:
        raise UserError(f'{text[0].split()[0]} is not a command of ours. Ask "/strikes help".')
    with open_beside(read_settings()) as runtime:
        print_answer(asker(runtime)(words, runtime.clock.now()))


def print_answer(answer: Answer) -> None:
    """Raises UserError when it says why there is no answer: a script must not take that for one."""
    if not answer.command:
        raise UserError(" ".join(answer.plain.split()))
    typer.echo(answer.plain)

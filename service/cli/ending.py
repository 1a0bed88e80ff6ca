"""How a command ends that was typed: also with one line for what was typed wrong."""

from __future__ import annotations

import re
from collections.abc import Sequence

import typer

from service.process import ending

_NO_COMMAND = re.compile(r"No such command '([^']+)'\.(.*)")


def run_command(app: typer.Typer, arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status, as `run_to_end` does."""
    return ending.run_to_end(
        lambda: app(arguments, standalone_mode=False), mistakes=(typer.TyperException,), words_of=_words_of
    )


def _words_of(err: Exception) -> str:
    if not isinstance(err, typer.TyperException):
        return ending.words_of(err)
    said = err.format_message().replace("Value error, ", "")  # what the checking library says before our own words
    context = getattr(err, "ctx", None)
    if not said or not context:
        return said
    if unknown := _NO_COMMAND.fullmatch(said):
        said = f"No such command '{unknown[1]}'. {_instead(unknown[1], unknown[2].strip(), context)}"
    return f"{said if said.endswith('?') else said.rstrip('.') + '.'} See: {context.command_path} --help"


def _instead(typed: str, near: str, context: typer.Context) -> str:
    """A question is asked by `ask`; else the command that is `near`, or all there are."""
    from handlers.commands.reading.synonyms import SAME
    from handlers.commands.registry import SUBCOMMANDS
    from newsdesk.text.folding import fold

    if context.parent is None and SAME.get(fold(typed), fold(typed)) in SUBCOMMANDS:
        return f"It is a question: {context.command_path} ask {typed}."
    group = context.command
    assert isinstance(group, typer.core.TyperGroup), "only a group looks commands up"
    named = [name for name in group.list_commands(context) if not group.commands[name].hidden]
    return near or f"There are {', '.join(named)}."

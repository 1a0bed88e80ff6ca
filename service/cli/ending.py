"""How a command ends that was typed: also with one line for what was typed wrong."""

from __future__ import annotations

from collections.abc import Sequence

import typer

from service import ending


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
    return f"{said if said.endswith('?') else said.rstrip('.') + '.'} See: {context.command_path} --help"

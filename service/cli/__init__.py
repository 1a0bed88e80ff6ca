"""The command line. One file a group of commands; heavy imports wait until a command needs them.

`run` (with `poll_once`), `ask`, `check` (with `check_slack` and
`check_heartbeat`, each `finding` a line), `entries` (with `replayed`) and
`told` register commands; `ledger`, `feeds` and `db` are groups. `show` prints tables, on a terminal by `rich_tables`;
`ending` is how a typed command ends.
"""

from __future__ import annotations

import logging
from typing import Annotated

import typer

from service.cli import ask, check, db, entries, feeds, ledger, run, told
from service.cli.ending import run_command

app = typer.Typer(
    name="strikewire",
    epilog="Settings are environment variables: docs/operations.md lists them, `check` says what is wrong with them.",
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode="markdown",  # else each line of a docstring ends a line of the help
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for module in (run, ask, check, entries, told):
    module.register(app)
app.add_typer(ledger.app, name="ledger")
app.add_typer(feeds.app, name="feeds")
app.add_typer(db.app, name="db")


def _print_version(asked: bool) -> None:
    if asked:
        from service.wiring import our_version

        typer.echo(f"Strikewire {our_version()}")
        raise typer.Exit


@app.callback()
def options(
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Show the release and exit.")
    ] = False,
) -> None:
    """A newsroom's wire desk in Slack for the US boat strikes and the policy around them."""


def main() -> None:
    """Run what the command line names. Whatever a person can mend ends in one line, never in a traceback. Nor is it
    said twice: where no log was set up, Python would print what goes there, bare and with secrets in it."""
    logging.getLogger().addHandler(logging.NullHandler())
    raise SystemExit(run_command(app))

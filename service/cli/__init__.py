"""The command line. One file a group of commands; heavy imports wait until a command needs them."""

from __future__ import annotations

import sys

import typer

from newsdesk.errors import StoreUnavailable, StrikewireError
from service.cli import ask, check, db, desk, feeds, ledger, run

app = typer.Typer(
    name="strikewire",
    help="A newsroom's wire desk in Slack for the US boat strikes and the policy around them.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)

for module in (run, ask, check, desk):
    module.register(app)
app.add_typer(ledger.app, name="ledger")
app.add_typer(feeds.app, name="feeds")
app.add_typer(db.app, name="db")


def main() -> None:
    """Run a command. What a person can mend ends in one line and exit status 2, never in a traceback."""
    try:
        app()
    except StoreUnavailable as err:
        sys.stderr.write(f"The database that DATABASE_URL names cannot be used now: {err}.\n")
        raise SystemExit(2) from err
    except StrikewireError as err:
        sys.stderr.write(f"{err}\n")
        raise SystemExit(2) from err

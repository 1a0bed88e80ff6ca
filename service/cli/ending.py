"""How a command ends: with an exit status, and one line on standard error for whatever a person can mend."""

from __future__ import annotations

import os
import sys
from collections.abc import Sequence
from contextlib import suppress

import typer

from newsdesk.errors import StoreUnavailable, StrikewireError

FAILED, NOT_DONE, INTERRUPTED = 1, 2, 130  # 128 + SIGINT, as shells count


def run_command(app: typer.Typer, arguments: Sequence[str] | None = None) -> int:
    """Run a command and return its exit status: 0, 1 (it found something wrong), 2 (it could not be done), 130."""
    try:
        status = app(arguments, standalone_mode=False)
        if sys.stdout:
            sys.stdout.flush()  # now: when the interpreter does it on its way out, nobody is told
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `| head` has read enough
        _give_up_output()
        return FAILED
    except (typer.TyperException, StrikewireError, OSError) as err:
        return _say(err)
    return status if isinstance(status, int) else 0


def _say(err: Exception) -> int:
    words = _words_of(err)
    if isinstance(err, OSError):
        _give_up_output()
    if words:
        sys.stderr.write(f"{words}\n")
    return NOT_DONE


def _words_of(err: Exception) -> str:
    if isinstance(err, StoreUnavailable):
        return f"The database that DATABASE_URL names cannot be used now: {err}."
    if isinstance(err, OSError):
        return f"{err.filename or 'The output'} cannot be written or read: {err.strerror or err}."
    if not isinstance(err, typer.TyperException):
        return str(err)
    said = err.format_message().replace("Value error, ", "")  # what the checking library says before our own words
    context = getattr(err, "ctx", None)
    if not said or not context:
        return said
    return f"{said if said.endswith('?') else said.rstrip('.') + '.'} See: {context.command_path} --help"


def _give_up_output() -> None:
    """What is still buffered cannot be written; the interpreter would try once more, and complain."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

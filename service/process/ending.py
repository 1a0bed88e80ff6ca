"""How a command ends: with an exit status, and one line on standard error for whatever a person can mend."""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Callable
from contextlib import suppress

from newsdesk.errors import StoreUnavailable, StrikewireError

FAILED, NOT_DONE, INTERRUPTED = 1, 2, 130  # 128 + SIGINT, as shells count


def words_of(err: Exception) -> str:
    """What a person reads of an error."""
    if isinstance(err, StoreUnavailable):
        return f"The database that DATABASE_URL names cannot be used now: {err}."
    if isinstance(err, OSError):
        return f"{err.filename or 'The output'} cannot be written or read: {err.strerror or err}."
    return str(err)


def run_to_end(
    work: Callable[[], object],
    *,
    mistakes: tuple[type[Exception], ...] = (),
    words_of: Callable[[Exception], str] = words_of,
) -> int:
    """Do the work and return its exit status: 0, 1 (it found something wrong), 2 (it could not be done), 130.

    `mistakes` are errors that `words_of` can tell beside our own and those of the system.
    """
    if signal.getsignal(signal.SIGINT) is signal.SIG_DFL:
        signal.signal(signal.SIGINT, signal.default_int_handler)  # from here on there may be something to finish
    told: tuple[type[Exception], ...] = (*mistakes, StrikewireError, OSError)
    try:
        status = work()
        sys.stdout.flush()  # now: when the interpreter does it on its way out, nobody is told
    except KeyboardInterrupt:
        return INTERRUPTED
    except BrokenPipeError:  # `| head` has read enough
        give_up_output()
        return FAILED
    except told as err:
        if isinstance(err, OSError):
            give_up_output()
        if words := words_of(err):
            sys.stderr.write(f"{words}\n")
        return NOT_DONE
    return status if isinstance(status, int) else 0


def give_up_output() -> None:
    """Print to nobody from now on. What is still buffered cannot be written; the interpreter would try once more, and
    complain."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

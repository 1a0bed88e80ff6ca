"""Processes that cannot outlive the one that started them, however that one ends."""

from __future__ import annotations

import ctypes
import os
import signal
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

_PR_SET_PDEATHSIG = 1
_libc = ctypes.CDLL(None, use_errno=True) if sys.platform == "linux" else None


def die_with_parent() -> None:
    """Have the kernel kill this process when the thread that started it ends; for `preexec_fn`. Linux only."""
    if _libc is not None:
        _libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)


# A shell at the other end of a pipe, which the kernel closes however we end. SIGQUIT is PostgreSQL's immediate
# shutdown; what has not heeded it after ten seconds is killed.
_GUARD = """
read -r _ && exit
exec 2>/dev/null
kill -QUIT "$0"
tries=0
while kill -0 "$0" && [ $((tries += 1)) -lt 100 ]; do sleep 0.1; done
kill -KILL "$0"
rm -rf "$1"
"""
BOUND: dict[str, Any] = {"preexec_fn": die_with_parent, "start_new_session": True}  # for whatever starts a process


def end_group(pid: int) -> None:
    """Kill a process that was started with `BOUND`, and all that it started."""
    with suppress(ProcessLookupError):
        os.killpg(pid, signal.SIGKILL)


@contextmanager
def guard(pid: int, folder: Path) -> Iterator[None]:
    """Guard a daemon that is nobody's child: should we die inside the block, it is stopped and its folder removed."""
    command = ["/bin/sh", "-c", _GUARD, str(pid), str(folder)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, start_new_session=True) as guarding:
        assert guarding.stdin is not None
        try:
            yield
        finally:
            guarding.stdin.write(b"well\n")

"""Looking at real processes: whose children there are, and waiting for one to end without sleeping."""

from __future__ import annotations

import os
import select
from pathlib import Path


def parser_processes(pid: int) -> list[int]:
    """The fork server and the children of the pool in process `pid`, by process id (Linux)."""
    parents = {}
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            parents[int(stat.parent.name)] = int(stat.read_text().rpartition(")")[2].split()[1])
        except (OSError, ProcessLookupError):
            continue
    nurseries = [child for child, parent in parents.items() if parent == pid and _is_parser(child)]
    return nurseries + [child for child, parent in parents.items() if parent in nurseries and _is_parser(child)]


def _is_parser(pid: int) -> bool:
    """Neither another process of the test run nor one that has ended (a zombie has no command line)."""
    try:
        return b"feeds.parsing.parser_child" in Path(f"/proc/{pid}/cmdline").read_bytes()
    except OSError:
        return False


def ends_within(pid: int, seconds: float) -> bool:
    """Wait for any process, child or not, to end."""
    try:
        handle = os.pidfd_open(pid)
    except ProcessLookupError:
        return True
    try:
        return bool(select.select([handle], [], [], seconds)[0])
    finally:
        os.close(handle)

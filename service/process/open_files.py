"""How many files, sockets among them, this process may have open."""

from __future__ import annotations

import resource

WANTED = 4_096  # beside what is asked at once, hundreds of connections are kept alive for a moment
OTHERS = 300  # the database, Slack, the log, name look-ups, connections kept alive


def allow_many() -> int:
    """Raise the limit of this process as far as it may, up to WANTED; returns the limit.

    Shells and systemd give 1,024 to programs that may not expect more, and let them ask for more.
    """
    soft, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    most = WANTED if hard == resource.RLIM_INFINITY else min(WANTED, hard)
    if soft != resource.RLIM_INFINITY and soft < most:
        resource.setrlimit(resource.RLIMIT_NOFILE, (most, hard))
        soft = most
    return WANTED if soft == resource.RLIM_INFINITY else soft


def left_for(groups: int, *, wanted: int) -> int:
    """How many sockets each of so many groups may open, if not as many as `wanted`."""
    return max(0, min(wanted, (allow_many() - OTHERS) // groups))

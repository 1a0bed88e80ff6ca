"""Asks the service of this machine, from another process, whether it is alive."""

from __future__ import annotations

from contextlib import closing
from http.client import HTTPConnection, HTTPException


def alive_fault(port: int, *, within_s: float = 4) -> str | None:
    """What is wrong with the service on this port; None when it says that it is alive."""
    # Directly: a proxy of the environment, which is for Slack, knows nothing of this machine.
    with closing(HTTPConnection("127.0.0.1", port, timeout=within_s)) as connection:
        try:
            connection.request("GET", "/livez")
            status = connection.getresponse().status
        except (OSError, HTTPException) as err:
            return str(err) or type(err).__name__
    return None if status == 200 else f"it answers with {status}"

"""Asks the service of this machine, from another process, whether it is alive.

The container asks twice a minute, so nothing is imported here that is not needed: with the command line and its
settings the question took twenty times the work of its answer.
"""

from __future__ import annotations

import os
from contextlib import closing
from http.client import HTTPConnection, HTTPException

PORT = "8080"  # where nobody says otherwise, as in `service.settings`


def ask() -> str | None:
    """What is wrong with the service that has the settings of this process; None when it is alive."""
    port = os.environ.get("STRIKEWIRE_HTTP_PORT") or PORT
    if not port.isdecimal() or int(port) > 65535:
        return f"STRIKEWIRE_HTTP_PORT: {port!r} is no port"
    return alive_fault(int(port))


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


def tell() -> None:
    """Exit with status 0 if the service is alive, else say why not: the container's health check."""
    if fault := ask():
        raise SystemExit(f"not alive: {fault}")

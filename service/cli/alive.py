"""Asks the service of this machine, from another process, whether it is alive."""

from __future__ import annotations

import urllib.error
import urllib.request
from http.client import HTTPException


def alive_fault(port: int, *, within_s: float = 4) -> str | None:
    """What is wrong with the service on this port; None when it says that it is alive."""
    try:
        with urllib.request.urlopen(f"http://127.0.0.1:{port}/livez", timeout=within_s):
            return None
    except (urllib.error.URLError, OSError, HTTPException) as err:
        return str(err)

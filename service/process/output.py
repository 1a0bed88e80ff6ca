"""Standard output and error, opened such that no word for people is lost there, and nobody fails over one."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path


def take_every_character() -> None:
    """Write a character that the terminal's encoding lacks by its number: an alert on a console of Latin-1 would
    fail for the line above it, again and again. What was closed before we began leads nowhere."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:
            setattr(sys, name, Path(os.devnull).open("w", encoding="utf-8"))  # noqa: SIM115 it stays open
        elif isinstance(stream, io.TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")

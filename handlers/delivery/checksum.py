"""Which forms of messages this release sends."""

from __future__ import annotations

import hashlib
from functools import cache
from importlib import resources

_FORMED_BY = ("handlers.delivery", "handlers.messages", "handlers.rendering", "newsdesk.prose")


@cache
def forms_checksum() -> str:
    """Another one as soon as anything that gives a message its form has changed: what Slack refused may pass now."""
    found = hashlib.sha256()
    for package in _FORMED_BY:
        files = (file for file in resources.files(package).iterdir() if file.name.endswith(".py"))
        for file in sorted(files, key=lambda file: file.name):
            found.update(file.read_bytes())
    return found.hexdigest()

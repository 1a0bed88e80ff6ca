"""Slack's own way to say no: a name, and sometimes details beside it."""

from __future__ import annotations

from typing import Any


class SlackRefusal(Exception):
    """`{"ok": false, "error": name, **details}`; `status` is 429 for rate limits and 200 for everything else."""

    def __init__(self, name: str, *, retry_after_s: int | None = None, **details: object) -> None:
        super().__init__(name)
        self.name = name
        self.retry_after_s = retry_after_s
        self.details = details

    @property
    def status(self) -> int:
        return 429 if self.retry_after_s is not None else 200

    def body(self) -> dict[str, Any]:
        return {"ok": False, "error": self.name, **self.details}

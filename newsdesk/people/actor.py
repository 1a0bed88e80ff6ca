"""Who acts at the desk: marks a card, corrects, merges, posts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Actor:
    """A person by the ids of Slack, and the name that others know."""

    team: str
    user: str
    name: str = ""

    @property
    def id(self) -> str:
        """How the audit log names them: `T0123/U0456`."""
        return f"{self.team}/{self.user}"

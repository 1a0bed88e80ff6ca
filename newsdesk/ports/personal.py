"""What the desk keeps of one person, for their Home."""

from __future__ import annotations

from datetime import datetime
from typing import Protocol

from newsdesk.people.visits import Visit
from newsdesk.ports.desk import AlertView


class PersonalDesk(Protocol):
    def last_visit(self, user: str) -> Visit | None: ...

    def visit(self, user: str, *, now: datetime) -> Visit:
        """Note that the person looks now."""

    def claimed_by(self, user: str, *, since: datetime) -> tuple[AlertView, ...]:
        """The cards first told after `since` that stand in the person's name, newest first."""

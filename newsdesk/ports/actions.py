"""What people do with cards."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from newsdesk.alerts import NewDelivery
from newsdesk.messages import CorrectionNote
from newsdesk.ports.desk import AlertView, AlertWrite, ShownRow, StrikeWrite
from newsdesk.ports.people import AuditNote
from newsdesk.strikes import StrikeRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Correction:
    """A proposal to correct a figure and what became of it. `note` is what the editors see of it."""

    note: CorrectionNote
    alert_key: str
    value: int | str
    transport: str
    channel: str  # where the editors are asked
    names: tuple[str, ...]  # of the proposer, then of who confirmed
    agreed_on: str | None  # the shown value that a confirmation replaces
    lang: str = "en"  # of the question

    @property
    def key(self) -> str:
        return f"correction/{self.note.number}"


@dataclass(frozen=True, slots=True, kw_only=True)
class CardView:
    """A card and what stands behind it. `record` is None for a story that is no strike; `ledger` comes with it."""

    version: int  # of the desk
    alert: AlertView
    record: StrikeRecord | None = None
    ledger: tuple[ShownRow, ...] = ()
    next_correction: int = 1


@dataclass(frozen=True, slots=True, kw_only=True)
class Amendment:
    """What one action of a person changes; written as one transaction or not at all."""

    expected_version: int  # of the CardView
    at: datetime
    note: AuditNote
    alert: AlertWrite | None = None
    strike: StrikeWrite | None = None
    correction: Correction | None = None  # new, or as it stands now
    deliveries: tuple[NewDelivery, ...] = ()
    withdrawn_lines: tuple[str, ...] = ()  # as in DeskBatch


class DeskActions(Protocol):
    """What the buttons on cards read and write."""

    def card_view(self, key: str) -> CardView | None:
        """The card of the alert with this key, None if there is none."""

    def strike_alerts(self, *, since: datetime, until: datetime) -> tuple[AlertView, ...]:
        """The cards of strikes that were first told after `since` and up to `until`, oldest first."""

    def correction(self, number: int) -> Correction | None: ...

    def amend(self, amendment: Amendment) -> None:
        """Write it. Raises `DeskMoved` if the desk is not at `expected_version` any more; then nothing was
        written. A known delivery key is left as it is."""

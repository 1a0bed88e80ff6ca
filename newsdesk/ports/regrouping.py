"""Merging records that turned out to be one announcement, and splitting one that turned out to be two."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Literal, Protocol

from newsdesk.alerts import NewDelivery
from newsdesk.ports.desk import AlertView, AlertWrite, ShownRow, StrikeWrite, ToldChannel
from newsdesk.ports.people import AuditNote
from newsdesk.strikes import Claim, RecordState, StrikeRecord


@dataclass(frozen=True, slots=True, kw_only=True)
class Merged:
    """What a record brought into the one that it was merged into, as it stands there now. Its `claims` are those and
    what their reports have said since; what a report of both has said since stays where it is."""

    into: int
    claims: tuple[Claim, ...]
    since: tuple[Claim, ...]  # all that came to the kept record during the merge; none where that was not noted
    state: RecordState  # as it was before the merge
    channels: tuple[ToldChannel, ...]  # whose card of the lost record became that of the kept one
    unposted: tuple[ToldChannel, ...] = ()  # whose card of the lost record was overtaken before it was posted


@dataclass(frozen=True, slots=True, kw_only=True)
class RegroupView:
    """The records that were asked for and their cards. `merged` has those of them that are part of another."""

    version: int  # of the desk
    records: Mapping[int, StrikeRecord]
    alerts: Mapping[str, AlertView]
    merged: Mapping[int, Merged]
    ledger: tuple[ShownRow, ...]
    next_number: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Move:
    """Everything that hangs on a record goes to another: its claims, entries and stories.

    merge: all of `lost` goes to `kept`, with the cards in `channels`. part: what it brought goes back to `lost`
    with what those reports have said since, and cards that the merge overtook are due again.
    split: the claims and entries with these `entries` go from `kept` to `lost`, a record of their own.
    """

    kind: Literal["merge", "part", "split"]
    kept: int
    lost: int
    channels: tuple[ToldChannel, ...] = ()
    entries: frozenset[str] = frozenset()  # keys


@dataclass(frozen=True, slots=True, kw_only=True)
class Regroup:
    """One merge, split or undo; written as one transaction or not at all. `strikes` carry what is said by it: the
    other claims are moved."""

    expected_version: int  # of the RegroupView
    at: datetime
    move: Move
    note: AuditNote
    strikes: tuple[StrikeWrite, ...] = ()
    alerts: tuple[AlertWrite, ...] = ()
    forgotten_alerts: tuple[str, ...] = ()  # keys of cards that no channel has
    deliveries: tuple[NewDelivery, ...] = ()
    withdrawn_lines: tuple[str, ...] = ()  # as in DeskBatch


class Regroupings(Protocol):
    def regroup_view(self, numbers: Sequence[int]) -> RegroupView:
        """Unknown numbers are left out."""

    def records_near(self, number: int, *, limit: int = 30) -> tuple[StrikeRecord, ...]:
        """The other open records, the nearest in days first."""

    def regroup(self, regroup: Regroup) -> None:
        """Write it. Raises `DeskMoved` if the desk is not at `expected_version` any more; then nothing was
        written."""

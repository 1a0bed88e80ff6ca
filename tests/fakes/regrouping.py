"""Merges and splits on the store in memory; a mixin of `FakeStore`, held to the real stores by the contract tests."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from typing import Any

from newsdesk.alerts import DeliveryState, Kind
from newsdesk.errors import DeskMoved
from newsdesk.ports import Merged, Move, Regroup, RegroupView, ToldChannel
from newsdesk.record.parting import without
from newsdesk.strikes import Claim, StrikeRecord

_GONE = (DeliveryState.COLLAPSED, DeliveryState.SUPERSEDED)


@dataclass
class Brought:
    """What a merge moved, and what the kept record had said before."""

    claims: tuple[Claim, ...]
    own: tuple[Claim, ...]
    others: dict[int, Brought]  # by the number of the lost record, itself among them
    entries: list[int] = field(default_factory=list)
    stories: list[int] = field(default_factory=list)
    deliveries: list[str] = field(default_factory=list)

    def since(self, kept: StrikeRecord) -> tuple[Claim, ...]:
        """Claims made since the merge, without those that came with yet another record."""
        brought = [claim for other in self.others.values() for claim in other.claims]
        return without(kept.claims, (*self.own, *self.claims, *brought))

    def of(self, kept: StrikeRecord) -> tuple[Claim, ...]:
        """The claims that are still there, and what their reports alone have said since."""
        reports = {claim.entry_key for claim in self.claims} - {claim.entry_key for claim in self.own} - {None}
        gone = without(self.claims, kept.claims)
        return without(self.claims, gone) + tuple(one for one in self.since(kept) if one.entry_key in reports)


class FakeRegroupings:
    """Implements `newsdesk.ports.Regroupings` on the attributes of `FakeStore`."""

    def regroup_view(self: Any, numbers: Sequence[int]) -> RegroupView:
        with self._lock:
            records = {number: self.records[number] for number in numbers if number in self.records}
            keys = [key for key, row in self.alerts.items() if row.strike_number in numbers]
            return RegroupView(
                version=self.version,
                records=records,
                alerts={key: replace(self.alerts[key].view, channels=self._channels(key)) for key in keys},
                merged={
                    one.number: self._merged(one.number, one.merged_into)
                    for one in records.values()
                    if one.merged_into is not None
                },
                ledger=self.ledger(),
                next_number=max((record.last_number for record in self.records.values()), default=0) + 1,
            )

    def records_near(self: Any, number: int, *, limit: int = 30) -> tuple[StrikeRecord, ...]:
        if number not in self.records:
            return ()
        day = self._day(self.records[number])
        others = [one for one in self._standing() if one.number != number]
        return tuple(sorted(others, key=lambda one: (abs(self._day(one) - day), -one.number))[:limit])

    def regroup(self: Any, regroup: Regroup) -> None:
        with self._lock:
            if regroup.expected_version != self.version:
                raise DeskMoved(str(self.version))
            self.version += 1
            for write in regroup.strikes:
                self.add_strike(write)
            getattr(self, f"_do_{regroup.move.kind}")(regroup.move)
            for alert in regroup.alerts:
                self._write_alert(alert)
            for key in regroup.forgotten_alerts:
                self.alerts.pop(key, None)
            self._write_deliveries(regroup.deliveries, regroup.withdrawn_lines, regroup.at)
            self.notes.append(regroup.note)

    def _merged(self: Any, lost: int, kept: int) -> Merged:
        brought = self.brought[lost]
        overtaken = self._overtaken_cards(lost)
        rows = [self.deliveries[key].new for key in brought.deliveries]
        return Merged(
            into=kept,
            claims=brought.of(self.records[kept]),
            since=brought.since(self.records[kept]),
            state=self.records[lost].state,
            channels=tuple(
                ToldChannel(channel=row.channel, transport=row.transport, card_lang=row.card_lang)
                for row in rows
                if row.alert_key == f"strike/S-{kept}"
            ),
            unposted=tuple(
                ToldChannel(channel=row.new.channel, transport=row.new.transport, card_lang=row.new.card_lang)
                for row in overtaken
            ),
        )

    def _overtaken_cards(self: Any, lost: int) -> list[Any]:
        return [
            row
            for row in self.deliveries.values()
            if (row.new.alert_key, row.new.kind) == (f"strike/S-{lost}", Kind.ROOT)
            and row.state is DeliveryState.SUPERSEDED
        ]

    def _do_merge(self: Any, move: Move) -> None:
        lost, kept = self.records[move.lost], self.records[move.kept]
        brought = Brought(claims=lost.claims, own=kept.claims, others=self.brought)
        self.records[move.kept] = replace(kept, claims=(*kept.claims, *lost.claims))
        self.records[move.lost] = replace(lost, claims=(), merged_into=move.kept)
        for number, row in self.entry_rows.items():
            if row.record.strike_number == move.lost:
                row.record = replace(row.record, strike_number=move.kept)
                brought.entries.append(number)
        for number, story in self.story_rows.items():
            if story.strike_number == move.lost:
                self.story_rows[number] = replace(story, strike_number=move.kept)
                brought.stories.append(number)
        places = {(one.transport, one.channel) for one in move.channels}
        for key, row in self.deliveries.items():
            new = row.new
            if (
                new.alert_key == f"strike/S-{move.lost}"
                and new.kind is Kind.ROOT
                and row.state not in _GONE
                and (new.transport, new.channel) in places
            ):
                row.new = replace(new, alert_key=f"strike/S-{move.kept}")
                brought.deliveries.append(key)
        self.brought[move.lost] = brought

    def _do_part(self: Any, move: Move) -> None:
        brought = self.brought.pop(move.lost)
        kept, lost = self.records[move.kept], self.records[move.lost]
        back = brought.of(kept)
        self.records[move.kept] = replace(kept, claims=without(kept.claims, back))
        self.records[move.lost] = replace(lost, claims=(*back, *lost.claims), merged_into=None)
        for number in brought.entries:
            row = self.entry_rows[number]
            row.record = replace(row.record, strike_number=move.lost)
        for number in brought.stories:
            self.story_rows[number] = replace(self.story_rows[number], strike_number=move.lost)
        for key in brought.deliveries:
            row = self.deliveries[key]
            row.new = replace(row.new, alert_key=f"strike/S-{move.lost}")
        for row in self._overtaken_cards(move.lost):
            row.state = DeliveryState.READY

    def _do_split(self: Any, move: Move) -> None:
        kept, new = self.records[move.kept], self.records[move.lost]
        chosen = tuple(claim for claim in kept.claims if claim.entry_key in move.entries)
        self.records[move.kept] = replace(kept, claims=tuple(one for one in kept.claims if one not in chosen))
        self.records[move.lost] = replace(new, claims=chosen)
        for row in self.entry_rows.values():
            if row.entry.key in move.entries and row.record.strike_number == move.kept:
                row.record = replace(row.record, strike_number=move.lost)

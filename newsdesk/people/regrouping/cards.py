"""What channels see of records that are merged, parted or split: cards edited where they stand, nobody rung twice.

A channel that has one card of both keeps it, as the card of the record that is kept. One that has both keeps both:
the second one says which record it turned out to be.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Literal

from newsdesk.alerting.card_marks import listening
from newsdesk.alerting.routing import Alert, route_lines, route_quietly, route_update
from newsdesk.alerting.thread_lines import LinePlan, LineToSend
from newsdesk.alerts import Kind, NewDelivery, Subscription, alert_key
from newsdesk.messages import CardState, StrikeCard, ThreadLine
from newsdesk.ports import AlertView, AlertWrite, RegroupView, ShownRow, ToldChannel
from newsdesk.prose.cards import strike_card
from newsdesk.record.changes import changes
from newsdesk.record.shown_row import shown_row
from newsdesk.strikes import RecordState, StrikeRecord
from newsdesk.understanding import Severity

Tie = Literal["merged", "parted", "split"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CardsAfter:
    """`moved` are the channels whose card of the lost record becomes that of the kept one."""

    alerts: tuple[AlertWrite, ...] = ()
    deliveries: tuple[NewDelivery, ...] = ()
    withdrawn_lines: tuple[str, ...] = ()
    forgotten: tuple[str, ...] = ()
    moved: tuple[ToldChannel, ...] = ()

    @property
    def edited(self) -> int:
        return sum(row.kind is Kind.UPDATE for row in self.deliveries)


def cards_of_merge(
    view: RegroupView, before: StrikeRecord, kept: StrikeRecord, lost: StrikeRecord, *, who: str, now: datetime
) -> CardsAfter:
    ours, theirs = _alert(view, kept), _alert(view, lost)
    if ours is None and theirs is None:
        return CardsAfter()
    have = ours.channels if ours else ()
    told = theirs.channels if theirs else ()
    moved = tuple(channel for channel in told if _place(channel) not in {_place(one) for one in have})
    both = tuple(channel for channel in told if channel not in moved)
    ledger = _ledger(view, kept)
    severity = max((one.severity for one in (ours, theirs) if one), key=lambda one: one.rank)
    card = _card(ours, kept, before, severity, ledger, now, heir_of=theirs)
    rows = [
        row
        for channels, known in ((have, before), (moved, view.records[lost.number]))
        for row in _rows(card, severity, channels, _line(kept, lost, "merged", known, who=who, now=now), now)
    ]
    first_told = now if ours or not theirs else theirs.created_at
    alerts = [_write(ours, card, severity, kept, at=first_told)]
    if theirs and isinstance(theirs.card, StrikeCard):
        gone = _gone(theirs.card, kept, who)
        rows += route_update(Alert(card=gone, severity=theirs.severity), both)
        alerts.append(_write(theirs, gone, theirs.severity, lost, at=now))
    return CardsAfter(
        alerts=tuple(alerts),
        deliveries=tuple(rows),
        withdrawn_lines=_waiting(lost, told, both),
        moved=moved,
    )


def cards_of_parting(
    view: RegroupView, before: StrikeRecord, kept: StrikeRecord, back: StrikeRecord, *, who: str, now: datetime
) -> CardsAfter:
    ours, theirs = _alert(view, kept), _alert(view, back)
    if ours is None:
        return CardsAfter()
    merged = view.merged[back.number]
    returned = merged.channels
    have = tuple(channel for channel in ours.channels if channel not in returned)
    ledger = _ledger(view, kept, back)
    rows: list[NewDelivery] = []
    alerts: list[AlertWrite] = []
    if have:
        card = _card(ours, kept, before, ours.severity, ledger, now)
        rows += _rows(card, ours.severity, have, _line(kept, back, "parted", before, who=who, now=now), now)
        alerts.append(_write(ours, card, ours.severity, kept, at=now))
    if theirs and isinstance(theirs.card, StrikeCard):
        again = _card(theirs, back, None, theirs.severity, ledger, now)
        line = _line(back, kept, "parted", None, who=who, now=now)
        rows += _rows(again, theirs.severity, (*theirs.channels, *returned, *merged.unposted), line, now)
        alerts.append(_write(theirs, again, theirs.severity, back, at=now))
    return CardsAfter(
        alerts=tuple(alerts),
        deliveries=tuple(rows),
        withdrawn_lines=_waiting(kept, returned, ()),
        forgotten=() if have else (ours.key,),
    )


def cards_of_split(
    view: RegroupView,
    before: StrikeRecord,
    shrunk: StrikeRecord,
    opened: StrikeRecord,
    subscriptions: Sequence[Subscription],
    *,
    who: str,
    now: datetime,
) -> CardsAfter:
    """The channels that know the record get a card of the second strike: to them it is one that nobody told yet."""
    ours = _alert(view, shrunk)
    if ours is None:
        return CardsAfter()
    ledger = _ledger(view, shrunk, opened)
    card = _card(ours, shrunk, before, ours.severity, ledger, now)
    rows = _rows(card, ours.severity, ours.channels, _line(shrunk, opened, "split", before, who=who, now=now), now)
    new = strike_card(opened, ledger=ledger, now=now, severity=ours.severity)
    alert = Alert(card=new, severity=ours.severity)
    rows += route_quietly(alert, ours.channels, subscriptions, now=now)
    return CardsAfter(
        alerts=(
            _write(ours, card, ours.severity, shrunk, at=now),
            _write(None, new, ours.severity, opened, at=now),
        ),
        deliveries=tuple(rows),
    )


def _alert(view: RegroupView, record: StrikeRecord) -> AlertView | None:
    return view.alerts.get(alert_key(record.key))


def _place(channel: ToldChannel) -> tuple[str, str]:
    return channel.transport, channel.channel


def _ledger(view: RegroupView, *after: StrikeRecord) -> list[ShownRow]:
    """The record as it stands afterwards, for the total on the cards."""
    numbers = {record.number for record in after} | set(view.records)
    standing = [shown_row(record) for record in after if record.state is RecordState.OPEN]
    return [row for row in view.ledger if row.number not in numbers] + standing


def _card(
    alert: AlertView | None,
    record: StrikeRecord,
    before: StrikeRecord | None,
    severity: Severity,
    ledger: Iterable[ShownRow],
    now: datetime,
    *,
    heir_of: AlertView | None = None,
) -> StrikeCard:
    """The card of a record as it stands. Without one it inherits what people did with the other's."""
    previous = alert.card if alert and isinstance(alert.card, StrikeCard) else None
    found = changes(before, record) if before and previous else ()
    card = strike_card(record, ledger=ledger, now=now, severity=severity, previous=previous, changes=found)
    if previous is None and heir_of and isinstance(heir_of.card, StrikeCard):
        old = heir_of.card
        return replace(card, seen_at=old.seen_at, marks=old.marks, quote=old.quote, revision=old.revision + 1)
    return card


def _gone(card: StrikeCard, kept: StrikeRecord, who: str) -> StrikeCard:
    """The last card of a record that turned out to be another one."""
    return replace(card, state=CardState.WITHDRAWN, is_now=kept.name, merged_by=who, revision=card.revision + 1)


def _line(
    record: StrikeRecord, other: StrikeRecord, tie: Tie, before: StrikeRecord | None, *, who: str, now: datetime
) -> ThreadLine:
    return ThreadLine(
        record=record.key,
        record_name=record.name,
        kind=tie,
        change=None,
        who=who,
        on=now.date(),
        url=None,
        broadcast=False,
        more=changes(before, record) if before else (),
        other=other.name,
    )


def _rows(
    card: StrikeCard, severity: Severity, channels: Sequence[ToldChannel], line: ThreadLine, now: datetime
) -> list[NewDelivery]:
    alert = Alert(card=card, severity=severity)
    plan = LinePlan(lines=(LineToSend(line=line, tag=f"{line.kind}:{line.other.split()[0]}"),))
    return [
        *route_update(alert, channels),
        *route_lines(alert, plan, listening(card, channels), (), now=now),
    ]


def _write(
    alert: AlertView | None, card: StrikeCard, severity: Severity, record: StrikeRecord, *, at: datetime
) -> AlertWrite:
    return AlertWrite(
        key=alert_key(record.key),
        revision=card.revision,
        card=card,
        severity=severity,
        at=at,
        strike_number=record.number,
        story_id=record.story_id,
        last_rang=alert.last_rang if alert else {},
    )


def _waiting(
    record: StrikeRecord, channels: Iterable[ToldChannel], doubled: Iterable[ToldChannel]
) -> tuple[str, ...]:
    """Edits and lines that nobody needs any more; in channels with both cards a card that was not posted yet, too."""
    key = alert_key(record.key)
    late = [f"{key}:{one.channel}:{kind}:" for one in channels for kind in (Kind.UPDATE, Kind.THREAD)]
    return (*late, *(f"{key}:{one.channel}:root" for one in doubled))

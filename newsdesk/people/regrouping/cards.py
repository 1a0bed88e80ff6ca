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

Tie = Literal["merged", "parted", "split"]


@dataclass(frozen=True, slots=True, kw_only=True)
class RegroupingStep:
    """Who regroups records when, and what the store showed of them."""

    view: RegroupView
    who: str
    now: datetime

    def alert_of(self, record: StrikeRecord) -> AlertView | None:
        return self.view.alerts.get(alert_key(record.key))


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


def cards_of_merge(step: RegroupingStep, before: StrikeRecord, kept: StrikeRecord, lost: StrikeRecord) -> CardsAfter:
    ours, theirs = step.alert_of(kept), step.alert_of(lost)
    if ours is None and theirs is None:
        return CardsAfter()
    have = ours.channels if ours else ()
    told = theirs.channels if theirs else ()
    moved = tuple(channel for channel in told if channel.destination not in {one.destination for one in have})
    both = tuple(channel for channel in told if channel not in moved)
    alert = _alert(step, kept, before, _ledger(step.view, kept), heir_of=theirs)
    rows = [
        row
        for channels, known in ((have, before), (moved, step.view.records[lost.number]))
        for row in _rows(alert, channels, _line(step, kept, lost, "merged", known), step.now)
    ]
    first_told = step.now if ours or not theirs else theirs.created_at
    alerts = [_write(step, alert, kept, at=first_told)]
    if theirs and isinstance(theirs.card, StrikeCard):
        gone = Alert(card=_gone(theirs.card, kept, step.who), severity=theirs.severity)
        rows += route_update(gone, both)
        alerts.append(_write(step, gone, lost, at=step.now))
    return CardsAfter(
        alerts=tuple(alerts),
        deliveries=tuple(rows),
        withdrawn_lines=_waiting(lost, told, both),
        moved=moved,
    )


def cards_of_parting(
    step: RegroupingStep, before: StrikeRecord, kept: StrikeRecord, back: StrikeRecord
) -> CardsAfter:
    ours, theirs = step.alert_of(kept), step.alert_of(back)
    if ours is None:
        return CardsAfter()
    merged = step.view.merged[back.number]
    have = tuple(channel for channel in ours.channels if channel not in merged.channels)
    ledger = _ledger(step.view, kept, back)
    rows: list[NewDelivery] = []
    alerts: list[AlertWrite] = []
    if have:
        alert = _alert(step, kept, before, ledger)
        rows += _rows(alert, have, _line(step, kept, back, "parted", before), step.now)
        alerts.append(_write(step, alert, kept, at=step.now))
    if theirs and isinstance(theirs.card, StrikeCard):
        again = _alert(step, back, None, ledger)
        channels = (*theirs.channels, *merged.channels, *merged.unposted)
        rows += _rows(again, channels, _line(step, back, kept, "parted", None), step.now)
        alerts.append(_write(step, again, back, at=step.now))
    return CardsAfter(
        alerts=tuple(alerts),
        deliveries=tuple(rows),
        withdrawn_lines=_waiting(kept, merged.channels, ()),
        forgotten=() if have else (ours.key,),
    )


def cards_of_split(
    step: RegroupingStep,
    before: StrikeRecord,
    shrunk: StrikeRecord,
    opened: StrikeRecord,
    subscriptions: Sequence[Subscription],
) -> CardsAfter:
    """The channels that know the record get a card of the second strike: to them it is one that nobody told yet."""
    ours, now = step.alert_of(shrunk), step.now
    if ours is None:
        return CardsAfter()
    ledger = _ledger(step.view, shrunk, opened)
    alert = _alert(step, shrunk, before, ledger)
    card = strike_card(opened, ledger=ledger, now=now, severity=ours.severity)
    new = Alert(card=card, severity=ours.severity)
    rows = _rows(alert, ours.channels, _line(step, shrunk, opened, "split", before), now)
    return CardsAfter(
        alerts=(_write(step, alert, shrunk, at=now), _write(step, new, opened, at=now)),
        deliveries=(*rows, *route_quietly(new, ours.channels, subscriptions, now=now)),
    )


def _ledger(view: RegroupView, *after: StrikeRecord) -> list[ShownRow]:
    """The record as it stands afterwards, for the total on the cards."""
    numbers = {record.number for record in after} | set(view.records)
    standing = [shown_row(record) for record in after if record.state is RecordState.OPEN]
    return [row for row in view.ledger if row.number not in numbers] + standing


def _alert(
    step: RegroupingStep,
    record: StrikeRecord,
    before: StrikeRecord | None,
    ledger: Iterable[ShownRow],
    *,
    heir_of: AlertView | None = None,
) -> Alert:
    """The alert of a record as it stands. Without a card it inherits what people did with the other's."""
    told = step.alert_of(record)
    severity = max((one.severity for one in (told, heir_of) if one), key=lambda one: one.rank)
    previous = told.card if told and isinstance(told.card, StrikeCard) else None
    moved = changes(before, record) if before and previous else ()
    found = tuple(replace(one, correction=False) for one in moved)  # other reports are shown now, none was corrected
    card = strike_card(record, ledger=ledger, now=step.now, severity=severity, previous=previous, changes=found)
    if previous is None and heir_of and isinstance(heir_of.card, StrikeCard):
        old = heir_of.card
        card = replace(card, seen_at=old.seen_at, marks=old.marks, quote=old.quote, revision=old.revision + 1)
    return Alert(card=card, severity=severity)


def _gone(card: StrikeCard, kept: StrikeRecord, who: str) -> StrikeCard:
    """The last card of a record that turned out to be another one."""
    return replace(card, state=CardState.WITHDRAWN, is_now=kept.name, merged_by=who, revision=card.revision + 1)


def _line(
    step: RegroupingStep, record: StrikeRecord, other: StrikeRecord, tie: Tie, before: StrikeRecord | None
) -> ThreadLine:
    return ThreadLine(
        record=record.key,
        record_name=record.name,
        kind=tie,
        change=None,
        who=step.who,
        on=step.now.date(),
        url=None,
        broadcast=False,
        more=changes(before, record) if before else (),
        other=other.name,
    )


def _rows(alert: Alert, channels: Sequence[ToldChannel], line: ThreadLine, now: datetime) -> list[NewDelivery]:
    plan = LinePlan(lines=(LineToSend(line=line, tag=f"{line.kind}:{line.other.split()[0]}"),))
    return [
        *route_update(alert, channels),
        *route_lines(alert, plan, listening(alert.card, channels), (), now=now),
    ]


def _write(step: RegroupingStep, alert: Alert, record: StrikeRecord, *, at: datetime) -> AlertWrite:
    told = step.alert_of(record)
    return AlertWrite(
        key=alert_key(record.key),
        revision=alert.card.revision,
        card=alert.card,
        severity=alert.severity,
        at=at,
        strike_number=record.number,
        story_id=record.story_id,
        last_rang=told.last_rang if told else {},
    )


def _waiting(
    record: StrikeRecord, channels: Iterable[ToldChannel], doubled: Iterable[ToldChannel]
) -> tuple[str, ...]:
    """Edits and lines that nobody needs any more; in channels with both cards a card that was not posted yet, too."""
    key = alert_key(record.key)
    late = [f"{key}:{one.channel}:{kind}:" for one in channels for kind in (Kind.UPDATE, Kind.THREAD)]
    return (*late, *(f"{key}:{one.channel}:root" for one in doubled))

"""What each step of a correction writes, as one transaction: the correction, the card, the audit log, and what goes
into the outbox: the question to the editors, its fate, and the line under the card. Pure."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime

from newsdesk.alerting.card_marks import unmuted
from newsdesk.alerting.routing import Alert, route_after_digest, route_lines, route_update
from newsdesk.alerting.thread_lines import LinePlan, LineToSend
from newsdesk.alerts import Kind, Lane, NewDelivery, Subscription
from newsdesk.messages import Change, StrikeCard, ThreadLine
from newsdesk.people.actor import Actor
from newsdesk.people.correction.values import RINGS, desk_change, desk_claim, with_claim
from newsdesk.ports import Amendment, AuditNote, CardView, Correction, StrikeWrite
from newsdesk.prose.cards import strike_card
from newsdesk.record.writing import strike_write
from newsdesk.strikes import StrikeRecord

_EDITIONS = {"waiting": 1, "lapsed": 2, "confirmed": 3, "rejected": 3, "undone": 4}


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionStep:
    """Who takes which step when, and the card as they find it."""

    view: CardView
    actor: Actor
    action: str
    at: datetime


def amendment(
    step: CorrectionStep,
    correction: Correction,
    *,
    card: StrikeCard | None = None,
    strike: StrikeWrite | None = None,
    deliveries: Sequence[NewDelivery] = (),
) -> Amendment:
    """The correction as it stands now, a line in the audit log, and what comes with it."""
    decided = step.action in ("confirm", "reject")
    return Amendment(
        expected_version=step.view.version,
        at=step.at,
        note=_note(step, correction),
        alert=step.view.alert.rewritten(card, at=step.at) if card else None,
        strike=strike,
        correction=correction,
        deliveries=tuple(deliveries),
        withdrawn_lines=(f"{correction.key}:{correction.channel}:lapse:",) if decided else (),
    )


def apply_correction(
    step: CorrectionStep,
    record: StrikeRecord,
    correction: Correction,
    value: int | str,
    *,
    subscriptions: Sequence[Subscription],
) -> Amendment:
    """The desk's claim through the usual rules: record, card, thread line, and the editors' message."""
    view, now = step.view, step.at
    claim = desk_claim(correction, value, now)
    after = with_claim(record, claim)
    change = desk_change(correction, record, after, now)
    card = _card_of(view, after, change, now)
    alert = Alert(card=card, severity=view.alert.severity)
    last_rang = {**view.alert.last_rang, correction.note.field.value: now} if change else view.alert.last_rang
    plan = LinePlan(lines=(_line_of(correction, change),) if change else ())
    lines = route_lines(alert, plan, view.alert.channels, subscriptions, now=now)
    cards = route_after_digest(alert, plan, view.alert, subscriptions, now=now)
    return amendment(
        replace(step, view=replace(view, alert=replace(view.alert, last_rang=last_rang))),
        correction,
        card=card,
        strike=strike_write(after, [claim]),
        deliveries=(*route_update(alert, view.alert.channels), *lines, *cards, edit_row(correction)),
    )


def question_rows(correction: Correction) -> tuple[NewDelivery, ...]:
    """The question, and what becomes of it in a day if nobody answers: it says so, and calls the proposer."""
    note = correction.note
    lapsed = replace(correction, note=replace(note, state="lapsed"))
    return (
        _row(correction, Kind.ROOT, "root"),
        replace(_row(lapsed, Kind.UPDATE, "lapse:update"), not_before=note.lapses_at),
        replace(_row(lapsed, Kind.THREAD, "lapse:thread"), not_before=note.lapses_at),
    )


def edit_row(correction: Correction) -> NewDelivery:
    return _row(correction, Kind.UPDATE, f"update:{correction.note.state}")


def _note(step: CorrectionStep, correction: Correction) -> AuditNote:
    note = correction.note
    old, new = note.undoing or (note.old, note.new)
    return AuditNote(
        at=step.at,
        actor=step.actor.id,
        action=f"correction_{step.action}",
        subject=f"{correction.key} {note.record}",
        detail=f"{note.field}: {old or 'not stated'} -> {new or 'not known'}, source {note.source_url}",
    )


def _card_of(view: CardView, after: StrikeRecord, change: Change | None, now: datetime) -> StrikeCard:
    assert isinstance(view.alert.card, StrikeCard), "a record's card is a strike's"
    card = strike_card(
        after,
        ledger=view.ledger,
        now=now,
        severity=view.alert.severity,
        previous=view.alert.card,
        changes=(change,) if change else (),
    )
    return unmuted(card)


def _row(correction: Correction, kind: Kind, step: str) -> NewDelivery:
    return NewDelivery(
        key=f"{correction.key}:{correction.channel}:{step}",
        channel=correction.channel,
        transport=correction.transport,
        kind=kind,
        lane=Lane.NORMAL,
        alert_key=correction.key,
        revision=_EDITIONS[correction.note.state],
        message=correction.note,
        card_lang=correction.lang,
    )


def _line_of(correction: Correction, change: Change) -> LineToSend:
    note = correction.note
    line = ThreadLine(
        record=note.record,
        record_name=note.record_name,
        kind="undone" if note.state == "undone" else "desk_correction",
        change=change,
        who=change.who,
        on=change.on,
        url=change.url,
        broadcast=note.field in RINGS,
    )
    return LineToSend(line=line, tag=f"desk:{note.number}:{note.state}")

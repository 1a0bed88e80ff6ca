"""What a correction puts into the outbox: the question to the editors, its fate, and the line under the card."""

from __future__ import annotations

from dataclasses import replace

from newsdesk.alerting.thread_lines import LineToSend
from newsdesk.alerts import Kind, Lane, NewDelivery
from newsdesk.messages import Change, ThreadLine
from newsdesk.people.corrections import RINGS
from newsdesk.ports import Correction

_EDITIONS = {"waiting": 1, "lapsed": 2, "confirmed": 3, "rejected": 3, "undone": 4}


def asks(correction: Correction) -> tuple[NewDelivery, ...]:
    """The question, and what becomes of it in a day if nobody answers: it says so, and calls the proposer."""
    note = correction.note
    lapsed = replace(correction, note=replace(note, state="lapsed"))
    return (
        _row(correction, Kind.ROOT, "root"),
        replace(_row(lapsed, Kind.UPDATE, "lapse:update"), not_before=note.lapses_at),
        replace(_row(lapsed, Kind.THREAD, "lapse:thread"), not_before=note.lapses_at),
    )


def edit(correction: Correction) -> NewDelivery:
    return _row(correction, Kind.UPDATE, f"update:{correction.note.state}")


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


def line_of(correction: Correction, change: Change) -> LineToSend:
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

"""What people are told about the desk itself: its operators, its editors, a channel."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Literal

from newsdesk.strikes import Field


@dataclass(frozen=True, slots=True, kw_only=True)
class OperatorNote:
    """A note to the people who run the service: what stopped, since when, what is lost, what to do.

    For `audience` "channel" (blind and seeing only) it is one line in a channel of alerts.
    """

    type: Literal["operator"] = "operator"
    key: str
    kind: Literal[
        "quarantined",
        "back",
        "gone",
        "gap",
        "moved",
        "blind",
        "seeing",
        "parked",
        "channel_lost",
        "channel_back",
        "channel_renumbered",
        "events_dropped",
        "another_copy",
        "damaged",
        "clock",
        "form_refused",
        "balance",
        "weekly",
    ]
    subject: str
    since: datetime
    last_error: str = ""
    doing: str = ""
    lost: str = ""
    mended: bool = False
    until: datetime | None = None  # of what is over
    lines: tuple[str, ...] = ()  # more in the same message, a line each
    foot: str = ""  # small print
    ask: str = ""  # a question behind a button: "why E-90117"
    audience: Literal["operators", "channel"] = "operators"


NoticeKind = Literal["test", "greeting", "configured", "paused", "resumed", "unsubscribed"]


@dataclass(frozen=True, slots=True, kw_only=True)
class Notice:
    """Something that a channel is told about the desk itself. `rule` is its subscription in words."""

    type: Literal["notice"] = "notice"
    key: str
    kind: NoticeKind
    rule: str = ""
    by: str | None = None  # who asked for it
    until: datetime | None = None  # of a pause


CorrectionState = Literal["waiting", "confirmed", "rejected", "lapsed", "undone"]


@dataclass(frozen=True, slots=True, kw_only=True)
class CorrectionNote:
    """A correction that one editor proposes and another decides about, as the editors see it."""

    type: Literal["correction"] = "correction"
    number: int
    record: str
    record_name: str
    field: Field
    old: str | None  # as shown when it was proposed
    new: str | None  # None: nobody knows
    source_url: str
    note: str
    state: CorrectionState
    proposed_by: str  # user ids
    proposed_at: datetime
    lapses_at: datetime
    decided_by: str | None = None
    decided_at: datetime | None = None
    cards: int = 0  # edited by it
    undoing: tuple[str | None, str | None] | None = None  # what was shown before it was undone, and since


@dataclass(frozen=True, slots=True, kw_only=True)
class Unreadable:
    """What a newer release wanted to tell in a way that this one does not know. It is told by that one, or never."""

    type: Literal["unreadable"] = "unreadable"

"""What a channel is shown, as plain data. the Slack edge turns these into Block Kit or console lines; nothing here
knows of either. Every message is complete by itself, so that it can be rendered later, elsewhere, or again.

Messages are stored as JSON: only scalars, tuples, dates and further dataclasses; their type tells them apart.
"""

from __future__ import annotations

from newsdesk.messages.cards import Card, LineCard, NewsCard, StrikeCard, ThreadLine
from newsdesk.messages.digests import DigestItem, DigestMessage, Month
from newsdesk.messages.notes import CorrectionNote, CorrectionState, Notice, NoticeKind, OperatorNote, Unreadable
from newsdesk.messages.parts import (
    CardFigure,
    CardState,
    Change,
    Denial,
    DisputeLine,
    Marks,
    Mute,
    OtherStrike,
    Quote,
    SetAside,
    SourceLink,
    TotalsLine,
)

Message = Card | ThreadLine | DigestMessage | OperatorNote | Notice | CorrectionNote | Unreadable

__all__ = [
    "Card",
    "CardFigure",
    "CardState",
    "Change",
    "CorrectionNote",
    "CorrectionState",
    "Denial",
    "DigestItem",
    "DigestMessage",
    "DisputeLine",
    "LineCard",
    "Marks",
    "Message",
    "Month",
    "Mute",
    "NewsCard",
    "Notice",
    "NoticeKind",
    "OperatorNote",
    "OtherStrike",
    "Quote",
    "SetAside",
    "SourceLink",
    "StrikeCard",
    "ThreadLine",
    "TotalsLine",
    "Unreadable",
]

"""A subscription and the note of who made it."""

from __future__ import annotations

from datetime import time

from newsdesk.alerts import Mode, QuietHours, Subscription
from newsdesk.ports import AuditNote
from newsdesk.understanding import Category, Location, Severity
from tests.builders import NOON

WIRE = Subscription(
    channel="C0WIRE",
    categories=(Category.STRIKE, Category.LEGAL),
    min_severity=Severity.NORMAL,
    regions=(Location.CARIBBEAN,),
    languages=("es",),
    keywords=('Ecuador OR "Los Choneros"',),
    mode=Mode.WEEKLY,
    digest_at=time(8),
    timezone="America/New_York",
    quiet_hours=QuietHours(start=time(23), end=time(7)),
    mention="S0DESK",
    card_lang="es",
    managed=False,
    says_quiet=False,
)


def a_note(action: str = "subscribe") -> AuditNote:
    return AuditNote(at=NOON, actor="T0/U0ANA", action=action, subject="C0WIRE", detail="before -> after")

"""Entries that editors judged: candidates for the evaluation set. A person decides there, no model by itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerting.card_marks import marks_of
from newsdesk.messages import SetAside
from storage.codec import CARD
from storage.columns import Row
from storage.tables import alerts, decisions, entries
from storage.transactions import reading

_SET_ASIDE = (
    sa.select(alerts.c.key, alerts.c.card).where(alerts.c.card.contains('"set_aside":{')).order_by(alerts.c.key)
)
_BEHIND = (
    sa.select(entries)
    .join(decisions, decisions.c.entry_id == entries.c.id)
    .where(decisions.c.alert_key == sa.bindparam("key"))
    .order_by(entries.c.id)
    .distinct()
)


@dataclass(frozen=True, slots=True, kw_only=True)
class LabelCandidate:
    """One entry behind a card that was marked as not relevant and not put back."""

    entry: int
    outlet: str
    title: str
    summary: str
    link: str | None
    lang: str | None
    understood_as: str | None  # the class that made it a card
    alert: str
    reason: str
    by: str
    at: datetime


def read_candidates(engine: sa.Engine) -> tuple[LabelCandidate, ...]:
    with reading(engine) as connection:
        judged = [
            (row.key, marked)
            for row in connection.execute(_SET_ASIDE)
            if (marked := marks_of(CARD.load(row.card)).set_aside)
        ]
        return tuple(
            _candidate(row, key, marked)
            for key, marked in judged
            for row in connection.execute(_BEHIND, {"key": key})
        )


def _candidate(row: Row, key: str, marked: SetAside) -> LabelCandidate:
    return LabelCandidate(
        entry=row.id,
        outlet=row.outlet,
        title=row.title,
        summary=row.summary,
        link=row.link,
        lang=row.lang,
        understood_as=row.category.value if row.category else None,
        alert=key,
        reason=marked.reason,
        by=marked.by,
        at=marked.at,
    )

"""What the desk says of itself: how things stand, a fault, a feed that fails."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta
from typing import Any

from newsdesk.entries import FeedState
from newsdesk.monitoring.balance import Balance
from newsdesk.monitoring.episodes import Episode
from newsdesk.monitoring.faults import FaultKind
from newsdesk.ports import (
    FeedHealth,
    OutboxStats,
    StatusReport,
)

NOW = datetime(2026, 10, 5, 9, 0, tzinfo=UTC)


def a_status(**changes: Any) -> StatusReport:
    plain: dict[str, Any] = {
        "now": NOW,
        "feeds_by_state": {FeedState.ACTIVE.value: 38},
        "feeds_read_last_hour": 38,
        "never_read": 0,
        "failing": (),
        "last_success_at": NOW - timedelta(minutes=2),
        "outbox": OutboxStats(by_state={"sent": 9}, oldest_ready_at=None, last_sent_at=NOW),
        "last_alert_at": NOW - timedelta(hours=9),
        "balance": Balance(
            read=412,
            stored=412,
            decided={"alert": 1, "update": 4, "digest": 9, "silent": 398},
            deliveries={"sent": 9},
        ),
        "record_until": date(2026, 10, 4),
        "schema_version": "0001",
    }
    return StatusReport(**plain | changes)


def a_fault(kind: FaultKind, subject: str = "", *, seen: str = "0 of 14 feeds read") -> Episode:
    began_at = NOW - timedelta(minutes=22)
    return Episode(
        kind=kind, subject=subject, began_at=began_at, noticed_at=began_at, seen=seen, lost="some alerts", ripe=True
    )


def a_failing_feed() -> FeedHealth:
    return FeedHealth(
        id=17,
        name="US Coast Guard news",
        state=FeedState.QUARANTINED,
        failures=6,
        last_failure="http_status 403",
        last_success_at=NOW - timedelta(hours=9),
    )

"""What operators are told, for tests: a feed in trouble, a blindness and its end, a balance, a pause."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newsdesk.messages import (
    Notice,
    OperatorNote,
)

SINCE = datetime(2026, 10, 4, 23, 12, tzinfo=UTC)
NOTE = OperatorNote(
    key="ops/quarantine/17",
    kind="quarantined",
    subject="US Coast Guard news",
    since=SINCE,
    last_error="HTTP 403",
    doing="Read every 6 h instead of every 10 min.",
    lost="first word on searches; 3 wire feeds still cover them.",
)
BLIND = OperatorNote(
    key="ops/blind/no_feed/20261005T133800",
    kind="blind",
    subject="no feed read",
    since=SINCE,
    last_error="0 of 38 feeds read, 38 out of reach, for 22 min",
    doing="Check first: the network of this host, then /strikes status",
    lost="every alert",
    lines=("Also: Slack not reachable since 2026-10-05 13:38 UTC, no Socket Mode connection.",),
    foot="Next word in 30 min, or when it ends. Alert channels are told if it lasts 2 h.",
    ask="status",
)
SEEING = replace(
    BLIND,
    kind="seeing",
    subject="",
    until=SINCE + timedelta(minutes=38),
    last_error="",
    doing="19 entries caught up: 2 update, 17 silent",
    lost="",
    lines=(),
    foot="",
    ask="",
    mended=True,
)
BALANCE = OperatorNote(
    key="ops/balance/2026-10-05",
    kind="balance",
    subject="Mon 5 Oct 2026, UTC: does not add up",
    since=SINCE,
    lines=("Entries: 405 stored, 404 accounted for, 1 missing: E-90117",),
    ask="why E-90117",
)

PAUSED = Notice(key="paused/C0WIRE/20261004T231200", kind="paused", by="U0BO", until=SINCE + timedelta(hours=2))

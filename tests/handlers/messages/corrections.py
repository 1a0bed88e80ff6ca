"""A question to a second editor, and everything that may become of it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime, timedelta

from newsdesk.messages import CorrectionNote
from newsdesk.strikes import Field

ASKED_AT = datetime(2026, 10, 4, 23, 12, tzinfo=UTC)
DAY = timedelta(days=1)
ASKED = CorrectionNote(
    number=1,
    record="S-31",
    record_name="S-31 to S-33",
    field=Field.KILLED,
    old="3",
    new="4",
    source_url="https://www.apnews.com/corrected",
    note="AP mended its copy",
    state="waiting",
    proposed_by="U0ANA",
    proposed_at=ASKED_AT,
    lapses_at=ASKED_AT + DAY,
    cards=2,
)
CONFIRMED = replace(ASKED, state="confirmed", decided_by="U0BO", decided_at=ASKED_AT + DAY / 24)
CORRECTIONS = {
    "correction to confirm": ASKED,
    "correction of a place": replace(ASKED, field=Field.LOCATION, old="caribbean", new=None, note=""),
    "correction confirmed": CONFIRMED,
    "correction rejected": replace(CONFIRMED, state="rejected", cards=0),
    "correction lapsed": replace(ASKED, state="lapsed"),
    "correction undone": replace(CONFIRMED, state="undone"),
}

"""Posting an entry that was not told: what stands behind it, and all that changes as one transaction."""

from __future__ import annotations

import sqlalchemy as sa

from newsdesk.alerts import alert_key
from newsdesk.ports import AlertView, Posting, PostingView
from newsdesk.strikes import StrikeRecord
from storage.news.alert_rows import read_alert, write_alerts
from storage.news.counters import NEXT_STORY, VERSION, advance, read_counters, step_version
from storage.news.entry_rows import JUDGED, JUDGEMENT, to_decision, to_entry, to_understanding
from storage.news.story_rows import write_stories
from storage.news.strike_rows import read_ledger, read_standing
from storage.people.audit_rows import write_note
from storage.sending.delivery_rows import add_deliveries
from storage.tables import decisions, entries
from storage.transactions import reading, writing

_ENTRY = sa.select(entries, *JUDGEMENT).select_from(JUDGED).where(entries.c.id == sa.bindparam("entry"))


class SqlPostings:
    """Implements `newsdesk.ports.Postings`.

    Its view is not marked as a read on purpose: it is asked on the thread that will write.
    """

    _engine: sa.Engine

    def posting_view(self, entry_id: int) -> PostingView | None:
        with reading(self._engine) as connection:
            count = read_counters(connection)
            row = connection.execute(_ENTRY, {"entry": entry_id}).one_or_none()
            if row is None:
                return None
            record = read_standing(connection, row.strike_number) if row.strike_number is not None else None
            return PostingView(
                version=count[VERSION],
                entry_id=row.id,
                entry=to_entry(row),
                understanding=to_understanding(row),
                decision=to_decision(row),
                story_id=row.story_id,
                record=record,
                alert=_alert(connection, record, row.story_id),
                ledger=read_ledger(connection) if record else (),
                next_story_id=count[NEXT_STORY],
            )

    def post(self, posting: Posting) -> None:
        with writing(self._engine) as connection:
            step_version(connection, posting.expected_version)
            if posting.story is not None:
                write_stories(connection, [posting.story])
                advance(connection, NEXT_STORY, posting.story.id + 1)
                joined = entries.update().where(entries.c.id == posting.entry_id)
                connection.execute(joined.values(story_id=posting.story.id))
            write_alerts(connection, [posting.alert])
            _decide(connection, posting)
            add_deliveries(connection, posting.deliveries, now=posting.at)
            write_note(connection, posting.note)


def _alert(connection: sa.Connection, record: StrikeRecord | None, story_id: int | None) -> AlertView | None:
    if record is None and story_id is None:
        return None
    found = read_alert(connection, alert_key(record.key if record else f"N-{story_id}"))
    return found[0] if found else None


def _decide(connection: sa.Connection, posting: Posting) -> None:
    """The moment of the decision stays: a day's decisions are those about the entries of that day."""
    newest = sa.select(entries.c.revision).where(entries.c.id == posting.entry_id).scalar_subquery()
    decided = decisions.update().where(decisions.c.entry_id == posting.entry_id, decisions.c.revision == newest)
    connection.execute(
        decided.values(
            action=posting.decision.action,
            reason=posting.decision.reason,
            detail=posting.decision.detail,
            alert_key=posting.alert.key,
        )
    )

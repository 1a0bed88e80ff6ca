"""Entries, what was understood of them and what was decided: rows from values, values from rows.

A feed's first poll brings dozens of entries, so their rows are made as the driver takes them.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime

import sqlalchemy as sa

from newsdesk.alerts import Decision
from newsdesk.entries import Entry, Freshness
from newsdesk.ports import EarlierText, EntryRecord
from newsdesk.text.links import page_of
from newsdesk.understanding import Understanding
from storage.answering.search import Text, add_to_index, drop_from_index
from storage.codec import UNDERSTANDING, WORDS, dump_grounds
from storage.columns import Row, Spell, UtcDateTime
from storage.prepared import PreparedSelect
from storage.statements import driver_form, insert_as_given, insert_new
from storage.tables import decisions, entries, entry_revisions, understandings

MOST_EARLIER = 20  # texts of an entry that are looked at again
_THIS_ENTRY = sa.and_(entries.c.feed_id == sa.bindparam("this_feed"), entries.c.key == sa.bindparam("this_key"))
_NEW_IDS = PreparedSelect(  # an entry without a decision was inserted a moment ago
    sa.select(entries.c.key, entries.c.id)
    .outerjoin(decisions, decisions.c.entry_id == entries.c.id)
    .where(
        entries.c.feed_id == sa.bindparam("feed"),
        entries.c.key.in_(sa.bindparam("keys", expanding=True)),
        decisions.c.entry_id.is_(None),
    )
)
_KEEP_OLD_TEXT = entry_revisions.insert().from_select(
    ["entry_id", "revision", "content_hash", "title", "summary", "published_at", "replaced_at"],
    sa.select(
        entries.c.id,
        entries.c.revision,
        entries.c.content_hash,
        entries.c.title,
        entries.c.summary,
        entries.c.published_at,
        sa.bindparam("replaced_at", type_=entry_revisions.c.replaced_at.type),
    ).where(_THIS_ENTRY),
)
_UNDERSTOOD, _DECIDED = understandings.insert(), decisions.insert()
_REVISE = (
    entries.update()
    .where(_THIS_ENTRY)
    .values(
        {
            **{
                name: sa.bindparam(f"new_{name}", type_=entries.c[name].type)
                for name in (
                    "content_hash",
                    "title",
                    "summary",
                    "published_at",
                    "published_raw",
                    "credit",
                    "tags",
                    "searchable",
                )
            },
            **{
                name: sa.func.coalesce(sa.bindparam(f"new_{name}", type_=entries.c[name].type), entries.c[name])
                for name in ("lang", "category", "story_id", "strike_number")
            },
            "revision": entries.c.revision + sa.literal_column("1"),
        }
    )
    .returning(entries.c.id, entries.c.revision)
)


def write_entries(connection: sa.Connection, records: Sequence[EntryRecord], *, at: datetime) -> None:
    """Store new entries and revisions with all that was thought about them. A repeated key is stored once."""
    spell = UtcDateTime().bind_processor(connection.dialect)
    placed = _insert_new(connection, [record for record in records if record.freshness is Freshness.NEW], spell)
    placed += [_revise(connection, record, at, spell) for record in records if record.freshness is Freshness.REVISED]
    insert_as_given(connection, _UNDERSTOOD, [_understanding_row(*one) for one in placed if one[0].understanding])
    insert_as_given(connection, _DECIDED, [_decision_row(*one, spell(at)) for one in placed])
    drop_from_index(connection, [entry_id for _, entry_id, revision in placed if revision > 1])
    add_to_index(connection, [_text(record, entry_id) for record, entry_id, _ in placed if _relevant(record)])


# Each entry as its newest revision was understood, if it was read, and decided.
JUDGED = entries.join(
    decisions, sa.and_(decisions.c.entry_id == entries.c.id, decisions.c.revision == entries.c.revision)
).outerjoin(
    understandings,
    sa.and_(understandings.c.entry_id == entries.c.id, understandings.c.revision == entries.c.revision),
)
JUDGEMENT = (understandings.c.body, decisions.c.action, decisions.c.reason, decisions.c.detail)


def earlier_texts(connection: sa.Connection, entry_id: int) -> tuple[EarlierText, ...]:
    """What the entry said before, the newest first."""
    replaced = (
        sa.select(entry_revisions.c.title, entry_revisions.c.replaced_at)
        .where(entry_revisions.c.entry_id == entry_id)
        .order_by(entry_revisions.c.revision.desc())
        .limit(MOST_EARLIER)
    )
    return tuple(EarlierText(title=row.title, until=row.replaced_at) for row in connection.execute(replaced))


def to_understanding(row: Row) -> Understanding | None:
    return UNDERSTANDING.load(row.body) if row.body else None


def to_decision(row: Row) -> Decision:
    return Decision(action=row.action, reason=row.reason, detail=row.detail)


def to_entry(row: Row) -> Entry:
    return Entry(
        key=row.key,
        feed_id=row.feed_id,
        outlet=row.outlet,
        tier=row.tier,
        lang_hint=row.lang_hint,
        link=row.link,
        guid=row.guid,
        title=row.title,
        summary=row.summary,
        published_at=row.published_at,
        published_raw=row.published_raw,
        first_seen_at=row.first_seen_at,
        content_hash=row.content_hash,
        credit=row.credit,
        tags=WORDS.load(row.tags),
    )


Placed = tuple[EntryRecord, int, int]  # with the id and revision it has in the store


def _insert_new(connection: sa.Connection, records: Sequence[EntryRecord], spell: Spell) -> list[Placed]:
    if not records:
        return []
    rows = [{**_row(record, spell), "revision": 1} for record in records]
    insert_as_given(connection, insert_new(connection.dialect.name, entries), rows)
    # Asked for afterwards: RETURNING of many rows costs more than the rows themselves.
    keys = [record.entry.key for record in records]
    ids = dict(_NEW_IDS.ask(connection, feed=records[0].entry.feed_id, keys=keys))
    return [(record, ids.pop(record.entry.key), 1) for record in records if record.entry.key in ids]


def _revise(connection: sa.Connection, record: EntryRecord, at: datetime, spell: Spell) -> Placed:
    this = {"this_feed": record.entry.feed_id, "this_key": record.entry.key}
    connection.execute(_KEEP_OLD_TEXT, {**this, "replaced_at": at})
    text, values_of = driver_form(_REVISE, connection.dialect)
    values = {f"new_{name}": value for name, value in _row(record, spell).items()}
    row = connection.exec_driver_sql(text, values_of({**this, **values})).one()
    return record, row.id, row.revision


def _row(record: EntryRecord, spell: Spell) -> dict[str, object]:
    entry, read = record.entry, record.understanding
    return {
        "feed_id": entry.feed_id,
        "key": entry.key,
        "content_hash": entry.content_hash,
        "outlet": entry.outlet,
        "tier": entry.tier.value,
        "lang_hint": entry.lang_hint,
        "link": entry.link,
        "page": page_of(entry.link) if entry.link else None,
        "guid": entry.guid,
        "title": entry.title,
        "summary": entry.summary,
        "published_at": spell(entry.published_at),
        "published_raw": entry.published_raw,
        "first_seen_at": spell(entry.first_seen_at),
        "credit": entry.credit,
        "tags": WORDS.dump(entry.tags) if entry.tags else "[]",
        "lang": read.classification.lang if read else None,
        "category": read.classification.category.value if read else None,
        "story_id": record.story_id,
        "strike_number": record.strike_number,
        "searchable": _relevant(record),
    }


def _relevant(record: EntryRecord) -> bool:
    return record.understanding is not None and record.understanding.classification.relevant


def _text(record: EntryRecord, entry_id: int) -> Text:
    assert record.understanding is not None
    return entry_id, record.entry.title, record.entry.summary, record.understanding.classification.lang


def _understanding_row(record: EntryRecord, entry_id: int, revision: int) -> dict[str, object]:
    assert record.understanding is not None
    read = record.understanding.classification
    return {
        "entry_id": entry_id,
        "revision": revision,
        "severity": read.severity.value,
        "body": UNDERSTANDING.dump(record.understanding),
    }


def _decision_row(record: EntryRecord, entry_id: int, revision: int, decided_at: object) -> dict[str, object]:
    return {
        "entry_id": entry_id,
        "revision": revision,
        "action": record.decision.action.value,
        "reason": record.decision.reason.value,
        "detail": record.decision.detail,
        "alert_key": record.alert_key,
        "decided_at": decided_at,
        "grounds": dump_grounds(record.grounds),
    }

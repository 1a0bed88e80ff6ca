"""Taking a person out of the store: their roles and visits go, and nothing else says any more who it was.

What was decided stays on record, under one made-up id that cannot be worked out from the old one. Texts of feeds are
left alone: they name nobody of ours.
"""

from __future__ import annotations

import json
import re
import secrets
from collections.abc import Collection

import sqlalchemy as sa

from newsdesk.ports import AuditNote
from storage.codec import CORRECTION
from storage.news.counters import overtake
from storage.people.audit_rows import write_note
from storage.tables import (
    alerts,
    audit,
    claims,
    corrections,
    decisions,
    deliveries,
    strikes,
    user_roles,
    visits,
)
from storage.transactions import writing

Text = sa.Column[str] | sa.Column[str | None]

FORMER = "former colleague"  # in place of a name
_NAMING = (  # columns that name people, by id or by name
    audit.c.actor,
    audit.c.subject,
    audit.c.detail,
    corrections.c.body,
    claims.c.origin,
    strikes.c.shown,
    alerts.c.card,
    deliveries.c.message,
    decisions.c.detail,
)

_JSON = frozenset({corrections.c.body, strikes.c.shown, alerts.c.card, deliveries.c.message})


def forget(engine: sa.Engine, person: str, note: AuditNote, *, names: Collection[str] = ()) -> int:
    """Forget a Slack user id, with the names that belong to it; returns how many rows said one of them.

    `note` says that it was done, and must not say of whom. A service that runs remembers some of it until it ends.
    """
    gone = f"UGONE{secrets.token_hex(4).upper()}"
    with writing(engine) as connection:
        overtake(connection)  # whoever has read a card that names them is about to write it again
        rows = sum(connection.execute(t.delete().where(t.c.user_id == person)).rowcount for t in (user_roles, visits))
        known = {*names, *_names_of(connection, person)} - {person}
        for column in _NAMING:
            rows += _rewrite(connection, column, person, re.compile(rf"\b{person}\b"), gone)
            for name in map(_in_json, known) if column in _JSON else known:
                rows += _rewrite(connection, column, name, _as_written(name), FORMER)
        write_note(connection, note)
    return rows


def _names_of(connection: sa.Connection, person: str) -> set[str]:
    """Names of a person on corrections. Each correction has two: who proposed it, then who confirmed it."""
    found = (CORRECTION.load(body) for body in connection.execute(sa.select(corrections.c.body)).scalars())
    hands = ((one.note.proposed_by, one.note.decided_by, one.names) for one in found if one)
    return {
        name
        for first, second, names in hands
        for who, name in zip((first, second), names, strict=False)
        if who == person
    }


def _in_json(name: str) -> str:
    return json.dumps(name, ensure_ascii=False)[1:-1]


def _as_written(name: str) -> re.Pattern[str]:
    """A name as the desk writes it, alone or beside another one; not where it is a word of a text."""
    return re.compile(rf'(?:(?<=["(])|(?<= & )|(?<=posted by )){re.escape(name)}(?= & |[")]|;)')


def _rewrite(connection: sa.Connection, column: Text, says: str, where: re.Pattern[str], instead: str) -> int:
    key = tuple(column.table.primary_key)
    found = connection.execute(sa.select(*key, column.label("text")).where(column.contains(says, autoescape=True)))
    changed = 0
    for row in found.all():
        text = where.sub(instead, row.text)
        if text != row.text:
            this = [part == value for part, value in zip(key, row, strict=False)]
            connection.execute(column.table.update().where(*this).values({column.name: text}))
            changed += 1
    return changed

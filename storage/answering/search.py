"""Full-text search, the same on both engines: words are normalised in Python (`newsdesk.text.words`), the database
only looks them up.

An entry is indexed in the language it was understood in; a question is asked in every language at once. Relevant
entries can be found as soon as they are recorded. All others wait for `index_backlog`: a full-text insert costs
several times the row itself, and a feed's first poll brings dozens of old entries that nobody is waiting for.
Results are the newest first, never ranked: ranking has to look at every hit.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

import sqlalchemy as sa

from newsdesk.ports import ANY_ENTRY, SearchFilters, SearchHit, SearchPage, reads
from newsdesk.text.words import forms, normalise
from storage.columns import Row, Select
from storage.tables import entries, feeds
from storage.transactions import reading, writing

MAX_TERMS = 12  # of a question; more than anybody types, few enough for the database
MAX_WORDS = 2_000  # of an entry that are indexed
MAX_WORD_CHARS = 40  # longer ones are addresses and noise; PostgreSQL refuses words of 2 KB
SNIPPET_CHARS = 160
BACKLOG_BATCH = 100  # 7 ms on the writer's thread, for which everybody else who writes waits

_TERM = re.compile(r'"([^"]*)"?|([^\s"]+)')
_TOKEN = re.compile(r"[\w’']+")

_ADD = {
    "sqlite": sa.text("INSERT INTO entry_words (rowid, words) VALUES (:entry_id, :words)"),
    "postgresql": sa.text("INSERT INTO entry_words (entry_id, words) VALUES (:entry_id, CAST(:words AS tsvector))"),
}
_DROP = {
    "sqlite": sa.text("DELETE FROM entry_words WHERE rowid = :entry_id"),
    "postgresql": sa.text("DELETE FROM entry_words WHERE entry_id = :entry_id"),
}
_FOUND = {
    "sqlite": sa.text("SELECT rowid AS id FROM entry_words WHERE entry_words MATCH :question"),
    "postgresql": sa.text("SELECT entry_id AS id FROM entry_words WHERE words @@ CAST(:question AS tsquery)"),
}
# Without words only what is about the subject is worth listing.
_OURS = (
    sa.select(entries)
    .where(entries.c.category.is_not(None), entries.c.category != "none")
    .order_by(entries.c.id.desc())
)
_OLDEST = sa.select(sa.func.min(entries.c.first_seen_at))
_INDEXED = entries.update().where(entries.c.id == sa.bindparam("entry_id")).values(searchable=True)
_BACKLOG = (
    sa.select(entries.c.id, entries.c.title, entries.c.summary, entries.c.lang, entries.c.lang_hint)
    .where(sa.text("NOT entries.searchable"))  # spelled as the partial index has it
    .order_by(entries.c.id)
    .limit(sa.bindparam("count"))
)

Alternatives = list[list[list[str]]]  # what must be there: one of several terms, each in one of several forms


class SqlSearch:
    """The search part of `newsdesk.ports.Answers`, and the indexer behind it."""

    _engine: sa.Engine

    @reads
    def search(
        self, words: str, filters: SearchFilters = ANY_ENTRY, *, limit: int = 5, before_id: int | None = None
    ) -> SearchPage:
        asked, dialect = parse(words), self._engine.dialect.name
        if not asked and (words or filters == ANY_ENTRY):
            return self._nothing()
        statement = (_with_words(dialect) if asked else _OURS).limit(limit + 1)
        statement = statement.where(
            *_narrowing(filters), *([entries.c.id < before_id] if before_id is not None else ())
        )
        with reading(self._engine) as connection:
            if filters.outlet is not None:
                statement = statement.where(_is_of(connection, filters.outlet))
            rows = connection.execute(statement, {"question": _question(asked, dialect)} if asked else {}).all()
        if not rows:
            return self._nothing()
        wanted = {word for terms in asked for form in terms for word in form}
        return SearchPage(hits=tuple(_hit(row, wanted) for row in rows[:limit]), more=len(rows) > limit)

    def _nothing(self) -> SearchPage:
        with reading(self._engine) as connection:
            return SearchPage(hits=(), more=False, oldest=connection.scalar(_OLDEST))

    def index_backlog(self, *, limit: int = BACKLOG_BATCH) -> int:
        """Make the oldest entries that wait for it searchable; returns how many. Call it until it returns 0."""
        with writing(self._engine) as connection:
            waiting = connection.execute(_BACKLOG, {"count": limit}).all()
            add_to_index(connection, [(row.id, row.title, row.summary, row.lang or row.lang_hint) for row in waiting])
            if waiting:
                connection.execute(_INDEXED, [{"entry_id": row.id} for row in waiting])
        return len(waiting)


def _with_words(dialect: str) -> Select:
    """The entries that hold what is asked, newest first."""
    found = _FOUND[dialect].columns(sa.column("id", sa.Integer)).subquery()
    return sa.select(entries).join(found, found.c.id == entries.c.id).order_by(found.c.id.desc())


def _narrowing(filters: SearchFilters) -> list[sa.ColumnElement[bool]]:
    """The conditions of the filters, but for the outlet's, which asks the database how it is spelt."""
    seen_at = sa.func.coalesce(entries.c.published_at, entries.c.first_seen_at)
    conditions = [
        entries.c.category == filters.category if filters.category is not None else None,
        entries.c.lang == filters.lang if filters.lang is not None else None,
        seen_at >= filters.since if filters.since is not None else None,
        seen_at < filters.until if filters.until is not None else None,
    ]
    return [condition for condition in conditions if condition is not None]


Text = tuple[int, str, str, str | None]  # entry id, title, summary, language


def add_to_index(connection: sa.Connection, texts: Sequence[Text]) -> None:
    """Index entries that are not in the index yet."""
    if texts:
        dialect = connection.dialect.name
        connection.execute(
            _ADD[dialect],
            [
                {"entry_id": entry_id, "words": _document(f"{title}\n{summary}", lang, dialect)}
                for entry_id, title, summary, lang in texts
            ],
        )


def drop_from_index(connection: sa.Connection, entry_ids: Sequence[int]) -> None:
    if entry_ids:
        connection.execute(_DROP[connection.dialect.name], [{"entry_id": entry_id} for entry_id in entry_ids])


def _document(text: str, lang: str | None, dialect: str) -> str:
    words = [word[:MAX_WORD_CHARS] for word in normalise(text, lang)[:MAX_WORDS]]
    if dialect == "sqlite":
        return " ".join(words)
    # Written out with positions: PostgreSQL's own parser would cut some words differently from ours.
    return " ".join(f"'{word}':{place}" for place, word in enumerate(words, start=1))


def parse(question: str) -> Alternatives:
    """What somebody typed, as a conjunction of alternatives. Whatever it is, it has a meaning or is empty.

    Words must all be there; "quoted words" stand together; OR between two terms asks for either.
    """
    asked: Alternatives = []
    either = False
    for quoted, plain in _TERM.findall(question)[: 2 * MAX_TERMS]:
        if plain in ("OR", "|"):
            either = bool(asked)
            continue
        term = [[word[:MAX_WORD_CHARS] for word in form] for form in forms(quoted or plain)]
        if term and either:
            asked[-1] += [form for form in term if form not in asked[-1]]
        elif term:
            asked.append(term)
        either = either and not term
    return asked[:MAX_TERMS]


def _is_of(connection: sa.Connection, outlet: str) -> sa.ColumnElement[bool]:
    """Match an outlet in any letter case. Databases know the case of plain letters alone, so names are compared
    here."""
    known = connection.scalars(sa.select(feeds.c.outlet).distinct())
    same = [name for name in known if name.casefold() == outlet.casefold()]
    return sa.or_(sa.func.lower(entries.c.outlet) == outlet.lower(), entries.c.outlet.in_(same))


def _question(asked: Alternatives, dialect: str) -> str:
    """Put the question in the engine's own query language. Words are letters and digits only, so none can be an
    operator."""
    if dialect == "sqlite":
        return " AND ".join("(" + " OR ".join(f'"{" ".join(form)}"' for form in terms) + ")" for terms in asked)
    phrases = [[" <-> ".join(f"'{word}'" for word in form) for form in terms] for terms in asked]
    return " & ".join("(" + " | ".join(f"({phrase})" for phrase in terms) + ")" for terms in phrases)


def _hit(row: Row, wanted: set[str]) -> SearchHit:
    matched, first_at = _matched(row, wanted)
    return SearchHit(
        entry_id=row.id,
        title=row.title,
        link=row.link,
        outlet=row.outlet,
        lang=row.lang or row.lang_hint or "",
        published_at=row.published_at,
        category=row.category,
        strike_number=row.strike_number,
        snippet=_snippet(row.summary, first_at),
        matched=matched,
    )


def _matched(row: Row, wanted: set[str]) -> tuple[tuple[str, ...], int]:
    """The words that answer the question, as printed, and where in the summary the first of them stands."""
    lang = row.lang or row.lang_hint
    in_title, in_summary = (_tokens(text, lang, wanted) for text in (row.title, row.summary))
    printed = dict.fromkeys(token[0] for token in (*in_title, *in_summary))
    return tuple(printed), in_summary[0].start() if in_summary else 0


def _tokens(text: str, lang: str | None, wanted: set[str]) -> list[re.Match[str]]:
    return [
        token
        for token in _TOKEN.finditer(text)
        if any(word[:MAX_WORD_CHARS] in wanted for word in normalise(token[0], lang))
    ]


def _snippet(text: str, at: int) -> str:
    """Cut at most SNIPPET_CHARS of a summary around a place, between words."""
    if len(text) <= SNIPPET_CHARS:
        return text
    start = max(0, min(at - SNIPPET_CHARS // 3, len(text) - SNIPPET_CHARS))
    cut = text[start : start + SNIPPET_CHARS]
    if start:
        cut = "…" + cut.partition(" ")[2]
    return cut if start + SNIPPET_CHARS >= len(text) else cut.rpartition(" ")[0] + "…"

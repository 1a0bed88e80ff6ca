"""What an entry states, for tests: the facts of a title and a summary whose class is given."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from datetime import UTC, datetime
from typing import Any

from newsdesk import facts
from newsdesk.facts.document import document_of
from newsdesk.facts.when.recorded_days import KnownDay
from newsdesk.text.folding import entry_text
from newsdesk.understanding import (
    Category,
    Classification,
    Comparator,
    Cumulative,
    Facts,
    Quoted,
    Severity,
    StrikeFacts,
)

Printed = tuple[int, Comparator] | None

PUBLISHED = datetime(2026, 2, 10, 15, tzinfo=UTC)  # a Tuesday


def judged(
    *, category: Category = Category.STRIKE, new_event: bool = True, lang: str = "en", topic: str | None = None
) -> Classification:
    return Classification(
        lang=lang,
        relevant=category is not Category.NONE,
        relevance=1.0,
        category=category,
        topic=topic,
        severity=Severity.URGENT,
        new_event=new_event,
        newness=1.0,
    )


def extract(
    title: str,
    summary: str,
    *,
    lang: str,
    published_at: datetime | None,
    classification: Classification,
    known_days: Sequence[KnownDay] = (),
) -> Facts:
    doc = document_of(entry_text(title, summary), len(title), lang, published_at)
    return facts.extract(doc, classification, known_days=known_days)


def facts_of(title: str, summary: str = "", *, lang: str = "en", **judgement: Any) -> Facts:
    known_days = judgement.pop("known_days", ())
    return extract(
        title,
        summary,
        lang=lang,
        published_at=judgement.pop("published_at", PUBLISHED),
        classification=judged(lang=lang, **judgement),
        known_days=known_days,
    )


def the_strike(title: str, summary: str = "", **more: Any) -> StrikeFacts:
    (event,) = facts_of(title, summary, **more).events
    return event


def the_total(title: str, summary: str = "", **more: Any) -> Cumulative:
    total = facts_of(title, summary, **more).cumulative
    assert total is not None
    return total


def the_strikes(title: str, summary: str, lang: str) -> tuple[StrikeFacts, ...]:
    return facts_of(title, summary, lang=lang).events


def tolls_of(strikes: Iterable[StrikeFacts]) -> list[int | None]:
    return [value_of(strike.killed) for strike in strikes]


def killed_and_alive(title: str, summary: str, lang: str) -> list[tuple[int | None, int | None]]:
    """The dead and the living of each strike in the text."""
    return [(value_of(event.killed), value_of(event.survivors)) for event in the_strikes(title, summary, lang)]


def value_of(quoted: Quoted | None) -> int | None:
    return quoted.value if quoted else None


def printed(quoted: Quoted | None) -> Printed:
    return (quoted.value, quoted.comparator) if quoted else None

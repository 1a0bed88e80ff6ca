"""Entries in files: one JSON object a line, as `classify`, `replay` and `eval` read and write them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsdesk.errors import UserError
from newsdesk.understanding import Quoted, QuotedDate, StrikeFacts, Understanding


def read_lines(path: str) -> Iterator[dict[str, Any]]:
    """Objects of a file, or of standard input for "-". Raises UserError with the line that is wrong."""
    for number, line in enumerate(_text_lines(path), start=1):
        if line.strip():
            yield _object(line, where=f"{path}, line {number}")


def _text_lines(path: str) -> Iterator[str]:
    if path == "-":
        yield from sys.stdin
        return
    try:
        with Path(path).open(encoding="utf-8") as lines:
            yield from lines
    except (OSError, UnicodeDecodeError) as err:
        raise UserError(f"{path} cannot be read: {getattr(err, 'strerror', None) or err}.") from err


def _object(line: str, *, where: str) -> dict[str, Any]:
    try:
        values = json.loads(line)
    except (json.JSONDecodeError, RecursionError) as err:
        raise UserError(
            f'{where} is not JSON. A line looks like {{"id": "1", "title": "...", "summary": "..."}}'
        ) from err
    if not isinstance(values, dict) or not isinstance(values.get("title", ""), str) or "id" not in values:
        raise UserError(f'{where}: an entry is an object with an "id", a "title" and a "summary".')
    return values


def published(values: Mapping[str, Any]) -> datetime | None:
    """The day or moment of publication, aware UTC; None when there is none."""
    text = values.get("published")
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(str(text))
    except ValueError as err:
        raise UserError(
            f'"published" is {text!r}; a day such as 2026-10-04 or a moment in ISO form is needed.'
        ) from err
    return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)


def as_object(name: Any, understood: Understanding) -> dict[str, Any]:
    """One line of `classify --jsonl`: plain values first, quotes beside them."""
    seen, facts = understood.classification, understood.facts
    totals = facts.cumulative
    return {
        "id": name,
        "lang": seen.lang,
        "relevant": seen.relevant,
        "relevance": round(seen.relevance, 4),
        "category": seen.category.value,
        "topic": seen.topic,
        "severity": seen.severity.value,
        "new_event": seen.new_event,
        "events": [_event(event) for event in facts.events],
        "cumulative": totals
        and {
            "strikes": totals.strikes.value if totals.strikes else None,
            "killed": totals.killed.value if totals.killed else None,
            "qualifier": totals.qualifier,
        },
        "reasons": [{"for": push.for_, "what": push.what, "weight": round(push.weight, 3)} for push in seen.reasons],
    }


def _event(event: StrikeFacts) -> dict[str, Any]:
    numbers: dict[str, Quoted | QuotedDate | None] = {
        "date": event.date,
        "killed": event.killed,
        "survivors": event.survivors,
        "vessels": event.vessels,
    }
    quotes = {name: quoted.text for name, quoted in numbers.items() if quoted}
    if event.location_text:
        quotes["location"] = event.location_text
    return {
        "date": event.date.value.isoformat() if event.date else None,
        "location": event.location.value if event.location else None,
        "killed": event.killed.value if event.killed else None,
        "survivors": event.survivors.value if event.survivors else None,
        "vessels": event.vessels.value if event.vessels else None,
        "presumed_dead": event.presumed_dead.value if event.presumed_dead else None,
        "quotes": quotes,
    }

"""Entries in files: one JSON object a line, as `classify`, `replay` and `eval` read and write them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsdesk.errors import UserError


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

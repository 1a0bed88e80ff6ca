"""Entries in files: one JSON object a line, as `classify`, `replay` and `eval` read and write them."""

from __future__ import annotations

import json
import sys
from collections.abc import Iterator, Mapping
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, BinaryIO

from newsdesk.entries import FEED_TIERS, Tier
from newsdesk.errors import UserError
from service.entries.outlet_tiers import tier_of

MAX_LINE_BYTES = 10_000_000
MAX_TEXT_CHARS = 20_000  # of one text; ten times what is kept of a feed's summary
TEXTS = ("title", "summary", "lang", "outlet", "url")
EXAMPLE = '{"id": "1", "title": "...", "summary": "...", "published": "2026-10-04"}'
BOM = b"\xef\xbb\xbf"


def read_lines(path: str) -> Iterator[dict[str, Any]]:
    """Objects of a file, or of standard input for "-". Raises UserError with the line that is wrong."""
    for number, line in enumerate(_byte_lines(path), start=1):
        line = line.removeprefix(BOM) if number == 1 else line
        if line.strip():
            yield _entry(line, where=f"{path}, line {number}")


def _byte_lines(path: str) -> Iterator[bytes]:
    if path == "-":
        if sys.stdin.isatty():
            print(f"One entry a line, Ctrl-D ends it: {EXAMPLE}", file=sys.stderr)
        yield from _lines_of(sys.stdin.buffer)
        return
    try:
        with Path(path).open("rb") as file:
            yield from _lines_of(file)
    except OSError as err:
        raise UserError(f"{path} cannot be read: {err.strerror}.") from err


def _lines_of(file: BinaryIO) -> Iterator[bytes]:
    """The lines, an endless one in parts: the first of them is refused."""
    return iter(lambda: file.readline(MAX_LINE_BYTES + 1), b"")


def _entry(line: bytes, *, where: str) -> dict[str, Any]:
    if len(line) > MAX_LINE_BYTES:
        raise UserError(f"{where} is longer than {MAX_LINE_BYTES // 1_000_000} MB: each entry has a line of its own.")
    try:
        values = json.loads(line.decode())
    except UnicodeDecodeError as err:
        raise UserError(f"{where} is not UTF-8.") from err
    except (ValueError, RecursionError) as err:
        raise UserError(f"{where} is not JSON. A line looks like {EXAMPLE}") from err
    if not isinstance(values, dict) or "id" not in values:
        raise UserError(f'{where}: an entry is an object with an "id", a "title" and a "summary": {EXAMPLE}')
    if values.get("tier") not in (None, "", *Tier):
        raise UserError(f'{where}: "tier" is {str(values["tier"])[:40]}, one of {", ".join(FEED_TIERS)} is needed.')
    texts = {name: _text(values[name], name, where) for name in TEXTS if values.get(name) is not None}
    try:
        published(values)
    except UserError as err:
        raise UserError(f"{where}: {err}") from err
    values |= texts
    if not values.get("tier") and (tier := tier_of(values.get("outlet"), values.get("url"))):
        values["tier"] = tier.value
    return values


def _text(value: object, name: str, where: str) -> str:
    """The text, not longer than anybody needs, and without the half characters that JSON can spell."""
    if not isinstance(value, str):
        raise UserError(f'{where}: "{name}" is {str(value)[:40]}, a text is needed.')
    return value[:MAX_TEXT_CHARS].encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def published(values: Mapping[str, Any]) -> datetime | None:
    """The day or moment of publication, aware UTC; None when there is none."""
    text = values.get("published")
    if not text:
        return None
    try:
        moment = datetime.fromisoformat(str(text))
        return moment.astimezone(UTC) if moment.tzinfo else moment.replace(tzinfo=UTC)
    except (ValueError, OverflowError) as err:
        raise UserError(
            f'"published" is {str(text)[:40]!r}; a day such as 2026-10-04 or a moment in ISO form is needed.'
        ) from err

"""Facts that were read in the readable text, with their quotes as they stand in the printed one."""

from __future__ import annotations

from dataclasses import fields, is_dataclass, replace
from typing import Any

from newsdesk.text.readable import Readable
from newsdesk.understanding import Facts, Quoted, QuotedDate


def quoted_as_printed(facts: Facts, seen: Readable, printed: str) -> Facts:
    found: Facts = _quoted(facts, seen, printed) if seen.spans else facts
    return found


def _quoted(value: Any, seen: Readable, printed: str) -> Any:
    if isinstance(value, (Quoted, QuotedDate)):
        start, end = seen.printed(value.start, value.start + len(value.text))
        return replace(value, text=printed[start:end], start=start)
    if isinstance(value, tuple):
        return tuple(_quoted(one, seen, printed) for one in value)
    if is_dataclass(value) and not isinstance(value, type):
        return replace(value, **{f.name: _quoted(getattr(value, f.name), seen, printed) for f in fields(value)})
    return value

"""How a record of the log reads as a line: JSON for machines, columns for people.

Forty lines of ours, where a library for it brought a second one for coloured tracebacks: 5 MB of every service.
"""

from __future__ import annotations

import json
import logging
import re
from collections.abc import Mapping
from datetime import UTC, datetime
from typing import Any

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime", "taskName"}
_NEEDS_QUOTES = re.compile(r"[\s=\"']")
_COLOURS = {"debug": 32, "info": 32, "warning": 33, "error": 31, "critical": 31}  # ANSI: green, yellow, red


class JsonLines(logging.Formatter):
    """One object a line: `event`, `logger`, `level`, what the record says beside, `timestamp`, and an `exception`."""

    def format(self, record: logging.LogRecord) -> str:
        said: dict[str, Any] = {"event": record.getMessage(), "logger": record.name, "level": _level(record)}
        said |= _beside(record) | {"timestamp": _timestamp(record)}
        return json.dumps(said | _tracebacks(self, record), default=repr)


class ConsoleLines(logging.Formatter):
    """Time, level, event, logger, what the record says beside; a traceback stands below, on lines of its own."""

    def __init__(self, *, colours: bool) -> None:
        super().__init__()
        self._colours = colours

    def format(self, record: logging.LogRecord) -> str:
        level, event = f"{_level(record):<9}", f"{record.getMessage():<30}"
        if self._colours:
            level = f"\x1b[{_COLOURS.get(_level(record), 0)}m{level}\x1b[0m"
            event = f"\x1b[1m{event}\x1b[0m"
        beside = [f"{name}={_shown(value)}" for name, value in sorted(_beside(record).items())]
        line = " ".join([_timestamp(record), f"[{level}]", event, f"[{record.name}]", *beside])
        return "\n".join([line, *_tracebacks(self, record).values()])


def _level(record: logging.LogRecord) -> str:
    return record.levelname.lower()


def _timestamp(record: logging.LogRecord) -> str:
    return datetime.fromtimestamp(record.created, UTC).isoformat(timespec="microseconds").replace("+00:00", "Z")


def _beside(record: logging.LogRecord) -> dict[str, Any]:
    return {name: value for name, value in vars(record).items() if name not in _STANDARD}


def _tracebacks(formatter: logging.Formatter, record: logging.LogRecord) -> Mapping[str, str]:
    exception = {"exception": formatter.formatException(record.exc_info)} if record.exc_info else {}
    stack = {"stack": formatter.formatStack(record.stack_info)} if record.stack_info else {}
    return {**exception, **stack}


def _shown(value: object) -> str:
    return value if isinstance(value, str) and not _NEEDS_QUOTES.search(value) else repr(value)

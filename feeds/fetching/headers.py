"""Reading the response headers that tell when to come again. Lenient: a header we cannot read is no header."""

from __future__ import annotations

import re
from collections.abc import Mapping
from datetime import UTC, datetime, timedelta
from email.utils import parsedate_to_datetime
from functools import lru_cache

_SECONDS = re.compile(r"\s*(\d{1,10})\s*", re.ASCII)
_MAX_AGE = re.compile(r"(?:^|[\s,])max-age\s*=\s*\"?(\d{1,10})\"?(?=$|[\s,])", re.IGNORECASE | re.ASCII)
_NEVER_FRESH = re.compile(r"(?:^|[\s,])no-(?:store|cache)(?=$|[\s,=])", re.IGNORECASE)


def retry_after(headers: Mapping[str, str], *, now: datetime) -> timedelta | None:
    """Read Retry-After in seconds or as an HTTP date; None if it is missing, negative or nonsense."""
    value = headers.get("retry-after", "")
    if seconds := _SECONDS.fullmatch(value):
        return timedelta(seconds=int(seconds[1]))
    return _time_left(value, headers, now)


def fresh_for(headers: Mapping[str, str], *, now: datetime) -> timedelta | None:
    """How long the server calls this answer fresh: Cache-Control's max-age less Age, else Expires less Date."""
    max_age = _max_age(headers.get("cache-control", ""))
    if max_age is None:
        return _time_left(headers.get("expires", ""), headers, now)
    age = _SECONDS.fullmatch(headers.get("age", ""))
    left = max_age - (int(age[1]) if age else 0)
    return timedelta(seconds=left) if left > 0 else None


@lru_cache(maxsize=512)
def _max_age(control: str) -> int | None:
    """Seconds; 0 if the answer may not be kept; None if Cache-Control says nothing of it."""
    if _NEVER_FRESH.search(control):
        return 0
    max_age = _MAX_AGE.search(control)
    return int(max_age[1]) if max_age else None


def _time_left(until: str, headers: Mapping[str, str], now: datetime) -> timedelta | None:
    """The span from the server's own Date (its clock may be wrong, the difference is right) to `until`."""
    end = http_date(until) if until else None
    if end is None:
        return None
    left = end - (http_date(headers.get("date", "")) or now)
    return left if left > timedelta(0) else None


def http_date(value: str) -> datetime | None:
    """Read an HTTP date as aware UTC, or None."""
    try:
        moment = parsedate_to_datetime(value)
        return (moment if moment.tzinfo else moment.replace(tzinfo=UTC)).astimezone(UTC)
    except (ValueError, TypeError, OverflowError, IndexError):
        return None

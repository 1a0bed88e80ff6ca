"""Moments at which clocks and calendars are known to go wrong, each a minute before it happens."""

from __future__ import annotations

from datetime import UTC, datetime

TURNS = {
    "a leap day begins": datetime(2028, 2, 28, 23, 59, tzinfo=UTC),
    "a leap day ends": datetime(2028, 2, 29, 23, 59, tzinfo=UTC),
    "a year ends": datetime(2027, 12, 31, 23, 59, tzinfo=UTC),
    "summer time ends in Europe": datetime(2026, 10, 25, 0, 59, tzinfo=UTC),
    "summer time begins in New York": datetime(2027, 3, 14, 6, 59, tzinfo=UTC),
    "network time starts anew": datetime(2036, 2, 7, 6, 27, tzinfo=UTC),
    "31 bits of seconds are used up": datetime(2038, 1, 19, 3, 13, tzinfo=UTC),
}

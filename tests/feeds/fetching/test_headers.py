from __future__ import annotations

from datetime import UTC, datetime, timedelta

import pytest

from feeds.fetching.headers import fresh_for, http_date, retry_after

NOW = datetime(2026, 8, 1, 12, 0, tzinfo=UTC)
IN_AN_HOUR = "Sat, 01 Aug 2026 13:00:00 GMT"


@pytest.mark.parametrize(
    ("value", "wait"),
    [
        ("120", timedelta(minutes=2)),
        (" 0 ", timedelta(0)),
        (IN_AN_HOUR, timedelta(hours=1)),
        ("Saturday, 01-Aug-26 13:00:00 GMT", timedelta(hours=1)),
        ("", None),
        ("-5", None),
        ("1.5", None),
        ("soon", None),
        ("99999999999999999999", None),
        ("Thu, 01 Jan 1970 00:00:00 GMT", None),
        ("Sat, 99 Aug 2026 13:00:00 GMT", None),
        ("٣", None),
    ],
)
def test_retry_after_is_read_in_seconds_or_as_a_date_and_nonsense_is_ignored(
    value: str, wait: timedelta | None
) -> None:
    assert retry_after({"retry-after": value}, now=NOW) == wait


def test_a_date_is_measured_by_the_servers_own_clock() -> None:
    headers = {"retry-after": IN_AN_HOUR, "date": "Sat, 01 Aug 2026 12:50:00 GMT"}
    assert retry_after(headers, now=NOW) == timedelta(minutes=10)


@pytest.mark.parametrize(
    ("headers", "fresh"),
    [
        ({"cache-control": "public, max-age=300"}, timedelta(minutes=5)),
        ({"cache-control": 'MAX-AGE="300"'}, timedelta(minutes=5)),
        ({"cache-control": "max-age=300", "age": "100"}, timedelta(seconds=200)),
        ({"cache-control": "max-age=300", "age": "400"}, None),
        ({"cache-control": "max-age=300", "age": "old"}, timedelta(minutes=5)),
        ({"cache-control": "s-maxage=300"}, None),
        ({"cache-control": "max-age=300, no-cache"}, None),
        ({"cache-control": "no-store", "expires": IN_AN_HOUR}, None),
        ({"cache-control": "max-age=0", "expires": IN_AN_HOUR}, None),
        ({"expires": IN_AN_HOUR}, timedelta(hours=1)),
        ({"expires": "0"}, None),
        ({"expires": "-1"}, None),
        ({}, None),
    ],
)
def test_freshness_comes_from_cache_control_then_expires(headers: dict[str, str], fresh: timedelta | None) -> None:
    assert fresh_for(headers, now=NOW) == fresh


@pytest.mark.parametrize("value", ["", "0", "yesterday", "Sat, 01 Aug 9999999 13:00:00 GMT", "1" * 500])
def test_an_unreadable_date_is_none(value: str) -> None:
    assert http_date(value) is None

from __future__ import annotations

import json
from typing import Any

import pytest

from feeds.parsing.draft import MAX_ENTRIES, DraftEntry
from feeds.parsing.jsonfeed import looks_like_json, read_json
from feeds.results import ParseFailed
from newsdesk.entries import IMPOSSIBLE
from newsdesk.errors import FetchReason

URL = "https://news.example.org/feed.json"


def read(**feed: Any) -> list[DraftEntry]:
    return read_json(json.dumps({"version": "https://jsonfeed.org/version/1.1", **feed}), URL).entries


def test_an_item_of_version_1_1_is_read() -> None:
    (entry,) = read(
        items=[
            {
                "id": "7",
                "url": "/7",
                "title": "Boat &amp; crew <b>hit</b>",
                "summary": "",
                "content_html": "<p>Three dead.</p>",
                "date_published": "2026-08-01T08:00:00-04:00",
                "authors": [{"name": "AP"}, {"name": "Staff"}],
                "tags": ["navy", "navy", 7],
            }
        ]
    )
    assert entry == DraftEntry(
        guid="7",
        link="https://news.example.org/7",
        title="Boat & crew hit",
        summary="Three dead.",
        published_s=1785585600,
        published_raw="2026-08-01T08:00:00-04:00",
        credit="AP, Staff",
        tags=["navy"],
    )


def test_an_item_of_version_1_0_is_read() -> None:
    feed = {"version": "https://jsonfeed.org/version/1", "items": [{"id": 7, "author": {"name": "AP"}}]}
    (entry,) = read_json(json.dumps(feed), URL).entries
    assert (entry.guid, entry.credit) == ("7", "AP")


def test_title_and_language_of_the_feed_are_read() -> None:
    reading = read_json('{"version": "https://jsonfeed.org/version/1.1", "title": "T", "language": "es"}', URL)
    assert (reading.title, reading.lang, reading.entries_seen) == ("T", "es", 0)


@pytest.mark.parametrize(
    "item",
    [
        {},
        {"id": None, "url": 5, "title": ["x"], "tags": "x", "authors": "x", "author": "x", "date_published": 1},
        {"url": "http://[::1/", "date_published": "yesterday"},
        {"url": "javascript:alert(1)", "date_published": "1 agosto 2026 10:00 -0000 (UTC)"},
    ],
)
def test_odd_fields_are_missing_fields(item: dict[str, Any]) -> None:
    (entry,) = read(items=[item])
    assert (entry.link, entry.published_s, entry.credit, entry.tags) == (None, None, "", [])


@pytest.mark.parametrize(
    "date", ["9999-12-31T23:59:59-14:00", "0000-00-00T00:00:00Z", "0001-01-01T00:00:00+14:00", "1970-01-01T00:00:00Z"]
)
def test_a_date_that_cannot_be_is_told_from_none(date: str) -> None:
    (entry,) = read(items=[{"id": "1", "title": "x", "date_published": date}])
    assert entry.entry().published_at == IMPOSSIBLE


@pytest.mark.parametrize("items", [None, "x", {"a": 1}, [1, "x", None, []]])
def test_items_that_are_none_are_skipped(items: object) -> None:
    assert read(items=items) == []


def test_more_items_than_the_cap_are_counted_but_not_read() -> None:
    reading = read_json(
        json.dumps({"version": "https://jsonfeed.org/version/1.1", "items": [{"id": "1"}] * (MAX_ENTRIES + 5)}), URL
    )
    assert (len(reading.entries), reading.entries_seen) == (MAX_ENTRIES, MAX_ENTRIES + 5)


@pytest.mark.parametrize(
    "text", ["{", "[" * 100_000, '{"a":' * 100_000, "[]", "{}", '{"version": "2.0"}', '{"version": 1}', '"x"', "NaN"]
)
def test_other_json_is_no_feed(text: str) -> None:
    with pytest.raises(ParseFailed) as refusal:
        read_json(text, URL)
    assert refusal.value.reason is FetchReason.NOT_A_FEED


@pytest.mark.parametrize(
    ("body", "content_type", "is_json"),
    [
        (b'{"version"', "text/plain", True),
        (b"\xef\xbb\xbf\n {", "", True),
        (b"[1]", "application/json", True),
        (b"[1]", "text/plain", False),
        (b"<rss>", "application/json", False),
    ],
)
def test_json_is_known_by_its_first_character(body: bytes, content_type: str, is_json: bool) -> None:
    assert looks_like_json(body, content_type) is is_json

"""Reading RSS, Atom and RDF with feedparser. Runs in a child only: some bodies take minutes or gigabytes."""

from __future__ import annotations

import calendar
import re
from datetime import UTC, datetime
from io import BytesIO
from typing import Any

import feedparser

import feeds.parsing.quick_feedparser  # noqa: F401 - six tenths of the time
from feeds.parsing.draft import IMPOSSIBLE_S, MAX_ENTRIES, DraftEntry, ParsedDraft, draft, possible_seconds, text_of

# References that no XML document may hold and that make feedparser raise: surrogates, and beyond Unicode.
_NO_CHARACTER = re.compile(
    rb"&#(?:[xX]0*(?:[dD][89a-fA-F][0-9a-fA-F]{2}|1[1-9a-fA-F][0-9a-fA-F]{4}|[2-9a-fA-F][0-9a-fA-F]{5}|[0-9a-fA-F]{7,})"
    rb"|0*(?:5529[6-9]|55[3-9]\d\d|56\d{3}|57[0-2]\d\d|573[0-3]\d|5734[0-3]|111411[2-9]|11141[2-9]\d|1114[2-9]\d\d"
    rb"|111[5-9]\d{3}|11[2-9]\d{4}|1[2-9]\d{5}|[2-9]\d{6}|\d{8,}));?"
)


def read_xml(body: bytes, url: str) -> ParsedDraft:
    """Read a UTF-8 document that was fetched from `url`. Raises whatever feedparser raises; the caller is a child."""
    try:
        feed = _parse(body, url)
    except (ValueError, OverflowError):
        feed = _parse(_NO_CHARACTER.sub("\ufffd".encode(), body), url)
    return ParsedDraft(
        entries=[_entry(item) for item in feed.entries[:MAX_ENTRIES]],
        entries_seen=len(feed.entries),
        version=feed.get("version") or "",
        title=text_of(feed.feed, "title"),
        lang=text_of(feed.feed, "language"),
        ttl_minutes=_minutes(text_of(feed.feed, "ttl")),
        broken=type(feed.bozo_exception).__name__ if feed.bozo else "",
    )


def _parse(body: bytes, url: str) -> feedparser.FeedParserDict:
    """Parse a body, always as a stream: given bytes, feedparser would open a file of that name.

    Sanitising and link resolving inside of HTML stay off: texts become plain (`feeds.parsing.clean`), and these two
    hold the regular expressions that stall. Links of entries are resolved against `url` all the same.
    """
    return feedparser.parse(
        BytesIO(body),
        response_headers={"content-type": "application/xml; charset=utf-8", "content-location": url},
        sanitize_html=False,
        resolve_relative_uris=False,
    )


def _entry(item: dict[str, Any]) -> DraftEntry:
    published_s, published_raw = _published(item)
    return draft(
        guid=text_of(item, "id"),
        link=text_of(item, "link"),
        title=text_of(item, "title"),
        summaries=(text_of(item, "summary"), *(text_of(content, "value") for content in item.get("content") or ())),
        published_s=published_s,
        published_raw=published_raw,
        credit=text_of(item, "author") or text_of(item.get("source") or {}, "title") or text_of(item, "publisher"),
        tags=[text_of(tag, "label") or text_of(tag, "term") for tag in item.get("tags") or ()],
    )


def _published(item: dict[str, Any]) -> tuple[int | None, str]:
    """The first date that can be, else whether one was printed that cannot, and the raw string of the first.

    `dict.get`, because feedparser's own `get` answers a question for `updated` with `published` and a warning.
    """
    raws, slip = [], None
    for name in ("published", "updated", "created"):
        raw, parsed = dict.get(item, name), dict.get(item, f"{name}_parsed")
        if raw:
            raws.append(str(raw))
        if parsed and (seconds := _seconds(parsed)) != IMPOSSIBLE_S:
            return seconds, str(raw or "")
        slip = IMPOSSIBLE_S if parsed else slip
    return slip, raws[0] if raws else ""


def _seconds(parsed: Any) -> int:
    try:
        return possible_seconds(datetime.fromtimestamp(calendar.timegm(parsed), UTC))
    except (ValueError, OverflowError, OSError, TypeError):  # such as month 0
        return IMPOSSIBLE_S


def _minutes(text: str) -> int | None:
    minutes = int(text) if text.isascii() and text.isdigit() and len(text) < 10 else 0
    return minutes if 0 < minutes <= 7 * 24 * 60 else None

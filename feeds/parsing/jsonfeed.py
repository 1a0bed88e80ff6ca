"""Reading JSON Feed 1.0 and 1.1 (jsonfeed.org/version/1.1), which feedparser does not.

Lenient as readers of feeds must be: an odd field is a missing field, an item that is no object is skipped.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from urllib.parse import urljoin

from feeds.parsing.draft import MAX_ENTRIES, DraftEntry, ParsedDraft, draft, text_of, utc_seconds_of_iso
from feeds.results import ParseFailed
from newsdesk.errors import FetchReason


def looks_like_json(body: bytes, content_type: str) -> bool:
    """Say whether to read a body as JSON: by its first character, since servers announce anything."""
    first = body[:512].removeprefix(b"\xef\xbb\xbf").lstrip()[:1]
    return first == b"{" or (first == b"[" and "json" in content_type)


def read_json(text: str, url: str) -> ParsedDraft:
    """Read a JSON Feed. Raises ParseFailed(NOT_A_FEED) for any other JSON, and for broken JSON."""
    try:
        feed = json.loads(text)
    except (ValueError, RecursionError) as err:
        raise ParseFailed(FetchReason.NOT_A_FEED, "broken JSON") from err
    version = feed.get("version") if isinstance(feed, dict) else None
    if not isinstance(version, str) or "jsonfeed.org/version/" not in version:
        raise ParseFailed(FetchReason.NOT_A_FEED, "JSON, but not a JSON Feed")
    items = [item for item in _list(feed, "items") if isinstance(item, dict)]
    return ParsedDraft(
        entries=[_entry(item, url) for item in items[:MAX_ENTRIES]],
        entries_seen=len(items),
        title=text_of(feed, "title"),
        lang=text_of(feed, "language"),
        version="json",
    )


def _entry(item: Mapping[str, object], url: str) -> DraftEntry:
    link = text_of(item, "url") or text_of(item, "external_url")
    published = text_of(item, "date_published") or text_of(item, "date_modified")
    return draft(
        guid=_identifier(item.get("id")),
        link=_joined(url, link),
        title=text_of(item, "title"),
        summaries=(text_of(item, "summary"), text_of(item, "content_text"), text_of(item, "content_html")),
        published_s=utc_seconds_of_iso(published),
        published_raw=published,
        credit=_authors(item),
        tags=[tag for tag in _list(item, "tags") if isinstance(tag, str)],
    )


def _joined(url: str, link: str) -> str:
    try:
        return urljoin(url, link) if link else ""
    except ValueError:  # a host in brackets that is none
        return ""


def _authors(item: Mapping[str, object]) -> str:
    """1.1 has a list `authors`, 1.0 one `author`."""
    people = _list(item, "authors") or [item.get("author")]
    names = [text_of(person, "name") for person in people if isinstance(person, dict)]
    return ", ".join(filter(None, names))


def _identifier(value: object) -> str:
    """1.0 lets an id be a number, to be read as a string."""
    return str(value) if isinstance(value, str | int | float) and not isinstance(value, bool) else ""


def _list(mapping: Mapping[str, object], key: str) -> list[object]:
    value = mapping.get(key)
    return value if isinstance(value, list) else []

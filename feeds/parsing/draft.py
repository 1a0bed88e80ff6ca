"""Draft entries: what a reader (XML or JSON) makes of one item, cleaned, in plain types that travel as JSON."""

from __future__ import annotations

import re
import struct
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import UTC, datetime
from typing import Literal, NamedTuple, TypedDict

from feeds.parsing.clean import MAX_SUMMARY_CHARS, MAX_TITLE_CHARS, clean_link, plain_text
from newsdesk.entries import EARLIEST, IMPOSSIBLE, RawEntry

LENGTH = struct.Struct("!I")  # in front of each frame between the service and a child
MAX_ENTRIES = 5000  # in one body; the largest real feed at hand holds 2,319
MAX_GUID_CHARS = 1000
MAX_CREDIT_CHARS = 200
MAX_TAGS, MAX_TAG_CHARS = 20, 100
LATEST = datetime(2100, 1, 1, tzinfo=UTC)  # a date beyond any plan is a slip of software, as one before EARLIEST is
IMPOSSIBLE_S = int(IMPOSSIBLE.timestamp())
# The zeros of databases as software prints them, and no reader of dates takes: 0000-00-00, 30 Nov -0001, 1/1/0001.
_ZERO_YEAR = re.compile(r"(?:^|[\s/])(?:-0001|000[01])(?=[-\s/])")

# What a document is written in, as its reader is chosen.
Format = Literal["xml", "json"]


class ParseRequest(TypedDict):
    """What a child is asked, beside the body."""

    kind: Format
    url: str
    deadline_s: float


class DraftEntry(NamedTuple):
    """A RawEntry on its way from a child: the time is in seconds since 1970, UTC; IMPOSSIBLE_S if it cannot be."""

    guid: str | None
    link: str | None
    title: str
    summary: str
    published_s: int | None
    published_raw: str | None
    credit: str
    tags: list[str]

    @property
    def says_something(self) -> bool:
        return bool(self.title or self.summary or self.link)

    def entry(self, *, whole: bool = True) -> RawEntry:
        return RawEntry(
            guid=self.guid,
            link=self.link,
            title=self.title,
            summary=self.summary,
            published_at=None if self.published_s is None else datetime.fromtimestamp(self.published_s, UTC),
            published_raw=self.published_raw,
            credit=self.credit,
            tags=tuple(self.tags),
            whole=whole,
        )


@dataclass(slots=True, kw_only=True)
class ParsedDraft:
    """What one document said. `version` is empty for what is no feed; `broken` says what is ill-formed about it."""

    entries: list[DraftEntry] = field(default_factory=list)
    entries_seen: int = 0  # more than `entries` when there are over MAX_ENTRIES
    version: str = ""
    title: str = ""
    lang: str = ""
    ttl_minutes: int | None = None
    broken: str = ""


def draft(
    *,
    guid: str,
    link: str | None,
    title: str,
    summaries: Iterable[str],
    published_s: int | None,
    published_raw: str,
    credit: str,
    tags: Iterable[str],
) -> DraftEntry:
    """Clean every field. The first of `summaries` that says anything is the summary."""
    texts = (plain_text(summary, limit_chars=MAX_SUMMARY_CHARS) for summary in summaries if summary)
    if published_s is None and _ZERO_YEAR.search(published_raw[:MAX_TAG_CHARS]):
        published_s = IMPOSSIBLE_S
    labels = (plain_text(tag, limit_chars=MAX_TAG_CHARS) for tag in list(tags)[: 2 * MAX_TAGS])
    return DraftEntry(
        guid=" ".join(_printable(guid[:MAX_GUID_CHARS]).split()) or None,
        link=clean_link(link),
        title=plain_text(title, limit_chars=MAX_TITLE_CHARS),
        summary=next(filter(None, texts), ""),
        published_s=published_s,
        published_raw=plain_text(published_raw, limit_chars=MAX_TAG_CHARS) or None,
        credit=plain_text(credit, limit_chars=MAX_CREDIT_CHARS),
        tags=list(dict.fromkeys(filter(None, labels)))[:MAX_TAGS],
    )


def _printable(text: str) -> str:
    """An identifier keeps its markup but not what a database or a log cannot hold."""
    return "".join(char for char in text if char.isprintable() or char.isspace())


def text_of(item: Mapping[str, object], key: str) -> str:
    value = item.get(key)
    return value if isinstance(value, str) else ""


def utc_seconds_of_iso(text: str) -> int | None:
    """Read RFC 3339; a time without a zone counts as UTC. None for what is no date."""
    try:
        moment = datetime.fromisoformat(text.strip())
    except ValueError:
        return None
    return possible_seconds(moment if moment.tzinfo else moment.replace(tzinfo=UTC))


def possible_seconds(moment: datetime) -> int:
    """Seconds since 1970, or IMPOSSIBLE_S for a slip of the publisher's software."""
    return int(moment.timestamp()) if EARLIEST <= moment < LATEST else IMPOSSIBLE_S

"""OPML 2.0 both ways: the list of feeds as other feed readers write and read it.

Fields that OPML does not know travel as attributes of our own namespace; without it (an older list, another
program's) the same names are read unqualified, and what is missing gets the usual default.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from email.utils import format_datetime
from typing import NoReturn
from xml.parsers import expat
from xml.sax.saxutils import quoteattr

from feeds.catalogue import primary_code, read_feed
from newsdesk.entries import NewFeed
from newsdesk.errors import ConfigError, UserError
from newsdesk.text.printable import cut, one_line

NAMESPACE = "urn:strikewire:feed"
MAX_BYTES = 5 * 1024 * 1024
MAX_FEEDS = 10_000
MOST_OF_NAME = 60  # characters of a name beside which stands why it was not taken
MAX_DEPTH = 50  # folders in folders; the deepest list of a real reader has three
_OWN_FIELDS = ("outlet", "tier", "country", "interval_minutes", "enabled", "reason")


@dataclass(frozen=True, slots=True)
class OpmlFeeds:
    feeds: tuple[NewFeed, ...]
    skipped: tuple[str, ...]  # one line each: what was not taken, and why


def read_opml(data: bytes) -> OpmlFeeds:
    """Read the feeds of an OPML file, folders flattened. Raises `UserError` for what is no OPML or wants to harm;
    single outlines that cannot be used are named in `skipped`."""
    if len(data) > MAX_BYTES:
        raise UserError(f"This file is larger than {MAX_BYTES // 1024 // 1024} MB: that is no list of feeds.")
    reader = _Reader()
    reader.read(data)
    feeds: dict[str, NewFeed] = {}
    skipped = []
    for outline in reader.outlines:
        try:
            feed = read_feed(outline)
        except ConfigError as error:
            name = cut(one_line(str(outline.get("name", ""))), MOST_OF_NAME)
            skipped.append(f"{name}: {error}" if name else str(error))
            continue
        if feed.url in feeds:
            skipped.append(f"{feed.name}: {feed.url} stands in the list twice")
        feeds.setdefault(feed.url, feed)
    return OpmlFeeds(tuple(feeds.values()), tuple(skipped))


def write_opml(feeds: Iterable[NewFeed], *, now: datetime) -> str:
    """An OPML 2.0 document. `read_opml` gives the same feeds back; a PAUSED or GONE feed comes back as OFF."""
    lines = "".join(f"    {_outline(feed)}\n" for feed in feeds)
    return (
        '<?xml version="1.0" encoding="UTF-8"?>\n'
        f'<opml version="2.0" xmlns:sw="{NAMESPACE}">\n'
        "  <head>\n    <title>Strikewire feeds</title>\n"
        f"    <dateCreated>{format_datetime(now)}</dateCreated>\n  </head>\n"
        f"  <body>\n{lines}  </body>\n</opml>\n"
    )


def _outline(feed: NewFeed) -> str:
    attributes = {
        "type": "rss",
        "text": feed.name,
        "title": feed.name,
        "xmlUrl": feed.url,
        "language": feed.lang,
        "sw:outlet": feed.outlet,
        "sw:tier": feed.tier.value,
        "sw:country": feed.country,
        "sw:interval_minutes": f"{feed.interval.total_seconds() / 60:g}",
        "sw:enabled": None if feed.state.is_polled else "false",
        "sw:reason": feed.note or None,
    }
    return "<outline " + " ".join(f"{name}={_quoted(value)}" for name, value in attributes.items() if value) + "/>"


def _quoted(text: str) -> str:
    return quoteattr("".join(char for char in text if char.isprintable()))


class _Reader:
    """Collects outlines that carry an address. No entity is ever expanded: a declaration ends the reading."""

    def __init__(self) -> None:
        self.outlines: list[dict[str, object]] = []
        self._depth = 0
        self._parser = expat.ParserCreate(namespace_separator=" ")
        self._parser.EntityDeclHandler = self._refuse_entity
        self._parser.StartElementHandler = self._start
        self._parser.EndElementHandler = self._end

    def read(self, data: bytes) -> None:
        try:
            self._parser.Parse(data, True)
        except (expat.ExpatError, ValueError, LookupError) as error:
            raise UserError(f"This is not well-formed XML ({error}), so it is no OPML file.") from error

    def _refuse_entity(self, *_: object) -> NoReturn:
        raise UserError("This file declares XML entities, which no list of feeds needs: it is not read.")

    def _start(self, name: str, attributes: Mapping[str, str]) -> None:
        if self._depth == 0 and name != "opml":
            raise UserError(f"This is a <{name[:40]}> document, not OPML. To add a feed, give its address.")
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise UserError(f"This file nests more than {MAX_DEPTH} levels: that is no list of feeds.")
        address = attributes.get("xmlUrl") or attributes.get("xmlurl")
        if name == "outline" and address:
            self.outlines.append(_table(address, attributes))
        if len(self.outlines) > MAX_FEEDS:
            raise UserError(f"This file holds more than {MAX_FEEDS} feeds.")

    def _end(self, _: str) -> None:
        self._depth -= 1


def _table(address: str, attributes: Mapping[str, str]) -> dict[str, object]:
    """One outline in the shape of a `[[feed]]` table."""
    table: dict[str, object] = {"url": address, "name": attributes.get("text") or attributes.get("title") or ""}
    for field in _OWN_FIELDS:
        value = attributes.get(f"{NAMESPACE} {field}") or attributes.get(field)
        if value:
            table[field] = _typed(field, value)
    lang = primary_code(attributes.get("language", ""))
    return table | {"lang": lang} if lang else table


def _typed(field: str, value: str) -> object:
    if field == "enabled":
        return value.lower() != "false"
    if field == "interval_minutes":
        try:
            return float(value)
        except ValueError:
            return value
    return value

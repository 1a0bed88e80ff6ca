"""From a site's address to the address of its feed."""

from __future__ import annotations

import asyncio
import re
from collections.abc import Iterable
from dataclasses import dataclass
from html.parser import HTMLParser
from urllib.parse import urljoin, urlsplit

from yarl import URL

from feeds.ports import Fetches, Parses
from feeds.results import Fetched, FetchFailed, ParseFailed
from newsdesk.entries import Feed, Tier
from newsdesk.prose.fetch_words import failure_words
from newsdesk.prose.mistakes import Mistake

FEED_TYPES = frozenset(
    {"application/rss+xml", "application/atom+xml", "application/feed+json", "application/rdf+xml"}
)
COMMON_PATHS = (
    "/feed",
    "/rss",
    "/rss.xml",
    "/feed.xml",
    "/atom.xml",
    "/index.xml",
    "/feed.json",
    "/feeds/all.rss.xml",
)
MAX_LINKS = 8  # of one page; the pages of real publishers name one to five
# Only these tags are given to the HTML parser, which takes quadratic time on some broken pages.
_TAG = re.compile(r"<(?:link|base)\b[^<>]{1,2000}>", re.IGNORECASE)


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedCandidate:
    """An address that was read and holds a feed."""

    url: str
    title: str
    lang: str | None = None


async def discover(address: str, *, fetcher: Fetches, parser: Parses) -> tuple[FeedCandidate, ...]:
    """The feeds behind an address, best first; an address that is a feed gives itself. Each was read.

    Raises `Mistake` if the address cannot be read or nothing there is a feed.
    """
    url = full_address(address)
    answer = await fetcher.fetch(_asked(url))
    if isinstance(answer, FetchFailed):
        key = "d_forbidden" if may_be_allowed(answer, url) else "d_unreadable"
        raise Mistake(key, url=url, why=failure_words(answer.reason, answer.detail or answer.reason))
    if isinstance(answer, Fetched):
        if itself := await _feed_in(answer, url, parser):
            return (itself,)
        page = answer.body.decode("utf-8", "replace")
        if named := await _read_all(feed_links(page, answer.url), fetcher, parser):
            return named
        if tried := await _read_all((urljoin(answer.url, path) for path in COMMON_PATHS), fetcher, parser):
            return tried
    raise Mistake("d_no_feed", url=url)


def may_be_allowed(failure: FetchFailed, url: str) -> bool:
    """Would the guard let it through if an operator named the host of `url`, and no other?"""
    return bool(failure.refused_host) and failure.refused_host == URL(url).raw_host


def full_address(address: str) -> str:
    """The address as typed, with https:// in front when nothing is. Raises Mistake."""
    text = address.strip().strip("<>")
    text = text if "://" in text else f"https://{text}"
    try:
        parts = urlsplit(text)
        host, _ = parts.hostname, parts.port
    except ValueError as err:
        raise Mistake("d_no_address", address=repr(address), why=f" ({err})") from err
    if not host or parts.scheme not in {"http", "https"} or any(char.isspace() for char in text):
        raise Mistake("d_no_address", address=repr(address), why="")
    return text


def feed_links(page: str, base: str) -> list[str]:
    """Addresses of the feeds that a page names, its comment feeds last."""
    reader = _LinkReader()
    for tag in _TAG.finditer(page):
        reader.feed(tag[0])
    base = _joined(base, reader.base) or base
    links = [(_joined(base, href), title) for href, title in reader.links if href]
    links.sort(key=lambda link: "comment" in " ".join(link).lower())  # stable: else as the page has them
    return list(dict.fromkeys(url for url, _ in links if url))[:MAX_LINKS]


def _joined(base: str, href: str) -> str:
    """The full address, or "" if that leads off the web."""
    try:
        url = urljoin(base, href)
        return url if urlsplit(url).scheme in {"http", "https"} else ""
    except ValueError:  # a broken IPv6 literal
        return ""


class _LinkReader(HTMLParser):
    def __init__(self) -> None:
        super().__init__()
        self.base = ""
        self.links: list[tuple[str, str]] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        values = {name: value or "" for name, value in attrs}
        href = values.get("href", "").strip()
        if tag == "base":
            self.base = self.base or href
        kind = values.get("type", "").lower().partition(";")[0].strip()
        if tag == "link" and kind in FEED_TYPES and "alternate" in values.get("rel", "").lower().split():
            self.links.append((href, values.get("title", "")))


async def _read_all(urls: Iterable[str], fetcher: Fetches, parser: Parses) -> tuple[FeedCandidate, ...]:
    async def read(url: str) -> FeedCandidate | None:
        answer = await fetcher.fetch(_asked(url))
        return await _feed_in(answer, url, parser) if isinstance(answer, Fetched) else None

    found_feeds = await asyncio.gather(*(read(url) for url in urls))
    return tuple({feed.url: feed for feed in found_feeds if feed}.values())


async def _feed_in(answer: Fetched, url: str, parser: Parses) -> FeedCandidate | None:
    try:
        body = await parser.parse(answer, urgent=True)
    except ParseFailed:
        return None
    address = answer.permanent_redirect or url
    return FeedCandidate(url=address, title=body.title, lang=body.lang)


def _asked(url: str) -> Feed:
    """A feed that nobody subscribed to yet, for the fetcher."""
    return Feed(id=0, url=url, name=url, outlet="", tier=Tier.LOCAL)

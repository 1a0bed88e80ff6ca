"""What people do with feeds from the command line and from Slack, as functions. Mistakes raise `UserError`."""

from __future__ import annotations

import asyncio
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from difflib import get_close_matches
from typing import Generic, TypeVar
from urllib.parse import urlsplit

from feeds.catalogue import primary_code, read_feed
from feeds.discover import FeedCandidate, discover, full_address, may_be_allowed
from feeds.opml import read_opml, write_opml
from feeds.ports import Fetches, Parses
from feeds.results import Fetched, FetchFailed, ParseFailed
from newsdesk.entries import Feed, FeedState, NewFeed, RawEntry, Tier
from newsdesk.errors import ConfigError, UserError
from newsdesk.ingest.window import identify
from newsdesk.ports import FeedStore
from newsdesk.prose.fetch_words import failure_words
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.names import LANGUAGES

T = TypeVar("T")
MOST_NAMED, MOST_NEAR = 5, 3

_LANGUAGES = {name.casefold(): code for code, names in LANGUAGES.items() for name in (code, *names)}


@dataclass(frozen=True, slots=True, kw_only=True)
class TestedEntry(Generic[T]):
    """An entry as it would be stored, and what the desk would make of it."""

    raw: RawEntry
    verdict: T


@dataclass(frozen=True, slots=True, kw_only=True)
class FeedTest(Generic[T]):
    """What one address gave. `failure` is empty when it is a feed; nothing was stored."""

    url: str
    final_url: str = ""
    failure: str = ""
    may_be_allowed: bool = False  # it failed because nobody named its host, which an operator may do
    title: str = ""
    lang: str | None = None
    entries_seen: int = 0
    entries: tuple[TestedEntry[T], ...] = ()
    permanent_redirect: str | None = None
    has_validators: bool = False  # ETag or Last-Modified: asking again in vain is cheap
    notes: tuple[str, ...] = ()  # what is wrong with the body, though it could be read
    seconds: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class Added:
    feed: NewFeed
    known: Feed | None = None  # the one with this address that was in the list already
    others: tuple[FeedCandidate, ...] = ()  # further feeds of the same site


@dataclass(frozen=True, slots=True, kw_only=True)
class ImportedFeeds:
    added: int
    known: int
    skipped: tuple[str, ...]


async def test_feed(
    address: str, *, fetcher: Fetches, parser: Parses, explain: Callable[[RawEntry], T], limit: int = 20
) -> FeedTest[T]:
    """Read an address once, as the poll loop would for the first time, and let `explain` judge its first entries: on
    a thread, since the first judgement of a process loads the model."""
    url = full_address(address)
    feed = Feed(id=0, url=url, name=url, outlet=urlsplit(url).hostname or url, tier=Tier.LOCAL)
    answer = await fetcher.fetch(feed)
    seen: FeedTest[T] = FeedTest(url=url, seconds=answer.duration_s)
    if isinstance(answer, FetchFailed):
        failure = f"{answer.reason}: {answer.detail}"
        return replace(seen, failure=failure, may_be_allowed=may_be_allowed(answer, url))
    if not isinstance(answer, Fetched):
        return replace(seen, failure="an answer without a body")
    seen = replace(seen, final_url=answer.url, permanent_redirect=answer.permanent_redirect)
    try:
        body = identify(feed, await parser.parse(answer, urgent=True)).body
    except ParseFailed as failed:
        return replace(seen, failure=str(failed))
    return replace(
        seen,
        title=body.title,
        lang=body.lang,
        entries_seen=body.entries_seen,
        entries=await asyncio.to_thread(_judged, body.entries[:limit], explain),
        has_validators=bool(answer.etag or answer.last_modified),
        notes=body.notes,
    )


def _judged(entries: Iterable[RawEntry], explain: Callable[[RawEntry], T]) -> tuple[TestedEntry[T], ...]:
    return tuple(TestedEntry(raw=raw, verdict=explain(raw)) for raw in entries)


@dataclass(frozen=True, slots=True, kw_only=True)
class Trial(Generic[T]):
    """The feed that was found behind an address, and further ones of the same site."""

    seen: FeedTest[T]
    others: tuple[FeedCandidate, ...]


async def try_address(
    address: str, *, fetcher: Fetches, parser: Parses, explain: Callable[[RawEntry], T], limit: int
) -> Trial[T]:
    """Find the feed behind an address and read it as for the first time. Raises UserError if there is none."""
    best, *others = await discover(address, fetcher=fetcher, parser=parser)
    seen = await test_feed(best.url, fetcher=fetcher, parser=parser, explain=explain, limit=limit)
    if seen.failure:
        name, _, detail = seen.failure.partition(": ")
        raise Mistake("d_unparsed", url=seen.url, why=(seen.failure, failure_words(name, detail)[1]))
    return Trial(seen=seen, others=tuple(others))


@dataclass(frozen=True, slots=True, kw_only=True)
class WantedFeed:
    """A feed as somebody asks for it. What is None is taken from the feed itself."""

    address: str  # its own, or that of a site
    name: str | None = None
    outlet: str | None = None
    tier: Tier = Tier.LOCAL
    lang: str | None = None  # a code, or the name of a language
    interval: timedelta = timedelta(minutes=15)


async def add_feed(store: FeedStore, wanted: WantedFeed, *, fetcher: Fetches, parser: Parses, now: datetime) -> Added:
    """Subscribe to the feed behind an address; it is due at once, and its backlog rings nobody. Raises UserError when
    there is none, or when something typed cannot be meant."""
    best, *others = await discover(wanted.address, fetcher=fetcher, parser=parser)
    feed = _checked(_table(wanted, best))
    is_new = store.add_feeds([feed], now=now) == 1
    return Added(feed=feed, known=None if is_new else store.feed_by_url(feed.url), others=tuple(others))


def _table(wanted: WantedFeed, best: FeedCandidate) -> dict[str, object]:
    """What was asked for as a table of the catalogue, with what the feed says of itself."""
    lang = _language(wanted.lang) if wanted.lang else primary_code(best.lang or "")
    known = {"name": wanted.name or best.title, "outlet": wanted.outlet, "lang": lang}
    every = wanted.interval.total_seconds() / 60
    table = {"url": best.url, "tier": wanted.tier, "interval_minutes": every}
    return table | {field: value for field, value in known.items() if value}


def _language(typed: str) -> str:
    """The code of a language that the desk understands, from its code or its name. Raises UserError."""
    said = typed.strip().casefold()
    if said in _LANGUAGES:
        return _LANGUAGES[said]
    near = get_close_matches(said, _LANGUAGES, n=1)
    advice = f"Did you mean {_LANGUAGES[near[0]]}?" if near else "Leave it out for any other."
    named = ", ".join(f"{code} ({names[0]})" for code, names in LANGUAGES.items())
    raise UserError(f"lang = {typed!r} is none of the languages that are understood: {named}. {advice}")


def _checked(table: Mapping[str, object]) -> NewFeed:
    """What a person types holds as what a file says. Raises UserError."""
    try:
        return read_feed(table)
    except ConfigError as err:
        raise UserError(f"{err}.") from err


def find_feed(store: FeedStore, words: str) -> Feed:
    """The one feed that a person means by its number, address, name, or a part of its name. Raises Mistake."""
    feeds = store.feeds()
    sought = words.strip()
    for same in (
        lambda feed: str(feed.id) == sought,
        lambda feed: feed.url == sought,
        lambda feed: feed.name.casefold() == sought.casefold(),
        lambda feed: sought.casefold() in f"{feed.name} {feed.outlet}".casefold(),
    ):
        found = [feed for feed in feeds if same(feed)] if sought else []
        if len(found) == 1:
            return found[0]
        if found:
            raise Mistake("d_several", typed=sought, n=len(found), named=_named(found))
    near = _nearest(sought, feeds)
    raise Mistake("d_unknown_near" if near else "d_unknown", typed=sought or "''", near=_named(near))


def _nearest(sought: str, feeds: Sequence[Feed]) -> list[Feed]:
    """Feeds whose name or outlet, or as many words of it as were typed, are written like it, best first."""
    named: dict[str, list[Feed]] = {}
    for feed in feeds:
        for name in (feed.outlet, feed.name):
            for part in {name.casefold(), *_runs(name.casefold().split(), len(sought.split()))}:
                named.setdefault(part, []).append(feed)
    near = get_close_matches(sought.casefold(), named, n=MOST_NEAR)
    return list({feed.id: feed for part in near for feed in named[part]}.values())[:MOST_NEAR]


def _runs(words: Sequence[str], length: int) -> Iterator[str]:
    """So many words in a row."""
    return (" ".join(words[n : n + length]) for n in range(len(words) - length + 1))


def known_address(store: FeedStore, words: str) -> str:
    """The address of the known feed with this number or name, or the words themselves: they may be an address."""
    return next((feed.url for feed in store.feeds() if words in (str(feed.id), feed.name)), words)


def pause_feed(store: FeedStore, words: str, *, now: datetime, why: str) -> Feed:
    return _set_state(store, find_feed(store, words), FeedState.PAUSED, now=now, note=why)


def resume_feed(store: FeedStore, words: str, *, now: datetime) -> Feed:
    """Poll it again, at once; also a feed that was off, quarantined or gone."""
    return _set_state(store, find_feed(store, words), FeedState.ACTIVE, now=now)


def remove_feed(store: FeedStore, words: str, *, now: datetime) -> Feed:
    """Forget the feed; its entries stay."""
    feed = find_feed(store, words)
    store.remove_feed(feed.id, now=now)
    return feed


def import_opml(store: FeedStore, data: bytes, *, now: datetime) -> ImportedFeeds:
    read = read_opml(data)
    added = store.add_feeds(read.feeds, now=now)
    return ImportedFeeds(added=added, known=len(read.feeds) - added, skipped=read.skipped)


def export_opml(store: FeedStore, *, now: datetime) -> str:
    return write_opml((_as_new(feed) for feed in store.feeds()), now=now)


def _set_state(store: FeedStore, feed: Feed, state: FeedState, *, now: datetime, note: str = "") -> Feed:
    store.set_feed_state(feed.id, state, note=note, now=now)
    return feed._replace(state=state, note=note)


def _named(feeds: Sequence[Feed]) -> str:
    names = [f"{feed.id} {feed.name}" for feed in feeds[:MOST_NAMED]]
    return ", ".join([*names, *(["..."] if len(feeds) > MOST_NAMED else [])])


def _as_new(feed: Feed) -> NewFeed:
    return NewFeed(
        url=feed.url,
        name=feed.name,
        outlet=feed.outlet,
        tier=feed.tier,
        lang=feed.lang,
        country=feed.country,
        interval=feed.interval,
        state=feed.state,
        note=feed.note,
    )

"""Feeds as admins handle them from Slack: the port of `newsdesk.ports.FeedDesk` on the service's own fetcher."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from feeds import admin
from newsdesk.entries import Feed, FeedState, NewFeed, RawEntry
from newsdesk.ports import AuditNote, FeedTrial, TriedEntry, TriedFeed, reads
from newsdesk.prose.why_words import SEVERITY_WORDS
from newsdesk.prose.wording import Lang, category_name, push_words, say, word
from service.runtime import Runtime

if TYPE_CHECKING:
    from feeds.fetching.fetch import Fetcher
    from feeds.parsing.parse import ParserPool

MOST_TRIED = 3  # entries that are judged of an address


class ServiceFeedDesk:
    """Implements `newsdesk.ports.FeedDesk`."""

    def __init__(self, runtime: Runtime, fetcher: Fetcher, parser: ParserPool) -> None:
        self._runtime = runtime
        self._fetcher = fetcher
        self._parser = parser

    async def feeds(self) -> Sequence[Feed]:
        return await self._runtime.call(self._runtime.store.feeds)

    async def find(self, words: str) -> Feed:
        return await self._runtime.call(_find, self._runtime, words)

    async def try_address(self, address: str, lang: Lang) -> TriedFeed:
        tried = await admin.try_address(
            address,
            fetcher=self._fetcher,
            parser=self._parser,
            explain=lambda raw: verdict_on(self._runtime, raw, lang),
            limit=MOST_TRIED,
        )
        known = await self._runtime.call(self._runtime.store.feed_by_url, tried.seen.url)
        return TriedFeed(
            url=tried.seen.url,
            title=tried.seen.title,
            lang=tried.seen.lang,
            entries=tried.seen.entries_seen,
            newest=_newest(tried.seen),
            others=tuple(other.url for other in tried.others),
            known_as=known.name if known else None,
        )

    async def test(self, feed: Feed, lang: Lang) -> FeedTrial:
        seen = await admin.test_feed(
            feed.url,
            fetcher=self._fetcher,
            parser=self._parser,
            explain=lambda raw: verdict_on(self._runtime, raw, lang),
            limit=MOST_TRIED,
        )
        return FeedTrial(failure=seen.failure, entries=seen.entries_seen, newest=_newest(seen), seconds=seen.seconds)

    async def add(self, feed: NewFeed, note: AuditNote) -> bool:
        store, now = self._runtime.store, self._runtime.clock.now()
        return await self._runtime.call(store.add_feeds, [feed], now=now, audit=note) == 1

    async def set_state(self, feed: Feed, state: FeedState, note: AuditNote) -> bool:
        store, now = self._runtime.store, self._runtime.clock.now()
        return await self._runtime.call(store.set_feed_state, feed.id, state, now=now, audit=note)

    async def remove(self, feed: Feed, note: AuditNote) -> bool:
        return await self._runtime.call(
            self._runtime.store.remove_feed, feed.id, now=self._runtime.clock.now(), audit=note
        )


def _newest(seen: admin.FeedTest[str]) -> tuple[TriedEntry, ...]:
    return tuple(TriedEntry(title=one.raw.title, verdict=one.verdict) for one in seen.entries)


@reads
def _find(runtime: Runtime, words: str) -> Feed:
    return admin.find_feed(runtime.store, words)


def verdict_on(runtime: Runtime, raw: RawEntry, lang: Lang) -> str:
    """What the desk would make of an entry, and what pushed it there."""
    seen = runtime.reader.read(raw.title, raw.summary, link=raw.link, published_at=raw.published_at).classification
    pushes = "; ".join(dict.fromkeys(push_words(push.what, lang) for push in seen.reasons[:2]))
    if not seen.relevant:
        return say("d_silent", lang, pushes=pushes)
    if seen.new_event:
        return say("d_rings", lang, pushes=pushes)
    named = {"category": category_name(seen.category, lang), "severity": word(SEVERITY_WORDS[seen.severity], lang)}
    return say("d_no_strike", lang, pushes=pushes, **named)

"""One poll of one feed: ask, parse, have it recorded. Whatever goes wrong inside stays inside."""

from __future__ import annotations

import asyncio
from dataclasses import replace

from feeds.polling.outcomes import Polled
from feeds.polling.poll_rounds import FeedPoll, Unchanged
from feeds.polling.recorder import PollContext, PollRecorder
from feeds.polling.windows import LastWindows
from feeds.ports import Asks, Hold, Parses
from feeds.results import Fetched, FetchFailed, FetchResult, NotModified, ParseFailed, Redirected
from newsdesk.entries import Feed, FeedState
from newsdesk.errors import DeskMoved, LeaseLost, StoreUnavailable
from newsdesk.ingest.window import identify

MANY_ENTRIES = 500  # identifying them takes 6 ms: from here on it would hold up the event loop


class FeedReader:
    """Asks a feed, has the answer parsed, and hands both to the recorder."""

    def __init__(self, context: PollContext, fetcher: Asks, parser: Parses, recorder: PollRecorder) -> None:
        self._clock = context.clock
        self._fetcher, self._parser, self._recorder = fetcher, parser, recorder
        self._windows = LastWindows(context.store, context.call)

    async def poll(self, feed: Feed, redirected: Redirected | None, hold: Hold) -> FeedPoll | Unchanged | Redirected:
        """What became of it; of a 304 that is left to `settle`, and of an answer that leads elsewhere to another
        call. A body awaits `hold`."""
        began = self._clock.monotonic() - (redirected.spent_s if redirected else 0.0)
        polled: Polled | None = None
        try:
            result = await self._fetcher.ask(feed, redirected, hold)
            if isinstance(result, Fetched):
                await hold()
            if isinstance(result, Redirected):
                return result
            if isinstance(result, NotModified) and feed.state is FeedState.ACTIVE:
                return Unchanged(result, began)
            polled = await self._parsed(feed, result)
            del result  # with its body, which would wait for the store's turn behind those of fifty other feeds
            return await self._recorder.record(feed, polled, began)
        except (LeaseLost, StoreUnavailable, DeskMoved) as error:
            reason, seconds = type(error).__name__, self._clock.monotonic() - began
            return FeedPoll(name=feed.name, status=None, reason=reason, detail=str(error), seconds=seconds)
        except Exception as error:
            lost = len(polled.read.body.entries) if polled and polled.read else 0
            return self._recorder.record_fault(feed, error, began, lost=lost)

    def settle(self, feed: Feed, ended: Unchanged) -> FeedPoll:
        """Say what a 304 comes to, and have it written with others."""
        try:
            return self._recorder.record_later(feed, Polled(ended.result), ended.began)
        except Exception as error:
            return self._recorder.record_fault(feed, error, ended.began)

    async def flush(self) -> None:
        """Return when all is written."""
        await self._recorder.flush()

    async def _parsed(self, feed: Feed, result: FetchResult) -> Polled:
        if not isinstance(result, Fetched):
            return Polled(result=result)
        last = await self._windows.of(feed)
        urgent = feed.first_polled_at is not None
        try:
            body = await self._parser.parse(result, known_digests=last.piece_digests, urgent=urgent)
        except ParseFailed as failure:
            return Polled(FetchFailed(reason=failure.reason, detail=failure.detail))
        if len(body.entries) > MANY_ENTRIES:
            read = await asyncio.to_thread(identify, feed, body, last)
        else:
            read = identify(feed, body, last)
        return Polled(result=replace(result, body=b""), read=read, last=last)

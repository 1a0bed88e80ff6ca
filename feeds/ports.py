"""What polling and the commands need of a fetcher and a parser; the real ones are in `fetching` and `parsing`."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Protocol

from feeds.results import Fetched, FetchResult, Redirected
from newsdesk.entries import Feed, ParsedBody

Hold = Callable[[], Awaitable[None]]  # awaited when a host has answered, before that costs more than a socket


async def hold_nothing() -> None:
    """For whoever asks one feed alone."""


class Fetches(Protocol):
    async def fetch(self, feed: Feed) -> FetchResult:
        """Ask for the feed's body unless it is unchanged. Raises nothing of the feed's doing."""
        ...


class Asks(Protocol):
    async def ask(
        self, feed: Feed, redirected: Redirected | None = None, hold: Hold = hold_nothing
    ) -> FetchResult | Redirected:
        """Fetch from one host alone. An answer that leads to another host goes to the next call as `redirected`.
        A large body awaits `hold` when its first part is there."""
        ...


class Parses(Protocol):
    async def parse(self, fetched: Fetched, *, known_digests: bytes = b"", urgent: bool = False) -> ParsedBody:
        """Read what `known_digests` does not cover; `urgent` bodies go first. Raises ParseFailed."""
        ...

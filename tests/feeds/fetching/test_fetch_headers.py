"""What is sent to a publisher, and what of its headers is handed on."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from feeds.fetching.fetch import Fetcher, FetchSettings
from feeds.results import Fetched, FetchFailed, FetchResult, NotModified
from newsdesk.errors import FetchReason
from tests.feeds.fetched import FakeResolver, WallClock, a_feed, outcome, settings
from tests.feeds.hostile_answers import FEED, answer
from tests.feeds.hostile_paths import FETCHED, TransportPath
from tests.feeds.hostile_server import HostileServer


async def test_both_validators_and_a_contact_are_sent(server: HostileServer, fetcher: Fetcher) -> None:
    when = "Sat, 01 Aug 2026 12:00:00 GMT"
    await fetcher.fetch(a_feed(server.url("/plain"), etag='W/"7"', last_modified=when))
    (request,) = server.requests
    for line in (
        b'If-None-Match: W/"7"',
        b"If-Modified-Since: " + when.encode(),
        b"User-Agent: Strikewire/test (+https",
    ):
        assert line in request
    assert b"Accept-Encoding: gzip, deflate, br, zstd" in request


async def test_no_cookie_login_or_referrer_is_ever_sent(server: HostileServer) -> None:
    named = replace(settings(server), allowed_hosts=("news.example.org",))  # numbers get no cookies anyway
    async with Fetcher(named, clock=WallClock(), resolver=FakeResolver(["127.0.0.1"])) as fetcher:
        await fetcher.fetch(a_feed(f"http://news.example.org:{server.port}/cookie-wall"))
    assert len(server.requests) == 6
    for request in server.requests:
        assert not any(name in request.lower() for name in (b"cookie:", b"authorization:", b"referer:"))


async def test_a_proxy_in_the_environment_is_not_used(server: HostileServer, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("http_proxy", f"http://127.0.0.1:{server.canary_port}")
    async with Fetcher(settings(server), clock=WallClock()) as fetcher:
        assert outcome(await fetcher.fetch(a_feed(server.url("/plain")))) == FETCHED
    assert server.canary_hits == 0


FRESH = answer(FEED, 'ETag: "8"', "Last-Modified: Sat, 01 Aug 2026 12:00:00 GMT", "Cache-Control: max-age=300")


UNCHANGED = answer(b"", 'ETag: "8"', "Cache-Control: max-age=300", status="304 Not Modified")


async def fetch_one(data: bytes, etag: str | None = None) -> FetchResult:
    async with (
        HostileServer([TransportPath("one", data, ())]) as server,
        Fetcher(settings(server), clock=WallClock()) as fetcher,
    ):
        return await fetcher.fetch(a_feed(server.url("/one"), etag=etag))


async def test_validators_and_freshness_of_a_body_are_handed_on() -> None:
    result = await fetch_one(FRESH)
    assert isinstance(result, Fetched)
    assert (result.body, result.etag) == (FEED, '"8"')
    assert result.last_modified == "Sat, 01 Aug 2026 12:00:00 GMT"
    assert result.fresh_for == timedelta(minutes=5)
    assert result.headers["cache-control"] == "max-age=300"


@pytest.mark.parametrize("etag", ["\u00e9", "a\x01b", "x" * 2000])
async def test_a_validator_that_cannot_be_sent_back_is_not_kept(etag: str) -> None:
    result = await fetch_one(answer(FEED, f"ETag: {etag}"))
    assert not isinstance(result, Fetched) or result.etag is None


async def test_an_unchanged_feed_says_so() -> None:
    result = await fetch_one(UNCHANGED, etag='"8"')
    assert isinstance(result, NotModified)
    assert (result.etag, result.fresh_for) == ('"8"', timedelta(minutes=5))


async def test_a_feed_that_nobody_has_read_cannot_be_unchanged() -> None:
    """Called so by a broken cache, it would count as read, and nobody would ever see what is in it."""
    result = await fetch_one(UNCHANGED)
    assert isinstance(result, FetchFailed)
    assert (result.reason, result.detail) == (FetchReason.HTTP_STATUS, "HTTP 304")


async def test_headers_hold_no_more_than_a_body_may() -> None:
    """A body is bounded, and one server may send as much before it begins."""
    most = FetchSettings(user_agent="x").max_raw_bytes
    lines = [f"X-{n}: {'y' * 15_000}" for n in range(most // 15_000 * 2)]
    assert outcome(await fetch_one(answer(FEED, *lines))) == FetchReason.BAD_RESPONSE


@pytest.mark.parametrize(
    ("status", "header", "wait"),
    [
        ("429 x", "120", timedelta(minutes=2)),
        ("503 x", "Sat, 01 Aug 2026 13:00:00 GMT", timedelta(hours=1)),
        ("429 x", "-120", None),
        ("429 x", "later", None),
        ("404 x", "60", timedelta(minutes=1)),
    ],
)
async def test_the_time_that_a_server_asks_for_is_handed_on(status: str, header: str, wait: timedelta | None) -> None:
    result = await fetch_one(answer(b"", f"Retry-After: {header}", status=status))
    assert isinstance(result, FetchFailed)
    assert (result.retry_after, result.status) == (wait, int(status[:3]))

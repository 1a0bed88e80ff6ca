"""The fetcher against a server that lies: every path ends in time, under its name, and never inside."""

from __future__ import annotations

import asyncio
import gzip
import socket
import time
from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
import pytest_asyncio
from aiohttp.abc import AbstractResolver, ResolveResult

from feeds.fetch import Fetcher, FetchSettings
from feeds.results import Fetched, FetchFailed, FetchResult, NotModified
from newsdesk.entries import Feed, Tier
from newsdesk.errors import FetchReason
from tests.feeds.hostile_server import (
    FEED,
    FETCHED,
    INSIDE,
    NOT_MODIFIED,
    HostileServer,
    RawServer,
    TransportPath,
    answer,
    packed,
    redirect,
    silence,
    transport_paths,
)
from tests.patience import until

PATHS = transport_paths()
DEADLINE = timedelta(seconds=0.4)


class WallClock:
    def now(self) -> datetime:
        return datetime(2026, 8, 1, 12, 0, tzinfo=UTC)

    def monotonic(self) -> float:
        return time.monotonic()


class FakeResolver(AbstractResolver):
    """Answers a name with the addresses it was given; each look-up takes the next list, the last one stays."""

    def __init__(self, *answers: list[str]) -> None:
        self._answers = list(answers)

    async def resolve(
        self, host: str, port: int = 0, family: socket.AddressFamily = socket.AF_INET
    ) -> list[ResolveResult]:
        addresses = self._answers.pop(0) if len(self._answers) > 1 else self._answers[0]
        if not addresses:
            raise socket.gaierror(socket.EAI_NONAME, "unknown")
        return [
            ResolveResult(
                hostname=host,
                host=address,
                port=port,
                family=socket.AF_INET6 if ":" in address else socket.AF_INET,
                proto=6,
                flags=socket.AI_NUMERICHOST,
            )
            for address in addresses
        ]

    async def close(self) -> None:
        pass


def a_feed(url: str, etag: str | None = None, last_modified: str | None = None) -> Feed:
    return Feed(id=1, url=url, name="x", outlet="x", tier=Tier.LOCAL, etag=etag, last_modified=last_modified)


def settings(server: HostileServer, deadline: timedelta = timedelta(seconds=20)) -> FetchSettings:
    """The server itself is allowed; the canary's port is open, so that only its address stands in the way."""
    return FetchSettings(
        user_agent="Strikewire/test (+https://desk.example.org)",
        allowed_hosts=(f"127.0.0.1:{server.port}",),
        extra_ports=(server.canary_port,),
        deadline=deadline,
    )


@pytest_asyncio.fixture
async def server() -> AsyncIterator[HostileServer]:
    async with HostileServer(PATHS) as server:
        yield server


@pytest_asyncio.fixture
async def fetcher(server: HostileServer) -> AsyncIterator[Fetcher]:
    async with Fetcher(settings(server), clock=WallClock()) as fetcher:
        yield fetcher


def outcome(result: FetchResult) -> str:
    if isinstance(result, FetchFailed):
        return result.reason.value
    return FETCHED if isinstance(result, Fetched) else NOT_MODIFIED


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
async def test_every_path_ends_as_foreseen_and_in_time(server: HostileServer, path: TransportPath) -> None:
    deadline = DEADLINE if FetchReason.TIMEOUT in path.outcomes else timedelta(seconds=20)
    async with Fetcher(settings(server, deadline), clock=WallClock()) as fetcher:
        result = await fetcher.fetch(a_feed(server.url(path.path), etag='"7"'))
    assert outcome(result) in path.outcomes, result
    assert result.duration_s < deadline.total_seconds() + 1
    assert server.canary_hits == 0
    if isinstance(result, FetchFailed):
        assert result.detail
        assert "127.0.0.1" not in result.detail
        assert "secret" not in result.detail


def test_there_are_at_least_forty_paths_with_names_of_their_own() -> None:
    assert len({path.path for path in PATHS}) == len(PATHS) >= 40


@pytest.mark.parametrize("spelling", INSIDE)
async def test_an_inner_address_is_refused_as_a_feeds_own_address_too(
    server: HostileServer, fetcher: Fetcher, spelling: str
) -> None:
    result = await fetcher.fetch(a_feed(spelling.replace("{canary}", str(server.canary_port))))
    assert outcome(result) == "forbidden_address"
    assert server.canary_hits == 0


NO_ADDRESSES = ("", "news.example.org/feed", "http://", "http://[::1", "http://exa mple.org/", "file:///etc/passwd")


@pytest.mark.parametrize("url", [*NO_ADDRESSES, "x", "http://xn--/", "http://xn--a-ecp.ru/", "http://[]@/]??a?n-]]]"])
async def test_an_address_that_is_none_is_a_failure_too(fetcher: Fetcher, url: str) -> None:
    assert isinstance(await fetcher.fetch(a_feed(url)), FetchFailed)


async def inner_name(server: HostileServer, *answers: list[str]) -> FetchResult:
    async with Fetcher(settings(server, DEADLINE), clock=WallClock(), resolver=FakeResolver(*answers)) as fetcher:
        return await fetcher.fetch(a_feed(f"http://news.example.org:{server.canary_port}/feed"))


@pytest.mark.parametrize("addresses", [["127.0.0.1"], ["::1", "127.0.0.1"], ["10.0.0.1", "127.0.0.1"]])
async def test_a_public_name_that_leads_inside_is_refused(server: HostileServer, addresses: list[str]) -> None:
    assert outcome(await inner_name(server, addresses)) == "forbidden_address"
    assert server.canary_hits == 0


async def test_a_name_that_turns_inward_after_it_was_looked_up_is_refused(server: HostileServer) -> None:
    resolver = FakeResolver(["93.184.215.14"], ["127.0.0.1"])
    assert (await resolver.resolve("news.example.org"))[0]["host"] == "93.184.215.14"
    async with Fetcher(settings(server), clock=WallClock(), resolver=resolver) as fetcher:
        result = await fetcher.fetch(a_feed(f"http://news.example.org:{server.canary_port}/feed"))
    assert outcome(result) == "forbidden_address"
    assert server.canary_hits == 0


async def test_an_allowed_host_does_not_open_the_door_to_where_it_redirects(server: HostileServer) -> None:
    async with Fetcher(settings(server), clock=WallClock()) as fetcher:
        first = await fetcher.fetch(a_feed(server.url("/plain")))
        inside = await fetcher.fetch(a_feed(server.url("/redirect-to-inside-as-0")))
    assert (outcome(first), outcome(inside)) == (FETCHED, "forbidden_address")


async def test_a_name_that_nobody_knows_is_a_dns_failure(server: HostileServer) -> None:
    assert outcome(await inner_name(server, [])) == "dns"


async def test_a_closed_port_is_refused() -> None:
    with socket.socket() as closed:
        closed.bind(("127.0.0.1", 0))
        port = closed.getsockname()[1]
        only = FetchSettings(user_agent="x", allowed_hosts=("127.0.0.1",))
        async with Fetcher(only, clock=WallClock()) as fetcher:
            assert outcome(await fetcher.fetch(a_feed(f"http://127.0.0.1:{port}/"))) == "refused"


async def test_a_certificate_that_nobody_signed_is_refused() -> None:
    async with HostileServer(PATHS, tls=True) as server, Fetcher(settings(server), clock=WallClock()) as fetcher:
        assert outcome(await fetcher.fetch(a_feed(server.url("/plain")))) == "tls"
        assert server.requests == []


@pytest.mark.parametrize(
    ("hello", "reason"), [(b"HTTP/1.1 400 Bad Request\r\n\r\n", "tls"), (b"", "timeout"), (b"\x16\x03", "timeout")]
)
async def test_what_is_no_tls_behind_an_https_address_is_a_failure(hello: bytes, reason: str) -> None:
    async def greet(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        await reader.read(1)
        writer.write(hello)

    only = FetchSettings(user_agent="x", allowed_hosts=("127.0.0.1",), deadline=DEADLINE)
    async with RawServer(greet) as odd, Fetcher(only, clock=WallClock()) as fetcher:
        assert outcome(await fetcher.fetch(a_feed(f"https://127.0.0.1:{odd.port}/"))) == reason


async def test_body_that_unpacks_to_nothing_is_capped_as_it_is_sent() -> None:
    nothing = gzip.compress(b"")[:10] + b"\x00\x00\x00\xff\xff" * 40_000  # empty blocks
    path = TransportPath("nothing", packed(nothing, "gzip"), ())
    async with HostileServer([path]) as server:
        capped = replace(settings(server), max_raw_bytes=100_000)
        async with Fetcher(capped, clock=WallClock()) as fetcher:
            result = await fetcher.fetch(a_feed(server.url("/nothing")))
    assert (outcome(result), result.detail) == ("too_large", "over 100000 bytes as sent")


async def test_fault_that_nobody_foresaw_is_logged_without_the_address(
    fetcher: Fetcher, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    async def broken(*_: object) -> None:
        raise RuntimeError("https://news.example/feed?key=canary")

    monkeypatch.setattr(fetcher, "_follow", broken)
    result = await fetcher.fetch(a_feed("https://news.example/feed"))
    assert (outcome(result), result.detail) == ("bad_response", "RuntimeError")
    assert "fetch failed in an unforeseen way" in caplog.text
    assert "canary" not in caplog.text


async def test_the_deadline_covers_all_hops_together() -> None:
    async def late(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.15)
        writer.write(redirect("/late"))

    async with (
        HostileServer([TransportPath("late", late, ())]) as server,
        Fetcher(settings(server, DEADLINE), clock=WallClock()) as fetcher,
    ):
        result = await fetcher.fetch(a_feed(server.url("/late")))
    assert outcome(result) == "timeout"
    assert len(server.requests) > 1


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
    assert (result.body, result.status, result.etag) == (FEED, 200, '"8"')
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


@pytest.mark.parametrize(
    ("path", "moved"), [("/permanent-hops", True), ("/partly-permanent-hops", False), ("/five-hops", False)]
)
async def test_a_new_address_is_suggested_only_if_every_hop_was_permanent(
    server: HostileServer, fetcher: Fetcher, path: str, moved: bool
) -> None:
    result = await fetcher.fetch(a_feed(server.url(path)))
    assert isinstance(result, Fetched)
    assert result.permanent_redirect == (result.url if moved else None)
    assert "/hops" in result.url


async def test_one_host_is_asked_by_two_at_a_time_and_waiting_costs_no_time_of_the_deadline() -> None:
    under_way, most = 0, 0

    async def count(writer: asyncio.StreamWriter) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.15)
        under_way -= 1
        writer.write(answer(FEED, "Connection: close"))

    async with (
        HostileServer([TransportPath("count", count, ())]) as server,
        Fetcher(settings(server, DEADLINE), clock=WallClock()) as fetcher,
    ):
        results = await asyncio.gather(*(fetcher.fetch(a_feed(server.url("/count"))) for _ in range(8)))
    assert {outcome(result) for result in results} == {FETCHED}
    assert most == 2


def test_ten_thousand_addresses_are_known_when_their_turn_comes_again() -> None:
    fetcher = Fetcher(FetchSettings(user_agent="x"), clock=WallClock())
    addresses = [f"http://{number % 60}.example.org/feed/{number}" for number in range(10_000)]
    known = list(map(fetcher._address, addresses))
    assert all(fetcher._address(address) is first for address, first in zip(addresses, known, strict=True))


async def test_a_cancelled_fetch_frees_its_turn() -> None:
    async with (
        HostileServer([TransportPath("silence", silence, ()), *PATHS]) as server,
        Fetcher(settings(server), clock=WallClock()) as fetcher,
    ):
        stuck = [asyncio.create_task(fetcher.fetch(a_feed(server.url("/silence")))) for _ in range(3)]
        await until(lambda: len(server.requests) == 2)
        for task in stuck:
            task.cancel()
        assert outcome(await fetcher.fetch(a_feed(server.url("/plain")))) == FETCHED
        results = await asyncio.gather(*stuck, return_exceptions=True)
    assert all(isinstance(result, asyncio.CancelledError) for result in results)

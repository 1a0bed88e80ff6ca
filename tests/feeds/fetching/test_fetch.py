"""The fetcher against a server that lies: every path ends in time, under its name, and never inside."""

from __future__ import annotations

import asyncio
import gzip
import socket
from dataclasses import replace
from datetime import timedelta

import pytest

from feeds.fetching.fetch import SMALL_BODY_BYTES, Fetcher, FetchSettings
from feeds.results import Fetched, FetchFailed, FetchResult
from newsdesk.errors import FetchReason
from tests.feeds.fetched import PATHS, FakeResolver, WallClock, a_feed, outcome, settings
from tests.feeds.hostile_answers import FEED, answer, packed, redirect, silence
from tests.feeds.hostile_paths import FETCHED, INSIDE, TransportPath
from tests.feeds.hostile_server import HostileServer, RawServer
from tests.patience import until
from tests.virtual_time import VirtualClock, simulate

DEADLINE = timedelta(seconds=0.4)
A_STALL_S = 10.0  # of a busy machine
PATIENCE_S = 0.02  # in virtual time, with what is on its way between two sockets of this machine


@pytest.mark.parametrize("path", PATHS, ids=lambda path: path.name)
async def test_every_path_ends_as_foreseen_and_in_time(server: HostileServer, path: TransportPath) -> None:
    deadline = DEADLINE if FetchReason.TIMEOUT in path.outcomes else timedelta(seconds=20)
    async with Fetcher(settings(server, deadline), clock=WallClock()) as fetcher:
        result = await fetcher.fetch(a_feed(server.url(path.path), etag='"7"'))
    assert outcome(result) in path.outcomes, result
    assert result.duration_s < deadline.total_seconds() + A_STALL_S
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
    async with Fetcher(settings(server), clock=WallClock(), resolver=FakeResolver(*answers)) as fetcher:
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

    deadline = DEADLINE if reason == "timeout" else timedelta(seconds=20)
    only = FetchSettings(user_agent="x", allowed_hosts=("127.0.0.1",), deadline=deadline)
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


@pytest.mark.parametrize(("size", "waits"), [(SMALL_BODY_BYTES, False), (SMALL_BODY_BYTES + 1, True)])
async def test_body_waits_for_a_place_before_it_grows_large(size: int, waits: bool) -> None:
    held = asyncio.Event()

    async def hold() -> None:
        held.set()

    path = TransportPath("long", packed(gzip.compress(b" " * size), "gzip"), ())
    async with HostileServer([path]) as server, Fetcher(settings(server), clock=WallClock()) as fetcher:
        result = await fetcher.ask(a_feed(server.url("/long")), hold=hold)
    assert isinstance(result, Fetched)
    assert (len(result.body), held.is_set()) == (size, waits)


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


def test_the_deadline_covers_all_hops_together() -> None:
    async def late(writer: asyncio.StreamWriter) -> None:
        await asyncio.sleep(0.15)
        writer.write(redirect("/late"))

    async def story() -> tuple[FetchResult, int]:
        async with (
            HostileServer([TransportPath("late", late, ())]) as server,
            Fetcher(settings(server, DEADLINE), clock=VirtualClock()) as fetcher,
        ):
            return await fetcher.fetch(a_feed(server.url("/late"))), len(server.requests)

    result, hops = simulate(story(), patience_s=PATIENCE_S)
    assert outcome(result) == "timeout"
    assert hops > 1


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


def test_one_host_is_asked_by_two_at_a_time_and_waiting_costs_no_time_of_the_deadline() -> None:
    under_way, most = 0, 0

    async def count(writer: asyncio.StreamWriter) -> None:
        nonlocal under_way, most
        under_way += 1
        most = max(most, under_way)
        await asyncio.sleep(0.15)
        under_way -= 1
        writer.write(answer(FEED, "Connection: close"))

    async def story() -> list[FetchResult]:
        async with (
            HostileServer([TransportPath("count", count, ())]) as server,
            Fetcher(settings(server, DEADLINE), clock=VirtualClock()) as fetcher,
        ):
            return await asyncio.gather(*(fetcher.fetch(a_feed(server.url("/count"))) for _ in range(8)))

    results = simulate(story(), patience_s=PATIENCE_S)
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

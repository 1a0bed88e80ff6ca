from __future__ import annotations

import re
import socket
from contextvars import Context

import pytest
from yarl import URL

from feeds.fetching.guard import AllowedHost, ForbiddenAddress, Guard, decoded_host, is_public

PUBLIC = ["93.184.215.14", "1.1.1.1", "2606:4700::1111", "64:ff9b::101:101", "2002:101:101::1", "::ffff:1.1.1.1"]
NOT_PUBLIC = [
    "127.0.0.1",
    "127.8.8.8",
    "10.0.0.1",
    "172.16.0.1",
    "192.168.1.1",
    "169.254.169.254",
    "100.64.0.1",
    "0.0.0.0",
    "255.255.255.255",
    "224.0.0.1",
    "240.0.0.1",
    "192.0.2.1",
    "198.18.0.1",
    "192.0.0.192",
    "168.63.129.16",
    "::ffff:168.63.129.16",
    "::",
    "::1",
    "::7f00:1",
    "fe80::1",
    "fe80::1%2",
    "fc00::1",
    "fd12::1",
    "fec0::1",
    "ff02::1",
    "2001:db8::1",
    "::ffff:127.0.0.1",
    "::ffff:10.0.0.1",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "2002:7f00:1::",
    "2002:a00:1::1",
    "2001::1",
    "5f00::1",
]


@pytest.mark.parametrize("address", PUBLIC)
def test_an_address_of_the_open_internet_is_public(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("address", NOT_PUBLIC)
def test_an_inner_address_is_not_public_however_it_is_wrapped(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "url",
    [
        "ftp://example.org/feed",
        "ftp://example.org:80/feed",
        "file:///etc/passwd",
        "gopher://example.org/",
        "http://user@example.org/",
        "http://user:secret@example.org/",
        "http://:secret@example.org/",
        "http://example.org:22/",
        "https://example.org:6379/",
    ],
)
def test_schemes_logins_and_ports_are_refused_by_spelling(url: str) -> None:
    with pytest.raises(ForbiddenAddress) as refusal:
        check(Guard(), url)
    assert "secret" not in str(refusal.value)


def test_an_extra_port_is_let_through_on_public_hosts_only() -> None:
    guard = Guard(extra_ports=(8443,))
    check(guard, "https://example.org:8443/feed")
    with pytest.raises(ForbiddenAddress):
        guard.make_socket(_addr_info("10.0.0.1", 8443))
    guard.make_socket(_addr_info("1.1.1.1", 8443)).close()


def test_a_socket_is_made_only_for_a_public_address_on_a_web_port() -> None:
    guard = Guard()
    check(guard, "http://example.org/")
    for port in (80, 443):
        guard.make_socket(_addr_info("1.1.1.1", port)).close()
    for address, port in [("127.0.0.1", 80), ("1.1.1.1", 25)]:
        with pytest.raises(ForbiddenAddress, match="not a public address"):
            guard.make_socket(_addr_info(address, port))


def test_without_a_verdict_no_inner_address_is_dialled() -> None:
    guard = Guard(allowed_hosts=("10.0.0.5",))
    with pytest.raises(ForbiddenAddress):
        Context().run(guard.make_socket, _addr_info("10.0.0.5", 80))


def test_an_allowed_host_may_be_private() -> None:
    guard = Guard(allowed_hosts=("feeds.internal", "10.0.0.5:8080"))
    for url in ["http://feeds.internal:9000/", "http://FEEDS.internal/", "http://10.0.0.5:8080/"]:
        check(guard, url)
        guard.make_socket(_addr_info("10.0.0.5", 8080)).close()


def test_an_allowance_ends_at_its_port_and_its_name() -> None:
    guard = Guard(allowed_hosts=("10.0.0.5:8080", "feeds.internal"))
    with pytest.raises(ForbiddenAddress):
        check(guard, "http://10.0.0.5:8081/")
    check(guard, "http://feeds.internal/")
    check(guard, "http://elsewhere.example/")
    with pytest.raises(ForbiddenAddress):
        guard.make_socket(_addr_info("10.0.0.5", 80))


@pytest.mark.parametrize(
    ("text", "host", "port"),
    [
        ("feeds.internal", "feeds.internal", None),
        ("10.0.0.5:8080", "10.0.0.5", 8080),
        ("::1", "::1", None),
        ("[::1]:8080", "::1", 8080),
        ("LocalHost:1", "localhost", 1),
    ],
)
def test_allowed_hosts_are_read_with_and_without_port(text: str, host: str, port: int | None) -> None:
    assert AllowedHost.parse(text) == AllowedHost(host, port)


@pytest.mark.parametrize(
    "text",
    [
        *("", "http://10.0.0.5", "10.0.0.5/feeds", "user@host", "host:port", "[]@", "10.0.0.5?all"),
        *("*", "*.internal", ".internal", "10.0.0.*", "feeds.internal 10.0.0.5"),
    ],
)
def test_an_allowed_host_that_is_none_is_told_with_one_that_is(text: str) -> None:
    with pytest.raises(
        ValueError, match=f"^{re.escape(repr(text))} is no host; write it as feeds.internal or 10.0.0.5"
    ):
        AllowedHost.parse(text)


def check(guard: Guard, url: str) -> None:
    """Check an address as the fetcher does before it requests it."""
    guard.let(guard.verdict(URL(url)))


def _addr_info(address: str, port: int) -> tuple[object, ...]:
    return (socket.AF_INET, socket.SOCK_STREAM, 6, "", (address, port))


@pytest.mark.parametrize(
    "host", ["example.org", "EXAMPLE.org.", "a_b.example", "a..b", "127.0.0.1", "[::1]", "xn--bcher-kva.example", ""]
)
def test_a_host_is_decoded_as_the_library_decodes_it(host: str) -> None:
    url = URL(f"//{host}/feed") if host else URL("/feed")
    assert decoded_host(url) == (url.host or "")


def test_a_host_that_cannot_be_decoded_is_said_to_be_none() -> None:
    with pytest.raises(ValueError, match="idna"):
        decoded_host(URL("http://xn--zzzz.example/"))

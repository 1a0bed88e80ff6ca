"""Which addresses the fetcher may talk to: public ones, on web ports, unless an operator named the host.

A check of the name before the connection proves nothing (the name may answer otherwise a moment later, and an
address may be spelled in a dozen ways), so the guard sits where sockets are made: it sees the address dialled.
"""

from __future__ import annotations

import re
import socket
from collections.abc import Collection, Iterable
from contextvars import ContextVar
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address
from typing import TYPE_CHECKING

from yarl import URL

if TYPE_CHECKING:  # no library of HTTP for whoever reads a setting
    from aiohttp.connector import AddrInfoType

WEB_PORTS = frozenset({80, 443})
GLOBAL_UNICAST = IPv6Network("2000::/3")  # all that IANA has given out; keeps ff00::/8, fec0::/10, 5f00::/16 out
# What resolvers take for an IPv4 address (2130706433, 0x7f.1, 0177.0.0.1, 127.1), and the one form that is honest.
_ODD_IPV4 = re.compile(r"(?:0x[0-9a-f]*|\d+)(?:\.(?:0x[0-9a-f]*|\d+)){0,3}\.?", re.IGNORECASE)
_NAME = re.compile(r"\w[\w.-]*")  # no pattern, and no list of names with blanks between: they would match no host
_IPV4 = re.compile(r"(?:0|[1-9]\d{0,2})(?:\.(?:0|[1-9]\d{0,2})){3}")
NAT64 = IPv6Network("64:ff9b::/96")  # RFC 6052: an IPv4 address in the last 32 bits
# Global by their numbers, yet a cloud's own servers answer there, with what only the machine should know.
OF_CLOUDS = (IPv4Network("192.0.0.0/24"), IPv4Network("168.63.129.16/32"))


class ForbiddenAddress(OSError):
    """The address may not be dialled. The text names no address: it may be a secret of the inner network. `host` is
    known where it would be let through if an operator named it."""

    def __init__(self, why: str = "not a public address", *, host: str = "") -> None:
        super().__init__(why)
        self.host = host


def decoded_host(url: URL) -> str:
    """The host in its own alphabet. Raises ValueError or IndexError for one that cannot be.

    Nearly all hosts need no decoding. Asked for it, yarl does it all the same: for three times what the rest of an
    address takes.
    """
    raw = url.raw_host or ""
    return url.host or "" if "xn--" in raw else raw


def is_public(address: str) -> bool:
    """Say whether a numeric address is one of the open internet, after unwrapping every embedded IPv4 address."""
    ip = _unwrapped(ip_address(address))
    if isinstance(ip, IPv6Address) and ip not in GLOBAL_UNICAST:
        return False
    if any(ip in network for network in OF_CLOUDS):
        return False
    return ip.is_global and not ip.is_multicast


def _unwrapped(ip: IPv4Address | IPv6Address) -> IPv4Address | IPv6Address:
    if isinstance(ip, IPv4Address):
        return ip
    if ip in NAT64:
        return IPv4Address(int(ip) & 0xFFFFFFFF)
    return ip.ipv4_mapped or ip.sixtofour or ip


@dataclass(frozen=True, slots=True)
class AllowedHost:
    """A host that an operator lets through: on one port, or on any if `port` is None."""

    host: str
    port: int | None = None

    @classmethod
    def parse(cls, text: str) -> AllowedHost:
        """Read "feeds.internal", "10.0.0.5:8080", "::1" or "[::1]:8080". Raises ValueError for anything else."""
        if text.count(":") > 1 and not text.startswith("["):
            text = f"[{text}]"
        no_host = ValueError(f"{text!r} is no host; write it as feeds.internal or 10.0.0.5:8080")
        try:
            url = URL(f"//{text}")
        except (IndexError, ValueError) as err:  # brackets around nothing; a port that is none
            raise no_host from err
        host = url.host or ""
        named = ":" in host or _NAME.fullmatch(host)
        if not named or url.raw_path != "/" or url.user or url.query_string:
            raise no_host
        return cls(host, url.explicit_port)


_host_is_allowed: ContextVar[bool] = ContextVar("host_is_allowed", default=False)


class Guard:
    """Checks each address before a request (`verdict`) and each socket when it is made (`make_socket`).

    `let` must run in the task that then makes the request: the verdict travels with the task's context, since
    a socket factory is told the address but not the name that led to it.
    """

    def __init__(self, *, allowed_hosts: Iterable[str] = (), extra_ports: Collection[int] = ()) -> None:
        self._allowed = frozenset(AllowedHost.parse(text) for text in allowed_hosts)
        self._ports = WEB_PORTS | frozenset(extra_ports)

    def verdict(self, url: URL) -> bool:
        """Say whether an operator named the host and so any of its addresses will do.

        Refuse by spelling: scheme, login in the address, port. Raises ForbiddenAddress.
        """
        if "@" in url.raw_authority:
            raise ForbiddenAddress("an address with a login in it is not read")
        if url.scheme not in ("http", "https"):
            raise ForbiddenAddress("only http and https are read")
        host = decoded_host(url)
        if _ODD_IPV4.fullmatch(host) and not _IPV4.fullmatch(host):
            raise ForbiddenAddress("an address in numbers, but not written as one is")
        allowed = bool(self._allowed & {AllowedHost(host), AllowedHost(host, url.port)})
        if not allowed and url.port not in self._ports:
            raise ForbiddenAddress(f"port {url.port} is not a web port", host=url.raw_host or "")
        return allowed

    def let(self, allowed: bool) -> None:
        """Make the next request of this task under that verdict."""
        _host_is_allowed.set(allowed)

    def make_socket(self, addr_info: AddrInfoType) -> socket.socket:
        """The connector's `socket_factory`: a socket for a checked address. Raises ForbiddenAddress."""
        family, kind, proto, _, sockaddr = addr_info
        if not _host_is_allowed.get() and not (is_public(sockaddr[0]) and sockaddr[1] in self._ports):
            raise ForbiddenAddress
        return socket.socket(family=family, type=kind, proto=proto)

"""Fetching feed bodies from a web that lies: one conditional GET, bounded in time, size, hops and addresses."""

from __future__ import annotations

from collections.abc import AsyncIterator, Collection, Mapping
from dataclasses import dataclass, replace
from datetime import timedelta
from functools import lru_cache
from types import TracebackType

import aiohttp
from aiohttp import hdrs
from aiohttp.abc import AbstractResolver
from yarl import URL

from feeds.fetching.deadlines import Deadlines
from feeds.fetching.decode import ACCEPTED, TooLarge, unpacker_for
from feeds.fetching.fetch_failures import BadAddress, Refused, TooManyRedirects, failure_of
from feeds.fetching.guard import ForbiddenAddress, Guard, decoded_host
from feeds.fetching.headers import fresh_for, retry_after
from feeds.fetching.host_limit import HostLimit
from feeds.ports import Hold, hold_nothing
from feeds.results import Fetched, FetchFailed, FetchResult, NotModified, Redirected
from newsdesk.entries import Feed
from newsdesk.errors import FetchReason
from newsdesk.ports import Clock

ACCEPT = "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, */*;q=0.5"
BODY_STATUSES = frozenset({200, 203, 226})
REDIRECT_STATUSES = frozenset({301, 302, 303, 307, 308})
PERMANENT_STATUSES = frozenset({301, 308})
MAX_HEADER_LINE_BYTES = 16 * 1024  # a 12 kB Set-Cookie is real; aiohttp's own limit is 8,190 bytes
MAX_HEADERS = 400  # together about as much as a body may hold
MAX_VALIDATOR_CHARS = 1000
SMALL_BODY_BYTES = 256 * 1024  # hundreds may be under way
# Feeds come round in a circle: with fewer than there are feeds, each would be forgotten just before its turn.
KNOWN_ADDRESSES = 16_384


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchSettings:
    """Limits of one fetch. The defaults are for production; tests shorten the deadline."""

    user_agent: str  # with an address where a publisher can complain
    allowed_hosts: Collection[str] = ()  # "10.0.0.5:8080": hosts that need not be public
    extra_ports: Collection[int] = ()
    deadline: timedelta = timedelta(seconds=20)  # for everything: look-up, all hops, the body
    max_raw_bytes: int = 5 * 1024 * 1024
    max_body_bytes: int = 5 * 1024 * 1024  # after unpacking
    max_redirects: int = 5
    per_host: int = 2


class Fetcher:
    """Reads feeds over one HTTP session: `async with Fetcher(settings, clock=clock) as fetcher: ...`.

    Nothing raises anything but CancelledError, and each host is done with within the deadline, counted from when its
    turn has come (at most `per_host` requests to one run at once). Nothing about proxies, logins or cookies is taken
    from the environment or from a server.
    """

    def __init__(self, settings: FetchSettings, *, clock: Clock, resolver: AbstractResolver | None = None) -> None:
        self._settings = settings
        self._clock = clock
        self._resolver = resolver
        self._guard = Guard(allowed_hosts=settings.allowed_hosts, extra_ports=settings.extra_ports)
        self._hosts = HostLimit(settings.per_host)
        self._deadlines = Deadlines(settings.deadline.total_seconds())
        self._address = lru_cache(maxsize=KNOWN_ADDRESSES)(self._checked)
        self._session: aiohttp.ClientSession | None = None

    async def __aenter__(self) -> Fetcher:
        connector = aiohttp.TCPConnector(
            limit=0,  # whoever asks has a place to do it in, and what hangs must not keep others from connecting
            limit_per_host=self._settings.per_host,
            resolver=self._resolver or aiohttp.ThreadedResolver(),
            socket_factory=self._guard.make_socket,
        )
        self._session = aiohttp.ClientSession(
            connector=connector,
            headers={"User-Agent": self._settings.user_agent, "Accept": ACCEPT, "Accept-Encoding": ACCEPTED},
            auto_decompress=False,
            trust_env=False,
            cookie_jar=aiohttp.DummyCookieJar(),
            timeout=aiohttp.ClientTimeout(total=None, sock_connect=None),
            max_line_size=MAX_HEADER_LINE_BYTES,
            max_field_size=MAX_HEADER_LINE_BYTES,
            max_headers=MAX_HEADERS,
        )
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        assert self._session is not None
        await self._session.close()

    async def fetch(self, feed: Feed) -> FetchResult:
        """Ask for the feed's body unless it is unchanged since `feed.etag` and `feed.last_modified`."""
        answer = await self.ask(feed)
        while isinstance(answer, Redirected):
            answer = await self.ask(feed, answer)
        return answer

    async def ask(
        self, feed: Feed, redirected: Redirected | None = None, hold: Hold = hold_nothing
    ) -> FetchResult | Redirected:
        """Fetch from one host and stop where a redirect leads to another: whoever counts who waits for a host must
        know when it changes. A body of more than SMALL_BODY_BYTES awaits `hold` before the rest of it is read."""
        try:
            redirected = redirected or self._address(feed.url)
        except (BadAddress, ForbiddenAddress) as error:
            return failure_of(error)
        host = redirected.host
        if not self._hosts.take_now(host):
            await self._hosts.take(host)
        started = self._clock.monotonic() - redirected.spent_s
        try:
            with self._deadlines.begin():
                return await self._follow(redirected, feed, started, hold)
        except TimeoutError:
            within = f"{self._deadlines.seconds:g} s"
            failed = FetchFailed(reason=FetchReason.TIMEOUT, detail=f"no whole answer within {within}")
        except Exception as error:
            failed = failure_of(error)
        finally:
            self._hosts.give_back(host)
        return replace(failed, duration_s=self._clock.monotonic() - started)

    def _checked(self, text: str) -> Redirected:
        """A feed's own address, where it begins. Kept: an address is half as dear to ask when its parts are known.
        A redirect's target is not kept: it may be 16 kB long, and other each time."""
        url = _parsed(text)
        return Redirected(url, self._guard.verdict(url))

    async def _follow(
        self, redirected: Redirected, feed: Feed, started: float, hold: Hold
    ) -> FetchResult | Redirected:
        """Go from hop to hop by hand: each address is checked before it is asked."""
        assert self._session is not None, "use the fetcher as a context manager"
        validators = {}
        if feed.etag:
            validators[hdrs.IF_NONE_MATCH] = feed.etag
        if feed.last_modified:
            validators[hdrs.IF_MODIFIED_SINCE] = feed.last_modified
        url, allowed, hops, permanent, _ = redirected
        for hop in range(hops, self._settings.max_redirects + 1):
            self._guard.let(allowed)
            async with self._session.get(url, headers=validators, allow_redirects=False) as response:
                if response.status == 304 and validators:  # else nobody can know that it is unchanged
                    return self._not_modified(response.headers, started)
                if response.status not in REDIRECT_STATUSES:
                    moved_to = str(url) if hop and permanent else None
                    return await self._read(response, moved_to, started, hold)
                permanent = permanent and response.status in PERMANENT_STATUSES
                url = url.join(_parsed(response.headers.get(hdrs.LOCATION, "")))
                allowed = self._guard.verdict(url)
            if url.raw_host != redirected.host:
                return Redirected(url, allowed, hop + 1, permanent, self._clock.monotonic() - started)
        raise TooManyRedirects(f"more than {self._settings.max_redirects} redirects")

    def _not_modified(self, headers: Mapping[str, str], started: float) -> NotModified:
        return NotModified(
            etag=_validator(headers.get(hdrs.ETAG)),
            last_modified=_validator(headers.get(hdrs.LAST_MODIFIED)),
            fresh_for=fresh_for(headers, now=self._clock.now()),
            duration_s=self._clock.monotonic() - started,
        )

    async def _read(
        self, response: aiohttp.ClientResponse, moved_to: str | None, started: float, hold: Hold
    ) -> FetchResult:
        headers, now = response.headers, self._clock.now()
        if response.status not in BODY_STATUSES:
            raise Refused(response.status, retry_after(headers, now=now))
        return Fetched(
            url=str(response.url),
            body=await self._body(response, headers.get(hdrs.CONTENT_ENCODING, ""), hold),
            headers={name.lower(): value for name, value in headers.items()},
            etag=_validator(headers.get(hdrs.ETAG)),
            last_modified=_validator(headers.get(hdrs.LAST_MODIFIED)),
            permanent_redirect=moved_to,
            fresh_for=fresh_for(headers, now=now),
            duration_s=self._clock.monotonic() - started,
        )

    async def _body(self, response: aiohttp.ClientResponse, content_encoding: str, hold: Hold) -> bytes:
        """Read and unpack side by side, so that neither the packed nor the unpacked form passes its cap."""
        raw_bytes, body, unpacker = 0, bytearray(), None
        async for chunk in _chunks(response.content):
            raw_bytes += len(chunk)
            if raw_bytes > self._settings.max_raw_bytes:
                raise TooLarge(f"over {self._settings.max_raw_bytes} bytes as sent")
            unpacker = unpacker or unpacker_for(content_encoding, chunk)
            for step in unpacker.feed(chunk):
                if len(body) + len(step) > SMALL_BODY_BYTES:
                    await hold()
                body += step
                if len(body) > self._settings.max_body_bytes:
                    raise TooLarge(f"over {self._settings.max_body_bytes} bytes when unpacked")
        if unpacker:
            unpacker.finish()
        return bytes(body)


async def _chunks(content: aiohttp.StreamReader) -> AsyncIterator[bytes]:
    """What has come, as it comes, but never a first chunk too short to tell how it is packed."""
    first = b""
    async for chunk in content.iter_any():
        if len(first) >= 2:
            yield chunk
            continue
        first += chunk
        if len(first) >= 2:
            yield first
    if len(first) == 1:
        yield first


def _validator(value: str | None) -> str | None:
    """A validator that can be stored and sent back; an odd one would make every later request fail."""
    is_fit = value and len(value) <= MAX_VALIDATOR_CHARS and value.isascii() and value.isprintable()
    return value if is_fit else None


def _parsed(text: str) -> URL:
    if not text:
        raise BadAddress("no address")
    try:
        url = URL(text)
        decoded_host(url)
    except (ValueError, IndexError) as err:
        raise BadAddress("an address that cannot be read") from err
    return url

"""Why a fetch failed: what our own code, aiohttp or the server did, as one of the reasons that people are shown."""

from __future__ import annotations

import logging
import ssl
import traceback
from datetime import timedelta

import aiohttp

from feeds.fetching.decode import BadEncoding, TooLarge
from feeds.fetching.guard import ForbiddenAddress
from feeds.results import FetchFailed
from newsdesk.errors import FetchReason

logger = logging.getLogger(__name__)


class BadAddress(Exception):
    """The feed's address or a redirect's target is no URL."""


class TooManyRedirects(Exception):
    """The server sent us on once too often."""


class Refused(Exception):
    """The server answered, but with no body for us."""

    def __init__(self, status: int, wait: timedelta | None) -> None:
        super().__init__(status)
        self.status = status
        self.wait = wait


def _refusal(status: int, wait: timedelta | None) -> FetchFailed:
    reason = FetchReason.HTTP_STATUS
    if status == 410:
        reason = FetchReason.GONE
    elif status == 429 or (status == 503 and wait is not None):
        reason = FetchReason.RATE_LIMITED
    return FetchFailed(reason=reason, detail=f"HTTP {status}", status=status, retry_after=wait)


def failure_of(error: Exception) -> FetchFailed:
    """Name the failure. What we did not foresee is a bad response too, but one that a person should look at."""
    forbidden = getattr(error, "os_error", error)  # aiohttp wraps what the socket factory raises
    if isinstance(forbidden, ForbiddenAddress):
        host = getattr(error, "host", "")  # aiohttp knows it where the guard sees a socket alone
        return FetchFailed(reason=FetchReason.FORBIDDEN_ADDRESS, detail=str(forbidden), refused_host=host)
    if isinstance(error, Refused):
        return _refusal(error.status, error.wait)
    for kinds, reason, detail in _FAILURES:
        if isinstance(error, kinds):
            return FetchFailed(reason=reason, detail=detail or str(error))
    where = "".join(traceback.format_tb(error.__traceback__)[-3:])  # without the text: it may hold an address
    logger.error("fetch failed in an unforeseen way", extra={"error": type(error).__name__, "where": where})
    return FetchFailed(reason=FetchReason.BAD_RESPONSE, detail=type(error).__name__)


Kinds = type[Exception] | tuple[type[Exception], ...]
# The first row that fits counts: aiohttp's errors inherit from each other. Their texts may hold addresses with
# tokens in them, so only our own errors speak for themselves (empty detail).
_FAILURES: tuple[tuple[Kinds, FetchReason, str], ...] = (
    (TooLarge, FetchReason.TOO_LARGE, ""),
    (BadEncoding, FetchReason.BAD_ENCODING, ""),
    (BadAddress, FetchReason.BAD_RESPONSE, ""),
    (TooManyRedirects, FetchReason.TOO_MANY_REDIRECTS, ""),
    (aiohttp.ClientConnectorDNSError, FetchReason.DNS, "the host's name cannot be resolved"),
    ((aiohttp.ClientSSLError, ssl.SSLError, ssl.CertificateError), FetchReason.TLS, "no trusted TLS connection"),
    (aiohttp.ClientConnectorError, FetchReason.REFUSED, "no connection"),
    (aiohttp.InvalidURL, FetchReason.BAD_RESPONSE, "an address that cannot be read"),
    (aiohttp.ClientPayloadError, FetchReason.BAD_RESPONSE, "the body broke off or its chunks are wrong"),
    (aiohttp.ClientResponseError, FetchReason.BAD_RESPONSE, "not HTTP, or broken headers"),
    ((aiohttp.ServerDisconnectedError, ConnectionError), FetchReason.RESET, "the server closed the connection"),
    (aiohttp.ClientOSError, FetchReason.RESET, "the connection broke"),
    (aiohttp.ClientError, FetchReason.BAD_RESPONSE, "an answer that cannot be read"),
)

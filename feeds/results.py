"""What the feed edge hands on: results of a fetch and of a parse."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import NamedTuple

from yarl import URL

from newsdesk.errors import FetchReason, StrikewireError


@dataclass(frozen=True, slots=True, kw_only=True)
class Fetched:
    """A 200 (or 203, 226) with a body, decoded and within the caps."""

    url: str  # the final address, for relative links
    body: bytes
    headers: Mapping[str, str] = field(default_factory=dict)  # names in lower case
    etag: str | None = None
    last_modified: str | None = None
    permanent_redirect: str | None = None  # target when every hop was 301 or 308
    fresh_for: timedelta | None = None  # Cache-Control: max-age or Expires
    duration_s: float = 0.0


class NotModified(NamedTuple):
    """A 304. A tuple, because most polls make one."""

    etag: str | None = None
    last_modified: str | None = None
    fresh_for: timedelta | None = None
    duration_s: float = 0.0


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchFailed:
    """The feed could not be read. `detail` is one line for people: no secrets, no bodies, no traceback."""

    reason: FetchReason
    detail: str = ""
    status: int | None = None  # of an answer without a body for us
    retry_after: timedelta | None = None  # as the server asked; clamped by the schedule, not here
    duration_s: float = 0.0
    refused_host: str = ""  # of a FORBIDDEN_ADDRESS that an operator may allow; where a redirect led, not for people


class Redirected(NamedTuple):
    """An address to ask next, at a host whose turn it takes first: where a redirect leads, or where a feed begins."""

    url: URL
    allowed: bool  # an operator named its host
    hops: int = 0  # that led here
    permanent: bool = True  # all of them
    spent_s: float = 0.0

    @property
    def host(self) -> str:
        return self.url.raw_host or ""


FetchResult = Fetched | NotModified | FetchFailed


class ParseFailed(StrikewireError):
    """A body that holds no feed, or that the parser may not read."""

    def __init__(self, reason: FetchReason, detail: str) -> None:
        super().__init__(f"{reason}: {detail}")
        self.reason = reason
        self.detail = detail

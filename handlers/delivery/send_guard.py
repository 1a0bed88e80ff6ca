"""The last look before a request leaves.

Between the decision to send and the first byte a connection may have to be made, and meanwhile the process may be
frozen, as when a container is paused or a laptop sleeps. What it decided then may not hold any more.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from contextvars import ContextVar

import aiohttp

Look = Callable[[], None]  # raises when the request must not leave
_look: ContextVar[Look] = ContextVar("look", default=lambda: None)


@contextmanager
def leaving(look: Look) -> Iterator[None]:
    """Requests of this task in here leave only if `look` lets them."""
    before = _look.set(look)
    try:
        yield
    finally:
        _look.reset(before)


def guard_trace() -> aiohttp.TraceConfig:
    """A trace for the session of a client that posts. aiohttp calls it when there is a connection and nothing is
    written yet."""

    async def ask(*_: object) -> None:
        _look.get()()

    config = aiohttp.TraceConfig()
    config.on_request_headers_sent.append(ask)
    return config

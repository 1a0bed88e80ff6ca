"""Time, and calls that leave the event loop."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import ParamSpec, Protocol, TypeVar

P = ParamSpec("P")
T = TypeVar("T")


class Clock(Protocol):
    def now(self) -> datetime:
        """Aware UTC."""

    def monotonic(self) -> float:
        """Seconds; for spans inside one process."""


class CallStore(Protocol):
    """Runs a synchronous store call off the event loop, on the bounded executor: `await call(store.known, ...)`.

    A call marked with `reads` or `prompt` does not wait behind those that write."""

    def __call__(self, fn: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> Awaitable[T]: ...


F = TypeVar("F", bound=Callable[..., object])


def reads(call: F) -> F:
    """Mark a call that only reads the store: it never waits behind those that write."""
    call.__dict__["reads"] = True
    return call


def prompt(call: F) -> F:
    """Mark a call that writes a row or two and that somebody waits for: it does not queue behind whole feeds."""
    call.__dict__["prompt"] = True
    return call

"""Stand-ins for our own ports, such as a clock that obeys. That of the outbox is held to the real one by its contract
tests."""

from __future__ import annotations

from tests.fakes.clock import FakeClock

__all__ = ["FakeClock"]

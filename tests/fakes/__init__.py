"""Stand-ins for our own ports: a clock that obeys and a store in memory. Held to the real ones by contract tests."""

from __future__ import annotations

from tests.fakes.clock import FakeClock
from tests.fakes.rows import FakeEntry
from tests.fakes.store import FakeStore

__all__ = ["FakeClock", "FakeEntry", "FakeStore"]

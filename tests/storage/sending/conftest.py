"""The outbox as the fake, SQLite and PostgreSQL keep it: every test here is held by all three."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsdesk.ports import Outbox
from storage.engine import open_engine
from storage.sending.outbox import SqlOutbox
from tests.fakes.outbox import FakeOutbox


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def outbox(request: pytest.FixtureRequest) -> Iterator[Outbox]:
    if request.param == "fake":
        yield FakeOutbox()
        return
    engine = open_engine(request.getfixturevalue(f"{request.param}_url"))
    yield SqlOutbox(engine)
    engine.dispose()

"""The outbox as the fake, SQLite and PostgreSQL keep it: every test here is held by all three."""

from __future__ import annotations

import pytest

from newsdesk.ports import Outbox
from storage.sending.outbox import SqlOutbox
from tests.fakes.outbox import FakeOutbox
from tests.storage.engines import Opener


@pytest.fixture(params=["fake", "sqlite", "postgres"])
def outbox(request: pytest.FixtureRequest, opened: Opener) -> Outbox:
    if request.param == "fake":
        return FakeOutbox()
    return SqlOutbox(opened(request.getfixturevalue(f"{request.param}_url")))

"""An office for each scenario, from a database that is laid down once."""

from __future__ import annotations

import asyncio
import shutil
from collections.abc import AsyncIterator, Sequence
from datetime import timedelta
from pathlib import Path
from typing import NamedTuple

import pytest

from slack_server import Message
from tests.builders import NOON
from tests.patience import UNHURRIED_S, unhurried
from tests.scenarios.office import Office, lay_down, open_office

TOLD_WITHIN = timedelta(seconds=10)


class Told(NamedTuple):
    database: Path
    messages: Sequence[Message]


@pytest.fixture(autouse=True)
def nobody_is_in_a_hurry(monkeypatch: pytest.MonkeyPatch) -> None:
    unhurried(monkeypatch)
    monkeypatch.setattr("slack_server.views.TRIGGER_LIFE", timedelta(seconds=UNHURRIED_S))  # by a clock that runs


@pytest.fixture(scope="session")
def laid_down(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "office.db"
    lay_down(path)
    return path


@pytest.fixture(scope="session")
def told(laid_down: Path) -> Told:
    """The laid-down office once both cards stand in #wire."""
    database = Path(shutil.copyfile(laid_down, laid_down.with_name("told.db")))

    async def tell() -> list[Message]:
        async with open_office(database) as office:
            await office.settled()
            return office.slack.workspace.messages

    return Told(database, asyncio.run(tell()))


@pytest.fixture
def database(tmp_path: Path, laid_down: Path) -> Path:
    return Path(shutil.copyfile(laid_down, tmp_path / "office.db"))


@pytest.fixture
async def office(tmp_path: Path, told: Told) -> AsyncIterator[Office]:
    """Over Socket Mode, with an admin, two editors, a viewer, a guest and a stranger; both cards stand in #wire."""
    database = Path(shutil.copyfile(told.database, tmp_path / "office.db"))
    async with open_office(database, said=told.messages, start=NOON + TOLD_WITHIN) as office:
        yield office

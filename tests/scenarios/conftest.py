"""An office for each scenario, from a database that is laid down once."""

from __future__ import annotations

import shutil
from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from tests.scenarios.office import Office, lay_down, open_office


@pytest.fixture(scope="session")
def laid_down(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("office") / "office.db"
    lay_down(path)
    return path


@pytest.fixture
def database(tmp_path: Path, laid_down: Path) -> Path:
    return Path(shutil.copyfile(laid_down, tmp_path / "office.db"))


@pytest.fixture
async def office(database: Path) -> AsyncIterator[Office]:
    """Over Socket Mode, with an admin, two editors, a viewer, a guest and a stranger; both cards stand in #wire."""
    async with open_office(database) as office:
        await office.settled()
        yield office

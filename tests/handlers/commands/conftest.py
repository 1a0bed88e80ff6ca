"""The record that ships with the product, opened once for the tests of a file."""

from __future__ import annotations

from collections.abc import Iterator

import pytest

from newsdesk.ports import Answers
from tests.handlers.commands.shipped import shipped_store


@pytest.fixture(scope="module")
def shipped(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Answers]:
    with shipped_store(tmp_path_factory.mktemp("record")) as store:
        yield store

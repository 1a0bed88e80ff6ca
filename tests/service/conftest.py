"""The command line in this process, on a database of its own."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from typer.testing import CliRunner, Result

from service.cli import app

Cli = Callable[..., Result]


@pytest.fixture
def environment(tmp_path: Path) -> dict[str, str | None]:
    """What the command sees: no token, no config of the machine it runs on."""
    names = ("SLACK_BOT_TOKEN", "SLACK_APP_TOKEN", "SLACK_SIGNING_SECRET", "STRIKEWIRE_CONFIG")
    return {"DATABASE_URL": f"sqlite:///{tmp_path}/data/desk.db", **dict.fromkeys(names)}


@pytest.fixture
def cli(environment: dict[str, str | None]) -> Cli:
    """`cli("ask", "latest")` runs the command and returns its result; `stdin` is what is piped into it."""

    def run(*arguments: str, stdin: str | None = None, **more: str) -> Result:
        return CliRunner().invoke(app, arguments, input=stdin, env={**environment, **more})

    return run

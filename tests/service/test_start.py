"""The service starts by itself, without the command line around it."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
LOADED = """
import sys
import bot, service.start, service.run, service.runtime, service.slack.side
service.start.main = lambda: print(*sorted({"typer", "service.cli"} & sys.modules.keys()))
sys.argv = ["bot.py", "run"]
bot.main()
"""


def _run(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, *command], check=False, cwd=ROOT, capture_output=True, text=True, timeout=60
    )


def test_a_running_service_holds_nothing_of_the_command_line() -> None:
    done = _run("-c", LOADED)
    assert (done.returncode, done.stdout) == (0, "\n"), done.stderr


def test_help_of_the_service_is_of_the_command_line() -> None:
    done = _run("bot.py", "run", "--help")
    assert done.returncode == 0
    assert "Run the service" in done.stdout

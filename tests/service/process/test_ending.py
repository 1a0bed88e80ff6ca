"""How a command ends when something is wrong: one line that says what to do, and an exit status a script can use."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
import typer

from service.cli import app
from service.cli.ending import run_command

ROOT = Path(__file__).parents[3]
Shell = Callable[..., tuple[int, str]]


@pytest.fixture
def shell(
    environment: dict[str, str | None], monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> Shell:
    """`shell("ledger", "show", "S-1")` gives the exit status and what was said on standard error."""
    for name, value in environment.items():
        if value is None:
            monkeypatch.delenv(name, raising=False)
        else:
            monkeypatch.setenv(name, value)

    def run(*arguments: str) -> tuple[int, str]:
        capsys.readouterr()
        return run_command(app, arguments), capsys.readouterr().err

    return run


@pytest.mark.parametrize(
    ("command", "told"),
    [
        (("ledgr",), "No such command 'ledgr'. Did you mean 'ledger'? See: "),
        (("total",), "No such command 'total'. It is a question: "),
        (("why", "https://a.example"), " ask why. See: "),
        (("último",), " ask último. See: "),
        (("xyzzy",), "No such command 'xyzzy'. There are run, poll, demo, playground, ask, check, "),
        (("db", "total"), "No such command 'total'. There are upgrade, backup, restore, "),
        (("told", "--since", "1.1.2026"), "'1.1.2026' is no day such as 2026-01-31. See: "),
        (("ledger", "lst"), "Did you mean 'list'?"),
        (("ledger", "list", "--limit", "many"), "Invalid value for '--limit'"),
        (("ledger", "export", "--format", "xml"), "'xml' is not one of 'csv', 'json'. See: "),
        (("ask", "/strikes totl"), "There is no totl. Did you mean /strikes total?"),
        (("feeds", "pause"), "Missing argument 'which'"),
        (("feeds", "pause", "no such feed"), "There is no feed no such feed."),
        (("ledger", "show", "S-999"), "No record S-999. The last is S-70."),
        (("ledger", "show", "nonsense"), "Could not read nonsense."),
        (("ledger", "import", "/dev/zero"), "/dev/zero is larger than 20 MB"),
        (("feeds", "import", "/dev/zero"), "/dev/zero is larger than 5 MB"),
        (("ledger", "import", "/nowhere.csv"), "/nowhere.csv cannot be read: No such file or directory."),
    ],
)
def test_what_cannot_be_done_is_told_in_one_line(shell: Shell, command: tuple[str, ...], told: str) -> None:
    status, said = shell(*command)
    assert (status, said.count("\n")) == (2, 1)
    assert told in said


@pytest.mark.parametrize("question", ["latest many", "total since:never", "why https://never.example/", "/remind me"])
def test_a_question_without_an_answer_does_not_pass_for_one(shell: Shell, question: str) -> None:
    status, said = shell("ask", question)
    assert (status, said.count("\n")) == (2, 1)


def test_a_command_in_order_ends_with_status_0_and_says_nothing_on_standard_error(shell: Shell) -> None:
    assert shell("ledger", "list") == (0, "")


def bot(*command: str, **more: object) -> subprocess.Popen[bytes]:
    return subprocess.Popen([sys.executable, str(ROOT / "bot.py"), *command], stderr=subprocess.PIPE, **more)


def test_an_output_that_is_full_is_told_without_a_traceback(environment: dict[str, str | None]) -> None:
    with Path("/dev/full").open("wb") as full:
        running = bot("ledger", "list", stdout=full, env={"DATABASE_URL": str(environment["DATABASE_URL"])})
        said = running.communicate(timeout=60)[1].decode()
    assert (running.returncode, said) == (2, "The output cannot be written or read: No space left on device.\n")


def test_a_reader_that_has_seen_enough_is_no_error(environment: dict[str, str | None]) -> None:
    reads, writes = os.pipe()
    os.close(reads)
    running = bot("ledger", "list", stdout=writes, env={"DATABASE_URL": str(environment["DATABASE_URL"])})
    os.close(writes)
    assert running.communicate(timeout=60)[1] == b""
    assert running.returncode == 1


def test_an_output_that_is_closed_is_no_error(environment: dict[str, str | None]) -> None:
    command = [sys.executable, str(ROOT / "bot.py"), "feeds", "export"]
    done = subprocess.run(
        ["sh", "-c", 'exec "$@" >&-', "sh", *command],
        check=False, env={"DATABASE_URL": str(environment["DATABASE_URL"])}, stderr=subprocess.PIPE, timeout=60,
    )  # fmt: skip
    assert (done.returncode, done.stderr) == (0, b"")


INTERRUPTED_WHILE_LOADING = """
import os, signal, sys
signal.signal(signal.SIGINT, signal.default_int_handler)  # a suite in the background has it ignored
class Interrupt:
    def find_spec(self, name, path, target=None):
        if name == "service.cli":
            os.kill(os.getpid(), signal.SIGINT)
sys.meta_path.insert(0, Interrupt())
import bot
bot.main()
"""


def test_ctrl_c_while_the_program_loads_just_ends_it() -> None:
    done = subprocess.run(
        [sys.executable, "-c", INTERRUPTED_WHILE_LOADING], check=False, cwd=ROOT, stderr=subprocess.PIPE, timeout=60
    )
    assert (done.returncode, done.stderr) == (-signal.SIGINT, b"")


def test_a_python_without_the_dependencies_is_told_how_to_get_them() -> None:
    bare = [sys.executable, "-S", "-E", "bot.py", "ask", "total"]  # without site-packages
    done = subprocess.run(bare, check=False, cwd=ROOT, capture_output=True, text=True, timeout=60)
    assert (done.returncode, done.stderr) == (
        1,
        "typer is not installed here. Run `make setup`, then .venv/bin/python bot.py.\n",
    )


def test_ctrl_c_while_a_command_works_ends_it_as_shells_expect() -> None:
    one = typer.Typer()

    @one.command()
    def waits() -> None:
        raise KeyboardInterrupt

    assert run_command(one, []) == 130

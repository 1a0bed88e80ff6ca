"""Nothing that a test started is left behind, however the test's own process ends."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.feeds.processes import ends_within

ROOT = Path(__file__).parents[1]
DIES_BESIDE_A_PROCESS = """
import os, signal, subprocess
from tests.bound import BOUND
print(subprocess.Popen(["sleep", "600"], stdout=subprocess.DEVNULL, **BOUND).pid, flush=True)
os.kill(os.getpid(), signal.SIGKILL)
"""
DIES_BESIDE_POSTGRES = """
import os, signal
from pathlib import Path
from tests import postgres
from storage.engine import open_engine
with postgres.server() as url:
    with open_engine(postgres.text_of(url)).connect() as connection:
        data = Path(connection.exec_driver_sql("SHOW data_directory").scalar())
    print((data / "postmaster.pid").read_text().split()[0], data, flush=True)
    os.kill(os.getpid(), signal.SIGKILL)
"""


def killed(program: str) -> list[str]:
    """What a process that kills itself has printed; returns when its guard is done, too."""
    ended = subprocess.run([sys.executable, "-c", program], cwd=ROOT, capture_output=True, text=True, check=False)
    assert ended.returncode == -9, ended.stderr
    return ended.stdout.split()


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux tells a process that its parent has died")
def test_a_process_ends_with_the_one_that_started_it() -> None:
    (pid,) = killed(DIES_BESIDE_A_PROCESS)
    assert ends_within(int(pid), 30)


@pytest.mark.skipif("TEST_DATABASE_URL" in os.environ, reason="a given server is not ours to stop")
def test_a_database_server_ends_with_the_tests_and_its_folder_is_gone(postgres_server: object) -> None:
    pid, data = killed(DIES_BESIDE_POSTGRES)
    assert ends_within(int(pid), 30)
    assert not Path(data).exists()

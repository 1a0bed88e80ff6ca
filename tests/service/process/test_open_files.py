"""The process asks for as many open files as it may have, and lets no more hosts hang than there is room for."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

CODE = Path(__file__).parents[3]


@pytest.mark.parametrize(
    ("soft", "hard", "limit", "left"),
    [(256, 1_024, 1_024, 362), (256, 10_000, 4_096, 450), (8_000, 8_000, 8_000, 450), (200, 200, 200, 0)],
    ids=["up to the hard limit", "not without end", "never lowered", "no room at all"],
)
def test_limit_is_raised_as_far_as_it_may_be_and_bounds_the_hosts_that_may_hang(
    soft: int, hard: int, limit: int, left: int
) -> None:
    asked = f"""
import resource
resource.setrlimit(resource.RLIMIT_NOFILE, ({soft}, {hard}))
from service.process.open_files import allow_many, left_for
print(allow_many(), left_for(2, wanted=450))
"""
    ran = subprocess.run([sys.executable, "-c", asked], cwd=CODE, capture_output=True, text=True, timeout=60)
    assert ran.stdout.split() == [str(limit), str(left)], ran.stderr

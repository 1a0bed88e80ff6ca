"""The process as the service tunes it."""

from __future__ import annotations

import ctypes
import subprocess
import sys
from pathlib import Path

import pytest

CODE = Path(__file__).parents[3]
HEAPS = """
import ctypes, threading
from service.process.interpreter import share_one_heap
share_one_heap()
together = threading.Barrier(4)
def allocate():
    kept = [bytes(1000) for _ in range(1000)]
    together.wait()
threads = [threading.Thread(target=allocate) for _ in range(4)]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
ctypes.CDLL(None).malloc_stats()
"""


@pytest.mark.skipif(not hasattr(ctypes.CDLL(None), "malloc_stats"), reason="another C library than GNU's")
def test_threads_share_one_heap() -> None:
    ran = subprocess.run([sys.executable, "-c", HEAPS], cwd=CODE, capture_output=True, text=True, timeout=60)
    assert [line for line in ran.stderr.splitlines() if line.startswith("Arena")] == ["Arena 0:"], ran.stderr

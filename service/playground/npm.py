"""Packages of npm: pinned in a package.json, fetched once on a machine by npm itself."""

from __future__ import annotations

import fcntl
import platform
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

HERE = Path(__file__).parent
LOCAL_SLACK = HERE / "node_modules" / "local-slack-linux-x64" / "bin" / "local-slack"
INSTALL = ("npm", "install", "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts")
INSTALL_WITHIN_S = 90.0


def wrong_machine() -> str | None:
    """Why local-slack cannot run on this machine, in words."""
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        return f"local-slack is built for linux x86_64, this is {sys.platform} {platform.machine()}"
    return None


@contextmanager
def at_rest(beside: Path) -> Iterator[None]:
    """Nobody unpacks here meanwhile: several processes may come at once, and npm puts files down in no order."""
    with (beside / "package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)
        yield


def install(wanted: Path, *, beside: Path = HERE) -> str | None:
    """Make sure that this file of a package is there, as the package.json in the folder `beside` has it. Returns why
    it is not, in words."""
    with at_rest(beside):
        if wanted.exists():
            return None
        if shutil.which("npm") is None:
            return "npm is not installed"
        try:
            done = subprocess.run(  # noqa: S603 (our own words)
                [*INSTALL, "--prefix", str(beside)],
                capture_output=True,
                text=True,
                timeout=INSTALL_WITHIN_S,
                check=False,
            )
        except subprocess.TimeoutExpired:
            return f"npm did not finish in {INSTALL_WITHIN_S:.0f} s"
    return None if wanted.exists() else f"npm could not install {wanted.name}: {done.stderr.strip()[-200:]}"

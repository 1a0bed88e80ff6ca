"""The npm parts of the scenarios: pinned in tests/npm/package.json, fetched once on a machine by npm itself."""

from __future__ import annotations

import fcntl
import platform
import shutil
import subprocess
import sys
from pathlib import Path

NPM = Path(__file__).parents[1] / "npm"
NODE_MODULES = NPM / "node_modules"
LOCAL_SLACK = NODE_MODULES / "local-slack-linux-x64" / "bin" / "local-slack"
INSTALL = ["npm", "install", "--prefix", str(NPM), "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]
INSTALL_WITHIN_S = 90.0


def wrong_machine() -> str | None:
    """Why local-slack cannot run on this machine, in words."""
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        return f"local-slack is built for linux x86_64, this is {sys.platform} {platform.machine()}"
    return None


def install(wanted: Path) -> str | None:
    """Make sure that this file of a package is there. Returns why it is not, in words."""
    if shutil.which("npm") is None:
        return "npm is not installed"
    with (NPM / "package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several test processes may come here at once
        if wanted.exists():
            return None
        try:
            done = subprocess.run(INSTALL, capture_output=True, text=True, timeout=INSTALL_WITHIN_S, check=False)
        except subprocess.TimeoutExpired:
            return f"npm did not finish in {INSTALL_WITHIN_S:.0f} s"
    return None if wanted.exists() else f"npm could not install {wanted.name}: {done.stderr.strip()[-200:]}"

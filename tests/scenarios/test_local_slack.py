"""The same scenarios in a Slack that others wrote: what we took for Slack's ways must not be ours alone."""

from __future__ import annotations

import fcntl
import json
import platform
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from tests.scenarios.common import SCENARIOS

ROOT = Path(__file__).parents[2]
NPM = ROOT / "tests" / "npm"
BINARY = NPM / "node_modules" / "local-slack-linux-x64" / "bin" / "local-slack"
OWN_NETWORK = ["unshare", "--map-root-user", "--net", "sh", "-c"]
LOOPBACK_UP = "ip link set lo up"
INSTALL = ["npm", "install", "--prefix", str(NPM), "--no-package-lock", "--no-audit", "--no-fund", "--ignore-scripts"]


def missing() -> str | None:
    """Why local-slack cannot run here, in words."""
    if (sys.platform, platform.machine()) != ("linux", "x86_64"):
        return f"local-slack is built for linux x86_64, this is {sys.platform} {platform.machine()}"
    for tool in ("unshare", "ip"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed: local-slack needs a network of its own"
    if subprocess.run([*OWN_NETWORK, LOOPBACK_UP], capture_output=True, check=False).returncode:
        return "this machine gives no network of its own (unshare --net)"
    return None


def install() -> str | None:
    """Once on this machine; 90 MB. Returns why it could not."""
    if shutil.which("npm") is None:
        return "npm is not installed"
    with (NPM / "package.json").open() as lock:
        fcntl.flock(lock, fcntl.LOCK_EX)  # several test processes may come here at once
        if BINARY.exists():
            return None
        try:
            done = subprocess.run(INSTALL, capture_output=True, text=True, timeout=90, check=False)
        except subprocess.TimeoutExpired:
            return "npm could not install local-slack in 90 s"
    return None if BINARY.exists() else f"npm could not install local-slack: {done.stderr.strip()[-200:]}"


@pytest.fixture(scope="module")
def results() -> dict[str, str | None]:
    if reason := missing() or install():
        pytest.skip(reason)
    inside = f'{LOOPBACK_UP}; exec "$0" -m tests.scenarios.local_slack "$1"'
    done = subprocess.run(
        [*OWN_NETWORK, inside, sys.executable, str(BINARY)],
        cwd=ROOT,
        capture_output=True,
        text=True,
        timeout=60,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    return json.loads(done.stdout)


@pytest.mark.timeout(180)
@pytest.mark.parametrize("name", SCENARIOS)
def test_scenario_in_local_slack(name: str, results: dict[str, str | None]) -> None:
    assert results[name] is None, results[name]

"""Commands that give a process a network of its own, and what this machine lacks for that."""

from __future__ import annotations

import shutil
import subprocess

from service.playground.npm import wrong_machine

OWN_NETWORK = ["unshare", "--map-root-user", "--net", "sh", "-c"]

LOOPBACK_UP = "ip link set lo up"


def missing() -> str | None:
    """Why local-slack cannot run here, in words."""
    if reason := wrong_machine():
        return reason
    for tool in ("unshare", "ip"):
        if shutil.which(tool) is None:
            return f"{tool} is not installed: local-slack needs a network of its own"
    if subprocess.run([*OWN_NETWORK, LOOPBACK_UP], capture_output=True, check=False).returncode:
        return "this machine gives no network of its own (unshare --net)"
    return None

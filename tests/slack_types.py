"""Payloads held against Slack's own types: one of each shape that this process sent, checked by Node in one go."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import Any

from service.playground import npm
from tests.npm import FOLDER, NODE_MODULES, install

CHECK_WITHIN_S = 300.0  # seconds; the first time the schema is made of the types


def missing(*, fetch: bool = True) -> str | None:
    """Why nothing can be checked here, in words; the packages are fetched if they are not there."""
    if shutil.which("node") is None:
        return "node is not installed"
    wanted = NODE_MODULES / "ajv" / "package.json"
    if fetch:
        return install(wanted)
    with npm.at_rest(FOLDER):
        return None if wanted.exists() else "the packages of tests/npm are not installed"


def problems_of(*payloads: dict[str, Any]) -> list[str]:
    """What Slack's types do not allow; each payload is {surface, payload}."""
    done = subprocess.run(
        ["node", str(FOLDER / "check_payloads.cjs")],
        input=json.dumps(payloads),
        capture_output=True,
        text=True,
        timeout=CHECK_WITHIN_S,
        check=True,
    )
    found: list[str] = json.loads(done.stdout)
    return found

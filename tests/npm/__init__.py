"""Independent Slack parts that tests hold us against; they install them when npm is there."""

from __future__ import annotations

from pathlib import Path

from service.playground import npm

FOLDER = Path(__file__).parent
NODE_MODULES = FOLDER / "node_modules"


def install(wanted: Path) -> str | None:
    """Make sure that this file of a package is there. Returns why it is not, in words."""
    return npm.install(wanted, beside=FOLDER)

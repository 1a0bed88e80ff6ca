"""A file of settings for a test."""

from __future__ import annotations

from pathlib import Path


def config_file(tmp_path: Path, text: str) -> dict[str, str]:
    path = tmp_path / "config.toml"
    path.write_text(text, encoding="utf-8")
    return {"STRIKEWIRE_CONFIG": str(path), "SLACK_BOT_TOKEN": "xoxb-1"}

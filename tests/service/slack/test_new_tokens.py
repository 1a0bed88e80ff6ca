"""Tokens that change in their files while the service runs."""

from __future__ import annotations

from pathlib import Path

import pytest

from service.settings import read_settings
from service.slack.new_tokens import renewed


@pytest.fixture
def environ(tmp_path: Path) -> dict[str, str]:
    (tmp_path / "bot").write_text("xoxb-old", encoding="utf-8")
    return {"SLACK_BOT_TOKEN_FILE": str(tmp_path / "bot"), "SLACK_APP_TOKEN": "xapp-one", "STRIKEWIRE_HTTP_PORT": "1"}


def test_token_in_its_file_is_taken_and_nothing_else(environ: dict[str, str], tmp_path: Path) -> None:
    before = read_settings(environ)
    assert renewed(before, environ) is before
    (tmp_path / "bot").write_text("xoxb-new\n", encoding="utf-8")
    after = renewed(before, {**environ, "STRIKEWIRE_HTTP_PORT": "2"})
    assert after.slack_bot_token.get_secret_value() == "xoxb-new"
    assert (after.slack_app_token, after.http_port) == (before.slack_app_token, 1)
    assert renewed(after, environ) is after


def test_token_is_taken_whatever_somebody_does_to_the_configuration(environ: dict[str, str], tmp_path: Path) -> None:
    before = read_settings(environ)
    (tmp_path / "config.toml").write_text("[[half a line", encoding="utf-8")
    (tmp_path / "bot").write_text("xoxb-new", encoding="utf-8")
    after = renewed(before, {**environ, "STRIKEWIRE_CONFIG": str(tmp_path / "config.toml")})
    assert after.slack_bot_token.get_secret_value() == "xoxb-new"


@pytest.mark.parametrize("text", ["", "half a tok", None])
def test_file_that_cannot_be_used_leaves_the_old_token(
    environ: dict[str, str], tmp_path: Path, text: str | None
) -> None:
    before = read_settings(environ)
    if text is None:
        (tmp_path / "bot").unlink()
    else:
        (tmp_path / "bot").write_text(text, encoding="utf-8")
    assert renewed(before, environ) is before


def test_tokens_of_the_environment_are_not_read_again() -> None:
    before = read_settings({"SLACK_BOT_TOKEN": "xoxb-old", "SLACK_APP_TOKEN": "xapp-one"})
    assert renewed(before, {"SLACK_BOT_TOKEN": "xoxb-new", "SLACK_APP_TOKEN": "xapp-one"}) is before

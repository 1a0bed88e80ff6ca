"""A secret comes from its variable or from a file, and no error about settings prints it."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from newsdesk.errors import ConfigError
from service.setting_errors import SECRETS
from service.settings import read_settings
from tests.service.settings_files import config_file


def test_a_secret_is_read_from_the_file_that_its_variable_names(tmp_path: Path) -> None:
    secret = tmp_path / "token"
    secret.write_text("xoxb-from-a-file\n")
    settings = read_settings({"SLACK_BOT_TOKEN_FILE": str(secret)})
    assert settings.slack_bot_token is not None
    assert settings.slack_bot_token.get_secret_value() == "xoxb-from-a-file"


@pytest.mark.parametrize("name", SECRETS)
def test_secret_that_is_given_twice_is_refused(tmp_path: Path, name: str) -> None:
    secret = tmp_path / "secret"
    secret.write_text("xoxb-from-a-file\n")
    with pytest.raises(ConfigError, match=f"{name} and {name}_FILE are both set"):
        read_settings({name: "xoxb-1", f"{name}_FILE": str(secret)})


def test_settings_never_print_a_secret() -> None:
    settings = read_settings({"SLACK_BOT_TOKEN": "xoxb-canary", "DATABASE_URL": "postgresql://u:canary@h/d"})
    assert "canary" not in repr(settings)


@pytest.mark.parametrize(
    "line",
    [
        "heartbeat_url = https://watcher.example/ping/canary",
        '"heartbeat_url"=https://watcher.example/ping/canary',
        'heartbeat_url = "https://watcher.example/ping/canary',
        'heartbeat_url = "ftp://watcher.example/ping/canary"',
        "slack_signing_secret = 0canary",
        'heartbeat_url: "https://watcher.example/ping/canary"',
        'heartbeat_url "https://watcher.example/ping/canary"',
        'slack_signing_secret: "0canary"',
        "heartbeat_urls = https://watcher.example/ping/canary",
        '"heartbeat-url" = https://watcher.example/ping/canary',
        'bot_token "xoxc canary"',
        "webhook: 0canary",
    ],
)
def test_secret_setting_is_named_and_its_value_is_not_told(tmp_path: Path, line: str) -> None:
    with pytest.raises(ConfigError) as told:
        read_settings(config_file(tmp_path, f"[operators]\n{line}\n"))
    assert re.findall(r"\w+", line)[0] in str(told.value).lower()
    assert "canary" not in str(told.value)


@pytest.mark.parametrize(
    "line",
    [
        'operators = { heartbeat_url: "https://w.example/canary" }',
        "operators = { heartbeat_urls = https://w.example/canary }",
        'operators = "https://watcher.example/ping/canary"',
        'operators = ["https://watcher.example/ping/canary"]',
    ],
)
def test_what_stands_for_a_section_is_not_told_for_a_secret_may_be_in_it(tmp_path: Path, line: str) -> None:
    with pytest.raises(ConfigError, match="operators") as told:
        read_settings(config_file(tmp_path, line))
    assert "canary" not in str(told.value)


def test_line_without_a_setting_is_not_told_for_it_may_be_the_rest_of_a_secret(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"There stands: \[redacted\]") as told:
        read_settings(config_file(tmp_path, '[operators]\nheartbeat_url = [\n"https://watcher.example/canary\n]\n'))
    assert "canary" not in str(told.value)


@pytest.mark.parametrize("secret", ["xoxb-canary", "0123canary", "postgresql://u:canary@db/desk", "c\0", "c" * 5_000])
@pytest.mark.parametrize("name", SECRETS)
def test_secret_in_place_of_its_file_is_not_told(name: str, secret: str) -> None:
    with pytest.raises(ConfigError) as told:
        read_settings({f"{name}_FILE": secret})
    assert str(told.value) == f"{name}_FILE names no file.\nExample: {name}_FILE=/run/secrets/{name.lower()}"


@pytest.mark.parametrize("path", ["/nowhere/token", "./token", "../token"])
def test_path_of_a_secret_that_is_not_there_is_told(path: str) -> None:
    with pytest.raises(ConfigError, match=f"SLACK_BOT_TOKEN_FILE: .*{path.strip('./')} cannot be read"):
        read_settings({"SLACK_BOT_TOKEN_FILE": path})


@pytest.mark.parametrize(
    ("name", "told"),
    [("folder", "folder cannot be read: Is a directory"), ("large", "large is larger than 10 kB"), ("no", "no file")],
)
def test_relative_path_of_a_secret_is_told_what_is_wrong_with_its_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, name: str, told: str
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "folder").mkdir()
    (tmp_path / "large").write_bytes(b"x" * 10_001)
    with pytest.raises(ConfigError, match=f"SLACK_BOT_TOKEN_FILE.* {told}"):
        read_settings({"SLACK_BOT_TOKEN_FILE": name})


@pytest.mark.parametrize(("data", "told"), [(b"", "is empty"), (b"\xff\xfe", "is no text")])
def test_a_secret_file_without_a_secret_is_named(tmp_path: Path, data: bytes, told: str) -> None:
    secret = tmp_path / "token"
    secret.write_bytes(data)
    with pytest.raises(ConfigError, match=f"SLACK_BOT_TOKEN_FILE names .* {told}"):
        read_settings({"SLACK_BOT_TOKEN_FILE": str(secret)})

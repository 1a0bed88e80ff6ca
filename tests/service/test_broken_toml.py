"""A line of the settings that is no TOML is shown, and no secret with it."""

from __future__ import annotations

from pathlib import Path

import pytest

from newsdesk.errors import ConfigError
from service.settings import read_settings


def told_of(line: str, folder: Path) -> str:
    path = folder / "desk.toml"
    path.write_text(f"{line}\n", encoding="utf-8")
    with pytest.raises(ConfigError, match="not valid TOML") as told:
        read_settings({"STRIKEWIRE_CONFIG": str(path)})
    return str(told.value)


@pytest.mark.parametrize(
    "line",
    [
        'channel = "C0" heartbeat_url = "https://w.example/canary"',
        'channel = "C0" Heartbeat-URL "https://w.example/canary"',
        "channel = C0123 # heartbeat_url https://w.example/canary",
        'heartbeat_minutes = 5, SLACK_SIGNING_SECRET = "0canary"',
        'heartbeat_minutes = 5, slack_bot_token: "canary"',
        "mode = instant, DATABASE_URL=canary",
        '[heartbeat_url "https://w.example/canary"',
        '[operators] heartbeat_url "https://w.example/canary"',
        '[operators] webhook "https://w.example/canary"',
        "[operators] 0canary",
        '["https://w.example/canary"',
        "0abc+/canary==",
        'channel = "C0", password = "canary"',
        'channel = "C0" password "canary"',
        "channel = 'C0' 'password': canary",
        "mode = instant; token:canary",
        "mode = instant  # the password is canary",
    ],
)
def test_secret_is_not_told_wherever_it_stands_in_the_line(tmp_path: Path, line: str) -> None:
    assert "canary" not in told_of(line, tmp_path)


@pytest.mark.parametrize(
    ("line", "shown"),
    [
        ('channel = "C0" heartbeat_url = "https://w.example/x"', 'channel = "C0" heartbeat_url[redacted]'),
        ('[operators] heartbeat_url "https://w.example/x"', "[operators][redacted]"),
        ("[[subscription]", "[[subscription]"),
        ("[operators", "[operators"),
        ("categories = [strike, policy]", "categories = [strike, policy]"),
        ("heartbeat_urls =", "heartbeat_urls ="),
        ('channel = "C0", password = "x"', 'channel = "C0", password[redacted]'),
        ('name = "AP", outlet = The Associated Press', 'name = "AP", outlet = The Associated Press'),
        ('categories = ["strike" "policy"]', 'categories = ["strike" "policy"]'),
        ("quiet_hours = 22:00-07:00", "quiet_hours = 22:00-07:00"),
        ("url = https://w.example/x", "url = https://w.example/x"),
    ],
)
def test_line_is_shown_up_to_where_a_secret_may_begin(tmp_path: Path, line: str, shown: str) -> None:
    assert told_of(line, tmp_path).endswith(f"There stands: {shown}")


@pytest.mark.parametrize(
    ("line", "taught"),
    [
        ("mode = instant", "Text and ids stand in straight quotes."),
        ("mode = “instant”", "Text and ids stand in straight quotes."),
        ('mode = "instant', "A quote mark is not closed."),
        ("digest_at = 08:00", "Text and ids stand in straight quotes."),
        ('mode = "instant"\nmode = "digest"', "A name stands once in its section"),
        ("[roles]\n[roles]", "a section once in the file"),
    ],
)
def test_way_on_is_told_for_what_is_wrong(tmp_path: Path, line: str, taught: str) -> None:
    assert taught in told_of(line, tmp_path)


def test_quotes_are_not_asked_for_where_a_bracket_is_missing(tmp_path: Path) -> None:
    told = told_of("[polling", tmp_path)
    assert "Expected ']'" in told
    assert "straight" not in told

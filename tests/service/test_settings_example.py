"""The example of the settings and the manual name what there is, and no more."""

from __future__ import annotations

import re
import tomllib
from pathlib import Path

import pytest

from service.config import Config, SubscriptionSettings
from service.setting_errors import EXAMPLES
from service.settings import read_settings

ROOT = Path(__file__).parents[2]


def example_lines(section: str) -> dict[str, str]:
    """Key and value of every line of a section of the example file, also of those that are commented out."""
    text = (ROOT / "config.example.toml").read_text(encoding="utf-8")
    body = re.split(r"^(?:# )?\[", text.split(f"[{section}]", 1)[1], maxsplit=1, flags=re.MULTILINE)[0]
    return dict(re.findall(r"^(?:# )?(\w+) = (\S.*?) *(?:#.*)?$", body, flags=re.MULTILINE))


@pytest.mark.parametrize("section", ["subscription", "roles", "operators", "polling", "delivery"])
def test_the_example_file_shows_every_key(section: str) -> None:
    known = Config.model_fields[section].annotation
    model = SubscriptionSettings if section == "subscription" else known
    assert example_lines(section).keys() == model.model_fields.keys()


@pytest.mark.parametrize("section", ["polling", "delivery"])
def test_the_example_file_shows_the_defaults(section: str) -> None:
    shown = tomllib.loads("\n".join(f"{name} = {value}" for name, value in example_lines(section).items()))
    usual = Config.model_fields[section].default.model_dump()
    assert {name: value for name, value in shown.items() if name != "contact"} == {
        name: value for name, value in usual.items() if name != "contact"
    }


def test_the_manual_names_every_variable_and_no_other() -> None:
    manual = (ROOT / "docs" / "operations.md").read_text(encoding="utf-8")
    table = manual.split("| variable | meaning |")[1].split("\n\n")[0]
    assert set(re.findall(r"`([A-Z_]{6,})`", table)) == {name for name in EXAMPLES if name.isupper()}


def test_the_example_file_is_valid() -> None:
    example = Path(__file__).parents[2] / "config.example.toml"
    settings = read_settings({"STRIKEWIRE_CONFIG": str(example), "SLACK_BOT_TOKEN": "xoxb-1"})
    assert settings.subscriptions()[0].channel == "C0123WIRE"

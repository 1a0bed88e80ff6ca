"""The image and the composition, read without Docker: what they copy, set and run is what the program needs."""

from __future__ import annotations

import json
import re
from pathlib import Path

import yaml

from service.cli import app
from service.settings import read_settings
from tests.service.running import ROOT

DOCKERFILE = re.sub(r"\\\n", "", (ROOT / "Dockerfile").read_text("utf-8"))
BESIDE = {"tests", "bench", "training"}  # packages that a deployment does without


def environment_of_image() -> dict[str, str]:
    last_stage = DOCKERFILE.rpartition("\nFROM ")[2]
    lines = re.findall(r"^ENV (.+)$", last_stage, re.MULTILINE)
    return dict(re.findall(r"(\w+)=(\S+)", " ".join(lines)))


def environment_of_composition() -> dict[str, str]:
    """Of the service, where the operator's shell and `.env` set nothing. A name alone is then not set at all."""
    given = yaml.safe_load((ROOT / "compose.yaml").read_text("utf-8"))["services"]["strikewire"]["environment"]
    set_here = given.items() if isinstance(given, dict) else (line.split("=", 1) for line in given if "=" in line)
    return {name: re.sub(r"\$\{\w+:?-([^}]*)\}", r"\1", value) for name, value in set_here}


def test_the_image_copies_each_package_of_the_program() -> None:
    packages = {path.parent.name for path in ROOT.glob("*/__init__.py")} - BESIDE
    copied = re.findall(r"^COPY (\w\S*) ", DOCKERFILE, re.MULTILINE)
    assert set(copied) == {*packages, "bot.py", "requirements.lock"}


def test_nothing_that_the_image_copies_is_kept_from_it() -> None:
    ignored = (ROOT / ".dockerignore").read_text("utf-8").split()
    assert not set(ignored) & set(re.findall(r"^COPY (\w\S*) ", DOCKERFILE, re.MULTILINE))


def test_its_database_lies_in_the_volume_where_nothing_is_set() -> None:
    url = read_settings({**environment_of_image(), **environment_of_composition()}).database_url.get_secret_value()
    assert url == "sqlite:///data/strikewire.db"
    assert re.search(r"^RUN ln -s /data data\b", DOCKERFILE, re.MULTILINE)


def test_the_address_of_the_database_may_come_from_a_file_there_too(tmp_path: Path) -> None:
    secret = tmp_path / "database_url"
    secret.write_text("postgresql://desk:secret@db/strikewire\n")
    given = {**environment_of_image(), **environment_of_composition(), "DATABASE_URL_FILE": str(secret)}
    assert read_settings(given).database_url.get_secret_value() == secret.read_text().strip()


def test_its_health_check_is_a_command_of_the_program() -> None:
    command = json.loads(re.search(r"^HEALTHCHECK .*CMD (\[.*\])$", DOCKERFILE, re.MULTILINE)[1])
    assert command[:2] == ["python", "bot.py"]
    assert command[2] in {known.callback.__name__ for known in app.registered_commands}

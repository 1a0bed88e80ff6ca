"""A round from the command line loads what it needs: cron starts it every few minutes."""

from __future__ import annotations

import os
import subprocess
import sys
from pathlib import Path

CODE = Path(__file__).parents[2]
OF_READING = ("aiohttp", "feedparser", "feeds.fetching.fetch", "newsdesk.facts", "newsdesk.ingest.assess")  # none due
NOT_NEEDED = (
    "rich",
    "slack_sdk",
    "slack_bolt",
    "apscheduler",
    "alembic",
    "sqlalchemy.dialects.postgresql",
    *OF_READING,
)
ROUND = f"""
import sys
from service.cli import main
sys.argv = ["bot.py", "poll", "--once"]
try:
    main()
except SystemExit as ended:
    assert not ended.code, ended.code
print("loaded", *(name for name in {NOT_NEEDED!r} if name in sys.modules))
"""


def test_round_of_a_known_desk_without_slack_loads_nothing_of_slack_migrations_the_other_engine_or_reading(
    tmp_path: Path,
) -> None:
    config = tmp_path / "desk.toml"
    config.write_text("feed = []\n")
    env = {"PATH": os.environ["PATH"], "HOME": str(tmp_path), "STRIKEWIRE_CONFIG": str(config)}
    env["DATABASE_URL"] = f"sqlite:///{tmp_path}/desk.db"
    for _ in range(2):  # the first makes the database
        ran = subprocess.run(
            [sys.executable, "-c", ROUND], cwd=CODE, env=env, capture_output=True, text=True, timeout=60
        )
        assert ran.returncode == 0, ran.stderr
    assert ran.stdout.splitlines()[-1] == "loaded"


def loaded_by(modules: str, *, of: tuple[str, ...]) -> list[str]:
    asked = f"import sys, {modules}\nprint(*(name for name in {of!r} if name in sys.modules))"
    ran = subprocess.run([sys.executable, "-c", asked], cwd=CODE, capture_output=True, text=True, timeout=60)
    assert ran.returncode == 0, ran.stderr
    return ran.stdout.split()


def test_service_loads_nothing_of_slack_until_it_has_a_token() -> None:
    assert loaded_by("service.run", of=("slack_sdk", "slack_bolt")) == []


def test_service_in_http_mode_loads_no_socket_mode_and_nothing_that_reads_bodies() -> None:
    heavy = ("websockets", "feedparser", "nh3")
    modules = "service.cli, service.run, service.slack.side, feeds.polling.poll, feeds.parsing.parse"
    assert loaded_by(modules, of=heavy) == []


def test_service_loads_nothing_that_draws_on_terminals() -> None:
    assert loaded_by("service.cli, service.run, service.slack.side", of=("rich", "pygments")) == []


def test_first_start_loads_nothing_that_draws_on_terminals(tmp_path: Path) -> None:
    first = f"""service.runtime, service.settings
with service.runtime.open_runtime(service.settings.read_settings({{"DATABASE_URL": "sqlite:///{tmp_path}/desk.db"}})):
    print("alembic" in sys.modules)
"""
    assert loaded_by(first, of=("rich", "pygments")) == ["True"]


def test_nursery_of_parsers_has_loaded_all_that_reads_bodies_before_it_forks_any() -> None:
    warm = "feeds.parsing.parser_child; feeds.parsing.parser_child._warm_up()"
    assert loaded_by(warm, of=("feedparser", "nh3")) == ["feedparser", "nh3"]

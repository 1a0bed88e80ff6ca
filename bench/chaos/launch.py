"""How the service is started: as an operator does it, with settings in the environment and in a file."""

from __future__ import annotations

import asyncio
import os
import sys
from dataclasses import dataclass
from pathlib import Path

from bench.chaos.fused import fuse
from bench.chaos.moments import World
from bench.chaos.press import OUTLETS
from bench.chaos.worker import Point
from slack_server import APP_TOKEN, BOT_TOKEN
from tests.bound import BOUND
from tests.service.running import FEED

ROOT = Path(__file__).parents[2]
SETTLE_S = 1.5
CONFIG = f"""
[polling]
tick_seconds = 0.2
backfill_hours = 720
timeout_seconds = 2
[delivery]
settle_seconds = {SETTLE_S}
send_timeout_seconds = 1
spacing_seconds = 0.15
collapse_after_minutes = 1000
collapse_rows = 1000
"""
SUBSCRIPTION = """
[[subscription]]
channel = "{}"
categories = ["strike"]
min_severity = "low"
"""


@dataclass(frozen=True, slots=True, kw_only=True)
class Launch:
    url: str
    world: World
    folder: Path

    @property
    def log(self) -> Path:
        return self.folder / "log"

    async def service(self, *, point: Point | None = None) -> asyncio.subprocess.Process:
        command = ("-m", "bench.chaos.fused") if point else ("bot.py", "run")
        environment = self._environment() | (fuse(point) if point else {})
        with self.log.open("ab") as log:
            return await asyncio.create_subprocess_exec(
                sys.executable, *command, cwd=ROOT, env=environment, stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL, stderr=log, **BOUND,
            )  # fmt: skip

    def _environment(self) -> dict[str, str]:
        config, host = self.folder / "config.toml", self.world.newsroom.host
        known = (self.world.newsroom.outlets[key] for key in OUTLETS)
        feeds = [FEED.format(host=host, path=o.path, name=o.name, tier=o.tier, lang=o.lang) for o in known]
        told = [SUBSCRIPTION.format(channel) for channel in self.world.slack.workspace.channels]
        config.write_text("".join([CONFIG, *told, *feeds]), encoding="utf-8")
        return {
            "PATH": os.environ["PATH"],
            "DATABASE_URL": self.url,
            "SLACK_API_URL": self.world.slack.base_url,
            "SLACK_BOT_TOKEN": BOT_TOKEN,
            "SLACK_APP_TOKEN": APP_TOKEN,
            "STRIKEWIRE_CONFIG": str(config),
            "STRIKEWIRE_ALLOW_PRIVATE_HOSTS": host,
            "STRIKEWIRE_HTTP_PORT": "0",
        }

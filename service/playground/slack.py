"""The local Slack of the playground: a program that others wrote, fetched once by npm, run as a process of ours."""

from __future__ import annotations

import asyncio
import json
import socket
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import aiohttp

from newsdesk.errors import UserError
from service.playground.npm import LOCAL_SLACK, install, wrong_machine
from service.playground.process import ended

WIRE, DESK = "C0PLAYWIRE", "C0PLAYDESK"
ANA, BO, CEM, EVA = "U0PLAYANA", "U0PLAYBO", "U0PLAYCEM", "U0PLAYEVA"
LOCALES = {EVA: "es-419"}  # who reads Slack in another language than English
BOT_TOKEN, APP_TOKEN = "xoxb-playground", "xapp-playground"
READY_WITHIN_S = 20.0
INSTEAD = (
    "Instead: `make demo` shows the same line in this terminal, `python bot.py ask '/strikes total'` answers here,"
    " and a free Slack workspace with the steps under Slack in README.md gives you all of it. A container or virtual"
    " machine with Linux on x86-64, Python 3.11 and npm runs the playground itself."
)


def program() -> Path:
    """The local Slack's program, fetched if it is not there yet. Raises UserError with what to use instead."""
    if reason := wrong_machine() or install(LOCAL_SLACK):
        raise UserError(f"There is no local Slack for the playground: {reason}. {INSTEAD}")
    return LOCAL_SLACK


def workspace() -> dict[str, Any]:
    """Two channels and four people: Ana is an admin, Bo and Eva are editors, Cem may only ask."""
    people = {ANA: "Ana (admin)", BO: "Bo (editor)", CEM: "Cem (viewer)", EVA: "Eva (editor, Spanish)"}
    return {
        "workspace": {"name": "Playground", "domain": "playground", "teamId": "T0PLAY"},
        "app": {
            "appId": "A0PLAY",
            "botUserId": "U0STRIKEWIRE",
            "botName": "Strikewire",
            "botToken": BOT_TOKEN,
            "appToken": APP_TOKEN,
            "mode": "socket",
        },
        "users": [
            {"id": person, "name": name.split()[0].lower(), "real_name": name, "tz": "America/New_York"}
            for person, name in people.items()
        ],
        "channels": [
            {"id": channel, "name": name, "topic": topic, "members": [*people, "U0STRIKEWIRE"]}
            for channel, name, topic in (
                (WIRE, "wire", "Alerts. Start with /strikes subscribe"),
                (DESK, "desk", "Editors: corrections to confirm, faults of feeds"),
            )
        ],
    }


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@asynccontextmanager
async def local_slack(binary: Path, folder: Path) -> AsyncIterator[str]:
    """Run it on a free port; yields its address. It ends with the block."""
    config, port = folder / "workspace.json", free_port()
    config.write_text(json.dumps(workspace()), encoding="utf-8")
    options = ("--config", str(config), "--port", str(port), "--files-dir", str(folder))
    with (folder / "slack.log").open("wb") as log:
        process = await asyncio.create_subprocess_exec(
            str(binary), *options, stdout=log, stderr=log, start_new_session=True
        )
    async with ended(process):
        await _answering(f"http://localhost:{port}/api/api.test")
        yield f"http://localhost:{port}"


async def _answering(address: str) -> None:
    async with asyncio.timeout(READY_WITHIN_S), aiohttp.ClientSession() as session:
        while True:
            try:
                async with session.get(address):
                    return
            except aiohttp.ClientConnectionError:
                await asyncio.sleep(0.05)

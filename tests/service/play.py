"""Plays in the playground as a person would, inside a network of its own:

    unshare --map-root-user --net sh -c 'ip link set lo up; exec python -m tests.service.play'

Prints one JSON object: what was seen at each step, and what was left when it had ended.
"""

from __future__ import annotations

import asyncio
import json
import os
import re
import signal
import sys
import tempfile
from pathlib import Path
from typing import Any

import aiohttp

from service.playground.slack import ANA, WIRE

ROOT = Path(__file__).parents[2]
WITHIN_S = 60.0


class Person:
    """Ana, in front of the page and its Slack."""

    def __init__(self, session: aiohttp.ClientSession, page: str, slack: str) -> None:
        self.session = session
        self.page = page
        self.slack = slack

    async def types(self, text: str) -> None:
        told = {"channel": WIRE, "user": ANA, "command": "/strikes", "text": text}
        async with self.session.post(f"{self.slack}/_control/command", json=told) as response:
            response.raise_for_status()

    async def submits(self, form: str) -> None:
        """Press the button of the form that is open, with nothing filled in."""
        async with self.session.ws_connect(f"{self.slack.replace('http', 'ws')}/ui") as window:
            async for message in window:
                if form in message.data:
                    break
            await window.send_json({"t": "view_submit", "user": ANA, "values": {}})
            async for message in window:  # that it closed, that another is on top, or what is wrong with it
                if json.loads(message.data)["t"] in ("view", "view_errors"):
                    break

    async def presses(self, button: str, *, times: int = 1) -> str:
        """The button as the page shows it, so many times in one movement; what the page shows in the end."""
        async with self.session.get(f"{self.page}panel") as response:
            form = (await response.text()).split(f'action="/{button}"')[1]
        shown = dict([re.search(r'name="(\w+)" value="(\w+)"', form).groups()])
        await asyncio.gather(*(self._posts(button, shown) for _ in range(times)))
        async with self.session.get(f"{self.page}panel") as response:
            return await response.text()

    async def _posts(self, button: str, shown: dict[str, str]) -> None:
        async with self.session.post(f"{self.page}{button}", data=shown) as response:
            response.raise_for_status()

    async def sees(self, words: str) -> dict[str, Any]:
        async with asyncio.timeout(WITHIN_S):
            while True:
                async with self.session.get(f"{self.slack}/_control/messages/{WIRE}") as response:
                    for message in (await response.json())["messages"]:
                        if words in message["text"]:
                            return dict(message)
                await asyncio.sleep(0.05)


async def play(person: Person) -> dict[str, Any]:
    await person.types("total")
    total = await person.sees("killed in")
    await person.types("subscribe")
    await person.submits("See preview")
    await person.submits("30-day preview")
    subscribed = await person.sees("Subscribed")
    panel = await person.presses("next", times=2)
    alert = await person.sees("4 killed in US strike")
    await person.types("chart")
    chart = await person.sees("70 strikes")
    broken = await person.presses("feed")
    return {
        "total": total["ephemeral_to"],
        "subscribed": subscribed["text"],
        "panel": panel,
        "alert": alert["text"],
        "alert_is_private": bool(alert.get("ephemeral_to")),
        "chart": [block["type"] for block in chart["blocks"]],
        "broken": broken,
    }


def left_over(temporary: str) -> list[str]:
    """The processes that still belong to the playground whose folders lie in this one."""
    found = []
    for process in Path("/proc").glob("[0-9]*"):
        try:
            told = (process / "cmdline").read_bytes() + (process / "environ").read_bytes()
        except OSError:
            continue  # it has just ended
        if temporary.encode() in told and process.name != str(os.getpid()):
            found.append(process.name)
    return found


async def main(temporary: str) -> None:
    command = (sys.executable, str(ROOT / "bot.py"), "playground", "--port", "0")
    process = await asyncio.create_subprocess_exec(
        *command, stdout=asyncio.subprocess.PIPE, env={**os.environ, "TMPDIR": temporary}
    )
    assert process.stdout is not None
    try:
        page = await _said(process.stdout, r"Open (\S+)")
        async with aiohttp.ClientSession(connector=aiohttp.TCPConnector(force_close=True)) as session:
            async with session.get(page) as response:
                slack = re.search(r'src="(http://127\.0\.0\.1:\d+)"', await response.text())
            assert slack is not None
            seen = await play(Person(session, page, slack[1]))
    finally:
        process.send_signal(signal.SIGINT)
        status = await process.wait()
    print(json.dumps({**seen, "status": status, "left": left_over(temporary)}))


async def _said(printed: asyncio.StreamReader, pattern: str) -> str:
    async with asyncio.timeout(WITHIN_S):
        while line := (await printed.readline()).decode():
            if found := re.search(pattern, line):
                return found[1]
    raise AssertionError(f"ended without {pattern!r}")


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        asyncio.run(main(folder))

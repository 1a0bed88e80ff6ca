"""The server as a process of its own: started, asked, driven and stopped from outside."""

from __future__ import annotations

import asyncio
import sys
from pathlib import Path

import aiohttp

from tests.bound import BOUND
from tests.patience import until
from tests.slack_bot import card_blocks, running_bot

ROOT = Path(__file__).parents[2]


async def test_process_serves_is_driven_and_ends_at_a_signal() -> None:
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", "slack_server", "--channels", "C0WIRE", "--seed", "7"),
        cwd=ROOT,
        stdout=asyncio.subprocess.PIPE,
        **BOUND,
    )
    try:
        base_url = (await process.stdout.readline()).decode().strip()
        control = base_url.replace("/api/", "/_control/")
        async with running_bot(base_url) as bot, aiohttp.ClientSession() as session:

            async def post(what: str, **body: object) -> dict:
                async with session.post(control + what, json=body) as response:
                    return await response.json()

            async def get(what: str) -> object:
                async with session.get(control + what) as response:
                    return await response.json()

            await until(lambda: bot.health.down_since is None)
            posted = await bot.context.client.chat_postMessage(channel="C0WIRE", text="card", blocks=card_blocks())
            here = {"user": "U0ANA", "channel": "C0WIRE"}
            assert (await post("command", text="total", **here))["ok"]
            assert (await post("press", ts=posted["ts"], action_id="alert.sources", **here))["ok"]
            await bot.context.finish()
            assert [m["text"] for m in await get("private/U0ANA")] == ["Answer to total", "Answer to strike S-70"]
            assert [m["text"] for m in await get("messages/C0WIRE")] == ["card"]
            assert (await post("fault", method="chat.postMessage", answer="error", error="is_archived"))["ok"]
            state = await get("state")
            assert (state["calls"]["chat.postMessage"], state["violations"]) == (1, [])
    finally:
        process.terminate()
        assert await process.wait() == 0

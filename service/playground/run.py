"""Starts the parts of the playground in order, waits, and ends them in the other order."""

from __future__ import annotations

import asyncio
import signal
import tempfile
from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from pathlib import Path

from aiohttp import web

from newsdesk.errors import UserError
from service.banner import say
from service.clock import SystemClock
from service.demo.newsroom import SampleNewsroom
from service.playground.bot import Bot, bot_of
from service.playground.page import PlaygroundPage
from service.playground.slack import local_slack, program, workspace
from service.playground.slack_proxy import names_of, slack_proxy
from service.playground.story import Story


async def play(*, port: int) -> None:
    """Run the playground until Ctrl-C or SIGTERM. Raises UserError where there is no local Slack for this machine."""
    stop = asyncio.Event()
    for number in (signal.SIGINT, signal.SIGTERM):
        asyncio.get_running_loop().add_signal_handler(number, stop.set)
    say("Starting the playground. Every outlet and every entry in it is invented.")
    say("The first time npm fetches the local Slack, some 90 MB.")
    binary, clock = program(), SystemClock()
    with tempfile.TemporaryDirectory(prefix="strikewire-playground-") as name:
        folder = Path(name)
        async with SampleNewsroom() as newsroom, local_slack(binary, folder) as slack:
            story = Story(newsroom, clock.now())
            async with slack_proxy(slack, names_of(workspace())) as proxied:
                bot = bot_of(folder, newsroom, proxied)
                await _hold(bot, PlaygroundPage(story, bot, proxied, clock), port, stop)
    say("Ended.")


async def _hold(bot: Bot, page: PlaygroundPage, port: int, stop: asyncio.Event) -> None:
    async with bot.running(), serving(page.routes(), port) as address:
        await bot.poll()
        say(f"Open {address}")
        say(f"The bot's log: {bot.log}")
        say("The local Slack takes connections from your network, too, until you press Ctrl-C.")
        await stop.wait()


@asynccontextmanager
async def serving(routes: Sequence[web.RouteDef], port: int) -> AsyncIterator[str]:
    """Yields the address. Raises UserError when the port is taken."""
    app = web.Application()
    app.add_routes(routes)
    runner = web.AppRunner(app, access_log=None, shutdown_timeout=1)
    await runner.setup()
    try:
        try:
            await web.TCPSite(runner, "127.0.0.1", port).start()
        except OSError as err:
            raise UserError(f"Port {port} is taken. Another one: python bot.py playground --port 0") from err
        yield f"http://127.0.0.1:{runner.addresses[0][1]}/"
    finally:
        await runner.cleanup()

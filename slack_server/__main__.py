"""The server as a process of its own: `python -m slack_server --port 8065 --seed 7 --chaos`."""

from __future__ import annotations

import argparse
import asyncio
import signal

from slack_server.control import add_routes
from slack_server.faults import Chaos
from slack_server.server import SlackServer


def arguments() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m slack_server", description=__doc__)
    parser.add_argument("--port", type=int, default=0, help="0 takes a free one and prints it")
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--channels", default="C0WIRE,C0DESK", help="channel ids, the bot is in all of them")
    parser.add_argument("--chaos", action="store_true", help="one answer in four is bad, drawn from the seed")
    parser.add_argument("--ambiguous", type=float, default=Chaos().ambiguous, help="share of writes, with --chaos")
    parser.add_argument("--history-lag", type=float, default=0.0, help="seconds until a message shows in the history")
    parser.add_argument("--no-metering", action="store_true", help="no rate limits")
    return parser.parse_args()


async def serve(options: argparse.Namespace) -> None:
    slack = SlackServer(
        seed=options.seed,
        port=options.port,
        channels=options.channels.split(","),
        metering=not options.no_metering,
        chaos=Chaos(ambiguous=options.ambiguous) if options.chaos else None,
        strict=False,
        routes=add_routes,
    )
    slack.workspace.history_lag_s = options.history_lag
    stopped = asyncio.Event()
    for number in (signal.SIGTERM, signal.SIGINT):
        asyncio.get_running_loop().add_signal_handler(number, stopped.set)
    async with slack:
        print(slack.base_url, flush=True)
        await stopped.wait()


if __name__ == "__main__":
    asyncio.run(serve(arguments()))

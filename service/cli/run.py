"""run, poll, demo, playground, healthcheck."""

from __future__ import annotations

import asyncio
from typing import Annotated

import typer

from service.http import liveness_probe
from service.process.logs import set_up_logs
from service.settings import read_settings


def register(app: typer.Typer) -> None:
    app.command()(run)
    app.command()(poll)
    app.command()(demo)
    app.command()(playground)
    app.command(hidden=True)(healthcheck)


def run() -> None:
    """Run the service: poll, tell, answer. Without a Slack token alerts go to the console."""
    from service.start import serve

    serve()


def poll(
    once: Annotated[
        bool, typer.Option("--once", help="One round, then exit. There is no other way to poll by hand.")
    ],
    all_feeds: Annotated[bool, typer.Option("--all", help="Poll every feed, due or not.")] = False,
) -> None:
    """Poll every due feed once, deliver what is due, and print what happened. For cron."""
    from service.cli.poll_once import poll_once
    from service.runtime import open_runtime

    settings = read_settings()
    set_up_logs(settings.log_format, quiet=True)
    with open_runtime(settings) as runtime:
        asyncio.run(poll_once(runtime, all_feeds=all_feeds))


def demo(
    speed: Annotated[float, typer.Option(help="Seconds between two steps.", min=0.0, max=20.0)] = 2.0,
) -> None:
    """Show the whole line offline, on sample feeds that change while it runs. Ends by itself."""
    from service.demo.show import show

    set_up_logs("console", quiet=True)
    asyncio.run(show(pause_s=speed))


def playground(
    port: Annotated[int, typer.Option(help="Port of the page to open; 0 = any free one.", min=0, max=65535)] = 4800,
) -> None:
    """Click through the whole product in a browser, without a Slack workspace. Ends with Ctrl-C."""
    from service.playground.run import play

    set_up_logs("console", quiet=True)
    asyncio.run(play(port=port))


def healthcheck() -> None:
    """Exit with status 0 when the service on this machine is alive: the container's health check."""
    liveness_probe.tell()

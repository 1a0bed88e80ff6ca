"""Starts the service, by itself: the command line and what it loads would be held for as long as the service runs."""

from __future__ import annotations

import asyncio

from service.process.ending import run_to_end
from service.process.interpreter import share_one_heap
from service.process.logs import set_up_logs
from service.process.stopping import leave_when_told
from service.settings import read_settings


def serve() -> None:
    """Serve until told to stop."""
    leave_when_told()
    share_one_heap()
    from service.run import Service
    from service.runtime import open_runtime

    settings = read_settings()
    set_up_logs(settings.log_format)
    with open_runtime(settings, service=True) as runtime:
        asyncio.run(Service(runtime).run())


def main() -> None:
    raise SystemExit(run_to_end(serve))

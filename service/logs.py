"""Logging by the standard library, as JSON or for a console, secrets taken out on the way."""

from __future__ import annotations

import logging
import sys

from handlers.logs import RedactSecrets
from service.log_lines import ConsoleLines, JsonLines

NOISY = ("slack_bolt", "slack_sdk", "apscheduler", "aiohttp.access", "alembic", "asyncio")


class OnlyOurErrors(logging.Filter):
    """Lets go of requests that are no HTTP: whoever reaches the port could fill the log with tracebacks."""

    def filter(self, record: logging.LogRecord) -> bool:
        if not record.exc_info:
            return True
        from aiohttp.http_exceptions import HttpProcessingError  # where nothing is served it is never loaded

        return not isinstance(record.exc_info[1], HttpProcessingError)


def set_up_logs(log_format: str, *, quiet: bool = False) -> None:
    """Send every record through one handler on standard error. `quiet` is for commands that print results."""
    level = logging.ERROR if quiet else logging.INFO
    handler = logging.StreamHandler(sys.stderr)
    handler.setFormatter(JsonLines() if log_format == "json" else ConsoleLines(colours=sys.stderr.isatty()))
    handler.addFilter(RedactSecrets())
    handler.addFilter(OnlyOurErrors())
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in NOISY:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))

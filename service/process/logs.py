"""Logging: structlog over the standard library, JSON or console, secrets taken out on the way."""

from __future__ import annotations

import logging
import sys

from service.process.loading import without
from service.process.redaction import RedactSecrets
from service.process.unread import LogThatMayBeUnread

with without("rich"):  # 5 MB, for tracebacks in colours that nobody here asks for
    import structlog
    from structlog.typing import Processor

NOISY = ("slack_bolt", "slack_sdk", "apscheduler", "aiohttp.access", "alembic", "asyncio")


class OnlyOurErrors(logging.Filter):
    """Lets go of requests that are no HTTP, or whose body is not what their headers say: whoever reaches the port
    could fill the log with tracebacks."""

    def filter(self, record: logging.LogRecord) -> bool:
        if not record.exc_info or record.name != "aiohttp.server":
            return True
        from aiohttp.http_exceptions import HttpProcessingError  # where nothing is served they are never loaded
        from aiohttp.web import RequestPayloadError

        return not isinstance(record.exc_info[1], HttpProcessingError | RequestPayloadError)


_FIELDS: tuple[Processor, ...] = (
    structlog.contextvars.merge_contextvars,
    structlog.stdlib.add_logger_name,
    structlog.stdlib.add_log_level,
    structlog.stdlib.ExtraAdder(),
    structlog.processors.TimeStamper(fmt="iso", utc=True),
)


def set_up_logs(log_format: str, *, quiet: bool = False) -> None:
    """Send every record through one handler on standard error. `quiet` is for commands that print results: they wait
    for whoever reads them."""
    structlog.configure(
        processors=[*_FIELDS, structlog.stdlib.ProcessorFormatter.wrap_for_formatter],
        logger_factory=structlog.stdlib.LoggerFactory(),
        wrapper_class=structlog.stdlib.BoundLogger,
        cache_logger_on_first_use=True,
    )
    handler = logging.StreamHandler(sys.stderr) if quiet else LogThatMayBeUnread(sys.stderr)
    handler.setFormatter(_formatter(log_format))
    handler.addFilter(RedactSecrets())
    handler.addFilter(OnlyOurErrors())
    level = logging.ERROR if quiet else logging.INFO
    root = logging.getLogger()
    root.handlers[:] = [handler]
    root.setLevel(level)
    for name in NOISY:
        logging.getLogger(name).setLevel(max(level, logging.WARNING))
    logging.getLogger("apscheduler.scheduler").setLevel(logging.ERROR)  # it warns of jobs that are still at it


def _formatter(log_format: str) -> logging.Formatter:
    drop_meta = structlog.stdlib.ProcessorFormatter.remove_processors_meta
    return structlog.stdlib.ProcessorFormatter(
        foreign_pre_chain=_FIELDS, processors=[drop_meta, *(_as_json() if log_format == "json" else _for_people())]
    )


def _as_json() -> list[Processor]:
    return [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]


def _for_people() -> list[Processor]:
    plain = structlog.dev.plain_traceback
    return [structlog.dev.ConsoleRenderer(colors=sys.stderr.isatty(), exception_formatter=plain)]

"""No secret reaches a log line, whatever road it takes."""

from __future__ import annotations

import io
import logging

import pytest
import structlog

from service.process.redaction import REDACTED, RedactSecrets

SECRETS = [
    "xoxb-1234-5678-canary",
    "xapp-1-A0-999-canary",
    "xoxe.xoxb-1-canary",
    "https://hooks.slack.com/commands/T0/123/canary",
    "http://127.0.0.1:8065/response/17-secretcanary",
    "ws://127.0.0.1/link?ticket=canaryticket&app_id=A0",
    "v0=aaaabbbbccccddddeeeeffff0000111122223333444455556666777788889999",
    '{"token": "canary", "team_id": "T0"}',
    "token=canarycanary&team_id=T0",
    "postgresql://desk:canary@db.example/strikewire",
]
LOST = ("canary", "aaaabbbb")


@pytest.fixture
def lines() -> io.StringIO:
    return io.StringIO()


@pytest.fixture
def logger(lines: io.StringIO) -> logging.Logger:
    handler = logging.StreamHandler(lines)
    handler.addFilter(RedactSecrets())
    handler.setFormatter(logging.Formatter("%(message)s %(url)s", defaults={"url": ""}))
    logger = logging.Logger("test", logging.DEBUG)
    logger.addHandler(handler)
    return logger


@pytest.mark.parametrize("secret", SECRETS)
def test_secret_in_message_argument_extra_or_traceback_is_redacted(
    logger: logging.Logger, lines: io.StringIO, secret: str
) -> None:
    logger.debug("sent to " + secret)
    logger.info("sent to %s", secret)
    logger.warning("sent", extra={"url": secret})
    try:
        raise ValueError(secret)
    except ValueError:
        logger.exception("failed")
    written = lines.getvalue()
    assert not [word for word in LOST if word in written]
    assert written.count(REDACTED) == 4
    assert "ValueError" in written


FORGED = "wire\n2026-11-25 [error] forged\r\x1b[2J\x9b31m\u202egnp\u2028"


def test_text_from_elsewhere_starts_no_line_and_moves_no_cursor(logger: logging.Logger, lines: io.StringIO) -> None:
    logger.warning("polled %s", FORGED, extra={"url": FORGED})
    assert lines.getvalue().count("\n") == 1
    assert not [char for char in "\r\x1b\x9b\u202e\u2028" if char in lines.getvalue()]
    assert r"wire\n2026-11-25 [error] forged\r\x1b[2J" in lines.getvalue()


def test_traceback_keeps_its_lines_and_moves_no_cursor(logger: logging.Logger, lines: io.StringIO) -> None:
    try:
        raise ValueError(FORGED)
    except ValueError:
        logger.exception("failed")
    assert "\x1b" not in lines.getvalue()
    assert "\nValueError: wire\n" in lines.getvalue()


def test_value_with_a_secret_name_is_redacted(logger: logging.Logger, lines: io.StringIO) -> None:
    logger.warning("asked", extra={"url": {"token": "canary", "channel": "C0WIRE"}})
    assert "canary" not in lines.getvalue()
    assert "C0WIRE" in lines.getvalue()


@pytest.mark.parametrize("name", ["token", "secret", "password", "authorization", "cookie"])
def test_value_is_redacted_for_its_name_however_deep_it_stands(
    logger: logging.Logger, lines: io.StringIO, name: str
) -> None:
    logger.warning("asked", extra={"url": [("C0WIRE", {"headers": {name: "canary"}})]})
    assert "canary" not in lines.getvalue()
    assert "C0WIRE" in lines.getvalue()


@pytest.mark.parametrize("secret", SECRETS)
def test_secret_in_a_list_is_redacted(logger: logging.Logger, lines: io.StringIO, secret: str) -> None:
    logger.warning("asked", extra={"url": ["C0WIRE", (secret,)]})
    assert not [word for word in LOST if word in lines.getvalue()]
    assert "C0WIRE" in lines.getvalue()


def handled(event: dict[str, object], lines: io.StringIO) -> str:
    """What is written of an event of structlog."""
    handler = logging.StreamHandler(lines)
    handler.addFilter(RedactSecrets())
    steps = [structlog.processors.format_exc_info, structlog.processors.JSONRenderer()]
    handler.setFormatter(structlog.stdlib.ProcessorFormatter(processors=steps))
    record = logging.makeLogRecord({"msg": event, "levelname": "INFO"})
    record._logger, record._name = None, "info"
    handler.handle(record)
    return lines.getvalue()


def test_structlog_events_are_redacted_too(lines: io.StringIO) -> None:
    written = handled({"event": "posted", "args": {"token": SECRETS[0]}}, lines)
    assert "canary" not in written
    assert "posted" in written


@pytest.mark.parametrize("whole", [True, False], ids=["as raised", "as the error alone"])
def test_traceback_of_a_structlog_event_is_redacted(lines: io.StringIO, whole: bool) -> None:
    try:
        raise ValueError(SECRETS[0])
    except ValueError as err:
        trace = (type(err), err, err.__traceback__) if whole else err
    written = handled({"event": "failed", "exc_info": trace}, lines)
    assert "canary" not in written
    assert "ValueError" in written


def test_line_without_secrets_and_its_traceback_stay_as_they_are(logger: logging.Logger, lines: io.StringIO) -> None:
    try:
        raise ValueError("12 strikes, v0=7")
    except ValueError:
        logger.exception("counting %d failed", 3)
    assert lines.getvalue().startswith("counting 3 failed")
    assert "ValueError: 12 strikes, v0=7" in lines.getvalue()

"""What a line of the log looks like to a machine and to a person."""

from __future__ import annotations

import io
import json
import logging
from pathlib import Path

import pytest

from service.log_lines import ConsoleLines, JsonLines


@pytest.fixture
def lines() -> io.StringIO:
    return io.StringIO()


def logger_to(lines: io.StringIO, formatter: logging.Formatter) -> logging.Logger:
    handler = logging.StreamHandler(lines)
    handler.setFormatter(formatter)
    logger = logging.Logger("service.run")
    logger.addHandler(handler)
    return logger


def test_json_line_names_event_logger_level_moment_and_what_was_said_beside(lines: io.StringIO) -> None:
    logger_to(lines, JsonLines()).warning("read %s", "two", extra={"feed": "Año", "new": 3, "where": Path("/a")})
    said = json.loads(lines.getvalue())
    assert said.pop("timestamp").endswith("Z")
    assert said == {
        "event": "read two",
        "logger": "service.run",
        "level": "warning",
        "feed": "Año",
        "new": 3,
        "where": repr(Path("/a")),
    }


def test_json_line_of_an_exception_is_one_line(lines: io.StringIO) -> None:
    try:
        raise ValueError("twelve")
    except ValueError:
        logger_to(lines, JsonLines()).exception("broke")
    assert lines.getvalue().count("\n") == 1
    assert json.loads(lines.getvalue())["exception"].endswith("ValueError: twelve")


def test_console_line_has_columns_and_quotes_only_values_that_need_it(lines: io.StringIO) -> None:
    logger = logger_to(lines, ConsoleLines(colours=False))
    logger.info("feed polled", extra={"new": 3, "feed": "A paper", "status": "ok"})
    _, _, told = lines.getvalue().partition(" ")
    assert told == "[info     ] feed polled                    [service.run] feed='A paper' new=3 status=ok\n"


def test_traceback_on_a_console_stands_below_its_line(lines: io.StringIO) -> None:
    logger_to(lines, ConsoleLines(colours=False)).error("broke", exc_info=ValueError("twelve"))
    first, *below = lines.getvalue().splitlines()
    assert first.endswith("[service.run]")
    assert below == ["ValueError: twelve"]


def test_only_a_console_that_shows_them_gets_colours(lines: io.StringIO) -> None:
    logger_to(lines, ConsoleLines(colours=False)).error("broke")
    assert "\x1b" not in lines.getvalue()
    logger_to(lines, ConsoleLines(colours=True)).error("broke")
    assert "\x1b[31merror    \x1b[0m" in lines.getvalue()

"""Takes secrets out of log records: tokens, passwords, webhook and response addresses, request signatures.

It also spells out what would start a new line or move a terminal's cursor: names and answers from elsewhere stand in
log lines, and must not look like log lines themselves.

Libraries log what they are given (the SDK's webhook client its whole address, at DEBUG), so this is a filter on the
handler and not a rule for the callers.
"""

from __future__ import annotations

import logging
import re
import traceback
from collections.abc import Mapping
from types import TracebackType
from typing import TypeGuard

REDACTED = "[redacted]"
ExcInfo = tuple[type[BaseException], BaseException, TracebackType | None]

_SECRETS = re.compile(
    r"""
    \bxox[a-z][.-][\w.-]+                                            # bot, user, refresh and workspace tokens
    | \bxapp-[\w-]+                                                  # app-level tokens
    | (?<=hooks\.slack\.com/)[\w/-]+                                 # incoming webhooks, response_url
    | (?<=/response/)[\w-]{8,}                                       # response_url of a local Slack
    | (?<=ticket=)[\w%-]+                                            # one-time Socket Mode addresses
    | (?<=://)[^\s/:@"']*:[^\s/@"']+(?=@)                             # user and password in an address
    | \bv0=[0-9a-fA-F]{16,}                                          # request signatures
    | (?<=["']token["']:\ ["'])[^"']+ | (?<=["']token["']:["'])[^"']+    # the old verification token in a body
    | (?<=\btoken=)[\w%.-]{8,}
    """,
    re.VERBOSE,
)

_SECRET_NAMES = frozenset({"token", "secret", "password", "authorization", "cookie"})  # keys of a dictionary
# Control characters, line separators, and what turns the direction of writing.
_CONTROL = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069]")

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}


def redact(text: str) -> str:
    return _SECRETS.sub(REDACTED, text)


def _spelled(text: str) -> str:
    return _CONTROL.sub(lambda found: ascii(found[0])[1:-1], text)


def _one_line(text: str) -> str:
    return _spelled(redact(text)).replace("\n", "\\n")


class RedactSecrets(logging.Filter):
    """Put on a handler; works for plain records, for `extra` fields and for structlog's event dictionaries."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, dict):
            record.msg = _clean_fields(record.msg)
            _clean_traceback(record.msg, "exc_info")
        else:
            record.msg, record.args = _one_line(record.getMessage()), ()
        for name in vars(record).keys() - _STANDARD:
            setattr(record, name, _clean(getattr(record, name)))
        _clean_record_traceback(record)
        return True


def _clean(value: object) -> object:
    if isinstance(value, str):
        return _one_line(value)
    if isinstance(value, dict):
        return _clean_fields(value)
    if isinstance(value, list | tuple) and not _is_exc_info(value):
        return type(value)(map(_clean, value)) if not hasattr(value, "_fields") else value
    return value


def _clean_fields(fields: Mapping[str, object]) -> dict[str, object]:
    return {name: REDACTED if name in _SECRET_NAMES else _clean(inner) for name, inner in fields.items()}


def _is_exc_info(value: object) -> TypeGuard[ExcInfo]:
    return isinstance(value, tuple) and len(value) == 3 and isinstance(value[1], BaseException)


def _clean_record_traceback(record: logging.LogRecord) -> None:
    """A traceback with a secret in it is replaced by its cleaned text; any other stays as the formatter likes it."""
    if not record.exc_info or not (cleaned := _cleaned_text(record.exc_info)):
        return
    record.exc_info = None
    if isinstance(record.msg, dict):
        record.msg["exception"] = cleaned
    else:
        record.msg = f"{record.msg}\n{cleaned}"


def _clean_traceback(event: dict[str, object], name: str) -> None:
    if cleaned := _cleaned_text(event.get(name)):
        del event[name]
        event["exception"] = cleaned


def _cleaned_text(exc_info: object) -> str | None:
    """The traceback without its secrets and control characters, or None when it has none."""
    if isinstance(exc_info, BaseException):
        exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
    if not _is_exc_info(exc_info):
        return None
    text = "".join(traceback.format_exception(*exc_info))
    return cleaned if (cleaned := _spelled(redact(text))) != text else None

"""Takes secrets out of log records: tokens, webhook and response addresses, request signatures.

Libraries log what they are given (the SDK's webhook client its whole address, at DEBUG), so this is a filter on the
handler and not a rule for the callers.
"""

from __future__ import annotations

import logging
import re
import traceback
from typing import Any

REDACTED = "[redacted]"

_SECRETS = re.compile(
    r"""
    \bxox[a-z][.-][\w.-]+                                            # bot, user, refresh and workspace tokens
    | \bxapp-[\w-]+                                                  # app-level tokens
    | (?<=hooks\.slack\.com/)[\w/-]+                                 # incoming webhooks, response_url
    | (?<=/response/)[\w-]{8,}                                       # response_url of a local Slack
    | (?<=ticket=)[\w%-]+                                            # one-time Socket Mode addresses
    | \bv0=[0-9a-fA-F]{16,}                                          # request signatures
    | (?<=["']token["']:\ ["'])[^"']+ | (?<=["']token["']:["'])[^"']+    # the old verification token in a body
    | (?<=\btoken=)[\w%.-]{8,}
    """,
    re.VERBOSE,
)

_STANDARD = frozenset(vars(logging.makeLogRecord({}))) | {"message", "asctime"}


def redact(text: str) -> str:
    return _SECRETS.sub(REDACTED, text)


class RedactSecrets(logging.Filter):
    """Put on a handler; works for plain records, for `extra` fields and for structlog's event dictionaries."""

    def filter(self, record: logging.LogRecord) -> bool:
        if isinstance(record.msg, dict):
            record.msg = _clean(record.msg)
            _clean_traceback(record.msg, "exc_info")
        else:
            record.msg, record.args = redact(record.getMessage()), ()
        for name in vars(record).keys() - _STANDARD:
            setattr(record, name, _clean(getattr(record, name)))
        _clean_record_traceback(record)
        return True


def _clean(value: Any) -> Any:
    if isinstance(value, str):
        return redact(value)
    if isinstance(value, dict):
        return {name: _clean(inner) for name, inner in value.items()}
    if isinstance(value, list | tuple) and not hasattr(value, "tb_frame") and not _is_exc_info(value):
        return type(value)(map(_clean, value)) if not hasattr(value, "_fields") else value
    return value


def _is_exc_info(value: Any) -> bool:
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


def _clean_traceback(event: dict[str, Any], name: str) -> None:
    if cleaned := _cleaned_text(event.get(name)):
        del event[name]
        event["exception"] = cleaned


def _cleaned_text(exc_info: Any) -> str | None:
    """The traceback without its secrets, or None when it has none."""
    if isinstance(exc_info, BaseException):
        exc_info = (type(exc_info), exc_info, exc_info.__traceback__)
    if not _is_exc_info(exc_info):
        return None
    text = "".join(traceback.format_exception(*exc_info))
    return cleaned if (cleaned := redact(text)) != text else None

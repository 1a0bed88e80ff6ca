"""A failed question in words for the person who asked, and in a line for the operators."""

from __future__ import annotations

import logging
import secrets

from handlers.delivery.mrkdwn import escape
from newsdesk.errors import StoreUnavailable, UserError

logger = logging.getLogger(__name__)

NO_RECORD = (
    ":no_entry: *Strikewire cannot read its record just now.* Alerts wait and are not lost. Try again in a minute."
)
TOO_SLOW = ":no_entry: *No answer in time:* the desk is busy. Ask again in a minute."
FAULT = ":no_entry: *Not answered:* a fault on our side. Operators find it in the log as `{id}`."


def words_for(error: Exception) -> str:
    """What the person reads. Faults of ours get an id that stands in the log with the traceback."""
    if isinstance(error, UserError):
        return escape(str(error))
    if isinstance(error, StoreUnavailable):
        logger.warning("question not answered", extra={"reason": "store unavailable"})
        return NO_RECORD
    if isinstance(error, TimeoutError):
        logger.warning("question not answered", extra={"reason": "timeout"})
        return TOO_SLOW
    fault = secrets.token_hex(3)
    logger.error("question not answered", extra={"fault": fault}, exc_info=error)
    return FAULT.format(id=fault)

"""A failed question in words for the person who asked, and in a line for the operators."""

from __future__ import annotations

import logging
import secrets

import aiohttp
from slack_sdk.errors import SlackClientError

from handlers.delivery.mrkdwn import escape
from handlers.delivery.slack_errors import delivery_error
from newsdesk.errors import DeliveryError, DeliveryReason, StoreUnavailable, UserError

logger = logging.getLogger(__name__)

LATER_S = 30.0  # when Slack does not say how long

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
    if isinstance(error, SlackClientError | aiohttp.ClientError):
        refused = delivery_error(error)
        if refused.reason is not DeliveryReason.FORM:  # that one is a fault of ours
            logger.warning("question not answered", extra={"reason": refused.reason, "error": refused.code})
            return f":no_entry: {words_of_slack(refused)}"
    fault = secrets.token_hex(3)
    logger.error("question not answered", extra={"fault": fault}, exc_info=error)
    return FAULT.format(id=fault)


_OF_SLACK = {
    DeliveryReason.RATE_LIMITED: "*Slack asks to wait:* too many requests just now. Try again in {seconds:.0f} s.",
    DeliveryReason.WORKSPACE: (
        "*Slack does not let Strikewire do this* ({code}). Operators: install the app again from its manifest, and"
        " set the token that Slack shows then."
    ),
    DeliveryReason.CHANNEL: (
        "*Strikewire cannot write in this channel* ({code}). Questions work everywhere: `/strikes help`. For more,"
        " somebody invites it: `/invite @Strikewire`."
    ),
}
_STUMBLED = "*Slack did not carry it out* ({code}). Try again in a minute."


def words_of_slack(refused: DeliveryError) -> str:
    """What Slack refused, and the way on."""
    words = _OF_SLACK.get(refused.reason, _STUMBLED)
    return words.format(code=escape(refused.code), seconds=refused.retry_after_s or LATER_S)

"""A failed question in words for the person who asked, and in a line for the operators."""

from __future__ import annotations

import logging
import secrets

import aiohttp
from slack_sdk.errors import SlackClientError

from handlers.delivery.slack_errors import delivery_error
from handlers.rendering.mrkdwn import escape, mrkdwn
from newsdesk.errors import DeliveryError, DeliveryReason, StoreUnavailable, UserError
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.wording import Lang, say

logger = logging.getLogger(__name__)

LATER_S = 30.0  # when Slack does not say how long


def words_for(error: Exception, lang: Lang) -> str:
    """What the person reads. Faults of ours get an id that stands in the log with the traceback."""
    if isinstance(error, Mistake):
        return mrkdwn(error.said_in(lang))
    if isinstance(error, UserError):
        return escape(str(error))
    if isinstance(error, StoreUnavailable):
        logger.warning("question not answered", extra={"reason": "store unavailable"})
        return say("x_no_record", lang)
    if isinstance(error, TimeoutError):
        logger.warning("question not answered", extra={"reason": "timeout"})
        return say("x_slow", lang)
    if isinstance(error, SlackClientError | aiohttp.ClientError):
        refused = delivery_error(error)
        if refused.reason is not DeliveryReason.FORM:  # that one is a fault of ours
            logger.warning("question not answered", extra={"reason": refused.reason, "error": refused.code})
            return f":no_entry: {words_of_slack(refused, lang)}"
    fault = secrets.token_hex(3)
    logger.error("question not answered", extra={"fault": fault}, exc_info=error)
    return say("x_fault", lang, id=fault)


_OF_SLACK = {
    DeliveryReason.RATE_LIMITED: "x_wait",
    DeliveryReason.WORKSPACE: "x_workspace",
    DeliveryReason.CHANNEL: "x_channel",
}


def words_of_slack(refused: DeliveryError, lang: Lang) -> str:
    """What Slack refused, and the way on."""
    key = _OF_SLACK.get(refused.reason, "x_stumbled")
    return say(key, lang, code=escape(refused.code), seconds=f"{refused.retry_after_s or LATER_S:.0f}")

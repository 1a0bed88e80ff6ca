"""Answers on their way back through `response_url`: private, at most once, and never lost to their form."""

from __future__ import annotations

import asyncio
import logging
from typing import Any

import aiohttp
from slack_sdk.webhook.async_client import AsyncWebhookClient

from handlers.replies.reply import Reply, forms

logger = logging.getLogger(__name__)

SEND_WITHIN_S = 10.0


async def respond(session: aiohttp.ClientSession | None, response_url: str, reply: Reply, **options: Any) -> bool:
    """Answer privately (or to all with `response_type="in_channel"`). False when Slack refused it for certain.

    Never sent twice by itself: a person who sees nothing asks again. An answer that Slack refuses for its form is
    sent once more in the next plainer one, at last as text alone.
    """
    status = 0
    for blocks in forms(reply):
        status = await _send(session, response_url, {"text": reply.text, "blocks": blocks, **options})
        if status != 400:
            break
        logger.error("answer refused for its form", extra={"blocks": len(blocks), "text_chars": len(reply.text)})
    return not 400 <= status < 500


async def _send(session: aiohttp.ClientSession | None, response_url: str, body: dict[str, Any]) -> int:
    """The HTTP status, 0 when there was none."""
    # Bolt's own `respond` opens a session for each answer and sends again when a reply is lost.
    client = AsyncWebhookClient(response_url, session=session, retry_handlers=[], logger=logger)
    try:
        async with asyncio.timeout(SEND_WITHIN_S):
            response = await client.send_dict({"response_type": "ephemeral", "replace_original": False, **body})
    except (TimeoutError, aiohttp.ClientError) as err:
        logger.warning("answer not delivered", extra={"error": type(err).__name__})
        return 0
    if response.status_code != 200:
        logger.warning("answer refused", extra={"status": response.status_code, "answer": response.body[:200]})
    return response.status_code

"""The way back to the person behind a request, in private: what somebody did never ends in silence.

The address that came with the request is the first way: it needs neither rights nor membership, but lives for half an
hour and five answers only. Then comes the channel, then a window, at last a direct message.
"""

from __future__ import annotations

import json
import logging
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any

import aiohttp
from slack_sdk.errors import SlackApiError
from slack_sdk.web.async_client import AsyncWebClient

from handlers.delivery.slack_errors import delivery_error
from handlers.home.view import note_view
from handlers.payloads import Block, Body
from handlers.replies.reply import Reply, forms
from handlers.replies.response_url import respond
from newsdesk.errors import DeliveryError, DeliveryReason

logger = logging.getLogger(__name__)

Blocks = list[Block]


async def tell(client: AsyncWebClient, body: Body, reply: Reply, **options: Any) -> bool:
    """Send a reply by the first way that does not refuse it; False when all did. Where it is not known whether it
    arrived, it is not sent again.

    `options` are for the address alone; what is said to everybody takes no other way.
    """
    if body.get("response_url"):
        taken = await respond(client.session, body["response_url"], reply, **options)
        if taken or "response_type" in options:
            return taken
    for way in (_beside, _in_a_window, _directly):
        if await way(client, body, reply):
            return True
    return False


async def _beside(client: AsyncWebClient, body: Body, reply: Reply) -> bool:
    """Reply in the channel where the request came from, seen by the person alone."""
    channel, user = place_of(body)
    if not channel or not user:
        return False
    return await _sent(reply, lambda blocks: client.chat_postEphemeral(**_words(channel, reply, blocks), user=user))


async def _in_a_window(client: AsyncWebClient, body: Body, reply: Reply) -> bool:
    """Reply in a small window, for the Home, which has no place for a message."""
    channel, _ = place_of(body)
    trigger_id = body.get("trigger_id")
    if channel or not trigger_id:
        return False
    section = {"type": "section", "text": {"type": "mrkdwn", "text": reply.text, "verbatim": True}}
    blocks = list(reply.plainer or reply.blocks) or [section]
    try:
        await client.views_open(trigger_id=trigger_id, view=note_view(blocks, reply.lang))
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as err:
        _noted(err)
        return False
    return True


async def _directly(client: AsyncWebClient, body: Body, reply: Reply) -> bool:
    _, user = place_of(body)
    if not user:
        return False
    return await _sent(reply, lambda blocks: client.chat_postMessage(**_words(user, reply, blocks)))


def _words(channel: str, reply: Reply, blocks: Blocks) -> dict[str, Any]:
    return {"channel": channel, "text": reply.text, "blocks": blocks or None}


async def _sent(reply: Reply, send: Callable[[Blocks], Awaitable[Any]]) -> bool:
    """Send a reply in the best form that is taken. True also where nobody knows whether it arrived."""
    for blocks in forms(reply):
        refusal = await _refusal(send, blocks)
        if refusal is None:
            return True
        reason = _noted(refusal).reason
        if reason is not DeliveryReason.FORM:
            return reason is DeliveryReason.UNKNOWN
    return False


async def _refusal(send: Callable[[Blocks], Awaitable[Any]], blocks: Blocks) -> Exception | None:
    try:
        await send(blocks)
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as err:
        return err
    return None


def _noted(err: Exception) -> DeliveryError:
    refused = delivery_error(err)
    logger.warning("answer not taken", extra={"error": refused.code})
    return refused


def place_of(body: Body) -> tuple[str, str]:
    """The channel and the person of a request; a form names in its metadata the channel that it came from."""
    if body.get("event"):
        return body["event"].get("channel", ""), body["event"].get("user", "")
    if "command" in body:
        return body["channel_id"], body["user_id"]
    user = (body.get("user") or {}).get("id", "")
    view = body.get("view")
    if not view:
        return (body.get("channel") or {}).get("id", ""), user
    with suppress(ValueError, AttributeError):
        return json.loads(view.get("private_metadata") or "{}").get("channel", ""), user
    return "", user

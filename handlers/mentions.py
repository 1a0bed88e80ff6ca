"""Questions asked by mentioning the bot, or in its direct channel. Asked in public, answered in public."""

from __future__ import annotations

import re
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from handlers.actions import without_share
from handlers.commands.reading.request import COMMAND
from handlers.context import SlackContext
from handlers.delivery.slack_errors import delivery_error
from handlers.interaction import is_typed
from handlers.payloads import Block, Body, Event
from handlers.replies.files import answer_with_file
from handlers.replies.reply import Reply, forms
from newsdesk.errors import DeliveryReason

_ADDRESSED = re.compile(rf"^\s*(<@[A-Z0-9]+(\|[^>]*)?>\s*)?({COMMAND}\b)?")


def register(app: AsyncApp, context: SlackContext) -> None:
    app.event("app_mention")(partial(_mentioned, context))
    app.event("message")(partial(_written, context))


async def _mentioned(context: SlackContext, event: Event, body: Body) -> None:
    if event.get("user"):  # another bot may have none, and nobody waits there
        _start_answer(context, event, body)


async def _written(context: SlackContext, event: Event, body: Body) -> None:
    if event.get("channel_type") == "im" and is_typed(event):
        _start_answer(context, event, body)


def _start_answer(context: SlackContext, event: Event, body: Body) -> None:
    context.start_answer(body, _question(event.get("text", "")), event["user"], partial(_tell, context, event))


async def _tell(context: SlackContext, event: Event, reply: Reply) -> None:
    if reply.file:
        channel, thread = event["channel"], _thread(event)
        if failed := await answer_with_file(context, reply, reply.file, channel=channel, thread_ts=thread):
            await _post(context, event, failed.text, [])
        return
    for blocks in forms(reply):
        if await _posted(context, event, reply.text, blocks):
            return


async def _posted(context: SlackContext, event: Event, text: str, blocks: list[Block]) -> bool:
    """False when Slack refuses the form, and there is a plainer one."""
    try:
        await _post(context, event, text, blocks)
    except SlackApiError as err:
        reason = delivery_error(err).reason
        if reason is DeliveryReason.FORM and blocks:
            return False
        if reason is not DeliveryReason.MESSAGE_GONE:  # who deletes a question asks no more
            raise
    return True


async def _post(context: SlackContext, event: Event, text: str, blocks: list[Block]) -> None:
    await context.client.chat_postMessage(
        channel=event["channel"],
        thread_ts=_thread(event),
        text=text,
        blocks=without_share(blocks) or None,
        unfurl_links=False,
        unfurl_media=False,
    )


def _thread(event: Event) -> str | None:
    """A mention is answered in its thread, a direct message where it stands."""
    return event.get("thread_ts", event["ts"]) if event["type"] == "app_mention" else None


def _question(text: str) -> str:
    """The words after the mention; Slack has escaped three characters in them."""
    words = _ADDRESSED.sub("", text)
    return words.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&").strip()

"""Answers with a file: into the thread of the question, or, asked in private, into the person's direct channel.

An ephemeral message can carry no file, so a private question gets its file where only that person sees it.
"""

from __future__ import annotations

import logging

import aiohttp
from slack_sdk.errors import SlackApiError, SlackRequestError

from handlers.context import SlackContext
from handlers.delivery.slack_errors import delivery_error
from handlers.page import Attachment
from handlers.payloads import Body
from handlers.replies.reply import Reply
from handlers.replies.troubles import words_of_slack
from handlers.replies.ways_back import place_of
from newsdesk.prose.wording import Lang, say

logger = logging.getLogger(__name__)

_LACKING = {"missing_scope": "x_no_scope", "not_in_channel": "x_not_there"}


async def answer_privately(context: SlackContext, body: Body, question: str) -> None:
    """Answer a command or a click for the person alone; a file goes into the direct channel."""
    _, user = place_of(body)
    await give_privately(context, body, await context.answer(question, user))


async def give_privately(context: SlackContext, body: Body, reply: Reply) -> None:
    if reply.file is None:
        await context.reply(body, reply)
        return
    _, user = place_of(body)
    try:
        opened = await context.client.conversations_open(users=user)
        await _upload(context, reply.file, reply.text, channel=opened["channel"]["id"])
    except (SlackApiError, SlackRequestError, aiohttp.ClientError, TimeoutError) as err:
        await context.reply(body, Reply(_not_sent(err, reply.file, reply.lang)))
        return
    told = say("in_direct", reply.lang)
    where = {"type": "context", "elements": [{"type": "mrkdwn", "text": told, "verbatim": True}]}
    await context.reply(body, Reply(f"{reply.text} {told}", [*reply.blocks, where]))


async def answer_with_file(
    context: SlackContext, reply: Reply, file: Attachment, *, channel: str, thread_ts: str | None
) -> Reply | None:
    """Send the file with its words where everybody there sees it. What to say instead if that failed, else None."""
    try:
        await _upload(context, file, reply.text, channel=channel, thread_ts=thread_ts)
    except (SlackApiError, SlackRequestError, aiohttp.ClientError, TimeoutError) as err:
        return Reply(_not_sent(err, file, reply.lang))
    return None


async def _upload(
    context: SlackContext, file: Attachment, words: str, *, channel: str, thread_ts: str | None = None
) -> None:
    await context.client.files_upload_v2(
        filename=file.name,
        content=file.content,
        title=file.title,
        alt_txt=file.alt or None,
        channel=channel,
        thread_ts=thread_ts,
        initial_comment=words,
    )


def _not_sent(err: Exception, file: Attachment, lang: Lang) -> str:
    refused = delivery_error(err)
    logger.warning("file not sent", extra={"error": refused.code})
    lacking = _LACKING.get(refused.code)
    why = say("x_no_file", lang, why=say(lacking, lang) if lacking else words_of_slack(refused, lang))
    way_on = say("x_terminal", lang) if isinstance(file.content, str) else ""  # a terminal shows no picture
    return f"{why}{way_on}"

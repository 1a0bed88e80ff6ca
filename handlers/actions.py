"""Buttons on cards and answers. Each asks the same question that a person could type, and answers privately."""

from __future__ import annotations

import re
from collections.abc import Iterable
from datetime import timedelta
from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers import action_ids as ids
from handlers.commands.reading.request import COMMAND
from handlers.context import SlackContext
from handlers.double_click import press_key
from handlers.interaction import Interaction
from handlers.payloads import Block
from handlers.rendering.mrkdwn import escape
from handlers.replies.files import answer_privately
from handlers.replies.phrases import told
from handlers.replies.reply import Reply
from newsdesk.prose.wording import say

SHARED_FOR = timedelta(hours=1)  # the address that an answer is shared by lives for half of it
PRIVATE = (ids.SHARE, ids.POST_ANYWAY)  # buttons that make sense on a private answer alone


def register(app: AsyncApp, context: SlackContext) -> None:
    app.action(ids.SOURCES)(context.press(partial(_tell_sources, context)))
    app.action(re.compile(rf"^{re.escape(ids.RUN)}(\..+)?$"))(context.press(partial(_run, context)))
    app.action(ids.SHARE)(context.press(partial(_share, context)))


async def _tell_sources(context: SlackContext, interaction: Interaction, record: str) -> None:
    await answer_privately(context, interaction.body, f"strike {record}")


async def _run(context: SlackContext, interaction: Interaction, question: str) -> None:
    await answer_privately(context, interaction.body, question)


async def _share(context: SlackContext, interaction: Interaction, question: str) -> None:
    """Show an answer to the channel: once, however late its button is pressed again, and in whichever process."""
    reply = await context.answer(question, interaction.actor.user)
    line = f"{COMMAND} {question}".rstrip()
    shared = f"shared/{press_key(interaction.body)}"
    if not await context.call(context.guard.first_time, shared, now=context.clock.now(), keep=SHARED_FOR):
        await context.reply(interaction.body, told("shared_once", reply.lang, line=line))
        return
    by_whom = f"{say('asked_by_whom', reply.lang)} <@{interaction.actor.user}>"
    said = _shared(reply, f"{by_whom}: {escape(line)}")
    if not await context.reply(interaction.body, said, response_type="in_channel"):
        await context.reply(interaction.body, told("not_shared", reply.lang, line=line))


def _shared(reply: Reply, asked: str) -> Reply:
    """The answer as everybody sees it: with who asked what, and without a button to share it again."""
    kept = without_share(reply.blocks)
    if not kept:
        return Reply(f"{asked}\n{reply.text}")
    by_line = {"type": "context", "elements": [{"type": "mrkdwn", "text": asked, "verbatim": True}]}
    plainer = without_share(reply.plainer)
    return Reply(f"{asked}. {reply.text}", [by_line, *kept], [by_line, *plainer] if plainer else ())


def without_share(blocks: Iterable[Block]) -> list[Block]:
    """The blocks without the buttons that only make sense on a private answer."""
    kept = []
    for block in blocks:
        elements = [e for e in block.get("elements", ()) if e.get("action_id") not in PRIVATE]
        if block["type"] != "actions":
            kept.append(block)
        elif elements:
            kept.append({**block, "elements": elements})
    return kept

"""Buttons on cards and answers. Each asks the same question that a person could type, and answers privately."""

from __future__ import annotations

import re
from collections.abc import Iterable

from slack_bolt.async_app import AsyncApp

from handlers import action_ids as ids
from handlers.commands.reading.request import COMMAND
from handlers.desk import SlackDesk
from handlers.payloads import Block
from handlers.rendering.mrkdwn import escape
from handlers.replies.files import answer_privately
from handlers.replies.reply import Reply
from handlers.said import Said
from newsdesk.prose.wording import say

PRIVATE = (ids.SHARE, ids.POST_ANYWAY)  # buttons that make sense on a private answer alone


def register(app: AsyncApp, desk: SlackDesk) -> None:
    async def sources(said: Said, record: str) -> None:
        await answer_privately(desk, said.body, f"strike {record}")

    async def run(said: Said, question: str) -> None:
        await answer_privately(desk, said.body, question)

    async def share(said: Said, question: str) -> None:
        reply = await desk.answer(question, said.hand.user)
        asked = f"{say('asked_by_whom', reply.lang)} <@{said.hand.user}>: {COMMAND} {escape(question)}".rstrip()
        await desk.reply(said.body, _shared(reply, asked), response_type="in_channel")

    app.action(ids.SOURCES)(desk.press(sources))
    app.action(re.compile(rf"^{re.escape(ids.RUN)}(\..+)?$"))(desk.press(run))
    app.action(ids.SHARE)(desk.press(share))


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

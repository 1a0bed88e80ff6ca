"""Buttons on cards and answers. Each asks the same question that a person could type, and answers privately."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.asking import SlackDesk
from handlers.commands.request import COMMAND
from handlers.commands.why import POST
from handlers.delivery.mrkdwn import escape
from handlers.files import answer_privately
from handlers.responding import Reply, Words
from newsdesk.prose.wording import say

SOURCES = "alert.sources"  # on cards; its value is the name of the record
RUN = re.compile(r"^answer\.run(\..+)?$")
SHARE = "answer.share"
PRIVATE = (SHARE, POST)  # buttons that make sense on a private answer alone


def register(app: AsyncApp, desk: SlackDesk) -> None:
    async def ask(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        desk.start(body, answer(body, action))

    async def answer(body: dict[str, Any], action: dict[str, Any]) -> None:
        value = action.get("value", "")
        await answer_privately(desk, body, f"strike {value}" if action["action_id"] == SOURCES else value)

    async def share(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        desk.start(body, post(body, action))

    async def post(body: dict[str, Any], action: dict[str, Any]) -> None:
        question = action.get("value", "")
        user = body["user"]["id"]
        reply = await desk.answer(question, user)
        asked = f"{say('asked_by_whom', reply.lang)} <@{user}>: {COMMAND} {escape(question)}".rstrip()
        shared = _shared(reply, asked)
        await desk.respond(body, shared, response_type="in_channel")

    app.action(SOURCES)(ask)
    app.action(RUN)(ask)
    app.action(SHARE)(share)


def _shared(reply: Reply, asked: str) -> Reply:
    """The same answer as everybody sees it: who asked what, and no button to share it again."""
    kept = without_share(reply.blocks)
    if not kept:
        return Words(f"{asked}\n{reply.text}")
    by_line = {"type": "context", "elements": [{"type": "mrkdwn", "text": asked, "verbatim": True}]}
    plainer = without_share(reply.plainer)
    return Words(f"{asked}. {reply.text}", [by_line, *kept], [by_line, *plainer] if plainer else ())


def without_share(blocks: Iterable[dict[str, Any]]) -> list[dict[str, Any]]:
    """The blocks without the buttons that only make sense on a private answer."""
    kept = []
    for block in blocks:
        elements = [e for e in block.get("elements", ()) if e.get("action_id") not in PRIVATE]
        if block["type"] != "actions":
            kept.append(block)
        elif elements:
            kept.append({**block, "elements": elements})
    return kept

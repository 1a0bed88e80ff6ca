"""/strikes: ack first, then think."""

from __future__ import annotations

from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.asking import SlackDesk
from handlers.commands.request import COMMAND


def register(app: AsyncApp, desk: SlackDesk) -> None:
    async def strikes(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        desk.start(body, answer(body))

    async def answer(body: dict[str, Any]) -> None:
        await desk.respond(body, await desk.answer(body.get("text", "")))

    app.command(COMMAND)(strikes)

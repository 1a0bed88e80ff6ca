"""Messages as Slack gets them."""

from __future__ import annotations

from typing import Any

from handlers.rendering.blocks import render
from newsdesk.messages import Message
from tests.handlers.messages.samples import NOW


def rendered(message: Message, *, lang: str = "en", rung: int = 0, mention: str | None = None) -> dict[str, Any]:
    return render(message, card_lang=lang, mention=mention, rung=rung, now=NOW)


def block(payload: dict[str, Any], name: str) -> str:
    """The text of the block whose id starts with `name`."""
    found = next(block for block in payload["blocks"] if block["block_id"].startswith(f"{name}."))
    return (found.get("text") or found["elements"][0])["text"]

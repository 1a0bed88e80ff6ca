"""The Home tab as Block Kit. Pure: what a person is shown goes in, a view comes out."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from handlers.page import Button, Menu, Part, Style
from handlers.payloads import Block, View
from handlers.rendering.blocks import block_of, element_of
from newsdesk.prose.wording import Lang, say

HOME = "home"  # the callback id
ANSWER = "home_answer"
MOST_BLOCKS = 100


@dataclass(frozen=True, slots=True, kw_only=True)
class Shelf:
    """One subject of the Home. `items` are parts, each with the button or menu beside it; `buttons` stand below."""

    name: str
    items: Sequence[tuple[Part, Button | Menu | None]]
    buttons: tuple[Button, ...] = ()


def home_view(shelves: Sequence[Shelf]) -> View:
    """A divider stands between the shelves. No element has an emoji, a colour, or a meaning by its place alone."""
    blocks: list[Block] = []
    for shelf in shelves:
        if blocks:
            blocks.append({"type": "divider", "block_id": f"before.{shelf.name}"})
        blocks += [_item(part, beside) for part, beside in shelf.items]
        if shelf.buttons:
            elements = [element_of(button) for button in shelf.buttons]
            blocks.append({"type": "actions", "elements": elements, "block_id": f"act.{shelf.name}"})
    return {"type": "home", "callback_id": HOME, "blocks": blocks[:MOST_BLOCKS]}


def _item(part: Part, beside: Button | Menu | None) -> Block:
    block = block_of(part) | {"block_id": part.name}
    return block | {"accessory": element_of(beside)} if beside and part.look is Style.SECTION else block


def trouble_view(words: str) -> View:
    """Instead of the Home, as mrkdwn: why it cannot be shown just now."""
    text = {"type": "mrkdwn", "text": words, "verbatim": True}
    return {"type": "home", "callback_id": HOME, "blocks": [{"type": "section", "text": text, "block_id": "trouble"}]}


def note_view(blocks: Sequence[Block], lang: Lang) -> View:
    """An answer for who pressed something on the Home, where no message can be. What it offers to press stays out:
    from here it would lead nowhere."""
    return {
        "type": "modal",
        "callback_id": ANSWER,
        "title": {"type": "plain_text", "text": "Strikewire", "emoji": False},
        "close": {"type": "plain_text", "text": say("f_close", lang), "emoji": False},
        "blocks": [block for block in blocks if block["type"] != "actions"],
    }

"""Messages as Block Kit, in four forms: the full one, one without native blocks, one section, text alone.

Pure. The form steps down by itself when our own validator finds that Slack would refuse it: an alert is never lost
to its own formatting.
"""

from __future__ import annotations

from collections.abc import Sequence
from datetime import datetime
from typing import Any

from handlers.messages.pages import page_of
from handlers.page import Button, Confirmation, Menu, Native, Page, Part, Style
from handlers.payloads import Block
from handlers.rendering.mrkdwn import escaped_cut, mrkdwn, unbroken
from handlers.rendering.natives import native_block
from handlers.rendering.validate import MAX_TEXT, problems
from newsdesk.messages import Message
from newsdesk.text.printable import cut, one_line, units

FULL, NO_NATIVE, ONE_SECTION, TEXT_ALONE = range(4)
MAX_SECTION = 3000
MAX_HEADER = 150


def render(message: Message, *, card_lang: str, mention: str | None, rung: int, now: datetime) -> dict[str, Any]:
    """`text` and, above the last rung, `blocks`: what chat.postMessage and chat.update take.

    `mention` is a user-group id, used on the first post of an urgent card only.
    """
    return page_payload(page_of(message, card_lang=card_lang, mention=mention, now=now), rung=rung)


def page_payload(page: Page, *, rung: int = FULL) -> dict[str, Any]:
    """The page in the best form from `rung` down that breaks none of Slack's limits."""
    for step in range(rung, TEXT_ALONE):
        payload = _form(page, step)
        if not problems(payload):
            return payload
    return _form(page, TEXT_ALONE)


def _form(page: Page, rung: int) -> dict[str, Any]:
    if rung >= TEXT_ALONE:
        return {"text": escaped_cut(f"{page.text} {page.more}".strip(), MAX_TEXT)}
    if rung == ONE_SECTION:
        blocks = [_one_section(page)]
    elif rung == FULL:
        blocks = _all_blocks(page, page.parts, page.buttons)
    else:
        blocks = _all_blocks(page, page.in_words, page.buttons_in_words)
    return {"text": escaped_cut(page.text, MAX_TEXT), "blocks": blocks}


def _all_blocks(page: Page, parts: Sequence[Part | Native], buttons: Sequence[Button | Menu]) -> list[Block]:
    blocks = [block_of(part) | {"block_id": _id(part.name, page)} for part in parts]
    if buttons:
        elements = [element_of(one) for one in buttons]
        blocks.append({"type": "actions", "elements": elements, "block_id": _id("act", page)})
    return blocks


def _id(name: str, page: Page) -> str:
    return f"{name}.{page.mark}" if page.mark else name


def block_of(part: Part | Native) -> Block:
    if isinstance(part, Native):
        return native_block(part.shows)
    if part.look is Style.HEADING:
        words = cut(one_line("".join(str(piece) for piece in part.lines[0])), MAX_HEADER)
        # Plain text is not parsed, but other clients and exports may: here brackets never reach anybody.
        words = words.replace("<", "‹").replace(">", "›")
        return {"type": "header", "text": {"type": "plain_text", "text": unbroken(words), "emoji": False}}
    text = {"type": "mrkdwn", "text": _joined(part), "verbatim": True}
    if part.look is Style.NOTE:
        # One element with line breaks: several would flow into columns.
        return {"type": "context", "elements": [text]}
    return {"type": "section", "text": text}


def _joined(part: Part) -> str:
    """Join as many whole lines as fit; a line is never cut inside a link or an entity."""
    sign = "> " if part.look is Style.QUOTE else ""
    fence = "```" if part.look is Style.CODE else ""
    kept: list[str] = []
    for line in part.lines:
        kept.append(sign + mrkdwn(line))
        if units("\n".join([fence, *kept, fence])) > MAX_SECTION:
            kept.pop()
            break
    return "\n".join([fence, *kept, fence]) if fence else "\n".join(kept)


def _one_section(page: Page) -> Block:
    parts = [part for part in page.in_words if part.essential]
    lines = [f"*{_joined(part)}*" if part.look is Style.HEADING else _joined(part) for part in parts]
    text = {"type": "mrkdwn", "text": "\n".join(lines), "verbatim": True}
    return {"type": "section", "text": text, "block_id": _id("all", page)}


def element_of(one: Button | Menu) -> Block:
    return _menu(one) if isinstance(one, Menu) else _button(one)


def _button(button: Button) -> Block:
    plain = {
        "type": "button",
        "text": {"type": "plain_text", "text": cut(button.label, 75), "emoji": False},
        "action_id": button.action_id,
        "value": button.value,
        "accessibility_label": cut(button.spoken, 75),
    }
    return plain | {"confirm": _dialog(button.asks, button.label)} if button.asks else plain


def _dialog(asks: Confirmation, label: str) -> Block:
    words = {
        "title": cut(asks.title, 100),
        "text": cut(asks.text, 300),
        "confirm": cut(label, 30),
        "deny": cut(asks.back, 30),
    }
    return {name: {"type": "plain_text", "text": text, "emoji": False} for name, text in words.items()}


def _menu(menu: Menu) -> Block:
    options = [
        {"text": {"type": "plain_text", "text": cut(words, 75), "emoji": False}, "value": value}
        for words, value in menu.choices
    ]
    return {"type": "overflow", "action_id": menu.action_id, "options": options}

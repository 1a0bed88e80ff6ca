"""Would Slack take this payload? Our own strict reading of its limits, asked before every send.

Slack's libraries check some lengths only; none checks duplicate ids, totals of a message, tables or charts.
The numbers stand in `block_rules`.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any, Literal

from handlers.payloads import Block, View
from handlers.rendering.block_rules import ALLOWED, BLOCKS, ID
from handlers.rendering.block_rules import plain as plain_text
from handlers.rendering.checks import (
    Check,
    Problem,
    anything,
    by_type,
    flag,
    many,
    one_of,
    shape,
    string,
)
from newsdesk.text.printable import units

Surface = Literal["message", "modal", "home"]

MAX_BLOCKS = {"message": 50, "modal": 100, "home": 100}
MAX_TEXT = 4000  # chat.update refuses more, and every message of ours may have to be updated
MAX_VIEW_BYTES = 250_000
# The cap on all blocks of a message is not documented; `msg_blocks_too_long` was seen near 13,200 characters.
MAX_BLOCK_TEXT = 12_000
MAX_TABLE_TEXT = 20_000  # all data tables of a message together
AT_MOST = {"table": 1, "data_visualization": 2}  # of a kind in one message

NATIVE = frozenset({"data_table", "data_visualization"})


def problems(payload: dict[str, Any], surface: Surface = "message") -> list[Problem]:
    """Everything that Slack would refuse in arguments of chat.postMessage or in a view; empty when it is fine."""
    if surface == "message":
        return [*_text_problems(payload), *_metadata_problems(payload), *_blocks_of(payload, "message")]
    return [*_view_problems(payload, surface), *_blocks_of(payload, surface)]


def block_problems(blocks: Any, surface: Surface) -> list[Problem]:
    """The blocks alone; pointers start at /blocks."""
    found: list[Problem] = []
    allowed: dict[str, Check] = {kind: BLOCKS[kind] for kind in ALLOWED[surface]}
    many(by_type(allowed), 0 if surface == "message" else 1, MAX_BLOCKS[surface])(blocks, "/blocks", found)
    if not isinstance(blocks, list) or found:
        return found
    return [*_duplicates(blocks), *(_message_totals(blocks) if surface == "message" else [])]


def _blocks_of(payload: dict[str, Any], surface: Surface) -> list[Problem]:
    if "blocks" not in payload and surface == "message":
        return []
    return block_problems(payload.get("blocks"), surface)


def _text_problems(payload: dict[str, Any]) -> list[Problem]:
    found: list[Problem] = []
    string(1, MAX_TEXT)(payload.get("text"), "/text", found)
    if len(payload.get("attachments") or ()) > 100:
        found.append(Problem("/attachments", "must have at most 100 elements"))
    return found


def _metadata_problems(payload: dict[str, Any]) -> list[Problem]:
    if "metadata" not in payload:
        return []
    found: list[Problem] = []
    shape({"event_type": ID, "event_payload": _plain_values})(payload["metadata"], "/metadata", found)
    return found


def _plain_values(value: Any, at: str, out: list[Problem]) -> None:
    if not isinstance(value, dict) or not all(isinstance(v, str | int | float | bool) for v in value.values()):
        out.append(Problem(at, "must be an object of plain values"))


_VIEW = {"type": one_of("modal", "home"), "blocks": anything}
_VIEW_OPTIONAL = {"callback_id": ID, "external_id": ID, "private_metadata": string(0, 3000)}
_VIEWS: dict[str, Check] = {
    "modal": shape(
        {**_VIEW, "title": plain_text(24)},
        {
            **_VIEW_OPTIONAL,
            "submit": plain_text(24),
            "close": plain_text(24),
            "clear_on_close": flag,
            "notify_on_close": flag,
            "submit_disabled": flag,
        },
    ),
    "home": shape(_VIEW, _VIEW_OPTIONAL),
}


def _view_problems(view: View, surface: Surface) -> list[Problem]:
    found: list[Problem] = []
    _VIEWS[surface](view, "", found)
    blocks = view.get("blocks") or []
    has_input = any(isinstance(block, dict) and block.get("type") == "input" for block in blocks)
    if surface == "modal" and has_input and "submit" not in view:
        found.append(Problem("/submit", "is required when the view has an input"))
    if len(json.dumps(view, ensure_ascii=False).encode()) > MAX_VIEW_BYTES:
        found.append(Problem("", f"the view must be at most {MAX_VIEW_BYTES} bytes"))
    return found


def _duplicates(blocks: list[Block]) -> Iterator[Problem]:
    ids = Counter(block["block_id"] for _, block in _walk(blocks) if "block_id" in block)
    for at, block in _walk(blocks):
        if ids[block.get("block_id", "")] > 1:
            yield Problem(f"{at}/block_id", f"{block['block_id']!r} is used twice")
        actions = Counter(_action_ids(block))
        yield from (Problem(at, f"action_id {name!r} is used twice") for name, n in actions.items() if n > 1)


def _walk(blocks: list[Block], at: str = "/blocks") -> Iterator[tuple[str, dict[str, Any]]]:
    for n, block in enumerate(blocks):
        yield f"{at}/{n}", block
        yield from _walk(block.get("child_blocks", []), f"{at}/{n}/child_blocks")


def _action_ids(block: Block) -> list[str]:
    elements = [*block.get("elements", []), *block.get("actions", []), block.get("accessory"), block.get("element")]
    return [element["action_id"] for element in elements if isinstance(element, dict) and "action_id" in element]


def _message_totals(blocks: list[Block]) -> Iterator[Problem]:
    kinds = Counter(block["type"] for block in blocks)
    for kind, most in AT_MOST.items():
        if kinds[kind] > most:
            yield Problem("/blocks", f"at most {most} {kind} in one message")
    held = [(block["type"], _text_units(block)) for block in blocks]
    tables = sum(characters for kind, characters in held if kind == "data_table")
    if tables > MAX_TABLE_TEXT:
        yield Problem("/blocks", f"data tables must hold at most {MAX_TABLE_TEXT} characters, hold {tables}")
    markdown = sum(characters for kind, characters in held if kind == "markdown")
    others = sum(characters for kind, characters in held if kind not in NATIVE)
    if markdown > MAX_BLOCK_TEXT or others > MAX_BLOCK_TEXT:
        yield Problem("/blocks", f"blocks must hold at most {MAX_BLOCK_TEXT} characters, hold {others}")


def _text_units(part: Any) -> int:
    """The characters a reader could see or follow: every string under a `text`, `url` or `caption` key."""
    if isinstance(part, list):
        return sum(_text_units(inner) for inner in part)
    if not isinstance(part, dict):
        return 0
    own = sum(units(value) for key, value in part.items() if key in ("text", "url") and isinstance(value, str))
    return own + sum(_text_units(value) for value in part.values())

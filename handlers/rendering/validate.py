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
from handlers.rendering.block_rules import ALLOWED, BLOCKS, ID, NATIVE
from handlers.rendering.block_rules import plain as plain_text
from handlers.rendering.checks import (
    Check,
    Problem,
    anything,
    by_type,
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
MOST_CHARTS = 2  # in one message


def problems(payload: dict[str, Any], surface: Surface = "message") -> list[Problem]:
    """Everything that Slack would refuse in arguments of chat.postMessage or in a view; empty when it is fine."""
    own = _text_problems(payload) if surface == "message" else _view_problems(payload, surface)
    return [*own, *_blocks_of(payload, surface)]


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
    return found


_VIEW = {"type": one_of("modal", "home"), "blocks": anything}
_VIEW_OPTIONAL = {"callback_id": ID, "external_id": ID, "private_metadata": string(0, 3000)}
_VIEWS: dict[str, Check] = {
    "modal": shape(
        {**_VIEW, "title": plain_text(24)}, {**_VIEW_OPTIONAL, "submit": plain_text(24), "close": plain_text(24)}
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
    ids = Counter(block["block_id"] for block in blocks if "block_id" in block)
    for n, block in enumerate(blocks):
        if ids[block.get("block_id", "")] > 1:
            yield Problem(f"/blocks/{n}/block_id", f"{block['block_id']!r} is used twice")
        actions = Counter(one["action_id"] for one in block.get("elements", ()) if "action_id" in one)
        yield from (
            Problem(f"/blocks/{n}", f"action_id {name!r} is used twice") for name in actions if actions[name] > 1
        )


def _message_totals(blocks: list[Block]) -> Iterator[Problem]:
    if sum(block["type"] == "data_visualization" for block in blocks) > MOST_CHARTS:
        yield Problem("/blocks", f"at most {MOST_CHARTS} data_visualization in one message")
    tables = sum(_text_units(block) for block in blocks if block["type"] == "data_table")
    if tables > MAX_TABLE_TEXT:
        yield Problem("/blocks", f"data tables must hold at most {MAX_TABLE_TEXT} characters, hold {tables}")
    others = sum(_text_units(block) for block in blocks if block["type"] not in NATIVE)
    if others > MAX_BLOCK_TEXT:
        yield Problem("/blocks", f"blocks must hold at most {MAX_BLOCK_TEXT} characters, hold {others}")


def _text_units(part: Any) -> int:
    """The characters that a reader could see: every string under the key `text`."""
    if isinstance(part, list):
        return sum(map(_text_units, part))
    if not isinstance(part, dict):
        return 0
    text = part.get("text")
    return (units(text) if isinstance(text, str) else 0) + sum(map(_text_units, part.values()))

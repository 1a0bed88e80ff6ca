"""Forms that cards open: their layout, what they carry, and how a person hears of what became of them.

A form's metadata says which card it was opened from and where. It is a convenience and no right: who may is asked
again when the form comes back.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.errors import SlackApiError

from handlers.asking import SlackDesk
from handlers.responding import Words
from newsdesk.lines import cut

logger = logging.getLogger(__name__)

NOT_RELEVANT = "not_relevant"
MOST_REASON = 200
TOO_LATE = "*That form took too long to open.* Slack allows 3 seconds. Press the button once more."
_LATE = ("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which card a form was opened from, in which channel, and what it showed then."""

    record: str
    channel: str
    seen: dict[str, str | None] = field(default_factory=dict)

    def dump(self) -> str:
        return json.dumps({"record": self.record, "channel": self.channel, "seen": self.seen})


def origin_of(view: dict[str, Any]) -> Origin:
    return Origin(**json.loads(view["private_metadata"]))


async def open_form(desk: SlackDesk, body: dict[str, Any], view: dict[str, Any]) -> None:
    """Open it for who pressed; says so in private when Slack thinks that it took too long."""
    try:
        await desk.client.views_open(trigger_id=body["trigger_id"], view=view)
    except SlackApiError as err:
        if err.response.get("error") not in _LATE:
            raise
        await desk.respond(body, Words(TOO_LATE))


def not_relevant_form(origin: Origin) -> dict[str, Any]:
    reason = {"type": "plain_text_input", "action_id": "reason", "max_length": MOST_REASON, "multiline": False}
    return {
        "type": "modal",
        "callback_id": NOT_RELEVANT,
        "title": title(f"Not relevant: {origin.record}"),
        "submit": plain("Mark it"),
        "close": plain("Cancel"),
        "private_metadata": origin.dump(),
        "blocks": [
            {
                "type": "input",
                "block_id": "reason",
                "label": plain("Why is it not relevant?"),
                "hint": plain("One line. Everybody who sees the card reads it."),
                "element": reason,
            },
            note(
                "The card becomes one line in all its channels and is not updated any more; Undo stands on it. The"
                " record keeps what it knows. The entry becomes a candidate for the evaluation set: a person decides"
                " there, no model learns from this by itself."
            ),
        ],
    }


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def note(text: str) -> dict[str, Any]:
    return {
        "type": "context",
        "elements": [{"type": "mrkdwn", "text": text, "verbatim": True}],
        "block_id": "rule",
    }


def typed(view: dict[str, Any], block: str) -> str:
    """What somebody typed or chose in a field, without the spaces around it."""
    (state,) = view["state"]["values"].get(block, {"": {}}).values()
    chosen = (state.get("selected_option") or {}).get("value")
    return (chosen or state.get("value") or "").strip()


def title(text: str) -> dict[str, Any]:
    return plain(cut(text, 24))

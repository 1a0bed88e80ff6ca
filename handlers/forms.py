"""Forms that cards open: their layout, what they carry, and how a person hears of what became of them.

A form's metadata says which card it was opened from and where. It is a convenience and no right: who may is asked
again when the form comes back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Any

from slack_sdk.errors import SlackApiError

from handlers.asking import SlackDesk
from handlers.delivery.mrkdwn import escape
from handlers.responding import Words
from newsdesk.people.corrections import FIELDS
from newsdesk.prose.lines import capital, cut
from newsdesk.prose.wording import claim_value, field_name

NOT_RELEVANT = "not_relevant"
CORRECT = "correct"
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


async def open_form(desk: SlackDesk, body: dict[str, Any], view: dict[str, Any]) -> str | None:
    """Open it for who pressed; its id. Says so in private when Slack thinks that it took too long."""
    try:
        opened = await desk.client.views_open(trigger_id=body["trigger_id"], view=view)
    except SlackApiError as err:
        if err.response.get("error") not in _LATE:
            raise
        await desk.respond(body, Words(TOO_LATE))
        return None
    return str(opened["view"]["id"])


def not_relevant_form(origin: Origin) -> dict[str, Any]:
    return {
        "type": "modal",
        "callback_id": NOT_RELEVANT,
        "title": title(f"Not relevant: {origin.record}"),
        "submit": plain("Mark it"),
        "close": plain("Cancel"),
        "private_metadata": origin.dump(),
        "blocks": [
            field_block(
                "reason",
                "Why is it not relevant?",
                {"type": "plain_text_input", "max_length": MOST_REASON},
                hint="One line. Everybody who sees the card reads it.",
            ),
            note(
                "The card becomes one line in all its channels and is not updated any more; Undo stands on it. The"
                " record keeps what it knows. The entry becomes a candidate for the evaluation set: a person decides"
                " there, no model learns from this by itself."
            ),
        ],
    }


def correct_form(origin: Origin, kept: Mapping[str, str]) -> dict[str, Any]:
    """`kept` is what somebody had filled in when the record moved."""
    options = [{"text": plain(capital(field_name(field))), "value": field.value} for field in FIELDS]
    chosen = [option for option in options if option["value"] == kept.get("field")]
    return {
        "type": "modal",
        "callback_id": CORRECT,
        "title": title(f"Correct {origin.record}"),
        "submit": plain("Ask a second editor"),
        "close": plain("Cancel"),
        "private_metadata": origin.dump(),
        "blocks": [
            {"type": "section", "block_id": "now", "text": mrkdwn(_now_says(origin))},
            field_block(
                "field",
                "What is wrong",
                {"type": "static_select", "placeholder": plain("Choose one"), "options": options}
                | ({"initial_option": chosen[0]} if chosen else {}),
            ),
            field_block(
                "value",
                "Right value",
                text_input(kept, "value", max_length=100, placeholder=plain("4, or 2026-06-21, or Caribbean")),
                hint="Write unknown if the old value has no basis.",
            ),
            field_block(
                "source",
                "Source link",
                text_input(kept, "source", kind="url_text_input", placeholder=plain("https://")),
                hint="Required. The page that carries the value.",
            ),
            field_block(
                "note",
                "Note",
                text_input(
                    kept,
                    "note",
                    multiline=True,
                    max_length=500,
                    placeholder=plain("What the source says, in your words"),
                ),
                optional=True,
            ),
            note(
                "Nothing changes until a second editor confirms. Then it is shown as a desk figure with both names."
            ),
        ],
    }


def _now_says(origin: Origin) -> str:
    said = [f"{capital(field_name(field))}: {claim_value(field, origin.seen.get(field), 'en')}" for field in FIELDS]
    return f"*{origin.record} now says*\n" + escape(" · ".join(said))


def field_block(
    name: str, label: str, element: dict[str, Any], *, hint: str = "", optional: bool = False
) -> dict[str, Any]:
    block = {"type": "input", "block_id": name, "label": plain(label), "element": {**element, "action_id": name}}
    return block | ({"hint": plain(hint)} if hint else {}) | ({"optional": True} if optional else {})


def text_input(kept: Mapping[str, str], name: str, *, kind: str = "plain_text_input", **more: Any) -> dict[str, Any]:
    return {"type": kind, **more} | ({"initial_value": kept[name]} if kept.get(name) else {})


def mrkdwn(text: str) -> dict[str, Any]:
    return {"type": "mrkdwn", "text": text, "verbatim": True}


def plain(text: str) -> dict[str, Any]:
    return {"type": "plain_text", "text": text, "emoji": False}


def note(text: str) -> dict[str, Any]:
    return {"type": "context", "elements": [mrkdwn(text)], "block_id": "rule"}


def typed(view: dict[str, Any], block: str) -> str:
    """What somebody typed or chose in a field, without the spaces around it."""
    (state,) = view["state"]["values"].get(block, {"": {}}).values()
    chosen = (state.get("selected_option") or {}).get("value")
    return (chosen or state.get("value") or state.get("selected_user") or "").strip()


def title(text: str) -> dict[str, Any]:
    return plain(cut(text, 24))

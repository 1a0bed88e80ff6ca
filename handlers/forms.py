"""What forms are made of: how they open, what they carry, their fields, and what somebody filled in.

A form's metadata says where it was opened and in which language: it is answered in the same one, without asking Slack
again within three seconds. It is a convenience and no right: who may is asked again when the form comes back.
"""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from dataclasses import asdict, dataclass, field
from typing import Any

from slack_sdk.errors import SlackApiError

from handlers.context import SlackContext
from handlers.delivery.slack_errors import name_of
from handlers.payloads import Block, Body, FormField, SentView, View
from handlers.rendering.mrkdwn import mrkdwn
from handlers.replies.reply import Reply
from newsdesk.prose.rich_text import Line
from newsdesk.prose.wording import Lang, marked, say
from newsdesk.text.printable import cut

MOST_TITLE, MOST_TEXT = 24, 3000
LOOK_WITHIN_S = 0.8  # at what was filled in; the whole answer to a form must be there within three seconds
_LATE = ("expired_trigger_id", "exchanged_trigger_id", "invalid_trigger_id", "trigger_expired")


@dataclass(frozen=True, slots=True, kw_only=True)
class Origin:
    """Which card a form was opened from, in which channel, in which language, and what the card showed then."""

    record: str = ""  # of a form that is about no card
    channel: str
    lang: Lang = "en"
    seen: dict[str, str | None] = field(default_factory=dict)

    def dump(self) -> str:
        return json.dumps(asdict(self))


def origin_of(view: SentView) -> Origin:
    return Origin(**json.loads(view["private_metadata"]))


async def open_form(context: SlackContext, body: Body, view: View) -> str | None:
    """Open it for who pressed; its id. Says so in private when Slack thinks that it took too long."""
    try:
        opened = await context.client.views_open(trigger_id=body["trigger_id"], view=view)
    except SlackApiError as err:
        if name_of(err) not in _LATE:
            raise
        await context.reply(body, Reply(say("f_too_late", await context.language(body))))
        return None
    return str(opened["view"]["id"])


def form(
    name: str,
    lang: Lang,
    *,
    title: str,
    blocks: Sequence[Mapping[str, Any]],
    submit: str = "",
    close: str = "f_cancel",
    metadata: str = "",
) -> View:
    """A modal. `name` is its callback id, `submit` and `close` are phrases; without `submit` it is only read."""
    return {
        "type": "modal",
        "callback_id": name,
        "title": plain(cut(title, MOST_TITLE)),
        "close": plain(say(close, lang)),
        "private_metadata": metadata,
        "blocks": list(blocks),
    } | ({"submit": plain(say(submit, lang))} if submit else {})


# --- what stands in it -----------------------------------------------------------------------------------------


def field_block(
    name: str, label: str, element: Mapping[str, Any], *, hint: str = "", optional: bool = False
) -> Block:
    block = {"type": "input", "block_id": name, "label": plain(label), "element": {**element, "action_id": name}}
    return block | ({"hint": plain(hint)} if hint else {}) | ({"optional": True} if optional else {})


def text_input(
    value: str = "", *, like: str = "", kind: str = "plain_text_input", most: int = 0, **more: Any
) -> Block:
    """`like` is an example; `most` the number of characters."""
    element = {"type": kind, **more} | ({"placeholder": plain(like)} if like else {})
    return element | ({"max_length": most} if most else {}) | ({"initial_value": value} if value else {})


def select(options: Mapping[str, str], chosen: str | None, *, like: str) -> Block:
    """A list of which one is chosen. `options` are words by their value."""
    built, first = options_of(options, [chosen])
    element = {"type": "static_select", "placeholder": plain(like), "options": built}
    return element | ({"initial_option": first[0]} if first else {})


def options_of(words: Mapping[Any, str], chosen: Sequence[object]) -> tuple[list[Block], list[Block]]:
    """All options, and those of them that are chosen."""
    options = {value: {"text": plain(text), "value": str(value)} for value, text in words.items()}
    return list(options.values()), [option for value, option in options.items() if value in chosen]


def text_block(name: str, words: str) -> Block:
    """`words` are mrkdwn."""
    return {"type": "section", "text": _mrkdwn(words), "block_id": name}


def line_block(name: str, *lines: Line) -> Block:
    return text_block(name, "\n".join(map(mrkdwn, lines)))


def note(key: str, lang: Lang, *, name: str = "rule") -> Block:
    """Small print: one phrase of the house."""
    return small(name, mrkdwn(marked(key, lang)))


def small(name: str, words: str) -> Block:
    """`words` are mrkdwn."""
    return {"type": "context", "elements": [_mrkdwn(words)], "block_id": name}


def _mrkdwn(words: str) -> Block:
    return {"type": "mrkdwn", "text": words[:MOST_TEXT], "verbatim": True}


def plain(text: str) -> Block:
    return {"type": "plain_text", "text": text, "emoji": False}


# --- what was filled in ----------------------------------------------------------------------------------------


def typed(view: SentView, name: str) -> str:
    """What somebody typed or chose in a field, without the spaces around it."""
    state = _state(view, name)
    given = (
        (state.get("selected_option") or {}).get("value"),
        state.get("value"),
        state.get("selected_user"),
        state.get("selected_conversation"),
        state.get("selected_time"),
    )
    return next(filter(None, given), "").strip()


def chosen(view: SentView, name: str) -> list[str]:
    """The values of a field that takes several."""
    return [option["value"] for option in _state(view, name).get("selected_options") or ()]


def _state(view: SentView, name: str) -> FormField:
    return next(iter(view["state"]["values"].get(name, {}).values()), FormField())

"""chat.*: posting, editing, deleting. Limits and error names: docs.slack.dev/reference/methods/chat.postMessage"""

from __future__ import annotations

import json
from typing import Any

from slack_server.block_kit import check_blocks
from slack_server.errors import SlackRefusal
from slack_server.state import BOT_USER, Channel, Message
from slack_server.web_api import Context, Method

POST_TEXT_CHARS = 40_000  # cut there, with a warning
UPDATE_TEXT_CHARS = 4_000  # refused above
METADATA_BYTES = 8_000  # not documented as a number; far above what an opaque key needs
ATTACHMENTS = 100


def post_message(context: Context) -> dict[str, Any]:
    channel = _writable(context)
    content = _content(context)
    message = Message(channel=channel.id, ts=context.workspace.next_ts(), **content)
    message.metadata = _metadata(context)
    _place_in_thread(context, channel, message)
    context.workspace.add_message(message)
    answer = {"channel": channel.id, "ts": message.ts, "message": message.to_json(with_metadata=True)}
    return answer | _warnings(context)


def update(context: Context) -> dict[str, Any]:
    channel = _writable(context, posting=False)
    message = _own(context, channel, "cant_update_message")
    if not message.editable:
        raise SlackRefusal("edit_window_closed")
    if len(str(context.args.get("text") or "")) > UPDATE_TEXT_CHARS:
        raise SlackRefusal("msg_too_long")
    content = _content(context)
    # Blocks and metadata stay unless given; [] and {} take them away.
    message.text = content["text"]
    if "blocks" in context.args:
        message.blocks = content["blocks"]
    if "metadata" in context.args:
        message.metadata = _metadata(context) or None
    message.edits += 1
    return {"channel": channel.id, "ts": message.ts, "text": message.text, "message": message.to_json()}


def delete(context: Context) -> dict[str, Any]:
    channel = context.workspace.channel(context.need("channel"))
    message = _own(context, channel, "cant_delete_message")
    message.deleted = True
    return {"channel": channel.id, "ts": message.ts}


def post_ephemeral(context: Context) -> dict[str, Any]:
    channel = _writable(context)
    user = context.need("user")
    if user not in context.workspace.users:
        raise SlackRefusal("user_not_in_channel")
    message = Message(channel=channel.id, ts=context.workspace.next_ts(), ephemeral_to=user, **_content(context))
    context.workspace.add_message(message)
    return {"message_ts": message.ts}


def get_permalink(context: Context) -> dict[str, Any]:
    channel = context.workspace.channel(context.need("channel"))
    message = context.workspace.find(channel.id, context.need("message_ts"))
    if message is None:
        raise SlackRefusal("message_not_found")
    link = f"https://strikes.slack.com/archives/{channel.id}/p{message.ts.replace('.', '')}"
    return {"channel": channel.id, "permalink": link}


def _writable(context: Context, *, posting: bool = True) -> Channel:
    channel = _addressed(context)
    if channel.archived:
        raise SlackRefusal("is_archived")
    if not channel.member:
        raise SlackRefusal("not_in_channel")
    if posting and channel.restriction:
        raise SlackRefusal(channel.restriction)
    return channel


def _addressed(context: Context) -> Channel:
    """A channel; where a person is named instead, that of the two of them."""
    id = str(context.need("channel"))
    return context.workspace.direct(id) if id in context.workspace.users else context.workspace.channel(id)


def _own(context: Context, channel: Channel, refusal: str) -> Message:
    message = context.workspace.find(channel.id, context.need("ts"))
    if message is None:
        raise SlackRefusal("message_not_found")
    if message.user != BOT_USER:
        raise SlackRefusal(refusal)
    return message


def _content(context: Context) -> dict[str, Any]:
    text, blocks = context.args.get("text") or "", context.args.get("blocks") or []
    attachments = context.args.get("attachments") or []
    if not (text or blocks or attachments):
        raise SlackRefusal("no_text")
    if isinstance(blocks, str):
        raise SlackRefusal("invalid_blocks_format")
    if len(attachments) > ATTACHMENTS:
        raise SlackRefusal("too_many_attachments")
    check_blocks(blocks)
    return {"text": str(text)[:POST_TEXT_CHARS], "blocks": blocks}


def _metadata(context: Context) -> dict[str, Any] | None:
    metadata = context.args.get("metadata")
    if metadata in (None, "", {}):
        return None
    if not isinstance(metadata, dict) or not isinstance(metadata.get("event_payload"), dict):
        raise SlackRefusal("invalid_metadata_format")
    if not isinstance(metadata.get("event_type"), str) or not metadata["event_type"]:
        raise SlackRefusal("invalid_metadata_schema")
    if len(json.dumps(metadata)) > METADATA_BYTES:
        raise SlackRefusal("metadata_too_large")
    return metadata


def _place_in_thread(context: Context, channel: Channel, message: Message) -> None:
    thread_ts = context.args.get("thread_ts")
    if not thread_ts:
        return
    parent = context.workspace.find(channel.id, thread_ts)
    if parent is None or parent.ephemeral_to:
        raise SlackRefusal("cannot_reply_to_message")
    message.thread_ts = parent.thread_ts or parent.ts
    message.broadcast = str(context.args.get("reply_broadcast", "")).lower() in ("1", "true")
    parent.thread_ts = parent.thread_ts or parent.ts


def _warnings(context: Context) -> dict[str, Any]:
    if len(str(context.args.get("text") or "")) <= POST_TEXT_CHARS:
        return {}
    return {"warning": "message_truncated", "response_metadata": {"warnings": ["message_truncated"]}}


METHODS = {
    "chat.postMessage": Method(run=post_message, tier=0, scopes=("chat:write",)),
    "chat.update": Method(run=update, tier=3, scopes=("chat:write",)),
    "chat.delete": Method(run=delete, tier=3, scopes=("chat:write",)),
    "chat.postEphemeral": Method(run=post_ephemeral, tier=4, scopes=("chat:write",)),
    "chat.getPermalink": Method(run=get_permalink, tier=0),
}

"""conversations.*, users.* and auth.*: what the bot may read. Newest first in a channel, oldest first in a thread."""

from __future__ import annotations

import base64
from collections.abc import Callable, Iterable
from typing import Any, TypeVar

from slack_server.errors import SlackRefusal
from slack_server.state import BOT_ID, BOT_USER, TEAM_ID, Channel, Message
from slack_server.web_api import Context, Method

Row = TypeVar("Row")
DEFAULT_ROWS, MAX_ROWS = 100, 999


def auth_test(context: Context) -> dict[str, Any]:
    who = {"team": "Strikes", "team_id": TEAM_ID, "user": "strikewire", "user_id": BOT_USER, "bot_id": BOT_ID}
    return {"url": "https://strikes.slack.com/", **who, "is_enterprise_install": False}


def info(context: Context) -> dict[str, Any]:
    channel = context.workspace.channel(context.need("channel"))
    context.need_scope(_scope(channel, "read"))
    return {"channel": channel.to_json()}


def list_channels(context: Context) -> dict[str, Any]:
    return _channels(context, lambda channel: True)


def list_own_channels(context: Context) -> dict[str, Any]:
    """Channels of the bot; with `user` those of that person, private ones only where the bot is too."""
    user = context.args.get("user")
    if user is None:
        return _channels(context, lambda channel: channel.member)
    if user not in context.workspace.users:
        raise SlackRefusal("user_not_found")
    return _channels(context, lambda channel: _has(channel, user) and (channel.member or not channel.private))


def _has(channel: Channel, user: str) -> bool:
    if channel.im_user is not None:
        return channel.im_user == user
    return channel.people is None or user in channel.people


def history(context: Context) -> dict[str, Any]:
    channel = _readable(context)
    shown = [m for m in _visible(context, channel) if not m.is_reply or m.broadcast]
    return _page(context, sorted(shown, key=_moment, reverse=True))


def replies(context: Context) -> dict[str, Any]:
    channel = _readable(context)
    root = context.need("ts")
    thread = [m for m in _visible(context, channel) if m.ts == root or m.thread_ts == root]
    if not thread:
        raise SlackRefusal("thread_not_found")
    return _page(context, sorted(thread, key=_moment))


def open_im(context: Context) -> dict[str, Any]:
    user = str(context.need("users")).split(",")[0]
    if user not in context.workspace.users:
        raise SlackRefusal("user_not_found")
    return {"channel": {"id": context.workspace.direct(user).id}}


def user_info(context: Context) -> dict[str, Any]:
    user = context.workspace.users.get(context.need("user"))
    if user is None:
        raise SlackRefusal("user_not_found")
    return {"user": user.to_json() | ({"locale": user.locale} if asked_for(context, "include_locale") else {})}


def asked_for(context: Context, flag: str) -> bool:
    return str(context.args.get(flag, "")).lower() in ("1", "true")


def _channels(context: Context, wanted: Callable[[Channel], bool]) -> dict[str, Any]:
    skip_archived = asked_for(context, "exclude_archived")
    rows = [c for c in context.workspace.channels.values() if not c.deleted and wanted(c)]
    rows = [c for c in rows if not (skip_archived and c.archived)]
    page, cursor = _cut(rows, context)
    return {"channels": [c.to_json() for c in page], "response_metadata": {"next_cursor": cursor}}


def _readable(context: Context) -> Channel:
    channel = context.workspace.channel(context.need("channel"))
    context.need_scope(_scope(channel, "history"))
    if not channel.member:
        raise SlackRefusal("not_in_channel")
    return channel


def _scope(channel: Channel, what: str) -> str:
    kind = "im" if channel.im_user else "groups" if channel.private else "channels"
    return f"{kind}:{what}"


def _moment(message: Message) -> float:
    return float(message.ts)


def _visible(context: Context, channel: Channel) -> list[Message]:
    """An accepted message may show in the history a little later than it was accepted."""
    now = context.workspace.clock.monotonic()
    oldest, latest = float(context.args.get("oldest") or 0), float(context.args.get("latest") or "inf")
    inclusive = str(context.args.get("inclusive", "")).lower() in ("1", "true")
    return [
        m
        for m in context.workspace.in_channel(channel.id)
        if m.visible_from <= now and (oldest < _moment(m) < latest or (inclusive and _moment(m) in (oldest, latest)))
    ]


def _page(context: Context, messages: list[Message]) -> dict[str, Any]:
    page, cursor = _cut(messages, context)
    with_metadata = str(context.args.get("include_all_metadata", "")).lower() in ("1", "true")
    rows = [m.to_json(with_metadata=with_metadata) | _thread(context, m) for m in page]
    more = {"response_metadata": {"next_cursor": cursor}} if cursor else {}
    return {"messages": rows, "has_more": bool(cursor), **more}


def _thread(context: Context, message: Message) -> dict[str, Any]:
    """What a parent says of its replies."""
    replies = [m for m in context.workspace.in_channel(message.channel) if m.thread_ts == message.ts and m.is_reply]
    if not replies:
        return {}
    users = list(dict.fromkeys(m.user for m in replies))
    counts = {"reply_count": len(replies), "reply_users_count": len(users), "reply_users": users}
    return {**counts, "latest_reply": replies[-1].ts, "subscribed": False}


def _cut(rows: Iterable[Row], context: Context) -> tuple[list[Row], str]:
    rows = list(rows)
    limit = int(context.args.get("limit") or DEFAULT_ROWS)
    if not 1 <= limit <= MAX_ROWS:
        raise SlackRefusal("invalid_limit")
    start = _offset(context.args.get("cursor"))
    end = start + limit
    cursor = base64.b64encode(f"next:{end}".encode()).decode() if end < len(rows) else ""
    return rows[start:end], cursor


def _offset(cursor: str | None) -> int:
    if not cursor:
        return 0
    try:
        return int(base64.b64decode(cursor).decode().removeprefix("next:"))
    except ValueError as err:
        raise SlackRefusal("invalid_cursor") from err


METHODS = {
    "auth.test": Method(run=auth_test, tier=0, kinds=("bot", "user", "app")),
    "conversations.info": Method(run=info, tier=3),
    "conversations.list": Method(run=list_channels, tier=2, scopes=("channels:read", "groups:read")),
    "users.conversations": Method(run=list_own_channels, tier=3, scopes=("channels:read", "groups:read")),
    "conversations.history": Method(run=history, tier=3),
    "conversations.replies": Method(run=replies, tier=3),
    "conversations.open": Method(run=open_im, tier=3, scopes=("im:write",)),
    "users.info": Method(run=user_info, tier=4, scopes=("users:read",)),
}

"""What the workspace holds: channels, people, messages, views, links and triggers."""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from itertools import count
from typing import Any

from slack_server.clock import Clock
from slack_server.errors import SlackRefusal

TEAM_ID = "T0STRIKES"
APP_ID = "A0STRIKES"
BOT_ID = "B0STRIKES"
BOT_USER = "U0STRIKES"


@dataclass(slots=True, kw_only=True)
class Channel:
    id: str
    name: str
    member: bool = True  # is the bot in it?
    private: bool = False
    archived: bool = False
    deleted: bool = False
    ext_shared: bool = False  # with another workspace
    im_user: str | None = None
    people: frozenset[str] | None = None  # who else is in it; None: everybody
    restriction: str | None = None  # an error name such as "restricted_action_read_only_channel"

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "name": self.name,
            "name_normalized": self.name,
            "is_channel": self.im_user is None and not self.private,
            "is_group": self.private,
            "is_im": self.im_user is not None,
            "is_private": self.private or self.im_user is not None,
            "is_archived": self.archived,
            "is_member": self.member,
            "is_ext_shared": self.ext_shared,
        }


@dataclass(slots=True, kw_only=True)
class User:
    id: str
    name: str
    tz: str = "America/New_York"
    locale: str = "en-US"
    is_restricted: bool = False
    team_id: str = TEAM_ID

    def to_json(self) -> dict[str, Any]:
        profile = {"real_name": self.name.title(), "display_name": self.name}
        flags = {"is_bot": self.id == BOT_USER, "deleted": False, "is_restricted": self.is_restricted}
        return {"id": self.id, "team_id": self.team_id, "name": self.name, "tz": self.tz, "profile": profile, **flags}


@dataclass(slots=True, kw_only=True)
class Message:
    channel: str
    ts: str
    text: str
    user: str = BOT_USER
    bot_id: str | None = BOT_ID
    blocks: list[Any] = field(default_factory=list)
    thread_ts: str | None = None
    broadcast: bool = False
    metadata: dict[str, Any] | None = None
    files: list[Any] = field(default_factory=list)
    ephemeral_to: str | None = None
    edits: int = 0
    deleted: bool = False
    editable: bool = True
    visible_from: float = 0.0  # the server's monotonic clock; histories may lag behind the write

    @property
    def is_reply(self) -> bool:
        return self.thread_ts is not None and self.thread_ts != self.ts

    @property
    def key(self) -> str | None:
        """The opaque delivery key that the bot put into the metadata."""
        return ((self.metadata or {}).get("event_payload") or {}).get("key")

    def to_json(self, *, with_metadata: bool = False) -> dict[str, Any]:
        body: dict[str, Any] = {
            "type": "message",
            "user": self.user,
            "ts": self.ts,
            "text": self.text,
            "team": TEAM_ID,
        }
        if self.bot_id:
            body |= {"bot_id": self.bot_id, "app_id": APP_ID}
        if self.blocks:
            body["blocks"] = self.blocks
        if self.files:
            body["files"] = self.files
        if self.thread_ts:
            body["thread_ts"] = self.thread_ts
        if self.broadcast:
            body["subtype"] = "thread_broadcast"
        if self.edits:
            body["edited"] = {"user": self.user, "ts": f"{int(float(self.ts)) + self.edits}.000000"}
        if with_metadata and self.metadata:
            body["metadata"] = self.metadata
        return body


@dataclass(slots=True, kw_only=True)
class View:
    id: str
    type: str
    body: dict[str, Any]
    user: str
    hash: str
    root_id: str
    previous_id: str | None = None

    def to_json(self) -> dict[str, Any]:
        ids = {"id": self.id, "root_view_id": self.root_id, "previous_view_id": self.previous_id, "hash": self.hash}
        state = {"state": {"values": {}}, "team_id": TEAM_ID, "app_id": APP_ID, "bot_id": BOT_ID}
        return {**self.body, **ids, **state}


@dataclass(slots=True, kw_only=True)
class Trigger:
    id: str
    user: str
    expires_at: datetime
    used: bool = False


@dataclass(slots=True, kw_only=True)
class ResponseUrl:
    id: str
    channel: str
    user: str
    expires_at: datetime
    message: Message | None = None  # what `replace_original` and `delete_original` mean
    uses: int = 0


class Workspace:
    """One team with one installed app. Nothing here knows of HTTP."""

    def __init__(self, clock: Clock) -> None:
        self.clock = clock
        self.channels: dict[str, Channel] = {}
        self.users: dict[str, User] = {BOT_USER: User(id=BOT_USER, name="strikewire")}
        self.messages: list[Message] = []
        self.stacks: dict[str, list[View]] = {}  # user -> open modals, the top last
        self.homes: dict[str, View] = {}
        self.triggers: dict[str, Trigger] = {}
        self.response_urls: dict[str, ResponseUrl] = {}
        self.history_lag_s = 0.0
        self._last_micros = 0
        self._numbers = count(1)

    def number(self) -> int:
        return next(self._numbers)

    def add_channel(self, id: str, **kwargs: Any) -> Channel:
        channel = Channel(id=id, **{"name": id.lower(), **kwargs})
        self.channels[id] = channel
        return channel

    def direct(self, user: str) -> Channel:
        """The direct channel of a person with the bot; opened when it is first needed."""
        id = f"D{user[1:]}"
        return self.channels.get(id) or self.add_channel(id, im_user=user)

    def add_user(self, id: str, **kwargs: Any) -> User:
        user = User(id=id, **{"name": id.lower(), **kwargs})
        self.users[id] = user
        return user

    def channel(self, id: object) -> Channel:
        found = self.channels.get(str(id))
        if found is None or found.deleted:
            raise SlackRefusal("channel_not_found")
        return found

    def next_ts(self) -> str:
        """Strictly rising, as Slack's message ids are."""
        micros = int(self.clock.now().timestamp() * 1_000_000)
        self._last_micros = max(micros, self._last_micros + 1)
        return f"{self._last_micros // 1_000_000}.{self._last_micros % 1_000_000:06d}"

    def add_message(self, message: Message) -> Message:
        message.visible_from = self.clock.monotonic() + self.history_lag_s
        self.messages.append(message)
        return message

    def find(self, channel: str, ts: object) -> Message | None:
        matches = (m for m in self.messages if m.channel == channel and m.ts == ts and not m.deleted)
        return next(matches, None)

    def in_channel(self, channel: str) -> list[Message]:
        """What everybody in the channel sees, oldest first, thread replies among them."""
        return [m for m in self.messages if m.channel == channel and not m.deleted and m.ephemeral_to is None]

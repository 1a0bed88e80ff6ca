"""What Slack sends and takes, as far as we read and write it: docs.slack.dev/reference/interaction-payloads.

Nothing here is checked when it comes: any key may be missing.
"""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any, TypedDict

# What we write, blocks with their parts; `rendering.validate` knows what Slack takes of it.
Block = dict[str, Any]
View = dict[str, Any]


class User(TypedDict, total=False):
    id: str
    team_id: str | None
    name: str
    username: str


class SlackPlace(TypedDict, total=False):
    """A channel or a workspace."""

    id: str


class Option(TypedDict, total=False):
    value: str


class SlackAction(TypedDict, total=False):
    """A press, with what the button carries or the menu had chosen."""

    action_id: str
    value: str | None
    selected_option: Option | None


class FormField(TypedDict, total=False):
    """What a field of a form holds when it is sent."""

    value: str | None
    selected_user: str | None
    selected_conversation: str | None
    selected_time: str | None
    selected_option: Option | None
    selected_options: list[Option] | None


class State(TypedDict, total=False):
    values: dict[str, dict[str, FormField]]  # by block, then by action


class SentView(TypedDict, total=False):
    """A form or a Home as it comes back."""

    id: str
    hash: str
    callback_id: str
    private_metadata: str
    state: State
    blocks: list[Block]


class Event(TypedDict, total=False):
    type: str
    user: str
    team: str
    user_team: str
    bot_id: str
    subtype: str
    channel: str
    channel_type: str
    text: str
    ts: str
    thread_ts: str
    tab: str
    view: SentView
    inviter: str
    old_channel_id: str
    new_channel_id: str
    tokens: Mapping[str, list[str]]


class Container(TypedDict, total=False):
    """The place of the pressed button."""

    channel_id: str | None
    message_ts: str | None


class Edited(TypedDict, total=False):
    ts: str


class SentMessage(TypedDict, total=False):
    """The message of the pressed button as it stood; Slack sends none that one person alone sees."""

    edited: Edited


class Installation(TypedDict, total=False):
    team_id: str


class Body(TypedDict, total=False):
    """A request: a command, a press, a form that was sent, or the envelope of an event."""

    type: str
    command: str
    text: str
    team_id: str
    channel_id: str
    user_id: str
    user_name: str
    response_url: str
    trigger_id: str
    user: User
    team: SlackPlace | None
    channel: SlackPlace | None
    container: Container
    message: SentMessage
    actions: list[SlackAction]
    view: SentView
    event: Event
    event_id: str
    authorizations: list[Installation]
    minute_rate_limited: int

"""What Slack tells of channels and of the app itself, as it sends it."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from typing import Any

from slack_server import BOT_USER
from slack_server.deliveries import Outgoing
from tests.scenarios.office import EDITOR, WIRE, Office

Event = Callable[[Office], Awaitable[Any]]


def of_channel(kind: str, **more: Any) -> Event:
    async def tell(office: Office) -> None:
        event = {"type": kind, "channel": WIRE, "event_ts": office.slack.workspace.next_ts(), **more}
        assert (await office.slack.event(event)).acked

    return tell


async def invited(office: Office) -> None:
    joined = {"user": BOT_USER, "channel_type": "C", "team": "T0STRIKES", "inviter": EDITOR}
    await of_channel("member_joined_channel", **joined)(office)


async def tokens_revoked(office: Office) -> None:
    assert (await office.slack.people.revoke_tokens()).acked


async def uninstalled(office: Office) -> None:
    assert (await office.slack.event({"type": "app_uninstalled"})).acked


def of_words(subtype: str) -> Event:
    """What somebody wrote in a channel, and changed or took back."""
    words = {"type": "message", "user": EDITOR, "text": "and S-72?", "ts": "1795608000.000100"}

    async def tell(office: Office) -> None:
        about = {"message": words, "previous_message": words, "ts": "1795608001.000100", "channel_type": "channel"}
        event = {"type": "message", "subtype": subtype, "channel": WIRE, **about}
        assert (await office.slack.event(event)).acked

    return tell


# docs.slack.dev/reference/events/app_rate_limited: no event_callback, and no id.
DROPPED = {
    "token": "verification-token",
    "type": "app_rate_limited",
    "team_id": "T0STRIKES",
    "minute_rate_limited": 1795608000,
    "api_app_id": "A0STRIKES",
}


async def dropped(office: Office, *, later_by_s: int = 0) -> None:
    told = {**DROPPED, "minute_rate_limited": DROPPED["minute_rate_limited"] + later_by_s}
    assert (await office.line.deliver(Outgoing(kind="events_api", payload=told))).acked


LOST = {
    "channel_archive": of_channel("channel_archive", user=EDITOR),
    "channel_deleted": of_channel("channel_deleted"),
    "channel_left": of_channel("channel_left", actor_id=EDITOR),
    "group_archive": of_channel("group_archive", user=EDITOR),
    "group_deleted": of_channel("group_deleted"),
    "group_left": of_channel("group_left", actor_id=EDITOR),
}
BACK = {
    "channel_unarchive": of_channel("channel_unarchive", user=EDITOR),
    "group_unarchive": of_channel("group_unarchive", user=EDITOR),
    "member_joined_channel": invited,
}
NEW_WIRE = "C0SHARED"


async def renumbered(office: Office, old: str = WIRE, new: str = NEW_WIRE) -> None:
    """A private channel is shared with another company: Slack knows it, and all in it, by another id from now on."""
    workspace = office.slack.workspace
    channel = workspace.channels.pop(old)
    channel.id = new
    workspace.channels[new] = channel
    for message in workspace.messages:
        message.channel = new if message.channel == old else message.channel
    await told_of_new_id(office, old, new)


async def told_of_new_id(office: Office, old: str = WIRE, new: str = NEW_WIRE) -> None:
    ids = {"old_channel_id": old, "new_channel_id": new}
    event = {"type": "channel_id_changed", "event_ts": office.slack.workspace.next_ts(), **ids}
    assert (await office.slack.event(event)).acked


REMOVED = {"tokens_revoked": tokens_revoked, "app_uninstalled": uninstalled}
NO_QUESTIONS = {name: of_words(name) for name in ("message_changed", "message_deleted")}
EVENTS: dict[str, Event] = {
    **LOST,
    **BACK,
    **REMOVED,
    **NO_QUESTIONS,
    "channel_id_changed": renumbered,
    "app_rate_limited": dropped,
}

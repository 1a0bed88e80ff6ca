"""What cannot happen in `local-slack`: of each the reason, and an attempt that shows it at every run."""

from __future__ import annotations

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass

from tests.scenarios.local_place import LocalPlace
from tests.scenarios.place import ANA, WIRE

GUEST, STRANGER = "U0GUEST", "U0STRANGER"
# A guest and a person of another workspace, as Slack describes them.
UNLIKE_OTHERS = [
    {"id": GUEST, "name": "gus", "is_restricted": True},
    {"id": STRANGER, "name": "sid", "team_id": "T0OTHER"},
]
AT_ONCE = 20  # of messages to one channel, where Slack takes one of an app in a second

Attempt = Callable[[LocalPlace], Awaitable[None]]


@dataclass(frozen=True, slots=True)
class Beyond:
    why: str
    tried: Attempt  # raises AssertionError when it can be done after all


def none_of(*methods: str) -> Attempt:
    """An attempt that shows: the local Slack has none of these methods, and its page offers nothing of the kind."""

    async def attempt(place: LocalPlace) -> None:
        for method in methods:
            assert await place.call(method, channel=WIRE, name="wires", users=ANA) == UNKNOWN

    return attempt


UNKNOWN = {"ok": False, "error": "unknown_method"}


async def any_token(place: LocalPlace) -> None:
    assert (await place.call("auth.test", token="xoxb-of-nobody"))["ok"]


async def any_blocks(place: LocalPlace) -> None:
    chart = [{"type": "chart_of_tomorrow", "bars": []}]
    assert (await place.call("chat.postMessage", channel=WIRE, text="chart", blocks=chart))["ok"]


async def any_number(place: LocalPlace) -> None:
    posts = (place.call("chat.postMessage", channel=WIRE, text=str(number)) for number in range(AT_ONCE))
    assert all(answer["ok"] for answer in await asyncio.gather(*posts))


async def every_event(place: LocalPlace) -> None:
    for number in range(AT_ONCE):
        await place.chat(str(number))
    assert [one["event"]["type"] for one in await place.sent("events_api")] == ["message"] * AT_ONCE


async def any_edit(place: LocalPlace) -> None:
    written = await place.chat("words of Ana")
    assert (await place.call("chat.update", channel=WIRE, ts=written["ts"], text="words of the bot"))["ok"]


async def any_trigger(place: LocalPlace) -> None:
    """One that was used already: Slack takes each once, and for three seconds."""
    await place.command("latest")
    trigger = (await place.sent("slash_commands"))[-1]["trigger_id"]
    view = {"type": "modal", "title": {"type": "plain_text", "text": "Form"}, "blocks": []}
    for _ in range(2):
        assert (await place.call("views.open", trigger_id=trigger, view=view))["ok"]


async def all_alike(place: LocalPlace) -> None:
    ana, *others = [(await place.call("users.info", user=user))["user"] for user in (ANA, GUEST, STRANGER)]
    for other in others:
        assert "is_restricted" not in other
        assert other["team_id"] == ana["team_id"]


NOT_ARCHIVED = Beyond(
    "it has no way to archive a channel: every one is always told as open",
    none_of("conversations.archive", "conversations.unarchive"),
)
NOT_DELETED = Beyond("it has no way to delete a channel", none_of("admin.conversations.delete"))
NOT_LEFT = Beyond("nobody can leave a channel or be removed", none_of("conversations.leave", "conversations.kick"))
NOT_REVOKED = Beyond("any token is taken, even one that never was, and none can be taken back", any_token)

BEYOND: Mapping[str, Beyond] = {
    "channel_archive": NOT_ARCHIVED,
    "channel_unarchive": NOT_ARCHIVED,
    "group_archive": NOT_ARCHIVED,
    "group_unarchive": NOT_ARCHIVED,
    "archived channel": NOT_ARCHIVED,
    "channel_deleted": NOT_DELETED,
    "group_deleted": NOT_DELETED,
    "channel_left": NOT_LEFT,
    "group_left": NOT_LEFT,
    "member_joined_channel": Beyond(
        "nobody can be invited or join: who is in a channel is set when it begins; the greeting is put into the"
        " outbox instead, told from there, and its button pressed",
        none_of("conversations.invite", "conversations.join"),
    ),
    "channel_id_changed": Beyond(
        "a channel keeps its id: it can be made neither private nor shared",
        none_of("admin.conversations.convertToPrivate", "conversations.inviteShared"),
    ),
    "tokens_revoked": NOT_REVOKED,
    "revoked token": NOT_REVOKED,
    "app_uninstalled": Beyond("an app cannot be removed", none_of("apps.uninstall", "auth.revoke")),
    "app_rate_limited": Beyond("no event is ever dropped, so that none is said to be", every_event),
    "429 storm": Beyond("it never asks to wait: any number of calls at once is taken", any_number),
    "expired trigger": Beyond("a trigger lives for half an hour and is taken any number of times", any_trigger),
    "refused chart": Beyond("blocks are not checked: even unknown ones are taken", any_blocks),
    "edit window closed": Beyond(
        "an edit of what is there is never refused, not even where somebody else wrote it", any_edit
    ),
    "channel renamed": Beyond("it has no way to rename a channel", none_of("conversations.rename")),
    "guest": Beyond("it tells nobody apart: a guest is described as any member", all_alike),
    "other team": Beyond("everybody is described as of its one workspace", all_alike),
}

"""What happens to our channels and to the app itself, noted in `SlackHealth` and told to operators.

The dispatcher does not need this to be right: a channel that is gone refuses the next message by name. It is for
people, who learn of it now and not with the next alert. A channel that takes us again gets what was kept for it.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from handlers.context import SlackContext
from handlers.payloads import Body, Event
from handlers.subscriptions.greeting import greet
from newsdesk.watching import operator_notes as notes

logger = logging.getLogger(__name__)

LOST = {
    "channel_archive": "archived",
    "group_archive": "archived",
    "channel_deleted": "deleted",
    "group_deleted": "deleted",
    "channel_left": "left",
    "group_left": "left",
}
BACK = ("channel_unarchive", "group_unarchive")
RENUMBERED = "channel_id_changed"  # a private channel that is shared with another company
JOINED = "member_joined_channel"
REMOVED = ("tokens_revoked", "app_uninstalled")
DROPPED = "app_rate_limited"


def register(app: AsyncApp, context: SlackContext) -> None:
    async def channel_lost(event: Event, body: Body) -> None:
        channel, what = event["channel"], LOST[event["type"]]
        context.health.lost_channels[channel] = what
        logger.warning("channel lost", extra={"channel": channel, "what": what})
        context.start(body, tell_lost(channel, what))

    async def is_told(channel: str) -> bool:
        return notes.is_told(await context.call(context.book.outbox.newest_note, notes.about(channel)))

    async def tell_lost(channel: str, what: str) -> None:
        """Tell operators that a channel is lost: only one that is subscribed, and if no message was refused there
        before."""
        subscribed = await context.call(context.book.of, channel)
        if subscribed and not await is_told(channel):
            managed, now = subscribed[0].managed, context.clock.now()
            await context.service.tell_operators(notes.channel_lost(channel, what, managed=managed, now=now))
            context.service.wake_sender()

    async def channel_back(event: Event, body: Body) -> None:
        channel = event["channel"]
        lost = context.health.lost_channels.pop(channel, None)
        logger.info("channel back", extra={"channel": channel})
        context.start(body, take_back(channel, lost))

    async def take_back(channel: str, lost: str | None) -> None:
        """`lost` may not be told yet; what was told may be of a process before this one."""
        await context.service.channel_back(channel)
        if (lost or await is_told(channel)) and bool(await context.call(context.book.of, channel)):
            await context.service.tell_operators(notes.channel_back(channel, now=context.clock.now()))

    async def renumbered(event: Event, body: Body) -> None:
        old, new = event["old_channel_id"], event["new_channel_id"]
        context.health.lost_channels.pop(old, None)
        logger.info("channel has another id", extra={"channel": new, "before": old})
        context.start(body, go_on_in(new, old))

    async def go_on_in(new: str, old: str) -> None:
        for named in await context.service.channel_renumbered(old, new):
            await context.service.tell_operators(notes.channel_renumbered(named, new, now=context.clock.now()))

    async def joined(event: Event, body: Body) -> None:
        if event["user"] == context.identity.bot_user_id:
            channel = event["channel"]
            lost = context.health.lost_channels.pop(channel, None)
            context.start(body, welcome(channel, lost, event.get("inviter")))

    async def welcome(channel: str, lost: str | None, inviter: str | None) -> None:
        await greet(context, channel, await context.rights.language(inviter) if inviter else "en")
        await take_back(channel, lost)

    async def removed(event: Event) -> None:
        taken = event.get("tokens")  # by the users that they stand for: people's own tokens among them
        if taken is not None and context.identity.bot_user_id not in taken.get("bot", ()):
            return
        context.health.revoked = event["type"]
        logger.error("the workspace has removed this app", extra={"what": event["type"]})

    async def dropped(body: Body, next_: Callable[[], Awaitable[None]]) -> BoltResponse | None:
        """Comes where events come, and is none."""
        if body.get("type") != DROPPED or body.get("team_id") != context.identity.team_id:
            await next_()
            return None
        minute = datetime.fromtimestamp(int(body["minute_rate_limited"]), UTC)
        logger.warning("slack dropped events", extra={"minute": minute.isoformat()})
        context.start(body, context.service.tell_operators(notes.events_dropped(minute)))
        return BoltResponse(status=200)

    app.middleware(dropped)
    for name in LOST:
        app.event(name)(channel_lost)
    for name in BACK:
        app.event(name)(channel_back)
    app.event(RENUMBERED)(renumbered)
    app.event(JOINED)(joined)
    for name in REMOVED:
        app.event(name)(removed)

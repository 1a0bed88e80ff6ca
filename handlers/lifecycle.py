"""What happens to our channels and to the app itself, noted in `SlackHealth` and told to operators.

The dispatcher does not need this to be right: a channel that is gone refuses the next message by name. It is for
people, who learn of it now and not with the next alert. A channel that takes us again gets what was kept for it.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable
from datetime import UTC, datetime
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.response import BoltResponse

from handlers.context import SlackContext
from handlers.payloads import Body, Event
from handlers.subscriptions.greeting import greet
from newsdesk.monitoring import operator_notes as notes

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
    app.middleware(partial(_dropped, context))
    for name in LOST:
        app.event(name)(partial(_channel_lost, context))
    for name in BACK:
        app.event(name)(partial(_channel_back, context))
    app.event(RENUMBERED)(partial(_renumbered, context))
    app.event(JOINED)(partial(_joined, context))
    for name in REMOVED:
        app.event(name)(partial(_removed, context))


# --- channels --------------------------------------------------------------------------------------------------


async def _channel_lost(context: SlackContext, event: Event, body: Body) -> None:
    channel, what = event["channel"], LOST[event["type"]]
    context.health.lost_channels[channel] = what
    logger.warning("channel lost", extra={"channel": channel, "what": what})
    context.start(body, _tell_lost(context, channel, what))


async def _tell_lost(context: SlackContext, channel: str, what: str) -> None:
    """Tell operators that a channel is lost: only one that is subscribed, that is not back by now, and if no message
    was refused there before."""
    subscribed = await context.call(context.book.of, channel)
    told = await _is_told(context, channel)
    if subscribed and not told and channel in context.health.lost_channels:
        managed, now = subscribed[0].managed, context.clock.now()
        await context.service.tell_operators(notes.channel_lost(channel, what, managed=managed, now=now))
        context.service.wake_sender()


async def _is_told(context: SlackContext, channel: str) -> bool:
    return notes.is_told(await context.call(context.book.outbox.newest_note, notes.about(channel)))


async def _channel_back(context: SlackContext, event: Event, body: Body) -> None:
    channel = event["channel"]
    lost = context.health.lost_channels.pop(channel, None)
    logger.info("channel back", extra={"channel": channel})
    context.start(body, _take_back(context, channel, lost))


async def _take_back(context: SlackContext, channel: str, lost: str | None) -> None:
    """Send what was kept for the channel. `lost` may not be told yet; what was told may be of a process before this
    one."""
    await context.service.channel_back(channel)
    if (lost or await _is_told(context, channel)) and bool(await context.call(context.book.of, channel)):
        await context.service.tell_operators(notes.channel_back(channel, now=context.clock.now()))


async def _renumbered(context: SlackContext, event: Event, body: Body) -> None:
    old, new = event["old_channel_id"], event["new_channel_id"]
    context.health.lost_channels.pop(old, None)
    logger.info("channel has another id", extra={"channel": new, "before": old})
    context.start(body, _go_on_in(context, new, old))


async def _go_on_in(context: SlackContext, new: str, old: str) -> None:
    for named in await context.service.channel_renumbered(old, new):
        await context.service.tell_operators(notes.channel_renumbered(named, new, now=context.clock.now()))


async def _joined(context: SlackContext, event: Event, body: Body) -> None:
    if event["user"] == context.identity.bot_user_id:
        channel = event["channel"]
        lost = context.health.lost_channels.pop(channel, None)
        context.start(body, _welcome(context, channel, lost, event.get("inviter")))


async def _welcome(context: SlackContext, channel: str, lost: str | None, inviter: str | None) -> None:
    await greet(context, channel, await context.rights.language(inviter) if inviter else "en")
    await _take_back(context, channel, lost)


# --- the app ---------------------------------------------------------------------------------------------------


async def _removed(context: SlackContext, event: Event) -> None:
    taken = event.get("tokens")  # by the users that they stand for: people's own tokens among them
    if taken is not None and context.identity.bot_user_id not in taken.get("bot", ()):
        return
    context.health.revoked = event["type"]
    logger.error("the workspace has removed this app", extra={"what": event["type"]})


async def _dropped(context: SlackContext, body: Body, next_: Callable[[], Awaitable[None]]) -> BoltResponse | None:
    """Note that Slack dropped events. It says so where events come, though this is none."""
    if body.get("type") != DROPPED or body.get("team_id") != context.identity.team_id:
        await next_()
        return None
    minute = datetime.fromtimestamp(int(body["minute_rate_limited"]), UTC)
    logger.warning("slack dropped events", extra={"minute": minute.isoformat()})
    context.start(body, context.service.tell_operators(notes.events_dropped(minute)))
    return BoltResponse(status=200)

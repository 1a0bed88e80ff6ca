"""The Home tab: published when somebody opens it, and again when they press something there.

No message stands behind a press on the Home, so what it has to say comes as a small window.
"""

from __future__ import annotations

import logging
from collections.abc import Collection, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from functools import partial

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_sdk.errors import SlackApiError

from handlers import action_ids as ids
from handlers.commands.shared.records import newest_of
from handlers.context import Change, SlackContext
from handlers.delivery.slack_errors import name_of
from handlers.home import ending
from handlers.home.page import (
    AT_FIRST,
    PAUSE,
    Mine,
    RecordSummary,
    guest_shelves,
    member_shelves,
)
from handlers.home.view import home_view, trouble_view
from handlers.interaction import Interaction
from handlers.payloads import Body, Event, SentView, View
from handlers.replies.troubles import words_for
from handlers.subscriptions import commands
from handlers.subscriptions.subscribe import form_pressed, subscribe
from newsdesk.alerting.card_marks import marks_of
from newsdesk.alerts import alert_key
from newsdesk.errors import StrikewireError
from newsdesk.people.roles import Permission
from newsdesk.people.visits import Visit
from newsdesk.ports import reads
from newsdesk.prose.wording import Lang

logger = logging.getLogger(__name__)

OPENED = "app_home_opened"
CLAIMS_OF = timedelta(days=30)  # what was first told before is no news that anybody follows up
MOST_NEW_CARDS = 200
CHANNELS_A_PAGE, MOST_PAGES = 200, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Visitor:
    """Who looks: what they may, and the language they read Slack in."""

    user: str
    may: Collection[Permission]
    lang: Lang

    @property
    def guest(self) -> bool:
        return Permission.OVERVIEW not in self.may


Channels = frozenset[str] | None  # of one person; None when Slack does not say


def register(app: AsyncApp, context: SlackContext) -> None:
    app.event(OPENED)(partial(_opened, context))
    app.action(ids.ASK_AT_HOME)(context.press(partial(answer, context), at_home=True))
    app.action(ids.RELEASE_AT_HOME)(context.press(partial(release, context), at_home=True))
    app.action(ids.SUBSCRIBE_AT_HOME)(context.press(partial(form_pressed, context), at_home=True))
    app.action(ids.SUBSCRIPTION_AT_HOME)(context.press(partial(change, context), at_home=True))
    ending.register(app, context, end)


async def _opened(context: SlackContext, event: Event, body: Body) -> None:
    if event.get("tab") == "home":
        context.start(body, show(context, event["user"], shown=event.get("view")))


# --- what is pressed -------------------------------------------------------------------------------------------

_FORMS: Mapping[str, Change] = {"subscribe": subscribe, "unsubscribe": ending.ask}  # they change nothing yet
_CHANGES: Mapping[str, Change] = {**commands.COMMANDS, **_FORMS}


async def answer(context: SlackContext, interaction: Interaction, question: str) -> None:
    await context.reply(interaction.body, await context.answer(question, interaction.actor.user))


async def release(context: SlackContext, interaction: Interaction, record: str) -> None:
    key = alert_key(record)
    if await context.allowed(interaction, Permission.CLAIM, key):
        await context.call(context.editing.marking.release, key, interaction.actor)
        context.service.wake_sender()
        await show_again(context, interaction.body)


async def change(context: SlackContext, interaction: Interaction, value: str) -> None:
    verb, _, channel = value.partition(":")
    if verb not in _CHANGES:
        return
    words = (f"{int(PAUSE.total_seconds() // 3600)}h",) if verb == "pause" else ()
    await _CHANGES[verb](context, replace(interaction, channel=channel, words=words))
    if verb not in _FORMS:
        await show_again(context, interaction.body)


async def end(context: SlackContext, interaction: Interaction) -> None:
    await commands.unsubscribe(context, interaction)
    await show_again(context, interaction.body)


# --- what is shown ---------------------------------------------------------------------------------------------


async def show(context: SlackContext, user: str, *, shown: SentView | None) -> None:
    """Somebody looks: say what is new since they last did."""
    visit = await context.call(context.lookups.personal.visit, user, now=context.clock.now())
    await _publish(context, user, visit, shown)


async def show_again(context: SlackContext, body: Body) -> None:
    """Somebody changed something while they looked: the same visit."""
    user = body["user"]["id"]
    visit = await context.call(context.lookups.personal.last_visit, user)
    view = body.get("view")
    shown = view if view and view.get("type") == "home" else None  # else the form that was sent
    await _publish(context, user, visit or Visit(looked_at=context.clock.now(), since=None), shown)


async def _publish(context: SlackContext, user: str, visit: Visit, shown: SentView | None) -> None:
    """Publish the Home in place of what the person sees; if that was replaced meanwhile, once more from what is
    known by then. One at a time, so that none on its way covers one that knows more: Slack does not always say what
    the person sees."""
    known = {"hash": shown["hash"]} if shown and shown.get("hash") else {}
    async with context.homes.of(user):
        try:
            await context.client.views_publish(user_id=user, view=await _view(context, user, visit), **known)
        except SlackApiError as err:
            if name_of(err) != "hash_conflict":
                raise
            await context.client.views_publish(user_id=user, view=await _view(context, user, visit))


async def _view(context: SlackContext, user: str, visit: Visit) -> View:
    may, lang = await context.rights.permissions(user), await context.rights.language(user)
    reader = Visitor(user=user, may=may, lang=lang)
    channels = await _channels_of(context, user) if not reader.guest else None
    try:
        return await context.call(_laid_out, context, reader, visit, channels)
    except StrikewireError as err:
        return trouble_view(words_for(err, reader.lang))


@reads
def _laid_out(context: SlackContext, reader: Visitor, visit: Visit, channels: Channels) -> View:
    now, answers = context.clock.now(), context.lookups.answers
    ledger = answers.ledger()
    record = RecordSummary(ledger=ledger, latest=newest_of(answers, ledger, AT_FIRST) if visit.since is None else ())
    if reader.guest:
        return home_view(guest_shelves(record, now, reader.lang))
    mine = _mine(context, reader, visit, now, channels)
    return home_view(member_shelves(record, mine, answers.status(now), now, reader.lang))


def _mine(context: SlackContext, reader: Visitor, visit: Visit, now: datetime, channels: Channels) -> Mine:
    since = visit.since
    new = context.book.archive.past_alerts(since, now, limit=MOST_NEW_CARDS).alerts if since else ()
    claimed = context.lookups.personal.claimed_by(reader.user, since=now - CLAIMS_OF)
    subscribed = (one for one in context.book.all() if one.transport == "slack")
    return Mine(
        visit=visit,
        new=[one for one in new if marks_of(one.card).set_aside is None],
        claims=[one for one in claimed if marks_of(one.card).set_aside is None],
        subscriptions=[one for one in subscribed if channels is None or one.channel in channels],
        unreadable=[
            channel
            for channel in context.book.store.unreadable_subscriptions()
            if channels is None or channel in channels
        ],
        channels_known=channels is not None,
        may=reader.may,
    )


async def _channels_of(context: SlackContext, user: str) -> Channels:
    """The channels of a person, as far as the app can see."""
    try:
        return await _read_channels(context, user)
    except (SlackApiError, aiohttp.ClientError, TimeoutError, KeyError, TypeError) as err:
        logger.warning("channels not read", extra={"error": type(err).__name__})
        return None


async def _read_channels(context: SlackContext, user: str) -> Channels:
    """The channels of a person as Slack lists them; None when there are more than we read."""
    found: set[str] = set()
    cursor = ""
    for _ in range(MOST_PAGES):
        page = await context.client.users_conversations(
            user=user,
            types="public_channel,private_channel",
            exclude_archived=True,
            limit=CHANNELS_A_PAGE,
            cursor=cursor,
        )
        found |= {channel["id"] for channel in page["channels"]}
        cursor = (page.get("response_metadata") or {}).get("next_cursor") or ""
        if not cursor:
            return frozenset(found)
    return None

"""The Home tab: published when somebody opens it, and again when they press something there.

No message stands behind a press on the Home, so what it has to say comes as a small window.
"""

from __future__ import annotations

import logging
from collections.abc import Awaitable, Callable, Mapping
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError

from handlers.asking import SlackDesk
from handlers.cards.buttons import hand_of
from handlers.home.page import (
    ASK,
    AT_FIRST,
    PAUSE,
    RELEASE,
    SUBSCRIBE,
    SUBSCRIPTION,
    Mine,
    Record,
    guest_shelves,
    member_shelves,
)
from handlers.home.view import home_view, trouble_view
from handlers.responding import Words
from handlers.subscriptions import commands
from handlers.subscriptions.modal import subscribe
from handlers.subscriptions.said import Said
from handlers.troubles import words_for
from newsdesk.errors import StrikewireError
from newsdesk.messages import LineCard, NewsCard, StrikeCard
from newsdesk.people.marking import key_of
from newsdesk.people.roles import Act, Role
from newsdesk.people.visits import Visit
from newsdesk.ports import reads
from newsdesk.prose.wording import Lang

logger = logging.getLogger(__name__)

OPENED = "app_home_opened"
CLAIMS_OF = timedelta(days=30)  # what was first told before is no news that anybody follows up
MOST_NEW_CARDS = 200
CHANNELS_A_PAGE, MOST_PAGES = 200, 5


@dataclass(frozen=True, slots=True, kw_only=True)
class Reader:
    """Who looks: what they may, and the language they read Slack in."""

    user: str
    role: Role
    guest: bool
    lang: Lang


Channels = frozenset[str] | None  # of one person; None when Slack does not say


def register(app: AsyncApp, desk: SlackDesk) -> None:
    async def opened(event: dict[str, Any], body: dict[str, Any]) -> None:
        if event.get("tab") == "home":
            desk.start(body, show(desk, event["user"], shown=event.get("view")))

    async def asked(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        desk.start(body, answer(desk, from_home(body), action.get("value", "")))

    async def released(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        desk.start(body, release(desk, from_home(body), action.get("value", "")))

    async def subscribing(ack: AsyncAck, body: dict[str, Any]) -> None:
        await ack()
        desk.start(body, change(desk, from_home(body), "subscribe"))

    async def chosen(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        verb, _, channel = (action.get("selected_option") or {}).get("value", "").partition(":")
        if verb in _CHANGES:
            desk.start(body, change(desk, from_home(body), verb, channel))

    app.event(OPENED)(opened)
    app.action(ASK)(asked)
    app.action(RELEASE)(released)
    app.action(SUBSCRIBE)(subscribing)
    app.action(SUBSCRIPTION)(chosen)


# --- what is pressed -------------------------------------------------------------------------------------------

_CHANGES: Mapping[str, Callable[[SlackDesk, Said], Awaitable[None]]] = {**commands.COMMANDS, "subscribe": subscribe}
_FORMS = ("subscribe",)  # change nothing yet
_OF_MESSAGES = ("response_url", "channel")  # no way back to who looks at the Home


def from_home(body: dict[str, Any]) -> dict[str, Any]:
    """A press on the Home has nothing of a message, whatever a stand-in for Slack puts there."""
    return {name: value for name, value in body.items() if name not in _OF_MESSAGES}


async def answer(desk: SlackDesk, body: dict[str, Any], question: str) -> None:
    await desk.reply(body, await desk.answer(question, body["user"]["id"]))


async def release(desk: SlackDesk, body: dict[str, Any], record: str) -> None:
    hand, key = hand_of(body), key_of(record)
    may = await desk.rights.may(hand.user, hand.team, Act.CLAIM, subject=key)
    if not may.allowed:
        await desk.reply(body, Words(may.words))
        return
    await desk.call(desk.marking.release, key, hand)
    desk.wake_sender()
    await show_again(desk, body)


async def change(desk: SlackDesk, body: dict[str, Any], verb: str, channel: str = "") -> None:
    said = await desk.pressed(body, channel=channel)
    if verb == "pause":
        said = replace(said, words=(f"{int(PAUSE.total_seconds() // 3600)}h",))
    await _CHANGES[verb](desk, said)
    if verb not in _FORMS:
        await show_again(desk, said.body)


# --- what is shown ---------------------------------------------------------------------------------------------


async def show(desk: SlackDesk, user: str, *, shown: dict[str, Any] | None) -> None:
    """Somebody looks: say what is new since they last did."""
    visit = await desk.call(desk.personal.visit, user, now=desk.clock.now())
    await _publish(desk, user, visit, shown)


async def show_again(desk: SlackDesk, body: dict[str, Any]) -> None:
    """Somebody changed something while they looked: the same visit."""
    user = body["user"]["id"]
    visit = await desk.call(desk.personal.last_visit, user)
    await _publish(desk, user, visit or Visit(looked_at=desk.clock.now(), since=None), body.get("view"))


async def _publish(desk: SlackDesk, user: str, visit: Visit, shown: dict[str, Any] | None) -> None:
    """In place of what the person sees; if that was replaced meanwhile, once more from what is known by then."""
    known = {"hash": shown["hash"]} if shown and shown.get("hash") else {}
    try:
        await desk.client.views_publish(user_id=user, view=await _view(desk, user, visit), **known)
    except SlackApiError as err:
        if err.response.get("error") != "hash_conflict":
            raise
        await desk.client.views_publish(user_id=user, view=await _view(desk, user, visit))


async def _view(desk: SlackDesk, user: str, visit: Visit) -> dict[str, Any]:
    role, guest = await desk.rights.standing(user)
    channels = await _channels_of(desk, user) if not guest else None
    reader = Reader(user=user, role=role, guest=guest, lang=await desk.rights.language(user))
    try:
        return await desk.call(_laid_out, desk, reader, visit, channels)
    except StrikewireError as err:
        return trouble_view(words_for(err, reader.lang))


@reads
def _laid_out(desk: SlackDesk, reader: Reader, visit: Visit, channels: Channels) -> dict[str, Any]:
    now = desk.clock.now()
    ledger = desk.answers.ledger()
    record = Record(ledger=ledger, latest=desk.answers.latest_strikes(AT_FIRST) if visit.since is None else ())
    if reader.guest:
        return home_view(guest_shelves(record, now, reader.lang))
    mine = _mine(desk, reader.user, visit, now, channels, admin=reader.role is Role.ADMIN)
    return home_view(member_shelves(record, mine, desk.answers.status(now), now, reader.lang))


def _mine(desk: SlackDesk, user: str, visit: Visit, now: datetime, channels: Channels, *, admin: bool) -> Mine:
    since = visit.since
    new = desk.book.archive.past_alerts(since, now, limit=MOST_NEW_CARDS).alerts if since else ()
    subscribed = (one for one in desk.book.all() if one.transport == "slack")
    return Mine(
        visit=visit,
        new=[one for one in new if _stands(one.card)],
        claims=[one for one in desk.personal.claimed_by(user, since=now - CLAIMS_OF) if _stands(one.card)],
        subscriptions=[one for one in subscribed if channels is None or one.channel in channels],
        channels_known=channels is not None,
        admin=admin,
    )


def _stands(card: StrikeCard | NewsCard | LineCard) -> bool:
    """False for a card that an editor marked as not relevant."""
    return isinstance(card, LineCard) or card.marks.set_aside is None


async def _channels_of(desk: SlackDesk, user: str) -> Channels:
    """Where the person is a member, as far as the app can see."""
    try:
        return await _read_channels(desk, user)
    except (SlackApiError, aiohttp.ClientError, TimeoutError) as err:
        logger.warning("channels not read", extra={"error": type(err).__name__})
        return None


async def _read_channels(desk: SlackDesk, user: str) -> Channels:
    """None when there are more than we read."""
    found: set[str] = set()
    cursor = ""
    for _ in range(MOST_PAGES):
        page = await desk.client.users_conversations(
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

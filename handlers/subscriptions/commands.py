"""/strikes subscriptions, unsubscribe, pause, resume, test. The list is for members, the rest for who may change."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from secrets import token_hex

import aiohttp
from slack_sdk.errors import SlackApiError

from handlers.connection.client import inside
from handlers.context import Change, SlackContext
from handlers.interaction import Interaction
from handlers.messages.notices import subscribe_button
from handlers.replies.phrases import told
from handlers.replies.reply import Reply
from handlers.rights import open_note
from handlers.subscriptions.words import listed
from newsdesk.alerting.routing import quiet_until
from newsdesk.alerts import Kind, Lane, NewDelivery, Subscription
from newsdesk.messages import Notice, NoticeKind
from newsdesk.people.roles import Permission
from newsdesk.ports import AuditNote
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import ChannelRef, Moment
from newsdesk.prose.rules import rule_line
from newsdesk.prose.wording import lang_of, utc
from newsdesk.text.printable import cut

LONGEST_PAUSE = timedelta(days=14)
NOTE_KEPT = timedelta(days=30)
_SPAN = r"(\d{1,4})\s*(m|min|mins|minutes?|minutos?|h|hrs?|hours?|horas?|d|days?|d[ií]as?)"
_UNITS = {"m": "minutes", "h": "hours", "d": "days"}  # by the first letter, in either language
_CHANNEL = re.compile(r"<#([A-Z0-9]+)(?:\|[^>]*)?>|([CG][A-Z0-9]{6,})")


async def subscriptions(context: SlackContext, interaction: Interaction) -> None:
    if not await context.allowed(interaction, Permission.OVERVIEW, ""):
        return
    if interaction.words:
        raise Mistake("e_no_words", command="subscriptions", typed=cut(" ".join(interaction.words), 60))
    found = await context.call(context.book.all)
    unreadable = await context.call(context.book.store.unreadable_subscriptions)
    lang, now = await context.lang_of(interaction), context.clock.now()
    changes = Permission.SUBSCRIBE in await context.rights.permissions(interaction.actor.user)
    await context.reply(
        interaction.body,
        listed(found, lang, now=now, unreadable=unreadable, changes=changes, here=interaction.channel),
    )


async def unsubscribe(context: SlackContext, interaction: Interaction) -> None:
    channel = await channel_of(context, interaction, interaction.words)
    if not await allowed(context, interaction, channel):
        return
    made = await context.call(context.book.made_for, channel)
    if made is None and channel not in await context.call(context.book.store.unreadable_subscriptions):
        await context.reply(interaction.body, await _none_made(context, interaction, channel))
        return
    before = rule_line(made, "en") if made else "what a newer release made"
    note = interaction.note("unsubscribe", channel, f"{before} -> nothing", at=context.clock.now())
    alone = not await context.call(context.book.is_configured, channel)
    if not await context.call(context.book.store.remove_subscription, "slack", channel, note, call_off=alone):
        await context.reply(interaction.body, await _none_made(context, interaction, channel))
        return
    await _tell_channel(context, channel, _notice(context, interaction, "unsubscribed", channel), made)
    await context.reply(
        interaction.body, told("t_unsubscribed", await context.lang_of(interaction), room=ChannelRef(channel))
    )


async def pause(context: SlackContext, interaction: Interaction) -> None:
    span, rest = _span(interaction.words)
    channel = await channel_of(context, interaction, rest)
    if not await allowed(context, interaction, channel):
        return
    until = context.clock.now() + span
    note = await _pause_note(context, interaction, channel, until=until)
    alone, store = not await context.call(context.book.is_configured, channel), context.book.store
    if note is None or not (
        made := await context.call(store.pause_subscription, "slack", channel, until, note, hold_back=alone)
    ):
        await context.reply(interaction.body, await _none_made(context, interaction, channel))
        return
    await _tell_channel(
        context, channel, replace(_notice(context, interaction, "paused", channel), until=until), made
    )
    lang = await context.lang_of(interaction)
    await context.reply(interaction.body, told("t_paused", lang, room=ChannelRef(channel), until=Moment(until)))


async def resume(context: SlackContext, interaction: Interaction) -> None:
    """What is held comes now, in quiet hours at their end."""
    channel = await channel_of(context, interaction, interaction.words)
    if not await allowed(context, interaction, channel):
        return
    now, note = context.clock.now(), await _pause_note(context, interaction, channel, until=None)
    if note is None or not (
        made := await context.call(context.book.store.resume_subscription, "slack", channel, note, now=now)
    ):
        await context.reply(interaction.body, await _none_made(context, interaction, channel))
        return
    context.service.wake_sender()
    quiet, held = quiet_until(made, now), made.paused_until is not None and made.paused_until > now
    if held:
        await _tell_channel(context, channel, _notice(context, interaction, "resumed", channel), made)
    key = ("t_resumed_quiet" if quiet else "t_resumed") if held else "t_not_paused"
    await context.reply(
        interaction.body,
        told(key, await context.lang_of(interaction), room=ChannelRef(channel), at=Moment(quiet or now)),
    )


async def test(context: SlackContext, interaction: Interaction) -> None:
    """One marked message through the outbox, the way that alerts go."""
    channel = await channel_of(context, interaction, interaction.words)
    if not await allowed(context, interaction, channel):
        return
    found = await context.call(context.book.of, channel)
    if not found:
        await context.reply(interaction.body, await _not_subscribed(context, interaction, channel))
        return
    notice = replace(_notice(context, interaction, "test", channel), rule=rule_of(found[0]))
    await _tell_channel(context, channel, notice, found[0])
    await context.call(context.rights.audit.note, interaction.note("test", channel, at=context.clock.now()))
    lang = await context.lang_of(interaction)
    await context.reply(interaction.body, told("t_tested", lang, room=ChannelRef(channel)))


COMMANDS: Mapping[str, Change] = {each.__name__: each for each in (subscriptions, unsubscribe, pause, resume, test)}


async def allowed(context: SlackContext, interaction: Interaction, subject: str) -> bool:
    """Whether the person may change subscriptions. Says once, while nobody has a role, that everybody may."""
    access = await context.may(interaction, Permission.SUBSCRIBE, subject)
    if access.verdict.open_to_all and await _first_told(context, interaction):
        words = open_note(Permission.SUBSCRIBE, await context.lang_of(interaction))
        await context.reply(interaction.body, Reply(words))
    return access.allowed


def _notice(context: SlackContext, interaction: Interaction, kind: NoticeKind, channel: str) -> Notice:
    # Two in one moment are two; who did it is in the notice alone, where it can be forgotten.
    key = f"{kind}/{channel}/{context.clock.now():%Y%m%dT%H%M%S}/{token_hex(4)}"
    return Notice(key=key, kind=kind, by=interaction.actor.user)


async def _tell_channel(
    context: SlackContext, channel: str, notice: Notice, subscription: Subscription | None
) -> None:
    """Who reads in a channel must know that somebody made it silent."""
    row = notice_row(notice, channel, subscription.card_lang if subscription else "en")
    await context.call(context.book.outbox.enqueue, [row], now=context.clock.now())
    context.service.wake_sender()


def notice_row(notice: Notice, channel: str, card_lang: str) -> NewDelivery:
    return NewDelivery(
        key=f"{notice.key}:notice",
        channel=channel,
        transport="slack",
        kind=Kind.OPERATOR,
        lane=Lane.NORMAL,
        alert_key=notice.key,
        revision=1,
        message=notice,
        card_lang=card_lang,
    )


async def _first_told(context: SlackContext, interaction: Interaction) -> bool:
    key = f"open-rights/{interaction.actor.id}"
    return await context.call(context.guard.first_time, key, now=context.clock.now(), keep=NOTE_KEPT)


async def _pause_note(
    context: SlackContext, interaction: Interaction, channel: str, *, until: datetime | None
) -> AuditNote | None:
    """None when people made no subscription for the channel."""
    made = await context.call(context.book.made_for, channel)
    if made is None:
        return None
    before, after = (_paused(one) for one in (made, replace(made, paused_until=until)))
    action = "pause" if until else "resume"
    return interaction.note(action, channel, f"{before} -> {after}", at=context.clock.now())


def _paused(subscription: Subscription) -> str:
    until = subscription.paused_until
    return f"paused until {utc(until)}" if until else "not paused"


def rule_of(subscription: Subscription) -> str:
    """A subscription in words, in the language of its channel."""
    return rule_line(subscription, lang_of(subscription.card_lang))


async def _none_made(context: SlackContext, interaction: Interaction, channel: str) -> Reply:
    """Say that there is nothing to change: the configuration's subscriptions are not changed from here."""
    lang = await context.lang_of(interaction)
    if await context.call(context.book.of, channel):
        return told("t_configured", lang, room=ChannelRef(channel))
    if channel in await context.call(context.book.store.unreadable_subscriptions):
        return told("s_unreadable", lang, room=ChannelRef(channel))
    return await _not_subscribed(context, interaction, channel)


async def _not_subscribed(context: SlackContext, interaction: Interaction, channel: str) -> Reply:
    lang = await context.lang_of(interaction)
    here = [subscribe_button(channel, lang)] if channel == interaction.channel else []
    return told("t_unsubscribed_yet", lang, *here, room=ChannelRef(channel))


def _span(words: Sequence[str]) -> tuple[timedelta, tuple[str, ...]]:
    """`2h`, `90 min` or `2 horas` anywhere among the words, and the words without it."""
    line = " ".join(words)
    found = re.search(rf"(?<![\w#]){_SPAN}(?!\w)", line, re.IGNORECASE)
    if found is None:
        raise Mistake("t_how_long")
    span = timedelta(**{_UNITS[found[2][0].lower()]: int(found[1])})
    if not timedelta(0) < span <= LONGEST_PAUSE:
        raise Mistake("t_too_long", days=LONGEST_PAUSE.days)
    return span, tuple((line[: found.start()] + line[found.end() :]).split())


async def channel_of(context: SlackContext, interaction: Interaction, words: Sequence[str]) -> str:
    """The channel that was named, by link, id or #name; the one where it was typed when none was."""
    if not words:
        return await context.call(context.book.current_id, interaction.channel)
    if len(words) > 1:
        raise Mistake("t_one_channel", typed=cut(" ".join(words), 60))
    if found := _CHANNEL.fullmatch(words[0]):
        return found[1] or found[2]
    name = words[0].removeprefix("#").casefold()
    for one in await context.call(context.book.all):
        if await _name(context, one.channel) == name:
            return one.channel
    raise Mistake("t_no_channel", name=name)


async def _name(context: SlackContext, channel: str) -> str | None:
    try:
        found = inside(await context.client.conversations_info(channel=channel), "channel")
    except (SlackApiError, aiohttp.ClientError, TimeoutError):
        return None  # a channel that is gone has no name to be called by
    return str(found.get("name")).casefold()

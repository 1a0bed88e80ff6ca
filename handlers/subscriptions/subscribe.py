"""The way of `/strikes subscribe`: form, preview, saved. Nothing is saved before the last press."""

from __future__ import annotations

import asyncio
import logging
from dataclasses import replace
from datetime import datetime, timedelta
from functools import partial
from typing import Any

import aiohttp
from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck
from slack_sdk.errors import SlackApiError

from handlers import action_ids as ids
from handlers.connection.client import inside
from handlers.context import SlackContext
from handlers.delivery.slack_errors import delivery_error, name_of
from handlers.forms import LOOK_WITHIN_S, open_form
from handlers.interaction import Interaction
from handlers.payloads import Body, SentView, View
from handlers.rendering.plain import plain_line
from handlers.replies.phrases import told
from handlers.replies.reply import Reply
from handlers.replies.troubles import words_for
from handlers.subscriptions.commands import allowed, channel_of
from handlers.subscriptions.draft import Draft, of_today
from handlers.subscriptions.form import FORM, Mistakes, form_view, read_form
from handlers.subscriptions.preview import CONFIRM, counting_view, preview_view, trouble_view
from newsdesk.alerting.digests import PERIODS
from newsdesk.alerts import Mode, Subscription
from newsdesk.errors import StrikewireError
from newsdesk.people.subscribing import PREVIEW_SPAN, preview
from newsdesk.ports import PastAlert, reads
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.rich_text import ChannelRef, Line
from newsdesk.prose.rules import DIGEST_AT, rule_line
from newsdesk.prose.wording import Lang, marked
from newsdesk.text.printable import cut

logger = logging.getLogger(__name__)

A_MOMENT = timedelta(milliseconds=1)
COUNT_WITHIN_S = 1.2  # after this "Counting ..." is shown first
NOT_YET_S = (0.3, 1.0, 3.0)  # between looks for a view that Slack may be about to show


async def subscribe(context: SlackContext, interaction: Interaction) -> None:
    """Open the form with what the channel has now; one that has nothing begins in the person's language."""
    channel = await _meant(context, interaction)
    if not await allowed(context, interaction, channel or interaction.channel):
        return
    profile = await context.rights.profile(interaction.actor.user)
    made = await context.call(context.book.made_for, channel) if channel else None
    shown = made or _fresh(channel or "", profile.timezone or "UTC", profile.lang)
    draft = Draft(
        channel=interaction.channel,
        response_url=interaction.body.get("response_url", ""),
        timezone=shown.timezone,
        lang=profile.lang,
        before=_in_english(made),
        shown_of=channel or "",
    )
    view = form_view(shown, profile.lang, metadata=draft.dump(), here=channel is not None)
    await open_form(context, interaction.body, view)


async def _meant(context: SlackContext, interaction: Interaction) -> str | None:
    """The channel that was named, or else where it was typed; None for a name that only the form can find."""
    try:
        return await channel_of(context, interaction, interaction.words)
    except Mistake:
        if len(interaction.words) == 1 and interaction.words[0].startswith(("#", "<#")):
            return None
        raise Mistake("t_form_asks", typed=cut(" ".join(interaction.words), 60)) from None


def register(app: AsyncApp, context: SlackContext) -> None:
    app.action(ids.SUBSCRIBE)(context.press(partial(form_pressed, context)))
    app.view(FORM)(partial(_filled_in, context))
    app.view(CONFIRM)(partial(_confirmed, context))


async def form_pressed(context: SlackContext, interaction: Interaction, value: str) -> None:
    await subscribe(context, interaction)


async def _filled_in(context: SlackContext, ack: AsyncAck, body: Body, view: SentView) -> None:
    draft = Draft.of(view)
    wanted = read_form(view, draft.lang, timezone=draft.timezone)
    if isinstance(wanted, Mistakes):
        await ack(response_action="errors", errors=dict(wanted.fields))
        return
    draft = await of_today(context, replace(draft, subscription=wanted))
    channel, unfit = await _channel(context, draft.subscription.channel if draft.subscription else wanted.channel)
    unread = None if unfit else await _outlets_problem(context, wanted.outlets)
    if wrong := unfit or unread:
        where = "channel" if unfit else "outlets"
        await ack(response_action="errors", errors={where: plain_line(wrong.said_in(draft.lang))})
        return
    await _show_preview(ack, context, body, replace(draft, shared=bool(channel.get("is_ext_shared"))))


async def _confirmed(context: SlackContext, ack: AsyncAck, body: Body, view: SentView) -> None:
    draft = await of_today(context, Draft.of(view))
    if overtaken := await _overtaken(context, draft):
        await ack(response_action="update", view=overtaken)
        return
    await ack(response_action="clear")
    if draft.subscription is not None:
        context.start(body, _save(context, _interaction(body, draft), draft, draft.subscription))


def _fresh(channel: str, zone: str, lang: Lang) -> Subscription:
    return Subscription(
        channel=channel,
        digest_at=DIGEST_AT,
        timezone=zone,
        card_lang=lang,
        managed=False,
    )


def _interaction(body: Body, draft: Draft) -> Interaction:
    """The form knows the way back to where it was opened."""
    return Interaction.of_press({**body, "response_url": draft.response_url}, draft.lang, channel=draft.channel)


async def _show_preview(ack: AsyncAck, context: SlackContext, body: Body, draft: Draft) -> None:
    """The preview at once if the store is quick; else a view that says so, and the preview when it is there."""
    counted = asyncio.create_task(_counted(context, draft))
    await asyncio.wait({counted}, timeout=COUNT_WITHIN_S)
    if counted.done():
        await ack(response_action="push", view=counted.result())
        return
    assert draft.subscription is not None
    external_id = f"preview-{body['trigger_id']}"
    counting = counting_view(draft.subscription, draft.lang, metadata=draft.dump(), external_id=external_id)
    await ack(response_action="push", view=counting)
    context.start({}, _update_when(context, counted, external_id))


async def _overtaken(context: SlackContext, draft: Draft) -> View | None:
    """The preview once more when somebody else changed the subscription since it was shown."""
    try:
        async with asyncio.timeout(COUNT_WITHIN_S):
            return await context.call(_preview_if_overtaken, context, draft)
    except (StrikewireError, TimeoutError):
        return None  # saving waits longer, and says what is wrong


@reads
def _preview_if_overtaken(context: SlackContext, draft: Draft) -> View | None:
    assert draft.subscription is not None
    if _meanwhile(draft, context.book.made_for(draft.subscription.channel)):
        return _preview_of(context, draft)
    return None


def _meanwhile(draft: Draft, made: Subscription | None) -> Line:
    """What somebody else did to the subscription since the draft showed it; empty if nothing, or if it showed that of
    another channel."""
    wanted = draft.subscription
    assert wanted is not None
    if draft.shown_of != wanted.channel or _in_english(made) in (draft.before, _in_english(wanted)):
        return ()
    return (
        marked("fp_changed", draft.lang, rule=rule_line(made, draft.lang)) if made else marked("fp_gone", draft.lang)
    )


async def _counted(context: SlackContext, draft: Draft) -> View:
    """The view that the count makes; in words when it failed."""
    try:
        return await context.call(_preview_of, context, draft)
    except StrikewireError as err:
        return trouble_view(words_for(err, draft.lang), draft.lang, metadata=draft.dump())


@reads
def _preview_of(context: SlackContext, draft: Draft) -> View:
    assert draft.subscription is not None
    now = context.clock.now()
    past = context.book.archive.past_alerts(now - PREVIEW_SPAN, now)
    if draft.subscription.mode is not Mode.INSTANT:  # digests also have lines of what gets no card
        kept = context.book.archive.kept_for_digest(now - PREVIEW_SPAN, now)
        past = replace(past, alerts=tuple(sorted((*past.alerts, *kept), key=_newest_first)))
    made = context.book.made_for(draft.subscription.channel)
    found = preview(draft.subscription, past, now=now)
    shown = replace(draft, before=_in_english(made), shown_of=draft.subscription.channel)
    return preview_view(
        draft.subscription,
        found,
        draft.lang,
        metadata=shown.dump(),
        lead=_meanwhile(draft, made),
        shared=draft.shared,
    )


def _newest_first(past: PastAlert) -> float:
    return -past.created_at.timestamp()


async def _update_when(context: SlackContext, counted: asyncio.Task[View], external_id: str) -> None:
    """Slack may not have shown yet that it is counted, and knows no such view until then."""
    view = await counted
    for wait_s in (0.0, *NOT_YET_S):
        await asyncio.sleep(wait_s)
        try:
            await context.client.views_update(external_id=external_id, view={**view, "external_id": external_id})
        except SlackApiError as err:
            code = delivery_error(err).code
            if code == "not_found":
                continue
            logger.info("preview not shown", extra={"error": code})
        return
    logger.info("preview not shown", extra={"error": "not_found"})  # who waits no longer has closed it


async def _save(context: SlackContext, interaction: Interaction, draft: Draft, wanted: Subscription) -> None:
    if not await allowed(context, interaction, wanted.channel):
        return
    made = await context.call(context.book.made_for, wanted.channel)
    if made:
        wanted = replace(wanted, paused_until=made.paused_until, says_quiet=made.says_quiet, made_at=made.made_at)
    seen = _in_english(made) in (draft.before, _in_english(wanted))
    if not seen or (made != wanted and not await _replace(context, interaction, made, wanted)):
        await context.reply(interaction.body, await _not_saved(context, wanted, draft.lang))
        return
    words = told("t_subscribed", draft.lang, room=ChannelRef(wanted.channel), rule=rule_line(wanted, draft.lang))
    await context.reply(interaction.body, words)


async def _replace(
    context: SlackContext, interaction: Interaction, made: Subscription | None, wanted: Subscription
) -> bool:
    """False when somebody else changed it since it was looked at."""
    to_digest = made is not None and made.mode is Mode.INSTANT is not wanted.mode
    made_at = await _first_untold(context, wanted) if to_digest else wanted.made_at or context.clock.now()
    wanted = replace(wanted, made_at=made_at)
    changed = f"{_in_english(made) or 'nothing'} -> {_in_english(wanted)}"
    note = interaction.note("subscribe", wanted.channel, changed, at=context.clock.now())
    alone = not await context.call(context.book.is_configured, wanted.channel)
    return await context.call(
        context.book.store.save_subscription,
        wanted,
        note,
        instead_of=(made,),
        call_off_since=made_at if to_digest and alone else None,
    )


async def _not_saved(context: SlackContext, wanted: Subscription, lang: Lang) -> Reply:
    """Somebody was faster by less than the form looks back: what holds now."""
    made = await context.call(context.book.made_for, wanted.channel)
    key, rule = ("t_subscribed_since", rule_line(made, lang)) if made else ("t_ended_since", "")
    return told(key, lang, room=ChannelRef(wanted.channel), rule=rule, mine=rule_line(wanted, lang))


async def _first_untold(context: SlackContext, wanted: Subscription) -> datetime:
    """Where a digest begins that takes the place of alerts: with the oldest that waits, which comes in it alone."""
    now = context.clock.now()
    oldest = await context.call(context.book.outbox.oldest_waiting, "slack", wanted.channel)
    return max(oldest - A_MOMENT, now - PERIODS[wanted.mode]) if oldest else now


async def _channel(context: SlackContext, channel: str) -> tuple[dict[str, Any], Mistake | None]:
    """What Slack says of it, and why nothing could be posted there; nothing of both when it does not say in time."""
    try:
        async with asyncio.timeout(LOOK_WITHIN_S):
            found = inside(await context.client.conversations_info(channel=channel), "channel")
    except SlackApiError as err:
        return {}, Mistake("fs_not_member") if name_of(err) == "channel_not_found" else None
    except (aiohttp.ClientError, TimeoutError):
        return {}, None
    if found.get("is_archived"):
        return found, Mistake("fs_archived")
    return found, None if found.get("is_member", not found) else Mistake("fs_not_member")


async def _outlets_problem(context: SlackContext, names: tuple[str, ...]) -> Mistake | None:
    """A name that nobody is read under would wait for ever; None when the store does not say in time."""
    if not names:
        return None
    try:
        async with asyncio.timeout(LOOK_WITHIN_S):
            return await context.call(context.book.outlet_problem, names)
    except (StrikewireError, TimeoutError):
        return None


def _in_english(subscription: Subscription | None) -> str:
    """A subscription in words, as the audit log keeps it; empty if there is none."""
    return rule_line(subscription, "en") if subscription else ""

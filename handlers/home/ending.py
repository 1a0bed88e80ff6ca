"""Unsubscribing at the Home asks first: its menu entry is one slip away from the others, and it cannot be undone."""

from __future__ import annotations

import json
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.context import Change, SlackContext
from handlers.forms import form, line_block, open_form
from handlers.interaction import Interaction
from handlers.payloads import Body, SentView, View
from handlers.subscriptions.commands import allowed
from newsdesk.alerts import Subscription
from newsdesk.prose.rich_text import ChannelRef
from newsdesk.prose.rules import rule_line
from newsdesk.prose.wording import Lang, marked, say

END_FORM = "unsubscribe"


def register(app: AsyncApp, context: SlackContext, end: Change) -> None:
    """`end` is what the form does once it is sent."""
    app.view(END_FORM)(partial(_submitted, context, end))


async def ask(context: SlackContext, interaction: Interaction) -> None:
    channel = interaction.channel
    if await allowed(context, interaction, channel):
        made = await context.call(context.book.made_for, channel)
        lang = await context.lang_of(interaction)
        await open_form(context, interaction.body, end_form(channel, made, lang))


async def _submitted(context: SlackContext, end: Change, ack: AsyncAck, body: Body, view: SentView) -> None:
    await ack()
    asked = json.loads(view["private_metadata"])
    context.start(body, end(context, Interaction.of_press(body, asked["lang"], channel=asked["ends"])))


def end_form(channel: str, made: Subscription | None, lang: Lang) -> View:
    """`made` is None for what is there and cannot be read."""
    rule = ((rule_line(made, lang),),) if made else ()
    return form(
        END_FORM,
        lang,
        title=say("fe_title", lang),
        submit="m_unsubscribe",
        metadata=json.dumps({"ends": channel, "lang": lang}),
        blocks=[
            line_block("what", marked("fe_what", lang, room=ChannelRef(channel)), *rule),
            line_block("then", marked("fe_then", lang)),
        ],
    )

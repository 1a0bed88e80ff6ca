"""The buttons of a digest: all that it told, for who presses it alone, and cards for its strikes."""

from __future__ import annotations

import re
from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers import action_ids as ids
from handlers.context import SlackContext
from handlers.interaction import Interaction
from handlers.messages.digest_list import digest_list
from handlers.replies.phrases import told
from handlers.replies.reply import laid_out
from newsdesk.people.digest_cards import TRANSPORT
from newsdesk.people.roles import Permission


def register(app: AsyncApp, context: SlackContext) -> None:
    app.action(re.compile(rf"^{re.escape(ids.SHOW_DIGEST)}(\..+)?$"))(context.press(partial(_show, context)))
    app.action(ids.POST_CARDS)(context.press(partial(_post, context)))


async def _show(context: SlackContext, interaction: Interaction, value: str) -> None:
    number, _, key = value.partition(" ")
    digest = await context.call(context.book.archive.digest, TRANSPORT, interaction.channel, key)
    lang = await context.lang_of(interaction)
    if digest is None or not digest.items or not number.isdecimal():
        await context.reply(interaction.body, told("t_no_digest", lang))
        return
    await context.reply(interaction.body, laid_out(digest_list(digest, lang, int(number)), lang))


async def _post(context: SlackContext, interaction: Interaction, key: str) -> None:
    if not await context.allowed(interaction, Permission.POST, key):
        return
    posted = await context.call(context.editing.digest_cards.post, key, interaction.channel, interaction.actor)
    lang = await context.lang_of(interaction)
    if posted:
        context.service.wake_sender()
        await context.reply(interaction.body, told("t_cards_posted", lang, records=", ".join(posted)))
    else:
        await context.reply(interaction.body, told("t_no_digest" if posted is None else "t_cards_there", lang))

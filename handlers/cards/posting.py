"""Post anyway, on the answer to `why`: an entry that no channel has a card of."""

from __future__ import annotations

from functools import partial

from slack_bolt.async_app import AsyncApp

from handlers import action_ids as ids
from handlers.context import SlackContext
from handlers.interaction import Interaction
from handlers.replies.phrases import private
from newsdesk.people.posting import PostOutcome, PostResult
from newsdesk.people.roles import Permission
from newsdesk.prose.rich_text import ChannelRef, Line
from newsdesk.prose.wording import Lang, marked, say

MOST_CHANNELS = 5


def register(app: AsyncApp, context: SlackContext) -> None:
    app.action(ids.POST_ANYWAY)(context.press(partial(_post, context)))


async def _post(context: SlackContext, interaction: Interaction, name: str) -> None:
    """Post an entry, by its name as in E-90117."""
    if not await context.allowed(interaction, Permission.POST, name):
        return
    posted = await context.call(
        context.editing.posting.post, int(name.removeprefix("E-")), interaction.actor, interaction.channel
    )
    if posted.outcome is PostOutcome.DONE:
        context.service.wake_sender()
    lang = await context.lang_of(interaction)
    await context.reply(interaction.body, private(_posted(posted, name, lang), lang))


def _posted(posted: PostResult, name: str, lang: Lang) -> Line:
    channels = [piece for channel in posted.channels[:MOST_CHANNELS] for piece in (" ", ChannelRef(channel))]
    match posted.outcome:
        case PostOutcome.DONE:
            done = marked("t_posted", lang, name=name, record=posted.record)
            return (*done, *channels, say("t_posted_by", lang))
        case PostOutcome.TOLD:
            where = (say("t_told_in", lang), *channels) if channels else ()
            return (*marked("t_told", lang, name=name), *where, ".")
        case PostOutcome.UNREAD:
            return marked("t_unread", lang, name=name)
        case PostOutcome.NOBODY:
            return marked("t_nobody_asks", lang)
        case _:
            return marked("t_no_entry", lang, name=name)

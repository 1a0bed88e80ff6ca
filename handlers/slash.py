"""/strikes: ack first, then think. A few first words change something; all others are questions."""

from __future__ import annotations

from collections.abc import Mapping
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.audit import audit
from handlers.cards.regrouping import merge, split
from handlers.commands.reading.request import COMMAND
from handlers.commands.reading.synonyms import SAME
from handlers.context import ANSWER_WITHIN_S, Change, SlackContext
from handlers.feeds.commands import TRY_WITHIN_S, feeds
from handlers.interaction import Interaction
from handlers.payloads import Body
from handlers.replies.files import give_privately
from handlers.replies.ways_back import place_of
from handlers.roles import role
from handlers.subscriptions.commands import COMMANDS
from handlers.subscriptions.subscribe import subscribe
from newsdesk.text.folding import fold

CHANGES: Mapping[str, Change] = {
    **COMMANDS,
    "subscribe": subscribe,
    "audit": audit,
    "role": role,
    "merge": merge,
    "split": split,
    "feeds": feeds,
}
TAKES_LONG = (feeds,)  # they read what others publish


def register(app: AsyncApp, context: SlackContext) -> None:
    app.command(COMMAND)(partial(_strikes, context))


async def _strikes(context: SlackContext, ack: AsyncAck, body: Body) -> None:
    await ack()
    first, *_ = fold(body.get("text", "")).split() or [""]
    if change := CHANGES.get(SAME.get(first, first)):
        within = TRY_WITHIN_S if change in TAKES_LONG else ANSWER_WITHIN_S
        context.start(body, change(context, Interaction.of_command(body)), within_s=within)
    else:
        _, user = place_of(body)
        context.start_answer(body, body.get("text", ""), user, partial(give_privately, context, body))

"""Buttons on cards that change something: who may, what comes of it, and what the person is told.

A press that works is answered by the card itself, which every reader sees; only what did not work, or what nobody
can see on the card, is said in private.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers import action_ids as ids
from handlers.cards.forms import NOT_RELEVANT, not_relevant_form
from handlers.cards.regrouping import open_regroup_form
from handlers.context import SlackContext
from handlers.forms import Origin, open_form, origin_of, typed
from handlers.interaction import Interaction
from handlers.messages.card_parts import best_url
from handlers.page import Button
from handlers.payloads import Body, SentView
from handlers.replies.phrases import told
from handlers.replies.reply import Reply
from newsdesk.alerts import alert_key
from newsdesk.messages import Marks
from newsdesk.people.marking import MarkingResult, Outcome
from newsdesk.people.roles import Permission
from newsdesk.prose.rich_text import Moment, Person
from newsdesk.prose.wording import Lang, say

Mark = Callable[..., MarkingResult]  # one press of `Marking`: key, actor, and what else it needs


def register(app: AsyncApp, context: SlackContext) -> None:
    marking = context.editing.marking
    for action_id, permission, mark in (
        (ids.CLAIM, Permission.CLAIM, marking.claim),
        (ids.TAKE_OVER, Permission.CLAIM, marking.take_over),
        (ids.RELEASE, Permission.CLAIM, marking.release),
        (ids.PUT_BACK, Permission.JUDGE, marking.put_back),
    ):
        app.action(action_id)(context.press(partial(_mark, context, permission, mark)))
    app.action(ids.MORE)(context.press(partial(_choose, context)))
    app.view(NOT_RELEVANT)(partial(_judged, context))


async def _judged(context: SlackContext, ack: AsyncAck, body: Body, view: SentView) -> None:
    """Slack asks for a reason, and is content with a blank."""
    opened, reason = origin_of(view), typed(view, "reason")
    if not reason:
        await ack(response_action="errors", errors={"reason": say("fn_no_reason", opened.lang)})
        return
    await ack()
    context.start(body, _set_aside(context, body, opened, reason))


async def _set_aside(context: SlackContext, body: Body, opened: Origin, reason: str) -> None:
    interaction = Interaction.of_press(body, opened.lang, channel=opened.channel)
    set_aside = context.editing.marking.set_aside
    await _mark(context, Permission.JUDGE, set_aside, interaction, opened.record, reason=reason)


async def _mark(
    context: SlackContext, permission: Permission, mark: Mark, interaction: Interaction, record: str, **more: str
) -> None:
    if not await context.allowed(interaction, permission, alert_key(record)):
        return
    marked = await context.call(mark, alert_key(record), interaction.actor, **more)
    if marked.outcome is Outcome.DONE:
        context.service.wake_sender()
    elif words := _told(record, marked, await context.lang_of(interaction)):
        await context.reply(interaction.body, words)


async def _choose(context: SlackContext, interaction: Interaction, value: str) -> None:
    verb, _, record = value.partition(":")
    marking = context.editing.marking
    match verb:
        case "why":
            question = f"why {await _address_of(context, record)}"
            await context.reply(interaction.body, await context.answer(question, interaction.actor.user))
        case "mute" | "unmute":
            mark = marking.mute if verb == "mute" else marking.unmute
            await _mark(context, Permission.MUTE, mark, interaction, record, channel=interaction.channel)
        case "not_relevant" if await context.allowed(interaction, Permission.JUDGE, alert_key(record)):
            origin = Origin(record=record, channel=interaction.channel, lang=await context.lang_of(interaction))
            await open_form(context, interaction.body, not_relevant_form(origin))
        case "regroup":
            await open_regroup_form(context, interaction, [int(record.removeprefix("S-"))])


async def _address_of(context: SlackContext, record: str) -> str:
    """What `why` explains: a record by its name, any other story by its best link."""
    view = None if record.startswith("S-") else await context.call(context.editing.marking.card, alert_key(record))
    return best_url(view.sources) or record if view else record


def _told(record: str, marked: MarkingResult, lang: Lang) -> Reply | None:
    """What is said in private; None when the card says it."""
    marks = marked.marks
    if marked.outcome is Outcome.NO_CARD:
        return told("t_no_card", lang)
    if marked.outcome is Outcome.SET_ASIDE and marks and marks.set_aside:
        return told("t_set_aside", lang, who=Person(marks.set_aside.by))
    if marked.outcome is Outcome.TAKEN and marks is not None:
        return _taken(marks, record, lang)
    return None


def _taken(marks: Marks, record: str, lang: Lang) -> Reply:
    spoken = say("t_take_over_say", lang, record=record)
    button = Button(label=say("t_take_over", lang), action_id=ids.TAKE_OVER, value=record, spoken=spoken)
    who = Person(marks.claimed_by or "")
    if marks.claimed_at is None:
        return told("t_taken", lang, button, who=who)
    return told("t_taken_at", lang, button, who=who, at=Moment(marks.claimed_at, time_only=True))

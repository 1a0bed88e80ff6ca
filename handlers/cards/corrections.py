"""Correct a figure from Slack: the form, the question to a second editor, and the answer to whoever pressed."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers import action_ids as ids
from handlers.cards.forms import CORRECT, correct_form
from handlers.context import SlackContext
from handlers.forms import Origin, open_form, origin_of, typed
from handlers.interaction import Interaction
from handlers.page import Button
from handlers.payloads import Body, SentView
from handlers.rendering.plain import plain_line
from handlers.replies.phrases import told
from handlers.replies.reply import Reply
from newsdesk.alerts import alert_key
from newsdesk.people.actor import Actor
from newsdesk.people.correction.steps import CorrectionOutcome, CorrectionResult, Proposal
from newsdesk.people.correction.values import read_source, read_value, shown_words, value_words
from newsdesk.people.roles import Permission
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.reply_words import DECIDED
from newsdesk.prose.rich_text import ChannelRef, Moment, Person
from newsdesk.prose.wording import Lang, claim_value, field_name, say, word
from newsdesk.strikes import Field

ENTRIES = ("field", "value", "source", "note")
MOST_KEPT = 1900  # of what a button can carry


def register(app: AsyncApp, context: SlackContext) -> None:
    app.action(ids.CORRECT)(context.press(partial(_open, context)))
    app.view(CORRECT)(partial(_submitted, context))
    correcting = context.editing.correcting
    for action_id, step in (
        (ids.CONFIRM, correcting.confirm),
        (ids.REJECT, correcting.reject),
        (ids.UNDO_CORRECTION, correcting.undo),
    ):
        app.action(action_id)(context.press(partial(_decide, context, step)))


async def _submitted(context: SlackContext, ack: AsyncAck, body: Body, view: SentView) -> None:
    """What can be told without the record is told inside the form."""
    opened = origin_of(view)
    errors: dict[str, str] = {}
    proposal = _proposal(view, opened, context.clock.now().date(), errors)
    if proposal is None:
        await ack(response_action="errors", errors=errors)
        return
    await ack()
    interaction = Interaction.of_press(body, opened.lang, channel=opened.channel)
    context.start(body, _propose(context, interaction, opened.record, proposal))


async def _open(context: SlackContext, interaction: Interaction, value: str) -> None:
    name, _, kept = value.partition(" ")
    if not await context.allowed(interaction, Permission.CORRECT, alert_key(name)):
        return
    record = await context.call(context.editing.correcting.record, alert_key(name))
    lang = await context.lang_of(interaction)
    if record is None:
        await context.reply(interaction.body, told("t_no_card", lang))
        return
    origin = Origin(record=name, channel=interaction.channel, lang=lang, seen=dict(shown_words(record)))
    await open_form(context, interaction.body, correct_form(origin, _entries(kept)))


async def _propose(context: SlackContext, interaction: Interaction, name: str, proposal: Proposal) -> None:
    if not await context.allowed(interaction, Permission.CORRECT, alert_key(name)):
        return
    result = await context.call(
        context.editing.correcting.propose, alert_key(name), interaction.actor, proposal, channel=interaction.channel
    )
    context.service.wake_sender()
    moved, lang = result.outcome is CorrectionOutcome.MOVED, await context.lang_of(interaction)
    await context.reply(
        interaction.body, _overtaken(interaction, name, proposal, result, lang) if moved else _told(result, lang)
    )


async def _decide(
    context: SlackContext, step: Callable[[int, Actor], CorrectionResult], interaction: Interaction, number: str
) -> None:
    if not await context.allowed(interaction, Permission.CORRECT, f"correction/{number}"):
        return
    result = await context.call(step, int(number), interaction.actor)
    context.service.wake_sender()
    if result.outcome is not CorrectionOutcome.DONE:
        await context.reply(interaction.body, _told(result, await context.lang_of(interaction)))


def _proposal(view: SentView, opened: Origin, today: date, errors: dict[str, str]) -> Proposal | None:
    """The form as a proposal, or None and what is wrong by field."""
    if not typed(view, "field"):  # Slack does not send such a form; others do
        errors["field"] = say("f_choose", opened.lang)
        return None
    field, seen = Field(typed(view, "field")), opened.seen
    value: int | str = ""
    source = ""
    try:
        value = read_value(field, typed(view, "value"), today=today)
        if value_words(value) == seen.get(field):
            raise Mistake("fc_same", value=claim_value(field, seen.get(field), opened.lang))
    except Mistake as mistake:
        errors["value"] = plain_line(mistake.said_in(opened.lang))
    try:
        source = read_source(typed(view, "source"))
    except Mistake as mistake:
        errors["source"] = plain_line(mistake.said_in(opened.lang))
    if errors:
        return None
    return Proposal(field=field, value=value, source_url=source, note=typed(view, "note"), seen=seen.get(field))


# --- what people are told --------------------------------------------------------------------------------------


def _told(result: CorrectionResult, lang: Lang) -> Reply:
    correction = result.correction
    if result.outcome is CorrectionOutcome.SAME:
        return told("t_says_so", lang)
    if result.outcome is CorrectionOutcome.NO_CARD or correction is None:
        return told("t_no_card", lang)
    note = correction.note
    match result.outcome:
        case CorrectionOutcome.DONE:
            return told("t_asked", lang, room=ChannelRef(correction.channel), lapses=Moment(note.lapses_at))
        case CorrectionOutcome.MOVED:
            return told("t_moved", lang, **_moved(note.field, result.shown_now, correction.agreed_on, lang))
        case CorrectionOutcome.OWN:
            return told("t_own", lang)
        case CorrectionOutcome.OVERTAKEN:
            field, now = field_name(note.field, lang), claim_value(note.field, result.shown_now, lang)
            return told("t_corrected_since", lang, field=field, now=now)
        case CorrectionOutcome.LAPSED:
            return told("t_lapsed", lang)
        case _:
            return told("t_decided", lang, state=word(DECIDED[note.state], lang), who=Person(note.decided_by or ""))


def _moved(field: Field, now: str | None, was: str | None, lang: Lang) -> dict[str, str]:
    return {
        "field": field_name(field, lang),
        "now": claim_value(field, now, lang),
        "was": claim_value(field, was, lang),
    }


def _overtaken(
    interaction: Interaction, name: str, proposal: Proposal, result: CorrectionResult, lang: Lang
) -> Reply:
    """Say that somebody was faster, with a button that opens the form again as it was filled in."""
    button = Button(
        label=say("t_form_again", lang),
        action_id=ids.CORRECT,
        value=f"{name} {_kept(interaction.body['view'])}",
        spoken=say("t_form_again_say", lang, record=name),
    )
    return told("t_card_changed", lang, button, **_moved(proposal.field, result.shown_now, proposal.seen, lang))


def _kept(view: SentView) -> str:
    entries = {name: typed(view, name) for name in ENTRIES}
    kept = json.dumps(entries, ensure_ascii=False)
    return kept if len(kept) <= MOST_KEPT else json.dumps({**entries, "note": "", "source": ""})


def _entries(kept: str) -> dict[str, str]:
    """What a button carried to fill a form with; it decides nothing."""
    with suppress(ValueError):
        entries = json.loads(kept) if kept else {}
        return {name: str(entries[name]) for name in ENTRIES if name in entries}
    return {}

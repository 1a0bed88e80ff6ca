"""Merge and split strike records from Slack: the card's menu, `/strikes merge` and `split`, and Undo.

What it did stands on the cards; who did it is told in private, with the button that takes it back.
"""

from __future__ import annotations

import asyncio
from collections.abc import Sequence
from datetime import date
from functools import partial

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers import action_ids as ids
from handlers.cards.regroup_form import REGROUP, TYPED, Choice, read_choice, record_line, regroup_form
from handlers.commands.reading.numbers import record_number
from handlers.commands.shared.records import name_of
from handlers.context import SlackContext
from handlers.forms import LOOK_WITHIN_S, Origin, open_form, origin_of
from handlers.interaction import Interaction
from handlers.page import Button
from handlers.payloads import Body, SentView
from handlers.replies.phrases import private, told
from handlers.replies.reply import Reply
from newsdesk.errors import StrikewireError
from newsdesk.people.regrouping.steps import Regrouped, RegroupingOutcome
from newsdesk.people.roles import Permission
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.wording import Lang, count, day, marked, record_words, say
from newsdesk.record.totals import day_of

_PARTED, _MERGED = "part", "merge"


def register(app: AsyncApp, context: SlackContext) -> None:
    app.view(REGROUP)(partial(_submitted, context))
    app.action(ids.UNDO_REGROUPING)(context.press(partial(_undo_pressed, context)))


async def _submitted(context: SlackContext, ack: AsyncAck, body: Body, view: SentView) -> None:
    origin, choice = origin_of(view), read_choice(view)
    wrong = choice.mistakes(view, origin.lang, today=context.clock.now().date())
    if wrong := wrong or await _unknown(context, choice, origin.lang):
        await ack(response_action="errors", errors=wrong)
        return
    await ack()
    interaction = Interaction.of_press(body, origin.lang, channel=origin.channel)
    number = int(origin.record.removeprefix("S-"))
    context.start(body, (_split if choice.split else _merge)(context, interaction, number, choice))


async def _unknown(context: SlackContext, choice: Choice, lang: Lang) -> dict[str, str]:
    """Words for the field of the record, told while the form is open, so that what was typed is kept."""
    if not choice.typed or choice.number is None:
        return {}
    try:
        async with asyncio.timeout(LOOK_WITHIN_S):
            known = await context.call(context.lookups.answers.strike, choice.number)
    except (StrikewireError, TimeoutError):
        return {}  # merging waits longer, and says what is wrong
    return {} if known else {TYPED: say("fr_no_record", lang, name=f"S-{choice.number}")}


async def _merge(context: SlackContext, interaction: Interaction, one: int, choice: Choice) -> None:
    subject = f"S-{one} {choice.typed or f'S-{choice.near}'}"
    if not await context.allowed(interaction, Permission.REGROUP, subject):
        return
    other = choice.number or await _of_day(context, interaction, one, choice.day(context.clock.now().date()))
    if other is not None:
        done = await context.call(context.editing.regrouping.merge, one, other, interaction.actor)
        await _tell(context, interaction, done, "t_merged", _PARTED)


async def _split(context: SlackContext, interaction: Interaction, number: int, choice: Choice) -> None:
    if await context.allowed(interaction, Permission.REGROUP, f"S-{number}"):
        done = await context.call(context.editing.regrouping.split, number, choice.split, interaction.actor)
        await _tell(context, interaction, done, "t_split", _MERGED)


async def _undo_pressed(context: SlackContext, interaction: Interaction, value: str) -> None:
    await undo(context, interaction, value.split())


async def merge(context: SlackContext, interaction: Interaction) -> None:
    """`merge S-72 S-71` opens the form with both; `merge undo S-72` takes it back."""
    first, *rest = interaction.words or ("",)
    if first.lower() == "undo":
        _numbers(rest, "merge undo S-72", most=1)
        await undo(context, interaction, [_PARTED, *rest])
        return
    await open_regroup_form(context, interaction, _numbers(interaction.words, "merge S-72 S-71", most=2))


async def split(context: SlackContext, interaction: Interaction) -> None:
    """`split S-72` opens the form, unless the record rests on one report."""
    await open_regroup_form(context, interaction, _numbers(interaction.words, "split S-72", most=1), to_split=True)


async def open_regroup_form(
    context: SlackContext, interaction: Interaction, numbers: list[int], *, to_split: bool = False
) -> None:
    """Open the form for the first of the records; the second is the one to merge it with."""
    number, *others = numbers
    if not await context.allowed(interaction, Permission.REGROUP, " ".join(f"S-{one}" for one in numbers)):
        return
    around, lang = await context.call(context.editing.regrouping.around, number), await context.lang_of(interaction)
    if around is None:
        await context.reply(interaction.body, told("t_not_alone", lang, name=f"S-{number}"))
        return
    if to_split and not around.can_be_split:
        near = f"S-{around.near[0].number}" if around.near else "S-71"
        await context.reply(interaction.body, told("t_one_report", lang, name=f"S-{number}", near=near))
        return
    wanted = others[0] if others else None
    if wanted == number:
        await context.reply(interaction.body, told("t_one_record", lang))
        return
    if wanted is not None and await context.call(context.editing.regrouping.around, wanted) is None:
        await context.reply(interaction.body, told("t_not_alone", lang, name=f"S-{wanted}"))
        return
    origin = Origin(record=f"S-{number}", channel=interaction.channel, lang=lang)
    await open_form(context, interaction.body, regroup_form(around, origin, wanted=wanted))


async def _of_day(context: SlackContext, interaction: Interaction, number: int, when: date | None) -> int | None:
    """The one other record of that day; None, and the person is told, when there are more or none."""
    ledger = await context.call(context.lookups.answers.ledger)
    rows = [row for row in ledger if when in (day_of(row), row.announced_on) and row.number != number]
    if when and len(rows) == 1:
        return rows[0].number
    named = {"one": f"S-{number}", "other": f"S-{rows[0].number if rows else 31}"}
    lang = await context.lang_of(interaction)
    if when and rows:
        records, names = count(len(rows), "record", lang), ", ".join(name_of(row, lang) for row in rows)
        words = told("t_many_fit", lang, records=records, day=day(when, lang), names=names, **named)
    else:
        words = told("t_none_fits", lang, **named)
    await context.reply(interaction.body, words)
    return None


async def undo(context: SlackContext, interaction: Interaction, words: list[str]) -> None:
    """`part S-72`: out of the record that it was merged into. `merge S-73 S-12`: a split taken back."""
    kind, *records = words or [""]
    numbers = _numbers(records, "merge undo S-72", most=2)
    if not await context.allowed(interaction, Permission.REGROUP, " ".join(f"S-{one}" for one in numbers)):
        return
    if kind == _MERGED and len(numbers) == 2:
        done = await context.call(context.editing.regrouping.merge, numbers[0], numbers[1], interaction.actor)
    else:
        done = await context.call(context.editing.regrouping.part, numbers[0], interaction.actor)
    await _tell(context, interaction, done, "t_undone", "")


async def _tell(context: SlackContext, interaction: Interaction, done: Regrouped, key: str, undo_by: str) -> None:
    lang, kept, lost = await context.lang_of(interaction), done.kept, done.lost
    if done.outcome is not RegroupingOutcome.DONE or kept is None or lost is None:
        await context.reply(interaction.body, _refused(done, lang))
        return
    context.service.wake_sender()
    moved = {"reports": count(done.reports, "report", lang), "cards": count(done.cards, "card", lang)}
    now = marked("t_regrouped", lang, kept=record_words(kept.name, lang), record=record_line(kept, lang), **moved)
    line = (*marked(key, lang, lost=record_words(lost.name, lang), kept=record_words(kept.name, lang)), *now)
    await context.reply(interaction.body, private(line, lang, *_undo_buttons(done, undo_by, lang)))


def _undo_buttons(done: Regrouped, undo_by: str, lang: Lang) -> tuple[Button, ...]:
    if not undo_by or done.lost is None or done.kept is None:
        return ()
    value = f"{undo_by} {done.lost.key} {done.kept.key}"
    spoken = say("t_undo_say", lang, lost=done.lost.key, kept=done.kept.key)
    return (Button(label=say("t_undo", lang), action_id=ids.UNDO_REGROUPING, value=value, spoken=spoken),)


_REFUSED = {
    RegroupingOutcome.UNKNOWN: "t_no_record",
    RegroupingOutcome.SAME: "t_one_record",
    RegroupingOutcome.SHIPPED: "t_both_shipped",
    RegroupingOutcome.PART: "t_is_part",
    RegroupingOutcome.WHOLE: "t_is_whole",
    RegroupingOutcome.EVERY_REPORT: "t_every_report",
}


def _refused(done: Regrouped, lang: Lang) -> Reply:
    key = _REFUSED.get(done.outcome, "t_reports_gone")
    return told(key, lang, name=f"S-{done.about}", whole=f"S-{done.part_of}")


def _numbers(words: Sequence[str], example: str, *, most: int) -> list[int]:
    found = [number for word in words if (number := record_number(word)) is not None]
    if not found or len(found) < len(words) or len(found) > most:
        raise Mistake("t_which_record", example=example)
    return found

"""Merge and split strike records from Slack: the card's menu, `/strikes merge` and `split`, and Undo; Post anyway.

What it did stands on the cards; who did it is told in private, with the button that takes it back.
"""

from __future__ import annotations

from datetime import date
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.asking import SlackDesk
from handlers.commands.records import name_of
from handlers.commands.why import POST
from handlers.forms import Origin, open_form, origin_of
from handlers.page import Button
from handlers.regroup_forms import RECORD, REGROUP, Choice, read_choice, record_line, regroup_form
from handlers.saying import allowed, private
from handlers.subscriptions.said import Said
from newsdesk.errors import UserError
from newsdesk.people.marking import Hand
from newsdesk.people.posting import Posted
from newsdesk.people.posting import Step as Posting
from newsdesk.people.regrouping import Regrouped, Step
from newsdesk.people.roles import Act
from newsdesk.prose.lines import Bold, Code, Line, Room
from newsdesk.prose.wording import count, day

UNDO = "regroup.undo"
_PARTED, _MERGED = "part", "merge"


def register(app: AsyncApp, desk: SlackDesk) -> None:
    async def submitted(ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        choice = read_choice(view)
        if wrong := choice.mistakes(view, today=desk.clock.now().date()):
            await ack(response_action="errors", errors=wrong)
            return
        await ack()
        origin = origin_of(view)
        said = Said.of_press(body, channel=origin.channel)
        number = int(origin.record.removeprefix("S-"))
        desk.start(body, split_(said, number, choice.split) if choice.split else merge_(said, number, choice))

    async def merge_(said: Said, one: int, choice: Choice) -> None:
        if not await allowed(desk, said, Act.REGROUP, f"S-{one} {choice.typed or f'S-{choice.near}'}"):
            return
        other = choice.number or await _of_day(desk, said, one, choice.day(desk.clock.now().date()))
        if other is not None:
            done = await desk.call(desk.regrouping.merge, one, other, _hand(said))
            await _tell(desk, said, done, "Merged", _PARTED)

    async def split_(said: Said, number: int, entries: tuple[str, ...]) -> None:
        if await allowed(desk, said, Act.REGROUP, f"S-{number}"):
            done = await desk.call(desk.regrouping.split, number, entries, _hand(said))
            await _tell(desk, said, done, "Split", _MERGED)

    async def pressed(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        desk.start(body, undo(desk, Said.of_press(body), action.get("value", "").split()))

    async def posting(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        desk.start(body, post_anyway(desk, Said.of_press(body), action.get("value", "")))

    app.view(REGROUP)(submitted)
    app.action(UNDO)(pressed)
    app.action(POST)(posting)


async def merge(desk: SlackDesk, said: Said) -> None:
    """`merge S-72 S-71` opens the form with both; `merge undo S-72` takes it back."""
    first, *rest = said.words or ("",)
    if first.lower() == "undo":
        await undo(desk, said, [_PARTED, *rest])
        return
    await open_regroup_form(desk, said, _numbers(said.words, "merge S-72 S-71"))


async def split(desk: SlackDesk, said: Said) -> None:
    await open_regroup_form(desk, said, _numbers(said.words, "split S-72")[:1])


async def open_regroup_form(desk: SlackDesk, said: Said, numbers: list[int]) -> None:
    """For the first of the records; the second one is the one to merge it with."""
    number, *others = numbers
    if not await allowed(desk, said, Act.REGROUP, " ".join(f"S-{one}" for one in numbers)):
        return
    around = await desk.call(desk.regrouping.around, number)
    if around is None:
        await desk.reply(said.body, private((Bold(f"No record S-{number} stands by itself."), *_LOOK)))
        return
    wanted = others[0] if others else None
    if wanted is not None and await desk.call(desk.regrouping.around, wanted) is None:
        await desk.reply(said.body, private((Bold(f"No record S-{wanted} stands by itself."), *_LOOK)))
        return
    origin = Origin(record=f"S-{number}", channel=said.channel)
    await open_form(desk, said.body, regroup_form(around, origin, wanted=wanted))


async def _of_day(desk: SlackDesk, said: Said, number: int, when: date | None) -> int | None:
    """The one other record of that day; None, and the person is told, when there are more or none."""
    ledger = await desk.call(desk.answers.ledger)
    rows = [row for row in ledger if when in (row.happened_on, row.announced_on) and row.number != number]
    if when and len(rows) == 1:
        return rows[0].number
    title = f"{count(len(rows), 'record')} fit {day(when)}:" if when and rows else "No other record fits that day."
    names = f" {', '.join(name_of(row) for row in rows)}." if rows else ""
    example = Code(f"/strikes merge S-{number} S-{rows[0].number if rows else 31}")
    await desk.reply(said.body, private((Bold(title), f"{names} Name one: ", example)))
    return None


async def undo(desk: SlackDesk, said: Said, words: list[str]) -> None:
    """`part S-72`: out of the record that it was merged into. `merge S-73 S-12`: a split taken back."""
    kind, *records = words or [""]
    numbers = _numbers(records, "merge undo S-72")
    if not await allowed(desk, said, Act.REGROUP, " ".join(f"S-{one}" for one in numbers)):
        return
    if kind == _MERGED and len(numbers) == 2:
        done = await desk.call(desk.regrouping.merge, *numbers, _hand(said))
    else:
        done = await desk.call(desk.regrouping.part, numbers[0], _hand(said))
    await _tell(desk, said, done, "Undone", "")


async def post_anyway(desk: SlackDesk, said: Said, name: str) -> None:
    """An entry by its name, E-90117."""
    if not await allowed(desk, said, Act.POST, name):
        return
    posted = await desk.call(desk.posting.post, int(name.removeprefix("E-")), _hand(said), said.channel)
    if posted.step is Posting.DONE:
        desk.wake_sender()
    await desk.reply(said.body, private(_posted(posted, name)))


def _posted(posted: Posted, name: str) -> Line:
    rooms = [piece for channel in posted.channels[:5] for piece in (" ", Room(channel))]
    match posted.step:
        case Posting.DONE:
            return (Bold(f"Posted {name} as {posted.record}"), " in", *rooms, ", with your name on the card.")
        case Posting.TOLD:
            return (Bold(f"{name} is told already"), *([" in", *rooms] if rooms else []), ".")
        case Posting.UNREAD:
            return (Bold(f"{name} was too old to be read:"), " there is nothing to make a card of.")
        case Posting.NOBODY:
            start = " To subscribe this one: `/strikes subscribe`"
            return (Bold("No channel asks for such news."), start)
        case _:
            return (Bold(f"{name} is not on record any more."),)


_LOOK: Line = (" What is on record: `/strikes list`.",)


async def _tell(desk: SlackDesk, said: Said, done: Regrouped, verb: str, undo_by: str) -> None:
    if done.step is not Step.DONE or done.kept is None or done.lost is None:
        await desk.reply(said.body, private(_refused(done)))
        return
    desk.wake_sender()
    moved = f"{count(done.reports, 'report')} moved, {count(done.cards, 'card')} edited, nobody called again."
    line: Line = (
        Bold(f"{verb}: {done.lost.name} and {done.kept.name}."),
        f" {moved} {done.kept.name} now: {record_line(done.kept)}.",
    )
    await desk.reply(said.body, private(line, *_undo_buttons(done, undo_by)))


def _undo_buttons(done: Regrouped, undo_by: str) -> tuple[Button, ...]:
    if not undo_by or done.lost is None or done.kept is None:
        return ()
    value = f"{undo_by} {done.lost.key} {done.kept.key}"
    spoken = f"Undo it: {done.lost.key} and {done.kept.key}"
    return (Button(label="Undo", action_id=UNDO, value=value, spoken=spoken),)


def _refused(done: Regrouped) -> Line:
    name, part_of = f"S-{done.about}", f"S-{done.part_of}"
    match done.step:
        case Step.UNKNOWN:
            return (Bold(f"No record {name}."), *_LOOK)
        case Step.SAME:
            return (Bold("That is one record."), " Name two: `/strikes merge S-72 S-71`.")
        case Step.SHIPPED:
            return (Bold("Both are of the shipped record,"), " which was checked by hand: it is not merged here.")
        case Step.PART:
            said = f" Undo that first: `/strikes merge undo {name}`."
            return (Bold(f"{name} is part of {part_of} already."), said)
        case Step.WHOLE:
            return (Bold(f"{name} is no part of another record:"), " there is nothing to undo.")
        case Step.EVERY_REPORT:
            return (Bold("Every report was chosen:"), f" nothing would be left of {name}. Leave one at least.")
        case _:
            return (Bold(f"These reports are not in {name} any more."), " Open the form again.")


def _numbers(words: tuple[str, ...] | list[str], example: str) -> list[int]:
    found = [RECORD.fullmatch(word) for word in words]
    if not found or not all(found):
        raise UserError(f"Which record? Write it like /strikes {example}.")
    return [int(one[1]) for one in found if one]


def _hand(said: Said) -> Hand:
    user = said.body.get("user") or {}
    name = user.get("name") or user.get("username") or said.body.get("user_name") or said.user
    return Hand(team=said.team, user=said.user, name=name)

"""Correct a figure from Slack: the form, the question to a second editor, and the answer to whoever pressed."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.asking import SlackDesk
from handlers.card_buttons import NO_CARD, Press, allowed
from handlers.forms import CORRECT, Origin, correct_form, open_form, origin_of, typed
from handlers.page import Button
from handlers.saying import private
from newsdesk.errors import UserError
from newsdesk.people.correcting import Proposal, Step, Stepped
from newsdesk.people.corrections import read_source, read_value, shown_words, value_words
from newsdesk.people.marking import Hand
from newsdesk.people.roles import Act
from newsdesk.prose.lines import Bold, Line, Moment, Person, Room
from newsdesk.prose.wording import claim_value, field_name
from newsdesk.strikes import Field

ENTRIES = ("field", "value", "source", "note")
MOST_KEPT = 1900  # of what a button can carry


def register(app: AsyncApp, desk: SlackDesk) -> None:
    buttons = CorrectionButtons(desk)
    app.action("alert.correct")(buttons.opened)
    app.view(CORRECT)(buttons.submitted)
    for action_id in buttons.steps:
        app.action(action_id)(buttons.decided)


class CorrectionButtons:
    """What listens to the way of a correction: the form, what it says, and the answer of a second editor."""

    def __init__(self, desk: SlackDesk) -> None:
        self._desk = desk
        self._correcting = correcting = desk.correcting
        self.steps: dict[str, Callable[[int, Hand], Stepped]] = {
            "correction.confirm": correcting.confirm,
            "correction.reject": correcting.reject,
            "correction.undo": correcting.undo,
        }

    async def opened(self, ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        record, _, kept = action.get("value", "").partition(" ")
        self._desk.start(body, self._open(Press(body=body, record=record), kept))

    async def submitted(self, ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        """What can be told without the record is told inside the form."""
        origin = origin_of(view)
        errors: dict[str, str] = {}
        proposal = _proposal(view, origin, self._desk, errors)
        if proposal is None:
            await ack(response_action="errors", errors=errors)
            return
        await ack()
        self._desk.start(body, self._propose(Press(body=body, record=origin.record), origin, proposal))

    async def decided(self, ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        self._desk.start(body, self._decide(body, action))

    async def _open(self, press: Press, kept: str) -> None:
        desk = self._desk
        if not await allowed(desk, press, Act.CORRECT):
            return
        record = await desk.call(self._correcting.record, press.key)
        if record is None:
            await desk.reply(press.body, private(NO_CARD))
            return
        origin = Origin(record=press.record, channel=press.channel, seen=dict(shown_words(record)))
        await open_form(desk, press.body, correct_form(origin, _entries(kept)))

    async def _propose(self, press: Press, origin: Origin, proposal: Proposal) -> None:
        desk = self._desk
        if not await allowed(desk, press, Act.CORRECT):
            return
        propose = self._correcting.propose
        stepped = await desk.call(propose, press.key, press.hand, proposal, channel=origin.channel)
        desk.wake_sender()
        if stepped.step is Step.MOVED:
            again = _again(press.record, _kept(press.body["view"]))
            await desk.reply(press.body, private(_changed(proposal, stepped), again))
            return
        await desk.reply(press.body, private(_told(stepped)))

    async def _decide(self, body: dict[str, Any], action: dict[str, Any]) -> None:
        desk = self._desk
        number = action.get("value", "")
        press = Press(body=body, record=f"correction {number}")
        if not await allowed(desk, press, Act.CORRECT):
            return
        stepped = await desk.call(self.steps[action["action_id"]], int(number), press.hand)
        desk.wake_sender()
        if stepped.step is not Step.DONE:
            await desk.reply(body, private(_told(stepped)))


def _proposal(view: dict[str, Any], origin: Origin, desk: SlackDesk, errors: dict[str, str]) -> Proposal | None:
    """The form as a proposal, or None and what is wrong by field."""
    field, seen = Field(typed(view, "field")), origin.seen
    value: int | str = ""
    source = ""
    try:
        value = read_value(field, typed(view, "value"), today=desk.clock.now().date())
        if value_words(value) == seen.get(field):
            errors["value"] = f"The record says so already: {claim_value(field, seen.get(field), 'en')}."
    except UserError as err:
        errors["value"] = str(err)
    try:
        source = read_source(typed(view, "source"))
    except UserError as err:
        errors["source"] = str(err)
    if errors:
        return None
    return Proposal(field=field, value=value, source_url=source, note=typed(view, "note"), seen=seen.get(field))


# --- what people are told --------------------------------------------------------------------------------------


def _told(stepped: Stepped) -> Line:
    correction = stepped.correction
    if stepped.step is Step.SAME:
        return (Bold("The record says so already."),)
    if stepped.step is Step.NO_CARD or correction is None:
        return NO_CARD
    note = correction.note
    match stepped.step:
        case Step.DONE:
            asked = (Bold("A second editor is asked"), " in ", Room(correction.channel))
            return (*asked, ". Nothing changes before somebody confirms; it lapses ", Moment(note.lapses_at), ".")
        case Step.MOVED:
            now = claim_value(note.field, stepped.shown_now, "en")
            was = claim_value(note.field, correction.agreed_on, "en")
            said = f": {field_name(note.field)} is now {now} (was {was}). Press Confirm once more to correct it"
            return (Bold("This record has changed"), f"{said} all the same.")
        case Step.OWN:
            return (Bold("A second editor confirms."), " You proposed this correction yourself.")
        case Step.LAPSED:
            return (
                Bold("This correction has lapsed:"),
                " nobody confirmed it within 24 hours. Propose it again.",
            )
        case _:
            done = (Bold(f"Already {note.state}"), " by ", Person(note.decided_by or ""))
            return (*done, ".")


def _changed(proposal: Proposal, stepped: Stepped) -> Line:
    now, was = (claim_value(proposal.field, value, "en") for value in (stepped.shown_now, proposal.seen))
    said = f" since you opened the form: {field_name(proposal.field)} is now {now} (was {was}). Your entry is kept."
    return (Bold("This card has changed"), said)


def _again(record: str, kept: str) -> Button:
    return Button(
        label="Open the form again",
        action_id="alert.correct",
        value=f"{record} {kept}",
        spoken=f"Open the correction form for {record} again",
    )


def _kept(view: dict[str, Any]) -> str:
    entries = {name: typed(view, name) for name in ENTRIES}
    kept = json.dumps(entries, ensure_ascii=False)
    return kept if len(kept) <= MOST_KEPT else json.dumps({**entries, "note": "", "source": ""})


def _entries(kept: str) -> dict[str, str]:
    """What a button carried to fill a form with; it decides nothing."""
    with suppress(ValueError):
        entries = json.loads(kept) if kept else {}
        return {name: str(entries[name]) for name in ENTRIES if name in entries}
    return {}

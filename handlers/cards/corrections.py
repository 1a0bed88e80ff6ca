"""Correct a figure from Slack: the form, the question to a second editor, and the answer to whoever pressed."""

from __future__ import annotations

import json
from collections.abc import Callable
from contextlib import suppress
from datetime import date
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.asking import SlackDesk
from handlers.cards.buttons import Press, allowed, origin
from handlers.cards.forms import CORRECT, correct_form
from handlers.delivery.plain import plain_line
from handlers.forms import Origin, open_form, origin_of, typed
from handlers.page import Button
from handlers.responding import Words
from handlers.saying import told
from newsdesk.people.correcting import Proposal, Step, Stepped
from newsdesk.people.corrections import read_source, read_value, shown_words, value_words
from newsdesk.people.marking import Hand
from newsdesk.people.roles import Act
from newsdesk.prose.lines import Moment, Person, Room
from newsdesk.prose.mistakes import Mistake
from newsdesk.prose.told_words import DECIDED
from newsdesk.prose.wording import Lang, claim_value, field_name, say, word
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
        opened = origin_of(view)
        errors: dict[str, str] = {}
        proposal = _proposal(view, opened, self._desk.clock.now().date(), errors)
        if proposal is None:
            await ack(response_action="errors", errors=errors)
            return
        await ack()
        self._desk.start(body, self._propose(Press(body=body, record=opened.record), opened, proposal))

    async def decided(self, ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        self._desk.start(body, self._decide(body, action))

    async def _open(self, press: Press, kept: str) -> None:
        desk = self._desk
        if not await allowed(desk, press, Act.CORRECT):
            return
        record = await desk.call(self._correcting.record, press.key)
        if record is None:
            await desk.reply(press.body, told("t_no_card", await desk.language(press.body)))
            return
        opened = await origin(desk, press, shown_words(record))
        await open_form(desk, press.body, correct_form(opened, _entries(kept)))

    async def _propose(self, press: Press, opened: Origin, proposal: Proposal) -> None:
        desk = self._desk
        if not await allowed(desk, press, Act.CORRECT):
            return
        propose = self._correcting.propose
        stepped = await desk.call(propose, press.key, press.hand, proposal, channel=opened.channel)
        desk.wake_sender()
        if stepped.step is Step.MOVED:
            await desk.reply(press.body, _overtaken(press, proposal, stepped, opened.lang))
            return
        await desk.reply(press.body, _told(stepped, opened.lang))

    async def _decide(self, body: dict[str, Any], action: dict[str, Any]) -> None:
        desk = self._desk
        number = action.get("value", "")
        press = Press(body=body, record=f"correction {number}")
        if not await allowed(desk, press, Act.CORRECT):
            return
        stepped = await desk.call(self.steps[action["action_id"]], int(number), press.hand)
        desk.wake_sender()
        if stepped.step is not Step.DONE:
            await desk.reply(body, _told(stepped, await desk.language(body)))


def _proposal(view: dict[str, Any], opened: Origin, today: date, errors: dict[str, str]) -> Proposal | None:
    """The form as a proposal, or None and what is wrong by field."""
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


def _told(stepped: Stepped, lang: Lang) -> Words:
    correction = stepped.correction
    if stepped.step is Step.SAME:
        return told("t_says_so", lang)
    if stepped.step is Step.NO_CARD or correction is None:
        return told("t_no_card", lang)
    note = correction.note
    match stepped.step:
        case Step.DONE:
            return told("t_asked", lang, room=Room(correction.channel), lapses=Moment(note.lapses_at))
        case Step.MOVED:
            return told("t_moved", lang, **_moved(note.field, stepped.shown_now, correction.agreed_on, lang))
        case Step.OWN:
            return told("t_own", lang)
        case Step.LAPSED:
            return told("t_lapsed", lang)
        case _:
            return told("t_decided", lang, state=word(DECIDED[note.state], lang), who=Person(note.decided_by or ""))


def _moved(field: Field, now: str | None, was: str | None, lang: Lang) -> dict[str, str]:
    return {
        "field": field_name(field, lang),
        "now": claim_value(field, now, lang),
        "was": claim_value(field, was, lang),
    }


def _overtaken(press: Press, proposal: Proposal, stepped: Stepped, lang: Lang) -> Words:
    """With the form again, as it was filled in."""
    button = Button(
        label=say("t_form_again", lang),
        action_id="alert.correct",
        value=f"{press.record} {_kept(press.body['view'])}",
        spoken=say("t_form_again_say", lang, record=press.record),
    )
    return told("t_card_changed", lang, button, **_moved(proposal.field, stepped.shown_now, proposal.seen, lang))


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

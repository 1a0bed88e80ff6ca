"""Buttons on cards that change something: who may, what comes of it, and what the person is told.

A press that works is answered by the card itself, which every reader sees; only what did not work, or what nobody
can see on the card, is said in private.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.asking import SlackDesk
from handlers.cards.forms import NOT_RELEVANT, not_relevant_form
from handlers.cards.regrouping import open_regroup_form
from handlers.delivery.footer import best_url
from handlers.forms import Origin, open_form, origin_of, typed
from handlers.page import Button
from handlers.responding import Words
from handlers.saying import told
from newsdesk.messages import Marks
from newsdesk.people.marking import Hand, Marked, Outcome, key_of
from newsdesk.people.roles import Act
from newsdesk.prose.lines import Moment, Person
from newsdesk.prose.wording import Lang, say

Mark = Callable[..., Marked]  # one press of `Marking`: key, hand, and what else it needs


@dataclass(frozen=True, slots=True, kw_only=True)
class Press:
    """One press on a card: what was pressed, where, and by whom."""

    body: dict[str, Any]
    record: str

    @property
    def key(self) -> str:
        return key_of(self.record)

    @property
    def hand(self) -> Hand:
        return hand_of(self.body)

    @property
    def channel(self) -> str:
        return str(self.body["channel"]["id"])


def register(app: AsyncApp, desk: SlackDesk) -> None:
    buttons = CardButtons(desk)
    for action_id in buttons.marks:
        app.action(action_id)(buttons.pressed)
    app.action("alert.more")(buttons.chosen)
    app.view(NOT_RELEVANT)(buttons.judged)


class CardButtons:
    """What listens to the buttons, the menu and the form of a card. All is acked first and worked on afterwards."""

    def __init__(self, desk: SlackDesk) -> None:
        self._desk = desk
        self._marking = marking = desk.marking
        self.marks: dict[str, tuple[Act, Mark]] = {
            "alert.claim": (Act.CLAIM, marking.claim),
            "alert.take_over": (Act.CLAIM, marking.take_over),
            "alert.release": (Act.CLAIM, marking.release),
            "alert.put_back": (Act.JUDGE, marking.put_back),
        }

    async def pressed(self, ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        act, mark = self.marks[action["action_id"]]
        press = Press(body=body, record=action.get("value", ""))
        self._desk.start(body, self._do(press, act, mark))

    async def chosen(self, ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        verb, _, record = (action.get("selected_option") or {}).get("value", "").partition(":")
        self._desk.start(body, self._choose(Press(body=body, record=record), verb))

    async def judged(self, ack: AsyncAck, body: dict[str, Any], view: dict[str, Any]) -> None:
        await ack()
        press = Press(body=body, record=origin_of(view).record)
        self._desk.start(body, self._do(press, Act.JUDGE, self._marking.set_aside, reason=typed(view, "reason")))

    async def _choose(self, press: Press, verb: str) -> None:
        desk = self._desk
        match verb:
            case "why":
                question = f"why {await self._address_of(press)}"
                await desk.respond(press.body, await desk.answer(question, press.hand.user))
            case "mute":
                await self._do(press, Act.MUTE, self._marking.mute, channel=press.channel)
            case "unmute":
                await self._do(press, Act.MUTE, self._marking.unmute, channel=press.channel)
            case "not_relevant" if await allowed(desk, press, Act.JUDGE):
                await open_form(desk, press.body, not_relevant_form(await origin(desk, press)))
            case "regroup":
                number = int(press.record.removeprefix("S-"))
                await open_regroup_form(desk, await desk.pressed(press.body), [number])

    async def _do(self, press: Press, act: Act, mark: Mark, **more: str) -> None:
        desk = self._desk
        if not await allowed(desk, press, act):
            return
        marked = await desk.call(mark, press.key, press.hand, **more)
        if marked.outcome is Outcome.DONE:
            desk.wake_sender()
        elif words := _told(press, marked, await desk.language(press.body)):
            await desk.reply(press.body, words)

    async def _address_of(self, press: Press) -> str:
        """What `why` explains: a record by its name, any other story by its best link."""
        view = None if press.record.startswith("S-") else await self._desk.call(self._marking.card, press.key)
        return best_url(view.sources) or press.record if view else press.record


async def allowed(desk: SlackDesk, press: Press, act: Act) -> bool:
    """Asked when something is done, not when a button is drawn or a form opened; a refusal is said and audited."""
    may = await desk.rights.may(press.hand.user, press.hand.team, act, subject=press.key)
    if not may.allowed:
        await desk.reply(press.body, Words(may.words))
    return may.allowed


def hand_of(body: dict[str, Any]) -> Hand:
    """Who pressed, as Slack says it; nothing that a message or a form carries is believed about this."""
    user = body["user"]
    team = user.get("team_id") or (body.get("team") or {}).get("id", "")
    return Hand(team=team, user=user["id"], name=user.get("name") or user.get("username") or user["id"])


async def origin(desk: SlackDesk, press: Press, seen: Mapping[str, str | None] | None = None) -> Origin:
    """What a form that this press opens carries. `seen` is what the record showed then."""
    lang = await desk.language(press.body)
    return Origin(record=press.record, channel=press.channel, lang=lang, seen=dict(seen or {}))


def _told(press: Press, marked: Marked, lang: Lang) -> Words | None:
    """What is said in private; None when the card says it."""
    marks = marked.marks
    if marked.outcome is Outcome.NO_CARD:
        return told("t_no_card", lang)
    if marked.outcome is Outcome.SET_ASIDE and marks and marks.set_aside:
        return told("t_set_aside", lang, who=Person(marks.set_aside.by))
    if marked.outcome is Outcome.TAKEN and marks is not None:
        return _taken(marks, press.record, lang)
    return None


def _taken(marks: Marks, record: str, lang: Lang) -> Words:
    spoken = say("t_take_over_say", lang, record=record)
    button = Button(label=say("t_take_over", lang), action_id="alert.take_over", value=record, spoken=spoken)
    who = Person(marks.claimed_by or "")
    if marks.claimed_at is None:
        return told("t_taken", lang, button, who=who)
    return told("t_taken_at", lang, button, who=who, at=Moment(marks.claimed_at, time_only=True))

"""Buttons on cards that change something: who may, what comes of it, and what the person is told.

A press that works is answered by the card itself, which every reader sees; only what did not work, or what nobody
can see on the card, is said in private.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

from slack_bolt.async_app import AsyncApp
from slack_bolt.context.ack.async_ack import AsyncAck

from handlers.asking import SlackDesk
from handlers.delivery.blocks import page_payload
from handlers.delivery.plain import plain_line
from handlers.page import Button, Page, section
from handlers.responding import Words
from newsdesk.lines import Bold, Line, Moment, Person
from newsdesk.marking import Hand, Marked, Outcome, key_of
from newsdesk.messages import Marks
from newsdesk.roles import Act

NO_CARD: Line = (Bold("This card is not on record any more."), " What is: `/strikes latest`.")


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


def register(app: AsyncApp, desk: SlackDesk) -> None:
    claims: dict[str, Callable[[str, Hand], Marked]] = {
        "alert.claim": desk.marking.claim,
        "alert.take_over": desk.marking.take_over,
        "alert.release": desk.marking.release,
    }

    async def claim(ack: AsyncAck, body: dict[str, Any], action: dict[str, Any]) -> None:
        await ack()
        press = Press(body=body, record=action.get("value", ""))
        desk.start(body, act(press, Act.CLAIM, claims[action["action_id"]]))

    async def act(press: Press, right: Act, do: Callable[[str, Hand], Marked]) -> None:
        may = await desk.rights.may(press.hand.user, press.hand.team, right, subject=press.key)
        if not may.allowed:
            await desk.respond(press.body, Words(may.words))
            return
        marked = await desk.call(do, press.key, press.hand)
        if marked.outcome is Outcome.DONE:
            desk.wake_sender()
        elif words := told(press, marked):
            await desk.respond(press.body, words)

    for action_id in claims:
        app.action(action_id)(claim)


def hand_of(body: dict[str, Any]) -> Hand:
    """Who pressed, as Slack says it; nothing that a message or a form carries is believed about this."""
    user = body["user"]
    team = user.get("team_id") or (body.get("team") or {}).get("id", "")
    return Hand(team=team, user=user["id"], name=user.get("name") or user.get("username") or user["id"])


def told(press: Press, marked: Marked) -> Words | None:
    """What is said in private; None when the card says it."""
    if marked.outcome is Outcome.NO_CARD:
        return private(NO_CARD)
    if marked.outcome is Outcome.TAKEN and marked.marks is not None:
        return private(_taken(marked.marks), _take_over(press.record))
    return None


def _taken(marks: Marks) -> Line:
    at = (" at ", Moment(marks.claimed_at, time_only=True)) if marks.claimed_at else ()
    return (Bold("Already claimed"), " by ", Person(marks.claimed_by or ""), *at, ".")


def _take_over(record: str) -> Button:
    return Button(
        label="Take over", action_id="alert.take_over", value=record, spoken=f"Take over {record} from its claimer"
    )


def private(line: Line, *buttons: Button) -> Words:
    page = Page(text=plain_line(line), parts=(section("e", line, essential=True),), buttons=buttons)
    payload = page_payload(page)
    return Words(payload["text"], payload["blocks"])

"""What people do, one step at a time: type, press, open a form, send it. Every step is a request that Slack sends."""

from __future__ import annotations

import re
from collections.abc import Awaitable, Callable, Sequence
from dataclasses import replace
from typing import Any

from slack_server import BOT_USER, Message
from tests.digests import digest_in
from tests.handlers.subscriptions.filling import filled
from tests.patience import until
from tests.scenarios.news import fail
from tests.scenarios.office import ADMIN, OTHER, ROOM, SIDE, WIRE, Office

Step = Callable[[Office, str], Awaitable[Any]]
SOURCE = "https://apnews.com/corrected"


async def nothing(office: Office, user: str) -> None:
    """What others did before, where they did nothing."""


def typed(text: str, channel: str = WIRE) -> Step:
    async def step(office: Office, user: str) -> None:
        assert (await office.slack.command("/strikes", text, user=user, channel=channel)).acked

    return step


def on_card(action_id: str, choose: str | None = None, record: str = "S-71") -> Step:
    async def step(office: Office, user: str) -> None:
        await office.slack.click(office.card(record), action_id, user=user, choose=choose)

    return step


def on_answer(action_id: str, asked_by: str = ADMIN) -> Step:
    """The first button of this name, or of one that begins so, of the newest private answer to somebody."""

    async def step(office: Office, user: str) -> None:
        answer = newest_with(office.slack.ephemerals(asked_by), action_id)
        found = re.search(rf"'({re.escape(action_id)}[^']*)'", str(answer.blocks))
        assert found is not None
        await office.slack.click(answer, found[1], user=user)

    return step


def newest_with(messages: Sequence[Message], action_id: str) -> Message:
    found = [message for message in messages if f"'{action_id}" in str(message.blocks)]
    assert found, f"no {action_id} in {[message.text for message in messages]}"
    return found[-1]


def in_room(action_id: str) -> Step:
    """On the question to a second editor."""

    async def step(office: Office, user: str) -> None:
        asked = newest_with(office.slack.messages(ROOM), action_id)
        await office.slack.click(asked, action_id, user=user)

    return step


def at_home(action_id: str, choose: str | None = None) -> Step:
    async def step(office: Office, user: str) -> None:
        assert (await office.slack.people.press_home(action_id, user=user, choose=choose)).acked

    return step


async def looked(office: Office, user: str) -> None:
    office.slack.workspace.homes.pop(user, None)
    await office.slack.people.open_home(user=user)
    await until(lambda: user in office.slack.workspace.homes)


def by(person: str, *steps: Step) -> Step:
    """Others do this, one after another, and it is worked off."""

    async def step(office: Office, user: str) -> None:
        for each in steps:
            await each(office, person)
            await office.settled()

    return step


def opened(way: Step, callback_id: str) -> Step:
    """The person has this form open."""

    async def step(office: Office, user: str) -> None:
        await way(office, user)
        await office.form(user, callback_id)

    return step


def sent(**changes: dict[str, Any]) -> Step:
    """Send the form on top as it was shown, but for these fields."""

    async def step(office: Office, user: str) -> None:
        view = office.slack.workspace.stacks[user][-1].body
        assert set(changes) <= {block.get("block_id") for block in view["blocks"]}
        assert (await office.slack.submit(filled(view, **changes), user=user)).acked

    return step


def value(text: str) -> dict[str, Any]:
    return {"value": text}


def option(text: str) -> dict[str, Any]:
    return {"selected_option": {"value": text}}


# --- forms -----------------------------------------------------------------------------------------------------

CORRECTION = {"field": option("killed"), "value": value("5"), "source": value(SOURCE)}
to_correct = opened(on_card("alert.correct"), "correct")
to_judge = opened(on_card("alert.more", "not_relevant"), "not_relevant")
to_merge = opened(typed("merge S-72 S-71"), "regroup")
to_give_role = opened(typed("role"), "role")
to_subscribe = opened(typed("subscribe", SIDE), "subscribe")


async def to_unsubscribe(office: Office, user: str) -> None:
    await looked(office, user)
    await opened(at_home("home.subscription", "unsubscribe"), "unsubscribe")(office, user)


proposed = by(OTHER, to_correct, sent(**CORRECTION))


async def to_confirm(office: Office, user: str) -> None:
    """The preview of a subscription for a channel that has none."""
    await to_subscribe(office, user)
    await sent()(office, user)
    await office.form(user, "subscribe_confirm")


async def to_split(office: Office, user: str) -> None:
    """The form of the record of two reports; the newer one is to be another strike."""
    await opened(typed("split S-71"), "regroup")(office, user)


async def split_sent(office: Office, user: str) -> None:
    block = next(b for b in office.slack.workspace.stacks[user][-1].body["blocks"] if b["block_id"] == "split_off")
    await sent(split_off={"selected_options": block["element"]["options"][-1:]})(office, user)


async def taken_over(office: Office, user: str) -> None:
    """Press Claim a moment after another editor did, hear who has it, and press the button of that answer."""
    as_shown = replace(office.card())
    await office.slack.click(as_shown, "alert.claim", user=OTHER)
    await until(lambda: [note for note in office.notes(OTHER) if note.action == "claim"])
    await office.slack.click(as_shown, "alert.claim", user=user)
    await office.sees(user, "Already claimed")
    await on_answer("alert.take_over", user)(office, user)


async def to_add_feed(office: Office, user: str) -> None:
    """The form of a front page that was read: it opens first, and is filled when the feed that it names was read."""
    await typed(f"feeds add http://{office.feeds.host}/noticias")(office, user)
    await until(lambda: "submit" in str(office.slack.workspace.stacks.get(user)))


async def tried_in_vain(office: Office, user: str) -> None:
    """A feed whose outlet was away when it was tried; the outlet is there again."""
    (feed,) = [feed for feed in office.feeds.feeds() if feed.name.startswith("Southern Command")]
    office.desk.store.add_feeds([feed], now=office.clock.now())
    away = office.feeds.outlets.pop("command")
    await by(ADMIN, typed("feeds test Southern"))(office, user)
    assert "Not read: Southern Command" in office.seen(ADMIN)
    office.feeds.outlets["command"] = away


async def greeted(office: Office, user: str) -> None:
    joined = {"type": "member_joined_channel", "user": BOT_USER, "channel": SIDE, "channel_type": "C"}
    await office.slack.event({**joined, "team": "T0STRIKES"})
    await until(lambda: office.slack.messages(SIDE))


async def digested(office: Office, user: str) -> None:
    """A channel without cards was told many alerts at once."""
    office.desk.outbox.enqueue([digest_in(SIDE)], now=office.clock.now())
    office.sender.wake()
    await until(lambda: office.slack.messages(SIDE))


def on_digest(action_id: str) -> Step:
    async def step(office: Office, user: str) -> None:
        await office.slack.click(newest_with(office.slack.messages(SIDE), action_id), action_id, user=user)

    return step


async def on_greeting(office: Office, user: str) -> None:
    greeting = newest_with(office.slack.messages(SIDE), "subscribe.open")
    await office.slack.click(greeting, "subscribe.open", user=user)


# --- in words and at home ---


async def claimed_and_looked(office: Office, user: str) -> None:
    await by(user, on_card("alert.claim"))(office, user)
    await looked(office, user)


async def paused_and_looked(office: Office, user: str) -> None:
    await by(OTHER, typed("pause 2h"))(office, user)
    await looked(office, user)


async def failed_and_looked(office: Office, user: str) -> None:
    """A feed fails, and the Home says so."""
    fail(office.desk)
    await looked(office, user)


async def asked_by_mention(office: Office, user: str) -> None:
    await office.slack.say(f"<@{BOT_USER}> total", user=user, channel=WIRE)


async def asked_directly(office: Office, user: str) -> None:
    office.slack.add_channel(direct := f"D{user[1:]}", im_user=user)
    await office.slack.say("total", user=user, channel=direct)


async def address_pasted(office: Office, user: str) -> None:
    await office.slack.people.chat(f"did you see {address_of(office.card().ts)}?", user=user, channel=SIDE)


def address_of(ts: str) -> str:
    """The address of a message of #wire, as Slack sends what somebody pasted."""
    return f"<https://strikes.slack.com/archives/{WIRE}/p{ts.replace('.', '')}>"


async def named_in_passing(office: Office, user: str) -> None:
    await office.slack.people.chat("what became of S-72?", user=user, channel=SIDE)

"""Two people change one subscription at the same moment: the later change holds, and both are told the truth."""

from __future__ import annotations

from collections.abc import Awaitable, Callable
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

import pytest

from newsdesk.alerts import Kind, Subscription
from newsdesk.understanding import Category, Severity
from slack_server import SlackServer
from tests.builders import a_new_delivery
from tests.handlers.subscriptions.filling import filled, one
from tests.inspected import SEED
from tests.slack_bot import Bot

ANA, BEN, WIRE = "U0ANA", "U0BEN", "C0WIRE"
MADE = Subscription(channel=WIRE, categories=(Category.STRIKE,), managed=False)
PAUSES = ("pause_subscription", "resume_subscription")
Act = Callable[[], Awaitable[object]]


@pytest.fixture
def bot(bot: Bot) -> Bot:
    bot.store.save_subscription(MADE, SEED)
    bot.store.forget_notes()
    return bot


def meanwhile(bot: Bot, names: str | tuple[str, ...], other: Act, *, after: bool = False) -> None:
    """Let somebody act right before, or right after, the next call of the store that is named so."""
    call, left = bot.context.call, [other]

    async def overtaken(fn: Callable[..., Any], /, *args: object, **options: object) -> Any:
        acts = left.pop() if left and fn.__name__ in names else None
        if acts and not after:
            await acts()
        result = await call(fn, *args, **options)
        if acts and after:
            await acts()
        return result

    object.__setattr__(bot.context, "call", overtaken)


async def said(slack: SlackServer, text: str, *, user: str = ANA) -> str:
    """What a person is told who types this."""
    before = len(slack.ephemerals(user))
    assert (await slack.command("/strikes", text, user=user, channel=WIRE)).acked
    await slack.until(lambda: any(map(is_answer, slack.ephemerals(user)[before:])))
    return next(filter(is_answer, slack.ephemerals(user)[before:])).text


def is_answer(message: Any) -> bool:
    return not message.text.startswith("No roles are set here")


async def confirmed(slack: SlackServer, bot: Bot, **changes: Any) -> str:
    """What Ana is told when she sends the form of the channel, filled in so."""
    await slack.command("/strikes", "subscribe", user=ANA, channel=WIRE)
    await slack.until(lambda: slack.workspace.stacks.get(ANA))
    await slack.submit(filled(slack.workspace.stacks[ANA][-1].body, **changes), user=ANA)
    before = len(slack.ephemerals(ANA))
    assert (await slack.submit({}, user=ANA)).response == {"response_action": "clear"}
    await slack.until(lambda: len(slack.ephemerals(ANA)) > before)
    return slack.ephemerals(ANA)[-1].text


def a_card_waits(bot: Bot, slack: SlackServer, until: timedelta = timedelta(hours=1)) -> None:
    now = slack.clock.now()
    bot.outbox.enqueue([replace(a_new_delivery(WIRE), not_before=now + until)], now=now)


def due(bot: Bot, now: datetime) -> bool:
    """Whether the card may be sent now."""
    claimed = bot.outbox.claim(now, lease=timedelta(minutes=1), transports=["slack"], limit=9)
    while any(row.kind is Kind.OPERATOR for row in claimed):  # a channel gets one message at a time
        for row in claimed:
            bot.outbox.supersede(row, code="seen")
        claimed = bot.outbox.claim(now, lease=timedelta(minutes=1), transports=["slack"], limit=9)
    return bool(claimed)


async def test_pause_that_comes_while_a_form_is_saved_holds(slack: SlackServer, bot: Bot) -> None:
    meanwhile(bot, "save_subscription", lambda: said(slack, "pause 2h", user=BEN))
    assert (await confirmed(slack, bot, severity=one("urgent"))).startswith("Subscribed")
    (made,) = bot.store.subscriptions()
    assert made.min_severity is Severity.URGENT
    assert made.paused_until == slack.clock.now() + timedelta(hours=2)


async def test_form_does_not_take_the_place_of_one_that_was_saved_a_moment_before(
    slack: SlackServer, bot: Bot
) -> None:
    async def save() -> None:
        bot.store.save_subscription(replace(MADE, categories=(Category.CRIME,)), SEED)

    meanwhile(bot, "save_subscription", save)
    told = await confirmed(slack, bot, severity=one("urgent"))
    assert told.startswith(f"Not saved: somebody changed the subscription of <#{WIRE}> just before you.")
    assert "It is now: crime · high and urgent" in told and "Yours would be: strikes · urgent" in told
    assert bot.store.subscriptions()[0].categories == (Category.CRIME,)


async def test_form_does_not_bring_back_what_was_ended_a_moment_before(slack: SlackServer, bot: Bot) -> None:
    meanwhile(bot, "save_subscription", lambda: said(slack, "unsubscribe", user=BEN))
    told = await confirmed(slack, bot, severity=one("urgent"))
    assert told.startswith(f"Not saved: somebody ended the subscription of <#{WIRE}> just before you.")
    assert bot.store.subscriptions() == ()


async def test_what_waits_comes_when_the_pause_is_ended_while_it_is_made(slack: SlackServer, bot: Bot) -> None:
    a_card_waits(bot, slack)
    meanwhile(bot, PAUSES, lambda: said(slack, "resume", user=BEN), after=True)
    await said(slack, "pause 2h")
    await bot.context.finish()
    assert bot.store.subscriptions() == (MADE,)
    assert due(bot, slack.clock.now())


async def test_what_waits_is_held_by_a_pause_that_is_made_while_another_ends(slack: SlackServer, bot: Bot) -> None:
    await said(slack, "pause 1h")
    a_card_waits(bot, slack)
    meanwhile(bot, PAUSES, lambda: said(slack, "pause 2h", user=BEN), after=True)
    await said(slack, "resume")
    await bot.context.finish()
    assert bot.store.subscriptions()[0].paused_until == slack.clock.now() + timedelta(hours=2)
    assert not due(bot, slack.clock.now())


@pytest.mark.parametrize("command", ["pause 2h", "resume", "unsubscribe"])
async def test_who_changes_what_was_ended_a_moment_before_is_told_so(
    slack: SlackServer, bot: Bot, command: str
) -> None:
    names = (*PAUSES, "remove_subscription")
    meanwhile(bot, names, lambda: said(slack, "unsubscribe", user=BEN))
    assert "is not subscribed" in await said(slack, command)
    told = [row.new.message.kind for row in bot.store.deliveries if row.new.channel == WIRE]
    assert told == ["unsubscribed"]


async def test_channel_hears_of_both_who_pause_it_in_one_second(slack: SlackServer, bot: Bot) -> None:
    await said(slack, "pause 2h")
    await said(slack, "pause 4h", user=BEN)
    await bot.context.finish()
    told = [(row.new.message.by, row.new.message.until) for row in bot.store.deliveries]
    now = slack.clock.now()
    assert told == [(ANA, now + timedelta(hours=2)), (BEN, now + timedelta(hours=4))]

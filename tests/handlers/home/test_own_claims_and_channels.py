"""What the Home tab shows of a person's own: the claims in their name, and the subscriptions of their channels."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from handlers.home.page import Mine, RecordSummary, member_shelves
from newsdesk.alerts import Mode, Subscription
from newsdesk.messages import Marks
from newsdesk.people.roles import EVERYTHING, RoleList
from newsdesk.people.visits import Visit
from slack_server import SlackServer
from tests.builders import NOON, a_card
from tests.handlers.commands.statuses import a_status
from tests.handlers.home.looking import (
    ANA,
    BO,
    ELSEWHERE,
    WIRE,
    home,
    shown,
    subscribed,
    tell,
)
from tests.slack_bot import Bot


async def test_claims_stand_there_until_they_are_released(slack: SlackServer, bot: Bot) -> None:
    claimed = Marks(turn=1, claimed_by=ANA, claimed_at=slack.clock.now())
    tell(bot, slack, replace(a_card(), marks=claimed))
    bot.context.rights.configured = RoleList(editors=frozenset({ANA, BO}))
    assert "Your claims: 1" in await home(slack, bot)
    assert "*No claims.*" in await home(slack, bot, BO)
    assert (await slack.people.press_home("home.release", user=ANA)).acked
    await bot.context.finish()
    assert "*No claims.*" in shown(slack)
    assert bot.store.card_view("strike/S-71").alert.card.marks.claimed_by is None


async def test_who_may_not_release_is_told_in_a_window(slack: SlackServer, bot: Bot) -> None:
    tell(bot, slack, replace(a_card(), marks=Marks(turn=1, claimed_by=ANA, claimed_at=slack.clock.now())))
    bot.context.rights.configured = RoleList(editors=frozenset({ANA}))
    await home(slack, bot)
    bot.context.rights.configured = RoleList(editors=frozenset({BO}))  # after the Home was shown
    await slack.people.press_home("home.release", user=ANA)
    await bot.context.finish()
    (window,) = slack.workspace.stacks[ANA]
    assert "Only editors can claim an alert" in str(window.body["blocks"])
    assert bot.store.card_view("strike/S-71").alert.card.marks.claimed_by == ANA
    assert [note.allowed for note in bot.store.notes if note.action == "claim"] == [False]


async def test_who_may_change_nothing_finds_nothing_to_change(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    tell(bot, slack, replace(a_card(), marks=Marks(turn=1, claimed_by=ANA, claimed_at=slack.clock.now())))
    bot.context.rights.configured = RoleList(editors=frozenset({BO}))
    seen, editors = await home(slack, bot, ANA), await home(slack, bot, BO)
    assert f"<#{WIRE}> · strikes" in seen
    changing = ("home.subscribe", "home.subscription", "home.release", "Claim on a card")
    assert [each for each in changing if each in seen] == []
    assert "home.subscribe" in editors and "home.subscription" in editors and "*No claims.*" in editors


async def test_subscriptions_of_the_persons_channels_are_listed(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    subscribed(bot, ELSEWHERE, mode=Mode.DIGEST)
    mine, both = await home(slack, bot, ANA), await home(slack, bot, BO)
    assert "Your channels: 1 subscription'" in mine
    assert f"<#{WIRE}> · strikes" in mine
    assert ELSEWHERE not in mine
    assert "Your channels: 2 subscriptions" in both


def test_subscriptions_that_can_be_changed_here_have_room_before_those_of_the_configuration() -> None:
    managed = [Subscription(channel=f"C0{n}", managed=True) for n in range(12)]
    mine = Mine(
        visit=Visit(looked_at=NOON, since=None),
        new=(),
        claims=(),
        subscriptions=(*managed, Subscription(channel=WIRE, managed=False)),
        may=EVERYTHING,
    )
    seen = str(member_shelves(RecordSummary(ledger=(), latest=()), mine, a_status(), NOON, "en"))
    assert seen.index(WIRE) < seen.index("C00")
    assert "C011" not in seen


async def test_where_slack_does_not_say_which_channels_all_are_listed(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, ELSEWHERE)
    slack.bot_token.scopes -= {"channels:read", "groups:read"}
    assert "Subscribed channels: 1 subscription'" in await home(slack, bot)


async def test_subscription_that_cannot_be_read_is_named_to_who_is_in_the_channel(
    slack: SlackServer, bot: Bot
) -> None:
    for channel in (WIRE, ELSEWHERE):
        bot.store.subscribe_in_a_newer_release(channel)
    alone = await home(slack, bot)
    assert f"*Subscription* of <#{WIRE}> not read" in alone
    assert ELSEWHERE not in alone
    subscribed(bot, ELSEWHERE)
    assert f"*Subscription* of <#{WIRE}> not read" in await home(slack, bot, BO)


async def test_a_subscription_is_paused_and_resumed_from_the_home(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    await home(slack, bot, BO)
    await slack.people.press_home("home.subscription", user=BO, choose="pause:")
    await bot.context.finish()
    (paused,) = bot.store.subscriptions()
    assert paused.paused_until == slack.clock.now() + timedelta(hours=2)
    assert "*Paused* until" in shown(slack, BO)
    assert "*Paused*" in str(slack.workspace.stacks[BO][-1].body["blocks"])
    await slack.people.press_home("home.subscription", user=BO, choose="resume:")
    await bot.context.finish()
    assert bot.store.subscriptions()[0].paused_until is None


async def test_unsubscribing_asks_first_and_then_takes_it_off_the_home(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    await home(slack, bot, BO)
    await slack.people.press_home("home.subscription", user=BO, choose="unsubscribe:")
    await bot.context.finish()
    asked = str(slack.workspace.stacks[BO][-1].body)
    assert f"*Nothing more would be posted* in <#{WIRE}>:" in asked and "strikes · high and urgent" in asked
    assert len(bot.store.subscriptions()) == 1
    await slack.submit({}, user=BO)
    await bot.context.finish()
    assert bot.store.subscriptions() == ()
    assert "Unsubscribed" in str(slack.workspace.stacks[BO][-1].body)
    assert "Your channels: no subscription." in shown(slack, BO)


async def test_the_form_opens_with_what_the_channel_has(slack: SlackServer, bot: Bot) -> None:
    subscribed(bot, WIRE)
    await home(slack, bot, BO)
    await slack.people.press_home("home.subscription", user=BO, choose="subscribe:")
    await bot.context.finish()
    form = slack.workspace.stacks[BO][-1].body
    assert (form["callback_id"], form["blocks"][0]["element"]["initial_conversation"]) == ("subscribe", WIRE)
    await slack.people.press_home("home.subscribe", user=BO)
    await bot.context.finish()
    assert "initial_conversation" not in slack.workspace.stacks[BO][-1].body["blocks"][0]["element"]

"""/strikes subscriptions, unsubscribe, pause, resume, test: what people are told and what the store holds."""

from __future__ import annotations

from collections.abc import AsyncIterator
from dataclasses import replace
from datetime import timedelta

import pytest

from handlers.commands.answering import answer
from handlers.subscriptions.commands import COMMANDS
from newsdesk.alerts import Subscription
from newsdesk.messages import Notice
from newsdesk.people.roles import RoleList
from newsdesk.understanding import Category
from slack_server import Message, SlackServer
from storage.tables import subscriptions
from tests.builders import NOON, a_new_delivery
from tests.handlers.commands.desk import DeskAnswers
from tests.inspected import SEED
from tests.slack_bot import Bot, connected_bot

ANA, GUEST = "U0ANA", "U0GUEST"
WIRE, DESK = "C0WIRE", "C0DESK"
MADE = Subscription(channel=WIRE, categories=(Category.STRIKE,), managed=False)
MANAGED = Subscription(channel=DESK)


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with connected_bot(slack, clock=slack.clock, configured=[MANAGED]) as bot:
        bot.store.save_subscription(MADE, SEED)
        bot.store.forget_notes()
        yield bot


async def said(slack: SlackServer, bot: Bot, text: str, *, user: str = ANA, channel: str = WIRE) -> list[Message]:
    """Type a command; what this person is told, the note about rights left out."""
    before = len(slack.ephemerals(user))
    assert (await slack.command("/strikes", text, user=user, channel=channel)).acked
    await bot.context.finish()
    return [m for m in slack.ephemerals(user)[before:] if not m.text.startswith("No roles are set here")]


async def test_list_names_every_channel_with_its_rule_and_who_manages_it(slack: SlackServer, bot: Bot) -> None:
    (answer,) = await said(slack, bot, "subscriptions")
    shown = str(answer.blocks)
    assert "2 channels subscribed" in answer.text
    assert f"<#{WIRE}> · strikes · high and urgent · all basins · at once" in shown
    assert f"<#{DESK}> · strikes, policy, courts, Congress" in shown
    assert shown.count("Managed by configuration.") == 1


async def test_unsubscribe_ends_it_and_is_audited(slack: SlackServer, bot: Bot) -> None:
    (answer,) = await said(slack, bot, "unsubscribe")
    assert answer.text.startswith(f"Unsubscribed <#{WIRE}>")
    assert bot.store.subscriptions() == ()
    (note,) = bot.store.notes
    assert (note.actor, note.action, note.subject) == ("T0STRIKES/U0ANA", "unsubscribe", WIRE)
    assert note.detail == "strikes · high and urgent · all basins · at once -> nothing"


async def test_subscription_that_cannot_be_read_is_listed_told_and_can_be_ended(slack: SlackServer, bot: Bot) -> None:
    bot.store.subscribe_in_a_newer_release("C0NEWER7")
    told = "of <#C0NEWER7> not read: made by a newer release; this one cannot read it."
    for asked in ("subscriptions", "pause 2h C0NEWER7"):
        (answer,) = await said(slack, bot, asked)
        assert told in str(answer.blocks)
    (answer,) = await said(slack, bot, "unsubscribe C0NEWER7")
    assert answer.text.startswith("Unsubscribed <#C0NEWER7>")
    assert bot.store.audited()[0].detail == "what a newer release made -> nothing"
    assert bot.store.unreadable_subscriptions() == ()


async def test_subscription_that_cannot_be_read_is_listed_where_there_is_no_other(
    slack: SlackServer, bot: Bot
) -> None:
    bot.store.execute(subscriptions.delete())
    bot.store.subscribe_in_a_newer_release("C0NEWER7")
    (answer,) = await said(slack, bot, "subscriptions")
    assert "*Subscription* of <#C0NEWER7> not read" in str(answer.blocks)


@pytest.mark.parametrize("named", ["#c0wire", "C0WIRE7", "<#C0WIRE|wire>"])
async def test_channel_may_be_named_from_elsewhere(slack: SlackServer, bot: Bot, named: str) -> None:
    bot.store.save_subscription(replace(MADE, channel="C0WIRE7"), SEED)
    await said(slack, bot, f"unsubscribe {named}", channel=DESK)
    left = {one.channel for one in bot.store.subscriptions()}
    assert left == ({WIRE} if named == "C0WIRE7" else {"C0WIRE7"})


async def test_unknown_channel_name_is_told(slack: SlackServer, bot: Bot) -> None:
    (answer,) = await said(slack, bot, "unsubscribe #nowhere")
    assert answer.text == "*No subscribed channel is called #nowhere.* Those that are: `/strikes subscriptions`"


@pytest.mark.parametrize(
    "typed", ["unsubscribe #c0wire foo", "pause 2h #c0wire #c0desk", "resume now please", "test it now"]
)
async def test_words_beside_one_channel_are_not_passed_over(slack: SlackServer, bot: Bot, typed: str) -> None:
    (answer,) = await said(slack, bot, typed)
    assert answer.text.startswith("*Name one channel,* not `")
    assert bot.store.subscriptions() == (MADE,)


async def test_list_of_subscriptions_takes_no_words(slack: SlackServer, bot: Bot) -> None:
    (answer,) = await said(slack, bot, "subscriptions #wire")
    assert answer.text == "*subscriptions takes no other words,* not `#wire`. Try `/strikes subscriptions`"


async def test_subscription_of_the_configuration_is_not_changed_from_slack(slack: SlackServer, bot: Bot) -> None:
    for command in ("unsubscribe", "pause 2h"):
        (answer,) = await said(slack, bot, command, channel=DESK)
        assert "is subscribed by the configuration" in answer.text
    assert bot.store.audited() == ()


async def test_pause_holds_for_that_long_and_resume_ends_it(slack: SlackServer, bot: Bot) -> None:
    (answer,) = await said(slack, bot, "pause 2h")
    assert answer.text.startswith(f"Paused <#{WIRE}> until ")
    (held,) = bot.store.subscriptions()
    assert held.paused_until == slack.clock.now() + timedelta(hours=2)
    await said(slack, bot, "resume")
    assert bot.store.subscriptions() == (MADE,)
    assert [note.action for note in bot.store.audited()] == ["resume", "pause"]


def told_in(bot: Bot, channel: str) -> list[Notice]:
    """What waits to be told in the channel, oldest first."""
    return [row.new.message for row in bot.store.deliveries if row.new.channel == channel]


async def test_channel_is_told_that_it_was_made_silent_and_when_that_ends(slack: SlackServer, bot: Bot) -> None:
    for asked in ("pause 2h", "resume", "resume"):
        await said(slack, bot, asked)
    paused, resumed = told_in(bot, WIRE)
    assert (paused.kind, paused.by, paused.until) == ("paused", ANA, slack.clock.now() + timedelta(hours=2))
    assert (resumed.kind, resumed.by) == ("resumed", ANA)


async def test_channel_is_told_that_nothing_comes_any_more(slack: SlackServer, bot: Bot) -> None:
    await said(slack, bot, "unsubscribe")
    (told,) = told_in(bot, WIRE)
    assert (told.kind, told.by) == ("unsubscribed", ANA)


async def test_nobody_is_told_what_was_not_done(slack: SlackServer, bot: Bot) -> None:
    for each in ("resume", "pause 99d"):
        await said(slack, bot, each)
    await said(slack, bot, "pause 2h", channel=DESK)  # of the configuration
    assert told_in(bot, WIRE) == told_in(bot, DESK) == []


async def test_what_was_held_comes_with_the_resume(slack: SlackServer, bot: Bot) -> None:
    await said(slack, bot, "pause 2h")
    now = slack.clock.now()
    bot.outbox.enqueue([replace(a_new_delivery(WIRE), not_before=now + timedelta(hours=2))], now=now)
    (*_, answer) = await said(slack, bot, "resume")
    assert answer.text.endswith("What was held during the pause comes now.")
    assert bot.outbox.next_due(slack.clock.now(), transports=["slack"]) <= slack.clock.now()


async def test_what_waits_for_the_morning_waits_for_the_end_of_a_pause(slack: SlackServer, bot: Bot) -> None:
    now = slack.clock.now()
    bot.outbox.enqueue([replace(a_new_delivery(WIRE), not_before=now + timedelta(hours=1))], now=now)
    await said(slack, bot, "pause 2h")
    (card, _) = bot.store.deliveries
    assert card.new.not_before == now + timedelta(hours=2)


async def test_what_waits_for_the_morning_is_not_posted_after_the_end_of_a_subscription(
    slack: SlackServer, bot: Bot
) -> None:
    now = slack.clock.now()
    bot.outbox.enqueue([replace(a_new_delivery(WIRE), not_before=now + timedelta(hours=1))], now=now)
    await said(slack, bot, "unsubscribe")
    assert [row.state.value for row in bot.store.deliveries] == ["superseded", "ready"]
    (told,) = [row.new.message for row in bot.store.deliveries if row.state.value == "ready"]
    assert told.kind == "unsubscribed"


@pytest.mark.parametrize(
    ("typed", "minutes"),
    [
        ("90 min", 90),
        ("30 minutes", 30),
        ("2 hours", 120),
        ("2 HORAS", 120),
        ("1 hora", 60),
        ("3 días", 4320),
        ("2 dias", 2880),
    ],
)
async def test_pause_takes_a_span_as_people_write_it(slack: SlackServer, bot: Bot, typed: str, minutes: int) -> None:
    await said(slack, bot, f"pause {typed}")
    (held,) = bot.store.subscriptions()
    assert held.paused_until == slack.clock.now() + timedelta(minutes=minutes)


@pytest.mark.parametrize(
    ("typed", "told"),
    [
        ("pause", "*For how long?*"),
        ("pause 2 months", "*For how long?*"),
        ("pause 99d", "*A pause lasts from"),
    ],
)
async def test_pause_without_a_usable_span_is_told_how(slack: SlackServer, bot: Bot, typed: str, told: str) -> None:
    (answer,) = await said(slack, bot, typed)
    assert answer.text.startswith(told)
    assert bot.store.subscriptions() == (MADE,)


async def test_test_goes_through_the_outbox_and_says_what_it_is(slack: SlackServer, bot: Bot) -> None:
    (answer,) = await said(slack, bot, "test")
    assert answer.text.startswith(f"Test sent to <#{WIRE}>")
    (row,) = bot.store.deliveries
    assert isinstance(row.new.message, Notice)
    assert (row.new.message.kind, row.new.message.by, row.new.channel) == ("test", ANA, WIRE)
    assert slack.post_count() == 0


@pytest.mark.parametrize("command", ["test", "unsubscribe", "pause 1h"])
async def test_channel_without_a_subscription_is_told_how_to_begin(
    slack: SlackServer, bot: Bot, command: str
) -> None:
    bot.store.execute(subscriptions.delete())
    (answer,) = await said(slack, bot, command)
    assert "is not subscribed" in answer.text and "/strikes subscribe" in answer.text
    await slack.click(answer, "subscribe.open", user=ANA)
    await slack.until(lambda: slack.workspace.stacks.get(ANA))
    assert slack.workspace.stacks[ANA][-1].body["blocks"][0]["element"]["initial_conversation"] == WIRE


async def test_another_channel_is_not_offered_the_form_of_this_one(slack: SlackServer, bot: Bot) -> None:
    bot.store.execute(subscriptions.delete())
    (answer,) = await said(slack, bot, f"test <#{WIRE}|wire>", channel=DESK)
    assert "is not subscribed" in answer.text and "subscribe.open" not in str(answer.blocks)


async def test_channel_that_was_not_paused_is_not_said_to_go_on(slack: SlackServer, bot: Bot) -> None:
    (answer,) = await said(slack, bot, "resume")
    assert answer.text == f"<#{WIRE}> was not paused. Nothing was held."


CHANGES = ["unsubscribe", "pause 2h", "resume", "test"]


@pytest.mark.parametrize("command", CHANGES)
async def test_guest_is_refused_politely_and_the_refusal_audited(slack: SlackServer, bot: Bot, command: str) -> None:
    (answer,) = await said(slack, bot, command, user=GUEST)
    assert answer.text.startswith("*Guests cannot change subscriptions.*")
    assert bot.store.subscriptions() == (MADE,)
    assert [note.allowed for note in bot.store.audited()] == [False]


async def test_guest_is_not_told_who_gets_what(slack: SlackServer, bot: Bot) -> None:
    (answer,) = await said(slack, bot, "subscriptions", user=GUEST)
    assert answer.text.startswith("*Guests cannot see who gets what.*")
    assert DESK not in str(answer.blocks)


@pytest.mark.parametrize("command", [*CHANGES, "subscriptions"])
async def test_person_of_another_workspace_learns_and_changes_nothing(
    slack: SlackServer, bot: Bot, command: str
) -> None:
    slack.add_user("U0EVE", team_id="T0OTHER")
    assert (await slack.command("/strikes", command, user="U0EVE", channel=WIRE)).acked
    await bot.context.finish()
    assert [each.text for each in slack.ephemerals("U0EVE")] == ["This desk serves another workspace."]
    assert bot.store.subscriptions() == (MADE,)


@pytest.mark.parametrize("command", CHANGES)
async def test_viewer_is_refused_once_somebody_has_a_role(slack: SlackServer, bot: Bot, command: str) -> None:
    bot.context.rights.configured = RoleList(editors=frozenset({"U0BEN"}))
    (answer,) = await said(slack, bot, command)
    assert answer.text.startswith("*Only editors can change subscriptions.* Your role is viewer. Editors: <@U0BEN>. ")
    assert bot.store.subscriptions() == (MADE,)


async def test_that_nobody_has_a_role_is_said_once(slack: SlackServer, bot: Bot) -> None:
    for _ in range(2):
        await said(slack, bot, "resume")
    told = [m.text for m in slack.ephemerals(ANA)]
    assert len([text for text in told if text.startswith("No roles are set here")]) == 1


async def test_changes_stand_in_help_and_say_elsewhere_where_they_work() -> None:
    helped = answer("help", answers=DeskAnswers(), now=NOON).text
    for name in ("subscribe", *COMMANDS):
        assert name in helped
        told = answer(name, answers=DeskAnswers(), now=NOON).text
        assert told.startswith(f"/strikes {name} works as a slash command in a Slack channel. Type it there: ")


@pytest.mark.parametrize(
    ("typed", "told"), [("pausa 2h", "Paused"), ("Reanudar", "was not paused"), ("prueba", "Test sent")]
)
async def test_spanish_name_of_a_command_does_the_same(slack: SlackServer, bot: Bot, typed: str, told: str) -> None:
    (answer,) = await said(slack, bot, typed)
    assert told in answer.text

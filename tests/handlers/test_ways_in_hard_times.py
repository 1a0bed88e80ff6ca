"""Every way in when Slack is not at its best: delivered again, too late for a form, tokens taken back, calls limited.

Who may is the matter of the role matrix; here an admin takes each way, and it happens once or is said not to.
"""

from __future__ import annotations

from collections.abc import AsyncIterator
from typing import Any

import pytest

from handlers.forms import TOO_LATE
from tests.handlers.editors import said
from tests.handlers.test_role_matrix import ROLES, furnish, notes_of
from tests.handlers.ways_in import ADMIN, FEED_URL, GUEST, VIEWER, WAYS, WIRE, Way, at_home, button, command, pressed
from tests.slack_bot import EDITORS_ROOM, Bot, running_bot
from tests.slack_server import SlackServer, faults
from tests.slack_server.faults import Fault

CALLS = ("views.open", "views.update", "views.publish", "chat.postEphemeral", "users.info", "conversations.info")
OPENS_A_FORM: dict[str, Way] = {
    "alert.correct": button("alert.correct"),
    "alert.more not_relevant": button("alert.more", "not_relevant"),
    "alert.more regroup": button("alert.more", "regroup"),
    "/strikes merge": command("merge S-72 S-71"),
    "/strikes split": command("split S-72"),
    "/strikes subscribe": command("subscribe"),
    "/strikes role": command("role"),
    "/strikes feeds add": command(f"feeds add {FEED_URL}"),
    "subscribe.open": pressed("subscribe.open", "x"),
}
NEED_SLACK_FIRST = ("home.", "/strikes subscribe", "correction.")  # to come to the press at all
# Ways that need no form and change something at the first press.
AT_ONCE = {
    name: (way, action)
    for name, (way, action, _) in WAYS.items()
    if action
    and "form" not in way.__qualname__
    and not name.startswith(("home.", "/strikes subscribe", "correction."))
}


@pytest.fixture
async def slack() -> AsyncIterator[SlackServer]:
    async with SlackServer(metering=False) as server:
        server.add_channel(EDITORS_ROOM)
        for user in (ADMIN, VIEWER, "U0OTHER"):
            server.add_user(user)
        server.add_user(GUEST, is_restricted=True)
        yield server


@pytest.fixture
async def bot(slack: SlackServer) -> AsyncIterator[Bot]:
    async with running_bot(slack.base_url, roles=ROLES) as bot:
        await slack.until(lambda: slack.socket_mode.sockets)
        furnish(bot)
        yield bot


class Noting:
    """The line to the bot, which keeps what went over it."""

    def __init__(self, route: Any) -> None:
        self.route = route
        self.delivered: list[Any] = []

    async def deliver(self, outgoing: Any) -> Any:
        self.delivered.append(outgoing)
        return await self.route.deliver(outgoing)


@pytest.mark.parametrize("way", [name for name, (_, action, _) in WAYS.items() if action])
async def test_a_press_that_is_delivered_again_happens_once(slack: SlackServer, bot: Bot, way: str) -> None:
    line = slack.people.route = Noting(slack.people.route)
    await WAYS[way][0](slack, bot, ADMIN)
    await slack.until(lambda: notes_of(bot, ADMIN))
    await bot.desk.finish()
    before = (list(bot.store.notes), dict(bot.store.deliveries), bot.store.version)
    assert (await line.route.deliver(line.delivered[-1])).acked
    await bot.desk.finish()
    assert (list(bot.store.notes), dict(bot.store.deliveries), bot.store.version) == before


@pytest.mark.parametrize("error", ["expired_trigger_id", "trigger_expired"])
@pytest.mark.parametrize("way", OPENS_A_FORM)
async def test_a_form_that_comes_too_late_is_said_and_changes_nothing(
    slack: SlackServer, bot: Bot, way: str, error: str
) -> None:
    slack.faults.always("views.open", faults.refusal(error))
    await OPENS_A_FORM[way](slack, bot, ADMIN)
    assert (await said(slack, ADMIN))[0].text == TOO_LATE
    assert bot.store.notes == []


@pytest.mark.parametrize("fault", [faults.refusal("token_revoked"), faults.rate_limited(30)], ids=lambda f: f.name)
@pytest.mark.parametrize("way", AT_ONCE)
async def test_what_changes_the_desk_does_not_wait_for_slack(
    slack: SlackServer, bot: Bot, way: str, fault: Fault
) -> None:
    for call in CALLS:
        slack.faults.always(call, fault)
    do, action = AT_ONCE[way]
    await do(slack, bot, ADMIN)
    await bot.desk.finish()
    assert [(note.action, note.allowed) for note in notes_of(bot, ADMIN)] == [(action, True)]
    slack.faults.clear()
    await slack.command("/strikes", "subscriptions", user=VIEWER, channel=WIRE)
    assert (await said(slack, VIEWER))[0].text


@pytest.mark.parametrize("fault", [faults.refusal("token_revoked"), faults.rate_limited(30)], ids=lambda f: f.name)
@pytest.mark.parametrize("way", OPENS_A_FORM)
async def test_a_form_that_slack_refuses_to_open_changes_nothing_and_is_said(
    slack: SlackServer, bot: Bot, way: str, fault: Fault
) -> None:
    slack.faults.always("views.open", fault)
    await OPENS_A_FORM[way](slack, bot, ADMIN)
    assert (await said(slack, ADMIN))[0].text
    assert bot.store.notes == []


async def test_a_home_that_slack_refuses_harms_nothing(slack: SlackServer, bot: Bot) -> None:
    await at_home("home.subscription", "pause")(slack, bot, ADMIN)
    await slack.until(lambda: notes_of(bot, ADMIN))
    slack.faults.always("views.publish", faults.refusal("token_revoked"))
    await slack.people.open_home(user=ADMIN)
    await bot.desk.finish()
    slack.faults.clear()
    await slack.command("/strikes", "subscriptions", user=ADMIN, channel=WIRE)
    await said(slack, ADMIN)


@pytest.mark.parametrize("text", ["unsubscribe", "pause 2h", "resume", "test", "subscriptions", "audit", "feeds"])
async def test_a_command_in_a_channel_that_was_archived_is_answered_to_who_typed_it(
    slack: SlackServer, bot: Bot, text: str
) -> None:
    slack.workspace.channel(WIRE).archived = True
    await slack.command("/strikes", text, user=ADMIN, channel=WIRE)
    assert (await said(slack, ADMIN))[0].text


async def test_a_channel_that_was_renamed_is_found_by_its_new_name(slack: SlackServer, bot: Bot) -> None:
    slack.workspace.channel(WIRE).name = "world-wire"
    await slack.command("/strikes", "pause 2h #world-wire", user=ADMIN, channel="C0DESK")
    await slack.until(lambda: notes_of(bot, ADMIN))
    assert bot.store.subscribed["slack", WIRE].paused_until is not None
    await slack.command("/strikes", "resume #wire", user=ADMIN, channel="C0DESK")
    assert "No subscribed channel is called #wire" in (await said(slack, ADMIN, 2))[1].text
